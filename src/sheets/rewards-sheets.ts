import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import type { WrittenModel } from "./written-model";

const landscape = { orientation: "landscape", fitWide: 1, fitTall: 0 } as const;

/** A row a unit: from result to pool, step by step. */
export function poolsSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    { kind: "title", text: words("Pools"), subtitle: words("From result to pool: economy and productivity, times quality, behind a gate and under caps.") },
    {
      kind: "note",
      text: words("A Lund-type scheme: its three parts are those of the Lund Energy Authority (Svensson 1996); every figure is ours and stands on the Parameters sheet."),
      columns: 10,
    },
    { kind: "table", table: modelTable(written, "Pools") },
    { kind: "table", table: modelTable(written, "UnitQuality") },
  ];
  return stacked("pools", words("Pools"), parts, { freeze: { rows: 0, columns: 1 }, page: landscape });
}

/** A row a person, by id: who takes part, by what the pool is shared, and the share. */
export function sharesSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    { kind: "title", text: words("Shares"), subtitle: words("Each person's share of the unit's wages, in whole kronor that sum to the pool. By id; names are not in this workbook's scheme.") },
    { kind: "table", table: modelTable(written, "Shares") },
  ];
  return stacked("shares", words("Shares"), parts, { freeze: { rows: 4, columns: 1 }, page: { ...landscape, titleRows: { from: 3, to: 3 } } });
}

/** Units' frames against outturn, and the budget lines they come from. */
export function framesSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    { kind: "title", text: words("Frames"), subtitle: words("Each unit's net cost in budget, outturn and forecast, kr: costs positive, revenue negative.") },
    { kind: "table", table: modelTable(written, "Frames") },
    { kind: "table", table: modelTable(written, "BudgetLines") },
  ];
  return stacked("frames", words("Frames"), parts, { freeze: { rows: 0, columns: 1 }, page: landscape });
}
