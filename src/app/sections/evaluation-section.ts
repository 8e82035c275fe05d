import { customerModel } from "../../evaluation/customer-words";
import { efficiencyModel } from "../../evaluation/efficiency/efficiency-tables";
import { evaluationModel, evaluationRows } from "../../evaluation/model";
import { peerGroups, type Peer, type PeerGroupRule } from "../../evaluation/peer-groups";
import { shareFunnelsModel } from "../../evaluation/share-funnels";
import { trendsModel } from "../../evaluation/trends";
import { rewardsDataset } from "../../rewards/model";
import type { Dataset, TableData } from "../../rules/data";
import { mergedModel, type Model } from "../../rules/model";
import { comparisonSheet } from "../../sheets/comparison-sheet";
import { efficiencySheets } from "../../sheets/evaluation-efficiency-sheet";
import { evaluationSummarySheet } from "../../sheets/evaluation-summary-sheet";
import { evaluationUnitSheet, type EvaluatedUnit } from "../../sheets/evaluation-unit-sheet";
import { evaluationWordsSheet } from "../../sheets/evaluation-words-sheet";
import { budgetLinesSheet, framesSheet } from "../../sheets/frames-sheets";
import { qualitySheet } from "../../sheets/rewards-sheets";
import { scoresSheet } from "../../sheets/scores-sheet";
import { rewardClassesSheets } from "../../sheets/reward-classes-sheet";
import { shareFunnelsSheets } from "../../sheets/share-funnels-sheet";
import { surveySheets } from "../../sheets/survey-sheet";
import { trendsSheets } from "../../sheets/trends-sheet";
import type { WrittenModel } from "../../sheets/written-model";
import type { Problem } from "../../problem/problem";
import { efficiencyInput } from "../inputs/efficiency-input";
import { framesTables } from "../inputs/frames-tables";
import { indicatorsInput } from "../inputs/indicators-input";
import { peersInput } from "../inputs/peers-input";
import { preparedInput } from "../inputs/prepared-input";
import { productionInput } from "../inputs/production-input";
import { scoreTableProblems } from "../inputs/score-tables-input";
import { shareFunnelsInput } from "../inputs/share-funnels-input";
import { surveyInput } from "../inputs/survey-input";
import { trendsInput, trendYears } from "../inputs/trends-input";
import { unitsInput } from "../inputs/units-input";
import type { Opened } from "../open";
import type { Section, SectionId } from "../section";
import { evaluationPageName } from "../sheet-names";
import { tablesOf } from "../source-table";
import { rewardDistribution } from "./reward-distribution";

const nothing = { rows: 0, columns: {} } as const;

/** The evaluation: a summary of all units, their words, and a page a unit that has goals. */
export const evaluationSection: Section = {
  id: "evaluation",
  needs: ["indicators"],
  uses: ["units", "budget", "surveys", "score tables", "inputs and outputs"],
  sources: {
    frames: "budget",
    budgetLines: "budget",
    quality: "indicators",
    survey: "surveys",
    efficiency: "inputs and outputs",
  },
  part: (opened, beside) => {
    const indicators = indicatorsInput(opened.reading, opened.year);
    const scored = rewardsDataset({
      units: unitsInput(opened.reading),
      indicators: indicators ?? nothing,
      economy: nothing,
      staff: nothing,
    }).tables;
    const { Units, Scores, UnitQuality } = scored as Record<string, (typeof scored)[string]>;
    const money = framesTables(opened);
    const tables = {
      ...money,
      Units: Units ?? nothing,
      Scores: Scores ?? nothing,
      UnitQuality: UnitQuality ?? nothing,
    };
    const peers = peersInput(opened.reading, money["BudgetLines"]);
    const groups = peerGroups(
      peers,
      (opened.values["peerGroups"] ?? "") as PeerGroupRule,
      Number(opened.values["fewestUnits"]),
      opened.words,
    );
    const prepared = preparedInput(tables, opened.values, groups);
    const efficiency = efficiencyPart(opened, peers);
    const beyond = [
      ...surveyPart(opened),
      ...trendsPart(opened, tables.Scores),
      ...sharesPart(opened, tables.Scores, peers),
      ...efficiency.parts,
      ...rewardsPart(opened, beside),
    ];
    return {
      model: mergedModel([
        evaluationModel({ say: opened.words, commitments: beside.has("commitments") }),
        ...beyond.map(({ model }) => model),
      ]),
      tables: {
        ...tables,
        ...evaluationRows({ tables }, groups, prepared),
        ...(Object.assign({}, ...beyond.map((part) => part.tables)) as Dataset["tables"]),
      },
      problems: [...withoutFrames(opened), ...scoreTableProblems(opened.reading, indicators), ...efficiency.problems],
    };
  },
  mainSheet: "evaluation",
  sheets: (written, opened) => [
    ...[framesSheet, budgetLinesSheet, scoresSheet, qualitySheet].map((sheet) => sheet(written).sheet),
    ...surveySheets(written).map(({ sheet }) => sheet),
    ...[evaluationSummarySheet, comparisonSheet, evaluationWordsSheet].map((sheet) => sheet(written).sheet),
    ...shareFunnelsSheets(written).map(({ sheet }) => sheet),
    ...efficiencySheets(written).map(({ sheet }) => sheet),
    ...trendsSheets(written).map(({ sheet }) => sheet),
    ...rewardClassesSheets(written).map(({ sheet }) => sheet),
    ...evaluatedUnits(written, opened).map(({ unit, code }) =>
      evaluationUnitSheet(written, unit, evaluationPageName({ code }, opened.words)),
    ),
  ],
  totals: (written) => {
    const rows = written.dataset.tables["Evaluation"]?.rows ?? 0;
    const header = written.naming.column("Evaluation", "unit");
    return [
      {
        id: "evaluated",
        label: "Units evaluated",
        formula: `=ROWS(${written.naming.table("Evaluation")}[${header}])`,
        value: rows,
        unit: "",
        numberFormat: "#,##0",
        sheet: "evaluation",
      },
    ];
  },
  next: ["Evaluate: answer the three questions on each unit's page, and set next year's development goals."],
};

