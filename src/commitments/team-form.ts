import type { UnitFacts } from "./facts";
import { filled, toFill, type CommitmentForm } from "./form";
import { assumptionsSection, headerSection, signatureSection } from "./header";

/** A team commits itself on a handful of lines: three at least, seven at most. */
export const teamLines = 7;

/** Form B: a self-managed team and its manager. */
export function teamForm(facts: UnitFacts, team: string): CommitmentForm {
  const id = `B-${facts.code}-${team}`;
  const members = facts.members.filter((member) => member.team === team);
  const fte = members.reduce((sum, member) => sum + (member.fte ?? 0), 0);
  const goals = facts.results.slice(0, 3);
  return {
    kind: "B",
    id,
    unit: facts.name,
    title: "Commitment of the team: {team}",
    subtitle: "{unit}, {year}",
    values: { team, unit: facts.name, year: String(facts.year) },
    sections: [
      headerSection(id, "Team to unit", { ...facts, parent: facts.code }, [
        filled("team", "Team", "text", team),
        filled("unit", "Unit", "text", facts.name),
        toFill("contact", "Contact of the team", "text", { required: true }),
        toFill("manager", "Manager", "text", { value: facts.manager, required: true }),
      ]),
      {
        id: "members",
        title: "Members and decisions",
        fields: [
          filled("memberCount", "Members", "number", members.length, { decimals: 0 }),
          filled("fte", "Full-time equivalents", "number", Math.round(fte * 100) / 100, { decimals: 2 }),
          toFill("delegated", "Decisions delegated to the team", "text", { lines: 2, required: true }),
          toFill("customers", "The team's customers", "text", { lines: 1, required: true }),
        ],
      },
      {
        id: "commitments",
        title: "We commit ourselves to",
        intro: "Three to seven lines that a customer would recognise.",
        fields: [],
        lines: {
          id: "commitments",
          columns: [
            { id: "commitment", label: "We commit ourselves to", kind: "text", input: true, width: 4 },
            { id: "indicator", label: "Shown by", kind: "text", input: true, width: 2.5 },
            { id: "target", label: "Target", kind: "number", input: true, width: 1.2 },
            { id: "proposedByUnit", label: "Team proposes", kind: "number", input: true, width: 1.3 },
            { id: "proposedBySuperior", label: "Manager proposes", kind: "number", input: true, width: 1.3 },
            { id: "agreed", label: "Agreed", kind: "number", input: true, width: 1.2 },
          ],
          rows: goals.map((goal, index) => ({
            id: `line${index + 1}`,
            values: {
              commitment: goal.goal,
              indicator: goal.indicator,
              target: goal.target,
              proposedByUnit: null,
              proposedBySuperior: goal.target,
              agreed: null,
            },
          })),
          blankLines: teamLines - goals.length,
        },
      },
      {
        id: "processes",
        title: "Working methods that matter most",
        fields: [],
        lines: {
          id: "processes",
          columns: [
            { id: "process", label: "Process", kind: "text", input: true, width: 4 },
            { id: "who", label: "Who", kind: "text", input: true, width: 2 },
            { id: "when", label: "When", kind: "text", input: true, width: 2 },
            { id: "routine", label: "How we see that it is followed", kind: "text", input: true, width: 3 },
          ],
          rows: [],
          blankLines: 4,
        },
      },
      {
        id: "terms",
        title: "Money, support and reward",
        fields: [
          toFill("budgetLines", "Budget lines that the team controls", "text", { lines: 1 }),
          toFill("support", "The manager's support", "text", { lines: 2, required: true }),
          toFill("meetings", "Meetings", "text", {
            value: "Every second week; results on the wall each quarter",
            ours: true,
            lines: 1,
          }),
          toFill("rewardShare", "The team's share of the reward", "text", { lines: 1 }),
          toFill("improvement", "Improvement goal", "text", { lines: 1, required: true }),
        ],
      },
      assumptionsSection,
      signatureSection("For the team", null, "Manager", facts.manager),
    ],
  };
}
