import fc from "fast-check";
import { lexicons, type Lexicon } from "./lexicon";

/** The choices that make one sheet differ from another. */
export interface Layout {
  readonly lexicon: Lexicon;
  readonly pick: number;
  readonly offset: { readonly down: number; readonly right: number };
  readonly titles: 0 | 1 | 2 | 3;
  readonly titleMerged: boolean;
  readonly blankAfterTitle: boolean;
  readonly scaleAt: "nowhere" | "title" | "header" | "corner" | "row under header";
  readonly header: "one row" | "years over measures" | "measures over years" | "year under measure" | "line breaks";
  readonly headerAgain: boolean;
  readonly footnotes: boolean;
  readonly columns: "plan" | "follow-up" | "full" | "one";
  readonly labels: "item" | "unit and item" | "filled down" | "merged down" | "code and item";
  readonly groups: "none" | "section rows" | "sums above" | "codes above" | "sums above, indented";
  readonly subtotals: "none" | "below" | "below, bold";
  readonly total: "none" | "below" | "below, bold" | "above";
  readonly blanks: "none" | "between groups" | "everywhere";
  readonly blankColumn: boolean;
  readonly numbers: "numbers" | "text" | "text with decimals";
  readonly negatives: "minus" | "real minus" | "brackets" | "trailing";
  readonly missing: "" | "-" | ".." | "n/a" | "0";
  readonly ofWhich: boolean;
  readonly notes: 0 | 1 | 2;
  readonly second: "none" | "below" | "beside";
  readonly signs: "costs positive" | "costs negative" | "mixed";
}

const often = <Value>(usual: Value, ...others: readonly Value[]): fc.Arbitrary<Value> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(usual) }, { weight: 2, arbitrary: fc.constantFrom(...others) });
const seldom = fc.oneof({ weight: 6, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

/** Random layouts; the usual choice comes more often, so that warts come alone and together. */
export const layouts: fc.Arbitrary<Layout> = fc.record({
  lexicon: fc.constantFrom(...lexicons),
  pick: fc.nat(10_000),
  offset: fc.oneof(
    { weight: 3, arbitrary: fc.constant({ down: 0, right: 0 }) },
    { weight: 1, arbitrary: fc.record({ down: fc.nat(4), right: fc.nat(3) }) },
  ),
  titles: often<0 | 1 | 2 | 3>(1, 0, 2, 3),
  titleMerged: seldom,
  blankAfterTitle: fc.boolean(),
  scaleAt: often<Layout["scaleAt"]>("nowhere", "title", "header", "corner", "row under header"),
  header: often<Layout["header"]>(
    "one row",
    "years over measures",
    "measures over years",
    "year under measure",
    "line breaks",
  ),
  headerAgain: seldom,
  footnotes: seldom,
  columns: often<Layout["columns"]>("follow-up", "plan", "full", "one"),
  labels: often<Layout["labels"]>("item", "unit and item", "filled down", "merged down", "code and item"),
  groups: often<Layout["groups"]>("none", "section rows", "sums above", "codes above", "sums above, indented"),
  subtotals: often<Layout["subtotals"]>("none", "below", "below, bold"),
  total: often<Layout["total"]>("below", "none", "below, bold", "above"),
  blanks: often<Layout["blanks"]>("none", "between groups", "everywhere"),
  blankColumn: seldom,
  numbers: often<Layout["numbers"]>("numbers", "text", "text with decimals"),
  negatives: often<Layout["negatives"]>("minus", "real minus", "brackets", "trailing"),
  missing: often<Layout["missing"]>("", "-", "..", "n/a", "0"),
  ofWhich: seldom,
  notes: often<0 | 1 | 2>(0, 1, 2),
  second: often<Layout["second"]>("none", "none", "none", "below", "beside"),
  signs: often<Layout["signs"]>("costs positive", "costs negative", "mixed"),
});

/** A layout that a person could have made: choices that exclude each other settled. */
export function settled(layout: Layout): Layout {
  const columnar =
    layout.labels === "unit and item" || layout.labels === "filled down" || layout.labels === "merged down";
  const groups = columnar
    ? "none"
    : layout.groups === "codes above" && layout.labels !== "code and item"
      ? "sums above"
      : layout.groups;
  const above = groups.startsWith("sums above") || groups === "codes above";
  const second = layout.second === "beside" && (layout.blankColumn || above) ? "none" : layout.second;
  return {
    ...layout,
    groups,
    second,
    subtotals: above || (groups === "none" && !columnar) ? "none" : layout.subtotals,
    blanks: layout.blanks === "everywhere" && (above || layout.total === "above") ? "none" : layout.blanks,
    header: layout.columns === "one" && layout.header !== "one row" ? "line breaks" : layout.header,
    footnotes: layout.footnotes && layout.numbers !== "numbers" ? false : layout.footnotes,
    scaleAt: layout.scaleAt === "row under header" && layout.header === "line breaks" ? "header" : layout.scaleAt,
  };
}
