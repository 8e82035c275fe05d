import { lettersAt, type ReadTable } from "../../intake/reading";
import type { Place } from "../../problem/problem";
import { fieldsOf } from "../../rewards/scheme/read-rows";
import type { Scheme } from "../../rewards/scheme/document";
import type { Field, RowCell, RowList, SchemeRows } from "../../rewards/scheme/rows";
import { textAt } from "../../rules/data";
import { columnLetters, isCellError, positionOf, type CellValue } from "../../workbook/cell";
import type { SheetSnapshot, Snapshot } from "../../workbook/snapshot";
import type { Opened } from "../open";
import { tablesOf } from "../source-table";
import { absenceColumns } from "./absence-columns";
import { measuresFromLists } from "./measures-from-lists";

/** The lists of a workbook as the rows that a scheme is computed on, each cell with its place. */
export function bookRows(opened: Opened, scheme: Scheme): SchemeRows {
  const fields = fieldsOf(scheme);
  const economy = tablesOf(opened.reading, "economy").map((table) =>
    listOfTable(table, opened.snapshot, fields.units, {}),
  );
  const taken = new Set(
    opened.reading.tables.filter(({ role }) => role === "economy" || role === "staff").map(({ sheet }) => sheet),
  );
  const others = opened.snapshot.sheets
    .filter((sheet) => !sheet.ours && !taken.has(sheet.name))
    .flatMap((sheet) => listOfMeasures(sheet, scheme, fields.units) ?? []);
  const staff = tablesOf(opened.reading, "staff");
  const people = staff.map((table) => {
    const absence = absenceColumns(table, scheme);
    return listOfTable(table, opened.snapshot, fields.staff, { id: "person", ...absence });
  });
  const lists = [...economy, ...others];
  // A list of economic results without any of the measures says nothing of who takes part, where another list has them.
  const measured = lists.filter(({ rows }) =>
    fields.units.some(({ id }) => id !== "unit" && id !== "period" && id in (rows[0] ?? {})),
  );
  const [units, ...more] = measured.length > 0 ? measured : lists;
  const measures = [...more.map((list) => longList(list, scheme)), ...measuresFromLists(opened, scheme)];
  return {
    ...(units === undefined ? {} : { units }),
    ...(people.length === 0 ? {} : { staff: joined(people) }),
    ...(measures.length === 0 ? {} : { measures: joined(measures) }),
  };
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The field that a header names; none where it names none. */
function fieldCalled(name: string, fields: readonly Field[]): Field | undefined {
  const wanted = plain(name);
  return wanted === ""
    ? undefined
    : fields.find(({ id, names }) => [id, ...names].some((one) => plain(one) === wanted));
}

/** A recognised list, by what was recognised in it and by the headers that the scheme itself names. `called`: fields of the list by what the scheme calls them. */
function listOfTable(
  table: ReadTable,
  snapshot: Snapshot,
  fields: readonly Field[],
  called: Readonly<Record<string, string>>,
): RowList {
  const sheet = snapshot.sheets.find(({ name }) => name === table.sheet);
  const columns = new Map<
    string,
    { readonly at: (record: number) => RowCell; readonly letters: (record: number) => string }
  >();
  for (const field of table.fields) {
    const id = called[field.field] ?? fieldCalled(field.header ?? "", fields)?.id ?? field.field;
    const isUsed = called[field.field] !== undefined || fields.some((one) => one.id === id);
    if (columns.has(id) || !isUsed) continue;
    const { data } = field;
    columns.set(id, {
      at: (record) => {
        if (data.kind === "text") return textAt(data, record);
        const value = data.values[record] ?? Number.NaN;
        return Number.isNaN(value) ? null : value;
      },
      letters: (record) => lettersAt(table, field, record),
    });
  }
  // Kronor or thousands: a column that only the scheme knows is written as the amounts beside it.
  const scale = table.fields.find(({ scale: one }) => one !== 1)?.scale ?? 1;
  const money = new Set(fields.filter(({ money: one }) => one === true).map(({ id }) => id));
  for (const { letters, header, row } of table.layout?.headers ?? []) {
    if (row !== undefined || table.partOf !== undefined) continue;
    const field = fieldCalled(header ?? "", fields);
    if (field === undefined || columns.has(field.id)) continue;
    columns.set(field.id, {
      at: (record) => {
        const value = cellAt(sheet, `${letters}${table.rowNumbers[record] ?? 0}`);
        return typeof value === "number" && money.has(field.id) ? value * scale : value;
      },
      letters: () => letters,
    });
  }
  const rows = Array.from({ length: table.rows }, (_, record) =>
    Object.fromEntries([...columns].map(([id, column]) => [id, column.at(record)])),
  );
  const placeOf = (record: number, field: string): Place => {
    const letters = columns.get(field)?.letters(record) ?? table.range.replace(/\d.*$/, "");
    return {
      at: "cell",
      sheet: table.sheet,
      address: `${letters}${table.rowNumbers[record] ?? table.headerRows.at(-1) ?? 1}`,
    };
  };
  return { rows, placeOf };
}

function cellAt(sheet: SheetSnapshot | undefined, address: string): RowCell {
  const position = positionOf(address);
  if (sheet === undefined || position === undefined) return null;
  return rowCell(sheet.rows[position.row - sheet.origin.row]?.[position.column - sheet.origin.column] ?? null);
}

function rowCell(cell: CellValue): RowCell {
  return isCellError(cell) ? cell.error : cell === "" ? null : cell;
}

/** A list of units that only the scheme knows how to read: a header row that names units and at least one of its measures. */
function listOfMeasures(sheet: SheetSnapshot, scheme: Scheme, fields: readonly Field[]): RowList | undefined {
  const measures = new Set(scheme.measures.map(({ id }) => id));
  const namesIn = (cells: readonly CellValue[]) =>
    cells.map((cell) => (typeof cell === "string" ? fieldCalled(cell, fields)?.id : undefined));
  const head = sheet.rows.findIndex((cells) => {
    const ids = namesIn(cells);
    return ids.includes("unit") && ids.some((id) => id !== undefined && measures.has(id));
  });
  if (head < 0) return undefined;
  const columns = namesIn(sheet.rows[head] ?? []);
  const unit = columns.indexOf("unit");
  const numbers: number[] = [];
  const rows: Record<string, RowCell>[] = [];
  for (let at = head + 1; at < sheet.rows.length; at += 1) {
    const cells = sheet.rows[at] ?? [];
    const name = cells[unit] ?? null;
    // The list ends at the first blank row; sums below it are none of its units.
    if (cells.every((cell) => cell === null || cell === "")) break;
    if (name === null || name === "") continue;
    rows.push(
      Object.fromEntries(
        columns.flatMap((id, column) => (id === undefined ? [] : [[id, rowCell(cells[column] ?? null)] as const])),
      ),
    );
    numbers.push(sheet.origin.row + at + 1);
  }
  const placeOf = (row: number, field: string): Place => {
    const letters = columnLetters(sheet.origin.column + Math.max(0, columns.indexOf(field)));
    return { at: "cell", sheet: sheet.name, address: `${letters}${numbers[row] ?? sheet.origin.row + head + 1}` };
  };
  return { rows, placeOf };
}

/** A list of units as a row a figure, for figures that stand beside the first list. */
function longList(list: RowList, scheme: Scheme): RowList {
  const figures = list.rows.flatMap((values, row) =>
    scheme.measures.flatMap(({ id }) => (id in values ? [{ row, id, values }] : [])),
  );
  return {
    rows: figures.map(({ id, values }) => ({
      unit: values["unit"] ?? null,
      ...("period" in values ? { period: values["period"] ?? null } : {}),
      measure: id,
      value: values[id] ?? null,
    })),
    placeOf: (row, field) => {
      const found = figures[row];
      return list.placeOf(found?.row ?? 0, field === "value" ? (found?.id ?? field) : field);
    },
  };
}

/** Lists one after the other. */
function joined(lists: readonly RowList[]): RowList {
  return lists.reduce((first, second) => {
    const count = first.rows.length;
    return {
      rows: [...first.rows, ...second.rows],
      placeOf: (row, field) => (row < count ? first.placeOf(row, field) : second.placeOf(row - count, field)),
    };
  });
}
