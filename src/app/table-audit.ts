import { publishedTableJsonSchema } from "../grants/audit/json-schema";
import { audited, type Audit } from "../grants/audit/audit";
import { checkedTable } from "../grants/audit/table";
import type { RawRows } from "../intake/declared-rows";
import { isMissing, markShown, readNumber } from "../intake/values/number-text";
import type { Problem } from "../problem/problem";
import { isCellError, type CellValue } from "../workbook/cell";
import { decodeText } from "../workbook/file/csv/decode";
import { rawRowsOf } from "./tariff-rows";

/** What was found about a published table, or why it could not be read. */
export type TableAudit = { readonly audit: Audit } | { readonly problems: readonly Problem[] };

/** Audits a published table of a file: JSON, or CSV or a workbook with a row of roles. */
export function auditTable(bytes: Uint8Array, name: string): TableAudit {
  const data = /\.json$/i.test(name) ? jsonTable(bytes, name) : sheetTable(bytes, name);
  if ("problems" in data) return data;
  const checked = checkedTable(data.data);
  return "problems" in checked ? checked : { audit: audited(checked.table) };
}

type Data = { readonly data: unknown } | { readonly problems: readonly Problem[] };

function jsonTable(bytes: Uint8Array, name: string): Data {
  try {
    return { data: JSON.parse(decodeText(bytes).text.replace(/^\uFEFF/, "")) as unknown };
  } catch (error) {
    return { problems: [notRead(name, error instanceof Error ? error.message : String(error))] };
  }
}

/** Rows of the sheet that say what its columns are, by the word in their first cell. */
const columnRows = ["role", "rate", "of", "divisor", "decimals"] as const;

function sheetTable(bytes: Uint8Array, name: string): Data {
  const read = rawRowsOf(bytes, name);
  if ("problems" in read) return read;
  const { headers, cells } = read.raw;
  const ids = headers.slice(1).map((header) => textOf(header));
  const told = new Map(
    columnRows.map((word) => [word, cells.find(([first]) => textOf(first).toLowerCase() === word)?.slice(1)]),
  );
  if (told.get("role") === undefined) return { problems: [notRead(name, 'no row begins with "role"')] };
  const columns = ids.map((id, at) => {
    const [role, rate, of, divisor, decimals] = columnRows.map((word) => textOf(told.get(word)?.[at]));
    return {
      id,
      role: role === "" ? "note" : role?.toLowerCase(),
      ...(rate === "" ? {} : { rate: Number(figureOf(rate)) }),
      ...(of === "" ? {} : { of: of?.split("+").map((one) => one.trim()) }),
      ...(divisor === "" ? {} : { divisor: Number(divisor) }),
      ...(decimals === "" ? {} : { decimals: Number(decimals) }),
    };
  });
  return { data: { audit: 1, title: name.replace(/\.\w+$/, ""), columns, rows: figureRows(read.raw, ids) } };
}

function figureRows({ cells }: RawRows, ids: readonly string[]): object[] {
  const isColumnRow = (first: CellValue | undefined) => columnRows.some((word) => word === textOf(first).toLowerCase());
  return cells
    .filter(([first]) => !isColumnRow(first))
    .map(([first, ...figures]) => ({
      row: textOf(first),
      ...Object.fromEntries(ids.map((id, at) => [id, figureOf(figures[at])])),
    }));
}

function textOf(cell: CellValue | undefined): string {
  return cell === null || cell === undefined || isCellError(cell) ? "" : String(cell).trim();
}

/** A figure with the decimals that it is written with; what is no figure as it stands, so that it is told. */
function figureOf(cell: CellValue | undefined): number | string | null {
  if (typeof cell === "number") return cell;
  const text = textOf(cell);
  if (text === "" || isMissing(text)) return null;
  const read = readNumber(text, markShown(text) ?? ",");
  if (read === undefined) return text;
  return read.percent || read.scale !== null
    ? (Number(read.digits) * (read.scale ?? 1)) / (read.percent ? 100 : 1)
    : read.digits;
}

function notRead(name: string, reason: string): Problem {
  return {
    severity: "error",
    code: "published-table-not-read",
    message: `"${name}" holds no published table: ${reason}.`,
    where: { at: "file", file: name },
    fix: "Write the table as docs/table-auditor.md shows.",
  };
}

/** The JSON Schema of published tables as text, as it stands in docs/schemas. */
export function publishedTableSchemaText(): string {
  return `${JSON.stringify(publishedTableJsonSchema(), null, 2)}\n`;
}
