import { areaOf, type Area } from "../../cell";
import type { Typed } from "../actions";
import type { Before, ChartBefore, Grid, Link, Look, NameBefore, SheetBefore, TableBefore } from "./before";
import type { Line } from "../line";
import { answerAll, bytesOfQuestion, ofEverySheet, type Question } from "../questions";
import { chartQuestion } from "./ask-chart";
import { conditionalQuestion, validationQuestion } from "./ask-features";
import { pageQuestion } from "./ask-page";
import { askForLooks } from "./read-look";
import type { Touched, TouchedSheet } from "./touched";
import { typedConstant } from "../typed";
import { wholeColumn, wholeRows } from "../sheet-actions";

/** Reads what stands now wherever actions touch the workbook. Sheets that are not there any more are left out. */
export async function readBefore(line: Line, touched: Touched, keys?: SheetKeys): Promise<Before> {
  const { questions, result } = beforeQuestions(touched, keys);
  await answerAll(line, questions);
  return result();
}

/** Ids of touched sheets by the names that actions know them by. */
export type SheetKeys = ReadonlyMap<string, string>;

/**
 * The questions whose answers make a `Before`, to be asked together with others. `keys` holds the ids of touched sheets
 * where they are known, so that a sheet is found under another name.
 */
export function beforeQuestions(
  touched: Touched,
  keys: SheetKeys = new Map(),
): { readonly questions: readonly Question[]; readonly result: () => Before } {
  const all: { id: string; name: string }[] = [];
  const names: Record<string, NameBefore | null> = {};
  const tables: Record<string, TableBefore | null> = {};
  const sheets = touched.sheets.map((sheet) => sheetQuestions(sheet, keys.get(sheet.name) ?? sheet.name));
  const questions: Question[] = [
    {
      bytes: 20_000,
      ask: ({ workbook: { worksheets } }) => {
        worksheets.load(ofEverySheet);
        return () => {
          for (const { id, name } of worksheets.items) all.push({ id, name });
          return [];
        };
      },
    },
    ...touched.names.map((name) =>
      nameQuestion(
        ({ workbook }) => workbook.names,
        name,
        (found) => {
          names[name] = found;
        },
      ),
    ),
    ...touched.tables.map((name) =>
      tableQuestion(name, (found) => {
        tables[name] = found;
      }),
    ),
    ...sheets.flatMap((sheet) => sheet.questions),
  ];
  return {
    questions,
    result: () => ({ allSheets: all, names, tables, sheets: sheets.flatMap((sheet) => sheet.result() ?? []) }),
  };
}

type Building = {
  -readonly [K in keyof SheetBefore]: SheetBefore[K] extends readonly (infer T)[] ? T[] : SheetBefore[K];
};

interface SheetQuestions {
  readonly questions: readonly Question[];
  readonly result: () => SheetBefore | undefined;
}

