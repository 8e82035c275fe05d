import type { UnitFacts } from "./facts";
import { filled, toFill, type CommitmentForm } from "./form";
import { changeLogSection, headerSection, signatureSection } from "./header";
import type { PublishedGuarantee } from "./published-guarantee";

/** Promises to one customer that the form leaves room for. */
export const individualPromises = 6;

/**
 * Form D on the individual level: what the unit promises one customer, beside what it promises everybody. The customer
 * is a reference of the unit's own (a case number); the name is written by hand or in the file, and is in no register.
 */
export function customerGuaranteeForm(facts: UnitFacts, customer: string, general: PublishedGuarantee): CommitmentForm {
  const id = `D-${facts.code}-${customer}`;
  return {
    kind: "D",
    id,
    unit: facts.name,
    title: "Service guarantee to one customer: {unit}",
    subtitle: "{customer}, {year}",
    values: { unit: facts.name, customer, year: String(facts.year) },
    sections: [
      headerSection(id, "Unit to one customer", { ...facts, parent: facts.code }, [
        filled("unit", "Unit", "text", facts.name),
        filled("customer", "Customer, reference", "text", customer),
        toFill("customerName", "Customer", "text", { required: true }),
        toFill("representative", "Represented by", "text"),
        toFill("manager", "Answerable", "text", { value: facts.manager, required: true }),
      ]),
      {
        id: "needs",
        title: "Needs and wishes",
        fields: [
          toFill("needs", "What the customer needs", "text", { lines: 2, required: true }),
          toFill("matters", "What matters most to the customer", "text", {
            lines: 2,
            required: true,
            help: "In the customer's own words.",
          }),
        ],
      },
      {
        id: "general",
        title: "What we promise all customers",
        fields: [],
        lines: {
          id: "general",
          columns: [
            { id: "promise", label: "We promise", kind: "text", input: false, width: 4 },
            { id: "target", label: "Level promised", kind: "number", input: false, width: 1.6 },
            { id: "measureUnit", label: "Measured in", kind: "text", input: false, width: 1.6 },
            { id: "remedy", label: "If we break it", kind: "text", input: false, width: 4 },
          ],
          rows: general.promises.map(({ promise, level, measureUnit, remedy }, at) => ({
            id: `general${at + 1}`,
            values: { promise, target: level, measureUnit, remedy },
          })),
          blankLines: 0,
        },
      },
      {
        id: "promises",
        title: "What we promise this customer",
        fields: [],
        lines: {
          id: "promises",
          columns: [
            { id: "promise", label: "We promise", kind: "text", input: true, width: 3.6 },
            { id: "when", label: "When and how often", kind: "text", input: true, width: 2.2 },
            { id: "who", label: "Who", kind: "text", input: true, width: 1.8 },
            {
              id: "indicator",
              label: "How we both see it",
              kind: "text",
              input: true,
              width: 2.6,
              help: "What shows customer and unit alike that the promise is kept.",
            },
            {
              id: "remedy",
              label: "If we break it",
              kind: "text",
              input: true,
              width: 2.6,
              help: "What the customer gets, and by when.",
            },
          ],
          rows: [],
          blankLines: individualPromises,
        },
      },
      {
        id: "together",
        title: "What we do together",
        fields: [
          toFill("customersPart", "What the customer does", "text", { lines: 1 }),
          toFill("reopened", "Reopened when", "text", {
            lines: 1,
            help: "What would make the promises unreasonable: another need, another service, a decision.",
          }),
          toFill("whoSees", "Who sees this form", "text", {
            value: "The customer and the unit",
            ours: true,
            required: true,
            lines: 1,
          }),
        ],
      },
      {
        id: "turn",
        title: "Where to turn",
        fields: [
          toFill("contact", "Contact", "text", { value: general.contact, lines: 1, required: true }),
          toFill("answer", "We answer within", "text", { value: general.answerWithin, lines: 1, required: true }),
          toFill("appeal", "If you are not satisfied", "text", { value: general.appeal, lines: 1 }),
        ],
      },
      changeLogSection,
      signatureSection(
        { as: "Manager", name: facts.manager, unit: facts.name },
        { as: "Customer", name: null, unit: null },
      ),
    ],
  };
}
