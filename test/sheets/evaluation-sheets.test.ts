import { chartsOf } from "../../src/app/chart-data";
import { evaluationRules } from "../../src/evaluation/parameters";
import { milestones } from "../../src/sheets/evaluation-unit-questions";
import { evaluationUnitSheet } from "../../src/sheets/evaluation-unit-sheet";
import { evaluationSummarySheet } from "../../src/sheets/evaluation-summary-sheet";
import { evaluationWordsSheet } from "../../src/sheets/evaluation-words-sheet";
import { scoresSheet } from "../../src/sheets/scores-sheet";
import type { WrittenModel } from "../../src/sheets/written-model";
import { swedish } from "../../src/locale/sv/swedish";
import type { PlannedCell, SheetPlan } from "../../src/workbook/plan";
import { fiveUnits } from "../evaluation/town";
import { plainWords, townSheets, unitOf, writtenTown } from "./written-town";

const cellsOf = (sheet: SheetPlan): readonly PlannedCell[] =>
  sheet.blocks.flatMap((block) => (block.kind === "cells" ? block.cells : []));
const contentOf = (sheet: SheetPlan, id: string) => cellsOf(sheet).find((cell) => cell.id === id)?.content;
const inputsOf = (sheet: SheetPlan) => cellsOf(sheet).flatMap((cell) => (cell.role === "input" ? [cell.id] : []));
const pageOf = (unit: string, written = writtenTown()) => evaluationUnitSheet(written, unitOf(unit), "Page");

function formulasOf(sheet: SheetPlan): string[] {
  return sheet.blocks.flatMap((block) => {
    if (block.kind === "cells")
      return block.cells.flatMap((cell) => ("formula" in cell.content ? [cell.content.formula] : []));
    if (block.kind === "table")
      return block.columns.flatMap((column) => (column.formula === undefined ? [] : [column.formula]));
    return [];
  });
}

