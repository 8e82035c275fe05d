import { basisText, type Stretch } from "./ledger";

/** Why an amount of a closed month is another than what was paid. `was` and `now` are figures or days, as a person reads them. */
export type Cause =
  | { readonly kind: "came" | "left"; readonly other: boolean }
  | { readonly kind: "claim" }
  | { readonly kind: "input"; readonly name: string; readonly was: string; readonly now: string }
  | {
      readonly kind: "days" | "hours" | "age" | "tariff" | "rules";
      readonly was: string;
      readonly now: string;
    };

/** What else is known of the child in that month. */
export interface Elsewhere {
  /** Another provider was paid for the child in the month. */
  readonly before: boolean;
  /** Another provider is granted the child in the month now. */
  readonly now: boolean;
}

/**
 * What changed between the basis that was paid and the basis now: days of the placement, hours, age (the birth date),
 * and, where hours and age are the same, the tariff amount. A tariff amount that differs because hours or age do is
 * their consequence and not a cause of its own. Where the basis is the same and the amount is not, it is the rules:
 * method, rounding, or what a tariff amount is for.
 */
export function causesOf(was: readonly Stretch[], now: readonly Stretch[], elsewhere: Elsewhere): readonly Cause[] {
  // Reconciled for an earlier month, in a month without a day placed.
  if (was.length === 0 && now.length === 0) return [{ kind: "claim" }];
  if (was.length === 0) return [{ kind: "came", other: elsewhere.before && !elsewhere.now }];
  if (now.length === 0) return [{ kind: "left", other: elsewhere.now && !elsewhere.before }];
  const found: Cause[] = [];
  const compare = (kind: "days" | "hours" | "age" | "tariff", of: (stretches: readonly Stretch[]) => string): void => {
    const [before, after] = [of(was), of(now)];
    if (before !== after) found.push({ kind, was: before, now: after });
  };
  compare("days", daysPlaced);
  if ([...was, ...now].some(({ facts }) => facts !== undefined)) found.push(...inputsChanged(was, now));
  else {
    compare("hours", (stretches) => runOf(stretches, ({ hours }) => hours));
    compare("age", (stretches) => runOf(stretches, ({ age }) => age));
  }
  if (found.every(({ kind }) => kind === "days")) compareRates(was, now, found);
  return found.length > 0 ? found : [{ kind: "rules", was: "", now: "" }];
}

/** Inputs of a tariff document whose values are others, in the order in which the document has them. */
function inputsChanged(was: readonly Stretch[], now: readonly Stretch[]): Cause[] {
  const names = [...new Set([...now, ...was].flatMap(({ facts }) => (facts ?? []).map(({ name }) => name)))];
  return names.flatMap((name): Cause[] => {
    const of = (stretches: readonly Stretch[]): string =>
      inARow(stretches.map(({ facts }) => facts?.find((one) => one.name === name)?.value ?? ""));
    const [before, after] = [of(was), of(now)];
    return before === after ? [] : [{ kind: "input", name, was: before || "-", now: after || "-" }];
  });
}

/** Tariff amounts by age and hours: those that both have, and that differ. */
function compareRates(was: readonly Stretch[], now: readonly Stretch[], found: Cause[]): void {
  const place = basisText;
  const before = new Map(was.map((stretch) => [place(stretch), stretch.rate]));
  const changed = now.filter((stretch) => {
    const rate = before.get(place(stretch));
    return rate !== undefined && rate !== stretch.rate;
  });
  if (changed.length === 0) return;
  found.push({
    kind: "tariff",
    was: inARow(changed.map((stretch) => String(before.get(place(stretch))))),
    now: inARow(changed.map(({ rate }) => String(rate))),
  });
}

/** "1-11, 20-31": the days placed, stretches that follow on one another joined. */
function daysPlaced(stretches: readonly Stretch[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const { from, to } of stretches) {
    const last = runs.at(-1);
    if (last !== undefined && last.to + 1 === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs.map(({ from, to }) => `${from}-${to}`).join(", ");
}

/** The values in order of days, each once where it goes on: "20", or "20, 30". */
function runOf(stretches: readonly Stretch[], value: (stretch: Stretch) => number): string {
  return inARow(stretches.map((stretch) => String(value(stretch))));
}

function inARow(values: readonly string[]): string {
  return values.filter((value, at) => value !== values[at - 1]).join(", ");
}
