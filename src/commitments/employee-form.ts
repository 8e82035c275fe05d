import type { UnitFacts } from "./facts";
import { filled, toFill, type CommitmentForm } from "./form";
import { assumptionsSection, changeLogSection, headerSection, signatureSection } from "./header";

/** Three to five personal commitments: fewer say little, more are forgotten. */
export const personalCommitments = 5;

/** Form C: an employee in a traditional team and the manager. Written to a file of its own, nobody else's data in it. */
export function employeeForm(facts: UnitFacts, person: UnitFacts["members"][number]): CommitmentForm {
  const id = `C-${person.id}`;
  const goals = facts.results.slice(0, 3).map((result) => result.goal ?? result.indicator);
  return {
    kind: "C",
    id,
    unit: facts.name,
    title: "Commitment of the employee",
    subtitle: "{unit}, {year}",
    values: { unit: facts.name, year: String(facts.year) },
    sections: [
      headerSection(id, "Employee to manager", { ...facts, parent: facts.code }, [
        filled("person", "Employee", "text", person.id),
        toFill("name", "Name", "text", { required: true }),
        filled("unit", "Unit", "text", facts.name),
        toFill("manager", "Manager", "text", { value: facts.manager, required: true }),
      ]),
      {
        id: "role",
        title: "Role and contribution",
        fields: [
          toFill("role", "Role", "text", { value: person.role, required: true }),
          filled("teamGoals", "Goals of the unit", "text", goals.join("; "), { lines: 2 }),
          toFill("contribution", "My contribution to them", "text", { lines: 2, required: true }),
        ],
      },
      {
        id: "commitments",
        title: "Personal commitments",
        fields: [],
        lines: {
          id: "commitments",
          columns: [
            { id: "commitment", label: "I commit myself to", kind: "text", input: true, width: 4 },
            {
              id: "serves",
              label: "Goal of the unit that it serves",
              kind: "text",
              input: true,
              width: 2.4,
              help: "In the words of the unit's goal or indicator: so the goal is seen to be covered.",
            },
            { id: "evidence", label: "Evidence", kind: "text", input: true, width: 2.6 },
            { id: "by", label: "By", kind: "date", input: true, width: 1.3 },
            {
              id: "self",
              label: "Self-assessment",
              kind: "choice",
              input: true,
              afterSigning: true,
              width: 1.6,
              choices: ["good", "indifferent", "bad"],
            },
            {
              id: "managerView",
              label: "Manager's assessment",
              kind: "choice",
              input: true,
              afterSigning: true,
              width: 1.6,
              choices: ["good", "indifferent", "bad"],
            },
          ],
          rows: [],
          blankLines: personalCommitments,
        },
      },
      {
        id: "rights",
        title: "Rights and competence",
        fields: [
          toFill("rights", "What I may decide myself", "text", { lines: 1, required: true }),
          toFill("competenceNeed", "Competence needed", "text", { lines: 1 }),
          toFill("competencePlan", "Plan", "text", { lines: 1 }),
          toFill("competenceCost", "Cost", "money"),
          toFill("promises", "The manager's promises", "text", { lines: 2, required: true }),
        ],
      },
      {
        id: "dialogue",
        title: "Dialogue",
        fields: [
          toFill("planDate", "Planning talk", "date", { required: true }),
          toFill("midDate", "Mid-year talk", "date", { required: true }),
          toFill("closeDate", "Closing talk", "date", { required: true }),
          toFill("whoSees", "Who sees this form", "text", {
            value: "The employee and the manager",
            ours: true,
            required: true,
            lines: 1,
          }),
        ],
      },
      assumptionsSection(id),
      changeLogSection,
      signatureSection(
        { as: "Employee", name: null, unit: facts.name },
        { as: "Manager", name: facts.manager, unit: facts.name },
      ),
    ],
  };
}
