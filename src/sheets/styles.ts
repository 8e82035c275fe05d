import type { CellStyle } from "../workbook/plan";
import type { ColumnDefinition } from "../rules/column";

/** Colours of the sheets: one dark blue for structure, one pale yellow that always means "type here". */
export const colours = {
  ink: "1F3A5F",
  quiet: "5F6B7A",
  rule: "B8C4D3",
  head: "DCE6F1",
  input: "FFF8DC",
  good: "DFF2E1",
  indifferent: "FFF3CD",
  bad: "F9DEDC",
} as const;

export const titleStyle: CellStyle = { bold: true, size: 16, color: colours.ink };
export const subtitleStyle: CellStyle = { size: 11, color: colours.quiet };
export const headingStyle: CellStyle = { bold: true, size: 12, color: colours.ink, border: "bottom" };
export const noteStyle: CellStyle = { italic: true, color: colours.quiet, wrap: true, vertical: "top" };
export const labelStyle: CellStyle = { vertical: "top", wrap: true };
export const linkStyle: CellStyle = { color: "0563C1", vertical: "top" };
export const headerStyle: CellStyle = {
  bold: true,
  fill: colours.head,
  color: colours.ink,
  wrap: true,
  vertical: "center",
  border: "thin",
};
export const inputStyle: CellStyle = { fill: colours.input, border: "thin", wrap: true, vertical: "top" };
export const cellStyle: CellStyle = { border: "thin", wrap: true, vertical: "top" };

/** The number format of a figure: en-US code, shown by each Excel in its own language. */
export function numberFormatOf(column: Pick<ColumnDefinition, "meaning" | "decimals" | "unit">): string | undefined {
  const digits = (decimals: number): string => (decimals > 0 ? `.${"0".repeat(decimals)}` : "");
  switch (column.meaning) {
    case "money":
      return `#,##0${digits(Math.min(column.decimals ?? 2, 2))}`;
    case "share":
      return `0.0${(column.decimals ?? 4) > 3 ? "0" : ""}%`;
    case "date":
      return "yyyy\\-mm\\-dd";
    case "number":
      if (column.unit === "year") return "0";
      // Figures in a unit of their own row: as many decimals as each has.
      if (column.decimals !== undefined && column.decimals > 2) return "General";
      return `#,##0${digits(column.decimals ?? 2)}`;
    case "text":
    case "choice":
      return "@";
    case "boolean":
      return undefined;
  }
}

/** The style of a table column's cells. */
export function columnStyle(column: ColumnDefinition): CellStyle {
  const format = numberFormatOf(column);
  const text = column.kind === "text";
  return {
    ...(format === undefined || text ? {} : { numberFormat: format }),
    ...(text ? { horizontal: "left" as const } : {}),
  };
}

/** A width in characters that holds the header on a few lines and the longest text or amount on one, within reason. */
export function columnWidth(column: ColumnDefinition, header: string, longest = 0): number {
  const least = column.kind === "text" ? 12 : column.meaning === "money" ? 13 : 11;
  const needed = Math.max(least, longest + 2);
  const longestWord = Math.max(...header.split(/\s+/).map((word) => word.length));
  return Math.min(40, Math.max(needed, longestWord + 4, Math.ceil(header.length / 3) + 4));
}
