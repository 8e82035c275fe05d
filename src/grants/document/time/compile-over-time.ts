import { inRow, given, key, type Column } from "../../../rules/column";
import { daysBetween } from "../../../rules/dates";
import type { Expr } from "../../../rules/expr";
import { modelOf } from "../../../rules/model";
import { table } from "../../../rules/table";
import { parametersOf } from "../../../rules/walk";
import { addStep } from "../add-step";
import { inputColumn, withColumn, type OpenTable } from "../columns";
import { providerTable, type Compiling } from "../compile";
import type { BoundaryParameter } from "../live-bands";
import { documentProblems } from "../document-problems";
import { nameAll } from "../known-names";
import { ownTables } from "../own-tables";
import { checkedRows } from "../row-checks";
import type { TariffDocument } from "../schema";
import { reportOf, type Report } from "../scope";
import { bothScopes, nameColumn, rowKey, type State } from "../state";
import { tableNames } from "../table-names";
import type { AgeOverTime, TimeRule } from "../time-schema";
import { addMonths, addYearShare } from "./month-columns";
import { inWholeSteps } from "./months";
import { neededTables } from "./needed";
import { timeParameters, type TimeParameters } from "./parameters";
import { paymentsTable, withDaysInYear, yearTotals, type PaidColumn } from "./payment-tables";
import { placementDocument } from "./placement-document";
import { afterYear, monthIds, monthName, paidInYear, stretch } from "./stretch";
import { timeProblems } from "./time-problems";

/** Cells of a workbook that stand for what a document says of the year and of parts of months. */
export interface MainParameters extends Pick<TimeParameters, "year" | "method" | "countDay" | "step"> {
  /** Names of the workbook's other tables, which no table of the document can have. */
  readonly taken: readonly string[];
  /** The cell that decides between printed bands; without it what the document says is fixed in figures. */
  readonly boundary?: BoundaryParameter;
}

/**
 * Makes a model of a tariff paid over time: placements, their stretches in the year with every step, twelve months, and
 * what each provider is paid. Everything that is wrong with the document is told at once.
 */
export function compileOverTime(given: TariffDocument, main?: MainParameters): Compiling {
  const report = reportOf();
  const { time } = given;
  documentProblems(given, [...Object.values(tableNames), ...(main?.taken ?? [])], report);
  timeProblems(given, report);
  if (time === undefined || report.problems.length > 0) return { problems: report.problems };

  const document = placementDocument(given, time);
  const own = ownTables(document, report, main?.boundary);
  const parameters = { ...timeParameters(document, time), ...main };
  const providers = document.roles.provider === undefined ? null : providerTable(document);
  const rows = stretchTable(document, time);
  const day = inRow(rows[stretch.from] as Column<"date", false>);
  const state: State = {
    document,
    report,
    bands: own.bands,
    lists: own.lists,
    scopes: bothScopes(),
    tables: { row: rows, provider: providers },
    days: { row: day, provider: parameters.year },
    weight: () => yearShareOf(state, parameters),
  };
  nameAll(state, own.parameters, own.dated);
  nameTime(state, given, time, parameters);
  for (const [at, age] of time.ages.entries()) addAge(age, `time.ages[${at}]`, given, state);
  given.steps.forEach((step, at) => {
    addStep(step, `steps[${at}]`, state);
  });
  const of = time.of ?? given.result;
  if (
    !isAmount(state, of, "time.of", report) ||
    !isAmount(state, time.advance?.claim ?? of, "time.advance.claim", report)
  )
    return { problems: report.problems };
  state.tables.row = addMonths(state, time, of, parameters);
  if (report.problems.some((one) => one.severity === "error")) return { problems: report.problems };

  const paid = paidColumns(time);
  const placements = withDaysInYear(checkedRows(placementTable(document), document, state.tables.provider), parameters);
  const payments = providers === null ? null : paymentsTable(document, state.tables.row, paid);
  const totals = yearTotals(document, { rows: state.tables.row, placements, payments }, paid);
  const ofProviders = state.tables.provider;
  const all = [
    ...own.tables,
    ...(ofProviders === null ? [] : [ofProviders]),
    ...[placements, state.tables.row],
    ...(payments === null ? [] : [payments]),
    totals,
  ];
  const tables = neededTables(
    all,
    [totals, ...(payments === null ? [] : [payments])].map(({ definition: { name, columns } }) => ({
      table: name,
      columns: columns.map((column) => column.id),
    })),
    new Set(own.tables.map((one) => one.definition.name)),
  );
  const kept = new Set(tables.map((one) => one.definition.name));
  const read = new Set(
    tables.flatMap(({ definition }) =>
      definition.columns.flatMap(({ expression }) => (expression === undefined ? [] : parametersOf(expression))),
    ),
  );
  const boundary = main?.boundary !== undefined && read.has(main.boundary.definition.id) ? [main.boundary] : [];
  const rounding = inWholeSteps(time.round) ? [parameters.step] : [];
  return {
    document,
    time,
    model: modelOf({
      tables,
      parameters: [
        ...[parameters.year, parameters.method, parameters.countDay, ...rounding, ...boundary],
        ...own.parameters.map((one) => one.cell).filter((cell) => read.has(cell.definition.id)),
      ],
    }),
    data: Object.fromEntries(Object.entries(own.data).filter(([name]) => kept.has(name))),
    needsDay: false,
    totals: paid.map(({ id }) => id),
    problems: report.problems,
  };
}

