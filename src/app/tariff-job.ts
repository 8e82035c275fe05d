import { compileTariff, type CompiledTariff } from "../grants/document/compile";
import { tableNames } from "../grants/document/table-names";
import { computeTariff, type ComputedTariff } from "../grants/document/compute-tariff";
import type { TariffDocument } from "../grants/document/schema";
import { compileOverTime } from "../grants/document/time/compile-over-time";
import { serialOfIso } from "../grants/document/columns";
import { withSettings } from "../grants/document/settings";
import { wordsOf, type Language, type Words } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { explain } from "../rules/explain/explain";
import { printed } from "../rules/explain/print";
import { checkFormulas } from "../rules/formula/check";
import { columnFormula } from "../rules/formula/formula";
import { isoDay } from "../rules/dates";
import { tableIn } from "../rules/model";
import { plainNaming } from "../rules/naming";
import type { Value } from "../rules/results";
import { tariffSheets } from "../sheets/tariff-sheets";
import type { WrittenModel } from "../sheets/written-model";
import { columnIndex } from "../workbook/cell";
import { emptyWorkbook } from "../workbook/file/empty-workbook";
import { writeWorkbook } from "../workbook/file/write";
import type { Plan } from "../workbook/plan";
import type { RawRows } from "../intake/declared-rows";
import { keyProblems } from "./compose";
import { tariffOfFile } from "./tariff-file";
import { rawRowsOf, readProviders, readTariffRows } from "./tariff-rows";
import { rulesVersion } from "./version";

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a tariff is computed from: files, and what a person set for this run. */
export interface TariffJob {
  readonly tariff: File;
  readonly rows: File;
  readonly providers?: File;
  readonly settings: Readonly<Record<string, string>>;
  /** The day of calculation, 2026-08-01. */
  readonly on?: string;
  /** The calendar year in which the year of payment begins: rows are placements, and providers are paid month by month. */
  readonly year?: number;
  readonly language: Language;
  /** The moment of the job, ISO 8601. */
  readonly at: string;
  /** Whether the workbook is wanted. */
  readonly workbook: boolean;
  /** What is to be explained: "row 3!voucher". */
  readonly explain?: string;
}

export type TariffRecord = Readonly<Record<string, number | string | boolean | null>>;

/** A tariff computed: figures for each row and provider, totals, and the workbook where nothing stopped it. */
export interface TariffResult {
  readonly problems: readonly Problem[];
  readonly title: string;
  readonly currency: string;
  readonly result: string;
  readonly rows: readonly TariffRecord[];
  readonly providers: readonly TariffRecord[];
  /** What each provider is paid, month by month; empty where rows are as given. */
  readonly payments: readonly TariffRecord[];
  readonly totals: TariffRecord;
  readonly explanation: readonly string[];
  readonly bytes: Uint8Array | null;
}

/** Computes a tariff document on rows of files. With an error nothing is given back but the problems. */
export function runTariffJob(job: TariffJob): TariffResult {
  const read = tariffOfFile(job.tariff.bytes, job.tariff.name);
  if ("problems" in read) return stopped(read.problems);
  const result = runTariff(job, read.document);
  return { ...result, problems: result.problems.flatMap(read.atCells) };
}

