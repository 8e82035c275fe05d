import type { UnitFacts } from "./facts";
import { filled, statuses, toFill, type FormField, type FormLines, type FormSection, type Level } from "./form";

/** The cycle's dates for a year: signed before it begins, reopened only on a trigger, evaluated after it. */
export function cycleOf(year: number) {
  return {
    from: isoDate(year, 1, 1),
    until: isoDate(year, 12, 31),
    reconsiderBy: isoDate(year, 6, 30),
    evaluateBy: isoDate(year + 1, 2, 28),
  };
}

function isoDate(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Header fields that every form has: who commits to whom, for how long, and where the negotiation stands. */
export function headerSection(id: string, level: Level, facts: UnitFacts, parties: readonly FormField[]): FormSection {
  const cycle = cycleOf(facts.year);
  return {
    id: "header",
    title: "Commitment",
    fields: [
      filled("id", "Commitment", "text", id),
      filled("level", "Level", "text", level, { ours: true }),
      ...parties,
      facts.parent === null
        ? filled("superiorCommitment", "Superior commitment", "text", "Committee", { ours: true })
        : filled("superiorCommitment", "Superior commitment", "text", `A-${facts.parent}`),
      filled("from", "Period from", "date", cycle.from),
      filled("until", "Period until", "date", cycle.until),
      toFill("reconsiderBy", "Reconsider by", "date", {
        value: cycle.reconsiderBy,
        required: true,
        help: "The commitment is looked at again on this date at the latest.",
      }),
      toFill("version", "Version", "number", {
        value: 1,
        required: true,
        help: "A signed commitment is amended only by a new version.",
      }),
      toFill("status", "Status", "choice", { value: "draft", choices: statuses, required: true }),
    ],
  };
}

/** What the commitment rests on, and what opens it again before its time. */
export const assumptionsSection: FormSection = {
  id: "assumptions",
  title: "Assumptions and reopening",
  fields: [
    toFill("assumptions", "Assumptions", "text", {
      lines: 2,
      help: "What must hold for the commitment to be reasonable: volumes, prices, decisions.",
    }),
    toFill("triggers", "Reopened when", "text", {
      lines: 2,
      help: "Events that let either party ask for a new negotiation, each with a figure.",
    }),
    toFill("changes", "Change log", "text", { lines: 2, help: "Version, date, what was changed and why." }),
  ],
};

/** Signatures of both parties: a commitment binds in both directions. */
export function signatureSection(
  first: string,
  firstName: string | null,
  second: string,
  secondName: string | null,
): FormSection {
  const columns: FormLines["columns"] = [
    { id: "role", label: "Party", kind: "text", input: false, width: 3, ours: true },
    { id: "name", label: "Name", kind: "text", input: true, width: 3 },
    { id: "date", label: "Date", kind: "date", input: true, width: 2 },
    { id: "signature", label: "Signature", kind: "text", input: true, width: 2 },
  ];
  return {
    id: "signatures",
    title: "Signatures",
    intro: "Both parties have read and agreed to everything above.",
    fields: [],
    lines: {
      id: "signed",
      columns,
      rows: [
        { id: "first", values: { role: first, name: firstName, date: null, signature: null } },
        { id: "second", values: { role: second, name: secondName, date: null, signature: null } },
      ],
      blankLines: 0,
    },
  };
}
