import type { Scheme } from "./document";

/** A value of a document that is no list and no object; a list or object with nothing in it stands as [] or {}. */
export interface DocumentCell {
  /** Where it stands: /components/0/share. */
  readonly place: string;
  /** The same as problems and parameters name it: components.economyPart.share. */
  readonly field: string;
  readonly value: number | string | boolean;
}

const empty: Readonly<Record<string, unknown>> = { "[]": [], "{}": {} };

/** A document as cells, one a value, in the order of the document. */
export function documentCells(document: Scheme): readonly DocumentCell[] {
  const cells: DocumentCell[] = [];
  const visit = (value: unknown, place: string, field: string): void => {
    if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") {
      cells.push({ place, field, value });
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const entries = Object.entries(value);
    if (entries.length === 0) cells.push({ place, field, value: Array.isArray(value) ? "[]" : "{}" });
    for (const [key, one] of entries)
      visit(one, `${place}/${key}`, joined(field, Array.isArray(value) ? nameOf(one, key) : key));
  };
  visit(document, "", "");
  return cells;
}

/** An entry of a list by its id, else by its number from 1. */
function nameOf(entry: unknown, index: string): string {
  const id = typeof entry === "object" && entry !== null ? (entry as { id?: unknown }).id : undefined;
  return typeof id === "string" ? id : String(Number(index) + 1);
}

function joined(field: string, key: string): string {
  return field === "" ? key : `${field}.${key}`;
}

/** The document that cells hold, unchecked. Cells without a value are left out, as if the field were not stated. */
export function documentOfCells(
  cells: readonly { readonly place: string; readonly value: number | string | boolean | null }[],
): unknown {
  const root: Record<string, unknown> = {};
  for (const { place, value } of cells) {
    if (value === null || value === "") continue;
    const keys = place.split("/").slice(1);
    let at: Record<string, unknown> = root;
    keys.slice(0, -1).forEach((key, index) => {
      const next = at[key];
      const made = typeof next === "object" && next !== null ? next : /^\d+$/.test(keys[index + 1] ?? "") ? [] : {};
      at[key] = made;
      at = made as Record<string, unknown>;
    });
    const last = keys[keys.length - 1];
    if (last !== undefined)
      at[last] = typeof value === "string" && value in empty ? structuredClone(empty[value]) : value;
  }
  return dense(root);
}

/** Lists without the gaps that blank cells leave. */
function dense(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => one !== undefined).map(dense);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, dense(one)]));
}

/** The cell of the document that a parameter is made from; undefined where it is none of the document's. */
export function cellOfParameter(cells: readonly DocumentCell[], id: string): DocumentCell | undefined {
  return (
    cells.find(
      (cell) => cell.field === id || cell.field === `components.${id}` || cell.field === `parameters.${id}.value`,
    ) ?? goalOrGate(cells, id)
  );
}

/** Parameters of goals and counted gates are called by their component or group: components.award.saidi.points. */
function goalOrGate(cells: readonly DocumentCell[], id: string): DocumentCell | undefined {
  const short = (field: string) => field.replace(/\.(goals|of)\./, ".");
  return cells.find((cell) => short(cell.field) === id);
}

/**
 * The document with other values of parameters, unchecked, by the parameters' ids; and the ids that are none of its figures. A day of
 * the year is one field of the document and two parameters.
 */
export function documentWith(
  cells: readonly DocumentCell[],
  values: ReadonlyMap<string, number | string | boolean>,
): { readonly document: unknown; readonly elsewhere: readonly string[] } {
  const changed = new Map<string, number | string | boolean>();
  const elsewhere: string[] = [];
  const on = cells.find(({ field }) => field === "eligibility.employedOn");
  for (const [id, value] of values) {
    const cell = cellOfParameter(cells, id);
    const part = /^eligibility\.(month|day)$/.exec(id)?.[1];
    if (cell !== undefined) changed.set(cell.place, value);
    else if (part === undefined || on === undefined) elsewhere.push(id);
    else {
      const [month = "12", day = "31"] = String(changed.get(on.place) ?? on.value).split("-");
      const two = String(value).padStart(2, "0");
      changed.set(on.place, part === "month" ? `${two}-${day}` : `${month}-${two}`);
    }
  }
  const document = documentOfCells(cells.map((cell) => ({ ...cell, value: changed.get(cell.place) ?? cell.value })));
  return { document, elsewhere };
}
