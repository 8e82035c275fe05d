import type { CaseCell } from "../rules/inspect/bounds";
import type { Finding } from "../rules/inspect/finding";
import { placeName } from "../rules/inspect/free-cells";
import type { CostEnd, Funded, GroupOutcome, OutcomeGroup, SchemeInspection } from "../rewards/inspection/inspection";
import { problemText } from "../locale/problems";
import type { Words } from "../locale/words";
import type { CellStyle, PlannedCell, SheetPlan } from "../workbook/plan";
import { inspectionCasesSheet } from "./inspection-cases-sheet";
import { inspectionCurvesSheet } from "./inspection-curves-sheet";
import { computed, label, stacked, type Part } from "./layout";
import { cellStyle, colours, headerStyle, headingStyle, noteStyle } from "./styles";

export const inspectionSheetId = "inspection";

/** What stands beside the inspection in the same workbook. */
export interface InspectionBeside {
  /** What the scheme is called. */
  readonly title: string;
  /** The sum of the pools in the workbook, as a formula without "=" and as it stands: shows whether something changed since. */
  readonly pools: { readonly formula: string; readonly value: number } | null;
}

const columns = 9;
const money = "#,##0";
const percent = "0.0%";
const figure: CellStyle = { ...cellStyle, horizontal: "right", numberFormat: money };
const bold: CellStyle = { ...cellStyle, bold: true };

/** The inspection of a scheme as sheets: a page to print, the cases, the curves as charts. Its figures are values: searched for, not computed by formulas. */
export function inspectionSheets(
  found: SchemeInspection,
  beside: InspectionBeside,
  words: Words,
): readonly SheetPlan[] {
  const curves = inspectionCurvesSheet(found, words);
  return [
    inspectionPage(found, beside, words),
    ...(found.measures.length === 0 ? [] : [inspectionCasesSheet(found, words)]),
    ...(curves === null ? [] : [curves]),
  ];
}

function inspectionPage(found: SchemeInspection, beside: InspectionBeside, words: Words): SheetPlan {
  const subtitle = `${beside.title}. ${words("What it can cost, what pays for it and where it goes wrong, before anybody is paid.")}`;
  const parts: Part[] = [
    { kind: "title", text: words("Inspection of the reward scheme"), subtitle },
    { kind: "cells", id: "cost", cells: costCells(found, beside, words) },
    { kind: "cells", id: "units", cells: unitCells(found, words) },
    { kind: "cells", id: "findings", cells: findingCells(found, words) },
    ...(found.outcomes.length === 0
      ? []
      : [{ kind: "cells", id: "outcomes", cells: outcomeCells(found.outcomes, words) } as const]),
    ...(found.sharedBy === null ? [] : [{ kind: "cells", id: "absence", cells: absenceCells(found, words) } as const]),
    {
      kind: "cells",
      id: "how",
      cells: [
        label(
          0,
          0,
          words(
            "The figures of this page are values: they were searched for over all cases within the ranges, and no case goes beyond a bound. They do not follow later changes; inspect again after one.",
          ),
          noteStyle,
          { rows: 1, columns },
        ),
      ],
    },
  ];
  return stacked(inspectionSheetId, words("Inspection"), parts, {
    columnWidths: { 0: 24, 1: 15, 2: 15, 3: 15, 4: 15, 5: 15, 6: 17, 7: 15, 8: 17 },
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
    hideGridlines: true,
  }).sheet;
}

function heading(text: string): PlannedCell {
  return label(0, 0, text, headingStyle, { rows: 1, columns });
}

function headers(row: number, texts: readonly string[]): PlannedCell[] {
  return texts.map((text, column) => label(row, column, text, headerStyle));
}

/** A figure that was found; what was not is a dash. */
function amount(row: number, column: number, value: number | null, numberFormat = money): PlannedCell {
  const known = value !== null && Number.isFinite(value);
  return label(row, column, known ? Number(value.toFixed(6)) + 0 : "-", { ...figure, numberFormat });
}

