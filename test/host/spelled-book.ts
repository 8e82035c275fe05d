import { areaAddress, addressOf } from "../../src/workbook/cell";
import { limits } from "../../src/workbook/limits";
import { plainFormat, type HostChart, type HostSheet, type HostWorkbook } from "./model";

/**
 * Everything that a workbook holds, as text that two equal workbooks share: ids, the order of equal things and how an
 * area is parted do not count.
 */
export function spelledBook(book: HostWorkbook): string {
  return JSON.stringify({ sheets: book.sheets.map(spelledSheet), names: sorted(book.names) }, null, 1);
}

function spelledSheet(sheet: HostSheet): object {
  const cells = [...sheet.cells]
    .filter(([, cell]) => cell.value !== null || cell.formula !== undefined || !isPlain(cell.format))
    .sort(([one], [other]) => one - other)
    // What a formula gives is Excel's to say.
    .map(([key, { value, formula, format }]) => [at(key), formula ?? value, spelledFormat(format)]);
  const { name, visibility, tabColor, gridlines, merges, freeze, protection, page } = sheet;
  return {
    name,
    visibility,
    tabColor,
    gridlines,
    cells,
    widths: sorted([...sheet.columnWidths].filter(([, width]) => width !== 48)),
    hidden: sorted([...sheet.hiddenColumns]),
    heights: sorted([...sheet.rowHeights].filter(([, height]) => height !== 15)),
    links: sorted([...sheet.links].filter(([, link]) => link !== null).map(([key, link]) => [at(key), link])),
    merges: sorted(merges),
    tables: sorted(sheet.tables.map(({ id: _, sheet: __, area, ...table }) => ({ ...table, area: areaAddress(area) }))),
    names: sorted(sheet.names),
    validations: sorted(
      sheet.validations.flatMap(({ area, ...said }) =>
        Array.from({ length: area.rows * area.columns }, (_, index) => [
          addressOf({ row: area.row + Math.floor(index / area.columns), column: area.column + (index % area.columns) }),
          said,
        ]),
      ),
    ),
    conditionals: sorted(sheet.conditionals.map(({ id: _, ...rest }) => rest)),
    charts: sorted(sheet.charts.map(spelledChart)),
    page: { ...page, header: sorted(Object.entries(page.header).filter(([, text]) => text !== "")) },
    protection,
    freeze,
  };
}

const formats = new WeakMap<object, string>();

function spelledFormat(format: object): string {
  let text = formats.get(format);
  if (text === undefined) formats.set(format, (text = JSON.stringify(format)));
  return text;
}

function isPlain(format: object): boolean {
  return spelledFormat(format) === spelledFormat(plainFormat);
}

function at(key: number): string {
  return addressOf({ row: Math.floor(key / limits.columns), column: key % limits.columns });
}

function spelledChart({ id: _, place, points, series, ...chart }: HostChart): object {
  const { row = 0, column = 0, rows = 15, columns = 8 } = place ?? {};
  const standing = { left: column * 48, top: row * 15, width: columns * 48, height: rows * 15, ...points };
  const area = (one: HostChart["series"][number]["values"]): string =>
    one?.sheet.deleted === false ? `${one.sheet.name}!${areaAddress(one)}` : "none";
  return {
    ...chart,
    standing,
    series: series.map(({ name, color, values, categories }) => [name, color, area(values), area(categories)]),
  };
}

function sorted(things: readonly unknown[]): string[] {
  return things.map((one) => JSON.stringify(one)).sort();
}
