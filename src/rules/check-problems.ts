import { stops, type Place, type Problem } from "../problem/problem";
import { serialOf } from "./dates";
import type { ColumnDefinition } from "./column";
import { sourceCell, numberAt, textAt, type ColumnData, type Dataset } from "./data";
import { evaluate } from "./evaluate/evaluate";
import { columnIn, tableIn, type Model } from "./model";
import type { Results } from "./results";
import type { Check, TableDefinition } from "./table";

/** Problems listed of one check; how many more there are is said in a last one. */
const listed = 50;

const idOf = (index: number) => `check${index + 1}`;

/** The model with a helper column a check, so that checks are computed like everything else. Not for writing into a sheet. */
function withChecks(model: Model): Model {
  const columnOf = (check: Check, index: number): ColumnDefinition => ({
    id: idOf(index),
    header: check.code,
    kind: "boolean",
    meaning: "boolean",
    nullable: false,
    source: "computed",
    settled: true,
    helper: true,
    expression: check.when,
  });
  const tables = model.tables.map((table) => ({
    ...table,
    columns: [...table.columns, ...table.checks.map(columnOf)],
  }));
  const checks = model.tables.flatMap(({ name, checks }) =>
    checks.map((_, index) => ({ table: name, column: idOf(index) })),
  );
  return { ...model, tables, order: [...model.order, ...checks] };
}

/** What is wrong with the rows of a table, and where it is said. */
interface Finding extends Pick<Check, "code" | "severity" | "message" | "fix"> {
  readonly table: TableDefinition;
  readonly column: ColumnDefinition;
  readonly rows: readonly number[];
}

/**
 * Computes a model and its checks: the results, and a problem for every row in which a check's statement is true, a needed value is
 * blank or a choice unknown. Cells that are faults are problems of their own where nothing else explains them.
 */
export function evaluateChecked(
  model: Model,
  dataset: Dataset,
): { readonly results: Results; readonly problems: readonly Problem[] } {
  const results = evaluate(withChecks(model), dataset);
  const findings = model.tables.flatMap((table) => [
    ...givenFindings(table, results),
    ...checkFindings(model, table, results),
  ]);
  const problems = findings.flatMap((finding) => problemsOf(finding, model, dataset, results));
  return { results, problems: stops(problems) ? problems : [...problems, ...faultProblems(model, dataset, results)] };
}

function checkFindings(model: Model, table: TableDefinition, results: Results): Finding[] {
  return table.checks.map((check, index) => ({
    ...check,
    table,
    column: columnIn(model, { table: table.name, column: check.column }),
    rows: rowsWhere(results.column(table.name, idOf(index)), (value) => value === 1),
  }));
}

/** Given values that the columns do not allow. */
function givenFindings(table: TableDefinition, results: Results): Finding[] {
  return table.columns
    .filter((column) => column.source === "given")
    .flatMap((column): Finding[] => {
      const data = results.column(table.name, column.id);
      const about = { table, column, severity: "error" } as const;
      const header = column.header.toLowerCase();
      const blanks: Finding = {
        ...about,
        code: "value-missing",
        message: `The ${header} is blank.`,
        fix: "Fill it in.",
        rows: column.nullable ? [] : rowsWhere(data, (value) => value === null),
      };
      const choices = column.choices?.map((choice) => choice.toLowerCase());
      if (choices === undefined) return [blanks];
      const unknown: Finding = {
        ...about,
        code: "choice-unknown",
        message: `The ${header} is {read}, which is not known.`,
        fix: `Write one of: ${(column.choices ?? []).join(", ")}.`,
        rows: rowsWhere(data, (value) => typeof value === "string" && !choices.includes(value.toLowerCase())),
      };
      return [blanks, unknown];
    });
}

function rowsWhere(data: ColumnData, holds: (value: number | string | null) => boolean): number[] {
  if (data.kind === "number") return Array.from(data.values.keys()).filter((row) => holds(numberAt(data, row)));
  return Array.from(data.codes.keys()).filter((row) => holds(textAt(data, row)));
}

function faultProblems(model: Model, dataset: Dataset, results: Results): Problem[] {
  return results.faults
    .filter((fault) =>
      model.tables.some((one) => one.name === fault.table && one.columns.some((column) => column.id === fault.column)),
    )
    .slice(0, listed)
    .flatMap((fault) => {
      const table = tableIn(model, fault.table);
      const column = columnIn(model, fault);
      const read = fault.read === undefined ? "" : ` (${fault.read})`;
      const message = `${column.header} cannot be computed: ${fault.code}${read}.`;
      return problemsOf(
        {
          table,
          column,
          code: "cannot-be-computed",
          severity: "error",
          message,
          fix: "Correct what this row is computed from.",
          rows: [fault.row],
        },
        model,
        dataset,
        results,
      );
    });
}

function problemsOf(finding: Finding, model: Model, dataset: Dataset, results: Results): Problem[] {
  const { rows, table, severity, code, message, fix } = finding;
  const problems = rows.slice(0, listed).map((row) => problemOf(finding, row, model, dataset, results));
  const where = problems[listed - 1]?.where;
  const more = rows.length - listed;
  if (where === undefined || more <= 0) return problems;
  const rest = `The same holds for ${more} more rows of ${table.name}: ${message.replace("{read}", "…")}`;
  return [...problems, { severity, code, message: rest, where, fix, values: { more } }];
}

function problemOf(
  { table, column, severity, code, message, fix }: Finding,
  row: number,
  model: Model,
  dataset: Dataset,
  results: Results,
): Problem {
  const read = readOf(column, results.value(table.name, column.id, row));
  const key = readOf(
    columnIn(model, { table: table.name, column: table.key }),
    results.value(table.name, table.key, row),
  );
  return {
    severity,
    code,
    message: message.replace("{read}", read),
    where: placeOf(dataset, table, column.id, row),
    fix,
    values: { read, table: table.name, key },
  };
}

function placeOf(dataset: Dataset, table: TableDefinition, column: string, row: number): Place {
  const source = dataset.tables[table.name]?.source;
  const cell = sourceCell(source, row, column, table.key);
  if (cell !== undefined) return { at: "cell", ...cell };
  const number = source?.rowNumbers[row];
  return source === undefined || number === undefined
    ? { at: "field", field: `${table.name}, row ${row + 1}` }
    : { at: "cell", sheet: source.sheet, address: `A${number}` };
}

/** A value as a message shows it. */
function readOf(definition: ColumnDefinition, value: ReturnType<Results["value"]>): string {
  if (value === null) return "(blank)";
  if (typeof value === "object") return `(${value.fault.code})`;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number" && definition.kind === "date")
    return new Date((value - serialOf(1970, 1, 1)) * 86_400_000).toISOString().slice(0, 10);
  return String(value);
}
