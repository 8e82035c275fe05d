import type { UnitFacts } from "./facts";
import { filled, toFill, type CommitmentForm } from "./form";
import { assumptionsSection, changeLogSection, headerSection, signatureSection } from "./header";
import { lineIds } from "./line-ids";

/** Kinds of indicator that a customer notices. */
const customerKinds = new Set(["quality", "satisfaction"]);

/** Form D: the service guarantee, the general level of the unit's commitment to its customers. */
export function guaranteeForm(facts: UnitFacts): CommitmentForm {
  const id = `D-${facts.code}`;
  const promises = facts.results.filter((result) => result.kind !== null && customerKinds.has(result.kind)).slice(0, 5);
  const ids = lineIds(promises.map(({ indicator }) => indicator));
  return {
    kind: "D",
    id,
    unit: facts.name,
    title: "Service guarantee: {unit}",
    subtitle: "{year}",
    values: { unit: facts.name, year: String(facts.year) },
    sections: [
      headerSection(id, "Unit to customers", facts, [
        filled("unit", "Unit", "text", facts.name),
        toFill("toWhom", "To whom", "text", { value: "All customers", ours: true, required: true }),
        toFill("manager", "Answerable", "text", { value: facts.manager, required: true }),
      ]),
      {
        id: "promises",
        title: "What we promise",
        fields: [],
        lines: {
          id: "promises",
          columns: [
            { id: "promise", label: "We promise", kind: "text", input: true, width: 4 },
            { id: "indicator", label: "How it is measured", kind: "text", input: true, width: 3 },
            { id: "target", label: "Level promised", kind: "number", input: true, width: 1.4 },
            { id: "measureUnit", label: "Measured in", kind: "text", input: true, width: 1.6 },
            {
              id: "remedy",
              label: "If we break it",
              kind: "text",
              input: true,
              width: 3,
              help: "What the customer gets, and by when.",
            },
          ],
          rows: promises.map((result, index) => ({
            id: ids[index] as string,
            values: {
              promise: result.goal,
              indicator: result.indicator,
              target: result.target,
              measureUnit: result.measureUnit,
              remedy: null,
            },
          })),
          blankLines: Math.max(2, 5 - promises.length),
        },
      },
      {
        id: "turn",
        title: "Where to turn",
        fields: [
          toFill("contact", "Contact", "text", { lines: 1, required: true }),
          toFill("answer", "We answer within", "text", { lines: 1, required: true }),
          toFill("appeal", "If you are not satisfied", "text", { lines: 1 }),
          toFill("publishedOn", "Published", "date"),
        ],
      },
      assumptionsSection(id),
      changeLogSection,
      signatureSection(
        { as: "Manager", name: facts.manager, unit: facts.name },
        { as: "For the committee", name: facts.superior, unit: facts.parentName },
      ),
    ],
  };
}
