import type { Part, PlacedSheet } from "./layout";
import { stacked } from "./layout";
import { tableSheet } from "./table-sheet";
import { modelTable } from "./model-table";
import type { WrittenModel } from "./written-model";

/** The register of commitments. */
export function registerSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Commitments"),
      subtitle: words("Who has committed to what, and how far the negotiation has come."),
    },
    { kind: "table", table: modelTable(written, "Commitments") },
  ];
  return stacked("register", words("Commitments"), parts, tableSheet);
}

/** The lines of all commitments: what is promised, and how far the two sides are from each other. */
export function commitmentLinesSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Commitment lines"),
      subtitle: words("What is promised in each commitment, as the forms stand."),
    },
    { kind: "table", table: modelTable(written, "CommitmentLines") },
  ];
  return stacked("commitmentLines", words("Commitment lines"), parts, tableSheet);
}

/** What the commitments rest on, and whether it still holds. */
export function triggersSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Assumptions"),
      subtitle: words("What each commitment rests on, the limit that opens it again, and where the figure stands now."),
    },
    { kind: "table", table: modelTable(written, "CommitmentTriggers") },
  ];
  return stacked("triggers", words("Assumptions"), parts, tableSheet);
}
