import { computed, label, stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable, resultCell } from "./model-table";
import { headerStyle, headingStyle, labelStyle, noteStyle } from "./styles";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

const startMonths = ["m01", "m02", "m03", "m04", "m05", "m06", "m07", "m08", "m09", "m10", "m11", "m12"];

/** The sheets of a forecast and of scenarios, where the job has them. */
export function outlookSheets(written: WrittenModel): readonly ((written: WrittenModel) => PlacedSheet)[] {
  const has = (name: string): boolean => written.model.tables.some((one) => one.name === name);
  return [
    ...(has("Scenarios") ? [scenariosSheet] : []),
    ...(has("ForecastYears") && (written.dataset.tables["ForecastYears"]?.rows ?? 0) > 1
      ? [forecastSheet, forecastRowsSheet]
      : has("Scenarios")
        ? [forecastSheet]
        : []),
  ];
}

/** Who starts, as numbers of people are written: whole ones without decimals. */
function startsTable(written: WrittenModel): ReturnType<typeof modelTable> {
  const table = modelTable(written, "ForecastStarts", { inputs: ["hours", ...startMonths] });
  return {
    ...table,
    columns: table.columns.map((column) => {
      const { numberFormat: _, ...style } = column.style ?? {};
      return { ...column, style };
    }),
  };
}

/** What coming years cost, by year and by age, with the assumptions that a person may change. */
export function forecastSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Forecast"),
      subtitle: words(
        "Those of the list grow older and leave by the assumptions on the Parameters sheet; new ones start as below.",
      ),
    },
    heading("years", words("By year"), words("The first year as it is granted, the others as forecast.")),
    { kind: "table", table: modelTable(written, "ForecastYears") },
    heading("costs", words("By year and age"), words("Costs month by month.")),
    { kind: "table", table: modelTable(written, "ForecastCosts") },
    heading(
      "starts",
      words("Those who start, by month and age"),
      words(
        "At first as many as the list shows in the grant year, with the middle hours of that age. Change the yellow cells and run the forecast again.",
      ),
    ),
    { kind: "table", table: startsTable(written) },
  ];
  return stacked("forecast", words("Forecast"), parts, {
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
    columnWidths: { 0: 24, ...Object.fromEntries(Array.from({ length: 18 }, (_, index) => [index + 1, 14])) },
  });
}

/** Every child and stretch of the coming years: what the forecast is the sum of. */
export function forecastRowsSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  return stacked(
    "forecastRows",
    words("Forecast rows"),
    [
      {
        kind: "title",
        text: words("Forecast rows"),
        subtitle: words(
          "A row for each stretch of a coming year in which age and hours stay the same. Made anew by each forecast.",
        ),
      },
      { kind: "table", table: modelTable(written, "ForecastRows") },
    ],
    { ...tableSheet, freeze: { rows: 4, columns: 2 } },
  );
}

function heading(id: string, text: string, note: string): Part {
  return {
    kind: "cells",
    id,
    cells: [
      label(0, 0, text, headingStyle, { rows: 1, columns: 8 }),
      label(1, 0, note, noteStyle, { rows: 1, columns: 12 }),
    ],
  };
}

const compared = [
  { column: "year", numberFormat: "0" },
  { column: "priceIndex", numberFormat: "0.0000" },
  { column: "productivity", numberFormat: "0.0%" },
  { column: "cost", numberFormat: "#,##0" },
  { column: "difference", numberFormat: "+#,##0;-#,##0;0" },
  { column: "share", numberFormat: "+0.0%;-0.0%;0.0%" },
  { column: "left", numberFormat: "#,##0" },
  { column: "children", numberFormat: "#,##0.0" },
  { column: "perChild", numberFormat: "#,##0" },
] as const;

const assumptionColumns = [
  ...["scenario", "year", "priceIndex", "productivity", "cost", "baseCost", "difference", "share", "left"],
  ...["children", "perChild", ...startMonths, "source", "isBase"],
];

/** Scenarios side by side, then their assumptions and costs by age, month by month. */
export function scenariosSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Scenarios"),
      subtitle: words(
        "What other rates, volumes, prices and productivity would cost. The assumptions are the yellow cells below.",
      ),
    },
    { kind: "cells", id: "beside", cells: besideEachOther(written) },
    heading(
      "assumed",
      words("Assumptions and result"),
      words(
        "Productivity: 25 % means that a quarter more is produced for the same money, so that the same costs 1/1.25.",
      ),
    ),
    {
      kind: "table",
      table: modelTable(written, "Scenarios", { columns: assumptionColumns, inputs: ["priceIndex", "productivity"] }),
    },
    heading("bands", words("By age"), words("Rates and volume: 1.05 is 5 % more than in the scenario's year.")),
    { kind: "table", table: modelTable(written, "ScenarioBands", { inputs: ["rates", "volume"] }) },
  ];
  return stacked("scenarios", words("Scenarios"), parts, {
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
    columnWidths: { 0: 38, 1: 18, 2: 18, 3: 18, 4: 18, 5: 18 },
  });
}

/** A column a scenario, a row a figure: live references into the table below. */
function besideEachOther(written: WrittenModel) {
  const { words, naming, dataset } = written;
  const table = naming.table("Scenarios");
  const rows = dataset.tables["Scenarios"]?.rows ?? 0;
  const all = Array.from({ length: rows }, (_, row) => row);
  const reference = (column: string, row: number): string =>
    `=INDEX(${table}[${naming.column("Scenarios", column)}],${row + 1})`;
  const head = { ...headerStyle, wrap: true };
  return [
    label(0, 0, words("Side by side"), headerStyle),
    ...all.map((row) =>
      computed(
        `scenario${row}`,
        0,
        row + 1,
        reference("scenario", row),
        resultCell(written, "Scenarios", "scenario", row),
        head,
      ),
    ),
    ...compared.flatMap(({ column, numberFormat }, at) => [
      label(at + 1, 0, naming.column("Scenarios", column), labelStyle),
      ...all.map((row) =>
        computed(
          `${column}${row}`,
          at + 1,
          row + 1,
          reference(column, row),
          resultCell(written, "Scenarios", column, row),
          {
            numberFormat,
            horizontal: "right" as const,
            ...(column === "cost" ? { bold: true } : {}),
          },
        ),
      ),
    ]),
  ];
}
