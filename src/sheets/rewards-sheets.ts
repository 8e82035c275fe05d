import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** A row a unit: from result to pool, step by step. */
export function poolsSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Pools"),
      subtitle: words(
        "From result to pool: economy and productivity, times quality, behind a gate and under caps. A Lund-type scheme (Svensson 1996); every figure is ours.",
      ),
    },
    { kind: "table", table: modelTable(written, "Pools") },
  ];
  return stacked("pools", words("Pools"), parts, tableSheet);
}

/** A row a unit: what its goals come to, and the index that multiplies its pool. */
export function qualitySheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Quality of units"),
      subtitle: words("What each unit's goals come to, and the quality index that multiplies its pool."),
    },
    { kind: "table", table: modelTable(written, "UnitQuality") },
  ];
  return stacked("quality", words("Quality of units"), parts, tableSheet);
}

/** A row a person, by id: who takes part, by what the pool is shared, and the share. */
export function sharesSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Shares"),
      subtitle: words(
        "Each person's share of the unit's wages, in whole kronor that sum to the pool. By id, without names.",
      ),
    },
    { kind: "table", table: modelTable(written, "Shares") },
  ];
  return stacked("shares", words("Shares"), parts, tableSheet);
}
