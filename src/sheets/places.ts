import type { Place } from "../problem/problem";
import { placeOn } from "./layout";

/** A cell as a person names it: "Budget 2026!A5"; a file or field by its name. */
export function placeText(place: Place): string {
  switch (place.at) {
    case "cell":
      return `${place.sheet}!${place.address}`;
    case "file":
      return place.file;
    case "field":
      return place.field;
  }
}

/** What a link to the place leads to; undefined for one outside the workbook. */
export function placeLink(place: Place): string | undefined {
  return place.at === "cell" ? placeOn(place.sheet, place.address) : undefined;
}
