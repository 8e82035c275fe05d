import { addressOf, isCellError, type CellValue } from "../../workbook/cell";
import type { SheetPlan } from "../../workbook/plan";

/** What a form that was sent says of itself in its last line. */
export interface Stamp {
  readonly form: string;
  readonly version: number;
  /** ISO 8601. */
  readonly sentAt: string;
  /** Sum over everything on the sheet that is not for a person to fill in. */
  readonly control: string;
}

const pattern = /^CQM (\S+) v(\d+) (\d{4}-\d{2}-\d{2}T[\d:.]+Z?) ([0-9a-f]{16})$/;

/** The last line of a form: who it is for, which version, when it was sent, and the control sum. */
export function stampText({ form, version, sentAt, control }: Stamp): string {
  return `CQM ${encodeURIComponent(form)} v${version} ${sentAt} ${control}`;
}

/** A stamp read back; undefined where the text is none. */
export function stampOf(value: CellValue): Stamp | undefined {
  const [, form, version, sentAt, control] = typeof value === "string" ? (pattern.exec(value.trim()) ?? []) : [];
  if (form === undefined || version === undefined || sentAt === undefined || control === undefined) return undefined;
  return { form: decodeURIComponent(form), version: Number(version), sentAt, control };
}

/** The cells of a form that nobody but us may change, by address. */
export type FixedCells = ReadonlyMap<string, CellValue>;

/** What stands on a planned form outside its input cells. */
export function fixedCellsOf(sheet: SheetPlan): FixedCells {
  const cells = new Map<string, CellValue>();
  for (const block of sheet.blocks) {
    if (block.kind !== "cells") continue;
    for (const cell of block.cells) {
      const { value } = cell.content;
      if (cell.role === "input" || value === null || value === "") continue;
      cells.set(addressOf({ row: block.at.row + cell.row, column: block.at.column + cell.column }), value);
    }
  }
  return cells;
}

/**
 * Control sum of fixed cells: two 32-bit FNV-1a sums over the addresses and values, as 16 hexadecimal digits. It finds
 * slips; it is no seal against somebody who computes it again.
 */
export function controlSum(cells: FixedCells): string {
  const text = [...cells]
    .map(([address, value]) => `${address}=${plain(value)}`)
    .sort()
    .join("\n");
  return [0x811c9dc5, 0x01000193]
    .map((basis) => {
      let sum = basis;
      for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
      return sum.toString(16).padStart(8, "0");
    })
    .join("");
}

/** As programs give it back: fifteen digits of a number, one kind of line end. */
function plain(value: CellValue): string {
  if (typeof value === "number") return `n${Number(value.toPrecision(15))}`;
  if (typeof value === "string") return `s${value.replace(/\r\n?/g, "\n")}`;
  if (value === null) return "";
  return isCellError(value) ? `e${value.error}` : `b${value}`;
}

/** Whether two fixed cells say the same. */
export function sameFixed(a: CellValue | undefined, b: CellValue | undefined): boolean {
  return plain(a ?? null) === plain(b ?? null);
}

/** The stamp of a form's sheet as it is laid out. */
export function stampFor(sheet: SheetPlan, stamp: Omit<Stamp, "control">): Stamp {
  return { ...stamp, control: controlSum(fixedCellsOf(sheet)) };
}

/** The form with its stamp as last line of the printed page. */
export function stamped(sheet: SheetPlan, stamp: Omit<Stamp, "control">): SheetPlan {
  const [block, ...others] = sheet.blocks;
  const area = sheet.page?.printArea;
  if (block?.kind !== "cells" || sheet.page === undefined || area === undefined) return sheet;
  const text = stampText(stampFor(sheet, stamp));
  const line = {
    row: area.row + area.rows - block.at.row,
    column: 0,
    role: "label" as const,
    content: { value: text },
    style: { size: 11, color: "5F6B7A" },
    span: { rows: 1, columns: area.columns },
  };
  return {
    ...sheet,
    blocks: [{ ...block, cells: [...block.cells, line] }, ...others],
    page: { ...sheet.page, printArea: { ...area, rows: area.rows + 1 } },
  };
}
