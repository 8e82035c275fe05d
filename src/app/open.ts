import { readRecords } from "../intake/read-records";
import { withAnswers } from "../intake/answers";
import { mergedMapping, noMapping, type Mapping } from "../intake/mapping";
import type { Reading } from "../intake/reading";
import { wordsOf, type Language, type Words } from "../locale/words";
import type { Problem } from "../problem/problem";
import { serialOf } from "../rules/dates";
import type { ParameterDefinition } from "../rules/parameter";
import type { Snapshot } from "../workbook/snapshot";
import type { JobOptions } from "./job";
import { allParameters, parametersBeside } from "./parameters";
import { withPresets } from "./gallery/presets";
import { mainScheme, type MainScheme } from "./schemes/main-scheme";
import { changedTwice, mainTariff, yearBeginning, type MainTariff } from "./main-tariff";
import { measuresSheetId } from "./schemes/measures-sheet-id";
import { parameterCell, settingsOf, type ParameterValue } from "./settings";
import { keptMapping } from "./kept-mapping";
import { budgetsOf } from "./inputs/budgets";
import { mapPrefix } from "./questions";
import { labelledValues } from "./source-table";
import { yearOfReading } from "./inputs/year";

/** A workbook understood: its records, the year it is about, and every parameter's value. */
export interface Opened {
  readonly snapshot: Snapshot;
  readonly reading: Reading;
  readonly language: Language;
  readonly words: Words;
  readonly year: number;
  readonly parameters: readonly ParameterDefinition[];
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly options: JobOptions;
  /** The tariff document by which the workbook grants; null where it grants by a printed table. */
  readonly tariff: MainTariff | null;
  /** The reward scheme, as a document, by which the workbook pays; null where it pays by the Lund type. */
  readonly scheme: MainScheme | null;
  /** What a person has settled about sheets and columns; null where nothing. */
  readonly mapping: Mapping | null;
  readonly problems: readonly Problem[];
}

/** Reads the records and parameters of a workbook. The language fixed at the first write wins over the one asked for. */
export function opened(snapshot: Snapshot, given: JobOptions): Opened {
  const options = withPresets(given);
  const language = snapshot.language ?? options.language ?? "en";
  const words = wordsOf(language);
  const { reading, mapping, problems: unusable } = readMapped(snapshot, options, language);
  const found = yearOfReading(reading) ?? yearSet(snapshot);
  const year = found ?? Number(options.at.slice(0, 4));
  const problems: Problem[] = [];
  if (found === undefined && reading.tables.length > 0) {
    problems.push({
      severity: "warning",
      code: "year-assumed",
      message: `No sheet says which year it is about; ${year} is taken.`,
      where: { at: "file", file: snapshot.name },
      fix: "Set the year on the Parameters sheet, or write it in a header, for instance Budget 2026.",
      values: { year },
    });
  }
  const tariff = mainTariff(snapshot, options, allParameters);
  const scheme = mainScheme(snapshot, options, year);
  const known = parametersBeside(scheme !== null);
  const parameters = [...known, ...(tariff?.parameters ?? []), ...(scheme?.parameters ?? [])];
  const suggested = {
    ...tariff?.suggested,
    grantYear: tariff === null ? serialOf(year, 1, 1) : yearBeginning(tariff, year),
    rewardYear: year,
    ...labelled(reading, "appropriation"),
  };
  const ofSchemeIds = new Set(scheme?.parameters.map(({ id }) => id));
  const parametersSet = Object.entries(options.settings ?? {}).filter(
    ([id]) => !id.startsWith(mapPrefix) && !ofSchemeIds.has(id),
  );
  const settings = settingsOf(known, snapshot, words, Object.fromEntries(parametersSet), suggested);
  // What a tariff or a scheme says of its own parameters stands on its sheets; the Parameters sheet shows it.
  const own = [...(tariff?.parameters ?? []), ...(scheme?.parameters ?? [])];
  const ofDocuments = Object.fromEntries(own.map(({ id, initial }) => [id, initial]));
  return {
    snapshot,
    reading,
    language,
    words,
    year,
    parameters,
    values: { ...settings.values, ...ofDocuments },
    options,
    tariff,
    scheme,
    mapping,
    problems: [
      ...unusable,
      ...reading.problems,
      ...budgetsOf(reading).problems,
      ...problems,
      ...settings.problems,
      ...(tariff === null ? [] : [...tariff.problems, ...changedTwice(tariff, snapshot)]),
    ],
  };
}

const mostRounds = 6;

/**
 * The records as a person has settled them: what the workbook keeps, then the mapping given with the job, then the
 * answers given with it. The mapping is null where nobody has settled anything.
 */
export function readMapped(
  snapshot: Snapshot,
  { mapping: given, settings = {} }: Pick<JobOptions, "mapping" | "settings">,
  locale: Language,
): { readonly reading: Reading; readonly mapping: Mapping | null; readonly problems: readonly Problem[] } {
  const kept = keptMapping(snapshot);
  const known = kept && given ? mergedMapping(kept, given) : (given ?? kept);
  // What a scheme measures is read by the scheme, and is no list of the workbook's.
  const measures = snapshot.own.find(({ id }) => id === measuresSheetId)?.name;
  const records =
    measures === undefined
      ? snapshot
      : { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => name !== measures) };
  const read = (mapping: Mapping | undefined): Reading =>
    readRecords(records, { locale, ...(mapping !== undefined && { mapping }) });
  const first = read(known);
  const answers = Object.entries(settings).filter(([id]) => id.startsWith(mapPrefix));
  if (answers.length === 0) return { reading: first, mapping: known ?? null, problems: [] };
  let open = answers.map(([id, answer]) => [id.slice(mapPrefix.length), answer] as const);
  let [mapping, reading] = [known ?? noMapping, first];
  let problems: readonly Problem[] = [];
  // What a later question was about can only be found once the earlier ones are answered.
  for (let round = 0; open.length > 0 && round < mostRounds; round += 1) {
    const answered = withAnswers(mapping, reading, Object.fromEntries(open));
    const refused = new Set(answered.problems.map(({ where }) => (where?.at === "field" ? where.field : "")));
    const left = open.filter(([place]) => refused.has(place));
    mapping = answered.mapping;
    problems = answered.problems;
    reading = read(mapping);
    if (left.length === open.length) break;
    open = left;
  }
  return { reading, mapping, problems };
}

/** The year on the Parameters sheet, which counts where the user's sheets name none. */
function yearSet(snapshot: Snapshot): number | undefined {
  const value = parameterCell(snapshot, "rewardYear")?.value;
  return typeof value === "number" && Number.isInteger(value) ? value : undefined;
}

/** A labelled value of the user's sheets as a suggestion for the parameter of the same name. */
function labelled(reading: Reading, id: string): Record<string, ParameterValue> {
  const found = labelledValues(reading).find((one) => one.field === id);
  return found === undefined ? {} : { [id]: found.value };
}
