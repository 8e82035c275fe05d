import type { Place, Problem } from "../problem/problem";
import { sourceCell, type Fault, type RowSource } from "../rules/data";
import { calendarOf } from "../rules/dates";
import type { Results } from "../rules/results";
import { ageInYears, endsOf, hoursAWeek, type BandEnds } from "./band-ends";
import { noBoundaryRule, resolvedBands, type BoundaryChoice } from "./boundary-rule";
import type { PrintedTariff } from "./printed-tariff";

interface Tariffed {
  readonly printed: PrintedTariff;
  readonly choice: BoundaryChoice;
  readonly results: Results;
  /** Where the rows of Grants came from on the roster. */
  readonly source: RowSource | undefined;
}

/**
 * Children whom the tariff gives no amount, or two: one error a roster cell, naming the child, the value and what the
 * table holds beside it. Hours that no week has, and births after the start, are the roster's own errors.
 */
export function bandProblems(faults: readonly Fault[], tariffed: Tariffed): Problem[] {
  const met = faults.filter(({ table, column }) => table === "Grants" && column === "rate");
  const problems = met.flatMap((fault) => bandProblem(fault.row, tariffed) ?? []);
  return [...new Map(problems.map((problem) => [JSON.stringify([problem.where, problem.message]), problem])).values()];
}

function bandProblem(row: number, tariffed: Tariffed): Problem | undefined {
  const read = (column: string) => tariffed.results.value("Grants", column, row);
  const [recipient, age, hours, from] = [read("recipient"), read("age"), read("hours"), read("from")];
  if (typeof age !== "number" || typeof hours !== "number" || typeof from !== "number") return undefined;
  if (age < ageInYears.least || hours < hoursAWeek.least || hours > hoursAWeek.most) return undefined;
  return (
    ageProblem(String(recipient), age, from, row, tariffed) ?? hoursProblem(String(recipient), hours, row, tariffed)
  );
}

function ageProblem(
  recipient: string,
  age: number,
  from: number,
  row: number,
  tariffed: Tariffed,
): Problem | undefined {
  const bands = endsOf(tariffed.printed.ages, ageInYears);
  const holding = bands.filter(({ first, last }) => first <= age && age <= last);
  if (holding.length === 1) return undefined;
  const found = holding.length === 0 ? "no band" : `both ${names(holding)}`;
  return {
    severity: "error",
    code: "age-without-band",
    message: `Child ${recipient} is ${age} years old from ${isoDate(from)}; that age is in ${found} of the tariff.`,
    where: placeOf(tariffed.source, row, "born"),
    fix: "Correct the birth date or the last day, or give the tariff a band for the age.",
    values: { recipient, age },
  };
}

function hoursProblem(recipient: string, hours: number, row: number, tariffed: Tariffed): Problem {
  const rising = endsOf(tariffed.printed.hours, hoursAWeek);
  const inForce = resolvedBands(rising, tariffed.choice);
  const holding = inForce.filter(({ from, to }) => from <= hours && hours <= to).map(({ band }) => ({ name: band }));
  const at = inForce.findIndex(({ from }) => from > hours);
  const [lower, upper] = [rising[at - 1], rising[at]];
  const open = tariffed.choice === noBoundaryRule && lower !== undefined && upper !== undefined;
  const found =
    holding.length > 1
      ? `is in both ${names(holding)}`
      : open
        ? `belongs to no band of the tariff: it lies between ${names([lower, upper])}, and the boundary rule is not set`
        : "belongs to no band of the tariff";
  return {
    severity: "error",
    code: "hours-without-band",
    message: `Child ${recipient} has ${hours} hours a week, which ${found}.`,
    where: placeOf(tariffed.source, row, "hours"),
    fix: open ? "Choose the boundary rule among the parameters." : "Correct the hours, or the bands of the tariff.",
    values: { recipient, hours },
  };
}

function names(bands: readonly Pick<BandEnds, "name">[]): string {
  return bands.map(({ name }) => `"${name}"`).join(" and ");
}

function isoDate(serial: number): string {
  const { year, month, day } = calendarOf(serial);
  return [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))].join("-");
}

function placeOf(source: RowSource | undefined, row: number, column: string): Place {
  const cell = sourceCell(source, row, column);
  return cell === undefined ? { at: "field", field: column } : { at: "cell", ...cell };
}
