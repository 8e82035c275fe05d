import { orElse } from "../../rules/absence";
import { countRows, from, has, sumOf, upTo } from "../../rules/aggregate";
import { minus } from "../../rules/arithmetic";
import { given, inRow, key, type Column } from "../../rules/column";
import { numberColumn, textColumn, type TableData } from "../../rules/data";
import type { Expr, Kind } from "../../rules/expr";
import { equals, isAbove, isBelow, not } from "../../rules/logic";
import { bandIn } from "../../rules/lookup";
import { modelOf, type Model } from "../../rules/model";
import { parameter, type Parameter } from "../../rules/parameter";
import { settle } from "../../rules/rounding";
import { table } from "../../rules/table";
import { parametersOf } from "../../rules/walk";
import type { Problem } from "../../problem/problem";
import { compiledBands, type CompiledBands } from "./band-table";
import { inputColumn, inputValue, parameterOf, serialOfIso, withColumn, type OpenTable } from "./columns";
import { documentProblems } from "./document-problems";
import { compiledList, type CompiledList } from "./list-table";
import { roundedTo } from "./rounding-mode";
import type { InputDefinition, TariffDocument, TariffParameter } from "./schema";
import { reportOf, type Report } from "./scope";
import { bothScopes, nameColumn, providerKey, providerOf, rowKey, type Level, type State } from "./state";
import type { Step } from "./step-schema";
import { addPoolShare, stepValue } from "./steps";
import { earliest, latest } from "./time-steps";

/** Names of the tables that every tariff has. */
export const tableNames = { row: "Calculation", provider: "Providers", totals: "Totals" } as const;
/** The parameter of the day of calculation, where versions are chosen by it. */
export const dayParameter = "on";

/** A tariff as a model of the rules language, with the rows of its own tables. */
export interface CompiledTariff {
  readonly document: TariffDocument;
  readonly model: Model;
  /** Bands and lists by table name. */
  readonly data: Readonly<Record<string, TableData>>;
  /** Whether a day of calculation must be given. */
  readonly needsDay: boolean;
  readonly totals: readonly string[];
  /** Warnings: holes between bands. */
  readonly problems: readonly Problem[];
}

/** Makes a model of a tariff. Everything that is wrong with the document is told at once, each at its field. */
export function compileTariff(document: TariffDocument): CompiledTariff | { readonly problems: readonly Problem[] } {
  const report = reportOf();
  documentProblems(document, [tableNames.row, tableNames.provider, tableNames.totals], report);
  if (report.problems.length > 0) return { problems: report.problems };

  const bands = new Map(
    document.tables.map((one, at): [string, CompiledBands] => [
      one.id,
      compiledBands(one, document, `tables[${at}]`, report),
    ]),
  );
  const lists = new Map(
    document.lists.map((one, at): [string, CompiledList] => [
      one.id,
      compiledList(one, document, `lists[${at}]`, report),
    ]),
  );
  const dated = document.parameters.flatMap((one, at) =>
    one.values === undefined ? [] : [datedParameter(one, document, `parameters[${at}]`, report)],
  );
  const on = parameter.date({
    id: dayParameter,
    header: "Date of calculation",
    note: "The day whose version of the tariff is used.",
    source: document.source,
    initial: 0,
  });

  const rows = rowTable(document);
  const providers = document.roles.provider === undefined ? null : providerTable(document);
  const day = document.roles.day;
  const state: State = {
    document,
    report,
    bands,
    lists,
    scopes: bothScopes(),
    tables: { row: rows, provider: providers },
    days: {
      row: day === undefined ? on : inRow(rows[day] as Column<"date", false>),
      provider: on,
    },
  };
  const parameters = document.parameters
    .filter((one) => one.values === undefined)
    .map((one) => ({ one, cell: parameterOf(one, document) }));
  nameAll(state, parameters, dated);
  document.steps.forEach((step, at) => {
    addStep(step, `steps[${at}]`, state);
  });
  const totals = [...new Set([document.result, ...(document.totals ?? [])])];
  const totalTable = addTotals(state, totals);
  if (report.problems.some((one) => one.severity === "error")) return { problems: report.problems };

  const tables = [
    ...[...bands.values()].flatMap((one) => one.tables),
    ...[...lists.values()].map((one) => one.table),
    ...dated.map((one) => one.table),
    ...(state.tables.provider === null ? [] : [state.tables.provider]),
    checkedRows(state),
    totalTable,
  ];
  const needsDay = tables.some((one) =>
    one.definition.columns.some(
      ({ expression }) => expression !== undefined && parametersOf(expression).includes(dayParameter),
    ),
  );
  const model = modelOf({ tables, parameters: [...parameters.map((one) => one.cell), ...(needsDay ? [on] : [])] });
  const data = Object.assign(
    {},
    ...[...bands.values()].map((one) => one.data),
    ...[...lists.values()].map((one) => ({ [one.name]: one.data })),
    ...dated.map((one) => ({ [one.name]: one.data })),
  ) as Record<string, TableData>;
  return { document, model, data, needsDay, totals, problems: report.problems };
}