/** Everything touched of a sheet. */
function sheetQuestions(touched: TouchedSheet, key: string): SheetQuestions {
  const built: Building = {
    id: "",
    name: touched.name,
    visibility: "",
    protection: null,
    contents: [],
    numberFormats: [],
    looks: [],
    lookTable: [],
    merges: [],
    links: [],
    validations: [],
    conditionals: [],
    columns: [],
    rows: [],
    names: {},
    charts: {},
  };
  const sheetNames: Record<string, NameBefore | null> = {};
  const charts: Record<string, ChartBefore | null> = {};
  built.names = sheetNames;
  built.charts = charts;
  let gone = true;
  const sheetOf = ({ workbook }: Excel.RequestContext): Excel.Worksheet => workbook.worksheets.getItemOrNullObject(key);
  const cells = (context: Excel.RequestContext, area: Area): Excel.Range =>
    sheetOf(context).getRangeByIndexes(area.row, area.column, area.rows, area.columns);
  const itself: Question = {
    bytes: bytesOfQuestion,
    ask: (context) => {
      const sheet = sheetOf(context);
      sheet.load("id,name,visibility,tabColor,showGridlines");
      sheet.protection.load("protected,options");
      return () => {
        if (sheet.isNullObject) return [];
        gone = false;
        built.id = sheet.id;
        built.name = sheet.name;
        built.visibility = sheet.visibility;
        built.protection = sheet.protection.protected ? sheet.protection.options : null;
        if (touched.settings.includes("tab")) built.tab = sheet.tabColor;
        if (touched.settings.includes("gridlines")) built.gridlines = sheet.showGridlines;
        return [];
      };
    },
  };
  const grid = <T>(grids: Grid<T>[], area: Area): T[][] => {
    const columns = Array.from({ length: area.columns }, () => new Array<T>(area.rows));
    grids.push({ area, columns });
    return columns;
  };
  const put = <T>(columns: T[][], whole: Area, part: Area, at: (row: number, column: number) => T): void => {
    for (let column = 0; column < part.columns; column += 1) {
      const target = columns[part.column - whole.column + column];
      for (let row = 0; target && row < part.rows; row += 1) target[part.row - whole.row + row] = at(row, column);
    }
  };
  const contents = touched.contents.flatMap((area) => {
    const columns = grid<Typed>(built.contents as Grid<Typed>[], area);
    return inBlocks(area, 80, (part) =>
      cellsQuestion(cells, part, ["values", "formulas", "valueTypes"], 80, (range) => {
        put(columns, area, part, (row, column) =>
          typedAgain(range.values[row]?.[column], range.formulas[row]?.[column], range.valueTypes[row]?.[column]),
        );
      }),
    );
  });
  const numberFormats = touched.numberFormats.flatMap((area) => {
    const columns = grid<string>(built.numberFormats as Grid<string>[], area);
    return inBlocks(area, 14, (part) =>
      cellsQuestion(cells, part, ["numberFormat"], 14, (range) => {
        put(columns, area, part, (row, column) => String(range.numberFormat[row]?.[column] ?? "General"));
      }),
    );
  });
  const table = new Map<string, number>();
  const known = new Map<Look, number>();
  const numberOf = (look: Look): number => {
    let number = known.get(look);
    if (number !== undefined) return number;
    const text = JSON.stringify(look);
    number = table.get(text) ?? built.lookTable.push(look) - 1;
    table.set(text, number);
    known.set(look, number);
    return number;
  };
  const looks = touched.looks.map((area) => {
    const columns = grid<number>(built.looks as Grid<number>[], area);
    return askForLooks(cells, area, (part, look) => {
      put(columns, area, part, (row, column) => numberOf(look(row, column)));
    });
  });
  const links = touched.links.flatMap((area) => {
    const columns = grid<Link | null>(built.links as Grid<Link | null>[], area);
    return inBlocks(area, 150, (part) => ({
      bytes: bytesOfQuestion + part.rows * part.columns * 150,
      ask: (context) => {
        const answer = cells(context, part).getCellProperties({ hyperlink: true });
        return () => {
          put(columns, area, part, (row, column) => linkOf(answer.value[row]?.[column]?.hyperlink));
          return [];
        };
      },
    }));
  });
  const merges = touched.merges.map((area): Question => ({
    bytes: bytesOfQuestion,
    ask: (context) => {
      const { areas } = cells(context, area).getMergedAreasOrNullObject();
      areas.load("items/address");
      return () => {
        const merged = areas.isNullObject ? [] : areas.items.map(({ address }) => placeIn(address));
        built.merges.push({ area, merged });
        return [];
      };
    },
  }));
  const settings = touched.settings.flatMap((setting): Question[] => {
    if (setting === "page")
      return [
        pageQuestion(sheetOf, (page) => {
          built.page = page;
        }),
      ];
    if (setting === "freeze")
      return [
        {
          bytes: bytesOfQuestion,
          ask: (context) => {
            const frozen = sheetOf(context).freezePanes.getLocationOrNullObject();
            frozen.load("rowIndex,columnIndex,rowCount,columnCount");
            return () => {
              built.freeze = frozen.isNullObject
                ? null
                : {
                    row: frozen.rowIndex,
                    column: frozen.columnIndex,
                    rows: frozen.rowCount,
                    columns: frozen.columnCount,
                  };
              return [];
            };
          },
        },
      ];
    return [];
  });
  const seen = new Set<string>();
  /** What hangs on a sheet that is gone is a null object too: asked, but not read. */
  const ifThere = (question: Question): Question => ({
    ...question,
    ask: (context) => {
      const read = question.ask(context);
      return () => (gone ? [] : read().map(ifThere));
    },
  });
  return {
    questions: [
      itself,
      ...[
        ...contents,
        ...numberFormats,
        ...looks,
        ...links,
        ...merges,
        ...touched.validations.map((area) => validationQuestion(cells, area, (one) => built.validations.push(one))),
        ...touched.conditionals.map((area) =>
          conditionalQuestion(cells, area, (one) => {
            if (!seen.has(one.id)) built.conditionals.push(one);
            seen.add(one.id);
          }),
        ),
        ...touched.columns.map((column): Question => ({
          bytes: bytesOfQuestion,
          ask: (context) => {
            const range = sheetOf(context).getRange(wholeColumn(column));
            range.load("columnHidden,format/columnWidth");
            return () => {
              built.columns.push({ column, width: range.format.columnWidth, hidden: range.columnHidden });
              return [];
            };
          },
        })),
        ...touched.rows.map((row): Question => ({
          bytes: bytesOfQuestion,
          ask: (context) => {
            const range = sheetOf(context).getRange(wholeRows(row, row));
            range.load("format/rowHeight");
            return () => {
              built.rows.push({ row, height: range.format.rowHeight });
              return [];
            };
          },
        })),
        ...touched.names.map((name) =>
          nameQuestion(
            (context) => sheetOf(context).names,
            name,
            (found) => {
              sheetNames[name] = found;
            },
          ),
        ),
        ...touched.charts.map((name) =>
          chartQuestion(sheetOf, name, (found) => {
            charts[name] = found;
          }),
        ),
        ...settings,
      ].map(ifThere),
    ],
    result: () => (gone ? undefined : (built as SheetBefore)),
  };
}

