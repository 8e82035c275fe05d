/**
 * How our own sheets, blocks, tables and columns are found again: hidden names scoped to their sheet,
 * which a spreadsheet moves along when a person renames the sheet or a header, or inserts rows or columns.
 */
export type OwnMark =
  /** Refers to the sheet's id as a constant text. */
  | { readonly mark: "sheet" }
  /** A row of a cells block, at its anchor column. */
  | { readonly mark: "row"; readonly block: string; readonly row: number }
  /** A column of a cells block, at its anchor row. */
  | { readonly mark: "column"; readonly block: string; readonly column: number }
  /** A table's area (only its header for the log, which grows without a change of names). */
  | { readonly mark: "table"; readonly table: string }
  /** A table column, at its header cell. */
  | { readonly mark: "header"; readonly table: string; readonly column: string }
  /** The title above what was kept from removed rows. */
  | { readonly mark: "kept" };

/** The id of the sheet that holds what we last wrote, and of the log. */
export const stateSheetId = "state";
export const logSheetId = "log";
/** The id of the sheet that keeps what stood before an unfinished write. */
export const journalSheetId = "journal";

/**
 * Ids of sheets that we lay out and that are the person's from then on: lists to fill in, the sample. They are read like any sheet of
 * theirs, and known to us only so that the write can be undone.
 */
export const listSheetPrefix = "list:";

/** Whether a sheet with a mark of ours is the person's to fill in. */
export function isListSheet(id: string): boolean {
  return id.startsWith(listSheetPrefix);
}

/** The object name of a chart of ours, by its block's id. */
export const chartNamePrefix = "CQM ";

const prefix = "_cqm.";

/** The name that stands for a mark. */
export function markName(mark: OwnMark): string {
  switch (mark.mark) {
    case "sheet":
      return `${prefix}sheet`;
    case "row":
      return `${prefix}r.${encoded(mark.block)}.${mark.row}`;
    case "column":
      return `${prefix}c.${encoded(mark.block)}.${mark.column}`;
    case "table":
      return `${prefix}t.${encoded(mark.table)}`;
    case "header":
      return `${prefix}h.${encoded(mark.table)}.${encoded(mark.column)}`;
    case "kept":
      return `${prefix}kept`;
  }
}

/** The mark that a name stands for, or undefined where the name is not ours. */
export function markOf(name: string): OwnMark | undefined {
  if (!name.toLowerCase().startsWith(prefix)) return undefined;
  const [kind, first, second] = name.slice(prefix.length).split(".");
  if (kind === "sheet") return { mark: "sheet" };
  if (kind === "kept") return { mark: "kept" };
  if (first === undefined) return undefined;
  if (kind === "t") return { mark: "table", table: decoded(first) };
  if (second === undefined) return undefined;
  if (kind === "h") return { mark: "header", table: decoded(first), column: decoded(second) };
  if (kind === "r") return { mark: "row", block: decoded(first), row: Number(second) };
  if (kind === "c") return { mark: "column", block: decoded(first), column: Number(second) };
  return undefined;
}

/** Letters and digits as they are, every other unit as _ and four hexadecimal digits: names allow little else. */
function encoded(id: string): string {
  return id.replace(/[^A-Za-z0-9]/g, (unit) => `_${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function decoded(text: string): string {
  return text.replace(/_([0-9a-f]{4})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
