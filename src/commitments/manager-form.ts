import type { UnitFacts } from "./facts";
import { filled, toFill, type CommitmentForm, type FormSection } from "./form";
import { assumptionsSection, headerSection, signatureSection } from "./header";
import { requiredResultSections } from "./required-results";

/** Results beyond this many go on the unit's register lines only: a form that nobody reads binds nobody. */
export const mostResultsOnForm = 10;

/** Form A: the manager of a self-contained economic unit and the superior, on results for money and freedom. */
export function managerForm(facts: UnitFacts): CommitmentForm {
  const id = `A-${facts.code}`;
  return {
    kind: "A",
    id,
    unit: facts.name,
    title: "Commitment of the manager: {unit}",
    subtitle: "{year}",
    values: { unit: facts.name, year: String(facts.year) },
    sections: [
      headerSection(id, "Unit to organisation", facts, [
        filled("unit", "Unit", "text", facts.name),
        toFill("manager", "Manager", "text", { value: facts.manager, required: true }),
        toFill("superior", "Superior", "text", { value: facts.superior, required: true }),
      ]),
      {
        id: "mission",
        title: "Mission and customers",
        fields: [
          toFill("mission", "Mission", "text", {
            lines: 2,
            required: true,
            help: "Why the unit exists, in the words of those it serves.",
          }),
          toFill("customers", "Customers and their needs", "text", { lines: 2, required: true }),
          toFill("generalCommitments", "We commit ourselves to our customers to", "text", {
            lines: 3,
            required: true,
            help: "The general commitments, the same as in the service guarantee.",
          }),
        ],
      },
      ...requiredResultSections(facts.results.slice(0, mostResultsOnForm), 2),
      resourcesSection(facts),
      {
        id: "freedoms",
        title: "Freedoms and their limits",
        fields: [
          toFill("staffing", "Staffing", "text", { lines: 1 }),
          toFill("purchasing", "Purchasing", "text", { lines: 1 }),
          toFill("premises", "Premises", "text", { lines: 1 }),
          toFill("pricing", "Prices and fees", "text", { lines: 1 }),
        ],
      },
      {
        id: "superiorCommits",
        title: "What the superior commits to",
        fields: [
          toFill("superiorPromises", "The superior will", "text", {
            lines: 2,
            required: true,
            help: "A commitment binds in both directions.",
          }),
        ],
      },
      {
        id: "staff",
        title: "Commitments to staff",
        fields: [
          toFill("sickLeave", "Sick leave at most", "share", { decimals: 1 }),
          toFill("climate", "Work climate index at least", "number", { decimals: 0 }),
          toFill("competence", "Competence", "text", { lines: 1 }),
        ],
      },
      {
        id: "quality",
        title: "Quality system",
        fields: [
          toFill("processes", "Working methods described by", "date", {
            help: "Step 3: how the commitments are to be achieved.",
          }),
          toFill("safeguards", "Safeguards in place by", "date", {
            help: "Step 4: when, by whom, and how it is monitored.",
          }),
        ],
      },
      {
        id: "reporting",
        title: "Reporting and consequences",
        fields: [
          toFill("reporting", "Reporting plan", "text", {
            value: "Money monthly, indicators quarterly, evaluation in February",
            ours: true,
            lines: 1,
          }),
          toFill("reward", "Reward terms", "text", {
            lines: 1,
            help: "The scheme and the share of the unit, as on the Parameters sheet.",
          }),
          toFill("consequences", "Consequences", "text", {
            lines: 1,
            help: "What follows when results are better or worse than agreed.",
          }),
        ],
      },
      assumptionsSection,
      signatureSection("Manager", facts.manager, "Superior", facts.superior),
    ],
  };
}

function resourcesSection(facts: UnitFacts): FormSection {
  const live = (column: string) => ({ table: "Frames", column, key: facts.name });
  const frame = facts.frame;
  return {
    id: "resources",
    title: "Allocated resources",
    fields: [
      frame === null
        ? toFill("frame", "Frame", "money", { required: true, help: "No budget line was found for the unit." })
        : filled("frame", "Frame", "money", frame.budget, {
            live: live("budget"),
            help: "Net cost in the budget, kr.",
          }),
      ...(frame?.priorOutturn == null
        ? []
        : [
            filled("priorOutturn", "Outturn the year before", "money", frame.priorOutturn, {
              live: live("priorOutturn"),
            }),
          ]),
      toFill("volumeFlex", "Frame moves with volume, kr a unit", "money"),
      toFill("requiredReturn", "Required result", "money"),
      toFill("carryOver", "Carry-over of surplus and deficit", "text", { lines: 1 }),
      toFill("investmentLimit", "Investment limit", "money"),
    ],
  };
}
