import type { Area } from "../../cell";
import type { Before, TableBefore } from "./before";
import type { Step } from "./set-back";
import type { Touched } from "./touched";

/**
 * Steps that bring tables back to their names, columns, places and sizes, as far as they differ. Columns are taken and
 * added and tables are moved as the write did it, so that what refers to them follows; their cells are set back after.
 */
export function tableSteps(touched: Touched, before: Before, now: Before): Step[] {
  return Object.entries(before.tables).flatMap(([name, was]): Step[] => {
    const is = now.tables[name] ?? null;
    if (was === null) {
      const renamed = touched.renamedTables.some(({ from, to }) => to === name && now.tables[from] === null);
      return is === null || (renamed && before.tables[name] === null)
        ? []
        : [{ do: "drop table", sheet: is.sheet, table: name, area: is.area }];
    }
    if (is !== null) return standingTable(touched, was, is);
    const other = touched.renamedTables
      .filter(({ from }) => from === name)
      .flatMap(({ to }) => (before.tables[to] === null ? (now.tables[to] ?? []) : []))[0];
    if (!other) return madeAgain(was, before, now);
    const renamed: Step = { do: "rename table", sheet: other.sheet, table: other.name, area: other.area, name };
    return [renamed, ...standingTable(touched, was, { ...other, name })];
  });
}

function standingTable(touched: Touched, was: TableBefore, is: TableBefore): Step[] {
  const { sheet, name: table } = is;
  const steps: Step[] = [];
  let area = is.area;
  const headers = [...is.headers];
  const changed = (how: "added" | "taken"): ReadonlySet<string> =>
    new Set(touched.tableColumns.filter((one) => one.table === table && one.how === how).map((one) => one.header));
  for (const header of changed("added")) {
    const index = headers.indexOf(header);
    if (index < 0 || was.headers.includes(header)) continue;
    steps.push({ do: "delete column", sheet, table, index, area });
    headers.splice(index, 1);
    area = { ...area, columns: area.columns - 1 };
  }
  const taken = changed("taken");
  was.headers.forEach((header, index) => {
    if (!taken.has(header) || headers.includes(header)) return;
    steps.push({ do: "insert column", sheet, table, index, header, area });
    headers.splice(index, 0, header);
    area = { ...area, columns: area.columns + 1 };
  });
  if (is.totals && !was.totals) {
    steps.push({ do: "set totals", sheet, table, shown: false });
    area = { ...area, rows: area.rows - 1 };
  }
  if (area.row !== was.area.row || area.column !== was.area.column) {
    const to: Area = { ...area, row: was.area.row, column: was.area.column };
    steps.push({ do: "move table", sheet, table, from: area, to });
    area = to;
  }
  const body = was.totals ? { ...was.area, rows: was.area.rows - 1 } : was.area;
  const standing = is.totals && was.totals ? { ...area, rows: area.rows - 1 } : area;
  if (standing.rows !== body.rows || standing.columns !== body.columns)
    steps.push({ do: "resize table", sheet, table, from: standing, area: body });
  if (was.totals && !is.totals) {
    // Excel makes room below where the row is taken: it is emptied first, its cells are set back with the others.
    const row = { ...body, row: body.row + body.rows, rows: 1 };
    steps.push({ do: "fill", sheet, area: row, rows: [Array.from({ length: row.columns }, () => "")] });
    steps.push({ do: "set totals", sheet, table, shown: true });
  }
  if (was.style !== is.style || was.banded !== is.banded)
    steps.push({ do: "set table style", sheet, table, style: was.style, banded: was.banded });
  return steps;
}

/** A table of which plain cells were made; none where its sheet is gone. */
function madeAgain(was: TableBefore, before: Before, now: Before): Step[] {
  const id = before.sheets.find(({ name }) => name === was.sheet)?.id;
  const sheet = now.sheets.find((one) => one.id === id)?.name;
  if (sheet === undefined) return [];
  const { name, banded, style, totals } = was;
  const area = totals ? { ...was.area, rows: was.area.rows - 1 } : was.area;
  return [
    { do: "table", sheet, area, name, banded },
    { do: "set table style", sheet, table: name, style, banded },
    ...(totals ? [{ do: "set totals" as const, sheet, table: name, shown: true }] : []),
  ];
}
