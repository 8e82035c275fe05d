import { filled, toFill, type FormField, type FormSection } from "../form";
import { planKey } from "./plan-facts";

/** One of the nine steps: what it is, and which figures of the workbook already answer some of it. */
interface Step {
  readonly head: string;
  readonly about: string;
  readonly facts: readonly (readonly [column: string, label: string])[];
}

/** The nine steps of a practical action plan to measure, monitor and improve performance (Svensson 1996). */
const steps: readonly Step[] = [
  {
    head: "1. Why measure performance?",
    about: "What is the aim, and who will use what is measured? Begin with those that the units serve.",
    facts: [
      ["units", "Units with required results"],
      ["missions", "Units that have written their mission"],
    ],
  },
  {
    head: "2. These are our commitments",
    about: "What is promised to customers and to the superior, on the sheets Commitments and Net of commitments.",
    facts: [
      ["commitments", "Commitments"],
      ["closed", "Commitments signed by both"],
      ["lines", "Lines of commitments"],
      ["agreed", "Lines agreed"],
    ],
  },
  {
    head: "3. Appropriate indicators",
    about: "What shows that each commitment is kept. A line without an indicator cannot be followed up.",
    facts: [
      ["measured", "Lines with an indicator"],
      ["inUse", "Measures in use"],
    ],
  },
  {
    head: "4. Methods for measuring and monitoring",
    about:
      "Photo and video; self-assessment; dialogue with customers (milestone method); interviews; questionnaires; observations and tests; exercises; external examiners; conferences and hearings; benchmarking.",
    facts: [
      ["withMethod", "Measures with a method"],
      ["withSource", "Measures with a source"],
    ],
  },
  {
    head: "5. The best method for our needs",
    about:
      "Internal against external measures, use against cost, accuracy. The sheet Measures says of each what could be done, and why.",
    facts: [
      ["rated", "Measures whose use has been judged"],
      ["costed", "Measures whose cost is known"],
      ["cost", "Cost of all measuring, kr"],
      ["droppable", "Measures that could be dropped"],
      ["saved", "Cost of those that could be dropped, kr"],
    ],
  },
  {
    head: "6. The detailed programme of measuring",
    about: "Who supplies each figure, when, and what is done when it is missing: the forms say it line by line.",
    facts: [
      ["withSupplier", "Measures that somebody supplies"],
      ["withFrequency", "Measures with a frequency"],
    ],
  },
  {
    head: "7. Money and soft measures together",
    about: "Neither money nor quality is read alone: frames, outturns and goals stand side by side in the evaluation.",
    facts: [
      ["economy", "Measures of economy"],
      ["soft", "Other measures"],
    ],
  },
  {
    head: "8. Performance reviews",
    about: "When results are talked through, by whom, with which figures: the dates stand on the sheet Calendar.",
    facts: [
      ["withOutcome", "Measures with an outcome"],
      ["fired", "Assumptions that have passed their limit"],
    ],
  },
  {
    head: "9. Actions",
    about: "What is done about it: development goals, other methods, other measures, other commitments.",
    facts: [["droppable", "Measures that could be dropped"]],
  },
];

/** The action plan as sections to fill in: each step with its figures, our answer, who sees to it, by when, done when. */
export function actionPlanSections(): readonly FormSection[] {
  return steps.map(({ head, about, facts }, at): FormSection => ({
    id: `step${at + 1}`,
    title: head,
    intro: about,
    fields: [
      ...facts.map(([column, label]): FormField =>
        filled(column, label, "money", null, { live: { table: "ActionPlanFacts", column, key: planKey } }),
      ),
      toFill("answer", "Our answer", "text", { lines: 2 }),
      toFill("who", "Responsible", "text"),
      toFill("by", "By", "date"),
      toFill("done", "Done on", "date"),
    ],
  }));
}
