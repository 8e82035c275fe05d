import { areaOf, type Area } from "../../cell";
import { chartNamePrefix } from "../../identity";
import type { Snapshot } from "../../snapshot";
import type { Action } from "../actions";
import { joined, rectanglesOf } from "./rectangles";

/** What actions touch of a workbook as it stands: all that must be known to set it back. Pure data, kept in the journal. */
export interface Touched {
  /** Sheets that the actions add, by name and, where they are marked, by the id in their mark. */
  readonly added: readonly { readonly name: string; readonly id?: string }[];
  /** Workbook-wide names that are added, pointed elsewhere or dropped. */
  readonly names: readonly string[];
  /** Tables that are added or changed, by the names before and after. */
  readonly tables: readonly string[];
  readonly renamedTables: readonly { readonly from: string; readonly to: string }[];
  /** Columns that are added to tables and taken from them, by header. */
  readonly tableColumns: readonly {
    readonly table: string;
    readonly header: string;
    readonly how: "added" | "taken";
  }[];
  readonly sheets: readonly TouchedSheet[];
  /** The colours of planned charts by name: older Excel does not tell those of the charts that they replace. */
  readonly chartColors: Readonly<Record<string, readonly string[]>>;
}

/** What is touched of a sheet that stands. */
export interface TouchedSheet {
  readonly name: string;
  /** Constants and formulas. */
  readonly contents: readonly Area[];
  /** Fonts, fills, borders, alignment, locks. */
  readonly looks: readonly Area[];
  readonly numberFormats: readonly Area[];
  readonly merges: readonly Area[];
  readonly links: readonly Area[];
  readonly validations: readonly Area[];
  readonly conditionals: readonly Area[];
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Names scoped to the sheet. */
  readonly names: readonly string[];
  readonly charts: readonly string[];
  readonly settings: readonly Setting[];
}

/** Settings of a sheet that are one thing each. Protection and visibility are always known. */
export type Setting = "page" | "freeze" | "tab" | "gridlines";

/** One thing that an action touches. */
type Touch =
  | { readonly what: "nothing" }
  | { readonly what: "added sheet"; readonly sheet: string }
  | { readonly what: "workbook name"; readonly name: string }
  | { readonly what: "sheet name"; readonly sheet: string; readonly name: string; readonly id?: string }
  | { readonly what: "table"; readonly sheet: string; readonly table: string }
  | { readonly what: "renamed table"; readonly sheet: string; readonly from: string; readonly to: string }
  | {
      readonly what: "table column";
      readonly sheet: string;
      readonly table: string;
      readonly header: string;
      readonly how: "added" | "taken";
    }
  | { readonly what: AreaKind; readonly sheet: string; readonly area: Area }
  | { readonly what: "column" | "row"; readonly sheet: string; readonly at: number }
  | { readonly what: "chart"; readonly sheet: string; readonly name: string }
  | { readonly what: "setting"; readonly sheet: string; readonly setting: Setting }
  /** Protection or visibility: known of every touched sheet. */
  | { readonly what: "sheet"; readonly sheet: string };

const areaKinds = ["contents", "looks", "merges", "links", "validations", "conditionals"] as const;
type AreaKind = (typeof areaKinds)[number];

/**
 * What actions touch of the workbook that a snapshot shows. Sheets that the actions add are left out: to set them back
 * they are deleted. Where a column leaves a table, formulas elsewhere that name it lose it; they are touched too.
 */
export function touchedBy(actions: readonly Action[], snapshot: Pick<Snapshot, "sheets">): Touched {
  const headers = new Map<string, string[]>();
  for (const table of snapshot.sheets.flatMap((sheet) => sheet.tables)) headers.set(table.name, [...table.headers]);
  const touches = actions.flatMap((action) => touchesOf(action, headers));
  const taken = touches.flatMap((touch) => (touch.what === "table column" && touch.how === "taken" ? [touch] : []));
  touches.push(...brokenFormulas(taken, snapshot));
  const chartColors = Object.fromEntries(
    actions.flatMap((action) =>
      action.do === "chart"
        ? [
            [
              chartNamePrefix + action.chart.id,
              action.chart.series.map(({ color }) => (color === undefined ? "" : `#${color}`)),
            ] as const,
          ]
        : [],
    ),
  );
  return { ...gathered(touches), chartColors };
}

