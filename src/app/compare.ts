import { efficiency, type UnitEfficiency } from "../evaluation/efficiency/envelopment";
import type { Orientation, Returns } from "../evaluation/efficiency/frontier";
import { productivityChanges, type ProductivityChange } from "../evaluation/efficiency/malmquist";
import type { Production } from "../evaluation/efficiency/production";
import { efficiencyIntervals, type EfficiencyInterval } from "../evaluation/efficiency/smoothed-bootstrap";
import { wordsOf } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { efficiencySheet } from "../sheets/efficiency-sheet";
import { emptyWorkbook } from "../workbook/file/empty-workbook";
import { writeWorkbook } from "../workbook/file/write";
import { readTableFile, type TableRead } from "./table-file";
import { rulesVersion } from "./version";

/** What to compare units by, in the headers of the file. */
export interface ComparisonRequest {
  readonly unit: string;
  /** Header of the year, where the file has several: the last year is compared, and the change between years computed. */
  readonly year: string | null;
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  readonly returns: Returns;
  readonly orientation: Orientation;
  /** Draws for the intervals; 0 leaves them out. */
  readonly runs: number;
  readonly seed: number;
  readonly language: "en" | "sv";
  /** ISO moment for the log. */
  readonly at: string;
}

/** How efficient units are beside each other, and how their productivity changed. */
export interface Comparison {
  /** The year compared; null where the file has none. */
  readonly year: number | null;
  readonly units: readonly UnitEfficiency[];
  readonly intervals: readonly EfficiencyInterval[];
  readonly changes: readonly ProductivityChange[];
  readonly problems: readonly Problem[];
  /** The comparison as a workbook of its own; null where a problem stopped it. */
  readonly bytes: Uint8Array | null;
}

/** Compares the units of a file. Nothing is read or written besides. */
export function compareUnits(bytes: Uint8Array, name: string, request: ComparisonRequest): Comparison {
  const read = readTableFile(bytes, name, {
    texts: [request.unit],
    figures: [...(request.year === null ? [] : [request.year]), ...request.inputs, ...request.outputs],
  });
  const stopped = (problems: readonly Problem[]): Comparison => ({
    year: null,
    units: [],
    intervals: [],
    changes: [],
    problems,
    bytes: null,
  });
  if (read.table === null || stops(read.problems)) return stopped(read.problems);
  const years = yearsOf(read.table, request);
  const repeated = years.flatMap(({ year, production }) => repeatedUnits(production, year));
  const last = years.at(-1);
  if (repeated.length > 0 || last === undefined) return stopped([...read.problems, ...repeated]);
  const found = efficiency(last.production, request);
  const dated = years.flatMap(({ year, production }) => (year === null ? [] : [{ year, production }]));
  const changed = dated.length > 1 ? productivityChanges(dated) : { changes: [], problems: [] };
  const problems = [...read.problems, ...found.problems, ...ofOtherYears(changed.problems, last.year)];
  if (stops(problems)) return stopped(problems);
  const intervals = request.runs === 0 ? [] : (efficiencyIntervals(last.production, request) ?? []);
  if (request.runs > 0 && intervals.length === 0 && found.units.length > 0) problems.push(allOnFrontier());
  const result = { year: last.year, units: found.units, intervals, changes: changed.changes, problems };
  const words = wordsOf(request.language);
  const { sheet } = efficiencySheet(words, { ...request, ...result, measures: last.production });
  const written = writeWorkbook(emptyWorkbook(), {
    language: request.language,
    sheets: [sheet],
    log: {
      at: request.at,
      job: words("Comparison of units"),
      rules: rulesVersion,
      totals: words("{count} units compared", { count: found.units.length }),
      checks: "",
    },
  });
  if ("problems" in written) return { ...result, problems: [...problems, ...written.problems], bytes: null };
  return { ...result, bytes: written.bytes };
}

function allOnFrontier(): Problem {
  return {
    severity: "note",
    code: "comparison-all-on-frontier",
    message: "Every unit is on the frontier, so that nothing can be said of how sure the scores are.",
    where: { at: "field", field: "units" },
    fix: "Compare more units, or by fewer measures.",
  };
}

/** The last year's problems are said by the comparison itself. */
function ofOtherYears(problems: readonly Problem[], last: number | null): readonly Problem[] {
  return problems.filter(({ message }) => last === null || !message.startsWith(`${last}: `));
}

function yearsOf(table: TableRead, request: ComparisonRequest): { year: number | null; production: Production }[] {
  const units = table.texts.get(request.unit) ?? [];
  const year = request.year === null ? undefined : table.figures.get(request.year)?.values;
  const rowsByYear = new Map<number | null, number[]>();
  units.forEach((_, row) => {
    const of = year?.[row] ?? null;
    rowsByYear.set(of, [...(rowsByYear.get(of) ?? []), row]);
  });
  const side = (headers: readonly string[], rows: readonly number[]) =>
    headers.map((name) => ({ name, values: rows.map((row) => table.figures.get(name)?.values[row] ?? null) }));
  return [...rowsByYear]
    .sort(([a], [b]) => (a ?? -Infinity) - (b ?? -Infinity))
    .map(([of, rows]) => ({
      year: of,
      production: {
        units: rows.map((row) => units[row] ?? ""),
        inputs: side(request.inputs, rows),
        outputs: side(request.outputs, rows),
      },
    }));
}

function repeatedUnits({ units }: Production, year: number | null): Problem[] {
  const seen = new Set<string>();
  const twice = new Set(units.filter((unit) => seen.size === seen.add(unit).size));
  return [...twice].map((unit) => ({
    severity: "error" as const,
    code: "comparison-unit-twice",
    message:
      year === null
        ? `${unit} stands on several rows; a comparison needs one row a unit.`
        : `${unit} stands on several rows of ${year}; a comparison needs one row a unit.`,
    where: { at: "field" as const, field: unit },
    fix: "Add the rows together, or name the column with the year.",
  }));
}
