import type { AgeBand } from "../../grants/age-bands";
import type { CompiledTariff } from "../../grants/document/compile";
import { agesOf } from "../../grants/outlook/dataset";
import {
  documentForecast,
  documentStarts,
  type DocumentForecast,
  type NoAmount,
} from "../../grants/outlook/document-forecast";
import { documentComing } from "../../grants/outlook/document-rows";
import type { PaidGrants } from "../../grants/paid";
import type { Problem } from "../../problem/problem";
import { calendarOf } from "../../rules/dates";
import { beginningOf, documentDataset, type DocumentLists } from "../inputs/document-rows";
import { hoursInput } from "../inputs/placement-rows";
import type { Opened } from "../open";
import type { OutlookSource } from "./outlook-part";

/** The forecast over grants by a tariff document; undefined where it is not paid over time. */
export function documentOutlook(
  opened: Opened,
  compiled: CompiledTariff,
  paid: PaidGrants,
  lists: DocumentLists,
  bands: readonly AgeBand[],
): OutlookSource | undefined {
  const { time, document } = compiled;
  if (time === undefined) return undefined;
  const begins = beginningOf(opened);
  const hours = hoursInput(document);
  const { words } = opened;
  const input = { compiled, begins, bands, placements: lists.placements, hours };
  const startName: DocumentForecast["startName"] = ({ age, name }, month) =>
    name === undefined ? words("New in {month}, age {age}", { month, age }) : words("New in {month}", { month });
  return {
    over: { paid, ...documentComing(compiled, time, paid), withHours: hours !== undefined },
    year: calendarOf(begins).year,
    bands,
    seen: documentStarts(input, time.ages.length === 0 ? null : agesOf(bands), words("All")),
    rows: (years, starts) => {
      const { rows, without } = documentForecast({
        ...input,
        ...{ years, starts, startName, parameters: opened.values },
        cut: (placements, first) => documentDataset(compiled, { ...lists, placements }, first),
      });
      return { rows, problems: without.slice(0, 1).map((first) => noAmount(first, without.length)) };
    },
  };
}

function noAmount({ year, who, from }: NoAmount, count: number): Problem {
  const { year: of, month, day } = calendarOf(from);
  const date = `${of}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return {
    severity: "error",
    code: "forecast-not-computed",
    message: `The forecast of ${year} cannot be computed: the tariff gives no amount to ${count} of its rows, first ${who} from ${date}.`,
    where: { at: "field", field: "ForecastRows" },
    fix: "Give the tariff a band for them, or let recipients leave earlier: Parameters has the age at which they leave.",
  };
}