/** `headers` follows the columns of tables as the actions change them. */
function touchesOf(action: Action, headers: Map<string, string[]>): Touch[] {
  const areas = (sheet: string, area: Area, kinds: readonly AreaKind[]): Touch[] =>
    kinds.map((what) => ({ what, sheet, area }));
  switch (action.do) {
    case "add sheet":
      return [{ what: "added sheet", sheet: action.sheet }];
    case "delete sheet":
      return [{ what: "nothing" }];
    case "fill":
      return filled(action.area, action.rows).map((area) => ({ what: "contents", sheet: action.sheet, area }));
    case "formula":
      return areas(action.sheet, action.area, ["contents"]);
    case "table":
      // Headers become text, and blank ones get a name.
      return [
        { what: "table", sheet: action.sheet, table: action.name },
        ...areas(action.sheet, { ...action.area, rows: 1 }, ["contents"]),
      ];
    case "rename table":
      return [{ what: "renamed table", sheet: action.sheet, from: action.table, to: action.name }];
    case "resize table":
      // A column without a header gets one.
      return [
        { what: "table", sheet: action.sheet, table: action.table },
        ...areas(action.sheet, { ...action.area, rows: 1 }, ["contents"]),
      ];
    case "band":
    case "drop table":
      return [{ what: "table", sheet: action.sheet, table: action.table }];
    case "move table":
      return [
        { what: "table", sheet: action.sheet, table: action.table },
        ...[action.from, action.to].flatMap((area) => areas(action.sheet, area, areaKinds)),
      ];
    case "insert column":
      headers.get(action.table)?.splice(action.index, 0, action.header);
      return [
        { what: "table column", sheet: action.sheet, table: action.table, header: action.header, how: "added" },
        ...areas(action.sheet, action.area, areaKinds),
      ];
    case "delete column": {
      const [header] = headers.get(action.table)?.splice(action.index, 1) ?? [];
      return [
        header === undefined
          ? { what: "table", sheet: action.sheet, table: action.table }
          : { what: "table column", sheet: action.sheet, table: action.table, header, how: "taken" },
        ...areas(action.sheet, action.area, areaKinds),
      ];
    }
    case "drop totals":
      return [
        { what: "table", sheet: action.sheet, table: action.table },
        ...areas(action.sheet, action.area, ["contents", "looks"]),
      ];
    case "name":
      return [{ what: "workbook name", name: action.name }];
    case "mark": {
      const id = action.name.toLowerCase() === "_cqm.sheet" ? /^="(.*)"$/s.exec(action.refersTo)?.[1] : undefined;
      return [
        {
          what: "sheet name",
          sheet: action.sheet,
          name: action.name,
          ...(id === undefined ? {} : { id: id.replace(/""/g, '"') }),
        },
      ];
    }
    case "point name":
    case "drop name":
      return action.sheet === undefined
        ? [{ what: "workbook name", name: action.name }]
        : [{ what: "sheet name", sheet: action.sheet, name: action.name }];
    case "style":
    case "unlock":
      return areas(action.sheet, action.area, ["looks"]);
    case "merge":
      // Only the first cell keeps what it holds, and gives the others its look.
      return areas(action.sheet, action.area, ["merges", "contents", "looks"]);
    case "unmerge":
      return areas(action.sheet, action.area, ["merges"]);
    case "clear":
      return areas(
        action.sheet,
        action.area,
        action.what === "formats" ? ["looks"] : ["contents", "looks", "links", "merges"],
      );
    case "clear features":
      return areas(action.sheet, action.area, ["validations", "conditionals"]);
    case "copy":
      return areas(action.sheet, action.area, areaKinds);
    case "link":
      // Excel dresses a link.
      return areas(action.sheet, action.area, ["links", "looks", "contents"]);
    case "column":
      return [{ what: "column", sheet: action.sheet, at: action.column }];
    case "row height":
      return [{ what: "row", sheet: action.sheet, at: action.row }];
    case "validate":
    case "help":
      return areas(action.sheet, action.area, ["validations"]);
    case "conditional":
      return areas(action.sheet, action.area, ["conditionals"]);
    case "chart":
      return [{ what: "chart", sheet: action.sheet, name: chartNamePrefix + action.chart.id }];
    case "drop chart":
      return [{ what: "chart", sheet: action.sheet, name: chartNamePrefix + action.chart }];
    case "page":
      return [{ what: "setting", sheet: action.sheet, setting: "page" }];
    case "freeze":
      return [{ what: "setting", sheet: action.sheet, setting: "freeze" }];
    case "tab":
      return [{ what: "setting", sheet: action.sheet, setting: "tab" }];
    case "gridlines":
      return [{ what: "setting", sheet: action.sheet, setting: "gridlines" }];
    case "protect":
    case "unprotect":
    case "show":
      return [{ what: "sheet", sheet: action.sheet }];
  }
}

