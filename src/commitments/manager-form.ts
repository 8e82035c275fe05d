import type { UnitFacts } from "./facts";
import { filled, toFill, type CommitmentForm, type FormSection } from "./form";
import { assumptionsSection, changeLogSection, headerSection, signatureSection } from "./header";
import { requiredResultSections } from "./required-results";

/** Results beyond this many go on the unit's register lines only: a form that nobody reads binds nobody. */
export const mostResultsOnForm = 10;

/** Steps 3 and 4 of the paper: how the commitments are to be achieved, and when, by whom. */
const milestones = [
  "Working methods that matter most are described (step 3)",
  "Safeguards are in place: when, by whom, monitored how (step 4)",
] as const;

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
        fields: [],
        lines: {
          id: "milestones",
          columns: [
            { id: "milestone", label: "Milestone", kind: "text", input: true, width: 4, ours: true },
            { id: "by", label: "By", kind: "date", input: true, width: 1.5 },
            { id: "who", label: "Who", kind: "text", input: true, width: 2.2 },
            { id: "routine", label: "How we see that it is followed", kind: "text", input: true, width: 3.5 },
          ],
          rows: milestones.map((milestone, at) => ({
            id: `step${at + 3}`,
            values: { milestone, by: null, who: null, routine: null },
          })),
          blankLines: 1,
        },
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
      assumptionsSection(id),
      changeLogSection,
      signatureSection(
        { as: "Manager", name: facts.manager, unit: facts.name },
        { as: "Superior", name: facts.superior, unit: facts.parentName },
      ),
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
      toFill("passedOn", "Of which passed on to units below", "money", {
        help: "The frames of the units below may not sum to more than this.",
      }),
      toFill("requiredReturn", "Required result", "money"),
      toFill("carryOver", "Carry-over of surplus and deficit", "text", { lines: 1 }),
      toFill("investmentLimit", "Investment limit", "money"),
    ],
  };
}
