import { bandName, type PrintedBand } from "./printed-band";

/** What bands are counted in: ages in whole years, hours a week in hundredths. */
export interface Measure {
  readonly name: string;
  /** The least difference between two values: what a band's neighbour begins after. */
  readonly unit: number;
  /** The least and greatest value that can be. */
  readonly least: number;
  readonly most: number;
}

export const ageInYears: Measure = { name: "age", unit: 1, least: 0, most: 150 };
/** A week has 168 hours; 0 hours is no placement. */
export const hoursAWeek: Measure = { name: "hours", unit: 0.01, least: 0.01, most: 168 };

/** A printed band's ends, counted in the measure's unit, both ends in the band. */
export interface BandEnds {
  readonly name: string;
  /** Place in the printed order. */
  readonly index: number;
  /** The printed lower figure, whether or not it is in the band: 40 for "over 40"; null where none is printed. */
  readonly figure: number | null;
  /** The least value that is in the band by its words: 40.01 for "over 40". */
  readonly first: number;
  /** The greatest value that is in the band by its words: 39.5 for "30-39.5", 19.99 for "under 20". */
  readonly last: number;
  /** As `last`, but a band printed "under 20" in a table that steps by half hours is sure only up to 19.5. */
  readonly sureLast: number;
}

/** A value moved by so many units, without floating noise. */
export function moved(value: number, units: number, { unit }: Measure): number {
  return Math.round(value / unit + units) / Math.round(1 / unit);
}

/** Ends of bands in rising order. */
export function endsOf(bands: readonly PrintedBand[], measure: Measure): BandEnds[] {
  const plain = bands.map((band, index) => ({
    name: bandName(band),
    index,
    figure: figureOf(band),
    ...literalEnds(band, measure),
  }));
  const rising = plain.sort((a, b) => a.first - b.first || a.last - b.last);
  const step = printedStep(rising, measure);
  return rising.map((ends, at) => {
    const band = bands[ends.index];
    const next = rising[at + 1];
    const doubtful = band?.kind === "under" && next?.figure === band.below && step !== undefined;
    return { ...ends, sureLast: doubtful ? moved(band.below, -step / measure.unit, measure) : ends.last };
  });
}

function figureOf(band: PrintedBand): number | null {
  switch (band.kind) {
    case "from-to":
    case "at least":
      return band.low;
    case "over":
      return band.above;
    case "under":
    case "up to":
      return null;
  }
}

function literalEnds(band: PrintedBand, measure: Measure): { first: number; last: number } {
  switch (band.kind) {
    case "from-to":
      return { first: band.low, last: band.high };
    case "over":
      return { first: moved(band.above, 1, measure), last: measure.most };
    case "at least":
      return { first: band.low, last: measure.most };
    case "under":
      return { first: measure.least, last: moved(band.below, -1, measure) };
    case "up to":
      return { first: measure.least, last: band.high };
  }
}

/** The step in which the table prints: what lies between a band's upper figure and the next one's lower (39.5 and 40: a half). */
function printedStep(rising: readonly { figure: number | null; last: number }[], measure: Measure): number | undefined {
  const steps = rising.flatMap(({ last }, at) => {
    const figure = rising[at + 1]?.figure;
    const step = figure == null ? 0 : figure - last;
    return step > measure.unit * 1.5 ? [step] : [];
  });
  return steps.length === 0 ? undefined : Math.min(...steps);
}
