import type { Dataset } from "../../rules/data";
import type { FreeCell } from "../../rules/inspect/free-cells";
import type { Model } from "../../rules/model";
import type { Results } from "../../rules/results";
import { columnIn } from "../../rules/model";
import type { Rewards } from "../model";
import type { ComputedScheme } from "../scheme/compute";
import { lundType } from "../presets/lund-type";

/** From where to where a measure may go, and which way is better. */
export interface MeasureRange {
  readonly low: number;
  readonly high: number;
  readonly better?: "higher" | "lower";
}

/** A measure of a unit that is not known before the year is over. */
export interface InspectedMeasure extends FreeCell {
  readonly id: string;
  readonly header: string;
  /** Whether nobody stated the range: it was taken from the figures that there are. */
  readonly assumed: boolean;
}

/** One pool: a unit, in one period. */
export interface InspectedUnit {
  readonly name: string;
  readonly row: number;
  readonly heads: number | null;
  readonly measures: readonly InspectedMeasure[];
}

/** What is inspected, whichever way the scheme was written: a model with a table of pools and, where there are staff, one of shares. */
export interface InspectedScheme {
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly units: readonly InspectedUnit[];
  /** The smallest amount that is paid. */
  readonly step: number;
  /** What the pool adds at most for the employer charge: 0 where the pool includes it. */
  readonly chargeRate: number;
  /** Columns of the table of pools that hold what the pools are taken from; none where pay is not taken from a gain. */
  readonly gains: readonly string[];
  /** Conditions of the scheme, as columns of the table of pools. */
  readonly gates: readonly { readonly column: string; readonly header: string; readonly stops: boolean }[];
  readonly absence: readonly {
    /** The column of the table of shares that holds the hours. */
    readonly id: string;
    readonly header: string;
    readonly reduces: boolean;
    readonly parental: boolean;
    readonly decided: string | null;
  }[];
  /** By what a pool is shared, in a word; null where there are no persons. */
  readonly sharedBy: string | null;
  readonly hoursCount: boolean;
  readonly extentCounts: boolean;
}

type Ranges = Readonly<Record<string, MeasureRange>>;

/** The table with a row a unit, and a period where there are several. */
export const poolsTable = "Pools";
const pools = poolsTable;

/** A scheme written as a document, with the rows that it was computed on. `ranges` by the id of a measure. */
export function ofScheme({ compiled, dataset, results }: ComputedScheme, ranges: Ranges = {}): InspectedScheme {
  const { scheme, model } = compiled;
  const measures = scheme.measures.map(({ id }) => id);
  const charge = scheme.charge?.pool === "excludes it" ? largestOf(results, dataset, model, "Shares", "chargeRate") : 0;
  const by = scheme.distribution;
  // What a reserve gives back was set aside from gains before: it pays too.
  const released = ["reserve.released"].filter((column) => hasColumn(model, pools, column));
  return {
    model,
    dataset,
    results,
    units: unitsOf(model, dataset, results, measures, ranges),
    step: scheme.step,
    chargeRate: charge,
    gains: scheme.pool?.as === "amount" ? ["gain", ...released] : [],
    gates: [
      ...scheme.gates.all.map(({ id, header }) => ({ column: id, header, stops: false })),
      ...scheme.gates.atLeast.map(({ id, header }) => ({ column: id, header, stops: false })),
      ...scheme.gates.critical.map(({ id, header }) => ({ column: id, header, stops: true })),
    ],
    absence: scheme.absence.map(({ id, header, reduces, parental, decided }) => ({
      id,
      header,
      reduces,
      parental,
      decided: decided ?? null,
    })),
    sharedBy: by?.by ?? null,
    hoursCount: by !== undefined && (by.by === "hours" || by.presence || /hours|presence/.test(by.rule ?? "")),
    extentCounts:
      by !== undefined && (by.by === "fte days" || by.by === "hours" || by.extent || /fte/.test(by.rule ?? "")),
  };
}

