import type { CellValue } from "../cell";
import { logSheetId } from "../identity";
import type { Plan, SheetPlan, TableColumn } from "../plan";
import { currentTableArea, valueOf, type StandingSheet } from "./standing";

const words = {
  en: { sheet: "Log", headers: ["No", "When", "Job", "Rules", "Totals", "Checks"] },
  sv: { sheet: "Logg", headers: ["Nr", "När", "Jobb", "Regler", "Summor", "Kontroller"] },
};
const ids = ["no", "at", "job", "rules", "totals", "checks"] as const;
const widths = [6, 22, 24, 30, 60, 60];
const tableId = "log";

/** The log as a sheet of ours: every row that it has, and one more for this run. */
export function logSheet(plan: Plan, standing: StandingSheet | undefined): SheetPlan {
  const rows = standing ? standingRows(standing) : [];
  const next = rows.reduce((most, row) => Math.max(most, typeof row[0] === "number" ? row[0] : 0), 0) + 1;
  const { at, job, rules, totals, checks } = plan.log;
  const all = [...rows, [next, at, job, rules, totals, checks]];
  const { sheet, headers } = words[plan.language];
  const columns = ids.map((id, index): TableColumn => ({
    id,
    header: headers[index] as string,
    role: "label",
    width: widths[index] as number,
    values: { kind: "mixed", values: all.map((row) => row[index] ?? null) },
    style: { vertical: "top", ...(index > 2 ? { wrap: true } : {}) },
  }));
  return {
    id: logSheetId,
    name: sheet,
    blocks: [
      {
        kind: "table",
        id: tableId,
        name: "CqmLog",
        at: { row: 0, column: 0 },
        rows: all.length,
        keyColumn: "no",
        columns,
      },
    ],
    freeze: { rows: 1, columns: 0 },
    ...(plan.log.hidden === true ? { visibility: "hidden" as const } : {}),
  };
}

/** The rows that stand, each with a number of its own: a row whose number a person deleted or doubled gets a new one. */
function standingRows(standing: StandingSheet): CellValue[][] {
  const named = standing.marks.tables.get(tableId);
  const headers = standing.marks.headers.get(tableId);
  if (!named || !headers) return [];
  const columns = ids.map((id) => headers.get(id)?.column);
  const area = currentTableArea(
    named,
    columns.filter((column) => column !== undefined),
    standing.tables,
    standing.cells,
  );
  const rows: CellValue[][] = [];
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const values = columns.map((column) => (column === undefined ? null : valueOf(standing.cells, row, column)));
    if (values.some((value) => value !== null)) rows.push(values);
  }
  const seen = new Set<CellValue>();
  let most = rows.reduce((sum, row) => Math.max(sum, typeof row[0] === "number" ? row[0] : 0), 0);
  for (const row of rows) {
    if (row[0] === null || row[0] === undefined || seen.has(row[0])) row[0] = most += 1;
    seen.add(row[0]);
  }
  return rows;
}
