import type { UnitFacts } from "../commitments/facts";
import { kindScores } from "../evaluation/attainment";
import { textAt } from "../rules/data";
import type { ChartBlock, SheetPlan } from "../workbook/plan";
import { liveFigures, statusFormats, type LiveFigures } from "./evaluation-live";
import {
  bodyStyle,
  cellArea,
  drawFields,
  drawTitle,
  gap,
  live,
  nextRow,
  pageColumns,
  pageColumnWidth,
  put,
  shown,
  tableHead,
  toFill,
  type Content,
  type Page,
} from "./evaluation-page";
import { attainmentChart, drawGoals } from "./evaluation-unit-goals";
import { day, drawDevelopment, drawMethods, drawQuestions, drawWords } from "./evaluation-unit-questions";
import { colours } from "./styles";
import { trendChart } from "./trends-sheet";
import type { WrittenModel } from "./written-model";

/** What a page is headed with. `name` is the unit's key in the tables; `code` names the sheet, whatever the unit is called. */
export type EvaluatedUnit = Pick<UnitFacts, "code" | "name" | "manager" | "superior" | "year">;

/** The id of a unit's page. */
export function evaluationUnitSheetId(unit: string): string {
  return `evaluation:${unit}`;
}

/**
 * A unit's evaluation on one A4 page: goals, working methods, results, comparison, words, next year's development goals.
 * Figures are live from the tables; what the evaluator writes stands in input cells that are found again by id.
 */
export function evaluationUnitSheet(written: WrittenModel, unit: EvaluatedUnit, name: string): SheetPlan {
  const { words } = written;
  const figures = liveFigures(written);
  const page: Page = { row: 0, cells: [], heights: {}, conditional: [] };
  const charts: ChartBlock[] = [];

  drawTitle(page, words("Evaluation of {unit}", { unit: unit.name }), String(unit.year));
  drawFields(page, headerFields(written, figures, unit));
  gap(page);
  drawHeadline(page, written, figures, unit.name);
  const goals = drawGoals(page, written, figures, unit.name);
  const beside = page.row;
  drawFigures(page, written, figures, unit.name);
  if (goals !== null) {
    const at = { row: beside, column: 0, rows: page.row - beside, columns: pageColumns / 2 };
    charts.push(attainmentChart(written, name, goals, at));
  }
  gap(page);
  charts.push(...drawCharts(page, written, name, unit.name, beside));
  drawWords(page, figures, unit.name, words, {
    customers: hasRow(written, "CustomerWords", unit.name),
    efficiency: hasRow(written, "EfficiencyScores", unit.name),
  });
  drawQuestions(page, figures, unit.name, words);
  drawMethods(page, words);
  drawDevelopment(page, unit.year, words);

  return {
    id: evaluationUnitSheetId(unit.code),
    name,
    blocks: [
      { kind: "cells", id: "page", at: { row: 0, column: 0 }, cells: page.cells, conditional: page.conditional },
      ...charts,
    ],
    columnWidths: Object.fromEntries(Array.from({ length: pageColumns }, (_, column) => [column, pageColumnWidth])),
    rowHeights: page.heights,
    protected: true,
    hideGridlines: true,
    page: {
      orientation: "portrait",
      fitWide: 1,
      fitTall: 1,
      printArea: { row: 0, column: 0, rows: page.row, columns: pageColumns },
      footer: `${footerText(unit.name)} · ${unit.year}`,
    },
  };
}

/** An ampersand begins a code in headers and footers. */
function footerText(text: string): string {
  return text.replaceAll("&", "&&");
}

function headerFields(
  written: WrittenModel,
  figures: LiveFigures,
  unit: EvaluatedUnit,
): { label: string; content: Content }[] {
  const { words } = written;
  const commitment = commitmentOf(written, unit.name);
  return [
    { label: words("Unit"), content: shown(unit.name) },
    { label: words("Year"), content: shown(unit.year, { numberFormat: "0" }) },
    { label: words("Manager"), content: shown(unit.manager ?? "") },
    { label: words("Superior"), content: shown(unit.superior ?? "") },
    ...(commitment === undefined
      ? []
      : [
          { label: words("Commitment"), content: shown(commitment) },
          {
            label: words("Where it stands"),
            content: live("commitment.status", figures.figure("Commitments", "status", commitment)),
          },
        ]),
    { label: words("Evaluator"), content: toFill("evaluator.name", null) },
    {
      label: words("Evaluated on"),
      content: toFill("evaluator.date", null, day(words), { numberFormat: "yyyy\\-mm\\-dd", horizontal: "left" }),
    },
  ];
}

