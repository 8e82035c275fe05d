import type { LeapDayRule, Node } from "../expr";
import { call, joined, notAvailable, numberPiece, type Piece } from "./piece";

const year = (of: Piece) => call("YEAR", of);
const month = (of: Piece) => call("MONTH", of);
const day = (of: Piece) => call("DAY", of);

/**
 * Whole years or months completed, without DATEDIF. A day that the month lacks is reached on the first of the next
 * month, as DATE overflows; under the rule "28 February" alone, a 29 February is reached on the 28th of a common year.
 */
export function wholeBetween(unit: "months" | "years", from: Piece, to: Piece, leapDay: LeapDayRule): Piece {
  const years = joined(year(to), "-", year(from));
  if (unit === "years") {
    const birthday =
      leapDay === "1 March"
        ? call("DATE", year(to), month(from), day(from))
        : call("EDATE", from, joined(numberPiece(12), "*", years));
    return joined(years, "-", joined(to, "<", birthday));
  }
  const months = joined(joined(joined(numberPiece(12), "*", years), "+", month(to)), "-", month(from));
  const reached = leapDay === "1 March" ? day(to) : joined(day(to), "+", atEndOfFebruary(from, to));
  return joined(months, "-", joined(reached, "<", day(from)));
}

/** Whether a 29 February has come round on the last of a February: one day to add. */
function atEndOfFebruary(from: Piece, to: Piece): Piece {
  const leapDay = [joined(month(from), "=", numberPiece(2)), joined(day(from), "=", numberPiece(29))];
  const lastOfFebruary = [
    joined(month(to), "=", numberPiece(2)),
    joined(month(joined(to, "+", numberPiece(1))), "=", numberPiece(3)),
  ];
  return call("AND", ...leapDay, ...lastOfFebruary);
}

/** Excel takes a year below 1900 as years after 1900: what may be one is refused first. */
export function dateOf(
  node: Node & { readonly op: "dateOf" },
  parts: { readonly year: Piece; readonly month: Piece; readonly day: Piece },
): Piece {
  const made = call("DATE", parts.year, parts.month, parts.day);
  return startsIn1900(node.year) ? made : call("IF", joined(parts.year, "<", numberPiece(1900)), notAvailable, made);
}

function startsIn1900(node: Node): boolean {
  if (node.op === "literal") return Number(node.value) >= 1900;
  if (node.op === "datePart") return node.part === "year";
  return node.op === "add" && node.right.op === "literal" && Number(node.right.value) >= 0 && startsIn1900(node.left);
}