describe.each(["en", "sv"] as const)("the evaluation's sheets (%s)", (language) => {
  const written = writtenTown(language);
  const sheets = townSheets(written);
  const headers = new Map(
    sheets.flatMap((sheet) =>
      sheet.blocks.flatMap((block) =>
        block.kind === "table" ? [[block.name, new Set(block.columns.map((column) => column.header))] as const] : [],
      ),
    ),
  );

  it("refer only to tables and columns that are written", () => {
    const reference = /([\p{L}_][\p{L}\p{N}_.]*)\[(?:\[#This Row\],\[((?:'.|[^\]'])*)\]|((?:'.|[^\][])*))\]/gu;
    const lost: string[] = [];
    let found = 0;
    for (const formula of sheets.flatMap(formulasOf)) {
      for (const [whole, table, inRow, column] of formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(reference)) {
        found += 1;
        const header = (inRow ?? column ?? "").replace(/'(.)/g, "$1");
        if (headers.get(table ?? "")?.has(header) !== true) lost.push(whole);
      }
    }
    expect(found).toBeGreaterThan(500);
    expect([...new Set(lost)]).toEqual([]);
  });

  it("keep within what a cell and a formula may hold", () => {
    for (const formula of sheets.flatMap(formulasOf)) {
      expect(formula.length).toBeLessThan(8_192);
      for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/g)) expect(literal.length).toBeLessThanOrEqual(257);
    }
  });

  it("have unique ids and cells that do not overlap", () => {
    expect(new Set(sheets.map((sheet) => sheet.id)).size).toBe(sheets.length);
    for (const sheet of sheets) {
      const ids = cellsOf(sheet).flatMap((cell) => (cell.id === undefined ? [] : [cell.id]));
      expect(new Set(ids).size).toBe(ids.length);
      const taken = new Set<string>();
      for (const block of sheet.blocks) {
        if (block.kind !== "cells") continue;
        for (const cell of block.cells) {
          for (let column = 0; column < (cell.span?.columns ?? 1); column += 1) {
            const place = `${block.at.row + cell.row}:${block.at.column + cell.column + column}`;
            expect(taken.has(place)).toBe(false);
            taken.add(place);
          }
        }
      }
    }
  });

  it("show each unit the same figures as the engine", () => {
    const page = pageOf("North", written);
    expect(contentOf(page, "headline.score")).toMatchObject({ value: 90 });
    expect(contentOf(page, "headline.goals")).toMatchObject({ value: "1 / 2" });
    expect(contentOf(page, "headline.rank")).toMatchObject({ value: "2 / 5" });
    expect(contentOf(page, "headline.deviation")).toMatchObject({ value: 50_000 });
    expect(contentOf(page, "goal2.score")).toMatchObject({ value: 80 });
    expect(contentOf(page, "spread.median")).toMatchObject({ value: 80 });
  });
});

describe("a unit's page", () => {
  it("keeps its input cells by the same ids in every language and year", () => {
    const english = inputsOf(pageOf("North"));
    expect(inputsOf(pageOf("North", writtenTown("sv")))).toEqual(english);
    expect(inputsOf(evaluationUnitSheet(writtenTown(), { ...unitOf("North"), year: 2031 }, "Other name"))).toEqual(
      english,
    );
    expect(inputsOf(pageOf("Centre"))).toEqual(english);
    expect(english).toContain("question.methods.reasons");
    expect(english).toContain("development.line4.by");
    expect(english.filter((id) => id?.startsWith("methods."))).toHaveLength(2 * milestones.length);
  });

  it("reads its figures live, by key", () => {
    const page = pageOf("North");
    expect(contentOf(page, "goal1.score")).toEqual({
      formula:
        '=IF(INDEX(Scores[Score],MATCH("North / Index",Scores[Goal id],0))="","",INDEX(Scores[Score],MATCH("North / Index",Scores[Goal id],0)))',
      value: 100,
    });
    expect(contentOf(page, "headline.status")).toEqual({
      formula: '=INDEX(Evaluation[Status],MATCH("North",Evaluation[Unit],0))',
      value: "good",
    });
  });

  it("says status words in the language of the workbook", () => {
    expect(contentOf(pageOf("North", writtenTown("sv")), "headline.status")).toMatchObject({ value: "bra" });
    expect(contentOf(pageOf("North", writtenTown("sv")), "commitment.status")).toBeDefined();
  });

  it("begins the third answer with what the data suggest and leaves the others open", () => {
    const page = pageOf("South");
    expect(contentOf(page, "question.results.suggested")).toMatchObject({ value: "bad" });
    expect(contentOf(page, "question.results.assessment")).toEqual({ value: "bad" });
    expect(contentOf(page, "question.goals.assessment")).toEqual({ value: null });
    const silent = pageOf("North", writtenTown("en", { ...fiveUnits, goals: [] }));
    expect(contentOf(silent, "question.results.suggested")).toMatchObject({ value: "no data" });
    expect(contentOf(silent, "question.results.assessment")).toEqual({ value: null });
  });

  it("shows a missing outcome as empty, never as zero", () => {
    expect(contentOf(pageOf("South"), "goal2.outcome")).toMatchObject({ value: "" });
    expect(contentOf(pageOf("Centre"), "goal1.target")).toMatchObject({ value: 19 });
    expect(contentOf(pageOf("Centre"), "goal1.targetHigh")).toMatchObject({ value: 22 });
  });

  it("escapes what a spreadsheet reads as a wildcard or a quotation mark", () => {
    const odd = {
      ...fiveUnits,
      units: ['The "A*" unit'],
      goals: [{ unit: 'The "A*" unit', indicator: "Index", target: 1 }],
      money: [],
    };
    expect(contentOf(pageOf('The "A*" unit', writtenTown("en", odd)), "headline.status")).toMatchObject({
      formula: '=INDEX(Evaluation[Status],MATCH("The ""A~*"" unit",Evaluation[Unit],0))',
    });
  });

  it("fits A4 portrait", () => {
    // 24 columns of 5.3 characters (about 42 px each) and 190 x 277 mm to print on: at the width's scale, so many points tall.
    const widthPoints = 24 * 42 * 0.75;
    const tallest = widthPoints * (277 / 190);
    const page = pageOf("North");
    const height = Object.values(page.rowHeights ?? {}).reduce((sum, points) => sum + points, 0);
    expect(page.page).toMatchObject({ orientation: "portrait", fitWide: 1, fitTall: 1 });
    expect(height).toBeLessThan(tallest * 1.1);
  });

  it("draws frame, outturn and their difference from its own cells", () => {
    const page = pageOf("North");
    const [chart] = chartsOf({ sheets: [{ ...page, name: "Page" }] }).filter(({ id }) => id === "money");
    expect(chart?.categories).toEqual(["Frame", "Outturn", "Frame less outturn"]);
    expect(chart?.series[0]?.values).toEqual([1_000_000, 950_000, 50_000]);
  });

  it("suggests answers to the first two questions, with the reason", () => {
    const page = pageOf("South");
    expect(contentOf(page, "question.goals.suggested")).toMatchObject({ value: "good" });
    expect(contentOf(page, "question.methods.suggested")).toMatchObject({ value: "bad" });
    expect(contentOf(page, "question.methods.data")).toMatchObject({
      value: expect.stringContaining(
        "For more than half of the goals nobody has said how they are measured.",
      ) as string,
    });
    expect(contentOf(page, "question.goals.assessment")).toEqual({ value: null });
  });

  it("draws a chart of attainment from its own cells", () => {
    const chart = pageOf("North").blocks.find((block) => block.kind === "chart");
    expect(chart).toMatchObject({ type: "bar", categories: { sheet: "Page", rows: 2, columns: 1 } });
    const noGoals = pageOf("North", writtenTown("en", { ...fiveUnits, goals: [], money: [] }));
    expect(noGoals.blocks.some((block) => block.kind === "chart")).toBe(false);
  });
});

describe("the summary sheet", () => {
  it("draws scores and money from the rows of its table", () => {
    const { sheet, areas } = evaluationSummarySheet(writtenTown());
    const table = areas.get("Evaluation");
    const charts = sheet.blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
    expect(charts.map((chart) => chart.series.length)).toEqual([1, 2]);
    for (const area of charts.flatMap((chart) => [chart.categories, ...chart.series.map((series) => series.values)])) {
      expect(area).toMatchObject({ sheet: sheet.name, row: (table?.row ?? 0) + 1, rows: 5, columns: 1 });
    }
  });

  it("marks status words by colour beside the word", () => {
    const table = evaluationSummarySheet(writtenTown()).sheet.blocks.find(
      (block) => block.kind === "table" && block.id === "Evaluation",
    );
    expect(
      table?.kind === "table" ? table.conditional?.filter((format) => format.rule.kind === "equals text") : [],
    ).toHaveLength(6);
  });
});

it("has every word of its sheets in Swedish", () => {
  const asked = new Set<string>();
  const english = plainWords("en");
  const written: WrittenModel = {
    ...writtenTown(),
    words: (text, values) => {
      asked.add(text);
      return english(text, values);
    },
  };
  evaluationSummarySheet(written);
  evaluationWordsSheet(written);
  scoresSheet(written);
  for (const unit of fiveUnits.units) pageOf(unit, written);
  for (const table of written.model.tables) {
    if (!["Evaluation", "EvaluationWords", "Comparison", "Changes"].includes(table.name)) continue;
    asked.add(table.name);
    for (const column of table.columns) asked.add(column.header);
  }
  for (const { definition } of Object.values(evaluationRules)) {
    for (const text of [definition.header, definition.note, definition.unit]) asked.add(text ?? "");
  }
  const sameInBoth = ["", "kr", "tkr", "%"];
  const choices: readonly string[] = written.model.tables.flatMap((table) =>
    table.columns.flatMap((column) => column.choices ?? []),
  );
  const lacking = [...asked].filter(
    (text) => !swedish.has(text) && !sameInBoth.includes(text) && !choices.includes(text),
  );
  expect(lacking).toEqual([]);
});
