import type { ColumnMatch, HeaderColumn, RoleFit } from "./columns";
import { missingOf } from "./columns";
import { roles } from "./roles";
import { periodIn } from "./survey/period";
import { labelField } from "./survey/header-fields";
import type { SurveyColumn } from "./survey/survey-column";
import { totalWord } from "./survey/total-words";

export type SurveyedRole = "budget" | "indicators";

/** The role's own word for what the survey says of a column, in the order in which several are tried. */
const fieldsOf: Readonly<Record<SurveyedRole, Readonly<Partial<Record<string, readonly string[]>>>>> = {
  budget: {
    unit: ["unit"],
    unit_code: ["unit"],
    group: ["activity", "unit"],
    account: ["account"],
    item: ["accountName", "account"],
    program: ["activity"],
    project: ["activity"],
    recipient: ["accountName"],
    cost_type: ["kind"],
    category: ["kind"],
    type: ["kind"],
    period: ["period"],
    date: ["period"],
    budget: ["budget"],
    prior_budget: ["budget"],
    budget_revised: ["budget"],
    proposal: ["budget"],
    outturn: ["outturn"],
    forecast: ["forecast"],
    income: ["income"],
    expense: ["expense", "amount"],
    amount: ["amount"],
  },
  indicators: {
    unit: ["unit"],
    unit_code: ["unit"],
    municipality: ["unit"],
    indicator: ["indicator"],
    item: ["indicator"],
    goal: ["goal"],
    group: ["goal"],
    direction: ["direction"],
    measureUnit: ["measureUnit"],
    period: ["period"],
    target: ["target"],
    baseline: ["baseline"],
    threshold: ["threshold"],
    stretch: ["stretch"],
    weight: ["weight"],
    outturn: ["outcome"],
    amount: ["outcome"],
    ratio: ["outcome"],
  },
};

/** The role's fields that a word of the survey may stand for, in the order in which they are tried. */
export function surveyedFields(role: SurveyedRole, word: string): readonly string[] {
  return fieldsOf[role][word] ?? [];
}

/** Whether a word of the survey and a field of the role say the same of a column, the one perhaps more closely. */
export function saysTheSame(role: string, word: string | null, field: string): boolean {
  return word !== null && (fieldsOf[role as SurveyedRole]?.[word] ?? [word]).includes(field);
}

/** Below this the survey has guessed a column's meaning from its content or place. */
const guessed = 0.7;
/** Confidence in parts of one amount where their total beside them, or a header over them, says that they are. */
export const clearParts = 0.8;
const labelGroup = new Set(["unit", "indicator"]);

/** A header word that is the field's own is believed before the survey. */
const certain = 0.93;
const surest = 0.97;

/**
 * The columns of a surveyed block as fields of its role: a person's mapping first, then header words that are exact, then
 * what the survey says, then header words that are only alike. One column a field and period. `inParts` is what a person
 * has settled about columns whose headers name no measure: parts of one amount, or not.
 */
