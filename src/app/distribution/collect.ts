import type { CommitmentForm } from "../../commitments/form";
import { wordsOf, type Words } from "../../locale/words";
import { stops, type Problem } from "../../problem/problem";
import type { Receipt } from "../../workbook/receipt";
import { readWorkbook } from "../../workbook/file/read";
import { writeWorkbook } from "../../workbook/file/write";
import type { Snapshot } from "../../workbook/snapshot";
import type { JobOptions } from "../job";
import { jobs } from "../jobs";
import { opened } from "../open";
import { collectedByCell, collectedIn, collectedKey, type CollectedCell } from "./collected";
import { fixedCellsOf, sameFixed } from "./control";
import { formsSent, type FormsSent } from "./forms-sent";
import { againstRecord, recordOf, type SentRecord } from "./record-check";
import { sentIn } from "./sent";
import { inputCells } from "../../commitments/form-cells";
import { changesOf, filledIn, formsIn, type FormValue, type ReturnedChange, type ReturnedForm } from "./returned-form";

export interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CollectOptions extends JobOptions {
  /** Names of the files that count where a form was returned in several. */
  readonly take?: readonly string[];
  /** Where the workbook has another value than was sent, and the return a third: which counts. Asked unless told. */
  readonly keep?: "workbook" | "returned";
}

/** A form that was taken in, with what changed in it. */
export interface Accepted {
  readonly form: string;
  readonly unit: string;
  readonly file: string;
  readonly changes: readonly ReturnedChange[];
}

/** A form or file that was not taken in, and why. */
export interface Refused {
  readonly file: string;
  readonly form: string | null;
  readonly problems: readonly Problem[];
}

export interface Collection {
  readonly accepted: readonly Accepted[];
  readonly refused: readonly Refused[];
  /** What concerns the workbook itself. */
  readonly problems: readonly Problem[];
  readonly receipt: Receipt | null;
  /** The workbook with what was accepted; null where a problem of the workbook's stopped it. */
  readonly bytes: Uint8Array | null;
}

interface Candidate {
  readonly returned: ReturnedForm;
  readonly form: CommitmentForm;
  readonly changes: readonly ReturnedChange[];
}

/**
 * Takes returned forms into the workbook. A form is refused, with the reason and the cells, where it was changed outside
 * its input cells, is of an older version, belongs to no unit of this workbook, holds what its cells cannot take, or is
 * signed already; where it was returned twice, or the workbook has changed meanwhile, it is asked for. What is refused
 * changes nothing; the others are written together, or not at all.
 */
export function collect(
  book: { readonly bytes: Uint8Array; readonly name: string },
  files: readonly ReturnedFile[],
  options: CollectOptions,
): Collection {
  const snapshot = readWorkbook(book.bytes, book.name);
  if (stops(snapshot.problems)) return nothing(snapshot.problems);
  const { accepted, refused, collected } = takenIn(snapshot, files, options);
  return { accepted, refused, ...writtenWith(book.bytes, snapshot, collected, options) };
}

/** What returned forms bring to a workbook, without writing: the cells that the job on commitments is then given. */
export function takenIn(
  snapshot: Snapshot,
  files: readonly ReturnedFile[],
  options: CollectOptions,
): Pick<Collection, "accepted" | "refused"> & { readonly collected: readonly CollectedCell[] } {
  const open = opened(snapshot, options);
  const sent = formsSent(open);
  const record = recordOf(sentIn(snapshot));
  const refused: Refused[] = [];
  const candidates: Candidate[] = [];
  files.forEach((file, at) => {
    options.onProgress?.({ step: "Reading returned files", done: at / files.length });
    const found = candidatesOf(file, sent, record, open.words);
    candidates.push(...found.candidates);
    refused.push(...found.refused);
  });
  const single = settled(candidates, options.take ?? [], refused);
  const earlier = new Map(collectedByCell(collectedIn(snapshot)));
  const accepted: Accepted[] = [];
  for (const candidate of single) {
    const against = againstWorkbook(candidate, sent, open.words, options.keep);
    if (stops(against.problems)) {
      refused.push({ file: candidate.returned.file, form: candidate.form.id, problems: against.problems });
      continue;
    }
    const { form, returned } = candidate;
    for (const { cell, returned: value } of against.changes) {
      earlier.set(collectedKey(form.id, cell), { form: form.id, cell, value, file: returned.file, at: options.at });
    }
    accepted.push({ form: form.id, unit: form.unit, file: returned.file, changes: against.changes });
  }
  return { accepted, refused, collected: [...earlier.values()] };
}

