import { markOf } from "../identity";
import { cellNames, sheetMarks, type NeededName } from "../join/names";
import { areaOf, type Area } from "../cell";
import type { Action } from "./actions";
import type { ExcelFacts } from "./excel-snapshot";
import { isInPlace, type SheetTask } from "./sheet-task";

/** The marks of our sheets and the names of their cells, as far as they are not what stands. */
export function nameActions(tasks: readonly SheetTask[], { names }: Pick<ExcelFacts, "names">): Action[] {
  const present = new Map(
    names.flatMap((one) => (one.sheet === undefined ? [[one.name.toLowerCase(), one.refersTo]] : [])),
  );
  const needed = tasks.flatMap((task) => cellNames(task.laid, task.sheet).map((one) => ({ ...one, task })));
  const kept = new Set(needed.map(({ name }) => name.toLowerCase()));
  const gone = tasks
    .flatMap(({ standing }) => standing?.state?.names ?? [])
    .filter((name) => present.has(name.toLowerCase()) && !kept.has(name.toLowerCase()));
  return [
    ...[...new Set(gone)].map((name): Action => ({ do: "drop name", name })),
    ...needed.flatMap(({ task, name, refersTo }): Action[] => {
      const stands = present.get(name.toLowerCase());
      if (stands === undefined) return [{ do: "name", sheet: task.sheet, area: placeIn(refersTo), name }];
      const same = isSettled(task) && sheetOf(stands) === sheetOf(refersTo) && samePlace(stands, refersTo);
      return same ? [] : [{ do: "point name", name, refersTo: `=${refersTo}` }];
    }),
    ...tasks.flatMap((task) => markActions(task, names)),
  ];
}

function markActions(task: SheetTask, names: ExcelFacts["names"]): Action[] {
  const { sheet, standing } = task;
  const needed = sheetMarks(task.laid, sheet);
  const present = new Map(
    names.flatMap(({ name, refersTo, sheet: index }) =>
      standing && index === standing.marks.sheet && markOf(name) ? [[name.toLowerCase(), { name, refersTo }]] : [],
    ),
  );
  const kept = new Set(needed.map(({ name }) => name.toLowerCase()));
  return [
    ...[...present].flatMap(([key, { name }]): Action[] => (kept.has(key) ? [] : [{ do: "drop name", sheet, name }])),
    ...needed.flatMap(({ name, refersTo }: NeededName): Action[] => {
      const stands = present.get(name.toLowerCase());
      if (!stands) return [{ do: "mark", sheet, name, refersTo: `=${refersTo}` }];
      if (isSettled(task) && samePlace(stands.refersTo, refersTo)) return [];
      return [{ do: "point name", sheet, name: stands.name, refersTo: `=${refersTo}` }];
    }),
  ];
}

/** Whether no cell of a sheet moves by the write: its names then stand where they were read. */
function isSettled({ way, tables }: SheetTask): boolean {
  return way === "kept" || tables.every((table) => table.list === undefined || isInPlace(table));
}

/** Equal but for dollar signs, the sheet's quotes and the case of letters; a constant as it is. */
function samePlace(one: string, other: string): boolean {
  return place(one) === place(other);
}

function place(refersTo: string): string {
  return refersTo.startsWith('"')
    ? refersTo
    : refersTo
        .slice(refersTo.lastIndexOf("!") + 1)
        .replace(/\$/g, "")
        .toUpperCase();
}

function sheetOf(refersTo: string): string {
  const sheet = refersTo.slice(0, Math.max(0, refersTo.lastIndexOf("!")));
  return sheet.replace(/^'|'$/g, "").replace(/''/g, "'").toLowerCase();
}

function placeIn(refersTo: string): Area {
  const area = areaOf(refersTo.slice(refersTo.lastIndexOf("!") + 1));
  if (!area) throw new Error(`"${refersTo}" is no place`);
  return area;
}
