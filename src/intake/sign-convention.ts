import type { NumberColumn } from "../rules/data";
import { moneyKind, type MoneyKind } from "./money-kind";
import { cellPlace, type ProblemList } from "./problems";
import { roles } from "./roles";
import type { ReadField, ReadTable } from "./reading";
import { columnIndex } from "../workbook/cell";

/** How a sheet writes costs and revenue. Records always have costs positive and revenue negative. */
export const signConventions = ["costs positive", "costs negative", "all positive"] as const;
export type SignConvention = (typeof signConventions)[number];

/** Share of a kind's amounts that must have one sign: some corrections the other way are ordinary. */
const most = 0.8;

/**
 * A budget with its amounts turned to costs positive and revenue negative. Which convention a column of the sheet has is
 * told by the accounts that are named: words for revenue and cost, the kind column, section rows, classes of account
 * numbers. What was turned is said at the column's header; signs that contradict the names are asked. A person's choice
 * decides without a word.
 */
export function signed(table: ReadTable, chosen: SignConvention | undefined, problems: ProblemList): ReadTable {
  if (table.role !== "budget") return table;
  const { kinds, explicit } = kindsOf(table);
  const fields = table.fields.map((field) => {
    const money = roles.budget.fields[field.field]?.kind === "money";
    if (!money || field.data.kind !== "number" || field.field === "income" || field.field === "expense") return field;
    const counts = countsOf(field.data, kinds);
    const found = chosen ?? byNames(conventionOf(counts), explicit, counts, field.header ?? "");
    if (found === "unclear") reportUnclear(table, field, counts, problems);
    if (found === "costs positive" || found === "unclear") return field;
    if (chosen === undefined) reportTurned(table, field, found, counts, problems);
    return { ...field, data: turned(field.data, kinds, found) };
  });
  return { ...table, fields };
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
  values.forEach((value, record) => {
    if (Number.isNaN(value) || value === 0) return;
    counts[kinds[record] ?? "unnamed"][value > 0 ? "positive" : "negative"] += 1;
  });
  return counts;
}

function none(): Signs {
  return { positive: 0, negative: 0 };
}

function conventionOf({ cost, revenue, unnamed }: Counts): SignConvention | "unclear" {
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
