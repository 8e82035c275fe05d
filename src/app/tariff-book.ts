import type { Scalar } from "../grants/document/cells/cell-text";
import { atCells } from "../grants/document/cells/places";
import { documentOfSections, type ReadSection } from "../grants/document/cells/read-sections";
import {
  ageColumns,
  datedColumns,
  dimensionColumns,
  factFields,
  figureColumns,
  inputColumns,
  listColumns,
  parameterColumns,
  tableColumns,
  versionColumns,
  type SectionColumn,
} from "../grants/document/cells/section-columns";
import { sectionHeadings, type SectionHeading } from "../grants/document/cells/sections";
import { stepColumns } from "../grants/document/cells/step-columns";
import { entryColumns, factColumns, sectionsOf } from "../grants/document/cells/write-sections";
import { checkedDocument } from "../grants/document/read-document";
import type { TariffDocument } from "../grants/document/schema";
import { wordsOf, type Language, type Words } from "../locale/words";
import type { Place, Problem } from "../problem/problem";
import { headerText, headingText, tariffDocumentSheets } from "../sheets/tariff-document-sheets";
import { isCellError, type CellValue } from "../workbook/cell";
import type { Plan, SheetPlan } from "../workbook/plan";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { sectionsOnSheet } from "./sheet-sections";
import { rulesVersion } from "./version";

/** The sheets of a tariff document, to be written into a workbook. */
export function tariffBookSheets(document: TariffDocument, words: Words): SheetPlan[] {
  return tariffDocumentSheets(sectionsOf(document), words);
}

/** What writes a tariff document into a workbook. */
export function tariffBookPlan(document: TariffDocument, language: Language, at: string): Plan {
  return {
    language,
    sheets: tariffBookSheets(document, wordsOf(language)),
    log: { at, job: "tariff sheets", rules: rulesVersion, totals: document.title, checks: "" },
  };
}

/** The tariff on the sheets of a workbook. */
export interface TariffInBook {
  readonly document: TariffDocument;
  /** A problem of the document at the cells that it was read from. */
  readonly atCells: (problem: Problem) => readonly Problem[];
}

const languages: readonly Language[] = ["en", "sv"];

/**
 * Reads the tariff that stands on the sheets of a workbook, in any of our languages: undefined where there is none. Sheets are known
 * by their headings, so that they may be renamed, copied or put together.
 */
export function tariffOfBook(snapshot: Snapshot): TariffInBook | { readonly problems: readonly Problem[] } | undefined {
  const problems: Problem[] = [];
  const found = snapshot.sheets.flatMap((sheet) => sectionsOn(sheet, problems));
  const [first, second] = found.filter(({ section }) => section.heading === "The tariff");
  if (first === undefined) return undefined;
  if (second !== undefined) {
    return {
      problems: [
        {
          severity: "error",
          code: "tariff-twice",
          message: "The workbook holds two tariffs.",
          where: second.section.placeOf(-2, 0),
          fix: "Keep one.",
        },
      ],
    };
  }
  const spelled = documentOfSections(found.map(({ section }) => section));
  const whole = first.section.placeOf(-2, 0);
  const relocated = (problem: Problem): readonly Problem[] => atCells(problem, spelled.places, whole);
  const unread = [...problems, ...spelled.problems];
  if (unread.length > 0) return { problems: unread };
  const read = checkedDocument(spelled.data);
  return "problems" in read
    ? { problems: read.problems.flatMap(relocated) }
    : { document: read.document, atCells: relocated };
}

interface Found {
  readonly section: ReadSection;
}

/** The sections of a tariff that stand on a sheet. */
function sectionsOn(sheet: SheetSnapshot, problems: Problem[]): Found[] {
  return sectionsOnSheet(sheet, headingOf, outside, problems).map(({ heading, headers: cells, rows, placeOf }) => ({
    section: {
      ...heading,
      headers: cells.map((cell) => headerOf(cell, heading.of !== undefined)),
      rows: rows.map((row) => row.map((cell, at) => scalarOf(cell, heading.heading, at))),
      placeOf,
    },
  }));
}

function scalarOf(cell: CellValue, heading: SectionHeading, column: number): Scalar {
  const value = isCellError(cell) ? null : cell;
  // The names of the facts are ours, in the language of the workbook.
  return heading === "The tariff" && column === 0 && typeof value === "string" ? headerOf(value, false) : value;
}

function outside(where: Place): Problem {
  return {
    severity: "error",
    code: "row-outside",
    message: "This row stands below a blank row, outside every part of the tariff, and would not be read.",
    where,
    fix: "Remove the blank row above it, or the row itself.",
  };
}

const plain = (text: string): string => text.trim().replace(/\s+/gu, " ").toLowerCase();

/** English headings by what they are called in each language. */
const headings = new Map(
  languages.flatMap((language) =>
    sectionHeadings.map((heading) => [plain(headingText({ heading }, wordsOf(language))), heading] as const),
  ),
);

function headingOf(cell: CellValue): Pick<ReadSection, "heading" | "of"> | undefined {
  if (typeof cell !== "string") return undefined;
  const whole = headings.get(plain(cell));
  if (whole !== undefined) return { heading: whole };
  const [, before = "", of = ""] = /^(.*\S)\s+(\S+)$/u.exec(cell.trim()) ?? [];
  const heading = headings.get(plain(before));
  return heading === "Bands of" || heading === "Entries of" ? { heading, of } : undefined;
}

const inEnglish = (columns: readonly SectionColumn[]): ReadonlyMap<string, string> =>
  new Map(
    languages.flatMap((language) =>
      columns.map(({ header }) => [plain(headerText(header, wordsOf(language))), header] as const),
    ),
  );

/** English headers by what they are called in each language. */
const headers = inEnglish([
  ...factColumns,
  ...factFields,
  ...inputColumns,
  ...ageColumns,
  ...parameterColumns,
  ...datedColumns,
  ...tableColumns,
  ...dimensionColumns,
  ...figureColumns,
  ...listColumns,
  ...stepColumns,
]);
/** Those that stand beside names of the tariff, which no language changes. */
const besideNames = inEnglish([...versionColumns, ...entryColumns({ values: [] })]);

const ends = new Map(
  languages.flatMap((language) =>
    (["from", "until"] as const).map(
      (end) => [plain(headerText(`x: ${end}`, wordsOf(language)).slice(3)), end] as const,
    ),
  ),
);

function headerOf(text: string, besideOwn: boolean): string {
  if (!besideOwn) return headers.get(plain(text)) ?? text;
  const known = besideNames.get(plain(text));
  if (known !== undefined) return known;
  const mark = text.lastIndexOf(":");
  const end = mark < 0 ? undefined : ends.get(plain(text.slice(mark + 1)));
  return end === undefined ? text : `${text.slice(0, mark).trim()}: ${end}`;
}
