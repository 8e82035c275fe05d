import type { Given } from "../app/functions/answer";
import { wordsOf, type Words } from "../locale/words";
import { valueOrError } from "./excel-errors";
import { recentSnapshot } from "./recent-snapshot";

type Matrix = readonly (readonly Given[])[];

/** The engine comes with the first call, not with the pane. */
const engine = () => import(/* webpackChunkName: "engine" */ "./engine");

function words(): Words {
  return wordsOf(Office.context.displayLanguage?.toLowerCase().startsWith("sv") ? "sv" : "en");
}

/**
 * The functions of the sheet by the ids of their metadata. Excel gives arguments that were left out as null or
 * undefined, and the invocation as the last argument of those that ask for it.
 */
export const functions = {
  GRANT: async (tariff: Matrix, born: Given, hours: Given, from: Given, until: Given, boundaryRule: Given) =>
    valueOrError((await engine()).grantOf(tariff, { born, hours, from, until, boundaryRule }, words())),
  SCORE: async (
    outcome: Given,
    target: Given,
    baseline: Given,
    threshold: Given,
    stretch: Given,
    direction: Given,
    targetTo: Given,
  ) =>
    valueOrError(
      (await engine()).scoreOf({ outcome, target, baseline, threshold, stretch, direction, targetTo }, words()),
    ),
  CURVE: async (x: Given, points: Matrix, outside: Given) =>
    valueOrError((await engine()).curveOf(x, points, outside, words())),
  SPLIT: async (whole: Given, weights: Matrix, step: Given) =>
    valueOrError((await engine()).splitOf(whole, weights, step, words())),
  EXPLAIN: async (cell: Given, invocation: CustomFunctions.Invocation) => {
    const address = invocation.parameterAddresses?.[0];
    const named = address === undefined || address === "" ? String(cell) : address;
    const [snapshot, { explanationOf }] = await Promise.all([recentSnapshot(), engine()]);
    return valueOrError(explanationOf(snapshot, named, new Date().toISOString(), words()));
  },
} as const;
