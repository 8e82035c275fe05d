import type { Part, PlacedSheet } from "./layout";
import { stacked } from "./layout";
import { modelTable } from "./model-table";
import type { WrittenModel } from "./written-model";

/** The register of commitments and, below it, their lines. */
export function registerSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    { kind: "title", text: words("Commitments"), subtitle: words("Who has committed to what, and how far the negotiation has come.") },
    { kind: "table", table: modelTable(written, "Commitments") },
    { kind: "table", table: modelTable(written, "CommitmentLines") },
  ];
  return stacked("register", words("Commitments"), parts, {
    freeze: { rows: 0, columns: 1 },
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
  });
}
