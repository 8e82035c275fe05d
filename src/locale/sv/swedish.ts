import { actionPlanWords } from "./action-plan";
import { budgetingWords } from "./budgeting";
import { budgetWords } from "./budget";
import { commandLineWords } from "./command-line";
import { commitmentCycleWords } from "./commitment-cycle";
import { commitmentNetWords } from "./commitment-net";
import { commitmentWords } from "./commitments";
import { distributionWords } from "./distribution";
import { comparisonWords } from "./comparison";
import { nextYearWords } from "./next-year";
import { efficiencyWords } from "./efficiency";
import { evaluationWords } from "./evaluation";
import { scoringWords } from "./scoring";
import { excelPaneWords } from "./excel-pane";
import { explanationWords } from "./explanation";
import { fitWords } from "./fit";
import { functionWords } from "./functions";
import { frameWords } from "./frame";
import { galleryWords } from "./gallery";
import { glossaryWords } from "./glossary";
import { grantsWords } from "./grants";
import { indicatorWords } from "./indicators";
import { ledgerWords } from "./ledger";
import { lookingAheadWords } from "./looking-ahead";
import { pageWords } from "./pages";
import { paneWords } from "./pane";
import { reasonTexts } from "./reasons";
import { problemPhrases } from "./problem-phrases";
import { problemMessages } from "./problems";
import { questionWords } from "./questions";
import { inspectionWords } from "./inspection";
import { decisionWords } from "./decision";
import { statementWords } from "./statements";
import { rewardReportWords } from "./reward-reports";
import { backtestWords } from "./backtest";
import { payChangesWords } from "./pay-changes";
import { rewardWords } from "./rewards";
import { schemeWords } from "./schemes";
import { schemeSheetWords } from "./scheme-sheets";
import { tableAuditWords } from "./table-audit";
import { tariffSheetWords } from "./tariff-sheets";
import { tariffTimeWords } from "./tariff-time";

/** Swedish texts by their English ones, problems apart. One file a room, so that a room's words are reviewed together. */
export const swedishRooms: readonly Readonly<Record<string, string>>[] = [
  frameWords,
  paneWords,
  glossaryWords,
  galleryWords,
  pageWords,
  commandLineWords,
  budgetWords,
  commitmentWords,
  commitmentNetWords,
  commitmentCycleWords,
  actionPlanWords,
  evaluationWords,
  scoringWords,
  comparisonWords,
  nextYearWords,
  efficiencyWords,
  distributionWords,
  grantsWords,
  budgetingWords,
  ledgerWords,
  lookingAheadWords,
  indicatorWords,
  questionWords,
  rewardWords,
  inspectionWords,
  rewardReportWords,
  backtestWords,
  payChangesWords,
  statementWords,
  decisionWords,
  schemeWords,
  schemeSheetWords,
  functionWords,
  excelPaneWords,
  explanationWords,
  fitWords,
  tableAuditWords,
  tariffSheetWords,
  tariffTimeWords,
];

/** Every Swedish text by its English one. A word of a room goes before the same word inside the message of a problem. */
export const swedish: ReadonlyMap<string, string> = new Map(
  [reasonTexts, problemPhrases, problemMessages, ...swedishRooms].flatMap((room) => Object.entries(room)),
);
