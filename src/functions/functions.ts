import type { Given } from "../app/functions/answer";
import { valueOrError } from "./excel-errors";
import { recentSnapshot } from "./recent-snapshot";

type Matrix = readonly (readonly Given[])[];

/** The engine comes with the first call, not with the pane, and the words of the messages with it. */
async function engine() {
  const loaded = await import(/* webpackChunkName: "engine" */ "./engine");
  const language = Office.context.displayLanguage?.toLowerCase().startsWith("sv") ? "sv" : "en";
  return { ...loaded, words: loaded.wordsOf(language) };
}

/**
 * The functions of the sheet by the ids of their metadata. Excel gives arguments that were left out as null or
 * undefined, and the invocation as the last argument of those that ask for it.
 */
export const functions = {
  GRANT: async (tariff: Matrix, born: Given, hours: Given, from: Given, until: Given, boundaryRule: Given) => {
    const { grantOf, words } = await engine();
    return valueOrError(grantOf(tariff, { born, hours, from, until, boundaryRule }, words));
  },
  SCORE: async (
    outcome: Given,
    target: Given,
    baseline: Given,
    threshold: Given,
    stretch: Given,
    direction: Given,
    targetTo: Given,
    scoring: Given,
    table: Matrix | null | undefined,
  ) => {
    const { scoreOf, words } = await engine();
    return valueOrError(
      scoreOf({ outcome, target, baseline, threshold, stretch, direction, targetTo, scoring, table }, words),
    );
  },
  CURVE: async (x: Given, points: Matrix, outside: Given) => {
    const { curveOf, words } = await engine();
    return valueOrError(curveOf(x, points, outside, words));
  },
  SPLIT: async (whole: Given, weights: Matrix, step: Given) => {
    const { splitOf, words } = await engine();
    return valueOrError(splitOf(whole, weights, step, words));
  },
  EXPLAIN: async (cell: Given, invocation: CustomFunctions.Invocation) => {
    const address = invocation.parameterAddresses?.[0];
    const named = address === undefined || address === "" ? String(cell) : address;
    const [snapshot, { explanationOf, words }] = await Promise.all([recentSnapshot(), engine()]);
    return valueOrError(explanationOf(snapshot, named, new Date().toISOString(), words));
  },
} as const;
