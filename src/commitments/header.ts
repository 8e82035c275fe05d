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
        afterSigning: true,
        decimals: 0,
        help: "A signed commitment is amended only by a new version: raise this figure, and sign again.",
      }),
      toFill("status", "Status", "choice", { value: "draft", choices: statuses, required: true, afterSigning: true }),
    ],
  };
}

/** Ways in which a figure can pass its limit. */
export const comparisons = ["rises above", "falls below"] as const;

/** Lines for assumptions that a form leaves room for. */
export const assumptionLines = 3;

/** What the commitment rests on, and what opens it again before its time: figures that the workbook can check. */
export function assumptionsSection(formId: string): FormSection {
  return {
    id: "assumptions",
    title: "Assumptions and reopening",
    intro:
      "What must hold for the commitment to be reasonable; either party may ask to reopen it when a figure passes its limit.",
    fields: [],
    lines: {
      id: "assumptions",
      columns: [
        {
          id: "assumption",
          label: "Assumption",
          kind: "text",
          input: true,
          width: 4,
          help: "What must hold: volumes, prices, decisions.",
        },
        {
          id: "figure",
          label: "Reopened when",
          kind: "text",
          input: true,
          width: 3,
          help: "The figure that shows it: Frame, Outturn, Forecast, Full-time equivalents, or an indicator of the unit by its name.",
        },
        { id: "comparison", label: "Passes its limit", kind: "choice", input: true, width: 1.8, choices: comparisons },
        { id: "limit", label: "Limit", kind: "number", input: true, width: 1.5 },
        {
          id: "now",
          label: "Now",
          kind: "number",
          input: false,
          width: 1.5,
          live: { table: "CommitmentTriggers", column: "now" },
        },
        {
          id: "state",
          label: "State",
          kind: "text",
          input: false,
          width: 1.7,
          live: { table: "CommitmentTriggers", column: "state" },
        },
      ],
      rows: [],
      blankLines: assumptionLines,
      keyPrefix: formId,
    },
  };
}

/** Lines for changes that a form leaves room for. */
export const changeLines = 2;

/** Each version, what was changed and why, in the words of the parties; the workbook keeps its own log of cells. */
export const changeLogSection: FormSection = {
  id: "changes",
  title: "Change log",
  fields: [],
  lines: {
    id: "changes",
    columns: [
      { id: "version", label: "Version", kind: "number", input: true, width: 1.2, decimals: 0 },
      { id: "date", label: "Date", kind: "date", input: true, width: 1.6 },
      { id: "what", label: "What was changed and why", kind: "text", input: true, width: 7 },
      { id: "by", label: "Agreed by", kind: "text", input: true, width: 2.4 },
    ],
    rows: [],
    blankLines: changeLines,
  },
};

/** A party as the signature block names it. */
export interface Party {
  /** What the party is in the commitment: "Manager", "Superior". */
  readonly as: string;
  readonly name: string | null;
  readonly unit: string | null;
}

/** Signatures of both parties: a commitment binds in both directions. */
export function signatureSection(first: Party, second: Party): FormSection {
  const columns: FormLines["columns"] = [
    { id: "role", label: "Party", kind: "text", input: false, width: 2.4, ours: true },
    { id: "name", label: "Name", kind: "text", input: true, width: 3 },
    { id: "title", label: "Role", kind: "text", input: true, width: 2.2 },
    { id: "unit", label: "Unit", kind: "text", input: true, width: 2.6 },
    { id: "date", label: "Date", kind: "date", input: true, width: 1.6 },
    { id: "signature", label: "Signature", kind: "text", input: true, width: 2.6 },
  ];
  const row = (id: string, { as, name, unit }: Party) => ({
    id,
    values: { role: as, name, title: null, unit, date: null, signature: null },
  });
  return {
    id: "signatures",
    title: "Signatures",
    intro: "Both parties have read and agreed to everything above.",
    fields: [],
    lines: { id: "signed", columns, rows: [row("first", first), row("second", second)], blankLines: 0, tall: true },
  };
}
