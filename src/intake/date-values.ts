import { assumeAtHeader, groupOf, type CellReader, type ColumnContext } from "./column-context";
import { shown } from "./grid";
import { cellPlace, unreadable } from "./problems";
import { isDateFormat, numericDate, readDate, serialOf, type DayOrder } from "./values/date-text";

const firstPlain = 7_000;
const lastPlain = 110_000;

/** Reads dates: serial days, dates typed as text, eight digits. The order of day and month is the column's own where one cell shows it. */
export function dateReader(context: ColumnContext): CellReader {
  const { grid, match, definition, needed, problems } = context;
  const order = dayOrder(context);
  return (value, row) => {
    const serial =
      typeof value === "number"
        ? fromNumber(value, isDateFormat(grid.look(row, match.column).numberFormat))
        : typeof value === "string"
          ? readDate(value, order)?.serial
          : undefined;
    if (serial !== undefined) return serial;
    const place = cellPlace(grid.sheet.name, row, match.column);
    problems.add(
      unreadable(
        needed ? "error" : (definition.unreadable ?? "error"),
        "date-unreadable",
        match.field,
        shown(value),
        "a date such as 2026-03-01",
        place,
      ),
      groupOf(grid, match),
    );
    return undefined;
  };
}

function fromNumber(value: number, dated: boolean): number | undefined {
  const whole = Math.floor(value);
  if (dated) return whole >= 1 && whole < 2_958_466 ? whole : undefined;
  if (whole >= firstPlain && whole <= lastPlain) return whole;
  if (Number.isInteger(value) && value > 19_000_000 && value < 22_000_000)
    return serialOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  return undefined;
}

function dayOrder(context: ColumnContext): DayOrder {
  const { grid, rows, match, headerRow } = context;
  let open = false;
  for (const row of rows.data) {
    const value = grid.value(row, match.column);
    if (typeof value !== "string") continue;
    const parts = numericDate(value);
    if (!parts) continue;
    if (parts.first > 12) return "day first";
    if (parts.second > 12) return "month first";
    if (parts.first !== parts.second) open = true;
  }
  if (open) {
    assumeAtHeader(
      context,
      headerRow,
      "date-order-assumed",
      `Dates in the column "${match.header.joined}" can be read day first or month first, and no cell decides it; day first was assumed (01/03/2026 is 1 March).`,
      "If the month stands first, type the dates as 2026-03-01 or as real dates.",
    );
  }
  return "day first";
}
