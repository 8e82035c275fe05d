import type { CellStyle, CellValue } from "hucre/xlsx";
import { iso, type Day } from "../dates";

/** What is odd about a cell. */
export type WartKind =
  "number as text" | "date as text" | "missing value" | "stray remark" | "text like a formula" | "hours in a hole";

/** A cell of the sample. `wart` and what the cell means stand beside what is in it. */
export interface SampleCell {
  readonly value: CellValue;
  readonly style?: CellStyle;
  readonly formula?: string;
  readonly wart?: WartKind;
  readonly meant?: CellValue;
}

const grey = { rgb: "666666" };
const line = { style: "thin", color: { rgb: "7F7F7F" } } as const;
const fill = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

export const font = { name: "Calibri", size: 11 };
const bold = { ...font, bold: true };

export const styles = {
  title: { font: { ...bold, size: 14 } },
  subtitle: { font: { ...font, italic: true, color: grey } },
  label: { font: bold },
  header: {
    font: bold,
    fill: fill("DDE7F0"),
    border: { bottom: line, top: line },
    alignment: { wrapText: true, vertical: "center" },
  },
  headerOver: {
    font: bold,
    fill: fill("DDE7F0"),
    border: { bottom: line, top: line, left: line, right: line },
    alignment: { horizontal: "center", vertical: "center" },
  },
  section: { font: bold, fill: fill("F2F2F2") },
  total: { font: bold, border: { top: line } },
  grandTotal: { font: bold, border: { top: line, bottom: { style: "double", color: line.color } } },
  note: { font: { ...font, italic: true, size: 9, color: grey } },
  remark: { font: { ...font, color: { rgb: "9C5700" } } },
  leftNumber: { alignment: { horizontal: "left" } },
  input: { font: bold, fill: fill("FFF2CC"), border: { top: line, bottom: line, left: line, right: line } },
} satisfies Record<string, CellStyle>;

export const blank: SampleCell = { value: null };

/** Words, or an empty cell for none. */
export function words(value: string | null, style?: CellStyle): SampleCell {
  return style === undefined ? { value } : { value, style };
}

// One style object a format: a large roster shares it.
const formatted = new Map<string, CellStyle>();
function withFormat(format: string, base?: CellStyle): CellStyle {
  if (base !== undefined) return { ...base, numFmt: format };
  const known = formatted.get(format) ?? { numFmt: format };
  formatted.set(format, known);
  return known;
}

/** A number with its format, or an empty cell for none. */
export function number(value: number | null, format: string, base?: CellStyle): SampleCell {
  return { value, style: withFormat(format, base) };
}

/** A date as a serial day, shown as 2026-04-01, or an empty cell for none. */
export function date(value: Day | null): SampleCell {
  return { value, style: withFormat("yyyy-mm-dd") };
}

/** A formula with the value that it has. */
export function formula(text: string, value: number, format: string, base?: CellStyle): SampleCell {
  return { value, formula: text, style: withFormat(format, base) };
}

/** A number typed as text, the Swedish way: `1 204`, `37,5`, `94,2 %`. */
export function numberAsText(value: number, decimals: number, shape: "number" | "percent" = "number"): SampleCell {
  return {
    value: swedishNumber(value, decimals, shape),
    style: { alignment: { horizontal: "right" } },
    wart: "number as text",
    meant: value,
  };
}

function swedishNumber(value: number, decimals: number, shape: "number" | "percent"): string {
  const [whole = "", rest] = Math.abs(shape === "percent" ? value * 100 : value)
    .toFixed(decimals)
    .split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, " ");
  return `${value < 0 ? "-" : ""}${grouped}${rest === undefined ? "" : `,${rest}`}${shape === "percent" ? " %" : ""}`;
}

/** A date typed as text. */
export function dateAsText(value: Day): SampleCell {
  return { value: iso(value), wart: "date as text", meant: value };
}

/** A cell that somebody has forgotten to fill in. */
export const forgotten: SampleCell = {
  value: null,
  style: { fill: fill("FFF2CC") },
  wart: "missing value",
  meant: null,
};

/** A remark that has nothing to do with the columns beside it. */
export function strayRemark(text: string): SampleCell {
  return { value: text, style: styles.remark, wart: "stray remark" };
}

/** Text that starts like a formula and is none. */
export function formulaLike(text: string): SampleCell {
  return { value: text, wart: "text like a formula", meant: text };
}
