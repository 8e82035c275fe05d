import type { Language } from "../../locale/words";
import { wordsOf } from "../../locale/words";
import { problemText } from "../../locale/problems";
import { stops, type Problem } from "../../problem/problem";
import { computeScheme, doublyCovered, readScheme, type ComputedScheme } from "../../rewards/scheme/compute";
import type { Scheme } from "../../rewards/scheme/document";
import { cellOfParameter, documentCells } from "../../rewards/scheme/document-cells";
import { limitProblems } from "../../rewards/parameter-problems";
import type { Dataset } from "../../rules/data";
import { gallery } from "../../rewards/presets/gallery";
import { checkFormulas } from "../../rules/formula/check";
import { parametersSheet } from "../../sheets/parameters-sheet";
import { schemeDocumentSheets } from "../../sheets/scheme-document-sheets";
import { schemeSheet, schemeTables } from "../../sheets/scheme-sheets";
import type { WrittenModel } from "../../sheets/written-model";
import type { Plan, SheetPlan } from "../../workbook/plan";
import { emptyWorkbook } from "../../workbook/file/empty-workbook";
import { writeWorkbook } from "../../workbook/file/write";
import { rulesVersion } from "../version";
import { writtenOf } from "../written-of";
import { rowsOfFiles, type RowFile } from "./row-files";
import { setParameters } from "./set-parameters";

/** What a person asks of a scheme. */
export interface SchemeOptions {
  readonly language: Language;
  /** The moment of the job, ISO 8601. */
  readonly at: string;
  readonly units: readonly string[];
  readonly periods: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

/** A scheme that has been run, or what stood in the way. */
export interface SchemeRun {
  readonly scheme: Scheme | null;
  readonly computed: ComputedScheme | null;
  readonly problems: readonly Problem[];
}

/** A scheme's text: a preset by its id, or a file's JSON. */
export function schemeOf(
  text: string,
  name: string,
): { readonly scheme: Scheme } | { readonly problems: readonly Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      problems: [
        {
          severity: "error",
          code: "json-unreadable",
          message: `"${name}" is no JSON: ${reason}`,
          where: { at: "file", file: name },
          fix: "Correct the file.",
        },
      ],
    };
  }
  return readScheme(json);
}

/** The gallery: schemes to begin from. */
export const presets = gallery;

/** Computes schemes on files of rows. A unit that two of them cover is an error of both. */
export function runSchemes(
  schemes: readonly Scheme[],
  files: readonly RowFile[],
  options: SchemeOptions,
): readonly SchemeRun[] {
  const read = rowsOfFiles(files);
  const runs = schemes.map((stated): SchemeRun => {
    if (stops(read.problems)) return { scheme: stated, computed: null, problems: read.problems };
    const { scheme, values, problems: unset } = setParameters(stated, options.settings);
    if (scheme === null) return { scheme: stated, computed: null, problems: [...read.problems, ...unset] };
    const { computed, problems } = computeScheme(scheme, read.rows, {
      readers: read.readers,
      period: options.periods.length === 1 ? (options.periods[0] as string) : (read.period ?? options.at.slice(0, 4)),
      ...(options.units.length === 0 ? {} : { units: options.units }),
      ...(options.periods.length === 0 ? {} : { periods: options.periods }),
      parameters: values,
    });
    const settings = settingProblems(computed, stated, options.settings, values);
    return { scheme, computed, problems: [...read.problems, ...settings, ...problems] };
  });
  const covered = runs.flatMap(({ scheme, computed }) =>
    scheme === null || computed === null ? [] : [{ scheme, units: unitsOf(computed) }],
  );
  const twice = doublyCovered(covered, read.rows.units);
  return twice.length === 0 ? runs : runs.map((run) => ({ ...run, problems: [...run.problems, ...twice] }));
}

function unitsOf({ dataset }: ComputedScheme): readonly string[] {
  const column = dataset.tables["Pools"]?.columns["unit"];
  return column?.kind === "text" ? column.dictionary : [];
}

/** Settings that are no parameter, and those that are none of the document's and outside their limits. */
function settingProblems(
  computed: ComputedScheme | null,
  stated: Scheme,
  settings: SchemeOptions["settings"],
  values: Dataset["parameters"],
): Problem[] {
  if (computed === null) return [];
  const { parameters } = computed.compiled.model;
  const known = parameters.map(({ id }) => id);
  const cells = documentCells(stated);
  const isSet = (id: string): boolean => {
    const value = cellOfParameter(cells, id)?.value;
    return known.includes(id) || typeof value === "number" || typeof value === "boolean";
  };
  return [
    ...parameters.filter(({ id }) => id in values).flatMap((one) => limitProblems(one, values[one.id] ?? null)),
    ...Object.keys(settings)
      .filter((id) => !isSet(id))
      .map((id): Problem => ({
        severity: "error",
        code: "parameter-unknown",
        message: `There is no parameter "${id}".`,
        where: { at: "field", field: id },
        fix: `Use one of: ${known.join(", ")}.`,
      })),
  ];
}

/** The workbook of a scheme: words, parameters, every table with live formulas, and what is told `beside`. Nothing where a problem stops it. */
export function schemeWorkbook(
  { scheme, computed, problems }: SchemeRun,
  options: SchemeOptions,
  beside: (written: WrittenModel) => readonly SheetPlan[] = () => [],
): { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] } {
  if (scheme === null || computed === null || stops(problems)) return { problems: [] };
  const written = writtenScheme(computed, options.language);
  const illegal = checkFormulas(written.model, written.naming);
  if (stops(illegal)) return { problems: illegal };
  const said = problems.map((problem) => problemText(problem, written.words).message);
  const group = {
    id: "scheme",
    header: scheme.title,
    parameters: written.model.parameters,
    values: Object.fromEntries(
      written.model.parameters.map((one) => [one.id, written.dataset.parameters[one.id] ?? one.initial]),
    ),
  };
  const plan: Plan = {
    language: options.language,
    sheets: [
      schemeSheet(scheme, written, said),
      parametersSheet([group], written.naming, written.words).sheet,
      ...schemeTables(written),
      ...schemeDocumentSheets(scheme, written.words),
      ...beside(written),
    ],
    log: {
      at: options.at,
      job: "rewards",
      rules: `${rulesVersion}, ${scheme.id}`,
      totals: "",
      checks: String(problems.length),
    },
  };
  const result = writeWorkbook(emptyWorkbook(), plan);
  return "problems" in result ? result : { bytes: result.bytes };
}

/** The computed scheme in the language of the workbook, with names and formulas. */
export function writtenScheme({ compiled, dataset }: ComputedScheme, language: Language): WrittenModel {
  return writtenOf(compiled.model, dataset, wordsOf(language));
}
