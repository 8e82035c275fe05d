import { columnIn, type Model } from "../model";
import { isParameter, type Place } from "./free-cells";
import { shownFigure, type Finding } from "./finding";
import type { Curve, CurvePoint, Stretch } from "./response";

/** How a curve is called in its findings: whose result, of which measure, what it moves and in which unit. */
export interface CurveNames {
  readonly of: string;
  readonly measure: string;
  readonly target: string;
}

/** At most so many findings of a kind of one curve: the largest. */
const listed = 3;

const at = (curve: Curve, point: CurvePoint) => [{ at: curve.measure, value: point.x }];
const y = (point: CurvePoint): string => (point.y === null ? "-" : shownFigure(point.y));
const x = (point: CurvePoint): string => shownFigure(point.x, 6);

/** What stands out in a curve, in words: cliffs, falls while the measure improves, plateaus, values that cannot be computed. */
export function curveFindings(curve: Curve, { of, measure, target }: CurveNames): Finding[] {
  const about = { cells: [curve.measure] } as const;
  const cliffs = curve.cliffs.slice(0, listed).map(({ before, after, jump }): Finding => ({
    ...about,
    severity: "warning",
    code: "cliff",
    message: `${of}: ${target} jumps from ${y(before)} to ${y(after)} where ${measure} goes from ${x(before)} to ${x(after)}.`,
    fix: "Let it rise in a line between two levels, or say that the jump is wanted.",
    values: { jump, before: before.x, after: after.x },
    example: at(curve, after),
  }));
  const wrongWay = largestFirst(curve.wrongWay)
    .slice(0, listed)
    .map(({ from, until }): Finding => ({
      ...about,
      severity: "warning",
      code: "better-pays-less",
      message: `${of}: ${target} falls from ${y(from)} to ${y(until)} while ${measure} improves from ${x(from)} to ${x(until)}.`,
      fix: "Look for the condition, cap or curve that turns it, and make a better result never pay less.",
      values: { from: from.x, until: until.x, fall: (from.y ?? 0) - (until.y ?? 0) },
      example: at(curve, until),
    }));
  // Only where it matters now: at the measure as it stands, or over most of where it may go.
  const [first, last] = [curve.points.at(0)?.x ?? 0, curve.points.at(-1)?.x ?? 0];
  const telling = curve.plateaus.filter(
    ({ from, until }) =>
      (curve.current !== null && from.x <= curve.current.x && curve.current.x <= until.x) ||
      until.x - from.x > (last - first) / 2,
  );
  const plateaus = telling.slice(0, 1).map(({ from, until }): Finding => ({
    ...about,
    severity: "note",
    code: "plateau",
    message: `${of}: ${target} stays at ${y(from)} while ${measure} goes from ${x(from)} to ${x(until)}.`,
    fix: "Nothing to do where it is a threshold or a cap that is wanted.",
    values: { from: from.x, until: until.x },
    example: at(curve, from),
  }));
  const failing = curve.failing.slice(0, 1).map(({ from, until }): Finding => ({
    ...about,
    severity: "warning",
    code: "cannot-be-computed-there",
    message: `${of}: ${target} cannot be computed where ${measure} goes from ${x(from)} to ${x(until)}.`,
    fix: "Say in the rule what holds there.",
    values: { from: from.x, until: until.x },
    example: at(curve, from),
  }));
  return [...wrongWay, ...cliffs, ...failing, ...plateaus];
}

function largestFirst(all: readonly Stretch[]): Stretch[] {
  const fall = ({ from, until }: Stretch): number => (from.y ?? 0) - (until.y ?? 0);
  return [...all].sort((a, b) => fall(b) - fall(a));
}

/** What a person calls a cell or parameter that varies. */
export function headerOf(model: Model, place: Place): string {
  if (isParameter(place)) return model.parameters.find(({ id }) => id === place.parameter)?.header ?? place.parameter;
  return columnIn(model, place).header;
}