function rowTable(document: TariffDocument): OpenTable {
  return table(tableNames.row, {
    [rowKey]: key("Row", { generated: true }),
    ...Object.fromEntries(document.inputs.map((input) => [input.id, inputColumn(input, document.currency)])),
  } as Parameters<typeof table>[1]) as unknown as OpenTable;
}

function providerTable(document: TariffDocument): OpenTable {
  const input = document.inputs.find((one) => one.id === document.roles.provider);
  return table(tableNames.provider, {
    [providerKey]: key(input?.header ?? input?.id ?? "Provider", { generated: true }),
    ...Object.fromEntries(document.providerInputs.map((one) => [one.id, inputColumn(one, document.currency)])),
  } as Parameters<typeof table>[1]) as unknown as OpenTable;
}

interface DatedParameter {
  readonly id: string;
  readonly name: string;
  readonly table: OpenTable;
  readonly data: TableData;
  readonly isShare: boolean;
  readonly at: (day: Expr<"date", false>) => Expr<"number", false>;
}

/** A parameter that changes over time: a row a value, chosen by the day. */
function datedParameter(one: TariffParameter, document: TariffDocument, field: string, report: Report): DatedParameter {
  const name = one.header ?? one.id;
  const values = (one.values ?? []).map((value) => ({ ...value, starts: serialOfIso(value.from) ?? 0 }));
  const rising = [...values].sort((a, b) => a.starts - b.starts);
  const rows = values.map((value) => ({
    ...value,
    ends:
      value.until === undefined
        ? (rising.find((other) => other.starts > value.starts)?.starts ?? null)
        : (serialOfIso(value.until) ?? null),
  }));
  rows.forEach((row, at) => {
    const other = rows.findIndex(
      (some, index) => index < at && some.starts < (row.ends ?? Infinity) && row.starts < (some.ends ?? Infinity),
    );
    if (row.ends !== null && row.ends <= row.starts) {
      report.reject(
        `${field}.values[${at}]`,
        "end-before-start",
        `${name} from ${row.from} ends before it begins.`,
        "Correct from or until.",
      );
    }
    if (other < 0) return;
    report.reject(
      `${field}.values[${other}], ${field}.values[${at}]`,
      "versions-overlap",
      `Two values of ${name} are valid on one day: from ${rows[other]?.from} and from ${row.from}.`,
      "Let one end on the day on which the next begins.",
    );
  });
  const figures = one.kind === "money" || one.kind === "share" ? given[one.kind] : given.number;
  const unit = one.unit ?? (one.kind === "money" ? document.currency : undefined);
  const own = table(name, {
    version: key("Version"),
    from: given.date("Valid from"),
    until: given.optional.date("Valid until"),
    value: figures("Value", { ...(unit === undefined ? {} : { unit }), decimals: one.decimals ?? 6 }),
    source: given.text("Source"),
  });
  return {
    id: one.id,
    name,
    table: own as unknown as OpenTable,
    isShare: one.kind === "share",
    data: {
      rows: rows.length,
      columns: {
        version: textColumn(rows.map((row) => `from ${row.from}`)),
        from: numberColumn(rows.map((row) => row.starts)),
        until: numberColumn(rows.map((row) => row.ends)),
        value: numberColumn(rows.map((row) => row.value)),
        source: textColumn(rows.map((row) => row.source ?? one.source ?? document.source)),
      },
    },
    at: (day) => bandIn(own.value, { value: day, from: own.from, until: own.until }),
  };
}

