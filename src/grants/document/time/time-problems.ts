import type { TariffDocument } from "../schema";
import type { Report } from "../scope";
import { timeNames } from "./stretch";

/** What is wrong with how a document says that it is paid over time. */
export function timeProblems(document: TariffDocument, report: Report): void {
  const { time } = document;
  if (time === undefined) {
    report.reject(
      "time",
      "time-not-told",
      "The tariff does not say how it is paid over time.",
      'Give it time, for instance "time": with per "year", and ages with the birth date.',
    );
    return;
  }
  const taken = new Set(timeNames.map((name) => name.toLowerCase()));
  const lists = [
    ["inputs", document.inputs],
    ["providerInputs", document.providerInputs],
    ["parameters", document.parameters],
    ["steps", document.steps],
  ] as const;
  for (const [field, list] of lists) {
    list.forEach(({ id }: { readonly id: string }, at: number) => {
      if (taken.has(id.toLowerCase()))
        report.reject(`${field}[${at}]`, "name-twice", `The name "${id}" is taken by time.`, "Choose another name.");
    });
  }
  const dates = [
    ["time.from", time.from],
    ["time.to", time.to],
    ...time.ages.map(({ born }, at) => [`time.ages[${at}].born`, born] as const),
  ] as const;
  const steps = new Set(document.steps.map((step) => step.id));
  for (const [field, id] of dates) {
    const input = document.inputs.find((one) => one.id === id);
    if ((input === undefined && !steps.has(id)) || input?.kind === "date") continue;
    report.reject(field, "role-unknown", `"${id}" is no input of kind date.`, "Name such an input.");
  }
  time.ages.forEach(({ id, born }, at) => {
    const field = `time.ages[${at}]`;
    const input = document.inputs.find((one) => one.id === id);
    if (steps.has(id) || (input !== undefined && input.kind !== "number"))
      report.reject(`${field}.id`, "role-unknown", `"${id}" is no input of whole years.`, "Name such an input.");
    if (time.ages.some((other, index) => index < at && other.id === id))
      report.reject(`${field}.id`, "name-twice", `The age "${id}" is told twice.`, "Keep one.");
    const bornInput = document.inputs.find((one) => one.id === born);
    if (bornInput?.optional === true && bornInput.whenBlank === undefined)
      report.reject(
        `${field}.born`,
        "operand-may-be-blank",
        `"${born}" may be blank, and an age cannot be counted then.`,
        "Let every row have it.",
      );
  });
  const paid = [
    [time.of === undefined ? "result" : "time.of", time.of ?? document.result],
    ...(time.advance === undefined ? [] : [["time.advance.claim", time.advance.claim] as const]),
  ] as const;
  for (const [field, id] of paid) {
    const step = document.steps.find((one) => one.id === id);
    if (step?.at === "row") continue;
    report.reject(field, "operand-kind", `"${id}" is no step of rows.`, "Name a step of rows that is paid.");
  }
}