export function surveyFit(
  role: SurveyedRole,
  words: RoleFit,
  headers: readonly HeaderColumn[],
  columns: readonly SurveyColumn[],
  inParts?: boolean,
): RoleFit {
  const definition = roles[role];
  const surveyed = new Map(columns.map((column) => [column.column, column]));
  const taken = new Map<string, ColumnMatch>();
  const used = new Set<number>();
  const periodOf = (at: HeaderColumn): string | null => surveyed.get(at.column)?.period?.text ?? at.header.period;
  const take = (match: ColumnMatch): void => {
    const header = { ...match.header, period: periodOf(match) };
    const key = `${match.field}|${header.period ?? ""}|${match.part ?? ""}`;
    if (taken.has(key) || used.has(match.column)) return;
    taken.set(key, { ...match, header });
    used.add(match.column);
  };
  const isFigure = (column: number): boolean => surveyed.get(column)?.kind === "figure";
  const derived = (column: number): boolean =>
    role === "budget" && (isDerived(surveyed.get(column)) || isLater(surveyed.get(column)));
  // A word such as "goal" over figures is not the goal in words.
  const fits = ({ column, field }: ColumnMatch): boolean =>
    surveyed.get(column)?.kind !== "figure" || definition.fields[field]?.kind !== "text" || field === "account";
  // Where both word lists know the whole header, the survey has seen the columns beside it as well.
  const gainsaid = ({ column, field }: ColumnMatch): boolean => {
    const found = surveyed.get(column);
    const own =
      found?.kind === "figure" && found.confidence >= surest ? fieldsOf[role][String(found.field)] : undefined;
    return own !== undefined && !own.includes(field);
  };
  const sure = (match: ColumnMatch): boolean =>
    match.confidence >= certain && !derived(match.column) && fits(match) && !gainsaid(match);
  for (const match of words.matches) if (match.by === "mapping") take(match);
  const settled = words.mapped ?? new Set<number>();
  for (const match of words.matches) if (sure(match)) take(match);
  const labelled = (): boolean =>
    missingOf(definition, [...taken.values()]).every((group) => !labelGroup.has(group[0] ?? ""));
  const parts = inParts === false ? [] : partColumns(role, headers, columns, words);
  // What columns of an amount are parts of is settled only where the rows' own unit is told beside them.
  const united = columns.some(({ field, confidence }) => field === "unit" && confidence >= guessed);
  const added = !united
    ? undefined
    : columns.find(({ sumOf }) => sumOf && parts.every(({ column }) => sumOf.includes(column)));
  const dimension = spokenOver(parts) ?? added?.header ?? undefined;
  for (const at of parts)
    if (!used.has(at.column))
      take({
        ...at,
        field: role === "budget" ? "amount" : "outcome",
        part: at.header.joined,
        confidence: inParts === true ? 1 : dimension === undefined ? 0.5 : clearParts,
        reason:
          dimension === undefined
            ? "one of several columns of figures whose headers name neither a measure nor a period"
            : added
              ? `one of several columns that the column "${dimension}" adds`
              : `one of several columns under the header "${dimension}"`,
        by: "parts",
      });
  for (const at of headers) {
    const found = surveyed.get(at.column);
    // What is guessed from content alone only fills a gap: where the labels needed are there, it is not read.
    if (found?.kind === "label" && found.confidence < guessed && labelled()) continue;
    if (found?.field == null || used.has(at.column) || settled.has(at.column)) continue;
    const wanted = fieldsOf[role][found.field] ?? [];
    const field = wanted.find((one) => found.kind === "figure" || !taken.has(`${one}|${periodOf(at) ?? ""}|`));
    if (field === undefined || !(field in definition.fields)) continue;
    const { confidence, reason } = found;
    const alike = likeMeasures(columns, found);
    // "Budget" and "Adopted budget" are rivals, not parts: the first was taken already, which is said.
    // The part of the year so far beside the whole year is no part of another amount.
    const soFar = (one: SurveyColumn): boolean => one.toDate === true;
    if (soFar(found) && alike.some((one) => !soFar(one))) continue;
    const again =
      alike.some((one) => soFar(one) === soFar(found)) &&
      inParts !== false &&
      !taken.has(`${field}|${periodOf(at) ?? ""}|`);
    const adds = (one: SurveyColumn): boolean => isTotal(one) || (one.sumOf?.length ?? 0) > 0;
    const total = again && alike.some((one) => !adds(one)) && adds(found);
    // Averages and the like beside outcomes of years are no outcomes of other units.
    const guess = role === "indicators" && found.confidence < 0.6;
    if (total || (again && guess && columns.some((one) => one.field === found.field && one.confidence >= 0.6)))
      continue;
    if (again) {
      const addedUp = columns.some(
        ({ sumOf }) => sumOf?.includes(found.column) && alike.every((one) => adds(one) || sumOf.includes(one.column)),
      );
      const whole = addedUp || (alike.some(adds) && alike.some((one) => !adds(one)));
      const confidence = inParts === true ? 1 : whole ? clearParts : 0.5;
      take({ ...at, field, part: at.header.joined, confidence, reason, by: "parts" });
    } else take({ ...at, field, confidence, reason, by: "survey" });
  }
  for (const match of words.matches)
    if (!settled.has(match.column) && (!isFigure(match.column) || surveyed.get(match.column)?.field === null))
      take(match);
  const matches = [...taken.values()].sort((a, b) => a.column - b.column);
  const claims = words.claims.filter(({ other }) => !used.has(other.column) && !derived(other.column));
  return { ...words, matches, claims, missing: missingOf(definition, matches) };
}

