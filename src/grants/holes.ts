import { ageInYears, endsOf, hoursAWeek, moved, type BandEnds, type Measure } from "./band-ends";
import type { PrintedTariff } from "./printed-tariff";

/**
 * Values that a printed table gives no amount, or two.
 * inside: between two bands; overlap: in two bands; outer: below the first or above the last.
 */
export interface Hole {
  readonly kind: "inside" | "overlap" | "outer";
  readonly measure: string;
  /** In words: "exactly 40 hours", "between 39.5 and 40 hours". */
  readonly what: string;
  /** A value in it. */
  readonly example: number;
  /** The bands beside it, or that both hold it. */
  readonly beside: readonly Pick<BandEnds, "name" | "index">[];
  /** Why it may be read otherwise, where it may. */
  readonly doubt?: string;
  /** Whether every boundary rule settles it. Two bands that share more than a figure are settled by none. */
  readonly settledByRule: boolean;
}

/** Every hole and overlap of a printed table, each with an example: first inside, then its outer limits. */
export function holesIn(printed: PrintedTariff): Hole[] {
  const holes = [
    ...holesAlong(endsOf(printed.hours, hoursAWeek), hoursAWeek),
    ...holesAlong(endsOf(printed.ages, ageInYears), ageInYears),
  ];
  return [...holes.filter((hole) => hole.kind !== "outer"), ...holes.filter((hole) => hole.kind === "outer")];
}

function holesAlong(rising: readonly BandEnds[], measure: Measure): Hole[] {
  const inside = rising.flatMap((upper, at) => {
    const lower = rising[at - 1];
    return lower === undefined ? [] : [...gaps(lower, upper, measure), ...overlaps(lower, upper, measure)];
  });
  return [...inside, ...outerLimits(rising, measure)];
}

function gaps(lower: BandEnds, upper: BandEnds, measure: Measure): Hole[] {
  const base = {
    kind: "inside",
    measure: measure.name,
    beside: [lower, upper],
    settledByRule: measure.name === "hours",
  } as const;
  const figure = upper.figure;
  const found: Hole[] = [];
  if (figure !== null && figure > lower.last && figure < upper.first) {
    found.push({ ...base, what: `exactly ${quantity(figure, measure)}`, example: figure });
  }
  const next = figure ?? upper.first;
  if (moved(lower.sureLast, 1, measure) < next) {
    const doubt =
      lower.sureLast < lower.last
        ? `By its words "${lower.name}" holds them; by the steps in which the table prints its other figures it ends at ${lower.sureLast}.`
        : undefined;
    found.push({
      ...base,
      what: between(lower.sureLast, next, measure),
      example: moved((lower.sureLast + next) / 2, 0, measure),
      ...(doubt === undefined ? {} : { doubt }),
    });
  }
  return found;
}

function overlaps(lower: BandEnds, upper: BandEnds, measure: Measure): Hole[] {
  if (lower.last < upper.first) return [];
  const touching = lower.last === upper.first;
  return [
    {
      kind: "overlap",
      measure: measure.name,
      what: touching
        ? `exactly ${quantity(upper.first, measure)}`
        : `from ${upper.first} to ${quantity(Math.min(lower.last, upper.last), measure)}`,
      example: upper.first,
      beside: [lower, upper],
      settledByRule: touching && measure.name === "hours",
    },
  ];
}

function outerLimits(rising: readonly BandEnds[], measure: Measure): Hole[] {
  const [first, last] = [rising[0], rising[rising.length - 1]];
  if (first === undefined || last === undefined) return [];
  const base = { kind: "outer", measure: measure.name, settledByRule: false } as const;
  const found: Hole[] = [];
  if (measure.name === "hours" && first.first <= measure.least) {
    found.push({ ...base, what: "0 hours or less", example: 0, beside: [first] });
  } else if (first.first > measure.least) {
    found.push({
      ...base,
      what: `under ${quantity(first.first, measure)}`,
      example: moved(first.first, -1, measure),
      beside: [first],
    });
  }
  if (last.last < measure.most) {
    found.push({
      ...base,
      what:
        measure.unit === 1 ? `${moved(last.last, 1, measure)} years and over` : `over ${quantity(last.last, measure)}`,
      example: moved(last.last, 1, measure),
      beside: [last],
    });
  }
  return found;
}

/** What lies between two figures, neither included; whole years are named themselves. */
function between(low: number, high: number, measure: Measure): string {
  if (measure.name === "hours") return `between ${low} and ${quantity(high, measure)}`;
  return low + 2 === high ? quantity(low + 1, measure) : `${low + 1} to ${quantity(high - 1, measure)}`;
}

function quantity(value: number, measure: Measure): string {
  if (measure.name === "hours") return `${value} hours`;
  return value === 1 ? "1 year" : `${value} years`;
}
