import type { HostArea, HostChart, HostSheet, HostTable, HostWorkbook } from "./model";

/** The same workbook once more, with the same ids: what happens to one does not happen to the other. */
export function clonedBook(book: HostWorkbook): HostWorkbook {
  const copy: HostWorkbook = {
    ...book,
    sheets: [],
    names: book.names.map((name) => ({ ...name })),
    settings: new Map(book.settings),
    listening: new Set(book.listening),
    events: [],
  };
  const twins = new Map(book.sheets.map((sheet) => [sheet, clonedSheet(sheet, copy)]));
  copy.sheets.push(...twins.values());
  const moved = <A extends HostArea>(area: A): A => ({ ...area, sheet: twins.get(area.sheet) ?? area.sheet });
  if (book.selection) copy.selection = moved(book.selection);
  for (const [sheet, twin] of twins) twin.charts.push(...sheet.charts.map((chart) => clonedChart(chart, moved)));
  return copy;
}

/** Without its charts, whose series may stand on other sheets. */
function clonedSheet(sheet: HostSheet, book: HostWorkbook): HostSheet {
  const tables: HostTable[] = [];
  const copy: HostSheet = {
    ...sheet,
    book,
    cells: new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell }])),
    columnWidths: new Map(sheet.columnWidths),
    hiddenColumns: new Set(sheet.hiddenColumns),
    rowHeights: new Map(sheet.rowHeights),
    links: new Map(sheet.links),
    merges: [...sheet.merges],
    tables,
    names: sheet.names.map((name) => ({ ...name })),
    validations: sheet.validations.map((one) => ({ ...one })),
    conditionals: sheet.conditionals.map((one) => ({ ...one, look: { ...one.look } })),
    charts: [],
    page: { ...sheet.page, header: { ...sheet.page.header } },
  };
  tables.push(...sheet.tables.map((table) => ({ ...table, sheet: copy })));
  return copy;
}

function clonedChart(chart: HostChart, moved: (area: HostArea) => HostArea): HostChart {
  return {
    ...chart,
    points: { ...chart.points },
    series: chart.series.map(({ values, categories, ...rest }) => ({
      ...rest,
      ...(values ? { values: moved(values) } : {}),
      ...(categories ? { categories: moved(categories) } : {}),
    })),
  };
}
