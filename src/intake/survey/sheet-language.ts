import type { Grid } from "../grid";
import { tokensOf } from "./header-fields";
import { surveyLanguages } from "./words/languages";
import type { SurveyWords } from "./words/survey-words";

const rowsLooked = 40;
const columnsLooked = 40;
const longest = 160;

const spoken = ({ labels, figures, total, subtotal, months }: SurveyWords): readonly string[] =>
  [...Object.values(labels).flat(), ...Object.values(figures).flat(), ...total, ...subtotal, ...months.flat()].flatMap(
    tokensOf,
  );
const marks = new Map<string, "," | "." | "both">();
for (const language of surveyLanguages)
  for (const token of spoken(language)) {
    if (token.length < 3) continue;
    const known = marks.get(token);
    marks.set(token, known === undefined || known === language.decimal ? language.decimal : "both");
  }

/** The decimal mark of the language that most words on top of a sheet are of; undefined where they do not tell. */
export function languageMark(grid: Grid): "," | "." | undefined {
  const count = { ",": 0, ".": 0 };
  for (let row = grid.firstRow; row < Math.min(grid.endRow, grid.firstRow + rowsLooked); row += 1)
    for (
      let column = grid.firstColumn;
      column < Math.min(grid.endColumn, grid.firstColumn + columnsLooked);
      column += 1
    ) {
      const value = grid.value(row, column);
      if (typeof value !== "string" || value.length > longest || !/\p{L}/u.test(value)) continue;
      for (const token of tokensOf(value)) {
        const mark = marks.get(token);
        if (mark === "," || mark === ".") count[mark] += 1;
      }
    }
  return count[","] === count["."] ? undefined : count[","] > count["."] ? "," : ".";
}
