import { areaOf, type Area } from "../../cell";
import { chartNamePrefix } from "../../identity";
import { limits } from "../../limits";
import type { Visibility } from "../../snapshot";
import type { Before, ConditionalBefore, Grid, SeriesBefore, SheetBefore, ValidationBefore } from "./before";
import type { Journal } from "./journal";
import { overlaps, rectanglesOf } from "./rectangles";
import { tableSteps } from "./restore-tables";
import type { Step } from "./set-back";
import type { Touched } from "./touched";

/** A sheet that stands now. */
export interface StandingNow {
  readonly id: string;
  readonly name: string;
  /** The id in its mark, where it has one. */
  readonly mark?: string;
  readonly empty: boolean;
}

/**
 * The steps that lead from what stands now to what stood before the write. They are few: only what differs is set back,
 * so that the same journal can be played again after a restore that was itself interrupted. Tables come back to their
 * places first; then it must be read again. No steps: all is as before.
 */
export function restoreSteps({ touched, before }: Journal, now: Before, sheets: readonly StandingNow[]): Step[] {
  const pairs = before.sheets.flatMap((sheet) => {
    const stands = now.sheets.find((one) => one.id === sheet.id) ?? now.sheets.find((one) => one.name === sheet.name);
    return stands ? [{ sheet, stands }] : [];
  });
  const tables = tableSteps(touched, before, now);
  if (tables.length > 0) return [...unprotected(pairs, new Set(tables.flatMap(sheetsOf))), ...tables];
  // A sheet that was renamed while it was read is known by both names.
  const names: SheetNames = new Map([
    ...sheets.map(({ name }) => [name.toLowerCase(), name] as const),
    ...before.allSheets.map(({ id, name }) => [name.toLowerCase(), sheets.find((one) => one.id === id)?.name] as const),
  ]);
  const cells = pairs.flatMap(({ sheet, stands }) => sheetSteps(sheet, stands, touched, names));
  return [
    ...nameSteps(undefined, before.names, now.names),
    ...droppedSheets(touched, before, sheets),
    ...unprotected(pairs, new Set(cells.flatMap(sheetsOf))),
    ...cells,
    ...pairs.flatMap(({ sheet, stands }) => lastSteps(sheet, stands, cells.flatMap(sheetsOf).includes(stands.name))),
  ];
}

interface Pair {
  readonly sheet: SheetBefore;
  readonly stands: SheetBefore;
}

function sheetsOf(step: Step): string[] {
  return "sheet" in step && step.sheet !== undefined ? [step.sheet] : [];
}

function unprotected(pairs: readonly Pair[], sheets: ReadonlySet<string>): Step[] {
  return pairs.flatMap(({ stands }): Step[] =>
    sheets.has(stands.name) && stands.protection !== null ? [{ do: "unprotect", sheet: stands.name }] : [],
  );
}

/**
 * Sheets that the write added. One that a person made meanwhile under the same name has no mark of ours, and stays unless
 * it is empty, as ours is between being added and being marked.
 */
function droppedSheets(touched: Touched, before: Before, sheets: readonly StandingNow[]): Step[] {
  const ours = ({ name, mark, empty }: StandingNow): boolean =>
    touched.added.some((added) => {
      if (mark !== undefined) return added.id === mark || (added.id === undefined && added.name === name);
      return added.name === name && (empty || added.id === undefined);
    });
  return sheets.flatMap((sheet): Step[] =>
    !before.allSheets.some(({ id }) => id === sheet.id) && ours(sheet) ? [{ do: "drop sheet", sheet: sheet.name }] : [],
  );
}

function nameSteps(sheet: string | undefined, before: Before["names"], now: Before["names"]): Step[] {
  const scope = sheet === undefined ? {} : { sheet };
  return Object.entries(before).flatMap(([name, was]): Step[] => {
    const is = now[name] ?? null;
    if (same(was, is)) return [];
    if (was === null) return [{ do: "drop name", ...scope, name }];
    return [{ do: "set name", ...scope, name, before: was, stands: is !== null }];
  });
}