/** Makes inputs, parameters, tables and lists known to rules. */
function nameAll(
  state: State,
  parameters: readonly { readonly one: TariffParameter; readonly cell: Parameter }[],
  dated: readonly DatedParameter[],
): void {
  const { document, scopes, tables } = state;
  const inputsOf: Readonly<Record<Level, readonly InputDefinition[]>> = {
    row: document.inputs,
    provider: document.providerInputs,
  };
  for (const level of ["row", "provider"] as const) {
    const scope = scopes[level];
    for (const { one, cell } of parameters) {
      scope.values[one.id] = cell;
      if (one.kind === "share") scope.shares.add(one.id);
      if (one.choices !== undefined) scope.choices[one.id] = one.choices;
    }
    const day = state.days[level];
    for (const one of dated) {
      scope.values[one.id] = one.at(day);
      if (one.isShare) scope.shares.add(one.id);
    }
    nameLookups(state, level);
    const own = tables[level];
    for (const input of own === null ? [] : inputsOf[level]) {
      if (level === "provider") nameColumn(state, level, input.id, input.kind === "share");
      else {
        scope.values[input.id] = inputValue(input, own?.[input.id] as Column);
        if (input.kind === "share") scope.shares.add(input.id);
      }
      if (input.choices !== undefined) {
        scope.choices[input.id] = input.choices;
        if (level === "provider") scopes.row.choices[input.id] = input.choices;
      }
    }
  }
}

function nameLookups(state: State, level: Level): void {
  const { document, scopes, bands, lists, days } = state;
  const { lookups } = scopes[level];
  const nameOf = (id: string, value: string, count: number) => (count === 1 ? id : `${id}.${value}`);
  for (const one of document.tables) {
    const compiled = bands.get(one.id);
    if (compiled === undefined) continue;
    for (const value of one.values) {
      lookups[nameOf(one.id, value.id, one.values.length)] = {
        of: compiled.kinds,
        build: (of) => compiled.find(value.id, of, days[level]),
      };
    }
  }
  for (const one of document.lists) {
    for (const value of one.values) {
      lookups[nameOf(one.id, value.id, one.values.length)] = {
        of: [{ name: one.of ?? one.id, kind: "text" }],
        build: ([by]) => (lists.get(one.id) as CompiledList).find(value.id, by as Expr<"text", false>),
      };
    }
  }
}

function addStep(step: Step, field: string, state: State): void {
  const { report, tables, document } = state;
  const level: Level = step.at;
  if (tables[level] === null) {
    report.reject(
      field,
      "provider-not-told",
      `The step "${step.id}" is about providers.`,
      "Name the input of the provider in roles.",
    );
    return;
  }
  if (step.kind === "pool share") {
    if (addPoolShare(step, field, state)) nameColumn(state, level, step.id, false);
    return;
  }
  const value = stepValue(step, field, state) ?? standIn;
  if (step.round !== undefined && (value.kind !== "number" || value.nullable)) {
    report.reject(
      `${field}.round`,
      "operand-kind",
      `The step "${step.id}" is no figure that can be rounded.`,
      "Leave round out.",
    );
    return;
  }
  const rounded = step.round === undefined ? value : roundedTo(value as Expr<"number", false>, step.round);
  const meaning = step.meaning ?? meaningOf(step, value.kind);
  const unit = step.unit ?? (meaning === "money" ? document.currency : undefined);
  const own = tables[level] as OpenTable;
  const added = withColumn(own, step.id, step.header ?? step.id, rounded, {
    meaning,
    ...(unit === undefined ? {} : { unit }),
    ...(step.source === undefined ? {} : { origin: step.source }),
    ...(step.helper === undefined ? {} : { helper: step.helper }),
  });
  if (level === "row") tables.row = added;
  else tables.provider = added;
  nameColumn(state, level, step.id, meaning === "share");
}

/** What stands for a step that could not be made, so that one mistake is told once. */
const standIn: Expr<Kind, false> = {
  node: { op: "literal", kind: "number", value: 0 },
  kind: "number",
  nullable: false,
  settled: true,
  decimals: 0,
};

function meaningOf(step: Step, kind: Kind): "money" | "number" | "share" | "date" | "text" | "boolean" {
  if (kind !== "number") return kind;
  if (step.kind === "provider share" || step.kind === "placed") return "share";
  if (step.kind === "age") return "number";
  return step.kind === "started steps" || step.kind === "completed steps" || step.kind === "provider count"
    ? "number"
    : "money";
}