const derivedFields = new Set(["net", "prior_net", "variance", "variance_pct", "total_row", "ratio", "headcount"]);

/**
 * The columns of figures that may be parts of one amount (a column a unit): two and more whose headers say neither measure
 * nor period, where no other column holds the amount.
 */
function partColumns(
  role: SurveyedRole,
  headers: readonly HeaderColumn[],
  columns: readonly SurveyColumn[],
  words: RoleFit,
): readonly HeaderColumn[] {
  const settled = words.mapped ?? new Set<number>();
  const generic = new Set(role === "budget" ? ["amount"] : ["outturn", "amount"]);
  const found = headers.filter(({ column, header }) => {
    const one = columns.find((other) => other.column === column);
    return (
      one?.kind === "figure" &&
      one.confidence < 0.6 &&
      one.period === null &&
      generic.has(String(one.field)) &&
      header.base !== "" &&
      !settled.has(column) &&
      !words.matches.some((match) => match.column === column && match.confidence >= certain)
    );
  });
  const others = columns.filter(
    ({ column, kind, field, confidence }) =>
      kind === "figure" &&
      confidence >= 0.6 &&
      !isDerived({ kind, field, confidence }) &&
      !found.some((one) => one.column === column),
  );
  // Beside outcomes that are called so, figures without a name are no outcomes of other units.
  const known = others.some(({ field }) => role === "budget" || generic.has(String(field)));
  return found.length >= 2 && !known ? found : [];
}

/** The upper header over all parts, where it is a word for what they are parts of: Province over the provinces. */
function spokenOver(parts: readonly HeaderColumn[]): string | undefined {
  const upper = parts[0]?.header.parts[0];
  if (upper === undefined || parts.some(({ header }) => header.parts.length < 2 || header.parts[0] !== upper))
    return undefined;
  return (labelField(upper)?.score ?? 0) >= guessed ? upper : undefined;
}

/** Other columns that say the same measure and period: then each holds a part (a fund, a unit), or they are not alike. */
function likeMeasures(columns: readonly SurveyColumn[], one: SurveyColumn): readonly SurveyColumn[] {
  if (one.kind !== "figure") return [];
  return columns.filter(
    (other) =>
      other !== one &&
      other.kind === "figure" &&
      other.field === one.field &&
      (other.period?.text ?? null) === (one.period?.text ?? null) &&
      other.header !== one.header,
  );
}

/** Whether a column's header says that it is the total of the parts beside it, and no more. */
function isTotal({ header }: SurveyColumn): boolean {
  return totalWord(periodIn(header ?? "").rest) === "bare total";
}

/** Whether a column is worked out from others of its row: it must not be taken for a figure of its own. */
function isDerived(column: Pick<SurveyColumn, "kind" | "field" | "confidence"> | undefined): boolean {
  return column?.kind === "figure" && derivedFields.has(String(column.field)) && column.confidence >= 0.6;
}

/** Whether a column holds what was planned or asked for beside a budget: by words alone it would be a budget of its own. */
function isLater(column: SurveyColumn | undefined): boolean {
  return (
    column?.kind === "figure" && (column.field === "plan" || column.field === "request") && column.confidence >= 0.6
  );
}