function costCells(
  { cost, funded, paidFrom, complete, units }: SchemeInspection,
  beside: InspectionBeside,
  words: Words,
) {
  const ends: readonly (readonly [string, CostEnd])[] = [
    [words("At least"), cost.least],
    [words("At most"), cost.most],
  ];
  const facts: readonly (readonly [string, string])[] = [
    [
      words("Pay is taken from"),
      paidFrom.length === 0
        ? words("nothing that is earned: money must be set aside for it")
        : paidFrom.map((header) => words(header)).join(", "),
    ],
    [words("Covered by it"), fundedText(funded, words)],
    [
      words("Searched to the end"),
      words(complete ? "yes" : "no: some bounds may be wider than need be, by the gap at most"),
    ],
  ];
  const cells = [
    heading(words("What the scheme can cost, employer charges included")),
    ...headers(1, ["", words("No case goes beyond"), words("The case found comes to"), words("Gap between the two")]),
    ...ends.flatMap(([name, end], at) => [
      label(at + 2, 0, name, bold),
      amount(at + 2, 1, end.bound),
      amount(at + 2, 2, end.attained),
      amount(at + 2, 3, end.gap),
    ]),
    label(4, 0, words("As things stand"), bold),
    label(4, 1, "", cellStyle),
    amount(4, 2, cost.now),
    label(4, 3, "", cellStyle),
    ...facts.flatMap(([name, text], at) => [
      label(5 + at, 0, name, bold),
      label(5 + at, 1, text, cellStyle, { rows: 1, columns: columns - 1 }),
    ]),
  ];
  if (beside.pools === null) return cells;
  const { formula, value } = beside.pools;
  const inspected = units.reduce((sum, { pool }) => sum + (pool ?? 0), 0);
  const same = words("the same as when it was inspected");
  const changed = words("changed since: inspect again");
  const said = Math.abs(value - inspected) < 0.5 ? same : changed;
  const check = `=IF(ABS(${formula}-${inspected})<0.5,"${same}","${changed}")`;
  return [
    ...cells,
    label(8, 0, words("Pools now"), bold),
    computed("poolsNow", 8, 1, `=${formula}`, value, figure),
    computed("poolsSame", 8, 2, check, said, cellStyle, { rows: 1, columns: columns - 2 }),
  ];
}

function fundedText(funded: Funded | null, words: Words): string {
  switch (funded) {
    case null:
      return words("no: pay is not taken from a gain");
    case "always":
      return words("always, whatever the results are");
    case "not always":
      return words("not always: see the findings");
    case "not known":
      return words("no case against it was found, none could be ruled out");
  }
}

const fundedWord: Readonly<Record<Funded, string>> = {
  always: "always",
  "not always": "not always",
  "not known": "not known",
};

function unitCells({ units }: SchemeInspection, words: Words): PlannedCell[] {
  return [
    heading(words("Each unit's pool")),
    ...headers(1, [
      words("Unit"),
      words("As things stand"),
      words("At least"),
      words("At most"),
      words("Gap"),
      words("At most, of the payroll"),
      words("Covered by the gain"),
      words("People who share it"),
      words("One person's part of what that person brings in"),
    ]),
    ...units.flatMap(({ name, pool, least, most, payroll, funded, heads }, at) => [
      label(at + 2, 0, name, bold),
      amount(at + 2, 1, pool),
      amount(at + 2, 2, least.bound),
      amount(at + 2, 3, most.bound),
      amount(at + 2, 4, Math.max(least.gap, most.gap)),
      amount(at + 2, 5, payroll === null ? null : most.bound / payroll, percent),
      label(at + 2, 6, funded === null ? words("not taken from a gain") : words(fundedWord[funded]), cellStyle),
      amount(at + 2, 7, heads),
      amount(at + 2, 8, heads === null || heads === 0 ? null : 1 / heads, percent),
    ]),
  ];
}

const severities = {
  error: { word: "Error", fill: colours.bad },
  warning: { word: "Warning", fill: colours.indifferent },
  note: { word: "Note", fill: "FFFFFF" },
} as const;

/** At most so many of a finding's cells are named on the page. */
const named = 4;