/** The manager's commitment for the unit, where the model has a register with one. */
function commitmentOf(written: WrittenModel, unit: string): string | undefined {
  if (!written.model.tables.some((table) => table.name === "Commitments")) return undefined;
  const [units, forms, ids] = ["unit", "form", "commitment"].map((column) =>
    written.results.column("Commitments", column),
  );
  if (units?.kind !== "text" || forms?.kind !== "text" || ids?.kind !== "text") return undefined;
  const row = units.codes.findIndex((_, at) => textAt(units, at) === unit && textAt(forms, at) === "A");
  return row < 0 ? undefined : (textAt(ids, row) ?? undefined);
}

/** Four figures that a reader sees first, each with its word. */
function drawHeadline(page: Page, written: WrittenModel, figures: LiveFigures, unit: string): void {
  const { words } = written;
  const tiles: { head: string; figure: Content; word: Content }[] = [
    {
      head: words("Weighted score"),
      figure: live("headline.score", figures.figure("Evaluation", "score", unit), { numberFormat: "0" }),
      word: live("headline.status", figures.figure("Evaluation", "status", unit)),
    },
    {
      head: words("Goals met"),
      figure: live("headline.goals", figures.outOf(["Evaluation", "goalsMet"], ["Evaluation", "measured"], unit)),
      word: shown(words("of those with data")),
    },
    {
      head: words("Frame less outturn, kr"),
      figure: live("headline.deviation", figures.figure("Evaluation", "deviation", unit), { numberFormat: "#,##0" }),
      word: live("headline.economy", figures.figure("Evaluation", "economyStatus", unit)),
    },
    {
      head: words("Rank"),
      figure: live("headline.rank", figures.outOf(["Evaluation", "rank"], ["Evaluation", "compared"], unit)),
      word: live("headline.standing", figures.figure("Evaluation", "standing", unit)),
    },
  ];
  const columns = pageColumns / tiles.length;
  const centred = { ...bodyStyle, horizontal: "center" } as const;
  const row = (height: number, style: typeof centred, of: (tile: (typeof tiles)[number]) => Content) => {
    tiles.forEach((tile, index) => put(page, index * columns, columns, of(tile), style));
    nextRow(page, height);
  };
  row(16, { ...tableHead, ...centred, fill: colours.head }, (tile) => shown(tile.head));
  row(26, { ...centred, size: 18, bold: true, color: colours.ink }, (tile) => tile.figure);
  page.conditional.push(...[0, 2].flatMap((index) => statusFormats(cellArea(page.row, index * columns), words)));
  row(17, { ...centred, bold: true }, (tile) => tile.word);
  gap(page);
}

const chartRows = 9;

/** Budget against outturn, and the goals over the years, side by side; none where there is nothing to draw. */
function drawCharts(page: Page, written: WrittenModel, sheet: string, unit: string, figuresFrom: number): ChartBlock[] {
  const { words } = written;
  const half = pageColumns / 2;
  const at = (column: number, columns: number) => ({ row: page.row, column, rows: chartRows, columns });
  const has = (column: string) => typeof written.results.value("Evaluation", column, rowOf(written, unit)) === "number";
  const money = has("frame") || has("outturn");
  const trend = trendChart(written, unit, money ? at(half, half) : at(0, pageColumns));
  // Frame, outturn and their difference, which is near zero and so keeps zero in sight, stand under a heading.
  const column = (of: number) => ({ sheet, row: figuresFrom + 1, column: of, rows: 3, columns: 1 });
  const charts: ChartBlock[] = [
    ...(money
      ? [
          {
            kind: "chart" as const,
            id: "money",
            at: trend === null ? at(0, pageColumns) : at(0, half),
            type: "bar" as const,
            title: words("Frame and outturn, kr"),
            categories: column(half + 6),
            series: [{ name: words("kr"), values: column(half + 10), color: "1F3A5F" }],
          },
        ]
      : []),
    ...(trend === null ? [] : [trend]),
  ];
  if (charts.length === 0) return [];
  for (let row = 0; row < chartRows; row += 1) nextRow(page, 17);
  gap(page);
  return charts;
}

