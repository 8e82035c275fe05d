import { computeGrants } from "../../grants/compute";
import { boundaryRules, noBoundaryRule } from "../../grants/boundary-rule";
import { printedTariff, type PrintedTariff } from "../../grants/printed-tariff";
import { gridOf, plainLook } from "../../intake/grid";
import { matrixAt } from "../../intake/tariff-matrix";
import { problemText } from "../../locale/problems";
import type { Words } from "../../locale/words";
import { numberColumn, textColumn } from "../../rules/data";
import { calendarOf } from "../../rules/dates";
import type { CellValue } from "../../workbook/cell";
import { choiceOf } from "../choice";
import { isNothing, isRefusal, numberGiven, numberNeeded, refuse, shown, type Answer, type Given } from "./answer";

/** One placement as a sheet gives it: dates as serial days, `until` is its last day. */
export interface PlacementGiven {
  readonly born: Given;
  readonly hours: Given;
  readonly from: Given;
  readonly until?: Given;
  readonly boundaryRule?: Given;
}

/**
 * What a placement is granted in the calendar year in which it begins, in kronor: the tariff's amount by age and hours,
 * month by month, cut where the child turns a year older. `tariff` is a printed table with hours a week across and ages
 * down, or the other way round. What the job on grants computes, with the parameters that it has at first.
 */
export function grantOf(
  tariff: readonly (readonly Given[])[],
  placement: PlacementGiven,
  words: Words,
): Answer<number> {
  const printed = tariffOf(tariff, words);
  if (isRefusal(printed)) return printed;
  const born = numberNeeded(placement.born, words("Birth date"), words);
  if (typeof born !== "number") return born;
  const hours = numberNeeded(placement.hours, words("Hours a week"), words);
  if (typeof hours !== "number") return hours;
  const from = numberNeeded(placement.from, words("First day"), words);
  if (typeof from !== "number") return from;
  const until = numberGiven(placement.until, words("Last day"), words);
  if (until !== null && typeof until !== "number") return until;
  for (const day of [born, from, until ?? from])
    if (!Number.isInteger(day) || day < 1 || day > 2_958_465)
      return refuse("number", words("{read} is no date.", { read: String(day) }));
  const rule = isNothing(placement.boundaryRule)
    ? noBoundaryRule
    : choiceOf([noBoundaryRule, ...boundaryRules], String(placement.boundaryRule), words);
  if (rule === undefined)
    return refuse("value", words("{read} is no boundary rule.", { read: shown(placement.boundaryRule) }));
  const { results, problems } = computeGrants({
    year: calendarOf(from).year,
    tariff: printed,
    parameters: { boundaryRule: rule },
    roster: {
      rows: 1,
      columns: {
        recipient: textColumn(["1"]),
        provider: textColumn(["1"]),
        born: numberColumn([born]),
        hours: numberColumn([hours]),
        from: numberColumn([from]),
        to: numberColumn([until]),
      },
    },
  });
  const wrong = problems.find((problem) => problem.severity === "error");
  if (wrong !== undefined) {
    const { message, fix } = problemText(wrong, words);
    const without = results.faultCount > 0 ? "not available" : "value";
    return refuse(without, fix === undefined ? message : `${message} ${fix}`);
  }
  const granted = results.value("Frame", "granted", 0);
  return typeof granted === "number"
    ? { value: granted }
    : refuse("not available", words("The tariff gives no amount for this placement."));
}

/** The printed table as intake reads it from a sheet. */
function tariffOf(given: readonly (readonly Given[])[], words: Words): PrintedTariff | ReturnType<typeof refuse> {
  const rows = given.map((row) => row.map((value): CellValue => (isNothing(value) ? null : (value ?? null))));
  const grid = gridOf({
    name: "tariff",
    visibility: "visible",
    ours: false,
    protected: false,
    origin: { row: 0, column: 0 },
    rows,
    lookTable: [plainLook],
    looks: [],
    formulas: new Map(),
    merges: [],
    tables: [],
  });
  const found = matrixAt(grid, 0);
  if (found === undefined)
    return refuse(
      "value",
      words("The tariff is no table of bands: hours a week across, ages down, an amount in each cell."),
    );
  const down = found.rows.map((row) => row.text);
  const across = found.columns.map((column) => column.text);
  const amounts = found.rows.map(({ row }) => found.columns.map(({ column }) => grid.value(row, column)));
  const wrong = amounts.flat().find((amount) => typeof amount !== "number");
  if (wrong !== undefined) return refuse("value", words("An amount of the tariff is {read}.", { read: shown(wrong) }));
  const figures = amounts as number[][];
  const parsed = printedTariff.safeParse({
    name: "tariff",
    source: "tariff",
    ages: found.turned ? across : down,
    hours: found.turned ? down : across,
    amounts: found.turned ? across.map((_, column) => figures.map((row) => row[column] ?? 0)) : figures,
  });
  if (parsed.success) return parsed.data;
  return refuse(
    "value",
    words("The tariff could not be read: {reason}", { reason: parsed.error.issues[0]?.message ?? "" }),
  );
}
