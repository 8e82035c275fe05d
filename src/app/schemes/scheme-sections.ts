import { wordsOf, type Language } from "../../locale/words";
import type { Place, Problem } from "../../problem/problem";
import { atSchemeCell, fieldPlaces } from "../../rewards/scheme/cells/places";
import { schemeOfSections, type CellReaders, type ReadSection } from "../../rewards/scheme/cells/read-sections";
import {
  choiceText,
  componentFigures,
  factColumns,
  factFields,
  factsHeading,
  figureColumns,
  figuresHeading,
  sectionSpecs,
} from "../../rewards/scheme/cells/sections";
import { readScheme } from "../../rewards/scheme/compute";
import type { Scheme } from "../../rewards/scheme/document";
import { isCellError, type CellValue } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import { sectionsOnSheet } from "../sheet-sections";
import { typedReaders } from "./typed-values";

/** The scheme on the sheets of a workbook. */
export interface SchemeInBook {
  readonly scheme: Scheme;
  /** A problem of the document at the cell that it was read from. */
  readonly atCells: (problem: Problem) => Problem;
}

/**
 * Reads the reward scheme that stands on the sheets of a workbook, in any of our languages: undefined where there is none. Parts are
 * known by their headings, so that sheets may be renamed, copied or put together.
 */
export function schemeOnSheets(
  snapshot: Snapshot,
): SchemeInBook | { readonly problems: readonly Problem[] } | undefined {
  const headed = snapshot.sheets.filter((sheet) =>
    sheet.rows.some(([first]) => headingOf(first ?? null) === factsHeading),
  );
  if (headed.length === 0) return undefined;
  const problems: Problem[] = [];
  const found = snapshot.sheets.flatMap((sheet) => sectionsOnSheet(sheet, headingOf, outside, problems));
  const [facts, second] = found.filter(({ heading }) => heading === factsHeading);
  if (facts === undefined) return undefined;
  if (second !== undefined) {
    return {
      problems: [
        {
          severity: "error",
          code: "scheme-twice",
          message: "The workbook holds two reward schemes.",
          where: second.placeOf(-2, 0),
          fix: "Keep one.",
        },
      ],
    };
  }
  const sections = found.map(({ heading, headers, rows, placeOf }): ReadSection => ({
    heading,
    headers: headers.map((header) => english(header, allHeaders)),
    rows: rows.map((cells) => cells.map((cell, at) => scalarOf(cell, heading, at))),
    placeOf,
  }));
  const spelled = schemeOfSections(sections, readers);
  const places = fieldPlaces(spelled.data, spelled.places);
  const whole = facts.placeOf(-2, 0);
  const atCells = (problem: Problem): Problem => atSchemeCell(problem, places, whole);
  const unread = [...problems, ...spelled.problems];
  if (unread.length > 0) return { problems: unread };
  const read = readScheme(spelled.data);
  return "problems" in read ? { problems: read.problems.map(atCells) } : { scheme: read.scheme, atCells };
}

const languages: readonly Language[] = ["en", "sv"];
const plain = (text: string): string => text.trim().replace(/\s+/gu, " ").toLowerCase();

/** English texts by what they are called in each language. */
function calledIn(texts: readonly string[]): ReadonlyMap<string, string> {
  return new Map(languages.flatMap((language) => texts.map((text) => [plain(wordsOf(language)(text)), text] as const)));
}

const headings = calledIn([factsHeading, figuresHeading, ...sectionSpecs.map(({ heading }) => heading)]);
const allHeaders = calledIn([
  ...Object.values(factColumns),
  ...Object.values(figureColumns),
  ...sectionSpecs.flatMap(({ of, tag, columns }) => [
    ...(of === undefined ? [] : [of]),
    ...(tag === undefined ? [] : [tag]),
    ...columns.map(({ header }) => header),
  ]),
]);
const factNames = calledIn(factFields.map(({ header }) => header));
const figureNames = calledIn(componentFigures.map(({ header }) => header));

function headingOf(cell: CellValue): string | undefined {
  return typeof cell === "string" ? headings.get(plain(cell)) : undefined;
}

function english(text: string, known: ReadonlyMap<string, string>): string {
  return known.get(plain(text)) ?? text;
}

function scalarOf(cell: CellValue, heading: string, column: number): ReadSection["rows"][number][number] {
  if (isCellError(cell)) return null;
  if (typeof cell !== "string") return cell;
  if (heading === factsHeading && column === 0) return english(cell, factNames);
  if (heading === figuresHeading && column === 1) return english(cell, figureNames);
  return cell;
}

/** Values as people type them, choices in either language: per person. */
const readers: CellReaders = {
  number: typedReaders.number,
  boolean: typedReaders.boolean,
  choice: (text, choices) => choiceSaid(text, choices) ?? choices.find((choice) => plain(choice) === plain(text)),
};

/** The choice that is shown by a text in one of our languages. */
function choiceSaid(text: string, choices: readonly string[]): string | undefined {
  const said = calledIn(choices.map(choiceText)).get(plain(text));
  return choices.find((choice) => choiceText(choice) === said);
}

function outside(where: Place): Problem {
  return {
    severity: "error",
    code: "row-outside",
    message: "This row stands below a blank row, outside every part of the scheme, and would not be read.",
    where,
    fix: "Remove the blank row above it, or the row itself.",
  };
}
