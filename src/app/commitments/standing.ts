import type { CommitmentForm, LivePlace } from "../../commitments/form";
import { inputCells } from "../../commitments/form-cells";
import { closedForm, signingOf, type FormValue, type SignedVersion, type Signing } from "../../commitments/signing";
import type { Words } from "../../locale/words";
import type { Place, Problem } from "../../problem/problem";
import { commitmentSheet } from "../../sheets/commitment-sheet";
import { cellPlaces } from "../../sheets/introduction-sheet";
import { isCellError, type CellValue } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import { filledIn } from "../distribution/returned-form";
import type { FormReader } from "../inputs/register-input";
import { commitmentSheetName } from "../sheet-names";

/** A commitment as it stands: what was typed, returned, prefilled, and what was signed and closed. */
export interface StandingCommitment {
  /** The form as it would be sent now; where it is closed, as it was signed. */
  readonly form: CommitmentForm;
  readonly onSheet: boolean;
  readonly signing: Signing;
  /** A cell's value as the form keeps it: dates as ISO text, choices in English; what cannot be read is null. */
  readonly valueOf: (cell: string) => FormValue;
  readonly place: (cell: string) => Place | undefined;
  readonly problems: readonly Problem[];
}

export interface StandingSources {
  readonly snapshot: Snapshot;
  readonly words: Words;
  readonly read: FormReader;
  /** Whether a person wrote or returned the cell, so that it is not merely what was prefilled. */
  readonly edited: (form: CommitmentForm, cell: string) => boolean;
  readonly signed: readonly SignedVersion[];
  /** The moment of the job, ISO 8601. */
  readonly at: string;
  readonly onSheet: ReadonlySet<string>;
  /** The value of a live figure of a form. */
  readonly figure: (place: LivePlace) => CellValue;
}

/** Reads a form as it stands and holds it against what was signed. */
export function standingCommitment(form: CommitmentForm, sources: StandingSources): StandingCommitment {
  const problems: Problem[] = [];
  const onSheet = sources.onSheet.has(form.id);
  let stands = form;
  const place = placesOf(() => stands, onSheet, sources);
  const asked = new Map(inputCells(form).map((one) => [one.cell, one]));
  const known = new Map<string, FormValue>();
  const current = (cell: string): FormValue => {
    const kept = known.get(cell);
    if (kept !== undefined) return kept;
    const raw = sources.read(form, cell);
    const one = asked.get(cell);
    const value = one === undefined ? plain(raw) : filledIn({ ...one, required: false }, raw, sources.words);
    if (typeof value === "object" && value !== null) {
      const where = place(cell);
      problems.push({
        severity: "warning",
        code: "form-value",
        message: `${one?.label ?? cell}: read "${shown(raw)}", expected ${value.expected}; it is left out.`,
        ...(where === undefined ? {} : { where }),
        fix: "Correct it in the form.",
      });
    }
    const usable = typeof value === "object" ? null : value;
    known.set(cell, usable);
    return usable;
  };
  // Every cell is read once, so that what cannot be read is said.
  for (const { cell } of asked.values()) current(cell);
  const figures = new Map(
    form.sections.flatMap((section) =>
      section.fields.flatMap((field): [string, FormValue][] =>
        field.live === undefined ? [] : [[`${section.id}.${field.id}`, plain(sources.figure(field.live))]],
      ),
    ),
  );
  const version = Number(current("header.version") ?? 1);
  const own = sources.signed.find((one) => one.form === form.id && one.version === version);
  // What nobody has touched since is as it was signed, whatever the lists say now.
  const since = (cell: string): FormValue =>
    own?.cells.has(cell) === true && !sources.edited(form, cell) ? (own.cells.get(cell) ?? null) : current(cell);
  const signing = signingOf({ form, valueOf: since, figures }, sources.signed, sources.at);
  const closed = signing.state === "closed" || signing.state === "to close" ? signing.version : undefined;
  if (closed !== undefined) stands = closedForm(form, closed);
  const open = new Set([...asked.values()].filter(({ afterSigning }) => afterSigning).map(({ cell }) => cell));
  const unsigned = signing.state === "amended";
  return {
    form: stands,
    onSheet,
    signing,
    place,
    problems,
    valueOf: (cell) => {
      if (unsigned && /^signatures\.\w+\.date$/.test(cell)) return null;
      if (closed !== undefined && closed.cells.has(cell) && !open.has(cell)) return closed.cells.get(cell) ?? null;
      return figures.get(cell) ?? current(cell);
    },
  };
}

function plain(value: CellValue): FormValue {
  return typeof value === "string" || typeof value === "number" ? value : null;
}

function shown(value: CellValue): string {
  return isCellError(value) ? value.error : String(value ?? "");
}

/** Where the cells of a form stand: on its sheet as it is, else as it will be laid out; in no file of the workbook otherwise. */
function placesOf(
  formNow: () => CommitmentForm,
  onSheet: boolean,
  { snapshot, words }: StandingSources,
): (cell: string) => Place | undefined {
  if (!onSheet) return () => undefined;
  const { id } = formNow();
  const own = snapshot.own.find((one) => one.id === `commitment:${id}`);
  const sheet = own?.name ?? commitmentSheetName(formNow());
  let laid: ReadonlyMap<string, string> | undefined;
  return (cell) => {
    const standing = own?.inputs.get(`form/${cell}`)?.address;
    if (standing !== undefined) return { at: "cell", sheet, address: standing };
    laid ??= addressesOf(formNow(), words);
    const address = laid.get(cell);
    return address === undefined ? undefined : { at: "cell", sheet, address };
  };
}

/** The address of every cell that a form's sheet names. */
function addressesOf(form: CommitmentForm, words: Words): ReadonlyMap<string, string> {
  return cellPlaces(commitmentSheet(form, "-", words, () => ({ value: null })));
}
