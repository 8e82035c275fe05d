import { addressOf } from "../../workbook/cell";
import { kinds, type Cells } from "./cells";
import { columnHeader, type HeaderRows } from "./find-header";
import { copiedLabels, isCode, names, profileOf, type RawColumn } from "./column-profile";
import { withEvidence } from "./figure-evidence";
import { figureMeanings } from "./figure-meanings";
import { figureField, labelField, saysToDate } from "./header-fields";
import { labelMeanings } from "./label-meanings";
import { periodIn } from "./period";
import { scaleIn } from "./scale";
import type { SurveyColumn } from "./survey-column";
import { workingsOf } from "./worked-columns";

/** The columns of a block with their meaning. `subjects` is what sheet name and titles say. */
export function columnsOf(
  cells: Cells,
  header: HeaderRows,
  end: number,
  firstColumn: number,
  endColumn: number,
  subjects: ReadonlySet<string>,
  titles: readonly string[] = [],
): readonly SurveyColumn[] {
  const raw: (RawColumn & { readonly figure: boolean })[] = [];
  let seenFigure = false;
  for (let column = firstColumn; column < endColumn; column += 1) {
    const text = columnHeader(cells, header, column);
    const profile = profileOf(cells, header.bottom + 1, end, column);
    if (profile.filled === 0 && text === "") continue;
    const empty = profile.numbers === 0 && profile.texts === 0;
    const figure = empty
      ? header.figureColumns.length > 0 &&
        column > (header.figureColumns[0] ?? 0) &&
        (figureField(periodIn(text).rest)?.score ?? 0) >= 0.6
      : profile.numbers > profile.texts;
    if (text === "" && figure && seenFigure) continue;
    raw.push({ column, text, profile, figure });
    if (figure && header.figureColumns.includes(column)) seenFigure = true;
  }
  const lastText = Math.max(
    -1,
    ...raw.filter(({ figure, profile }) => !figure && profile.texts > 0).map(({ column }) => column),
  );
  const firstText = Math.min(
    Infinity,
    ...raw.filter(({ figure, profile }) => !figure && profile.texts > 0).map(({ column }) => column),
  );
  const richest = Math.max(0, ...raw.filter(({ figure }) => figure).map(({ profile }) => profile.distinct));
  const drafts = raw.map((one, at) => {
    const { rest, period } = periodIn(one.text);
    const label = labelField(one.text);
    const money = figureField(rest.trim() === "" ? "" : rest) ?? undefined;
    const figure =
      one.figure &&
      !isCode(one, label?.score ?? 0, money?.score ?? 0, period, {
        firstText,
        lastText,
        richest,
        beforeText: raw[at + 1]?.figure === false,
        namedBeside: raw.some((other) => !other.figure && names(other.text, one.text)),
        figuresAfter: raw.some((other) => other.figure && other.column > firstText),
      });
    return { ...one, period, rest, label, money, figure };
  });
  const copies = copiedLabels(
    cells,
    header,
    end,
    drafts.filter(({ figure }) => !figure).map(({ column }) => column),
  );
  const figures = drafts.filter(({ figure }) => figure);
  const spoken = new Set(subjects);
  if (drafts.some(({ figure, label }) => !figure && label?.field === "indicator" && label.score > 0.85))
    spoken.add("indicators");
  const meant = figureMeanings(figures, spoken, titles);
  const common = commonScale(drafts, titles, subjects);
  const workings = workingsOf(
    cells,
    header.bottom + 1,
    end,
    figures.map(({ column }) => column),
  );
  const money = common !== 1 || drafts.some(({ text }) => scaleIn(text) !== undefined);
  withEvidence(figures, meant, workings, { subjects: spoken, money });
  const labels = drafts.filter(
    ({ figure, column, profile, text }) =>
      !figure && !copies.has(column) && (profile.texts + profile.numbers > 0 || text !== ""),
  );
  const named = labelMeanings(labels, spoken);
  return drafts.flatMap((one): SurveyColumn[] => {
    const base = { column: one.column, header: one.text === "" ? null : one.text, period: one.period, scale: 1 };
    if (one.figure) {
      const said = meant.get(one.column) ?? unknown;
      const meaning =
        quotients(cells, header.bottom + 1, end, one.column) && !shares.has(String(said.field)) ? quotient : said;
      const scale = unscaled.has(String(meaning.field)) || one.text.includes("%") ? 1 : (scaleIn(one.text) ?? common);
      const { sumOf } = workings(one.column);
      return [
        {
          ...base,
          scale,
          kind: "figure",
          fillDown: false,
          ...(sumOf && { sumOf }),
          ...(saysToDate(one.text) && { toDate: true }),
          ...meaning,
        },
      ];
    }
    if (copies.has(one.column)) return [];
    return [{ ...base, period: null, kind: "label", ...(named.get(one.column) ?? { ...unknown, fillDown: false }) }];
  });
}

const unknown = { field: null, confidence: 0.3, reason: "neither header nor content says what it is" } as const;

/** Figures that no scale of amounts speaks of. */
const unscaled = new Set([
  "variance_pct",
  "ratio",
  "headcount",
  "weight",
  "target",
  "baseline",
  "threshold",
  "stretch",
]);

/** The scale said once for all columns: in the corner of the header, else in a title. Of indicators only their own header speaks. */
function commonScale(
  columns: readonly { readonly text: string; readonly figure: boolean }[],
  titles: readonly string[],
  subjects: ReadonlySet<string>,
): number {
  if (subjects.has("indicators")) return 1;
  const corner = columns.filter(({ figure }) => !figure).map(({ text }) => scaleIn(text));
  const found = [...corner, ...[...titles].reverse().map(scaleIn)].find((scale) => scale !== undefined);
  return found ?? 1;
}

const shares = new Set(["ratio", "variance_pct", "weight"]);
const quotient = {
  field: "ratio",
  confidence: 0.85,
  reason: "its formulas divide one figure of the row by another",
} as const;
const division = /(?<![A-Z])\$?[A-Z]{1,3}\$?(\d+)\)?\/\(?\$?[A-Z]{1,3}\$?(\d+)(?!\d)/i;

/** Whether the column's first formulas each divide a figure of their row by another. */
function quotients(cells: Cells, from: number, end: number, column: number): boolean {
  const { formulas } = cells.grid.sheet;
  if (formulas.size === 0) return false;
  let [dividedBy, others] = [0, 0];
  for (let row = from; row < Math.min(end, from + 60) && dividedBy + others < 8; row += 1) {
    const formula = formulas.get(addressOf({ row, column }));
    if (formula === undefined) {
      if (cells.kind(row, column) === kinds.number) others += 1;
    } else if (dividesWithin(formula, row + 1)) dividedBy += 1;
    else others += 1;
  }
  return dividedBy >= 2 && dividedBy > others * 2;
}

/** Whether a formula is a quotient of two cells of its row, within an IF or a rounding or not, and no sum. */
function dividesWithin(formula: string, row: number): boolean {
  const found = division.exec(formula);
  if (!found || Number(found[1]) !== row || Number(found[2]) !== row) return false;
  return !/SUM|[A-Z]\$?\d+[+-]/i.test(formula);
}