function nothing(problems: readonly Problem[]): Collection {
  return { accepted: [], refused: [], problems, receipt: null, bytes: null };
}

function writtenWith(
  bytes: Uint8Array,
  snapshot: Snapshot,
  collected: readonly CollectedCell[],
  options: CollectOptions,
): Pick<Collection, "problems" | "receipt" | "bytes"> {
  const outcome = jobs.commitments(snapshot, { ...options, collected });
  const problems = [...snapshot.problems, ...outcome.problems];
  if (outcome.plan === null || stops(problems)) return { problems, receipt: null, bytes: null };
  const written = writeWorkbook(bytes, outcome.plan);
  if ("problems" in written) return { problems: [...problems, ...written.problems], receipt: null, bytes: null };
  return { problems: [...problems, ...written.receipt.problems], receipt: written.receipt, bytes: written.bytes };
}

function candidatesOf(
  { name, bytes }: ReturnedFile,
  sent: FormsSent,
  record: SentRecord,
  bookWords: Words,
): { readonly candidates: readonly Candidate[]; readonly refused: readonly Refused[] } {
  const snapshot = readWorkbook(bytes, name);
  if (stops(snapshot.problems))
    return { candidates: [], refused: [{ file: name, form: null, problems: snapshot.problems }] };
  const words = snapshot.language === undefined ? bookWords : wordsOf(snapshot.language);
  const found = formsIn(snapshot, name);
  const refused: Refused[] = found.problems.length === 0 ? [] : [{ file: name, form: null, problems: found.problems }];
  const candidates = found.forms.flatMap((returned): Candidate[] => {
    const form = sent.forms.find(({ id }) => id === returned.stamp.form);
    const refuse = (problems: readonly Problem[]): Candidate[] => {
      refused.push({ file: name, form: returned.stamp.form, problems });
      return [];
    };
    if (form === undefined) return refuse([ofNobody(returned)]);
    const unlike = againstRecord(returned, record);
    if (unlike !== undefined) return refuse([unlike]);
    if (!returned.untouched) return refuse(editedOutside(returned, form, sent));
    const version = sent.versionOf(form);
    if (returned.stamp.version < version) return refuse([olderVersion(returned, version)]);
    const { changes, problems } = changesOf(returned, form, snapshot, words);
    return problems.length > 0 ? refuse(problems) : [{ returned, form, changes }];
  });
  return { candidates, refused };
}

/** One return a form: the file that a person chose, or the only one; returns that say the same are one. */
function settled(candidates: readonly Candidate[], use: readonly string[], refused: Refused[]): readonly Candidate[] {
  const byForm = new Map<string, Candidate[]>();
  for (const one of candidates) byForm.set(one.form.id, [...(byForm.get(one.form.id) ?? []), one]);
  return [...byForm.values()].flatMap((returns): Candidate[] => {
    const chosen = returns.filter(({ returned }) => use.includes(returned.file));
    const left = chosen.length > 0 ? chosen : returns;
    const [first, ...others] = left;
    if (first === undefined) return [];
    const said = (one: Candidate) => JSON.stringify(one.changes.map(({ cell, returned }) => [cell, returned]));
    if (others.every((other) => said(other) === said(first))) return [first];
    const names = left.map(({ returned }) => returned.file).join(", ");
    refused.push({
      file: names,
      form: first.form.id,
      problems: [
        {
          severity: "error",
          code: "returned-twice",
          message: `Form ${first.form.id} came back in several files that differ: ${names}.`,
          where: { at: "file", file: first.returned.file },
          fix: "Say which file counts (--take), or keep only that one in the folder.",
        },
      ],
    });
    return [];
  });
}

