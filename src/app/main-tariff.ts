import { documentAgeBands } from "../grants/document/age-bands";
import type { TariffDocument } from "../grants/document/schema";
import { compileOverTime, type MainParameters } from "../grants/document/time/compile-over-time";
import type { CompiledTariff } from "../grants/document/compile";
import { inWholeSteps } from "../grants/document/time/months";
import { boundaryChoices, boundaryRules, noBoundaryRule } from "../grants/boundary-rule";
import { wordsOf } from "../locale/words";
import { choiceOf } from "./choice";
import { boundaryRule, countDay, monthMethod, monthStep, yearStart } from "../grants/parameters";
import { leavingAge } from "../grants/outlook/parameters";
import { statedBoundaries, withBoundary, withSettings } from "../grants/document/settings";
import type { Problem } from "../problem/problem";
import type { ParameterDefinition } from "../rules/parameter";
import { serialOf } from "../rules/dates";
import type { Snapshot } from "../workbook/snapshot";
import type { JobOptions } from "./job";
import { parameterCell, type ParameterValue } from "./settings";
import { tablesOfJobs } from "./tables-of-jobs";
import { tariffOfBook, type TariffInBook } from "./tariff-book";
import { tariffOfFile } from "./tariff-file";

/** The tariff document by which a workbook grants, where it has one: on its sheets, or given with the job. */
export interface MainTariff {
  readonly document: TariffDocument;
  /** The same before the workbook's boundary rule was put into it: what its sheets say. */
  readonly asWritten: TariffDocument;
  /** Null where the document cannot be computed by; the problems say why. */
  readonly compiled: CompiledTariff | null;
  /** Whether its sheets are still to be written. */
  readonly isGiven: boolean;
  /** Parameters of its own, to stand on the Parameters sheet. */
  readonly parameters: readonly ParameterDefinition[];
  /** What the document says of parameters that the workbook has anyway. */
  readonly suggested: Readonly<Record<string, ParameterValue>>;
  readonly problems: readonly Problem[];
  /** A problem of the document at the cells from which it was read. */
  readonly atCells: (problem: Problem) => readonly Problem[];
}

/** Cells of the workbook that take the place of what a document says of years and months. */
export const ofWorkbook: MainParameters = {
  ...{ year: yearStart, method: monthMethod, countDay, step: monthStep },
  taken: tablesOfJobs,
};

/** The tariff of a job: the one given with it, else that on the sheets of the workbook; null where there is none. */
export function mainTariff(
  snapshot: Snapshot,
  options: JobOptions,
  taken: readonly ParameterDefinition[],
): MainTariff | null {
  const { tariff, settings = {} } = options;
  const found = tariff === undefined ? tariffOfBook(snapshot) : tariffOfFile(tariff.bytes, tariff.name);
  if (found === undefined) return null;
  if ("problems" in found) return unusable(found.problems);
  return compiledFor(found, tariff !== undefined, snapshot, settings, taken);
}

function unusable(problems: readonly Problem[]): MainTariff {
  const document = {} as TariffDocument;
  return {
    document,
    asWritten: document,
    compiled: null,
    isGiven: false,
    parameters: [],
    suggested: {},
    problems,
    atCells: (problem) => [problem],
  };
}

function compiledFor(
  { document, atCells }: TariffInBook,
  isGiven: boolean,
  snapshot: Snapshot,
  settings: Readonly<Record<string, string>>,
  taken: readonly ParameterDefinition[],
): MainTariff {
  const [stated, other] = statedBoundaries(document);
  const boundary = settings["boundaryRule"] ?? boundaryOf(snapshot) ?? stated;
  const checked = withSettings(document, boundary === undefined ? {} : { boundaryRule: boundary });
  // One rule for all printed bands is that of the cell; where a document states several, what it states holds.
  const rule = other === undefined ? boundaryRules.find((one) => one === boundary) : undefined;
  const set = rule === undefined ? checked : { ...checked, document: withBoundary(document, rule, true) };
  const compiled = compileOverTime(
    set.document,
    rule === undefined ? ofWorkbook : { ...ofWorkbook, boundary: boundaryRule },
  );
  const ids = new Set(taken.map((one) => one.id));
  const own = "model" in compiled ? compiled.model.parameters.filter(({ id }) => !ids.has(id)) : [];
  const clashes = set.document.parameters.flatMap(({ id }, at): Problem[] =>
    ids.has(id)
      ? [
          {
            severity: "error",
            code: "name-twice",
            message: `The name "${id}" is taken by a parameter of the workbook.`,
            where: { at: "field", field: `parameters[${at}]` },
            fix: "Choose another name.",
          },
        ]
      : [],
  );
  const { time } = set.document;
  return {
    document: set.document,
    asWritten: document,
    compiled: "model" in compiled ? compiled : null,
    isGiven,
    parameters: own,
    suggested:
      time === undefined
        ? {}
        : {
            monthMethod: time.method,
            countDay: time.countDay,
            ...(stated === undefined || other !== undefined ? {} : { boundaryRule: stated }),
            ...leavingOf(compiled),
            ...(inWholeSteps(time.round) ? { monthStep: time.round.to } : {}),
          },
    problems: [...set.problems, ...compiled.problems, ...clashes].flatMap(atCells),
    atCells,
  };
}

/** Recipients leave when the tables have no band for them any more, where that is not the age that is assumed anyway. */
function leavingOf(compiled: ReturnType<typeof compileOverTime>): Readonly<Record<string, ParameterValue>> {
  const bands = "model" in compiled ? documentAgeBands(compiled, { lowest: Infinity, highest: 0 }) : undefined;
  const after = 1 + (bands?.at(-1)?.last ?? Infinity);
  const { id, initial, most = Infinity } = leavingAge.definition;
  return after === initial || after > most ? {} : { [id]: after };
}

/** The boundary rule on the Parameters sheet, where somebody has chosen one. */
function boundaryOf(snapshot: Snapshot): string | undefined {
  const value = parameterCell(snapshot, "boundaryRule")?.value;
  if (typeof value !== "string") return undefined;
  // The cell says it in the language of the workbook.
  const chosen = choiceOf(boundaryChoices, value, wordsOf(snapshot.language ?? "en")) ?? value;
  return chosen === noBoundaryRule ? undefined : chosen;
}

/** The first day of the year of payment of a calendar year. */
export function yearBeginning({ document }: MainTariff, year: number): number {
  return serialOf(year, document.time?.yearBegins ?? 1, 1);
}

/** Parameters whose cell a person changed to something else than the tariff says: which of them is meant, the workbook must say. */
export function changedTwice(tariff: MainTariff, snapshot: Snapshot): Problem[] {
  return tariff.parameters.flatMap(({ id, header, initial }): Problem[] => {
    const cell = parameterCell(snapshot, id);
    if (cell === undefined || cell.value === cell.written || cell.value === initial) return [];
    return [
      {
        severity: "error",
        code: "parameter-changed-twice",
        message: `${header} is ${String(cell.value)} on Parameters and ${String(initial)} in the tariff.`,
        where: { at: "cell", sheet: cell.sheet, address: cell.address },
        fix: "Let both say the same: the tariff's own sheets decide.",
      },
    ];
  });
}
