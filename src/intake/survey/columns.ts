import type { Cells } from "./cells";
import { columnHeader, type HeaderRows } from "./find-header";
import { copiedLabels, isCode, profileOf } from "./column-profile";
import { figureMeanings } from "./figure-meanings";
import { figureField, labelField } from "./header-fields";
import { labelMeanings } from "./label-meanings";
import { periodIn } from "./period";
import { scaleIn } from "./scale";
import type { SurveyColumn } from "./survey-column";

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
  const raw = [];
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
  const drafts = raw.map((one) => {
    const { rest, period } = periodIn(one.text);
    const label = labelField(one.text);
    const money = figureField(rest.trim() === "" ? "" : rest) ?? undefined;
    const figure =
      one.figure && !isCode(one, label?.score ?? 0, money?.score ?? 0, period, { firstText, lastText, richest });
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
  const meant = figureMeanings(figures, spoken);
  const labels = drafts.filter(
    ({ figure, column, profile, text }) =>
      !figure && !copies.has(column) && (profile.texts + profile.numbers > 0 || text !== ""),
  );
  const named = labelMeanings(labels, spoken);
  const common = commonScale(drafts, titles, subjects);
  return drafts.flatMap((one): SurveyColumn[] => {
    const base = { column: one.column, header: one.text === "" ? null : one.text, period: one.period, scale: 1 };
    if (one.figure) {
      const meaning = meant.get(one.column) ?? unknown;
      const scale = unscaled.has(String(meaning.field)) || one.text.includes("%") ? 1 : (scaleIn(one.text) ?? common);
      return [{ ...base, scale, kind: "figure", fillDown: false, ...meaning }];
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