/** Sums by provider and of all; the parts by provider sum to the whole. */
function addTotals(state: State, totals: readonly string[]): OpenTable {
  const { tables, document, report } = state;
  let whole = table(tableNames.totals, { [rowKey]: key("Tariff", { generated: true }) }) as unknown as OpenTable;
  const header = (id: string) => document.steps.find((step) => step.id === id)?.header ?? id;
  const money = { meaning: "money", unit: document.currency } as const;
  totals.forEach((id) => {
    const step = document.steps.find((one) => one.id === id);
    const level = step?.at ?? "row";
    const column = tables[level]?.[id];
    if (column === undefined || column.kind !== "number") {
      report.reject(
        id === document.result ? "result" : "totals",
        "operand-kind",
        `"${id}" is no step with a figure.`,
        "Name a step with a figure.",
      );
      return;
    }
    const options = step?.meaning === "number" ? {} : money;
    whole = withColumn(whole, id, header(id), settle(sumOf(column as Column<"number">)), options);
    const provider = document.roles.provider;
    if (level === "provider" || tables.provider === null || provider === undefined) return;
    const own = has(
      tables.row[provider] as Column<"text">,
      inRow(tables.provider[providerKey] as Column<"text", false>),
    );
    const sum = `${id}OfProvider`;
    tables.provider = withColumn(
      tables.provider,
      sum,
      `Sum: ${header(id)}`,
      settle(sumOf(column as Column<"number">, own)),
      options,
    );
    const sums = tables.provider[sum] as Column<"number">;
    whole = withColumn(
      whole,
      `${id}Difference`,
      `${header(id)}: all less by provider`,
      settle(minus(inRow(whole[id] as Column<"number", false>), settle(sumOf(sums)))),
      { ...options, helper: true },
    );
    whole = whole.check({
      code: "providers-not-total",
      column: `${id}Difference`,
      severity: "error",
      when: (row) => not(equals(row[`${id}Difference`] as Expr<"number", false>, 0)),
      message: "The sums by provider differ from the total by {read}.",
      fix: "Compute anew: rows or formulas have been changed.",
    }) as unknown as OpenTable;
  });
  return whole;
}

/** The rows with what must not be: values beyond the limits of an input, a provider that is not in the list. */
function checkedRows(state: State): OpenTable {
  const { document, tables } = state;
  let rows = tables.row;
  const number = (of: OpenTable, id: string) => inRow(of[id] as Column<"number", false>);
  for (const input of document.inputs) {
    if (input.optional || !["number", "money", "share"].includes(input.kind)) continue;
    const header = input.header ?? input.id;
    const { least, most } = input;
    if (least !== undefined) {
      rows = rows.check({
        code: "value-below-least",
        column: input.id,
        severity: "error",
        when: () => isBelow(number(rows, input.id), least),
        message: `${header} is {read}; expected at least ${least}.`,
        fix: "Correct the value.",
      }) as unknown as OpenTable;
    }
    if (most !== undefined) {
      rows = rows.check({
        code: "value-above-most",
        column: input.id,
        severity: "error",
        when: () => isAbove(number(rows, input.id), most),
        message: `${header} is {read}; expected at most ${most}.`,
        fix: "Correct the value.",
      }) as unknown as OpenTable;
    }
  }
  const { provider } = document.roles;
  if (provider !== undefined && tables.provider !== null) {
    const keys = tables.provider[providerKey] as Column<"text", false>;
    rows = rows.check({
      code: "provider-unknown",
      column: provider,
      severity: "error",
      when: () => equals(countRows(has(keys, providerOf(state))), 0),
      message: "{read} is not among the providers.",
      fix: "Correct the name, or add the provider to the list.",
    }) as unknown as OpenTable;
  }
  return withPlacementChecks(rows, document);
}

/** Placements that end before they begin, or of which one child has two on one day. */
function withPlacementChecks(table: OpenTable, { roles, inputs }: TariffDocument): OpenTable {
  const { recipient, from: first, to: last } = roles;
  if (first === undefined || last === undefined) return table;
  const day = (of: OpenTable, id: string, blank: Expr<"date", false>): Expr<"date", false> =>
    inputs.some((one) => one.id === id && one.optional)
      ? orElse(inRow(of[id] as Column<"date", true>), blank)
      : inRow(of[id] as Column<"date", false>);
  const dated = withColumn(
    withColumn(table, "placementBegins", "First day", day(table, first, earliest), { helper: true }),
    "placementEnds",
    "Last day",
    day(table, last, latest),
    { helper: true },
  );
  const [begins, ends] = [dated["placementBegins"], dated["placementEnds"]] as [
    Column<"date", false>,
    Column<"date", false>,
  ];
  const ordered = dated.check({
    code: "end-before-start",
    column: last,
    severity: "error",
    when: () => isBelow(inRow(ends), inRow(begins)),
    message: "The placement ends {read}, before it begins.",
    fix: "Correct the first or the last day.",
  }) as unknown as OpenTable;
  if (recipient === undefined) return ordered;
  const who = dated[recipient] as Column<"text", false>;
  return ordered.check({
    code: "placements-overlap",
    column: first,
    severity: "error",
    when: () => isAbove(countRows(has(who, inRow(who)), upTo(begins, inRow(ends)), from(ends, inRow(begins))), 1),
    message: "The child has another placement on some of the days from {read} on.",
    fix: "Let one placement end the day before the next begins.",
  }) as unknown as OpenTable;
}
