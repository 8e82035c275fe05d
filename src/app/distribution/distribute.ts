import type { CommitmentForm } from "../../commitments/form";
import { stops, type Problem } from "../../problem/problem";
import { emptyWorkbook } from "../../workbook/file/empty-workbook";
import { readWorkbook } from "../../workbook/file/read";
import { writeWorkbook } from "../../workbook/file/write";
import type { Snapshot } from "../../workbook/snapshot";
import type { JobOptions } from "../job";
import { opened } from "../open";
import { tablesOf } from "../source-table";
import { stamped, stampFor } from "./control";
import { formsSent, type FormsSent } from "./forms-sent";
import { recordPlan, type SentForm } from "./sent";

/** One file for one unit or one person: their own forms and nothing of anybody else's. */
export interface Packet {
  readonly name: string;
  readonly unit: string;
  readonly forms: readonly string[];
  readonly bytes: Uint8Array;
}

export interface Distribution {
  readonly packets: readonly Packet[];
  readonly problems: readonly Problem[];
  /** What is sent, for the record that the workbook keeps. */
  readonly sent: readonly SentForm[];
}

/**
 * Makes the files to send out: for every unit with required results its forms A, B and D, for every person of it form C
 * in a file of its own. Forms are prefilled as they stand in the workbook. `options.units` limits it to some units.
 */
export function distribute(bytes: Uint8Array, name: string, options: JobOptions): Distribution {
  return distributeFrom(readWorkbook(bytes, name), options);
}

/** The same from a reading of the workbook, which may be open in Excel. */
export function distributeFrom(snapshot: Snapshot, options: JobOptions): Distribution {
  const { name } = snapshot;
  const book = opened(snapshot, options);
  const problems: Problem[] = [...snapshot.problems, ...book.problems];
  if (tablesOf(book.reading, "indicators").length === 0) {
    problems.push({
      severity: "error",
      code: "nothing-to-distribute",
      message: `${name} has no list of required results, so there is nothing to send out.`,
      where: { at: "file", file: name },
      fix: "Add a sheet with indicators and targets for each unit.",
    });
  }
  if (stops(problems)) return { packets: [], problems, sent: [] };
  const sent = formsSent(book);
  const wanted = new Set((options.units ?? []).map((unit) => unit.toLowerCase()));
  const chosen = sent.forms.filter(
    (form) => wanted.size === 0 || wanted.has(form.unit.toLowerCase()) || wanted.has(codeOf(form, sent).toLowerCase()),
  );
  const unknown = [...wanted].filter(
    (unit) => !sent.forms.some((form) => form.unit.toLowerCase() === unit || codeOf(form, sent).toLowerCase() === unit),
  );
  for (const unit of unknown) {
    problems.push({
      severity: "error",
      code: "unit-unknown",
      message: `There is no unit "${unit}" with required results.`,
      where: { at: "field", field: "unit" },
      fix: `Choose among: ${[...new Set(sent.forms.map((form) => form.unit))].join(", ")}.`,
    });
  }
  if (stops(problems)) return { packets: [], problems, sent: [] };
  const packets: Packet[] = [];
  const record: SentForm[] = [];
  for (const [file, forms] of files(chosen, sent)) {
    options.onProgress?.({ step: "Writing separate files", done: packets.length / chosen.length });
    const sheets = forms.map((form) => {
      const sheet = sent.sheetOf(form);
      const stamp = { form: form.id, version: sent.versionOf(form), sentAt: options.at };
      record.push({ ...stampFor(sheet, stamp), unit: form.unit, file });
      return stamped(sheet, stamp);
    });
    const ids = forms.map(({ id }) => id);
    const written = writeWorkbook(emptyWorkbook(), {
      language: book.language,
      sheets,
      log: { at: options.at, job: "distribute", rules: "", totals: ids.join(", "), checks: "" },
    });
    if ("problems" in written) return { packets: [], problems: [...problems, ...written.problems], sent: [] };
    packets.push({ name: file, unit: forms[0]?.unit ?? "", forms: ids, bytes: written.bytes });
  }
  return { packets, problems, sent: record };
}

/** The workbook with the record of what was sent: returned files are held against it. */
export function withRecord(
  bytes: Uint8Array,
  name: string,
  sent: readonly SentForm[],
  at: string,
): { readonly bytes: Uint8Array } | { readonly problems: readonly Problem[] } {
  const written = writeWorkbook(bytes, recordPlan(readWorkbook(bytes, name), sent, at));
  return "problems" in written ? { problems: written.problems } : { bytes: written.bytes };
}

/** Files by name: one a unit, one a person. Two units whose names give the same file are told apart by a number. */
function files(forms: readonly CommitmentForm[], sent: FormsSent): ReadonlyMap<string, readonly CommitmentForm[]> {
  const groups = new Map<string, CommitmentForm[]>();
  for (const form of forms) {
    const group = form.kind === "C" ? form.id : form.unit;
    groups.set(group, [...(groups.get(group) ?? []), form]);
  }
  const named = new Map<string, readonly CommitmentForm[]>();
  const taken = new Set<string>();
  for (const [, own] of groups) {
    const first = own[0];
    if (first === undefined) continue;
    const base = safe(first.kind === "C" ? first.id : `${codeOf(first, sent)} ${first.unit}`);
    let name = base;
    for (let at = 2; taken.has(name.toLowerCase()); at++) name = `${base} (${at})`;
    taken.add(name.toLowerCase());
    named.set(`${name}.xlsx`, own);
  }
  return named;
}

/** The unit's code: form A is named by it. */
function codeOf(form: CommitmentForm, { forms }: FormsSent): string {
  const manager = forms.find((one) => one.kind === "A" && one.unit === form.unit);
  return (manager ?? form).id.replace(/^[A-D]-/, "");
}

/** A name that every file system takes. */
function safe(name: string): string {
  return name
    .replace(/[\\/:*?"<>|]/g, "_")
    .replace(/[. ]+$/, "")
    .slice(0, 100);
}
