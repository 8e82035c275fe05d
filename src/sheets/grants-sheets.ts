import { computed, label, stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable, resultCell } from "./model-table";
import { headingStyle, labelStyle } from "./styles";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** What is granted by age and hours: an amount for each cell of the printed table, with the bounds in force. */
export function tariffSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Tariff in force"),
      subtitle: words("What is granted by age and hours a week. Both ends are in the band."),
    },
    { kind: "table", table: modelTable(written, "Tariff") },
  ];
  return stacked("tariff", words("Tariff in force"), parts, tableSheet);
}

/** The bands of hours as printed, by each boundary rule, and as in force. */
export function hoursBandsSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Hours bands"),
      subtitle: words(
        "The boundary rule on the Parameters sheet decides which band takes hours that the printed table leaves between two bands.",
      ),
    },
    { kind: "table", table: modelTable(written, "HoursBands") },
  ];
  return stacked("hoursBands", words("Hours bands"), parts, tableSheet);
}

/** A row a child and stretch of the year, with the twelve months. */
export function grantsSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Grants"),
      subtitle: words(
        "The money follows the child: a row for each stretch of the year in which age, hours and provider stay the same.",
      ),
    },
    { kind: "table", table: modelTable(written, "Grants") },
  ];
  return stacked("grants", words("Grants"), parts, { ...tableSheet, freeze: { rows: 4, columns: 2 } });
}

/** What each provider is paid month by month, under the year against the appropriation. */
export function paymentsSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    { kind: "title", text: words("Payments"), subtitle: words("What each provider is paid, month by month.") },
    { kind: "table", table: modelTable(written, "Payments") },
  ];
  return stacked("payments", words("Payments"), parts, tableSheet);
}

const frameFigures = [
  { column: "appropriation", numberFormat: "#,##0" },
  { column: "granted", numberFormat: "#,##0" },
  { column: "remaining", numberFormat: "#,##0" },
  { column: "used", numberFormat: "0.0%" },
] as const;

/** The year's grants against the appropriation, and month by month. */
export function frameSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const table = written.naming.table("Frame");
  const figures = frameFigures.map(({ column, numberFormat }, index) => {
    const header = written.naming.column("Frame", column);
    return [
      label(index + 1, 0, header, labelStyle),
      computed(column, index + 1, 1, `=INDEX(${table}[${header}],1)`, resultCell(written, "Frame", column, 0), {
        numberFormat,
        bold: true,
        horizontal: "right",
      }),
    ];
  });
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Appropriation"),
      subtitle: words("The year's grants against the appropriation, and month by month."),
    },
    {
      kind: "cells",
      id: "figures",
      cells: [label(0, 0, words("The year"), headingStyle, { rows: 1, columns: 2 }), ...figures.flat()],
    },
    { kind: "table", table: modelTable(written, "Frame") },
  ];
  return stacked("appropriation", words("Appropriation"), parts, {
    page: tableSheet.page,
    columnWidths: { 0: 26, 1: 16 },
  });
}
