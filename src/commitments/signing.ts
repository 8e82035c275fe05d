import type { CommitmentForm, FormLines, Status } from "./form";
import { inputCells, withValues, type FormCell } from "./form-cells";

/** A value of a form as it is kept: dates as ISO text, choices in English. */
export type FormValue = string | number | null;

/** A version that both parties have signed, with every cell as it was then. */
export interface SignedVersion {
  readonly form: string;
  readonly version: number;
  /** The later of the two dates, ISO. */
  readonly signedOn: string;
  /** When it was closed, ISO 8601. */
  readonly at: string;
  readonly cells: ReadonlyMap<string, FormValue>;
}

/** A signed cell that says something else now. */
export interface ChangedCell {
  readonly cell: FormCell;
  readonly signed: FormValue;
  readonly now: FormValue;
}

/** How a form stands towards what was signed. */
export type Signing =
  /** Not signed by both, or not said to be. */
  | { readonly state: "open"; readonly lacks: SigningLack | null }
  /** Signed by both now for the first time in this version: to be closed. */
  | { readonly state: "to close"; readonly version: SignedVersion }
  /** Closed; `changed` are cells that somebody has changed all the same. */
  | { readonly state: "closed"; readonly version: SignedVersion; readonly changed: readonly ChangedCell[] }
  /** A later version than the one signed is being negotiated. */
  | { readonly state: "amended"; readonly from: SignedVersion; readonly lacks: SigningLack | null }
  /** A version below the one that was signed. */
  | { readonly state: "set back"; readonly from: SignedVersion };

/** Why a form that looks signed is not. */
export type SigningLack = "signature missing" | "status not signed" | "signatures of the earlier version";

/** Statuses that a commitment has only after both have signed. */
const signedStatuses: readonly Status[] = ["signed", "in follow-up", "evaluated", "closed"];

export interface StandingValues {
  readonly form: CommitmentForm;
  /** What each input cell says now, as the form keeps it. */
  readonly valueOf: (cell: string) => FormValue;
  /** Figures of ours that both sign with the rest, by cell: the frame, the outturn. */
  readonly figures: ReadonlyMap<string, FormValue>;
}

/**
 * Holds a form against its signed versions. A version is closed when both dates stand and the status says so; it is
 * amended only by a higher version, which needs new signatures, each later than the one before.
 */
export function signingOf(standing: StandingValues, signed: readonly SignedVersion[], at: string): Signing {
  const { form, valueOf } = standing;
  const own = signed.filter((one) => one.form === form.id);
  const last = own.reduce<SignedVersion | undefined>(
    (best, one) => (best === undefined || one.version > best.version ? one : best),
    undefined,
  );
  const version = Number(valueOf("header.version") ?? 1);
  if (last !== undefined && version === last.version) {
    return { state: "closed", version: last, changed: changedSince(standing, last) };
  }
  if (last !== undefined && version < last.version) return { state: "set back", from: last };
  const dates = [valueOf("signatures.first.date"), valueOf("signatures.second.date")];
  const lacks = lackOf(dates, String(valueOf("header.status") ?? "draft"), last);
  if (lacks !== "none") return last === undefined ? { state: "open", lacks } : { state: "amended", from: last, lacks };
  const signedOn = dates.map(String).sort().at(-1) as string;
  const cells = new Map<string, FormValue>([
    ...inputCells(form).map(({ cell }) => [cell, valueOf(cell)] as const),
    ...standing.figures,
  ]);
  return { state: "to close", version: { form: form.id, version, signedOn, at, cells } };
}

function lackOf(
  dates: readonly FormValue[],
  status: string,
  last: SignedVersion | undefined,
): SigningLack | null | "none" {
  const said = (signedStatuses as readonly string[]).includes(status);
  const given = dates.filter((date) => date !== null).length;
  if (given < 2) return said ? "signature missing" : null;
  const later = dates.every((date, at) => {
    const before = last?.cells.get(`signatures.${at === 0 ? "first" : "second"}.date`);
    return before === undefined || before === null || String(date) > String(before);
  });
  // The dates of the version before still stand while the next is negotiated: no lack until somebody calls it signed.
  if (!later) return said ? "signatures of the earlier version" : null;
  return said ? "none" : "status not signed";
}

function changedSince({ form, valueOf }: StandingValues, version: SignedVersion): readonly ChangedCell[] {
  return inputCells(closedForm(form, version)).flatMap((cell): ChangedCell[] => {
    if (cell.afterSigning) return [];
    const signed = version.cells.get(cell.cell) ?? null;
    const now = valueOf(cell.cell);
    return same(signed, now) ? [] : [{ cell, signed, now }];
  });
}

/** Whether two values of a form say the same; a spreadsheet keeps fifteen digits of a number. */
function same(one: FormValue, other: FormValue): boolean {
  if (typeof one === "number" && typeof other === "number") return one.toPrecision(15) === other.toPrecision(15);
  return (one === "" ? null : one) === (other === "" ? null : other);
}

/** The form as it was signed: its values, its lines even where the lists have lost them, its figures no longer live. */
export function closedForm(form: CommitmentForm, version: SignedVersion): CommitmentForm {
  const { cells } = version;
  const whole = { ...form, sections: form.sections.map((section) => withSignedLines(section, cells)) };
  const valued = withValues(whole, (cell) => (cells.has(cell) ? (cells.get(cell) ?? null) : undefined));
  return {
    ...valued,
    frozen: { version: version.version, signedOn: version.signedOn },
    sections: valued.sections.map((section) => ({
      ...section,
      fields: section.fields.map((field) => {
        const figure = cells.get(`${section.id}.${field.id}`);
        if (field.live === undefined || figure === undefined) return field;
        const { live: _, ...rest } = field;
        return { ...rest, value: figure };
      }),
    })),
  };
}

/** A section with the lines that were signed and that the form would not have any more, before its blank lines. */
function withSignedLines(
  section: CommitmentForm["sections"][number],
  cells: SignedVersion["cells"],
): CommitmentForm["sections"][number] {
  const { lines } = section;
  if (lines === undefined) return section;
  const signed = [
    ...new Set(
      [...cells.keys()].flatMap((cell) => {
        const [at, line, column] = cell.split(".");
        return at === section.id && line !== undefined && column !== undefined ? [line] : [];
      }),
    ),
  ];
  const blank = Array.from({ length: lines.blankLines }, (_, at) => `blank${at + 1}`);
  const known = new Set([...lines.rows.map(({ id }) => id), ...blank]);
  const lost = signed.filter((id) => !known.has(id));
  const rowOf = (id: string): FormLines["rows"][number] =>
    lines.rows.find((row) => row.id === id) ?? {
      id,
      values: { line: cells.get(`results.${id}.indicator`) ?? cells.get(`commitments.${id}.indicator`) ?? null },
    };
  // Lines that the lists have got since are no part of what was signed.
  const kept = lines.rows.filter(({ id }) => signed.includes(id) || lines.columns.every(({ input }) => !input));
  const order = signed.filter((id) => !blank.includes(id) && (lost.includes(id) || kept.some((row) => row.id === id)));
  return { ...section, lines: { ...lines, rows: order.map(rowOf) } };
}
