import type { ColumnDefinition } from "../../rules/column";
import { columnIn, tableIn, type Model } from "../../rules/model";
import type { Dataset } from "../../rules/data";
import type { Results, Value } from "../../rules/results";
import { operandsOf, referencesOf } from "../../rules/walk";
import type { Node } from "../../rules/expr";

/** Computed rewards, whichever way the scheme was written. */
export interface PaidRewards {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
}

/** One step from result to amount: a cell of a table, or one that is left out to keep another person's figures apart. */
export interface StatementStep {
  readonly table: string;
  readonly column: ColumnDefinition;
  readonly row: number;
  readonly value: Value;
}

/** Steps of one table's row. */
export interface StatementSection {
  readonly table: string;
  readonly steps: readonly StatementStep[];
  /** Steps that are left out because so few share that they would tell another person's amount. */
  readonly leftOut: number;
}

/** Why one person, or one team together, gets what it gets. */
export interface Statement {
  readonly kind: "person" | "team";
  /** The person's id, or the team's name. */
  readonly name: string;
  readonly unit: string;
  readonly team: string | null;
  readonly period: string | null;
  /** Rows of the table of shares: one for a person, those who take part for a team. */
  readonly rows: readonly number[];
  readonly paid: number;
  readonly sections: readonly StatementSection[];
  /** Rows of the unit's goals, where the pool depends on goals. */
  readonly goals: readonly number[];
}

const shares = "Shares";
const pools = "Pools";

/** The tables that a person's amount comes from, in the order of a krona's way, with the column of shares that names the row. */
const ways: readonly { readonly table: string; readonly keys: readonly string[] }[] = [
  { table: pools, keys: ["pool", "unit"] },
  { table: "Areas", keys: ["areaRow"] },
  { table: "Teams", keys: ["teamRow"] },
];

/** What says whose the row is; the head of a statement has it. */
const inHead = /^(id|person|unit|area|team|period|areaRow|teamRow|order|sex|born|name|keyOrder)$/;
/** What only counts the person, or names the row of the pool. */
const ofPersonsRow = /^(pool|eligible)$/;

export interface StatementOptions {
  /** Fewer than this who share a pool, and more than one: figures that would tell another's amount are left out. */
  readonly smallestGroup: number;
}

/** A statement for each person of the list: every step from result to amount, in the order in which they are computed. */
export function personStatements(of: PaidRewards, options: StatementOptions): readonly Statement[] {
  const steps = stepsOf(of);
  return rowsOf(of, shares).map((row) => statementOf(of, steps, [row], "person", options));
}

