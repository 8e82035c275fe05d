import { curveFindings } from "../../rules/inspect/curve-findings";
import { shownFigure, type Finding } from "../../rules/inspect/finding";
import type { SchemeInspection, UnitInspection } from "./inspection";
import type { InspectedScheme } from "./subject";

/** What the scheme costs in all, and which ranges nobody stated. */
export function costFindings(subject: InspectedScheme, cost: SchemeInspection["cost"]): Finding[] {
  const { least, most, now } = cost;
  const assumed = new Set(
    subject.units.flatMap(({ measures }) => measures.filter((one) => one.assumed).map(({ header }) => header)),
  );
  const cells = most.example.map(({ at }) => at);
  const findings: Finding[] = [
    {
      severity: "note",
      code: "cost-range",
      message: `The scheme costs from ${shownFigure(least.bound)} to ${shownFigure(most.bound)}, employer charges included; as things stand ${now === null ? "-" : shownFigure(now)}.`,
      fix: "Compare the most with what there is to pay it with.",
      values: { least: least.bound, most: most.bound, gap: most.gap },
      cells,
      example: most.example,
    },
  ];
  if (assumed.size > 0)
    findings.push({
      severity: "note",
      code: "range-assumed",
      message: `How far these measures can go was not stated and was taken from the figures: ${[...assumed].join(", ")}.`,
      fix: "State the least and the greatest value of each.",
      values: { count: assumed.size },
      cells: [],
    });
  return findings;
}

/** Whether the gain pays for it, what is never paid, large groups, and what stands out on the curves of a unit. */
export function unitFindings(unit: UnitInspection, paidFrom: readonly string[]): Finding[] {
  const { name, unfunded, funded, most, curves, heads } = unit;
  const cells = most.example.map(({ at }) => at);
  const findings: Finding[] = [];
  const beyond = unfunded?.attained ?? 0;
  if (unfunded !== null && funded === "not known")
    findings.push({
      severity: "note",
      code: "funding-not-certain",
      message: `${name}: pay is taken from ${paidFrom.join(", ")}; no case was found in which pay with charges exceeds it, but up to ${shownFigure(unfunded.bound)} could not be ruled out.`,
      fix: "Narrow the ranges of the measures, and inspect again.",
      values: { gap: unfunded.gap },
      cells,
    });
  if (unfunded !== null && funded === "not always")
    findings.push({
      severity: "warning",
      code: "not-funded",
      message: `${name}: pay with charges can exceed what it is taken from, ${paidFrom.join(", ")}, by ${shownFigure(beyond)}.`,
      fix: "Lower the share, or let a gate ask for a gain that covers the pay and its charges.",
      values: { beyond, bound: unfunded.bound },
      cells,
      example: unfunded.example,
    });
  if (unfunded === null && most.bound > 0)
    findings.push({
      severity: "warning",
      code: "pay-without-surplus",
      message: `${name}: pay is not taken from a gain; up to ${shownFigure(most.bound)} can fall due without a surplus that pays for it.`,
      fix: "Set money aside for it in the budget, or add a gate that asks for a surplus.",
      values: { most: most.bound },
      cells,
      example: most.example,
    });
  if (most.bound <= 0 && curves.length > 0)
    findings.push({
      severity: "warning",
      code: "never-pays",
      message: `${name}: nothing is paid however good the results are within their ranges.`,
      fix: "Look at the gates and the staff who take part, and at the ranges.",
      values: { unit: name },
      cells,
    });
  if (heads !== null && heads > largeGroup)
    findings.push({
      severity: "note",
      code: "group-large",
      message: `${name}: ${heads} people share one pool, so that what one of them brings in gives that person 1/${heads} of it.`,
      fix: "Share a part by team, where teams have results of their own.",
      values: { heads },
      cells,
    });
  return [
    ...findings,
    ...curves.flatMap((curve) => curveFindings(curve, { of: name, measure: curve.header, target: "the pool" })),
  ];
}

/** In larger groups a person's own effort hardly shows in the person's own pay. */
const largeGroup = 30;