/** Holds a return against the workbook as it stands: what is signed stays, what was changed on both sides is asked. */
function againstWorkbook(
  { returned, form, changes }: Candidate,
  sent: FormsSent,
  words: Words,
  keep: CollectOptions["keep"],
): { readonly changes: readonly ReturnedChange[]; readonly problems: readonly Problem[] } {
  const asked = new Map(inputCells(form).map((one) => [one.cell, one]));
  const standing = (cell: string): FormValue => {
    const known = asked.get(cell);
    const value = known === undefined ? null : filledIn({ ...known, required: false }, sent.read(form, cell), words);
    return typeof value === "object" && value !== null ? null : value;
  };
  const open = changes.filter(({ cell, returned: value }) => standing(cell) !== value);
  if (open.length > 0 && standing("header.status") === "signed")
    return { changes: [], problems: [signedAlready(returned, open)] };
  const conflicts = open.filter(({ cell, sent: before }) => standing(cell) !== before);
  if (conflicts.length === 0 || keep === "returned") return { changes: open, problems: [] };
  if (keep === "workbook") return { changes: open.filter((one) => !conflicts.includes(one)), problems: [] };
  return {
    changes: [],
    problems: conflicts.map(({ cell, address, returned: value }) => ({
      severity: "error",
      code: "changed-on-both-sides",
      message: `${asked.get(cell)?.label ?? cell}: the workbook has ${shown(standing(cell))} now, ${shown(value)} was returned, and neither is what was sent.`,
      where: { at: "cell", sheet: `[${returned.file}]${returned.sheet}`, address },
      fix: "Say which counts (--keep workbook or --keep returned).",
    })),
  };
}

function shown(value: FormValue): string {
  return value === null ? "nothing" : `"${value}"`;
}

function ofNobody({ file, sheet, stamp }: ReturnedForm): Problem {
  return {
    severity: "error",
    code: "form-of-nobody",
    message: `"${sheet}" in ${file} is form ${stamp.form}, which no unit or person of this workbook has.`,
    where: { at: "file", file },
    fix: "Collect it into the workbook that it was sent from.",
  };
}

function olderVersion({ file, sheet, stamp }: ReturnedForm, version: number): Problem {
  return {
    severity: "error",
    code: "form-older-version",
    message: `"${sheet}" in ${file} is version ${stamp.version} of ${stamp.form}, sent ${stamp.sentAt.slice(0, 10)}; the workbook has version ${version}.`,
    where: { at: "file", file },
    fix: "Send the form out again and have it filled in there.",
  };
}

function signedAlready({ file, sheet, stamp }: ReturnedForm, open: readonly ReturnedChange[]): Problem {
  return {
    severity: "error",
    code: "form-signed",
    message: `${stamp.form} is signed; "${sheet}" in ${file} changes it in ${open.map(({ address }) => address).join(", ")}.`,
    where: { at: "file", file },
    fix: "A signed commitment is amended only by a new version: raise the version, send it out and have it signed again.",
  };
}

/** The cells that differ from the form as the workbook would send it now, which is how it was sent unless the lists changed. */
function editedOutside(returned: ReturnedForm, form: CommitmentForm, sent: FormsSent): readonly Problem[] {
  const now = fixedCellsOf(sent.sheetOf(form));
  const addresses = [...new Set([...now.keys(), ...returned.fixed.keys()])].filter(
    (address) => !sameFixed(now.get(address), returned.fixed.get(address)),
  );
  const { file, sheet, stamp } = returned;
  const cells = addresses.slice(0, 10).join(", ");
  return [
    {
      severity: "error",
      code: "edited-outside-inputs",
      message: `"${sheet}" in ${file} (${stamp.form}) was changed outside its input cells: ${cells === "" ? "a cell that the workbook has changed too" : cells}.`,
      where:
        addresses[0] === undefined
          ? { at: "file", file }
          : { at: "cell", sheet: `[${file}]${sheet}`, address: addresses[0] },
      fix: "Ask for the file as it was sent, with only the yellow cells filled in.",
    },
  ];
}
