import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { auditRecord } from "../../../src/app/table-audit-report";
import { audited } from "../../../src/grants/audit/audit";
import { checkedTable } from "../../../src/grants/audit/table";

/** Published tables as data, and what must be found about each. */
const folder = join(__dirname, "../../cases/grants/audit");

interface AuditCase {
  readonly table: unknown;
  readonly expect: object;
}

it.each(readdirSync(folder))("%s", (name) => {
  const one = JSON.parse(readFileSync(join(folder, name), "utf8")) as AuditCase;
  const read = checkedTable(one.table);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const record = auditRecord(audited(read.table)) as Readonly<Record<string, unknown>>;
  expect(withDeviating(record)).toMatchObject(one.expect);
});

/** The cells that do not agree beside all cells, so that a case can name them and no other. */
function withDeviating(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withDeviating);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, withDeviating(inner)] as const);
  const cells = (value as { readonly cells?: readonly { readonly cause: string }[] }).cells;
  return {
    ...Object.fromEntries(entries),
    ...(cells === undefined ? {} : { deviatingCells: cells.filter(({ cause }) => cause !== "agrees") }),
  };
}