/** The Lund-type scheme of a workbook. */
export function ofLundType({ model, dataset, results }: Rewards, ranges: Ranges = {}): InspectedScheme {
  const parameter = (id: keyof typeof lundType): unknown => dataset.parameters[id] ?? lundType[id].definition.initial;
  const kinds = [
    ["absence", "Other absence", false],
    ["absenceSick", "Sick leave", false],
    ["absenceParental", "Parental leave", true],
    ["absenceLeave", "Leave of absence", false],
  ] as const;
  const known: Ranges = {
    adjustedResult: { low: Number.NaN, high: Number.NaN, better: "higher" },
    actualCost: { low: Number.NaN, high: Number.NaN, better: "lower" },
    output: { low: Number.NaN, high: Number.NaN, better: "higher" },
  };
  return {
    model,
    dataset,
    results,
    units: unitsOf(model, dataset, results, Object.keys(known), { ...known, ...ranges }),
    step: 1,
    chargeRate: 0,
    gains: ["surplus", "productivityGain"],
    gates: [],
    absence: kinds.map(([id, header, parental]) => {
      const reduces = parameter(`${id}Reduces`) === true;
      return {
        id,
        header,
        reduces,
        parental,
        decided: reduces && parental ? lundType.absenceParentalReduces.definition.header : null,
      };
    }),
    sharedBy: String(parameter("sharingMethod")),
    hoursCount: parameter("sharingMethod") === "hours worked",
    extentCounts: parameter("sharingMethod") !== "per head",
  };
}

function unitsOf(
  model: Model,
  dataset: Dataset,
  results: Results,
  measures: readonly string[],
  ranges: Ranges,
): InspectedUnit[] {
  const rows = dataset.tables[pools]?.rows ?? 0;
  const heads = hasColumn(model, pools, "heads");
  const key = model.tables.find(({ name }) => name === pools)?.key ?? "unit";
  return Array.from({ length: rows }, (_, row): InspectedUnit => {
    const count = heads ? results.value(pools, "heads", row) : null;
    return {
      name: String(results.value(pools, key, row)),
      row,
      heads: typeof count === "number" ? count : null,
      measures: measures.flatMap((id) => measureAt(model, results, id, row, ranges[id])),
    };
  });
}

/** A measure that has a value in the row: what is blank stays blank. */
function measureAt(
  model: Model,
  results: Results,
  id: string,
  row: number,
  range: MeasureRange | undefined,
): InspectedMeasure[] {
  const definition = columnIn(model, { table: pools, column: id });
  const value = results.value(pools, id, row);
  if (value === null || typeof value === "object" || definition.kind === "text") return [];
  const stated = range !== undefined && Number.isFinite(range.low) && Number.isFinite(range.high);
  if (!stated && settledBefore.test(id)) return [];
  const [low, high] = stated
    ? [range.low, range.high]
    : usualRange(id, definition.kind, definition.meaning, Number(value));
  return [
    {
      at: { table: pools, column: id, row },
      id,
      header: definition.header,
      low,
      high,
      assumed: !stated,
      ...(range?.better === undefined ? {} : { better: range.better }),
    },
  ];
}

/** Measures that are settled before the year begins, by their names: they vary only where somebody states a range. */
const settledBefore = /^(base|required|budget|target)/i;
/** Amounts that can fall below zero, by their names. */
const canBeNegative = /result|surplus|gain|profit|margin|saving/i;

/** Where a measure may go when nobody has said: from half to twice of what it is; what can fall below zero, as far below as above. */
function usualRange(id: string, kind: string, meaning: string, value: number): [number, number] {
  if (kind === "boolean") return [0, 1];
  const size = Math.abs(value);
  if (value < 0 || canBeNegative.test(id)) {
    const most = size === 0 ? (meaning === "money" ? 1_000_000 : 1) : 2 * size;
    return [-most, most];
  }
  if (meaning === "share") return [0, Math.max(1, 2 * size)];
  return size === 0 ? [0, meaning === "money" ? 1_000_000 : 100] : [value / 2, 2 * value];
}

export function hasColumn(model: Model, table: string, column: string): boolean {
  return model.tables.some(({ name, columns }) => name === table && columns.some(({ id }) => id === column));
}

function largestOf(results: Results, dataset: Dataset, model: Model, table: string, column: string): number {
  if (!hasColumn(model, table, column)) return 0;
  const rows = dataset.tables[table]?.rows ?? 0;
  const all = Array.from({ length: rows }, (_, row) => results.value(table, column, row));
  return Math.max(0, ...all.filter((value) => typeof value === "number"));
}
