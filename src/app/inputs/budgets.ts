import type { ReadTable, Reading } from "../../intake/reading";
import type { Place, Problem } from "../../problem/problem";
import { textAt } from "../../rules/data";
import { tablesOf } from "../source-table";

/** The budgets of a workbook: those that are read together, and what is to be said of the others. */
export interface Budgets {
  readonly used: readonly ReadTable[];
  readonly problems: readonly Problem[];
}

/**
 * Which of several budgets count. Sheets of one layout are one budget, and so are budgets of different units that have the
 * same figures. The same money laid out otherwise counts once: the list with more rows. Budgets that speak of the same
 * units with different amounts may be parts of the money or two versions of it: that is asked.
 */
export function budgetsOf(reading: Reading): Budgets {
  const [first, ...others] = tablesOf(reading, "budget");
  if (!first) return { used: [], problems: [] };
  const used = [first];
  const problems: Problem[] = [];
  for (const table of others) {
    const [like] = used;
    if (table.beside || (like && sameLayout(table, like)) || used.every((one) => isApart(table, one))) {
      used.push(table);
      continue;
    }
    const same = used.find((one) => sameMoney(table, one));
    if (same === undefined) {
      problems.push(asked(table, first));
      continue;
    }
    const kept = table.rows > same.rows ? table : same;
    if (kept === table) used.splice(used.indexOf(same), 1, table);
    problems.push(leftOut(kept === table ? same : table, kept));
  }
  return { used, problems };
}

/** Whether two tables have the same columns, header by header: a sheet a unit. */
function sameLayout(one: ReadTable, other: ReadTable): boolean {
  const shape = ({ fields }: ReadTable): string =>
    fields
      .map(({ field, period, header }) => `${field}|${period ?? ""}|${header ?? ""}`)
      .sort()
      .join("\n");
  return shape(one) === shape(other);
}

const figures = ["budget", "amount", "outturn", "forecast", "expense", "income"] as const;

/** Whether two budgets are of other units, or of units named in the one and a sheet without units, and have a figure in common. */
function isApart(one: ReadTable, other: ReadTable): boolean {
  const [units, theirs] = [unitsOf(one), unitsOf(other)];
  if (units.size === 0 || theirs.size === 0 || [...units].some((unit) => theirs.has(unit))) return false;
  return figures.some((figure) => has(one, figure) && has(other, figure));
}

function has({ fields }: ReadTable, figure: string): boolean {
  return fields.some(({ field }) => field === figure);
}

function unitsOf({ fields }: ReadTable): ReadonlySet<string> {
  const data = fields.find(({ field }) => field === "unit")?.data;
  return new Set(data?.kind === "text" ? data.dictionary.map((name) => name.toLowerCase()) : []);
}

/** Whether two budgets add up to the same, unit by unit where both name units, in every figure of a period that both have. */
function sameMoney(one: ReadTable, other: ReadTable): boolean {
  const [sums, theirs] = [sumsOf(one), sumsOf(other)];
  const common = [...sums.keys()].filter((key) => theirs.has(key));
  return (
    common.length > 0 &&
    common.every(
      (key) => Math.abs((sums.get(key) ?? 0) - (theirs.get(key) ?? 0)) <= Math.abs((sums.get(key) ?? 0) * 1e-6),
    )
  );
}

/** The sums of a budget by figure and period, and by unit where it names any. */
function sumsOf(table: ReadTable): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  const units = table.fields.find(({ field }) => field === "unit")?.data;
  for (const { field, period, data } of table.fields) {
    if (data.kind !== "number" || !(figures as readonly string[]).includes(field)) continue;
    data.values.forEach((value, row) => {
      if (Number.isNaN(value)) return;
      const unit = units?.kind === "text" ? (textAt(units, row) ?? "") : "";
      const key = `${field}|${period ?? ""}|${unit.toLowerCase()}`;
      sums.set(key, (sums.get(key) ?? 0) + value);
    });
  }
  return sums;
}

function placeOf(table: ReadTable): Place {
  return { at: "cell", sheet: table.sheet, address: table.range.split(":")[0] ?? "A1" };
}

function leftOut(table: ReadTable, kept: ReadTable): Problem {
  return {
    severity: "warning",
    code: "several-budgets",
    message: `${table.sheet} holds the same money as ${kept.sheet}, laid out otherwise; it is not counted again.`,
    where: placeOf(table),
    fix: "Nothing needs to be done; say in the mapping which is not to be read, if the other one should count.",
  };
}

function asked(table: ReadTable, first: ReadTable): Problem {
  return {
    severity: "warning",
    code: "several-budgets",
    message: `${table.sheet} holds a budget too, laid out otherwise than the one on ${first.sheet} and with other amounts; it is not used.`,
    where: placeOf(table),
    fix: "Say whether it counts beside the other one, or is not to be read.",
    values: { asked: true, ask: "beside" },
  };
}