/** Tables that only some workbooks can fill. */
interface Beyond {
  readonly model: Model;
  readonly tables: Dataset["tables"];
}

function surveyPart(opened: Opened): Beyond[] {
  const survey = surveyInput(opened.reading, opened.year);
  return survey === undefined ? [] : [{ model: customerModel(opened.words), tables: { ...survey } }];
}

/** Outcomes over the years, where there are two and more. */
function trendsPart(opened: Opened, scores: TableData): Beyond[] {
  const years = trendYears(opened.reading, opened.year);
  if (years.length === 0) return [];
  return [{ model: trendsModel(years, opened.words), tables: { Trends: trendsInput(opened.reading, years, scores) } }];
}

/** Shares with their numbers of cases, where the list of indicators states them. */
function sharesPart(opened: Opened, scores: TableData, peers: readonly Peer[]): Beyond[] {
  const listed = new Map(peers.map((peer) => [peer.unit, peer.listed]));
  const rows = shareFunnelsInput(opened.reading, opened.year, scores, (unit) => listed.get(unit) ?? "");
  return rows === null ? [] : [{ model: shareFunnelsModel(), tables: { ShareFunnels: rows } }];
}

/** What units use beside what they bring about, where the workbook says it of enough units that can be compared. */
function efficiencyPart(
  opened: Opened,
  peers: readonly Peer[],
): { readonly parts: readonly Beyond[]; readonly problems: readonly Problem[] } {
  const listed = new Map(peers.map((peer) => [peer.unit, peer.listed]));
  const production = productionInput(
    opened.reading,
    opened.year,
    (unit) => listed.get(unit) ?? opened.words("All units"),
    opened.words,
  );
  const found = efficiencyInput(production.groups, opened.values);
  const problems = [...production.problems, ...found.problems];
  if (found.tables === null) return { parts: [], problems };
  const orientation = opened.values["efficiencyOrientation"] === "more output" ? "output" : "input";
  const model = efficiencyModel(opened.words, orientation, found.tables["Productivity"] !== undefined);
  return { parts: [{ model, tables: found.tables }], problems };
}

function rewardsPart(opened: Opened, beside: ReadonlySet<SectionId>): Beyond[] {
  if (!beside.has("rewards")) return [];
  const found = rewardDistribution(opened);
  return found === null ? [] : [{ model: found.model, tables: { RewardClasses: found.table } }];
}

/** Goals can be evaluated without a budget; only the money is left blank then. */
function withoutFrames(opened: Opened): Problem[] {
  if (tablesOf(opened.reading, "budget").length > 0) return [];
  return [
    {
      severity: "warning",
      code: "no-frames",
      message: "No list of budget was recognised, so that the evaluation says nothing about frames and outturn.",
      where: { at: "file", file: opened.snapshot.name },
      fix: "Add a sheet with the budget, or run inspect to see what was recognised and why.",
    },
  ];
}

/** Units with goals of their own: the others have no page. */
function evaluatedUnits(
  written: WrittenModel,
  opened: Opened,
): { readonly unit: EvaluatedUnit; readonly code: string }[] {
  const units = unitsInput(opened.reading);
  const text = (column: string, row: number): string | null => {
    const data = units.columns[column];
    return data?.kind === "text" ? (data.dictionary[data.codes[row] ?? -1] ?? null) : null;
  };
  const rowOf = new Map(Array.from({ length: units.rows }, (_, row) => [text("unit", row), row]));
  const goals = new Map(
    Array.from({ length: written.dataset.tables["UnitQuality"]?.rows ?? 0 }, (_, row) => [
      written.results.value("UnitQuality", "unit", row),
      written.results.value("UnitQuality", "goals", row),
    ]),
  );
  return Array.from({ length: units.rows }, (_, row) => row).flatMap((row) => {
    const name = text("unit", row);
    if (name === null || goals.get(name) === 0) return [];
    const above = rowOf.get(text("parent", row));
    return [
      {
        code: text("code", row) ?? name,
        // The tables know a unit by its name.
        unit: {
          code: name,
          name,
          manager: text("manager", row),
          superior: above === undefined ? null : text("manager", above),
          year: opened.year,
        },
      },
    ];
  });
}