/** The cells that a fill writes to: not those that it leaves as they are. */
function filled(area: Area, rows: readonly (readonly unknown[])[]): Area[] {
  if (rows.every((row) => !row.includes(null))) return [area];
  const written = (row: number, column: number): true | undefined => (rows[row]?.[column] === null ? undefined : true);
  return rectanglesOf(area.rows, area.columns, written).map((one) => ({
    ...one.area,
    row: area.row + one.area.row,
    column: area.column + one.area.column,
  }));
}

/** Formulas of the whole workbook that name a table from which a column is taken. */
function brokenFormulas(
  taken: readonly (Touch & { readonly what: "table column" })[],
  snapshot: Pick<Snapshot, "sheets">,
): Touch[] {
  const names = [...new Set(taken.flatMap(({ table, sheet }) => [`${table}[`, `${sheet}!`, `${sheet}'!`]))];
  if (names.length === 0) return [];
  const lower = names.map((name) => name.toLowerCase());
  const sheets = new Set(taken.map(({ sheet }) => sheet));
  return snapshot.sheets.flatMap((sheet) =>
    [...sheet.formulas].flatMap(([address, formula]): Touch[] => {
      const text = formula.toLowerCase();
      const area = areaOf(address);
      const named = sheets.has(sheet.name) || lower.some((name) => text.includes(name));
      if (!area || !named) return [];
      return [{ what: "contents", sheet: sheet.name, area }];
    }),
  );
}

type Growing = { -readonly [K in keyof TouchedSheet]: TouchedSheet[K] extends readonly (infer T)[] ? T[] : string };

function gathered(touches: readonly Touch[]): Omit<Touched, "chartColors"> {
  const added = new Map<string, string | undefined>();
  for (const touch of touches) {
    if (touch.what === "added sheet") added.set(touch.sheet, undefined);
    if (touch.what === "sheet name" && touch.id !== undefined && added.has(touch.sheet))
      added.set(touch.sheet, touch.id);
  }
  const sheets = new Map<string, Growing>();
  const names = new Set<string>();
  const tables = new Set<string>();
  const renamedTables: { from: string; to: string }[] = [];
  const tableColumns: { table: string; header: string; how: "added" | "taken" }[] = [];
  for (const touch of touches) {
    if (touch.what === "workbook name") names.add(touch.name);
    if (!("sheet" in touch) || added.has(touch.sheet)) continue;
    const sheet = sheets.get(touch.sheet) ?? untouched(touch.sheet);
    sheets.set(touch.sheet, sheet);
    switch (touch.what) {
      case "added sheet":
      case "sheet":
        break;
      case "table":
        tables.add(touch.table);
        break;
      case "renamed table":
        tables.add(touch.from).add(touch.to);
        renamedTables.push({ from: touch.from, to: touch.to });
        break;
      case "table column":
        tables.add(touch.table);
        tableColumns.push({ table: touch.table, header: touch.header, how: touch.how });
        break;
      case "sheet name":
        sheet.names.push(touch.name);
        break;
      case "column":
        sheet.columns.push(touch.at);
        break;
      case "row":
        sheet.rows.push(touch.at);
        break;
      case "chart":
        sheet.charts.push(touch.name);
        break;
      case "setting":
        sheet.settings.push(touch.setting);
        break;
      default:
        sheet[touch.what].push(touch.area);
    }
  }
  return {
    added: [...added].map(([name, id]) => (id === undefined ? { name } : { name, id })),
    names: [...names],
    tables: [...tables],
    renamedTables,
    tableColumns,
    sheets: [...sheets.values()].map(tidied),
  };
}

function untouched(name: string): Growing {
  return {
    name,
    contents: [],
    looks: [],
    numberFormats: [],
    merges: [],
    links: [],
    validations: [],
    conditionals: [],
    columns: [],
    rows: [],
    names: [],
    charts: [],
    settings: [],
  };
}

function tidied(sheet: Growing): TouchedSheet {
  const contents = joined(sheet.contents);
  const looks = joined(sheet.looks);
  return {
    ...sheet,
    contents,
    looks,
    // Excel gives a cell the number format of what its new formula refers to.
    numberFormats: joined([...contents, ...looks]),
    merges: joined(sheet.merges),
    links: joined(sheet.links),
    validations: joined(sheet.validations),
    conditionals: joined(sheet.conditionals),
    columns: [...new Set(sheet.columns)],
    rows: [...new Set(sheet.rows)],
    names: [...new Set(sheet.names)],
    charts: [...new Set(sheet.charts)],
    settings: [...new Set(sheet.settings)],
  };
}

/** The same, of constants and formulas only. */
export function contentsOnly(touched: Touched): Touched {
  const sheets = touched.sheets.map(({ name, contents }) => ({ ...untouched(name), contents }));
  return { ...touched, names: [], tables: [], renamedTables: [], tableColumns: [], sheets };
}
