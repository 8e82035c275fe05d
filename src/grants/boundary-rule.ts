import { hoursAWeek, moved, type BandEnds, type Measure } from "./band-ends";

/**
 * The rules for hours that a printed table leaves between its bands. With "30-39.5" and "over 40":
 *
 * | rule | lower band | upper band |
 * |---|---|---|
 * | lower figure starts the band | 30 <= h < 40 | h >= 40 |
 * | upper band begins above its figure | 30 <= h <= 40 | h > 40 |
 * | upper figure ends the band | 30 <= h <= 39.5 | h > 39.5 |
 *
 * Where both neighbours print the same figure ("20-30" and "30-40"), it belongs to the upper band by the first rule
 * and to the lower by the others. Until a rule is chosen, no band takes what none prints.
 */
export const boundaryRules = [
  "lower figure starts the band",
  "upper band begins above its figure",
  "upper figure ends the band",
] as const;
export type BoundaryRule = (typeof boundaryRules)[number];

/** What the parameter says while nobody has chosen. */
export const noBoundaryRule = "not set";
export type BoundaryChoice = BoundaryRule | typeof noBoundaryRule;
export const boundaryChoices = [noBoundaryRule, ...boundaryRules] as const;

/** A band after a rule: from and to are both in it, counted in the measure's unit (hundredths of an hour). */
export interface ResolvedBand {
  readonly band: string;
  readonly from: number;
  readonly to: number;
}

/** The bands that a choice makes of printed ones (in rising order). "not set" keeps every hole. */
export function resolvedBands(
  rising: readonly BandEnds[],
  choice: BoundaryChoice,
  measure: Measure = hoursAWeek,
): ResolvedBand[] {
  return rising.map((band, at) => {
    const [below, above] = [rising[at - 1], rising[at + 1]];
    return {
      band: band.name,
      from: below === undefined ? band.first : edge(below, band, choice, measure).from,
      to: above === undefined ? band.last : edge(band, above, choice, measure).to,
    };
  });
}

/** Where the lower band ends and the upper begins. */
function edge(
  lower: BandEnds,
  upper: BandEnds,
  choice: BoundaryChoice,
  measure: Measure,
): { to: number; from: number } {
  const before = (value: number) => moved(value, -1, measure);
  const after = (value: number) => moved(value, 1, measure);
  switch (choice) {
    case "not set":
      return { to: lower.sureLast, from: upper.first };
    case "lower figure starts the band": {
      const from = upper.figure ?? upper.first;
      return { to: before(from), from };
    }
    case "upper band begins above its figure": {
      const to = Math.max(lower.last, before(upper.first));
      return { to, from: after(to) };
    }
    case "upper figure ends the band":
      return { to: lower.last, from: after(lower.last) };
  }
}

/** The choice that a parameter's value names; what is no choice counts as none made. */
export function boundaryChoiceOf(value: unknown): BoundaryChoice {
  return boundaryChoices.find((choice) => choice === value) ?? noBoundaryRule;
}
