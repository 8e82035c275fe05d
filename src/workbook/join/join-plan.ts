import { renameSheets } from "../formula-text";
import { logSheetId, stateSheetId } from "../identity";
import type { Plan, SheetPlan } from "../plan";
import type { Receipt } from "../receipt";
import { stateRows, type SheetState, type WorkbookState } from "../state";
import { compareSheet, type ChangeList } from "./differences";
import { plain, type LaidCell, type LaidSheet, type SheetToWrite } from "./laid";
import { layOutSheet } from "./lay-out";
import { logSheet } from "./log-sheet";
import { chooseNames } from "./sheet-names";
import type { StandingSheet, StandingWorkbook } from "./standing";

/** A plan joined with the workbook that it goes into: what either side then writes. */
export interface JoinedPlan<Standing extends StandingSheet = StandingSheet> {
  /** The planned sheets in their order, the log behind them, the state last. */
  readonly sheets: readonly SheetToWrite<Standing>[];
  /** A formula or link with the actual names of our sheets. */
  rename(text: string): string;
  /** A planned sheet by its id or its wanted name; a sheet of the user's is none. */
  sheetOf(idOrName: string): SheetToWrite<Standing> | undefined;
  /** What the write will have done, without the self-check. */
  readonly receipt: Receipt;
}

/** Joins a legal plan that nothing in the workbook stands against: what a person typed stays, everything else is the plan's. */
export function joinPlan<Standing extends StandingSheet>(
  workbook: StandingWorkbook<Standing>,
  plan: Plan,
): JoinedPlan<Standing> {
  const standing = workbook.own;
  const language = workbook.state?.language ?? plan.language;
  const statePlan: SheetPlan = { id: stateSheetId, name: "CQM state", visibility: "very hidden", blocks: [] };
  const planned = [...plan.sheets, logSheet({ ...plan, language }, standing.get(logSheetId))];
  const present = workbook.sheetNames;
  const standingNames = new Map([...standing].map(([id, { marks }]) => [id, present[marks.sheet] ?? ""]));
  const { names, problems } = chooseNames([...planned, statePlan], standingNames, present);
  const nameOf = (sheet: SheetPlan): string => names.get(sheet.id) ?? sheet.name;
  const sheets = planned.map((sheet): SheetToWrite<Standing> => {
    const stands = standing.get(sheet.id);
    return { laid: layOutSheet(sheet, nameOf(sheet), stands, language), name: nameOf(sheet), standing: stands };
  });
  const state: WorkbookState = { language, sheets: newStates(workbook, sheets) };
  const stateSheet: SheetToWrite<Standing> = {
    laid: laidState(statePlan, state),
    name: nameOf(statePlan),
    standing: standing.get(stateSheetId),
  };
  const list: ChangeList = { changes: [], count: 0 };
  const states = sheets
    .filter((sheet) => sheet.laid.plan.id !== logSheetId)
    .map((sheet) => {
      const before = list.count;
      if (sheet.standing) compareSheet(sheet.name, sheet.laid, sheet.standing, list);
      const changed = list.count > before ? ("changed" as const) : ("unchanged" as const);
      return { id: sheet.laid.plan.id, name: sheet.name, state: sheet.standing ? changed : ("added" as const) };
    });
  return {
    sheets: [...sheets, stateSheet],
    rename: sheetRenamer(planned, nameOf),
    sheetOf: (sheet) =>
      sheets.find((one) => one.laid.plan.id === sheet) ?? sheets.find((one) => one.laid.plan.name === sheet),
    receipt: {
      sheets: states,
      changes: list.changes,
      changeCount: list.count,
      check: null,
      problems: [...problems, ...sheets.flatMap((sheet) => sheet.laid.problems)],
    },
  };
}

/** The states of all our sheets: those written now in the place they had, new ones behind. The log has none. */
function newStates(workbook: StandingWorkbook, sheets: readonly SheetToWrite[]): Map<string, SheetState> {
  const states = new Map<string, SheetState>(workbook.state?.sheets ?? []);
  for (const sheet of sheets) if (sheet.laid.plan.id !== logSheetId) states.set(sheet.laid.plan.id, sheet.laid.state);
  return states;
}

function laidState(plan: SheetPlan, state: WorkbookState): LaidSheet {
  const loose = new Map<number, LaidCell[]>();
  stateRows(state).forEach((row, index) => {
    loose.set(
      index,
      row.map((value, column) => ({ column, value, look: plain })),
    );
  });
  return {
    plan,
    loose,
    tables: [],
    merges: [],
    state: { name: plan.name, blocks: [], tables: [], names: [] },
    problems: [],
  };
}

/** Puts the actual names of our sheets into formulas and links, where they differ from the wanted ones. */
function sheetRenamer(planned: readonly SheetPlan[], nameOf: (sheet: SheetPlan) => string): (text: string) => string {
  const actual = new Map(
    planned.filter((sheet) => nameOf(sheet) !== sheet.name).map((sheet) => [sheet.name.toLowerCase(), nameOf(sheet)]),
  );
  if (actual.size === 0) return (text) => text;
  return (text) => (text.includes("!") ? renameSheets(text, (name) => actual.get(name.toLowerCase())) : text);
}
