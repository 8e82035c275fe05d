/** A row of a band table: for each dimension where it begins and ends; null where it is open. */
export interface BandBox {
  readonly name: string;
  readonly sides: readonly { readonly from: number | null; readonly until: number | null }[];
}

interface Sides {
  readonly from: boolean;
  readonly until: boolean;
}

export interface GridFaults {
  /** Pairs of rows that both hold a place; each pair once, at most `most`. */
  readonly overlaps: readonly {
    readonly first: BandBox;
    readonly second: BandBox;
    readonly at: readonly (number | null)[];
  }[];
  /** Places between the outermost bounds that no row holds, at most `most`. */
  readonly holes: readonly (readonly (number | null)[])[];
}

const most = 10;
/** Beyond this many places only overlaps are looked for: a table of some thousand rows by three dimensions. */
const mostPlaces = 200_000;

/** Places that a table holds twice or not at all, known before any data: every dimension is cut at all its bounds. */
export function gridFaults(boxes: readonly BandBox[], sides: readonly Sides[]): GridFaults {
  return { overlaps: overlapsOf(boxes, sides), holes: holesOf(boxes, sides) };
}

function overlapsOf(boxes: readonly BandBox[], sides: readonly Sides[]): GridFaults["overlaps"] {
  const found: { first: BandBox; second: BandBox; at: (number | null)[] }[] = [];
  for (let i = 0; i < boxes.length; i += 1) {
    for (let j = i + 1; j < boxes.length && found.length < most; j += 1) {
      const [first, second] = [boxes[i], boxes[j]] as [BandBox, BandBox];
      const shared = sides.map((side, index) => sharedAt(first.sides[index], second.sides[index], side));
      if (shared.every((at) => at !== undefined)) found.push({ first, second, at: shared });
    }
  }
  return found;
}

type Side = BandBox["sides"][number] | undefined;

/** A value that both hold: null where both are open on both sides, undefined where there is none. */
function sharedAt(first: Side, second: Side, includes: Sides): number | null | undefined {
  const lower = Math.max(first?.from ?? -Infinity, second?.from ?? -Infinity);
  const upper = Math.min(first?.until ?? Infinity, second?.until ?? Infinity);
  if (lower > upper) return undefined;
  if (lower === upper) return includes.from && includes.until ? lower : undefined;
  if (lower === -Infinity) return upper === Infinity ? null : includes.until ? upper : upper - 1;
  return includes.from ? lower : upper === Infinity ? lower + 1 : (lower + upper) / 2;
}

function holesOf(boxes: readonly BandBox[], sides: readonly Sides[]): (number | null)[][] {
  const places = sides.map((side, index) => placesAlong(boxes, index, side));
  const count = places.reduce((product, along) => product * along.length, 1);
  if (boxes.length === 0 || count * boxes.length > mostPlaces * 10 || count > mostPlaces) return [];
  const found: (number | null)[][] = [];
  const visit = (index: number, at: (number | null)[]): void => {
    if (found.length >= most) return;
    if (index === places.length) {
      if (!boxes.some((box) => holds(box, sides, at))) found.push(at);
      return;
    }
    for (const place of places[index] ?? []) visit(index + 1, [...at, place]);
  };
  visit(0, []);
  return found;
}

/** Places that stand for all values between the outermost bounds: each bound, and a value between two; null where nothing bounds. */
function placesAlong(boxes: readonly BandBox[], index: number, side: Sides): (number | null)[] {
  const bounds = boxes.flatMap((box) => [box.sides[index]?.from, box.sides[index]?.until]).filter((one) => one != null);
  const rising = [...new Set(bounds)].sort((a, b) => a - b);
  if (rising.length === 0) return [null];
  // Words and printed figures are single places: nothing lies between them.
  const single = side.from && side.until;
  if (single)
    return boxes.flatMap((box) => box.sides[index]?.from ?? []).filter((one, at, all) => all.indexOf(one) === at);
  const places = rising.flatMap((bound, at) => {
    const next = rising[at + 1];
    return next === undefined ? [bound] : [bound, (bound + next) / 2];
  });
  const openBelow = boxes.some((box) => box.sides[index]?.from == null);
  const openAbove = boxes.some((box) => box.sides[index]?.until == null);
  // The outermost figure itself is in no band where its side is excluded; that is what outermost means.
  return places.filter(
    (place) =>
      (side.from || openBelow || place !== rising[0]) &&
      (side.until || openAbove || place !== rising[rising.length - 1]),
  );
}

function holds(box: BandBox, sides: readonly Sides[], at: readonly (number | null)[]): boolean {
  return at.every((place, index) => {
    const { from, until } = box.sides[index] ?? { from: null, until: null };
    const side = sides[index];
    if (place === null) return true;
    const above = from === null || (side?.from === true ? place >= from : place > from);
    const below = until === null || (side?.until === true ? place <= until : place < until);
    return above && below;
  });
}
