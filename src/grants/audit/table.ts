import { z } from "zod";
import type { Problem } from "../../problem/problem";
import { decimalsOf } from "../../rules/construct";
import { decimal, type Rational } from "../../rules/exact/rational";

/** What a column of a published table is. `note` is left alone. */
export const columnRoles = ["component", "deduction", "factor", "sum", "add-on", "product", "month", "note"] as const;
export type ColumnRole = (typeof columnRoles)[number];

/** Roles whose figures are given; those of the others follow from them. */
const givenRoles: readonly ColumnRole[] = ["component", "deduction", "factor"];

const columnSchema = z.strictObject({
  id: z.string().min(1),
  role: z.enum(columnRoles),
  rate: z.number().positive().max(10).optional().describe("For an add-on, as a share: 0.03. Searched unless told."),
  of: z.array(z.string()).min(1).optional().describe("What it is computed from. Searched unless told."),
  divisor: z.int().min(2).optional().describe("For a month: 12 unless told."),
  decimals: z.int().min(0).max(6).optional().describe("Decimals printed; as many as the figures have unless told."),
});

const figure = z.union([
  z.number(),
  z.null(),
  z.string().regex(/^-?\d+(\.\d+)?$/, "expected a figure such as 2156.00"),
]);

export const publishedTableSchema = z.strictObject({
  $schema: z.string().optional(),
  audit: z.literal(1).describe("Version of this format."),
  title: z.string().min(1),
  source: z.string().optional(),
  columns: z.array(columnSchema).min(2).max(24),
  rows: z
    .array(z.record(z.string(), z.union([figure, z.string()])))
    .min(1)
    .max(500),
});

/** A column as it is printed. */
export interface PublishedColumn {
  readonly id: string;
  readonly role: ColumnRole;
  readonly given: boolean;
  readonly rate: number | undefined;
  /** Positions of the columns that it is computed from. */
  readonly of: readonly number[] | undefined;
  readonly divisor: number;
  readonly decimals: number;
}

/** A published table; a figure that is not printed is null. The first cell of a row is its name. */
export interface PublishedTable {
  readonly title: string;
  readonly source: string | undefined;
  readonly columns: readonly PublishedColumn[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly (Rational | null)[] }[];
}

/** Checks a published table from data. Rows have `row` (their name) and a figure by the id of each column. */
export function checkedTable(
  data: unknown,
): { readonly table: PublishedTable } | { readonly problems: readonly Problem[] } {
  const parsed = publishedTableSchema.safeParse(data);
  if (!parsed.success)
    return { problems: parsed.error.issues.map((issue) => refused(pathOf(issue.path), issue.message)) };
  const { columns, rows, title, source } = parsed.data;
  const problems: Problem[] = [];
  const at = new Map(columns.map((column, index) => [column.id, index]));
  columns.forEach(({ id, of }, index) => {
    if (at.get(id) !== index) problems.push(refused(`columns[${index}].id`, `"${id}" is there twice`));
    for (const name of of ?? [])
      if ((at.get(name) ?? index) >= index)
        problems.push(refused(`columns[${index}].of`, `"${name}" is no column before this one`));
  });
  if (!columns.some(({ role }) => role !== "note" && !givenRoles.includes(role)))
    problems.push(refused("columns", "no column is computed: sum, add-on, product or month"));
  const cells = rows.map((row, index) =>
    columns.map(({ id, role }): Rational | null => {
      const read = row[id];
      if (role === "note" || read === null || read === undefined || read === "") return null;
      const value = Number(read);
      if (Number.isFinite(value)) return decimal(value);
      problems.push(refused(`rows[${index}].${id}`, `read "${read}", expected a figure`));
      return null;
    }),
  );
  rows.forEach((row, index) => {
    for (const name of Object.keys(row))
      if (name !== "row" && !at.has(name)) problems.push(refused(`rows[${index}].${name}`, "there is no such column"));
  });
  if (problems.length > 0) return { problems };
  return {
    table: {
      title,
      source,
      columns: columns.map(({ id, role, rate, of, divisor, decimals }) => ({
        id,
        role,
        given: givenRoles.includes(role),
        rate,
        of: of?.map((name) => at.get(name) ?? 0),
        divisor: divisor ?? 12,
        decimals: decimals ?? Math.max(0, ...rows.map((row) => printedDecimals(row[id]))),
      })),
      rows: rows.map((row, index) => ({ name: String(row["row"] ?? `row ${index + 1}`), cells: cells[index] ?? [] })),
    },
  };
}

/** "2156.00" shows two decimals, the number 2156 none. */
function printedDecimals(read: number | string | null | undefined): number {
  if (typeof read === "number") return decimalsOf(read);
  return typeof read === "string" ? (read.split(".")[1] ?? "").length : 0;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

function refused(field: string, reason: string): Problem {
  return {
    severity: "error",
    code: "published-table-not-valid",
    message: `The published table cannot be read here: ${reason}.`,
    where: { at: "field", field: field || "(the whole file)" },
    fix: "Correct the field; docs/table-auditor.md shows tables.",
  };
}
