import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** A row a unit: its frame against outturn and forecast. */
export function framesSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Frames"),
      subtitle: words("Each unit's net cost in budget, outturn and forecast, kr: costs positive, revenue negative."),
    },
    { kind: "table", table: modelTable(written, "Frames") },
  ];
  return stacked("frames", words("Frames"), parts, tableSheet);
}

/** The budget lines that the frames are the sums of. */
export function budgetLinesSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Budget lines"),
      subtitle: words("As read from the budget, in kronor: costs positive, revenue negative."),
    },
    { kind: "table", table: modelTable(written, "BudgetLines") },
  ];
  return stacked("budgetLines", words("Budget lines"), parts, tableSheet);
}