/** A statement for each team, or unit where there are no teams: what its members get together. Teams in which too few take part have none. */
export function teamStatements(
  of: PaidRewards,
  options: StatementOptions,
): {
  readonly statements: readonly Statement[];
  readonly tooSmall: readonly { readonly name: string; readonly persons: number }[];
} {
  const groups = new Map<string, number[]>();
  for (const row of rowsOf(of, shares)) {
    const key = JSON.stringify([text(of, "pool", row) ?? text(of, "unit", row), text(of, "team", row)]);
    if (figure(of, "eligible", row) !== 0) groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const large = [...groups.values()].filter((rows) => rows.length >= options.smallestGroup);
  const steps = stepsOf(of);
  return {
    statements: large.map((rows) => statementOf(of, steps, rows, "team", options)),
    tooSmall: [...groups.values()]
      .filter((rows) => rows.length < options.smallestGroup)
      .map((rows) => ({ name: teamName(of, rows[0] ?? 0), persons: rows.length })),
  };
}

function teamName(of: PaidRewards, row: number): string {
  const [unit, team] = [text(of, "unit", row) ?? "", text(of, "team", row)];
  return team === null ? unit : `${unit}, ${team}`;
}

function statementOf(
  of: PaidRewards,
  steps: ReadonlyMap<string, readonly ColumnDefinition[]>,
  rows: readonly number[],
  kind: Statement["kind"],
  { smallestGroup }: StatementOptions,
): Statement {
  const row = rows[0] ?? 0;
  const found = ways.flatMap(({ table, keys }) => {
    const at = rowNamed(of, table, keys, row);
    if (at === undefined || !steps.has(table)) return [];
    const heads = headsOf(of, table, keys, at);
    return [{ table, at, secret: heads > 1 && heads < smallestGroup }];
  });
  const secretTables = new Set(found.filter(({ secret }) => secret).map(({ table }) => table));
  const section = (table: string, at: number, secret: boolean): StatementSection => {
    const columns = steps.get(table) ?? [];
    // Of a group of two the sum tells what the other gets: then only what was measured is told of the group.
    const told = columns.filter(
      (column) =>
        (!secret || column.source === "given" || column.kind === "text") && !readsAcross(column, secretTables, table),
    );
    return {
      table,
      steps: told.flatMap((column) => {
        const value = of.results.value(table, column.id, at);
        // Absence that there was none of.
        const none = table === shares && column.source === "given" && value === 0;
        return value === null || value === "" || none ? [] : [{ table, column, row: at, value }];
      }),
      leftOut: columns.length - told.length,
    };
  };
  const unit = text(of, "unit", row) ?? "";
  return {
    kind,
    name: kind === "person" ? (text(of, "person", row) ?? text(of, "id", row) ?? "") : teamName(of, row),
    unit,
    team: text(of, "team", row),
    period: periodOf(of, row),
    rows,
    paid: rows.reduce((sum, one) => sum + (figure(of, "paid", one) ?? 0), 0),
    sections: [
      ...found.map(({ table, at, secret }) => section(table, at, secret)),
      ...(kind === "person" ? [section(shares, row, false)] : []),
    ],
    goals: steps.has("Scores")
      ? rowsOf(of, "Scores").filter((at) => of.results.value("Scores", "unit", at) === unit)
      : [],
  };
}

/** Whether a column of persons is taken from a group whose figures are kept apart. */
function readsAcross({ expression, split }: ColumnDefinition, secret: ReadonlySet<string>, table: string): boolean {
  if (secret.size === 0 || table !== shares || expression === undefined || split !== undefined) return false;
  return referencesOf(expression).some(({ table: other, across }) => across && secret.has(other));
}

/** Columns on the way to what is paid, by table: what no rule of the amount reads is no step. */
function stepsOf({ model }: PaidRewards): ReadonlyMap<string, readonly ColumnDefinition[]> {
  const reached = new Set<string>();
  const visit = (table: string, id: string): void => {
    const key = `${table}.${id}`;
    if (reached.has(key)) return;
    reached.add(key);
    const { expression, split } = columnIn(model, { table, column: id });
    const nodes: readonly Node[] = [
      ...(expression === undefined ? [] : [expression]),
      ...(split === undefined ? [] : [split.whole]),
    ];
    for (const node of nodes)
      for (const one of [node, ...operandsOf(node)]) for (const to of referencesOf(one)) visit(to.table, to.column);
    if (split !== undefined) visit(table, split.weight);
  };
  const ends = tableIn(model, shares).columns.filter(({ id }) => /^(paid(\..+)?|wages|charge|eligibility)$/.test(id));
  for (const { id } of ends) visit(shares, id);
  if (model.tables.some(({ name, columns }) => name === pools && columns.some(({ id }) => id === "outcome")))
    visit(pools, "outcome");
  return new Map(
    model.tables.flatMap(({ name, columns }) => {
      const told = columns.filter(
        ({ id, helper }) =>
          reached.has(`${name}.${id}`) &&
          helper !== true &&
          !inHead.test(id) &&
          (name === pools || !ofPersonsRow.test(id)),
      );
      return told.length === 0 ? [] : [[name, told] as const];
    }),
  );
}

function rowNamed(of: PaidRewards, table: string, keys: readonly string[], row: number): number | undefined {
  const key = keys.map((column) => text(of, column, row)).find((one) => one !== null);
  if (key == null || !of.model.tables.some(({ name }) => name === table)) return undefined;
  const { key: keyColumn } = tableIn(of.model, table);
  return rowsOf(of, table).find((at) => of.results.value(table, keyColumn, at) === key);
}

/** How many take part in the group of a row. */
function headsOf(of: PaidRewards, table: string, keys: readonly string[], at: number): number {
  const key = of.results.value(table, tableIn(of.model, table).key, at);
  return rowsOf(of, shares).filter(
    (row) =>
      keys.map((column) => text(of, column, row)).find((one) => one !== null) === key &&
      figure(of, "eligible", row) !== 0,
  ).length;
}

function rowsOf({ dataset }: PaidRewards, table: string): readonly number[] {
  return Array.from({ length: dataset.tables[table]?.rows ?? 0 }, (_, row) => row);
}

function hasColumn({ model }: PaidRewards, column: string): boolean {
  return tableIn(model, shares).columns.some(({ id }) => id === column);
}

function text(of: PaidRewards, column: string, row: number): string | null {
  const value = hasColumn(of, column) ? of.results.value(shares, column, row) : null;
  return typeof value === "string" && value !== "" ? value : null;
}

function figure(of: PaidRewards, column: string, row: number): number | null {
  const value = hasColumn(of, column) ? of.results.value(shares, column, row) : null;
  return typeof value === "number" ? value : null;
}

function periodOf(of: PaidRewards, row: number): string | null {
  const period = figure(of, "period", row);
  return period === null ? null : String(period);
}
