import type { NumberColumn } from "../rules/data";
import { moneyKind, type MoneyKind } from "./money-kind";
import { cellPlace, type ProblemList } from "./problems";
import { roles } from "./roles";
import type { ReadField, ReadTable, SheetSigns } from "./reading";
import { columnIndex } from "../workbook/cell";

/** How a sheet writes costs and revenue. Records always have costs positive and revenue negative. */
export const signConventions = ["costs positive", "costs negative", "all positive"] as const;
export type SignConvention = (typeof signConventions)[number];

/** Share of a kind's amounts that must have one sign: some corrections the other way are ordinary. */
const most = 0.8;
/** The same where costs and revenue have opposite signs, and there are many of each. */
const lean = 0.65;

/**
 * A budget with its amounts turned to costs positive and revenue negative. Which convention a column of the sheet has is
 * told by the accounts that are named: words for revenue and cost, the kind column, section rows, classes of account
 * numbers; `signs` of the table says it. What was turned is said at the column's header; signs that contradict the names are asked. A person's choice
 * decides without a word.
 */
export function signed(table: ReadTable, chosen: SignConvention | undefined, problems: ProblemList): ReadTable {
  if (table.role !== "budget") return table;
  const { kinds, explicit } = kindsOf(table);
  const written: SheetSigns[] = [];
  const fields = table.fields.map((field) => {
    const money = roles.budget.fields[field.field]?.kind === "money";
    if (!money || field.data.kind !== "number" || field.field === "income" || field.field === "expense") return field;
    const counts = countsOf(field.data, kinds);
    const found = chosen ?? byNames(conventionOf(counts), explicit, counts, field.header ?? "");
    if (found === "unclear") reportUnclear(table, field, counts, problems);
    else written.push(...signsWritten(found, counts, chosen !== undefined));
    if (found === "costs positive" || found === "unclear") return field;
    if (chosen === undefined) reportTurned(table, field, found, counts, problems);
    return { ...field, data: turned(field.data, kinds, found) };
  });
  const signs = columnSigns(fields) ?? written[0];
  return { ...table, fields, ...(signs && { signs }) };
}

/** How columns of costs and columns of income are written, where a budget has such. */
function columnSigns(fields: readonly ReadField[]): SheetSigns | undefined {
  const of = (name: string): SheetSigns["costs"] => {
    const counts = none();
    for (const { field, data } of fields)
      if (field === name && data.kind === "number") for (const value of data.values) count(counts, value);
    const sign = signOf(counts);
    return sign === "positive" || sign === "negative" ? sign : null;
  };
  const [costs, income] = [of("expense"), of("income")];
  if (costs === null && income === null) return undefined;
  return { costs, income, reason: "the columns named income and expense have these signs" };
}

/** What a convention says of the sheet; nothing where a column has no amounts. */
function signsWritten(found: SignConvention, { cost, revenue, unnamed }: Counts, chosen: boolean): SheetSigns[] {
  if (sizeOf(cost) + sizeOf(revenue) + sizeOf(unnamed) === 0) return [];
  const named = sizeOf(revenue) > 0;
  const mixed = signOf(sizeOf(cost) > 0 ? cost : unnamed) === "mixed" && !chosen;
  const reason = chosen
    ? "a person has said so"
    : found === "costs positive"
      ? mixed
        ? "amounts of both signs stand there, and nothing says that costs have a minus"
        : "amounts of costs stand without a minus"
      : found === "costs negative"
        ? "amounts of costs stand with a minus"
        : "amounts of costs and of income both stand without a minus";
  return [
    {
      costs: found === "costs negative" ? "negative" : "positive",
      income: !named && !chosen ? null : found === "costs positive" ? "negative" : "positive",
      reason,
    },
  ];
}

type Kinds = readonly (MoneyKind | null)[];

/** What each record is: as the kind column or section says, else the name of its account, else the class of its number. */
function kindsOf(table: ReadTable): { readonly kinds: Kinds; readonly explicit: boolean } {
  const texts = ["kind", "accountName", "account", "activity"].flatMap((name) => {
    const field = table.fields.find((one) => one.field === name);
    return field?.data.kind === "text" ? [field.data] : [];
  });
  const said = texts.map((column) => column.dictionary.map(moneyKind));
  const classes = accountClasses(table);
  const kinds = Array.from({ length: table.rows }, (_, record) => {
    for (const [at, column] of texts.entries()) {
      const kind = said[at]?.[column.codes[record] ?? -1];
      if (kind != null) return kind;
    }
    return classes?.[record] ?? null;
  });
  const column = table.fields.find(({ field }) => field === "kind")?.data;
  const told =
    column?.kind === "text" && new Set(column.dictionary.flatMap((text) => moneyKind(text) ?? [])).size === 2;
  return { kinds, explicit: told || classes !== undefined };
}

/**
 * Names of accounts alone ("Fees", "Department of Revenue") are too weak to subtract anything: that is asked. Where they
 * agree with the signs they are believed, and where they contradict them they say nothing.
 */
function byNames(
  found: SignConvention | "unclear",
  explicit: boolean,
  { cost, revenue, unnamed }: Counts,
  header: string,
): SignConvention | "unclear" {
  if (explicit) return found;
  // A few rows that sound like revenue among many, or a header that says costs: a department's name, not its kind.
  const few = sizeOf(revenue) * 10 < sizeOf(cost) + sizeOf(revenue) + sizeOf(unnamed);
  if (found === "all positive" && (few || moneyKind(header) === "cost")) return "costs positive";
  return found === "unclear" ? "costs positive" : found === "all positive" ? "unclear" : found;
}

