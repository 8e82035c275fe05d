import { stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import type { WrittenModel } from "./written-model";

const landscape = { orientation: "landscape", fitWide: 1, fitTall: 0 } as const;

/** The tariff as it is in force: bands of hours by the boundary rule chosen, and an amount for each cell of the printed table. */
export function tariffSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    { kind: "title", text: words("Tariff in force"), subtitle: words("What is granted by age and hours a week.") },
    {
      kind: "note",
      text: words("The boundary rule on the Parameters sheet decides which band takes hours that the printed table leaves between two bands."),
      columns: 8,
    },
    { kind: "table", table: modelTable(written, "HoursBands") },
    { kind: "table", table: modelTable(written, "Tariff") },
  ];
  return stacked("tariff", words("Tariff in force"), parts, { page: landscape });
}

/** A row a child and stretch of the year, with the twelve months. */
export function grantsSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    { kind: "title", text: words("Grants"), subtitle: words("The money follows the child: a row for each stretch of the year in which age, hours and provider stay the same.") },
    { kind: "table", table: modelTable(written, "Grants") },
  ];
  return stacked("grants", words("Grants"), parts, { freeze: { rows: 4, columns: 2 }, page: { ...landscape, titleRows: { from: 3, to: 3 } } });
}

/** What each provider is paid month by month, and the year against the appropriation. */
export function paymentsSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    { kind: "title", text: words("Payments"), subtitle: words("What each provider is paid, month by month, and the year against the appropriation.") },
    { kind: "table", table: modelTable(written, "Frame") },
    { kind: "table", table: modelTable(written, "Payments") },
  ];
  return stacked("payments", words("Payments"), parts, { page: landscape });
}
