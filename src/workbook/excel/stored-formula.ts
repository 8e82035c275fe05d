import { formulaPieces } from "../formula-text";

/**
 * A formula as a file stores it, from what Excel shows: `[@Hours]` and `Grants[@Hours]` are
 * `Grants[[#This Row],[Hours]]`. `table` is the table that the cell stands in, if any.
 */
export function storedFormula(shown: string, table: string | undefined): string {
  if (!shown.includes("[@")) return shown;
  const pieces = formulaPieces(shown);
  return pieces
    .map((piece, index) => {
      if (piece.kind !== "bracketed" || !piece.text.startsWith("[@")) return piece.text;
      const named = pieces[index - 1]?.kind === "word";
      return `${named ? "" : (table ?? "")}${thisRow(piece.text.slice(2, -1))}`;
    })
    .join("");
}

function thisRow(columns: string): string {
  if (columns === "") return "[#This Row]";
  return `[[#This Row],${columns.startsWith("[") ? columns : `[${columns}]`}]`;
}
