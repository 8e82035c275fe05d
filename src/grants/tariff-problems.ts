import type { Place, Problem } from "../problem/problem";
import type { BoundaryChoice } from "./boundary-rule";
import { holesIn, type Hole } from "./holes";
import type { PrintedTariff } from "./printed-tariff";

/**
 * What a printed table leaves open, before any data. A hole is a warning until a boundary rule settles it; bands that
 * share more than a figure are an error, because no rule settles them; outer limits are a note.
 * A child in a hole is an error of its own (`bandProblems`).
 */
export function tariffProblems(printed: PrintedTariff, choice: BoundaryChoice): Problem[] {
  return holesIn(printed)
    .filter((hole) => !(hole.settledByRule && choice !== "not set"))
    .map((hole) => ({
      ...said(printed, hole),
      where: placeOf(printed, hole),
      values: { measure: hole.measure, example: hole.example },
    }));
}

function said(printed: PrintedTariff, hole: Hole): Pick<Problem, "severity" | "code" | "message" | "fix"> {
  const bands = hole.beside.map((band) => `"${band.name}"`).join(" and ");
  const doubt = hole.doubt === undefined ? "" : ` ${hole.doubt}`;
  const fix = hole.settledByRule
    ? "Choose the boundary rule among the parameters."
    : "Correct the bands so that each value is in one.";
  switch (hole.kind) {
    case "outer":
      return {
        severity: "note",
        code: "tariff-outer-limit",
        message: `The tariff "${printed.name}" has no amount for ${hole.what}.`,
      };
    case "inside":
      return {
        severity: "warning",
        code: "tariff-hole",
        message: `In the tariff "${printed.name}", ${hole.what} belongs to no band: it lies between ${bands}.${doubt}`,
        fix,
      };
    case "overlap":
      return {
        severity: hole.settledByRule ? "warning" : "error",
        code: "tariff-overlap",
        message: `In the tariff "${printed.name}", ${hole.what} belongs to both ${bands}.`,
        fix,
      };
  }
}

/** The heading of the upper band, where the table's cells are known. */
function placeOf({ place }: PrintedTariff, hole: Hole): Place {
  const cells = hole.measure === "hours" ? place?.hours : place?.ages;
  const address = cells?.[hole.beside[hole.beside.length - 1]?.index ?? 0];
  return place === undefined || address === undefined
    ? { at: "field", field: "tariff" }
    : { at: "cell", sheet: place.sheet, address };
}