function runTariff(job: TariffJob, document: TariffDocument): TariffResult {
  const set = withSettings(document, job.settings);
  const compiled = job.year === undefined ? compileTariff(set.document) : compileOverTime(set.document);
  if (!("model" in compiled)) return stopped([...set.problems, ...compiled.problems]);
  const on = job.on === undefined ? undefined : serialOfIso(job.on);
  const rows = rawRowsOf(job.rows.bytes, job.rows.name);
  const providers = job.providers === undefined ? undefined : rawRowsOf(job.providers.bytes, job.providers.name);
  const unread = [
    ...("problems" in rows ? rows.problems : []),
    ...(providers !== undefined && "problems" in providers ? providers.problems : []),
  ];
  if (!("raw" in rows) || (providers !== undefined && !("raw" in providers)))
    return stopped([...set.problems, ...unread]);

  const placed = job.year === undefined ? placementsProblem(set.document, rows.raw) : undefined;
  if (placed !== undefined) return stopped([...set.problems, placed]);
  const table = readTariffRows(compiled.document, rows.raw);
  const list = providers === undefined ? undefined : readProviders(compiled.document, providers.raw);
  const before = [
    ...set.problems,
    ...table.problems,
    ...(list?.problems ?? []),
    ...listProblems(compiled, list !== undefined),
  ];
  if (stops(before)) return stopped([...compiled.problems, ...before]);
  const computed = computeTariff(compiled, {
    rows: table.table,
    ...(list === undefined ? {} : { providers: list.table }),
    ...(on === undefined ? {} : { on }),
    ...(job.year === undefined ? {} : { year: job.year }),
    parameters: set.parameters,
  });
  const keys = keyProblems(computed.model, computed.dataset, computed.problems);
  const raws = providers !== undefined && "raw" in providers ? [rows.raw, providers.raw] : [rows.raw];
  const found = [...before, ...computed.problems, ...keys].map((problem) => relocated(problem, raws));
  if (stops(found)) return stopped(found);
  return finished(job, compiled, computed, found);
}

function stopped(problems: readonly Problem[]): TariffResult {
  return {
    problems,
    title: "",
    currency: "",
    result: "",
    rows: [],
    providers: [],
    payments: [],
    totals: {},
    explanation: [],
    bytes: null,
  };
}

function listProblems({ document }: CompiledTariff, listed: boolean): Problem[] {
  if (listed || document.providerInputs.length === 0) return [];
  const names = document.providerInputs.map((input) => input.header ?? input.id).join(", ");
  return [
    {
      severity: "error",
      code: "providers-missing",
      message: `The tariff needs a list of providers with ${names}.`,
      where: { at: "field", field: "providers" },
      fix: "Give --providers with a file.",
    },
  ];
}

/** Rows with birth dates or days where the tariff asks for ages are placements: the year of payment is missing. */
function placementsProblem({ time, inputs }: TariffDocument, raw: RawRows): Problem | undefined {
  if (time === undefined) return undefined;
  const headers = raw.headers.map((header) =>
    String(header ?? "")
      .trim()
      .toLowerCase(),
  );
  const has = (id: string): boolean => {
    const input = inputs.find((one) => one.id === id);
    return [id, input?.header ?? id].some((name) => headers.includes(name.toLowerCase()));
  };
  const missing = time.ages.find((age) => !has(age.id) && has(age.born));
  if (missing === undefined) return undefined;
  return {
    severity: "error",
    code: "year-not-told",
    message: `The rows are placements (${missing.born} instead of ${missing.id}), and the year of payment is not told.`,
    where: raw.place,
    fix: "Give --year, for instance --year 2026.",
  };
}

/** A place in JSON is a record and a field, not a cell. */
function relocated(problem: Problem, raws: readonly RawRows[]): Problem {
  const { where } = problem;
  if (where?.at !== "cell") return problem;
  const raw = raws.find((one) => one.sheet === where.sheet);
  const [, letters = "", number = ""] = /^([A-Z]+)(\d+)$/.exec(where.address) ?? [];
  const row = raw?.rowNumbers.indexOf(Number(number)) ?? -1;
  if (raw === undefined || row < 0) return problem;
  const first = columnIndex(raw.letters[0] ?? "A");
  return { ...problem, where: raw.placeOf(row, columnIndex(letters) - first) };
}

