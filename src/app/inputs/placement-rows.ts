import type { TariffDocument } from "../../grants/document/schema";
import type { TimeRule } from "../../grants/document/time-schema";
import type { RawRows } from "../../intake/declared-rows";
import type { ReadTable } from "../../intake/reading";
import { textAt } from "../../rules/data";
import { addressOf, areaOf, columnIndex, columnLetters, type CellValue } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import { fieldOf } from "../source-table";

/**
 * A roster as rows for a tariff document: columns that were recognised stand under the names that the document gives them,
 * with the values as read; all others under their own header.
 */
export function placementRows(table: ReadTable, snapshot: Snapshot, document: TariffDocument, time: TimeRule): RawRows {
  return namedRows(table, snapshot, namesOf(document, time));
}

/** The workbook's list of providers as rows for a tariff document: their name as the document calls it, all else under its own header. */
export function providerListRows(table: ReadTable, snapshot: Snapshot, { roles }: TariffDocument): RawRows {
  return namedRows(table, snapshot, { provider: roles.provider });
}

function namedRows(table: ReadTable, snapshot: Snapshot, names: Readonly<Record<string, string | undefined>>): RawRows {
  const sheet = snapshot.sheets.find((one) => one.name === table.sheet);
  const area = areaOf(table.range) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const recognised = new Map(
    Object.entries(names).flatMap(([field, id]) => {
      const read = id === undefined ? undefined : fieldOf(table, field);
      return read === undefined || id === undefined ? [] : [[columnIndex(read.letters), { id, read }] as const];
    }),
  );
  const headerRow = (table.headerRows.at(-1) ?? 1) - 1;
  const cellAt = (row: number, column: number): CellValue =>
    sheet?.rows[row - sheet.origin.row]?.[column - sheet.origin.column] ?? null;
  const columns = Array.from({ length: area.columns }, (_, at) => area.column + at);
  const physical = Array.from(table.rowNumbers);
  return {
    headers: columns.map((column) => recognised.get(column)?.id ?? cellAt(headerRow, column)),
    cells: physical.map((number, row) =>
      columns.map((column): CellValue => {
        const known = recognised.get(column)?.read.data;
        if (known === undefined) return cellAt(number - 1, column);
        if (known.kind === "text") return textAt(known, row);
        const value = known.values[row] ?? Number.NaN;
        return Number.isNaN(value) ? null : value;
      }),
    ),
    sheet: table.sheet,
    rowNumbers: physical,
    letters: columns.map(columnLetters),
    place: { at: "cell", sheet: table.sheet, address: addressOf({ row: headerRow, column: area.column }) },
    placeOf: (row, column) => ({
      at: "cell",
      sheet: table.sheet,
      address: addressOf({
        row: row < 0 ? headerRow : (physical[row] ?? 1) - 1,
        column: columns[column] ?? area.column,
      }),
    }),
  };
}

/** The input of a document that holds hours a week. */
export function hoursInput({ inputs }: Pick<TariffDocument, "inputs">): string | undefined {
  return (inputs.find(({ id }) => id.toLowerCase() === "hours") ?? inputs.find(({ unit }) => unit === "hours a week"))
    ?.id;
}

/** What a document calls the columns that a roster is recognised by. */
function namesOf({ roles, inputs }: TariffDocument, time: TimeRule): Readonly<Record<string, string | undefined>> {
  const byId = (...ids: readonly string[]) => inputs.find((input) => ids.includes(input.id.toLowerCase()))?.id;
  return {
    recipient: roles.recipient,
    provider: roles.provider,
    from: time.from,
    to: time.to,
    born: time.ages[0]?.born,
    hours: hoursInput({ inputs }),
    income: byId("income"),
    childOrder: byId("order", "childorder", "child_order"),
    familySize: byId("family", "familysize", "family_size"),
    category: byId("category"),
  };
}
