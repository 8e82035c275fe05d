import type { Action } from "../../../src/workbook/excel/actions";
import type { Changes } from "../../../src/workbook/excel/write-safely";
import { play } from "../../../src/workbook/excel/play";
import { readExcel } from "../../../src/workbook/excel/read";
import type { Receipt } from "../../../src/workbook/receipt";
import { makeHost, type Host } from "../../host/host";
import { newWorkbook } from "../../host/model";
import { startOffice } from "../../host/office";
import { newSheetActions } from "./new-sheets";
import { chartSheet, formSheet, grantsSheet } from "../plans";

const plans = [grantsSheet(), formSheet, chartSheet];

/** Our sheets beside one of a person's, whose formula refers to them; on ours a person has written too. */
export async function standingBook(): Promise<Host> {
  const host = startOffice(makeHost(newWorkbook("Book1.xlsx", "Data")));
  // No `run`, which may send one batch more when it is done.
  const context = new Excel.RequestContext();
  for (const action of newSheetActions(plans, { date1904: false })) play(context, action);
  const { worksheets } = context.workbook;
  worksheets.getItem("Data").getRange("A1:B2").values = [
    ["Total", "=SUM(Grants[Grant])"],
    ["'=text", 7],
  ];
  const grants = worksheets.getItem("Grants");
  grants.names.add("_cqm.sheet", '="grants"').visible = false;
  const note = grants.getRange("H5:I6");
  note.values = [
    ["mine", "'007"],
    [true, "=B5&C5"],
  ];
  note.format.fill.color = "#FFEE00";
  note.format.font.italic = true;
  grants.getRange("H5").format.borders.getItem("EdgeBottom").style = "Double";
  grants.getRange("J1:J3").dataValidation.rule = { wholeNumber: { formula1: 1, operator: "GreaterThan" } };
  await context.sync();
  return host;
}

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const form = "U03 form";

/** Changes of nearly every kind to standing sheets, beside a new sheet with a table, formulas and a name. */
export const someActions: readonly Action[] = [
  { do: "add sheet", sheet: "Payments" },
  { do: "unprotect", sheet: form },
  {
    do: "fill",
    sheet: "Payments",
    area: at(0, 0, 3, 2),
    rows: [
      ["Provider", "Paid"],
      ["'A1", 10],
      ["'B2", 20],
    ],
  },
  {
    do: "fill",
    sheet: "Grants",
    area: at(3, 7, 4, 2),
    rows: [
      ["new", null],
      [null, 5],
      ["", "'=x"],
      ["kept", null],
    ],
  },
  { do: "table", sheet: "Payments", area: at(0, 0, 3, 2), name: "Payments", banded: true },
  { do: "resize table", sheet: "Grants", table: "Grants", from: at(3, 0, 4, 5), area: at(3, 0, 6, 5) },
  {
    do: "fill",
    sheet: "Grants",
    area: at(7, 0, 2, 4),
    rows: [
      ["'C04", null, 10, 90],
      ["'C05", "x", 20, 95],
    ],
  },
  { do: "rename table", sheet: "Grants", table: "Grants", area: at(3, 0, 6, 5), name: "GrantsNow" },
  { do: "name", sheet: "Payments", area: at(1, 1), name: "FirstPaid" },
  { do: "point name", name: "FormFrame", refersTo: "='U03 form'!$C$3" },
  { do: "mark", sheet: "Payments", name: "_cqm.sheet", refersTo: '="payments"' },
  { do: "mark", sheet: "Grants", name: "_cqm.t.grants", refersTo: "=Grants!$A$4:$E$9" },
  { do: "drop name", sheet: "Grants", name: "_cqm.sheet" },
  {
    do: "formula",
    sheet: "Grants",
    area: at(4, 4, 5, 1),
    formula: "=ROUND(GrantsNow[[#This Row],[Hours a week]]*2,0)",
  },
  { do: "link", sheet: "Grants", area: at(1, 0), to: "'Payments'!A1", text: "Payments" },
  { do: "style", sheet: "Grants", area: at(3, 7, 3, 2), style: { bold: true, border: "thin", numberFormat: "0.00" } },
  { do: "style", sheet: "Grants", area: at(0, 0, 30, 12), style: { size: 9 } },
  { do: "clear", sheet: "Grants", area: at(4, 8, 2, 1), what: "all" },
  { do: "unlock", sheet: form, area: at(0, 0, 2, 2) },
  { do: "unmerge", sheet: "Grants", area: at(0, 0, 1, 4) },
  { do: "merge", sheet: "Grants", area: at(0, 5, 1, 2) },
  { do: "validate", sheet: "Grants", area: at(0, 9, 2, 1), validation: { rule: { kind: "list", values: ["a", "b"] } } },
  { do: "help", sheet: "Grants", area: at(3, 2), title: "Hours", text: "A week" },
  { do: "clear features", sheet: form, area: at(2, 2) },
  {
    do: "conditional",
    sheet: "Grants",
    area: at(4, 2, 5, 1),
    format: { area: at(4, 2, 5, 1), rule: { kind: "less than zero" }, style: { color: "C00000" } },
  },
  { do: "column", sheet: "Grants", column: 1, width: 30 },
  { do: "column", sheet: "Grants", column: 6, hidden: true },
  { do: "row height", sheet: "Grants", row: 0, points: 40 },
  { do: "drop chart", sheet: "Charts", chart: "chart bar" },
  {
    do: "chart",
    sheet: "Charts",
    chart: {
      kind: "chart",
      id: "chart bar",
      at: at(20, 1, 9, 9),
      type: "column",
      title: "New",
      categories: { sheet: "Payments", ...at(1, 0, 2) },
      series: [{ name: "Paid", values: { sheet: "Payments", ...at(1, 1, 2) }, color: "2E75B6" }],
    },
  },
  { do: "drop chart", sheet: "Charts", chart: "chart line" },
  { do: "page", sheet: "Grants", page: { orientation: "portrait", fitWide: 1, fitTall: 2, header: "&CNew" } },
  {
    do: "page",
    sheet: "Charts",
    page: { orientation: "landscape", fitWide: 1, fitTall: 1, printArea: at(0, 0, 9, 9) },
  },
  { do: "freeze", sheet: "Grants", rows: 1, columns: 0 },
  { do: "freeze", sheet: "Charts", rows: 2, columns: 1 },
  { do: "tab", sheet: "Grants", color: "" },
  { do: "gridlines", sheet: form, shown: true },
  { do: "show", sheet: "Charts", visibility: "hidden" },
  { do: "protect", sheet: form },
];

export const receipt: Receipt = {
  sheets: [{ id: "payments", name: "Payments", state: "added" }],
  changes: [],
  changeCount: 0,
  check: null,
  problems: [],
};

/** The actions above as changes to the workbook that is open, with two computed cells to check. */
export async function someChanges(): Promise<Changes> {
  const { sheets } = await readExcel(new Excel.RequestContext());
  return {
    actions: someActions,
    sheets,
    computed: [{ sheet: "Grants", area: at(4, 4, 5, 1), value: () => 0 }],
    receipt,
    at: "2026-11-23T12:00:00Z",
  };
}
