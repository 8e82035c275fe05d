import { over, times } from "../../rules/arithmetic";
import { number } from "../../rules/construct";
import type { Expr } from "../../rules/expr";
import type { Operand } from "./operand-schema";
import type { Period } from "./step-schema";

type Num = Expr<"number", false>;

/** "weeks a month": how many of a shorter period a longer one has. */
interface Ratio {
  readonly shorter: string;
  readonly longer: string;
  readonly count: Num;
}

const said = /^(year|term|month|week|day|hour|attendance)s an? (year|term|month|week|day|hour|attendance)$/;

/**
 * An amount per period as one per another, by the way that the tariff states ("weeks a month": 4). Undefined where nothing
 * leads from one to the other; an unknown phrase is given back.
 */
export function converted(
  amount: Num,
  from: Period,
  to: Period,
  per: Readonly<Record<string, Operand>>,
  read: (operand: Operand, phrase: string) => Num,
): { readonly amount: Num } | { readonly unknown: string } | undefined {
  const ratios: Ratio[] = [];
  for (const [phrase, operand] of Object.entries({ "months a year": 12, ...per })) {
    const [, shorter, longer] = said.exec(phrase) ?? [];
    if (shorter === undefined || longer === undefined) return { unknown: phrase };
    ratios.push({
      shorter,
      longer,
      count: phrase === "months a year" && operand === 12 ? number(12) : read(operand, phrase),
    });
  }
  const path = pathBetween(from, to, ratios);
  if (path === undefined) return undefined;
  return {
    amount: path.reduce(
      (sum, { ratio, longerNext }) => (longerNext ? times(sum, ratio.count) : over(sum, ratio.count)),
      amount,
    ),
  };
}

type Way = readonly { readonly ratio: Ratio; readonly longerNext: boolean }[];

/** The shortest way over the ratios. */
function pathBetween(from: string, to: string, ratios: readonly Ratio[]): Way | undefined {
  const ways: { at: string; way: Way }[] = [{ at: from, way: [] }];
  const seen = new Set([from]);
  for (const { at, way } of ways) {
    if (at === to) return way;
    for (const ratio of ratios) {
      const next = ratio.shorter === at ? ratio.longer : ratio.longer === at ? ratio.shorter : undefined;
      if (next === undefined || seen.has(next)) continue;
      seen.add(next);
      ways.push({ at: next, way: [...way, { ratio, longerNext: next === ratio.longer }] });
    }
  }
  return undefined;
}
