import type { Place, Problem } from "../../problem/problem";
import type { Dataset, Fault } from "../../rules/data";
import { columnIn, tableIn, type Model } from "../../rules/model";
import type { BandDimension, Node } from "../../rules/expr";
import type { Results } from "../../rules/results";
import { operandsOf } from "../../rules/walk";
import { tableNames } from "./table-names";
import type { TariffDocument } from "./schema";

const listed = 200;

/**
 * Rows that the tariff gives no amount: one error each, at the cell of the first value that the step reads, saying what is
 * missing and what the row has: "Row row 7 (Ada): Basic amount cannot be computed: no band of "Basic amounts" holds the value;
 * it reads Age 9".
 */
export function faultProblems(document: TariffDocument, model: Model, dataset: Dataset, results: Results): Problem[] {
  const seen = new Set<string>();
  const faults = results.faults.filter(({ table, column, row }) => {
    if (!model.tables.some((one) => one.name === table && one.columns.some(({ id }) => id === column))) return false;
    // A placement that is cut into stretches is told once for each step, at its first stretch.
    const number = dataset.tables[table]?.source?.rowNumbers[row] ?? -1 - row;
    const name = `${table}\u0000${column}\u0000${number}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
  const told = faults.slice(0, listed).map((fault) => faultProblem(fault, document, model, dataset, results));
  return faults.length <= listed ? told : [...told, moreFaults(faults.length - listed)];
}

function moreFaults(count: number): Problem {
  return {
    severity: "error",
    code: "row-not-computed",
    message: `${count} more rows cannot be computed.`,
    fix: "Correct the rows above, and compute anew.",
  };
}

function faultProblem(
  fault: Fault,
  document: TariffDocument,
  model: Model,
  dataset: Dataset,
  results: Results,
): Problem {
  const { header, expression } = columnIn(model, fault);
  const broken = expression === undefined ? undefined : culprit(expression, fault.code);
  const missed = broken?.op === "band" ? missedBy(broken, fault, dataset, results) : undefined;
  const looked = missed?.value ?? broken ?? expression;
  const leaves = leavesOf(looked, fault, model);
  const reads = [...new Set([...directOf(looked, fault), ...leaves])].slice(0, 6);
  const values = reads.map(
    (id) => `${columnIn(model, { table: fault.table, column: id }).header} ${shown(results, model, fault, id)}`,
  );
  const day = missed !== undefined && validityOf.has(missed.from) ? reads[0] : undefined;
  const table = broken?.op === "band" || broken?.op === "lookup" ? ` of "${broken.table}"` : "";
  const plainReason = `${fault.code.replace(/^(no band|several bands)/, `$1${table}`)}${broken?.op === "lookup" ? ` in "${broken.table}"` : ""}`;
  const reason =
    day === undefined || broken?.op !== "band"
      ? plainReason
      : `no version of "${broken.table}" is valid on ${shown(results, model, fault, day)}`;
  const read = day !== undefined || values.length === 0 ? "" : `; it has ${values.join(", ")}`;
  return {
    severity: "error",
    code: "row-not-computed",
    message: `${nameOf(fault, document, model, results)}: ${header} cannot be computed: ${reason}${read}.`,
    where: placeOf(fault, [...leaves, ...leavesOf(expression, fault, model)], dataset, model),
    fix: "Correct the row, or give the tariff a rule for it.",
    values: { table: fault.table, column: fault.column, row: fault.row + 1 },
  };
}

/** Columns that hold the first day of a version, of band tables and of values over time. */
const validityOf = new Set(["validFrom", "from"]);

/** The part of a rule that can have such a fault: the look-up or the division. The first found; a rule seldom has two. */
function culprit(node: Node, code: string): Node | undefined {
  const guilty = /band/.test(code)
    ? node.op === "band"
    : code === "key not found"
      ? node.op === "lookup"
      : code === "division by zero" && node.op === "divide";
  if (guilty) return node.op === "divide" ? node.right : node;
  for (const operand of operandsOf(node)) {
    const found = culprit(operand, code);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The one value of a look-up that no band of the table holds, whatever the others are; undefined where it is their combination. */
function missedBy(
  { table, dimensions }: Extract<Node, { readonly op: "band" }>,
  { table: own, row }: Fault,
  dataset: Dataset,
  results: Results,
): BandDimension | undefined {
  const bands = dataset.tables[table]?.rows ?? 0;
  const bound = (column: string, band: number): number | null => {
    const figure = results.value(table, column, band);
    return typeof figure === "number" ? figure : null;
  };
  const missed = dimensions.filter(({ value, from, until, fromIncluded, untilIncluded }) => {
    if (value.op !== "column" || value.table !== own) return false;
    const at = results.value(own, value.column, row);
    if (typeof at !== "number") return false;
    return !Array.from({ length: bands }, (_, band) => {
      const [lower, upper] = [bound(from, band), bound(until, band)];
      const above = lower === null || (fromIncluded ? at >= lower : at > lower);
      return above && (upper === null || (untilIncluded ? at <= upper : at < upper));
    }).some(Boolean);
  });
  const [only, more] = missed;
  return more === undefined ? only : undefined;
}

/** The row's values that a look-up reads, as they are: an age before the birth date from which it is counted. */
function directOf(node: Node | undefined, { table }: Fault): string[] {
  if (node === undefined) return [];
  const own = (one: Node): string[] => (one.op === "column" && one.table === table ? [one.column] : []);
  if (node.op === "column") return own(node);
  return node.op === "band"
    ? node.dimensions.flatMap(({ value }) => own(value))
    : node.op === "lookup"
      ? own(node.key)
      : [];
}

/** The row's own values that a rule reads, given ones through computed ones, in reading order. */
function leavesOf(node: Node | undefined, { table }: Fault, model: Model, seen = new Set<string>()): string[] {
  if (node === undefined) return [];
  if (node.op === "column" && node.table === table) {
    if (seen.has(node.column)) return [];
    seen.add(node.column);
    const { source, expression } = columnIn(model, { table, column: node.column });
    return source === "computed" ? leavesOf(expression, { table } as Fault, model, seen) : [node.column];
  }
  return operandsOf(node).flatMap((operand) => leavesOf(operand, { table } as Fault, model, seen));
}

function shown(results: Results, model: Model, { table, row }: Fault, column: string): string {
  const value = results.value(table, column, row);
  if (value === null) return "(blank)";
  if (typeof value === "object") return `(${value.fault.code})`;
  if (typeof value === "number" && columnIn(model, { table, column }).kind === "date")
    return new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10);
  return typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
}

/** "row 7 (Ada)" */
function nameOf({ table, row }: Fault, document: TariffDocument, model: Model, results: Results): string {
  const name = String(results.value(table, tableIn(model, table).key, row) ?? row + 1);
  const { recipient } = document.roles;
  const who = table === tableNames.row && recipient !== undefined ? results.value(table, recipient, row) : null;
  if (typeof who !== "string") return name;
  // A stretch is called by its placement's recipient and a number; its days are told beside.
  return name.startsWith(`${who} / `) ? who : `${name} (${who})`;
}

function placeOf(fault: Fault, reads: readonly string[], dataset: Dataset, model: Model): Place {
  const source = dataset.tables[fault.table]?.source;
  const number = source?.rowNumbers[fault.row];
  const letters = [...reads, tableIn(model, fault.table).key]
    .map((id) => source?.letters[id])
    .find((one) => one !== undefined);
  if (source !== undefined && number !== undefined && letters !== undefined)
    return { at: "cell", sheet: source.sheet, address: `${letters}${number}` };
  return {
    at: "field",
    field: `${fault.table}, row ${number ?? fault.row + 1}${reads[0] === undefined ? "" : `, ${reads[0]}`}`,
  };
}