function finished(
  job: TariffJob,
  compiled: CompiledTariff,
  computed: ComputedTariff,
  problems: readonly Problem[],
): TariffResult {
  const { document } = compiled;
  const { model, dataset, results } = computed;
  const words = wordsOf(job.language);
  const naming = plainNaming(model, (english) => headerIn(english, words));
  const written: WrittenModel = {
    model,
    dataset,
    results,
    naming,
    words,
    formulaOf: (address) => columnFormula(model, address, naming),
  };
  const base = {
    title: document.title,
    currency: document.currency,
    result: document.result,
    rows: recordsOf(computed, tableNames.row),
    providers: document.roles.provider === undefined ? [] : recordsOf(computed, tableNames.provider),
    payments: model.tables.some((one) => one.name === tableNames.payments)
      ? recordsOf(computed, tableNames.payments)
      : [],
    totals: recordsOf(computed, tableNames.totals)[0] ?? {},
  };
  const explained = job.explain === undefined ? { lines: [], problems: [] } : explanationOf(job.explain, computed);
  const faults = job.workbook ? checkFormulas(model, naming) : [];
  const all = [...problems, ...explained.problems, ...faults];
  if (stops(all)) return stopped(all);
  if (!job.workbook) return { ...base, problems: all, explanation: explained.lines, bytes: null };
  const plan: Plan = {
    language: job.language,
    sheets: tariffSheets(compiled, written),
    log: {
      at: job.at,
      job: "tariff",
      rules: rulesVersion,
      totals: Object.entries(base.totals)
        .map(([id, value]) => `${id}: ${String(value)}`)
        .join("; "),
      checks: "",
    },
  };
  const file = writeWorkbook(emptyWorkbook(), plan);
  if ("problems" in file) return stopped([...all, ...file.problems]);
  return { ...base, problems: [...all, ...file.receipt.problems], explanation: explained.lines, bytes: file.bytes };
}

/** A header in the language of the reader; "Advance: January" is made of two. The document's own words stay as they are. */
function headerIn(english: string, words: Words): string {
  const [, before, month] = /^(Advance|Claim|Share): (.+)$/.exec(english) ?? [];
  if (before === undefined || month === undefined) return words(english);
  const first = before === "Advance" ? words("Advance") : before === "Claim" ? words("Claim") : words("Share");
  return `${first}: ${words(month)}`;
}

/** Every row of a table with its columns by id, helpers of shares and counts left out. */
function recordsOf({ model, dataset, results }: ComputedTariff, name: string): TariffRecord[] {
  const columns = tableIn(model, name).columns.filter((column) => column.helper !== true);
  return Array.from({ length: dataset.tables[name]?.rows ?? 0 }, (_, row) =>
    Object.fromEntries(columns.map(({ id, kind }) => [id, plain(results.value(name, id, row), kind)])),
  );
}

function plain(value: Value, kind: string): number | string | boolean | null {
  if (typeof value === "object") return null;
  if (typeof value === "number" && kind === "date") return isoDay(value);
  // Floating noise of a figure that no step rounds is not shown.
  return typeof value === "number" ? Number(value.toPrecision(14)) : value;
}

/** "row 3!voucher": a row's or a provider's figure, down to cells and parameters. */
function explanationOf(
  asked: string,
  { model, dataset, results }: ComputedTariff,
): { readonly lines: readonly string[]; readonly problems: readonly Problem[] } {
  const mark = asked.lastIndexOf("!");
  const [key, column] = [asked.slice(0, mark).trim(), asked.slice(mark + 1).trim()];
  for (const table of [tableNames.row, tableNames.provider, tableNames.payments, tableNames.totals]) {
    const definition = model.tables.find((one) => one.name === table);
    if (definition?.columns.some((one) => one.id === column) !== true) continue;
    for (let row = 0; row < (dataset.tables[table]?.rows ?? 0); row += 1) {
      if (String(results.value(table, definition.key, row)).toLowerCase() !== key.toLowerCase()) continue;
      return { lines: printed(explain(model, dataset, results, { table, column, row }, { depth: 3 })), problems: [] };
    }
  }
  return {
    lines: [],
    problems: [
      {
        severity: "error",
        code: "figure-unknown",
        message: `There is no figure "${asked}".`,
        where: { at: "field", field: asked },
        fix: 'Name a row or provider and a step, for instance "row 3!voucher".',
      },
    ],
  };
}
