import { scoring } from "../../indicators/parameters";
import type { Problem } from "../../problem/problem";
import { compiledScheme } from "../../rewards/scheme/compile";
import type { Scheme } from "../../rewards/scheme/document";
import type { ParameterDefinition } from "../../rules/parameter";
import { decodeText } from "../../workbook/file/csv/decode";
import type { Snapshot } from "../../workbook/snapshot";
import type { JobOptions } from "../job";
import { parametersBeside } from "../parameters";
import { schemeOfBook, standingScheme } from "./scheme-book";
import { schemeOf } from "./scheme-job";
import { setParameters } from "./set-parameters";

/** The reward scheme, as a document, by which a workbook pays: on its sheets, or given with the job. */
export interface MainScheme {
  /** Null where there is one that cannot be read or computed by; the problems say why. */
  readonly scheme: Scheme | null;
  /** Whether its sheets are to be written: it was given with the job, or changed by it. */
  readonly isGiven: boolean;
  /** Its numbers, to stand on the Parameters sheet. */
  readonly parameters: readonly ParameterDefinition[];
  /** A problem of the document at the cell that it was read from. */
  readonly atCells: (problem: Problem) => Problem;
  readonly problems: readonly Problem[];
}

/** The scheme of a job: the one given with it, else that on the sheets of the workbook; null where there is none. */
export function mainScheme(
  snapshot: Snapshot,
  { scheme: given, settings = {} }: JobOptions,
  year: number,
): MainScheme | null {
  const found = given === undefined ? standingScheme(snapshot) : schemeGiven(given);
  if (found === undefined) return null;
  if ("problems" in found) return unusable(found.problems);
  const { scheme, atCells, isAhead } = found;
  const made = compiledScheme(scheme, [String(year)]);
  if (!("compiled" in made)) return unusable(made.problems.map(atCells));
  const known = new Set(made.compiled.model.parameters.map(({ id }) => id));
  const asked = Object.fromEntries(Object.entries(settings).filter(([id]) => known.has(id)));
  const set = setParameters(scheme, asked);
  if (set.scheme === null) return unusable(set.problems);
  const again = compiledScheme(set.scheme, [String(year)]);
  if (!("compiled" in again)) return unusable(again.problems.map(atCells));
  // Scoring of goals is the workbook's own.
  const ofScoring = new Set(Object.values(scoring).map(({ definition }) => definition.id));
  const parameters = again.compiled.model.parameters.filter(({ id }) => !ofScoring.has(id));
  const taken = new Set(parametersBeside(true).map(({ id }) => id));
  const clashes = parameters.filter(({ id }) => taken.has(id)).map(({ id }) => atCells(nameTaken(id)));
  if (clashes.length > 0) return unusable(clashes);
  return {
    scheme: set.scheme,
    isGiven: given !== undefined || isAhead || Object.keys(asked).length > 0,
    parameters,
    atCells,
    problems: set.problems,
  };
}

function nameTaken(id: string): Problem {
  return {
    severity: "error",
    code: "name-twice",
    message: `The name "${id}" is taken by a parameter of the workbook.`,
    where: { at: "field", field: `parameters.${id}` },
    fix: "Choose another name.",
  };
}

function unusable(problems: readonly Problem[]): MainScheme {
  return { scheme: null, isGiven: false, parameters: [], atCells: (problem) => problem, problems };
}

function schemeGiven({ name, bytes }: NonNullable<JobOptions["scheme"]>) {
  const read = /\.xls[xm]$/i.test(name) ? schemeOfBook(bytes, name) : schemeOf(decodeText(bytes).text, name);
  if ("problems" in read) return read;
  return { scheme: read.scheme, atCells: (problem: Problem) => problem, isAhead: true };
}
