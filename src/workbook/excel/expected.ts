import type { Area } from "../cell";
import type { Action, Typed } from "./actions";
import { overlaps } from "./journal/rectangles";
import { storedFormula } from "./stored-formula";

/** What actions leave in the cells of a sheet that they add. */
export interface Expected {
  /** Of a part of the sheet, what each cell holds as it was typed: "" where nothing was. */
  within(part: Area): (row: number, column: number) => Typed;
}

/** What a list of actions leaves in a sheet that it adds. */
export function expectedOn(sheet: string, actions: readonly Action[]): Expected {
  const writes = actions.flatMap((action) => {
    if (action.sheet !== sheet) return [];
    if (action.do === "fill") {
      const { area, rows } = action;
      return [{ area, at: (row: number, column: number): Typed => rows[row]?.[column] ?? null }];
    }
    if (action.do === "formula") return [{ area: action.area, at: (): Typed => action.formula }];
    return [];
  });
  const tables = actions.flatMap((action) => (action.do === "table" && action.sheet === sheet ? [action] : []));
  return {
    within(part) {
      const here = writes.filter(({ area }) => overlaps(area, part)).reverse();
      const home = tables.filter(({ area }) => overlaps(area, part));
      return (row, column) => {
        const at = { row, column, rows: 1, columns: 1 };
        for (const write of here) {
          if (!overlaps(write.area, at)) continue;
          const typed = write.at(row - write.area.row, column - write.area.column);
          if (typed === null) continue;
          return spelledAlike(typed, home.find(({ area }) => overlaps(area, at))?.name);
        }
        return "";
      };
    },
  };
}

/** A formula without what Excel rewrites of it; anything else as it is. `table` is the table that the cell stands in. */
export function spelledAlike(typed: Typed, table: string | undefined): Typed {
  if (typeof typed !== "string" || !typed.startsWith("=")) return typed;
  return storedFormula(typed, table)
    .replace(/_xlfn\.|@|\s+/g, "")
    .toLowerCase();
}