const cellsOfBlock = 20_000;

/** An area in blocks of about as many bytes each. */
export function inBlocks(area: Area, bytesPerCell: number, question: (part: Area) => Question): Question[] {
  const most = Math.max(1, Math.floor((cellsOfBlock * 80) / bytesPerCell / area.columns));
  return Array.from({ length: Math.ceil(area.rows / most) }, (_, index) =>
    question({ ...area, row: area.row + index * most, rows: Math.min(most, area.rows - index * most) }),
  );
}

function cellsQuestion(
  cells: (context: Excel.RequestContext, area: Area) => Excel.Range,
  area: Area,
  properties: string[],
  bytesPerCell: number,
  tell: (range: Excel.Range, area: Area) => void,
): Question {
  return {
    bytes: bytesOfQuestion + area.rows * area.columns * bytesPerCell,
    ask: (context) => {
      const range = cells(context, area);
      range.load(properties);
      return () => {
        tell(range, area);
        return [];
      };
    },
  };
}

/** What a cell held, as it must be typed to stand there again. */
export function typedAgain(value: unknown, formula: unknown, type: unknown): Typed {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  if (value === "" || value === null || value === undefined) return "";
  if (type === "Error") return String(value);
  return typedConstant(value as string | number | boolean) ?? "";
}

function linkOf(link: Excel.RangeHyperlink | undefined | null): Link | null {
  if (!link || (!link.address && !link.documentReference)) return null;
  const { address, documentReference, screenTip } = link;
  return {
    ...(address ? { address } : {}),
    ...(documentReference ? { documentReference } : {}),
    ...(screenTip ? { screenTip } : {}),
  };
}

function nameQuestion(
  names: (context: Excel.RequestContext) => Excel.NamedItemCollection,
  name: string,
  tell: (found: NameBefore | null) => void,
): Question {
  return {
    bytes: bytesOfQuestion,
    ask: (context) => {
      const item = names(context).getItemOrNullObject(name);
      item.load("formula,visible,comment");
      return () => {
        tell(
          item.isNullObject ? null : { formula: String(item.formula), visible: item.visible, comment: item.comment },
        );
        return [];
      };
    },
  };
}

function tableQuestion(name: string, tell: (found: TableBefore | null) => void): Question {
  return {
    bytes: 4 * bytesOfQuestion,
    ask: ({ workbook }) => {
      const table = workbook.tables.getItemOrNullObject(name);
      table.load("name,style,showBandedRows,showTotals");
      const range = table.getRange();
      range.load("address");
      table.columns.load("items/name");
      table.worksheet.load("name");
      return () => {
        if (table.isNullObject) tell(null);
        else
          tell({
            name: table.name,
            sheet: table.worksheet.name,
            area: placeIn(range.address),
            headers: table.columns.items.map((column) => column.name),
            style: table.style,
            banded: table.showBandedRows,
            totals: table.showTotals,
          });
        return [];
      };
    },
  };
}

/** The area of "'My sheet'!B2:D9". */
function placeIn(address: string): Area {
  const area = areaOf(address.slice(address.lastIndexOf("!") + 1));
  if (!area) throw new Error(`Excel gave an address that is none: ${address}`);
  return area;
}
