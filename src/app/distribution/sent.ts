import { isCellError, type CellValue } from "../../workbook/cell";
import type { Plan } from "../../workbook/plan";
import type { Snapshot } from "../../workbook/snapshot";
import { wordsOf } from "../../locale/words";
import { sentSheet } from "../../sheets/sent-sheet";
import type { Stamp } from "./control";

/** A form that was sent out, as the workbook keeps it. */
export interface SentForm extends Stamp {
  readonly unit: string;
  readonly file: string;
}

export const sentSheetId = "sent";
export const sentTable = "Sent";

/** What the workbook has sent out, oldest first. */
export function sentIn(snapshot: Snapshot): readonly SentForm[] {
  const table = snapshot.own.find(({ id }) => id === sentSheetId)?.tables.find(({ id }) => id === sentTable);
  if (table === undefined) return [];
  const text = (id: string, row: number): string => {
    const value: CellValue = table.columns.find((one) => one.id === id)?.values[row] ?? null;
    return value === null || isCellError(value) ? "" : String(value);
  };
  return Array.from({ length: table.area.rows - 1 }, (_, row): SentForm => ({
    form: text("form", row),
    version: Number(text("version", row)),
    unit: text("unit", row),
    file: text("file", row),
    sentAt: text("at", row),
    control: text("control", row),
  })).filter(({ form, control }) => form !== "" && control !== "");
}

/** The record with what is sent now, as a plan: every other sheet stays as it is. */
export function recordPlan(snapshot: Snapshot, sent: readonly SentForm[], at: string): Plan {
  const language = snapshot.language ?? "en";
  const known = new Map([...sentIn(snapshot), ...sent].map((one) => [`${one.form} ${one.sentAt}`, one]));
  return {
    language,
    sheets: [sentSheet([...known.values()], wordsOf(language)).sheet],
    log: { at, job: "distribute", rules: "", totals: String(sent.length), checks: "" },
  };
}