function findingCells(found: SchemeInspection, words: Words): PlannedCell[] {
  const spans = [
    { column: 0, columns: 1, header: words("How grave") },
    { column: 1, columns: 3, header: words("What was found") },
    { column: 4, columns: 2, header: words("What to do") },
    { column: 6, columns: 2, header: words("Cells") },
    { column: 8, columns: 1, header: words("Example") },
  ];
  return [
    heading(words("What was found")),
    ...spans.map((span) => label(1, span.column, span.header, headerStyle, { rows: 1, columns: span.columns })),
    ...found.findings.flatMap((finding, at) => {
      const { message, fix } = problemText(finding, words);
      const said = apart(message);
      const { word, fill } = severities[finding.severity];
      const texts = [
        words(word),
        said,
        fix ?? "",
        cellsText(finding, found, words),
        exampleText(finding, found, words),
      ];
      return spans.map(({ column, columns: width }, index) =>
        label(at + 2, column, texts[index] ?? "", index === 0 ? { ...bold, fill } : cellStyle, {
          rows: 1,
          columns: width,
        }),
      );
    }),
  ];
}

function cellsText({ cells }: Finding, { cells: names }: SchemeInspection, words: Words): string {
  const texts = cells.flatMap((at) => {
    const name = names[placeName(at)];
    if (name === undefined) return [];
    const place = name.source === null ? "" : ` [${name.source.sheet}!${name.source.address}]`;
    return [`${name.row}: ${words(name.header)}${place}`];
  });
  return shortened(texts, words);
}

function exampleText({ example = [] }: Finding, { cells: names }: SchemeInspection, words: Words): string {
  const texts = example.map(({ at, value }: CaseCell) => {
    const header = names[placeName(at)]?.header;
    return header === undefined ? "" : `${words(header)} = ${figureText(value)}`;
  });
  return shortened(
    texts.filter((text) => text !== ""),
    words,
  );
}

/** Thousands apart, at most four decimals: a figure inside a text. */
function figureText(value: number): string {
  const [whole = "", fraction] = String(Number(value.toFixed(4)) + 0).split(".");
  const spaced = whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return fraction === undefined ? spaced : `${spaced}.${fraction}`;
}

/** The figures of a message with their thousands apart. */
function apart(message: string): string {
  return message.replace(/(?<![\w.])-?\d{5,}(?:\.\d+)?(?!\w)/g, (digits) => figureText(Number(digits)));
}

function shortened(texts: readonly string[], words: Words): string {
  const left = texts.length - named;
  return left <= 0
    ? texts.join("\n")
    : [...texts.slice(0, named), words("and {count} more", { count: left })].join("\n");
}

const names: Readonly<Record<OutcomeGroup, string>> = {
  women: "women",
  men: "men",
  "full time": "full time",
  "part time": "part time",
  "with parental leave": "with parental leave",
  "without parental leave": "without parental leave",
};

function outcomeCells(outcomes: readonly GroupOutcome[], words: Words): PlannedCell[] {
  return [
    heading(words("What groups of those who take part get, as things stand")),
    ...headers(1, [
      words("Group"),
      words("Persons"),
      words("Paid on average"),
      words("Paid for a full-time post"),
      words("Against the group below"),
    ]),
    ...outcomes.flatMap(({ group, persons, mean, meanOfFullTime }, at) => {
      const other = at % 2 === 0 ? outcomes[at + 1] : undefined;
      return [
        label(at + 2, 0, words(names[group]), bold),
        amount(at + 2, 1, persons),
        amount(at + 2, 2, mean),
        amount(at + 2, 3, meanOfFullTime),
        other === undefined || other.mean === 0
          ? label(at + 2, 4, "", cellStyle)
          : amount(at + 2, 4, mean / other.mean, percent),
      ];
    }),
  ];
}

function absenceCells({ absence, sharedBy, extentCounts }: SchemeInspection, words: Words): PlannedCell[] {
  const rows: readonly (readonly [string, string])[] = [
    [words("The pool is shared by"), words(sharedBy ?? "")],
    [words("Part time"), words(extentCounts ? "lowers the share in proportion" : "does not change the share")],
    ...absence.map(({ header, reduces, decided }): [string, string] => [
      words(header),
      `${words(reduces ? "lowers the share" : "does not change the share")}${decided === null ? "" : ` (${words(decided)})`}`,
    ]),
  ];
  return [
    heading(words("Part time and absence")),
    ...rows.flatMap(([name, text], at) => [
      label(at + 1, 0, name, bold),
      label(at + 1, 1, text, cellStyle, { rows: 1, columns: 4 }),
    ]),
  ];
}
