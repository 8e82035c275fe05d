import type { SheetPlan } from "../workbook/plan";
import { computed, label, stacked, type Part } from "./layout";
import { modelTable } from "./model-table";
import { cellStyle, headingStyle, noteStyle } from "./styles";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** What stands beside the differences. */
export interface PayChangesBeside {
  readonly years: { readonly before: number; readonly after: number };
  /** Causes that could not be told apart from the next. */
  readonly together: readonly string[];
  /** What is paid in the workbook, as a formula without "=" and as it stands: shows whether something changed since. */
  readonly paid: { readonly formula: string; readonly value: number };
}

const width = 10;

const figureColumns = ["id", "before", "results", "parameters", "staff", "after", "change"];
const unitColumns = [...figureColumns, "joined", "left", "moved", "stayed", "joiners", "leavers"];
const totalColumns = [...figureColumns, "rest", "joiners", "leavers", "movers"];
const poolColumns = [...figureColumns, "afterResults", "afterParameters"];
const personColumns = [
  ...["id", "unitBefore", "unitAfter", "standing", "before", "results", "parameters", "staff", "after", "change"],
  ...["afterResults", "afterParameters"],
];

/** Pay against last year's workbook: what it comes to and each unit on a page, each person on the next. Figures between the years are values. */
export function payChangesSheets(written: WrittenModel, beside: PayChangesBeside): readonly SheetPlan[] {
  const { words } = written;
  const { before, after } = beside.years;
  const title = words("Pay {after} against {before}", { after: String(after), before: String(before) });
  const heading = (id: string, text: string): Part => ({
    kind: "cells",
    id,
    cells: [label(0, 0, text, headingStyle, { rows: 1, columns: width })],
  });
  const page = stacked(
    "paychanges",
    words("Change from last year"),
    [
      {
        kind: "title",
        text: title,
        subtitle: words("Why pay differs from last year's, split into causes that sum to the change."),
      },
      { kind: "cells", id: "how", cells: howCells(written, beside) },
      { kind: "table", table: modelTable(written, "PayChangeTotals", { columns: totalColumns }) },
      heading("units", words("Paid to staff, unit by unit")),
      { kind: "table", table: modelTable(written, "UnitPayChanges", { columns: unitColumns }) },
      heading("pools", words("Pools, unit by unit")),
      { kind: "table", table: modelTable(written, "PoolChanges", { columns: poolColumns }) },
    ],
    { page: { orientation: "landscape", fitWide: 1, fitTall: 0 }, columnWidths: { 0: 34 } },
  ).sheet;
  const persons = stacked(
    "paychangesperson",
    words("Change by person"),
    [
      {
        kind: "title",
        text: title,
        subtitle: words("A row a person of either year; who joined, left or moved is said."),
      },
      { kind: "table", table: modelTable(written, "PayChanges", { columns: personColumns }) },
    ],
    tableSheet,
  ).sheet;
  return [page, persons];
}

/** The order of the causes in words, what could not be told apart, and whether pay has changed since. */
function howCells({ words, results }: WrittenModel, { together, paid }: PayChangesBeside) {
  const lines = [
    words(
      "The order: first results (measures, goals, the reserve carried in, of units of both years), then rules and parameters with charges, then staff, units and the calendar. What two of them bring about together stands with the later.",
    ),
    ...together.map((header) =>
      words("{cause} could not be told apart from what follows: between them nothing can be computed.", {
        cause: words(header),
      }),
    ),
  ];
  const told = results.value("PayChangeTotals", "after", 0);
  const then = typeof told === "number" ? told : 0;
  const same = words("the same as when this was made");
  const changed = words("changed since: compare again");
  return [
    ...lines.map((text, row) => label(row, 0, text, noteStyle, { rows: 1, columns: width })),
    label(lines.length, 0, words("Paid to staff now"), cellStyle),
    computed("paidNow", lines.length, 1, `=${paid.formula}`, paid.value, { ...cellStyle, numberFormat: "#,##0" }),
    computed(
      "paidSame",
      lines.length,
      2,
      `=IF(ABS(${paid.formula}-${then})<0.005,"${same}","${changed}")`,
      Math.abs(paid.value - then) < 0.005 ? same : changed,
      cellStyle,
      { rows: 1, columns: 3 },
    ),
  ];
}
