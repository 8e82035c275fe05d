/** How the emphasis of cells is read: of each cell, of whole rows that look alike throughout, or not at all. */
export type Emphasis = "cells" | "rows" | "none";

/** Rows of a sheet that will be read, counted from the first used one, each taking so many bytes of the answer. */
export interface Load {
  readonly sheet: number;
  readonly first: number;
  readonly rows: number;
  readonly bytesPerRow: number;
  readonly emphasis: Emphasis;
}

/** What one round trip may carry: well under Excel's 5 MB, since sizes are estimated. */
export const payloadBytes = 2_000_000;

const bytes = { value: 14, numberFormat: 12, formula: 40, type: 9, emphasis: 330 };
const cellsOfSmallSheet = 5_000;
const headerRows = 50;
const rowsOfLongSheet = 20_000;

/**
 * What reading a sheet's used cells takes. The emphasis of each cell costs more than all else, so that only small sheets
 * and the first rows of others are read so; the rows of a long sheet are not asked for theirs.
 */
export function loadsOf(
  sheet: number,
  used: { readonly rows: number; readonly columns: number },
  has: { readonly formulas: boolean; readonly errors: boolean },
): Load[] {
  const plain = bytes.value + bytes.numberFormat + (has.formulas ? bytes.formula : 0) + (has.errors ? bytes.type : 0);
  const load = (first: number, rows: number, emphasis: Emphasis): Load => {
    const extra = emphasis === "cells" ? bytes.emphasis * used.columns : emphasis === "rows" ? bytes.emphasis : 0;
    return { sheet, first, rows, bytesPerRow: plain * used.columns + extra, emphasis };
  };
  if (used.rows * used.columns <= cellsOfSmallSheet) return [load(0, used.rows, "cells")];
  const head = Math.min(headerRows, used.rows);
  if (head === used.rows) return [load(0, head, "cells")];
  return [load(0, head, "cells"), load(head, used.rows - head, used.rows > rowsOfLongSheet ? "none" : "rows")];
}

/** The loads of one round trip, and those left for later. */
export interface Trip {
  readonly now: readonly Load[];
  readonly later: readonly Load[];
}

/** As many rows as make an answer of about `most` bytes, from one sheet or several; at least one row. */
export function nextTrip(loads: readonly Load[], most = payloadBytes): Trip {
  const now: Load[] = [];
  let room = most;
  for (const [index, load] of loads.entries()) {
    const fitting = Math.floor(room / load.bytesPerRow);
    const taken = Math.min(load.rows, now.length === 0 ? Math.max(1, fitting) : fitting);
    if (taken > 0) now.push({ ...load, rows: taken });
    if (taken < load.rows) {
      const rest = { ...load, first: load.first + taken, rows: load.rows - taken };
      return { now, later: [rest, ...loads.slice(index + 1)] };
    }
    room -= taken * load.bytesPerRow;
  }
  return { now, later: [] };
}

/** What loads are reckoned to take. */
export function bytesOf(loads: readonly Load[]): number {
  return loads.reduce((sum, load) => sum + load.rows * load.bytesPerRow, 0);
}

/** The loads reckoned anew: their rows turned out to take so many times what was thought. */
export function reckoned(loads: readonly Load[], times: number): Load[] {
  return loads.map((load) => ({ ...load, bytesPerRow: load.bytesPerRow * times }));
}

/** The loads of a trip whose answer was too large, so that the next takes half of them. None for a single row. */
export function halved(loads: readonly Load[], most = payloadBytes): Load[] | undefined {
  const rows = loads.reduce((sum, load) => sum + load.rows, 0);
  return rows > 1 ? reckoned(loads, (2 * most) / bytesOf(loads)) : undefined;
}