/** All of a sheet but its visibility and protection. */
function sheetSteps(before: SheetBefore, now: SheetBefore, touched: Touched, names: SheetNames): Step[] {
  const sheet = now.name;
  const merges = before.merges.map(({ merged }, index) => ({ was: merged, is: now.merges[index]?.merged ?? [] }));
  const unmerged = merges.flatMap(({ was, is }) => is.filter((area) => !was.some((one) => same(one, area))));
  const merged = merges.flatMap(({ was, is }) => was.filter((area) => !is.some((one) => same(one, area))));
  return [
    ...nameSteps(sheet, before.names, now.names),
    ...unmerged.map((area): Step => ({ do: "unmerge", sheet, area })),
    ...changedPlaces(before.numberFormats, now.numberFormats).map(({ area, key }): Step => ({
      do: "set number format",
      sheet,
      area,
      code: key,
    })),
    ...linkSteps(sheet, before, now),
    ...contentSteps(sheet, before, now),
    ...merged.map((area): Step => ({ do: "merge", sheet, area })),
    ...lookSteps(sheet, before, now),
    ...before.validations.flatMap((one): Step[] =>
      differs(one, now.validations) ? [{ do: "set validation", sheet, validation: one }] : [],
    ),
    ...conditionalSteps(sheet, before.conditionals, now.conditionals),
    ...before.columns.flatMap((column, index): Step[] =>
      column.hidden === now.columns[index]?.hidden && (column.hidden || same(column, now.columns[index]))
        ? []
        : [{ do: "set column", sheet, column }],
    ),
    ...before.rows.flatMap(({ row, height }, index): Step[] =>
      height === now.rows[index]?.height ? [] : [{ do: "row height", sheet, row, points: height }],
    ),
    ...chartSteps(sheet, before, now, touched, names),
    ...settingSteps(sheet, before, now),
  ];
}

function contentSteps(sheet: string, before: SheetBefore, now: SheetBefore): Step[] {
  return before.contents.flatMap(({ area, columns }, index) => {
    const there = now.contents[index]?.columns;
    const changed = rectanglesOf(area.rows, area.columns, (row, column) =>
      columns[column]?.[row] === there?.[column]?.[row] ? undefined : true,
    );
    return changed.map((one): Step => ({
      do: "fill",
      sheet,
      area: shifted(one.area, area),
      rows: Array.from({ length: one.area.rows }, (_, row) =>
        Array.from(
          { length: one.area.columns },
          (__, column) => columns[one.area.column + column]?.[one.area.row + row] ?? "",
        ),
      ),
    }));
  });
}

/** Rectangles of cells that stood otherwise and alike. */
function changedPlaces<T>(before: readonly Grid<T>[], now: readonly Grid<T>[]): { area: Area; key: T }[] {
  return before.flatMap(({ area, columns }, index) => {
    const there = now[index]?.columns;
    return rectanglesOf(area.rows, area.columns, (row, column) => {
      const was = columns[column]?.[row];
      return was === there?.[column]?.[row] ? undefined : was;
    }).map((one) => ({ area: shifted(one.area, area), key: one.key }));
  });
}

function shifted(inner: Area, outer: Area): Area {
  return { ...inner, row: inner.row + outer.row, column: inner.column + outer.column };
}

function lookSteps(sheet: string, before: SheetBefore, now: SheetBefore): Step[] {
  const numbers = new Map(before.lookTable.map((look, index) => [JSON.stringify(look), index]));
  // The looks of now, numbered as those before; new ones by a number that none has.
  const renumbered = now.lookTable.map((look) => numbers.get(JSON.stringify(look)) ?? -1);
  const there = now.looks.map(({ area, columns }) => ({
    area,
    columns: columns.map((column) => column.map((look) => renumbered[look] ?? -1)),
  }));
  return changedPlaces(before.looks, there).flatMap(({ area, key }): Step[] => {
    const look = before.lookTable[key];
    if (!look) return [];
    const [top, bottom, left, right] = look.borders;
    // Inner lines serve the cells on both of their sides.
    const byRows = same(top, bottom) ? [area] : rowsOf(area);
    const pieces = same(left, right) ? byRows : byRows.flatMap(columnsOf);
    return pieces.map((piece) => ({ do: "set look", sheet, area: piece, look }));
  });
}

function rowsOf(area: Area): Area[] {
  return Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }));
}

function columnsOf(area: Area): Area[] {
  return Array.from({ length: area.columns }, (_, column) => ({ ...area, column: area.column + column, columns: 1 }));
}

function linkSteps(sheet: string, before: SheetBefore, now: SheetBefore): Step[] {
  return before.links.flatMap(({ area, columns }, index) => {
    const there = now.links[index]?.columns;
    return columns.flatMap((links, column) =>
      links.flatMap((link, row): Step[] =>
        same(link, there?.[column]?.[row])
          ? []
          : [
              {
                do: "set link",
                sheet,
                area: { row: area.row + row, column: area.column + column, rows: 1, columns: 1 },
                link,
              },
            ],
      ),
    );
  });
}

