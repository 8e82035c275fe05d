import type { InputDefinition, TariffDocument } from "../schema";
import type { TimeRule } from "../time-schema";

/**
 * The document with the inputs that a placement has: birth dates for the ages that are counted over time, first and last
 * day; the day that chooses versions is that of the stretch.
 */
export function placementDocument(document: TariffDocument, time: TimeRule): TariffDocument {
  const { recipient, provider, day } = document.roles;
  const counted = new Set([...time.ages.map((age) => age.id), ...(day === undefined ? [] : [day])]);
  const kept = document.inputs.filter((input) => !counted.has(input.id));
  const has = (id: string): boolean => kept.some((input) => input.id === id);
  const born = [...new Set(time.ages.map((age) => age.born))].filter((id) => !has(id));
  const days = [
    ...(has(time.from) ? [] : [dateInput(time.from, "First day", true)]),
    ...(has(time.to) ? [] : [dateInput(time.to, "Last day", true)]),
  ];
  return {
    ...document,
    inputs: [...kept, ...born.map((id) => dateInput(id, "Born", false)), ...days],
    roles: {
      ...(recipient === undefined ? {} : { recipient }),
      ...(provider === undefined ? {} : { provider }),
      from: time.from,
      to: time.to,
    },
  };
}

function dateInput(id: string, header: string, optional: boolean): InputDefinition {
  return { id, header, kind: "date", optional };
}
