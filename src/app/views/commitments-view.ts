import { stops, type Problem } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";
import { composedOnce } from "../composed-once";
import type { JobOptions } from "../job";
import { opened } from "../open";
import { questionsOf, type Question } from "../questions";
import { missingRoles } from "../section";
import { commitmentsSection } from "../sections/commitments-section";
import { netView, type NetView } from "./net-view";
import { numberIn, placesIn, rowsOf, textIn, valueIn, type CellPlace } from "./rows";

/** A commitment of the register. */
export interface ShownCommitment {
  readonly id: string;
  readonly form: string;
  readonly who: string;
  readonly level: string;
  readonly unit: string;
  readonly status: string;
  readonly version: number | null;
  readonly lines: number;
  readonly agreed: number;
  readonly signed: boolean;
  /** What is missing, in the workbook's words; empty where nothing is. */
  readonly missing: string;
  /** Until it is to be reconsidered; below 0 it is late. */
  readonly daysToReconsider: number | null;
  readonly place: CellPlace | null;
}

/** The register of commitments. */
export interface CommitmentsView {
  readonly problems: readonly Problem[];
  readonly question: Question | null;
  /** Null where a problem stops it. */
  readonly commitments: readonly ShownCommitment[] | null;
  /** The commitments together; null where a problem stops it. */
  readonly net: NetView | null;
  /** Units that forms can be sent to. */
  readonly units: readonly string[];
}

/** Computes the register of a workbook. Writes nothing. */
export function commitmentsView(snapshot: Snapshot, options: JobOptions): CommitmentsView {
  const book = opened(snapshot, options);
  const lacking = missingRoles(commitmentsSection, book, "error");
  const { written, problems: found } = composedOnce(snapshot, options);
  const problems = [...lacking, ...found];
  const question = questionsOf(problems)[0] ?? null;
  if (lacking.length > 0 || written === null || stops(found))
    return { problems, question, commitments: null, net: null, units: [] };
  const place = placesIn(snapshot, "Commitments", "commitment");
  const text = (column: string, row: number): string => textIn(written, "Commitments", column, row);
  const number = (column: string, row: number): number | null => numberIn(written, "Commitments", column, row);
  const commitments = rowsOf(written, "Commitments", (row): ShownCommitment => {
    const id = text("commitment", row);
    return {
      id,
      form: text("form", row),
      who: text("who", row),
      level: text("level", row),
      unit: text("unit", row),
      status: text("status", row),
      version: number("version", row),
      lines: number("lines", row) ?? 0,
      agreed: number("agreedLines", row) ?? 0,
      signed: valueIn(written, "Commitments", "signed", row) === true,
      missing: text("missing", row),
      daysToReconsider: number("daysToReconsider", row),
      place: place(id, "status"),
    };
  });
  return {
    problems,
    question,
    commitments,
    net: netView(book),
    units: [...new Set(commitments.map(({ unit }) => unit))],
  };
}
