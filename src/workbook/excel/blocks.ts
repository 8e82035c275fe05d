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

/** Some rows of a sheet in one round trip. */
export type RowBlock = Omit<Load, "bytesPerRow">;

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

/** Cuts the rows of all sheets into round trips of about `most` bytes each; small sheets share one. */
export function roundTrips(loads: readonly Load[], most = payloadBytes): RowBlock[][] {
  const trips: RowBlock[][] = [];
  let room = 0;
  for (const { sheet, first, rows, bytesPerRow, emphasis } of loads) {
    for (let done = 0; done < rows;) {
      let fitting = Math.floor(room / bytesPerRow);
      if (fitting < 1) {
        trips.push([]);
        room = most;
        fitting = Math.max(1, Math.floor(room / bytesPerRow));
      }
      const taken = Math.min(rows - done, fitting);
      trips.at(-1)?.push({ sheet, first: first + done, rows: taken, emphasis });
      room -= taken * bytesPerRow;
      done += taken;
    }
  }
  return trips;
}

/** A trip in two, where its answer was too large: by blocks, or a single block by rows. None for a single row. */
export function halved(trip: readonly RowBlock[]): readonly (readonly RowBlock[])[] | undefined {
  const [only, ...more] = trip;
  if (!only) return undefined;
  if (more.length > 0) {
    const middle = Math.ceil(trip.length / 2);
    return [trip.slice(0, middle), trip.slice(middle)];
  }
  const upper = Math.floor(only.rows / 2);
  if (upper === 0) return undefined;
  return [[{ ...only, rows: upper }], [{ ...only, first: only.first + upper, rows: only.rows - upper }]];
}
