import type { SchemeInspection } from "../../../src/rewards/inspection/inspection";
import { hasColumn, type InspectedScheme } from "../../../src/rewards/inspection/subject";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { withValues } from "../../../src/rules/inspect/free-cells";

/** How long a search goes on. */
export interface Effort {
  /** Random places to begin at, beside the corners. */
  readonly starts: number;
  /** Steps of each climb. */
  readonly steps: number;
}

/** A figure of a case, with the bounds that inspection gives it. */
interface Bounded {
  readonly name: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Searches for a case beyond a bound: from corners and random places, a step at a time, in the direction in which a figure goes on growing
 * or falling. Gives the cases found; none where every bound holds. `random` gives numbers from 0 to 1.
 */
export function casesBeyondBounds(
  subject: InspectedScheme,
  found: SchemeInspection,
  random: () => number,
  { starts, steps }: Effort,
): readonly string[] {
  const free = subject.units.flatMap(({ measures }) => measures);
  const near = 1e-6 * Math.max(1, Math.abs(found.cost.most.bound));
  const beyond = new Set<string>();
  const look = (shares: readonly number[]): readonly Bounded[] => {
    const figures = figuresAt(
      subject,
      found,
      free.map(({ low, high }, index) => low + (high - low) * (shares[index] ?? 0)),
    );
    for (const { name, value, least, most } of figures)
      if (value > most + near || value < least - near)
        beyond.add(`${name} is ${value}, bounds ${least} to ${most}, at ${shares.join(" ")}`);
    return figures;
  };
  const begin = (index: number): number[] => {
    // All low, all high, each at random an end, then anywhere.
    if (index < 2) return free.map(() => index);
    return free.map(() => (index % 2 === 0 ? Math.round(random()) : random()));
  };
  for (let start = 0; start < starts + 2; start += 1) {
    let at = begin(start);
    const figures = look(at);
    const goal = Math.floor(random() * figures.length);
    const sign = random() < 0.5 ? 1 : -1;
    let best = sign * (figures[goal]?.value ?? 0);
    for (let step = 0; step < steps && free.length > 0; step += 1) {
      const moved = [...at];
      const which = Math.floor(random() * free.length);
      const way = random();
      // To an end, anywhere, or a little: cliffs stand between neighbours.
      const to = way < 0.3 ? Math.round(random()) : way < 0.6 ? random() : (at[which] ?? 0) + (random() - 0.5) / 20;
      moved[which] = Math.min(1, Math.max(0, to));
      const value = sign * (look(moved)[goal]?.value ?? 0);
      if (value < best) continue;
      best = value;
      at = moved;
    }
  }
  return [...beyond];
}

function figuresAt(subject: InspectedScheme, found: SchemeInspection, values: readonly number[]): readonly Bounded[] {
  const free = subject.units.flatMap(({ measures }) => measures);
  const results = evaluate(subject.model, withValues(subject.dataset, free, values));
  const at = (column: string, row: number): number => Number(results.value("Pools", column, row) ?? 0);
  const total = hasColumn(subject.model, "Totals", "cost") ? results.value("Totals", "cost", 0) : null;
  return [
    ...found.units.flatMap(({ name, least, most, unfunded }, row): Bounded[] => {
      const pool = at("pool", row);
      const gain = subject.gains.reduce((sum, column) => sum + Math.max(0, at(column, row)), 0);
      return [
        { name: `the pool of ${name}`, value: pool, least: least.bound, most: most.bound },
        ...(unfunded === null
          ? []
          : [
              {
                name: `the pay of ${name} beyond its gain`,
                value: pool * (1 + subject.chargeRate) - gain,
                least: -Infinity,
                most: unfunded.bound,
              },
            ]),
      ];
    }),
    // What is really paid: at most the pools and their charges.
    ...(typeof total === "number"
      ? [{ name: "the cost", value: total, least: -Infinity, most: found.cost.most.bound }]
      : []),
  ];
}
