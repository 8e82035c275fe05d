import { stops, type Problem } from "../../problem/problem";
import { computeRewards } from "../../rewards/model";
import { ofLundType, ofScheme, type InspectedScheme, type MeasureRange } from "../../rewards/inspection/subject";
import type { Words } from "../../locale/words";
import type { StatementScheme } from "../../sheets/statement-sheet";
import type { WrittenModel } from "../../sheets/written-model";
import { writtenOf } from "../written-of";
import { evaluateChecked } from "../../rules/check-problems";
import type { Dataset } from "../../rules/data";
import type { Model } from "../../rules/model";
import type { Results } from "../../rules/results";
import { economyInput } from "../inputs/economy-input";
import { indicatorsInput } from "../inputs/indicators-input";
import { staffInput } from "../inputs/staff-input";
import { unknownAbsence } from "../inputs/unknown-absence";
import { unitsInput } from "../inputs/units-input";
import type { Opened } from "../open";
import { relevantProblems } from "../relevant-problems";
import { missingRoles } from "../section";
import { bookScheme } from "./scheme-rewards";

/** From where to where measures may go, by their ids. */
export type MeasureRanges = Readonly<Record<string, MeasureRange>>;

/** The rewards of a workbook by its scheme, in English, with what must be known to inspect them. */
export interface BookRewards {
  /** What the scheme is called. */
  readonly title: string;
  readonly model: Model;
  readonly dataset: Dataset;
  readonly results: Results;
  /** The same in the language of a workbook, with names and formulas. */
  readonly written: (words: Words) => WrittenModel;
  /** What a statement says of the scheme. */
  readonly scheme: (words: Words) => Omit<StatementScheme, "decided" | "year">;
  readonly subject: (ranges: MeasureRanges) => InspectedScheme;
}

/** Lists without which there are no rewards, and those that are read where they are there. */
export const rewardRoles = {
  id: "rewards",
  needs: ["staff", "indicators", "economy"],
  uses: ["units", "score tables"],
} as const;

const nothing = { rows: 0, columns: {} } as const;

/** The rewards of a workbook by the scheme document on its sheets. */
function schemeRewards(opened: Opened, before: readonly Problem[]): ReturnType<typeof bookRewards> {
  const { book, problems: found } = bookScheme(opened);
  const early = [...before, ...found];
  if (book === null || stops(early)) return { rewards: null, problems: early };
  const { scheme, compiled } = book;
  const { model } = compiled;
  const ids = new Set(model.parameters.map(({ id }) => id));
  const parameters = Object.fromEntries(Object.entries(opened.values).filter(([id]) => ids.has(id)));
  const dataset: Dataset = { tables: book.tables, parameters };
  const { results, problems: wrong } = evaluateChecked(model, dataset);
  const problems = [...early, ...wrong];
  if (stops(problems)) return { rewards: null, problems };
  const { title, source, currency, flags } = scheme;
  return {
    rewards: {
      title,
      model,
      dataset,
      results,
      written: (words) => writtenOf(model, dataset, words),
      scheme: () => ({ title, source, currency, flags }),
      subject: (ranges) => ofScheme({ compiled, dataset, results }, ranges),
    },
    problems,
  };
}

/** Computes the rewards of a workbook on its lists and parameters; null where a problem stands in the way. */
export function bookRewards(opened: Opened): {
  readonly rewards: BookRewards | null;
  readonly problems: readonly Problem[];
} {
  const missing = missingRoles(rewardRoles, opened, "error");
  const before = [...relevantProblems(opened, [rewardRoles]), ...missing];
  if (stops(before)) return { rewards: null, problems: before };
  if (opened.scheme !== null) return schemeRewards(opened, before);
  const rewards = computeRewards({
    units: unitsInput(opened.reading),
    indicators: indicatorsInput(opened.reading, opened.year) ?? nothing,
    economy: economyInput(opened.reading, opened.year) ?? nothing,
    staff: staffInput(opened.reading) ?? nothing,
    parameters: opened.values,
  });
  const problems = [...before, ...unknownAbsence(opened.reading), ...rewards.problems];
  if (stops(problems)) return { rewards: null, problems };
  const { model, dataset, results } = rewards;
  return {
    rewards: {
      title: "Reward scheme: Lund type",
      model,
      dataset,
      results,
      written: (words) => writtenOf(model, dataset, words),
      scheme: (words) => ({
        title: words("Reward scheme: Lund type"),
        source: words(
          "Economic result, productivity and quality as Svensson (1996) names them; the figures are those of the Parameters sheet.",
        ),
        currency: words("kr"),
        flags: null,
      }),
      subject: (ranges) => ofLundType(rewards, ranges),
    },
    problems,
  };
}
