import type { UnitFacts } from "./facts";
import { filled, toFill, type CommitmentForm } from "./form";
import { assumptionsSection, changeLogSection, headerSection, signatureSection } from "./header";
import { requiredResultSections } from "./required-results";

/** A team commits itself on a handful of lines: three at least, seven at most. */
export const teamLines = 7;

/** Form B: a self-managed team and its manager. */
export function teamForm(facts: UnitFacts, team: string): CommitmentForm {
  const id = `B-${facts.code}-${team}`;
  const members = facts.members.filter((member) => member.team === team);
  const fte = members.reduce((sum, member) => sum + (member.fte ?? 0), 0);
  // A few of the unit's goals to begin with; what each weighs is the team's to say.
  const goals = facts.results.slice(0, 3).map((result) => ({ ...result, weight: null }));
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
      ...requiredResultSections(goals, teamLines - goals.length, {
        title: "We commit ourselves to",
        intro: "Three to seven lines that a customer would recognise.",
        section: "commitments",
        goal: "commitment",
        goalLabel: "We commit ourselves to",
        byFirst: "Team proposes",
        bySecond: "Manager proposes",
      }),
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
          blankLines: 3,
        },
      },
      {
        id: "terms",
        title: "Money, support and reward",
        fields: [
          toFill("budgetLines", "Budget lines that the team controls", "text", { lines: 1 }),
          toFill("budget", "Budget that the team controls, kr", "money", {
            help: "The budgets of a unit's teams may not sum to more than its frame.",
          }),
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
      assumptionsSection(id),
      changeLogSection,
      signatureSection(
        { as: "For the team", name: null, unit: team },
        { as: "Manager", name: facts.manager, unit: facts.name },
      ),
    ],
  };
}