function differs({ area, settings }: ValidationBefore, now: readonly ValidationBefore[]): boolean {
  return now.some((one) => overlaps(one.area, area) && !same(one.settings, settings));
}

function conditionalSteps(
  sheet: string,
  before: readonly ConditionalBefore[],
  now: readonly ConditionalBefore[],
): Step[] {
  // Excel may give a rule another id when a file is opened again: what it says is what it is.
  const said = ({ id: _, ...rest }: ConditionalBefore): string => JSON.stringify(rest);
  const missing = [...before];
  const extra = now.filter((one) => {
    const index = missing.findIndex((other) => said(other) === said(one));
    if (index >= 0) missing.splice(index, 1);
    return index < 0;
  });
  return [
    ...extra.flatMap((one): Step[] => {
      const area = areaOf(one.address.split(",")[0] ?? "");
      return area ? [{ do: "drop conditional", sheet, area, id: one.id }] : [];
    }),
    ...missing.flatMap((conditional): Step[] =>
      conditional.formula === null && conditional.bar === null ? [] : [{ do: "set conditional", sheet, conditional }],
    ),
  ];
}

function chartSteps(
  sheet: string,
  before: SheetBefore,
  now: SheetBefore,
  { chartColors }: Touched,
  names: SheetNames,
): Step[] {
  return Object.entries(before.charts).flatMap(([name, was]): Step[] => {
    const is = now.charts[name] ?? null;
    if (same(was, is)) return [];
    if (was === null) return [{ do: "drop chart", sheet, chart: name.slice(chartNamePrefix.length) }];
    const series = was.series.map((one, index) => ({
      ...one,
      ...standingSources(one, names),
      color: one.color || (chartColors[name]?.[index] ?? ""),
    }));
    return [{ do: "set chart", sheet, name, chart: { ...was, series } }];
  });
}

/** What sheets are called now, by their names before in lower case; undefined where they are gone. */
type SheetNames = ReadonlyMap<string, string | undefined>;

/** Where a chart's figures stood: on a sheet that may have another name now, not on one that is gone. */
function standingSources({ values, categories }: SeriesBefore, names: SheetNames): Partial<SeriesBefore> {
  const standing = (source: string | undefined): string => {
    const sheet = (source ?? "")
      .replace(/![^!]*$/, "")
      .replace(/^'|'$/g, "")
      .replace(/''/g, "'");
    const now = names.get(sheet.toLowerCase());
    return source === undefined || now === undefined
      ? ""
      : `'${now.replace(/'/g, "''")}'${source.slice(source.lastIndexOf("!"))}`;
  };
  return { values: standing(values), categories: standing(categories) };
}

function settingSteps(sheet: string, before: SheetBefore, now: SheetBefore): Step[] {
  const steps: Step[] = [];
  if (before.page && !same(before.page, now.page)) steps.push({ do: "set page", sheet, page: before.page });
  if (before.freeze !== undefined && !same(before.freeze, now.freeze)) {
    const { rows = 0, columns = 0 } = before.freeze ?? {};
    const held = (count: number, most: number): number => (count >= most ? 0 : count);
    steps.push({ do: "freeze", sheet, rows: held(rows, limits.rows), columns: held(columns, limits.columns) });
  }
  if (before.tab !== undefined && before.tab !== now.tab)
    steps.push({ do: "tab", sheet, color: before.tab.replace(/^#/, "") });
  if (before.gridlines !== undefined && before.gridlines !== now.gridlines)
    steps.push({ do: "gridlines", sheet, shown: before.gridlines });
  return steps;
}

const visibilities: Readonly<Record<string, Visibility>> = { Hidden: "hidden", VeryHidden: "very hidden" };

/** Visibility and protection, after all else. */
function lastSteps(before: SheetBefore, now: SheetBefore, opened: boolean): Step[] {
  const sheet = now.name;
  const steps: Step[] = [];
  if (before.visibility !== now.visibility)
    steps.push({ do: "show", sheet, visibility: visibilities[before.visibility] ?? "visible" });
  if (before.protection === null && now.protection !== null && !opened) steps.push({ do: "unprotect", sheet });
  if (before.protection !== null && (opened || !same(before.protection, now.protection))) {
    if (now.protection !== null && !opened) steps.push({ do: "unprotect", sheet });
    steps.push({ do: "set protection", sheet, options: before.protection });
  }
  return steps;
}

/** Whether two pieces of data say the same. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
}
