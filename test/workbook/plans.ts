import type { CellValue } from "../../src/workbook/cell";
import type { CellsBlock, Plan, SheetPlan, TableBlock } from "../../src/workbook/plan";

/** One row of the table below: key, hours, rate. */
export type Row = readonly [key: string, hours: number, rate: number];

export const rows: readonly Row[] = [
  ["C01", 30, 100],
  ["C02", 40, 120.5],
  ["C03", 15, 80],
];

/** A table with a key, a note to fill in, two figures and a computed column. */
export function grantsTable(
  data: readonly Row[] = rows,
  notes: readonly CellValue[] = data.map(() => null),
): TableBlock {
  return {
    kind: "table",
    id: "grants",
    at: { row: 3, column: 0 },
    name: "Grants",
    rows: data.length,
    keyColumn: "child",
    columns: [
      {
        id: "child",
        header: "Child",
        role: "label",
        values: { kind: "mixed", values: data.map((row) => row[0]) },
        width: 12,
      },
      {
        id: "remark",
        header: "Remark å",
        role: "input",
        values: { kind: "mixed", values: notes },
        help: "What the case worker should know",
      },
      {
        id: "hours",
        header: "Hours a week",
        role: "label",
        values: { kind: "numbers", values: Float64Array.from(data, (row) => row[1]) },
        style: { numberFormat: "0.0" },
      },
      {
        id: "rate",
        header: "Rate",
        role: "label",
        values: { kind: "numbers", values: Float64Array.from(data, (row) => row[2]) },
        style: { numberFormat: "#,##0.00" },
      },
      {
        id: "grant",
        header: "Grant",
        role: "computed",
        formula:
          '=ROUND(Grants[[#This Row],[Hours a week]]*Grants[[#This Row],[Rate]],0)+MAXIFS(Grants[Rate],Grants[Child],"none")',
        values: { kind: "numbers", values: Float64Array.from(data, (row) => Math.round(row[1] * row[2])) },
        style: { numberFormat: "#,##0", bold: true },
      },
    ],
    conditional: [
      {
        area: { row: 1, column: 4, rows: Math.max(1, data.length), columns: 1 },
        rule: { kind: "data bar", color: "5B9BD5" },
      },
    ],
  };
}

/** A title above the table. */
export const title: CellsBlock = {
  kind: "cells",
  id: "title",
  at: { row: 0, column: 0 },
  cells: [
    {
      row: 0,
      column: 0,
      role: "label",
      content: { value: "Grants" },
      style: { bold: true, size: 16, color: "1F4E79" },
      span: { rows: 1, columns: 4 },
    },
    { row: 1, column: 0, role: "label", content: { value: "=not a formula" }, style: { italic: true } },
  ],
};

/** A sheet with a title and the table. */
export function grantsSheet(data: readonly Row[] = rows, notes?: readonly CellValue[]): SheetPlan {
  return {
    id: "grants",
    name: "Grants",
    blocks: [title, grantsTable(data, notes)],
    freeze: { rows: 4, columns: 1 },
    columnWidths: { 1: 24 },
    rowHeights: { 0: 24 },
    tabColor: "1F4E79",
    page: {
      orientation: "landscape",
      fitWide: 1,
      fitTall: 0,
      printArea: { row: 0, column: 0, rows: 4 + data.length, columns: 5 },
      titleRows: { from: 3, to: 3 },
      titleColumns: { from: 0, to: 1 },
      header: "&LGrants & more",
      footer: "&P / &N",
    },
  };
}

/** A protected form: a named input, a choice, a total by formula, a link. */
export const formSheet: SheetPlan = {
  id: "commitment:U03",
  name: "U03 form",
  blocks: [
    {
      kind: "cells",
      id: "form",
      at: { row: 1, column: 1 },
      cells: [
        { row: 0, column: 0, role: "label", content: { value: "Frame" } },
        {
          row: 0,
          column: 1,
          id: "frame",
          role: "input",
          content: { value: 1000 },
          name: "FormFrame",
          style: { fill: "FFF2CC", border: "thin", numberFormat: "#,##0" },
          validation: {
            rule: { kind: "decimal", least: 0 },
            error: "An amount from 0",
            promptTitle: "Frame",
            prompt: "In kr",
          },
        },
        { row: 1, column: 0, role: "label", content: { value: "Accepted" } },
        {
          row: 1,
          column: 1,
          id: "accepted",
          role: "input",
          content: { value: null },
          validation: { rule: { kind: "list", values: ["yes", 'so "so"', "no"] } },
        },
        { row: 2, column: 0, role: "label", content: { value: "Left of the frame" } },
        {
          row: 2,
          column: 1,
          id: "left",
          role: "computed",
          content: { formula: "=FormFrame-SUM(Grants[Grant])", value: 1000 - 3000 - 4820 - 1200 },
          style: { numberFormat: "#,##0" },
        },
        {
          row: 3,
          column: 0,
          role: "label",
          content: { value: "See the grants" },
          link: "'Grants'!A1",
          style: { color: "0563C1" },
        },
      ],
      conditional: [
        {
          area: { row: 2, column: 1, rows: 1, columns: 1 },
          rule: { kind: "less than zero" },
          style: { color: "C00000", bold: true },
        },
        {
          area: { row: 1, column: 1, rows: 1, columns: 1 },
          rule: { kind: "equals text", text: "no" },
          style: { fill: "F8CBAD" },
        },
        {
          area: { row: 0, column: 1, rows: 1, columns: 1 },
          rule: { kind: "formula", formula: "{cell}>500" },
          style: { fill: "E2EFDA" },
        },
      ],
    },
  ],
  protected: true,
  hideGridlines: true,
  columnWidths: { 1: 22, 2: 16 },
};

/** A sheet with one chart of each kind over the table. */
export const chartSheet: SheetPlan = {
  id: "charts",
  name: "Charts",
  blocks: (["bar", "column", "line", "scatter", "curve"] as const).map((type, index) => ({
    kind: "chart" as const,
    id: `chart ${type}`,
    at: { row: 1 + 16 * Math.floor(index / 2), column: 1 + 8 * (index % 2), rows: 15, columns: 7 },
    type,
    title: `Grants as ${type} & more`,
    axisTitles: { category: "Child", value: "kr" },
    categories:
      type === "scatter" || type === "curve"
        ? { sheet: "grants", row: 4, column: 2, rows: 3, columns: 1 }
        : { sheet: "grants", row: 4, column: 0, rows: 3, columns: 1 },
    series: [{ name: "Grant", values: { sheet: "grants", row: 4, column: 4, rows: 3, columns: 1 }, color: "2E75B6" }],
  })),
};

/** A plan of these sheets. */
export function planOf(...sheets: readonly SheetPlan[]): Plan {
  return {
    language: "en",
    sheets,
    log: { at: "2026-01-31T12:00:00Z", job: "grants", rules: "tariff 1996", totals: "9,020 kr", checks: "all well" },
  };
}

/** The whole: table, form and charts. */
export const fullPlan = planOf(grantsSheet(), formSheet, chartSheet);
