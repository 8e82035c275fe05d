import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fieldInSentence } from "../../src/app/views/field-names";
import { surveySheet } from "../../src/intake/survey/survey";
import { reasonText } from "../../src/locale/reasons";
import { reasonTexts } from "../../src/locale/sv/reasons";
import { wordsOf } from "../../src/locale/words";
import { surveyGallery } from "../intake/survey-gallery";
import { sheetOf } from "../intake/sheet-of";

const words = wordsOf("sv");
const said = (reason: string): string => reasonText(reason, words, (field) => fieldInSentence(field, words));

test("reasons are told in Swedish, one after another, with what stands in the sheet as it stands", () => {
  expect(said('the header "Utfall; kr" is "utfall", a word for outturn; an earlier year than 2026')).toBe(
    'rubriken "Utfall; kr" är "utfall", ett ord för utfall; ett tidigare år än 2026',
  );
  expect(said("no header says born, but every value is a date")).toBe(
    "ingen rubrik säger född, men varje värde är ett datum",
  );
});

test("every reason of the gallery of sheets has its Swedish", () => {
  const reasons = surveyGallery.flatMap(({ sheet }) =>
    surveySheet(sheetOf(sheet)).flatMap(({ columns }) => columns.map(({ reason }) => reason)),
  );
  expect(reasons.length).toBeGreaterThan(100);
  const english = /\b(?:the|which|neither|stands?|holds?|columns?|rows?|figures?|header)\b/;
  const bare = (text: string): string => text.replace(/"[^"]*"/g, "");
  expect([...new Set(reasons.map(said).filter((text) => english.test(bare(text))))]).toEqual([]);
});

test("every reason that is known is one that intake gives", () => {
  const root = join(__dirname, "../../src/intake");
  const source = (readdirSync(root, { recursive: true }) as string[])
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  // Between the places stands the source's own text; "is" and "contains" are chosen there.
  const pieces = (text: string): string[] =>
    text.split(/\{\w+\}|" (?:is|contains) "/).map((piece) => piece.replace(/^"+|"+$/g, ""));
  const unknown = Object.keys(reasonTexts).filter((text) => !pieces(text).every((piece) => source.includes(piece)));
  expect(unknown).toEqual([]);
});
