import type { SheetPlan } from "../workbook/plan";
import { label, stacked, type Part } from "./layout";
import { modelTable } from "./model-table";
import { headingStyle } from "./styles";
import type { WrittenModel } from "./written-model";

/** Years beside each other: what all of it costs, each unit's pools and reserve, and every unit's year with the reason. */
export function backtestSheet(written: WrittenModel): SheetPlan {
  const { words } = written;
  const heading = (id: string, text: string): Part => ({
    kind: "cells",
    id,
    cells: [label(0, 0, text, headingStyle, { rows: 1, columns: 8 })],
  });
  return stacked(
    "backtest",
    words("Backtest"),
    [
      {
        kind: "title",
        text: words("The scheme over earlier years"),
        subtitle: words(
          "What the scheme of today would have paid in each year of the lists. Pools and pay are values; sums are formulas.",
        ),
      },
      { kind: "table", table: modelTable(written, "BacktestYears") },
      heading("units", words("Pools, unit by unit")),
      { kind: "table", table: modelTable(written, "BacktestUnits") },
      heading("pools", words("Every unit's year")),
      { kind: "table", table: modelTable(written, "BacktestPools") },
    ],
    { page: { orientation: "landscape", fitWide: 1, fitTall: 0 }, columnWidths: { 0: 32 } },
  ).sheet;
}
