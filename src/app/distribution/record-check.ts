import type { Problem } from "../../problem/problem";
import type { ReturnedForm } from "./returned-form";
import type { SentForm } from "./sent";

/** What was sent, as returned files are held against it. */
export interface SentRecord {
  readonly byForm: ReadonlyMap<string, readonly SentForm[]>;
  /** Units by the name of the file that was made for them, in lower case. */
  readonly unitOfFile: ReadonlyMap<string, string>;
}

/** The record of a workbook by form and by file. */
export function recordOf(sent: readonly SentForm[]): SentRecord {
  const byForm = new Map<string, SentForm[]>();
  for (const one of sent) byForm.set(one.form, [...(byForm.get(one.form) ?? []), one]);
  return { byForm, unitOfFile: new Map(sent.map(({ file, unit }) => [file.toLowerCase(), unit])) };
}

/**
 * Why a return is not what was sent: it was never sent, a later one was sent since, or it came in another unit's file. A
 * workbook that has kept no record of the form has nothing to hold it against.
 */
export function againstRecord(
  { file, sheet, stamp }: ReturnedForm,
  { byForm, unitOfFile }: SentRecord,
): Problem | undefined {
  const sent = byForm.get(stamp.form);
  if (sent === undefined) return undefined;
  const where = { at: "file", file } as const;
  const known = sent.find(({ sentAt, version, control }) => {
    return sentAt === stamp.sentAt && version === stamp.version && control === stamp.control;
  });
  if (known === undefined) {
    return {
      severity: "error",
      code: "form-not-sent",
      message: `"${sheet}" in ${file} says that it is ${stamp.form} version ${stamp.version} sent ${stamp.sentAt.slice(0, 10)}; the workbook has sent no such form.`,
      where,
      fix: "Return the file that was sent, and collect it into the workbook that it was sent from.",
    };
  }
  const last = sent.reduce((latest, one) => (one.sentAt > latest.sentAt ? one : latest), known);
  // Sent once more as it was: either copy will do.
  if (last.control !== known.control || last.version !== known.version) {
    return {
      severity: "error",
      code: "form-sent-again",
      message: `"${sheet}" in ${file} is ${stamp.form} as it was sent ${stamp.sentAt.slice(0, 10)}; it was sent again ${last.sentAt.slice(0, 10)} and has changed.`,
      where,
      fix: "Fill in and return the file that was sent last.",
    };
  }
  const owner = unitOfFile.get(file.toLowerCase());
  if (owner !== undefined && owner !== known.unit) {
    return {
      severity: "error",
      code: "form-of-another-unit",
      message: `${file} was made for ${owner}, and holds ${stamp.form} of ${known.unit}.`,
      where,
      fix: "Ask both units for the file that was sent to each.",
    };
  }
  return undefined;
}