/** The columns of what is paid, in the order of a reader. */
function paidColumns(time: TimeRule): PaidColumn[] {
  const months = (ids: readonly string[], prefix: string) =>
    ids.map((id, index) => ({ id, header: `${prefix}${monthName(index, time.yearBegins)}` }));
  const paid = [...months(monthIds.paid, ""), { id: paidInYear, header: "Paid in the year" }];
  if (time.advance === undefined) return paid;
  return [
    ...paid,
    { id: afterYear, header: "Reconciled after the year" },
    ...months(monthIds.advance, "Advance: "),
    ...months(monthIds.claim, "Claim: "),
  ];
}

/** The placements as given. */
function placementTable(document: TariffDocument): OpenTable {
  return table(tableNames.placements, {
    [rowKey]: key("Row", { generated: true }),
    ...Object.fromEntries(document.inputs.map((input) => [input.id, inputColumn(input, document.currency)])),
  } as Parameters<typeof table>[1]) as unknown as OpenTable;
}

/** A row a stretch of a placement in which nothing changes, with what the placement has. */
function stretchTable(document: TariffDocument, time: TimeRule): OpenTable {
  const inputs = document.inputs.filter(({ id }) => id !== time.from && id !== time.to);
  const rows = table(tableNames.row, {
    [rowKey]: key("Stretch of days", { generated: true }),
    ...Object.fromEntries(inputs.map((input) => [input.id, inputColumn(input, document.currency, true)])),
    [stretch.from]: given.date("From", { generated: true }),
    [stretch.until]: given.date("Until", { generated: true }),
    [stretch.counted]: given.number("Counted as recipient", { generated: true, helper: true }),
  } as Parameters<typeof table>[1]) as unknown as OpenTable;
  const [from, until] = [stretch.from, stretch.until].map((id) => inRow(rows[id] as Column<"date", false>)) as [
    Expr<"date", false>,
    Expr<"date", false>,
  ];
  return withColumn(rows, stretch.days, "Days", daysBetween(from, until), { unit: "days" });
}

/** What rules may name besides inputs: the stretch, and the day that chooses versions under the document's own name. */
function nameTime(state: State, given: TariffDocument, time: TimeRule, parameters: TimeParameters): void {
  const { values } = state.scopes.row;
  for (const id of [stretch.from, stretch.until, stretch.days]) values[id] = inRow(state.tables.row[id] as Column);
  const { day } = given.roles;
  if (day !== undefined) values[day] = state.days.row;
  // First and last day of the placement itself are those of the stretch: rules are about the stretch.
  values[time.from] = inRow(state.tables.row[stretch.from] as Column);
  values[time.to] = inRow(state.tables.row[stretch.until] as Column);
  if (JSON.stringify(given.steps).includes(stretch.yearShare)) yearShareOf(state, parameters);
}

/** The column of the share of the year, made when it is first asked for. */
function yearShareOf(state: State, parameters: TimeParameters): Expr<"number", false> {
  if (state.tables.row[stretch.yearShare] === undefined) {
    state.tables.row = addYearShare(state.tables.row, parameters, state.document.time?.yearBegins ?? 1);
    nameColumn(state, "row", stretch.yearShare, true);
  }
  return inRow(state.tables.row[stretch.yearShare] as Column<"number", false>);
}

/** An age is a step at the beginning of the stretch, under the name of the input that it takes the place of. */
function addAge(age: AgeOverTime, field: string, given: TariffDocument, state: State): void {
  const { id, born, switch: rule, day, leapDay } = age;
  const input = given.inputs.find((one) => one.id === id);
  addStep(
    {
      id,
      kind: "age",
      at: "row",
      born,
      on: stretch.from,
      switch: rule,
      day,
      leapDay,
      header: input?.header ?? id,
      ...(input?.unit === undefined ? {} : { unit: input.unit }),
    },
    field,
    state,
  );
}

function isAmount(state: State, id: string, field: string, report: Report): boolean {
  const column = state.tables.row[id];
  if (column?.kind === "number" && !column.nullable) return true;
  report.reject(field, "operand-kind", `"${id}" is no step with a figure.`, "Name a step with a figure.");
  return false;
}