/** Swedish municipal accounts: class 3 is revenue, 4 to 7 are costs. Only where four digits and more stand throughout, of both. */
function accountClasses(table: ReadTable): Kinds | undefined {
  const account = table.fields.find(({ field }) => field === "account")?.data;
  if (account?.kind !== "text" || !account.dictionary.every((text) => /^\d{4,8}(?:\D|$)/.test(text))) return undefined;
  const kinds = account.dictionary.map((text): MoneyKind | null =>
    text.startsWith("3") ? "revenue" : /^[4-7]/.test(text) ? "cost" : null,
  );
  if (!kinds.includes("revenue") || !kinds.includes("cost")) return undefined;
  return Array.from(account.codes, (code) => kinds[code] ?? null);
}

interface Signs {
  positive: number;
  negative: number;
}
interface Counts {
  readonly cost: Signs;
  readonly revenue: Signs;
  readonly unnamed: Signs;
}

function countsOf({ values }: NumberColumn, kinds: Kinds): Counts {
  const counts = { cost: none(), revenue: none(), unnamed: none() };
  for (let record = 0; record < values.length; record += 1)
    count(counts[kinds[record] ?? "unnamed"], values[record] ?? Number.NaN);
  return counts;
}

function count(signs: Signs, value: number): void {
  if (value > 0) signs.positive += 1;
  else if (value < 0) signs.negative += 1;
}

function none(): Signs {
  return { positive: 0, negative: 0 };
}

function conventionOf({ cost, revenue, unnamed }: Counts): SignConvention | "unclear" {
  // Many corrections either way, as in ledgers: where costs and revenue lean opposite ways, both say the same.
  const [positive, negative] = [leaning(cost), leaning(revenue)];
  if (positive >= lean && negative <= 1 - lean) return "costs positive";
  if (positive <= 1 - lean && negative >= lean) return "costs negative";
  const costs = signOf(cost);
  const rest = costs === "none" ? signOf(unnamed) : costs;
  switch (signOf(revenue)) {
    case "none":
      // Nothing is named revenue: figures that are all negative can only be costs.
      return rest === "negative" && sizeOf(cost) + sizeOf(unnamed) >= 3 && unnamed.positive === 0 && cost.positive === 0
        ? "costs negative"
        : costs === "negative" && sizeOf(cost) >= 3
          ? "costs negative"
          : "costs positive";
    case "positive":
      if (rest === "negative") return "costs negative";
      return rest === "mixed" ? "unclear" : "all positive";
    case "negative":
      return rest === "negative" && sizeOf(cost) >= 2 ? "unclear" : "costs positive";
    case "mixed":
      return sizeOf(revenue) >= 2 && rest !== "positive" ? "unclear" : "costs positive";
  }
}

/** Share of amounts over zero; a half where there are too few to tell. */
function leaning(signs: Signs): number {
  const size = sizeOf(signs);
  return size < 20 ? 0.5 : signs.positive / size;
}

function sizeOf({ positive, negative }: Signs): number {
  return positive + negative;
}

function signOf(signs: Signs): "none" | "positive" | "negative" | "mixed" {
  const size = sizeOf(signs);
  if (size === 0) return "none";
  if (signs.positive >= most * size) return "positive";
  return signs.negative >= most * size ? "negative" : "mixed";
}

function turned({ values }: NumberColumn, kinds: Kinds, found: SignConvention): NumberColumn {
  return {
    kind: "number",
    values: values.map((value, record) =>
      found === "costs negative" || kinds[record] === "revenue" ? 0 - value : value,
    ),
  };
}

function headerPlace(table: ReadTable, field: ReadField) {
  return cellPlace(table.sheet, (table.headerRows.at(-1) ?? 1) - 1, columnIndex(field.letters.split(":")[0] ?? "A"));
}

function reportTurned(
  table: ReadTable,
  field: ReadField,
  found: Exclude<SignConvention, "costs positive">,
  { cost, revenue }: Counts,
  problems: ProblemList,
): void {
  const name = field.header ?? field.field;
  problems.add({
    severity: "warning",
    code: "sign-convention",
    message:
      found === "costs negative"
        ? `In the column "${name}" costs are written as negative amounts; they are counted as costs, and positive amounts as revenue.`
        : `In the column "${name}" costs and revenue are both written as positive amounts; the ${sizeOf(revenue)} rows named as revenue are subtracted.`,
    where: headerPlace(table, field),
    fix: "Say in the mapping how the sheet writes costs and revenue, if this is wrong.",
    values: { convention: found, costs: sizeOf(cost), revenue: sizeOf(revenue) },
  });
}

function reportUnclear(table: ReadTable, field: ReadField, { cost, revenue }: Counts, problems: ProblemList): void {
  problems.add({
    severity: "warning",
    code: "sign-unclear",
    message: `In the column "${field.header ?? field.field}" the signs do not say which amounts are costs: of the rows named as revenue ${revenue.positive} are positive and ${revenue.negative} negative, of those named as costs ${cost.positive} and ${cost.negative}.`,
    where: headerPlace(table, field),
    fix: "Say how the sheet writes costs and revenue.",
    values: { asked: true, ask: "sign" },
  });
}
