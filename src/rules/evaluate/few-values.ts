import { chunkRows, type FewValues, type Lane, type Step } from "./lane";
import * as loops from "./loops";
import { planOf } from "./plan";

/** Whole numbers from the least to the most; where some are blank, the mark comes after them. */
export function wholeNumbersWithin(least: number, most: number, blanks: boolean): FewValues {
  const marked = most - least + 1;
  return {
    count: blanks ? marked + 1 : marked,
    values: () => {
      const values = new Float64Array(blanks ? marked + 1 : marked).fill(Number.NaN);
      for (let at = 0; at < marked; at++) values[at] = least + at;
      return values;
    },
    number: (out, at, from, places, n) => {
      if (blanks) loops.numbersOrMarked(out, at, from[0]!, places[0]!, least, marked, n);
      else loops.subtractConstant(out, at, from[0]!, places[0]!, least, n);
    },
    ofLane: true,
  };
}

/** Words by their code in a column, before them the mark of a blank. */
export function wordsByCode(codes: Int32Array, words: Float64Array): FewValues {
  return {
    count: words.length + 1,
    values: () => {
      const values = new Float64Array(words.length + 1).fill(Number.NaN, 0, 1);
      values.set(words, 1);
      return values;
    },
    number: (out, at, _from, _places, n, start) => {
      loops.codesAfterMark(out, at, codes, start, n);
    },
    ofLane: false,
  };
}

/** How many combinations the values of some lanes have. */
const combinations = (lanes: readonly Lane[]): number =>
  lanes.reduce((product, { few }) => product * (few?.count ?? Infinity), 1);

/** Loops over rows for each lane whose values are numbered, and for reading what stands at the number. */
const loopsOfNumbering = 2;

/**
 * The same steps, where what is made only of lanes with few values is made once for each combination of these and then read by its
 * number: the share of a year from one date to another, the amount a child that a provider has. Done where rows are twice as many as
 * combinations, and more loops over rows are saved than it takes. `asked` are the lanes that are read from outside; `newLane` gives
 * a lane that no other step has.
 */
export function madeOfFewValues(
  steps: readonly Step[],
  asked: ReadonlySet<number>,
  rows: number,
  newLane: () => Lane,
): readonly Step[] {
  const sources = sourcesOf(steps, rows / 2);
  const read = new Set(asked);
  const tables = new Map<string, { readonly of: readonly Lane[]; readonly lanes: Lane[] }>();
  for (const { inputs, output } of [...steps].reverse()) {
    if (!read.has(output.id)) continue;
    const of = sources(output) ?? [];
    const saved = of.length === 0 ? 0 : stepsBetween(steps, of, [output]).length * (1 - combinations(of) / rows);
    if (saved <= loopsOfNumbering * (of.length + 1)) {
      for (const one of inputs) read.add(one.id);
      continue;
    }
    for (const one of of) if (one.few?.ofLane === true) read.add(one.id);
    const name = of.map(({ id }) => id).join(" ");
    const table = tables.get(name);
    if (table) table.lanes.push(output);
    else tables.set(name, { of, lanes: [output] });
  }
  if (tables.size === 0) return steps;

  const numberOf = numbering(newLane);
  const reading = new Map<number, () => readonly Step[]>();
  for (const { of, lanes } of tables.values()) {
    const values = valuesByCombination(steps, of, lanes);
    for (const lane of lanes)
      reading.set(lane.id, () => {
        const { made, lane: number } = numberOf(of);
        return [...made, readingStep(values.get(lane.id)!, number, lane)];
      });
  }
  return steps.flatMap((step) => reading.get(step.output.id)?.() ?? (read.has(step.output.id) ? [step] : []));
}

/** The lanes with few values that a lane is made of alone, while they have at most so many combinations; undefined where it is not. */
function sourcesOf(steps: readonly Step[], most: number): (lane: Lane) => readonly Lane[] | undefined {
  const known = new Map<number, readonly Lane[]>();
  const sources = (lane: Lane): readonly Lane[] | undefined => {
    if (lane.constant !== undefined) return [];
    const others = known.get(lane.id);
    if (lane.few === undefined) return others;
    // What takes fewer values than what it is made of is better read by its own.
    return others !== undefined && combinations(others) <= lane.few.count ? others : [lane];
  };
  for (const { inputs, output, ofRow } of steps) {
    const found = inputs.map(sources);
    if (ofRow || found.length === 0 || found.includes(undefined)) continue;
    const all = [...new Set(found.flatMap((lanes) => lanes ?? []))].sort((a, b) => a.id - b.id);
    if (combinations(all) <= most) known.set(output.id, all);
  }
  return sources;
}

/** The steps that make lanes of others. */
function stepsBetween(steps: readonly Step[], of: readonly Lane[], lanes: readonly Lane[]): readonly Step[] {
  const wanted = new Set(lanes.map(({ id }) => id));
  const given = new Set(of.map(({ id }) => id));
  return [...steps]
    .reverse()
    .filter(({ inputs, output }) => {
      if (!wanted.has(output.id) || given.has(output.id)) return false;
      for (const one of inputs) wanted.add(one.id);
      return true;
    })
    .reverse();
}

/** The values of lanes for every combination of the values of those that they are made of: the last of these changes fastest. */
function valuesByCombination(
  steps: readonly Step[],
  of: readonly Lane[],
  lanes: readonly Lane[],
): ReadonlyMap<number, Float64Array> {
  const count = combinations(of);
  const arrays = new Map(lanes.map(({ id }) => [id, new Float64Array(count)]));
  let repeated = count;
  for (const { id, few } of of) {
    const values = few!.values();
    repeated /= values.length;
    const array = new Float64Array(count);
    for (let at = 0, value = 0; at < count; at += repeated, value = (value + 1) % values.length)
      array.fill(values[value]!, at, at + repeated);
    arrays.set(id, array);
  }
  const { run } = planOf(stepsBetween(steps, of, lanes), ({ id }) => arrays.get(id), new Set());
  for (let start = 0; start < count; start += chunkRows) run(start, Math.min(chunkRows, count - start));
  return arrays;
}

/** Gives the lane of the number of each row's combination, with the steps that make it where it is asked for first. */
function numbering(newLane: () => Lane) {
  const known = new Map<string, Lane>();
  return (of: readonly Lane[]): { readonly made: readonly Step[]; readonly lane: Lane } => {
    const made: Step[] = [];
    const remembered = (name: string, stepTo: (output: Lane) => Step): Lane => {
      let lane = known.get(name);
      if (lane === undefined) {
        known.set(name, (lane = newLane()));
        made.push(stepTo(lane));
      }
      return lane;
    };
    const numbers = of.map((one) =>
      remembered(`${one.id}`, (output) => ({
        kernel: one.few!.number,
        inputs: one.few!.ofLane ? [one] : [],
        output,
        ofRow: true,
      })),
    );
    const lane = numbers.reduce((before, next, at) => {
      const { count } = of[at]!.few!;
      return remembered(`${before.id} x ${count} + ${next.id}`, (output) => ({
        kernel: (out, to, from, places, n) => {
          loops.multiplyConstantAndAdd(out, to, from[0]!, places[0]!, count, from[1]!, places[1]!, n);
        },
        inputs: [before, next],
        output,
        ofRow: false,
      }));
    });
    return { made, lane };
  };
}

function readingStep(values: Float64Array, number: Lane, output: Lane): Step {
  return {
    kernel: (out, at, from, places, n) => {
      loops.read(out, at, values, from[0]!, places[0]!, n);
    },
    inputs: [number],
    output,
    ofRow: false,
  };
}