function rowOf(written: WrittenModel, unit: string): number {
  const units = written.results.column("Evaluation", "unit");
  return units.kind === "text" ? Array.from(units.codes).findIndex((_, row) => textAt(units, row) === unit) : -1;
}

/** Whether a table that only some workbooks have says something of the unit. */
function hasRow(written: WrittenModel, table: string, unit: string): boolean {
  if (!written.model.tables.some(({ name }) => name === table)) return false;
  const units = written.results.column(table, "unit");
  return units.kind === "text" && Array.from(units.codes).some((_, row) => textAt(units, row) === unit);
}

const insetHead = { ...tableHead, indent: 1, horizontal: "left" } as const;

/** Beside the chart: results by kind, money, and the other units. */
function drawFigures(page: Page, written: WrittenModel, figures: LiveFigures, unit: string): void {
  const { words } = written;
  const own = (column: string) => figures.figure("Evaluation", column, unit);
  const group = String(figures.value("Evaluation", "group", unit));
  const spread = (column: string) => figures.figure("Comparison", column, group);
  const score = { numberFormat: "0.0", horizontal: "right" } as const;
  const money = { numberFormat: "#,##0", horizontal: "right" } as const;
  const share = { numberFormat: "0.0%", horizontal: "right" } as const;
  const number = { numberFormat: "0", horizontal: "right" } as const;
  const kinds = kindScores.map(({ id, kind }): [string, Content] => [
    words(kind),
    live(`kind.${kind}`, own(id), score),
  ]);
  const sections: { left: string; right: string; rows: [[string, Content], [string, Content]][] }[] = [
    {
      left: words("Score by kind"),
      right: words("Money, kr"),
      rows: [
        [kinds[0] as [string, Content], [words("Frame"), live("money.frame", own("frame"), money)]],
        [kinds[1] as [string, Content], [words("Outturn"), live("money.outturn", own("outturn"), money)]],
        [
          kinds[2] as [string, Content],
          [words("Frame less outturn"), live("money.deviation", own("deviation"), money)],
        ],
        [
          kinds[3] as [string, Content],
          [words("Deviation of the frame"), live("money.share", own("deviationShare"), share)],
        ],
        [
          kinds[4] as [string, Content],
          [words("Cost of measuring"), live("money.measuring", own("costOfMeasuring"), money)],
        ],
      ],
    },
    {
      left: words("Comparison with other units"),
      right: words("Change since the year before"),
      rows: [
        [
          [words("First quartile"), live("spread.first", spread("firstQuartile"), score)],
          [words("Goals better"), live("change.improved", own("improved"), number)],
        ],
        [
          [words("Median"), live("spread.median", spread("median"), score)],
          [words("Goals worse"), live("change.worsened", own("worsened"), number)],
        ],
        [
          [words("Third quartile"), live("spread.third", spread("thirdQuartile"), score)],
          [words("Goals compared"), live("change.compared", own("comparable"), number)],
        ],
        [
          [
            words("Points from the median"),
            live("spread.away", own("fromMedian"), { ...score, numberFormat: "+0.0;-0.0;0.0" }),
          ],
          [
            words("All in all"),
            live("change.word", figures.figure("Evaluation", "change", unit), {
              bold: true,
              horizontal: "right",
            }),
          ],
        ],
        [
          [
            words("Rank with 95 % certainty"),
            live("spread.ranks", figures.outOf(["Evaluation", "rankFrom"], ["Evaluation", "rankTo"], unit, "–"), {
              horizontal: "right",
            }),
          ],
          [
            words("Mean progress gained"),
            live("change.progress", own("progressGained"), { ...share, numberFormat: "+0%;-0%;0%" }),
          ],
        ],
      ],
    },
  ];
  const [left, right] = [pageColumns / 2, pageColumns / 2 + 6];
  for (const section of sections) {
    put(page, left, 6, shown(section.left), insetHead);
    put(page, right, 6, shown(section.right), insetHead);
    nextRow(page, 17);
    for (const row of section.rows) {
      row.forEach(([text, content], index) => {
        const at = index === 0 ? left : right;
        put(page, at, 4, shown(text), { ...bodyStyle, indent: 1, horizontal: "left" });
        put(page, at + 4, 2, content);
      });
      nextRow(page, 17);
    }
  }
}
