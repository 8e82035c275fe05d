import type { CellValue } from "./cell";
import type { CellRole } from "./plan";

/** What we wrote last, kept in a very hidden sheet: needed to tell a person's cells and edits from our own. */
export interface WorkbookState {
  readonly language: "en" | "sv";
  /** By sheet id. */
  readonly sheets: ReadonlyMap<string, SheetState>;
}

export interface SheetState {
  /** The name the sheet was written under. */
  readonly name: string;
  readonly blocks: readonly CellsState[];
  readonly tables: readonly TableState[];
  /** Workbook-wide names that we defined for cells of this sheet. */
  readonly names: readonly string[];
  /** How it was dressed; absent in workbooks that were last written before this was kept. */
  readonly dress?: SheetDress;
}

/** How a sheet was dressed, in fingerprints: what has the same one need not be dressed again. */
export interface SheetDress {
  /** Place, looks and links of the cells of each block, and of the columns of each table. */
  readonly blocks: Readonly<Record<string, string>>;
  /** Validation and conditional formats. */
  readonly features: string;
  /** Widths, heights, panes, page, tab. */
  readonly settings: string;
  readonly charts: string;
  readonly chartIds: readonly string[];
}

export interface CellsState {
  readonly id: string;
  readonly cells: readonly CellState[];
}

/** Position relative to the block's anchor; `written` only for inputs, `formula` only for computed cells. */
export interface CellState {
  readonly row: number;
  readonly column: number;
  readonly role: CellRole;
  readonly id?: string;
  readonly formula?: string;
  readonly written?: CellValue;
}

export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly keyColumn: string;
  readonly columns: readonly { readonly id: string; readonly role: CellRole; readonly formula?: string }[];
  /** The keys of the rows in the order written. */
  readonly keys: readonly string[];
  /** Values of input columns as written, parallel to `keys`. */
  readonly written: Readonly<Record<string, readonly CellValue[]>>;
}

const version = 1;
const chunkLength = 32_000;

/** The state as rows of text cells: sheet id, part, text. The first row holds the version and the language. */
export function stateRows(state: WorkbookState): string[][] {
  const rows = [["cqm", String(version), state.language]];
  for (const [id, sheet] of state.sheets) {
    chunks(JSON.stringify(sheet)).forEach((chunk, part) => rows.push([id, String(part), chunk]));
  }
  return rows;
}

/** The state from the rows of its sheet, or undefined where they cannot be read. */
export function stateFromRows(rows: readonly (readonly CellValue[])[]): WorkbookState | undefined {
  const [first, ...rest] = rows;
  if (first?.[0] !== "cqm" || Number(first[1]) !== version) return undefined;
  const texts = new Map<string, string>();
  for (const [id, , text] of rest) {
    if (typeof id === "string" && typeof text === "string") texts.set(id, (texts.get(id) ?? "") + text);
  }
  const sheets = new Map<string, SheetState>();
  for (const [id, text] of texts) {
    const sheet = sheetState(text);
    if (sheet) sheets.set(id, sheet);
  }
  return { language: first[2] === "sv" ? "sv" : "en", sheets };
}

function sheetState(text: string): SheetState | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed !== "object" || parsed === null) return undefined;
    const { blocks, tables, names } = parsed as Partial<SheetState>;
    return Array.isArray(blocks) && Array.isArray(tables) && Array.isArray(names) ? (parsed as SheetState) : undefined;
  } catch {
    return undefined;
  }
}

/** Text in parts that a cell holds, cut without parting a surrogate pair. */
export function chunks(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length;) {
    let end = Math.min(text.length, at + chunkLength);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}
