import type { CaseCell } from "../rules/inspect/bounds";
import { placeName } from "../rules/inspect/free-cells";
import type { SchemeInspection } from "../rewards/inspection/inspection";
import type { Words } from "../locale/words";
import type { SheetPlan, TableColumn } from "../workbook/plan";
import { stacked } from "./layout";
import { headerStyle } from "./styles";
import { tableSheet } from "./table-sheet";

const headers = {
  id: "Cell",
  unit: "Unit",
  measure: "Measure",
  now: "As it stands",
  low: "May go from",
  high: "May go to",
  range: "The range was",
  least: "Where the scheme costs least",
  most: "Where the scheme costs most",
  unfunded: "Where the gain does not cover it",
} as const;

export const inspectionCasesSheetId = "inspection-cases";

/** Every measure of every unit: as it stands, from where to where it may go, and its value in the cases that give the bounds. */
export function inspectionCasesSheet({ measures, cost, units }: SchemeInspection, words: Words): SheetPlan {
  const rows = measures.map((one) => placeName(one.at));
  const valuesOf = (cells: readonly CaseCell[]): Float64Array => {
    const known = new Map(cells.map(({ at, value }) => [placeName(at), value]));
    return Float64Array.from(rows, (row) => known.get(row) ?? Number.NaN);
  };
  const texts = (id: keyof typeof headers, width: number, values: readonly string[]): TableColumn => ({
    id,
    header: words(headers[id]),
    role: "label",
    values: { kind: "texts", codes: Int32Array.from(values.keys()), dictionary: values },
    style: { indent: 1 },
    width,
  });
  const figures = (id: keyof typeof headers, values: Float64Array): TableColumn => ({
    id,
    header: words(headers[id]),
    role: "label",
    values: { kind: "numbers", values },
    style: { numberFormat: "#,##0.####" },
    width: 16,
  });
  const unfunded = units.flatMap((unit) =>
    unit.funded === "not always" && unit.unfunded !== null
      ? unit.unfunded.example.filter(({ at }) => measures.some((one) => one.unit === unit.name && same(one.at, at)))
      : [],
  );
  const columns = [
    texts(
      "unit",
      24,
      measures.map(({ unit }) => unit),
    ),
    texts(
      "measure",
      28,
      measures.map(({ header }) => words(header)),
    ),
    figures(
      "now",
      Float64Array.from(measures, ({ now }) => now),
    ),
    figures(
      "low",
      Float64Array.from(measures, ({ low }) => low),
    ),
    figures(
      "high",
      Float64Array.from(measures, ({ high }) => high),
    ),
    texts(
      "range",
      22,
      measures.map(({ assumed }) => words(assumed ? "taken from the figures" : "stated")),
    ),
    figures("least", valuesOf(cost.least.example)),
    figures("most", valuesOf(cost.most.example)),
    ...(unfunded.length === 0 ? [] : [figures("unfunded", valuesOf(unfunded))]),
    // Rows are found again by it.
    { ...texts("id", 10, rows), hidden: true },
  ];
  const name = words("Inspection cases");
  return stacked(
    inspectionCasesSheetId,
    name,
    [
      {
        kind: "title",
        text: name,
        subtitle: words("Every measure as it stands, how far it may go, and its value in the cases that were found."),
      },
      {
        kind: "table",
        table: {
          id: "InspectionCases",
          name: words("InspectionCases"),
          rows: rows.length,
          keyColumn: "id",
          columns,
          headerStyle,
          style: "banded",
        },
      },
    ],
    { ...tableSheet, freeze: { rows: 4, columns: 0 } },
  ).sheet;
}

function same(one: CaseCell["at"], other: CaseCell["at"]): boolean {
  return placeName(one) === placeName(other);
}
