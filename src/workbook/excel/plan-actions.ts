import type { Problem } from "../../problem/problem";
import { checkAgainstWorkbook } from "../join/conflicts";
import { joinPlan } from "../join/join-plan";
import { checkPlan } from "../legality";
import type { Plan } from "../plan";
import type { Receipt } from "../receipt";
import type { Action } from "./actions";
import { constantActions, formulaActions, type Surroundings } from "./cell-actions";
import { computedCells, type Computed } from "./computed";
import { standingWorkbook, type ExcelSnapshot } from "./excel-snapshot";
import { carriedActions, clearActions, lookActions } from "./look-actions";
import { nameActions } from "./name-actions";
import { chartActions, clearFeatures, featureActions, linkActions, settingActions } from "./sheet-actions";
import { sheetTask, tableArea, type SheetTask } from "./sheet-task";
import { tableNames, tableSteps } from "./table-steps";

/** What writing a plan into the open workbook takes, or the problems that stand against it. */
export type PlannedActions =
  | {
      readonly actions: readonly Action[];
      /** What the write will have done, without the self-check. */
      readonly receipt: Receipt;
      /** What its formulas must come to. */
      readonly computed: readonly Computed[];
    }
  | { readonly problems: readonly Problem[] };

/**
 * The actions that write a plan into the workbook that was read, purely. Our own sheets are found again by their marks
 * and joined with what a person added to them, as in a file; no other sheet is touched. Only what differs from what was
 * read is written: of an equal second write that is a row of the log. In an order that Excel can follow: a person's
 * cells that move are laid by, places cleared, tables brought to their size, then what formulas refer to comes before
 * them, and protection and hiding last.
 */
export function planActions(snapshot: ExcelSnapshot, plan: Plan): PlannedActions {
  const illegal = checkPlan(plan);
  if (illegal.length > 0) return { problems: illegal };
  const workbook = standingWorkbook(snapshot);
  const conflicts = checkAgainstWorkbook(workbook, plan);
  if (conflicts.length > 0) return { problems: conflicts };
  const joined = joinPlan(workbook, plan);
  const tasks = joined.sheets.map(sheetTask);
  const broken = tasks.flatMap((task) => brokenReferences(task, snapshot));
  if (broken.length > 0) return { problems: broken };
  const around: Surroundings = {
    rename: joined.rename,
    sheetName: (sheet) => joined.sheetOf(sheet)?.name ?? sheet,
    date1904: snapshot.excel.date1904,
  };
  const computed = computedCells(joined.sheets, around.date1904);
  return { actions: ordered(tasks, snapshot, around), receipt: joined.receipt, computed };
}

function ordered(tasks: readonly SheetTask[], snapshot: ExcelSnapshot, around: Surroundings): Action[] {
  const each = (make: (task: SheetTask) => readonly Action[]): Action[] => tasks.flatMap(make);
  const aside = freeName(snapshot, tasks);
  const carried = carriedActions(tasks, aside);
  const moves = carried.away.length > 0;
  const changes = [
    ...(moves
      ? [
          { do: "add sheet" as const, sheet: aside },
          { do: "show" as const, sheet: aside, visibility: "hidden" as const },
        ]
      : []),
    ...carried.away,
    ...each(clearFeatures),
    ...each(clearActions),
    ...each(tableSteps),
    ...tableNames(tasks),
    ...carried.back,
    ...(moves ? [{ do: "delete sheet" as const, sheet: aside }] : []),
    ...each((task) => constantActions(task, around)),
    ...each(newTables),
    ...nameActions(tasks, snapshot.excel),
    ...each((task) => formulaActions(task, around)),
    // Excel dresses a link in a look of its own: ours comes after it.
    ...each((task) => linkActions(task, around)),
    ...each(lookActions),
    ...each((task) => featureActions(task, around)),
    ...each((task) => chartActions(task, around)),
    ...each(settingActions),
  ];
  const changed = new Set(changes.map((action) => action.sheet));
  return [
    ...each(({ way, sheet }) => (way === "new" ? [{ do: "add sheet", sheet }] : [])),
    ...each(({ standing, sheet }) =>
      standing?.sheet.protected && changed.has(sheet) ? [{ do: "unprotect", sheet }] : [],
    ),
    ...changes,
    ...each((task) => protection(task, changed.has(task.sheet))),
    ...each(visibility),
  ];
}

function newTables({ sheet, tables }: SheetTask): Action[] {
  return tables.flatMap(({ table, list }): Action[] =>
    list ? [] : [{ do: "table", sheet, area: tableArea(table), name: table.name, banded: table.banded }],
  );
}

/** A sheet that stood protected is so again, whoever protected it. */
function protection({ sheet, laid, standing }: SheetTask, changed: boolean): Action[] {
  const wanted = laid.plan.protected === true;
  const stood = standing?.sheet.protected === true;
  return (stood && changed) || (wanted && !stood) ? [{ do: "protect", sheet }] : [];
}

/** New sheets as planned; what must not be seen is hidden again. */
function visibility({ sheet, laid, standing }: SheetTask): Action[] {
  const wanted = laid.plan.visibility ?? "visible";
  const hides = standing ? wanted === "very hidden" && standing.sheet.visibility !== wanted : wanted !== "visible";
  return hides ? [{ do: "show", sheet, visibility: wanted }] : [];
}

/** A name for the sheet on which a person's cells are laid by. */
function freeName(snapshot: ExcelSnapshot, tasks: readonly SheetTask[]): string {
  const taken = new Set(
    [...snapshot.sheets.map(({ name }) => name), ...tasks.map(({ sheet }) => sheet)].map((name) => name.toLowerCase()),
  );
  let name = "CQM aside";
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `CQM aside ${number}`;
  return name;
}

/**
 * A person's column among ours goes to the table's end by being made again there; formulas of theirs that refer to it
 * would break, and are not ours to mend.
 */
function brokenReferences({ sheet, tables }: SheetTask, snapshot: ExcelSnapshot): Problem[] {
  return tables.flatMap(({ list, reordered }) =>
    reordered.flatMap((header): Problem[] => {
      const name = list?.name.toLowerCase() ?? "";
      const refers = (formula: string): boolean => {
        const text = formula.toLowerCase();
        return text.includes(name) && text.includes(`[${header.toLowerCase()}]`);
      };
      for (const other of snapshot.sheets) {
        if (other.ours) continue;
        for (const [address, formula] of other.formulas) {
          if (!refers(formula)) continue;
          return [
            {
              severity: "error",
              code: "persons-column-referred",
              message: `${address} of "${other.name}" refers to the column "${header}", which stands among the columns of "${sheet}" and would have to move`,
              fix: "Drag the column to the right end of its table in Excel, then run again",
              where: { at: "cell", sheet: other.name, address },
              values: { column: header, table: sheet, sheet: other.name, address },
            },
          ];
        }
      }
      return [];
    }),
  );
}
