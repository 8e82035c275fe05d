import { formulaPieces } from "../../src/workbook/formula-text";
import type { HostSheet } from "./model";

/**
 * A formula as Excel shows it after it took it: `Table[[#This Row],[Hours]]` is `[@Hours]` in the table's own rows and
 * `Table[@Hours]` beside them.
 */
export function shownFormula(formula: string, sheet: HostSheet, row: number, column: number): string {
  if (!formula.includes("[#This Row]")) return formula;
  const home = sheet.tables.find(
    ({ area }) =>
      row > area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
  );
  const pieces = formulaPieces(formula);
  return pieces
    .map((piece, index) => {
      if (piece.kind === "bracketed") return shortened(piece.text);
      const next = pieces[index + 1];
      const own = piece.kind === "word" && piece.text.toLowerCase() === home?.name.toLowerCase();
      return own && next?.text.startsWith("[[#This Row]") === true ? "" : piece.text;
    })
    .join("");
}

function shortened(text: string): string {
  const match = /^\[\[#This Row\],(\[.*\])\]$/s.exec(text);
  const columns = match?.[1];
  if (columns === undefined) return text;
  const plain = /^\[[\p{L}\p{N}_]+\]$/u.test(columns);
  return plain ? `[@${columns.slice(1, -1)}]` : `[@${columns}]`;
}
