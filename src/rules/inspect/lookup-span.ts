import type { Node } from "../expr";
import { chosen } from "./choice-spans";
import { foldedTexts, ofAnyRow, type Rows } from "./row-spans";
import { hasNumber, impossible, isImpossible, movedBy, oneText, onlyFault, type Span } from "./span";

type LookupNode = Extract<Node, { op: "lookup" }>;

/** The rows that a key finds, a missing one as undefined; null where the keys of the table vary or the key is no known text. */
export function rowsFound(node: LookupNode, key: Span, rows: Rows): readonly (number | undefined)[] | null {
  const texts = foldedTexts(key);
  if (texts === null || !rows.isFixed(node.table, node.keyColumn)) return null;
  return texts.map((text) => rows.rowsWith(node.table, [node.keyColumn], [oneText(text)])[0]);
}

/** What stands in the row that a key names; `none` is what holds where there is no such row. */
export function lookupSpan(node: LookupNode, key: Span, none: () => Span, rows: Rows): Span {
  if (isImpossible(key)) return impossible;
  const moved = movedBy(key);
  const wrong = key.blank || key.fault || hasNumber(key);
  const found = rowsFound(node, key, rows);
  if (found !== null) {
    const spans = found.map((row) => (row === undefined ? none() : rows.cell(node.table, node.result, row)));
    const [only] = spans;
    if (spans.length === 1 && only !== undefined && !wrong) return only;
    return ambiguous(spans, moved, wrong);
  }
  const all = Array.from({ length: rows.rowsOf(node.table) }, (_, row) => row);
  const keys = all.reduce((sum, row) => sum | movedBy(rows.cell(node.table, node.keyColumn, row)), moved);
  return ambiguous([ofAnyRow(node.table, node.result, all, rows, keys), none()], keys, wrong);
}

/** Any of several, chosen by what the bits move. */
function ambiguous(spans: readonly Span[], moved: bigint, fault: boolean): Span {
  return spans.reduce<Span>(
    (sum, one) =>
      chosen(
        { ...impossible, low: 0, high: 1, rises: moved, falls: moved, shape: "undecided" },
        () => sum,
        () => one,
      ),
    fault ? onlyFault : impossible,
  );
}
