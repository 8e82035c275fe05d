import {
  cellAt,
  eachPlace,
  intersection,
  madeCell,
  noBorder,
  plainFormat,
  usedArea,
  type Border,
  type Edge,
  type HostArea,
  type HostFormat,
} from "../model";
import { booleanOf, numberOf, refusal, textOf, type HostObject, type Wire } from "../wire";

const edges: readonly Edge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

/** Refuses a change where the sheet is protected and any of the cells is locked, or the sheet is gone. */
export function allowed(area: HostArea): void {
  if (area.sheet.deleted) throw refusal.notFound();
  if (area.sheet.book.readOnly) throw refusal.denied();
  if (!area.sheet.protection) return;
  eachPlace(area, (row, column) => {
    if (cellAt(area.sheet, row, column)?.format.locked ?? true) throw refusal.denied();
  });
}

/** Formats cannot be changed on a protected sheet, locked cell or not. */
function formatAllowed(area: HostArea): void {
  allowed(area);
  if (area.sheet.protection) throw refusal.denied();
}

/** The value that all cells of the area share, or null. */
function shared<T>(area: HostArea, of: (format: HostFormat) => T): T | null {
  let first: { value: T } | undefined;
  let mixed = false;
  const used = usedArea(area.sheet, false);
  const inside = used && intersection(used, area);
  if (!inside || inside.rows * inside.columns < area.rows * area.columns) first = { value: of(plainFormat) };
  if (inside)
    eachPlace(inside, (row, column) => {
      const value = of(cellAt(area.sheet, row, column)?.format ?? plainFormat);
      first ??= { value };
      if (first.value !== value) mixed = true;
    });
  return mixed ? null : (first?.value ?? null);
}

function change(area: HostArea, to: (format: HostFormat, row: number, column: number) => HostFormat): void {
  formatAllowed(area);
  if (area.rows * area.columns > 5_000_000) throw refusal.missing("RangeFormat", "changes of whole rows and columns");
  eachPlace(area, (row, column) => {
    const cell = madeCell(area.sheet, row, column);
    cell.format = to(cell.format, row, column);
  });
}

export function rangeFormat(area: HostArea): HostObject {
  const { sheet } = area;
  const set = (to: (value: Wire) => Partial<HostFormat>) => (value: Wire) => {
    const part = to(value);
    change(area, (format) => ({ ...format, ...part }));
  };
  return {
    type: "RangeFormat",
    get: {
      ColumnWidth: () => sheet.columnWidths.get(area.column) ?? 48,
      RowHeight: () => sheet.rowHeights.get(area.row) ?? 15,
      WrapText: () => shared(area, (format) => format.wrap),
      HorizontalAlignment: () => shared(area, (format) => format.horizontal),
      VerticalAlignment: () => shared(area, (format) => format.vertical),
      IndentLevel: () => shared(area, (format) => format.indent),
    },
    set: {
      ColumnWidth: (width) => {
        formatAllowed(area.rows > 1_000_000 ? { ...area, rows: 1 } : area);
        for (let index = 0; index < area.columns; index += 1)
          sheet.columnWidths.set(area.column + index, numberOf(width));
      },
      RowHeight: (height) => {
        formatAllowed(area.columns > 10_000 ? { ...area, columns: 1 } : area);
        for (let index = 0; index < area.rows; index += 1) sheet.rowHeights.set(area.row + index, numberOf(height));
      },
      WrapText: set((value) => ({ wrap: booleanOf(value) })),
      HorizontalAlignment: set((value) => ({ horizontal: textOf(value) })),
      VerticalAlignment: set((value) => ({ vertical: textOf(value) })),
      IndentLevel: set((value) => ({ indent: numberOf(value) })),
    },
    to: {
      Font: () => ({
        type: "RangeFont",
        get: {
          Bold: () => shared(area, (format) => format.bold),
          Italic: () => shared(area, (format) => format.italic),
          Color: () => shared(area, (format) => format.color),
          Size: () => shared(area, (format) => format.size),
          Name: () => shared(area, (format) => format.fontName),
          Underline: () => shared(area, (format) => format.underline),
        },
        set: {
          Bold: set((value) => ({ bold: booleanOf(value) })),
          Italic: set((value) => ({ italic: booleanOf(value) })),
          Color: set((value) => ({ color: textOf(value) })),
          Size: set((value) => ({ size: numberOf(value) })),
          Name: set((value) => ({ fontName: textOf(value) })),
          Underline: set((value) => ({ underline: textOf(value) })),
        },
      }),
      Fill: () => ({
        type: "RangeFill",
        // Excel says white where there is no fill.
        get: { Color: () => shared(area, (format) => (format.fill === "" ? "#FFFFFF" : format.fill)) },
        set: { Color: set((value) => ({ fill: textOf(value) })) },
        call: {
          Clear: () => {
            change(area, (format) => ({ ...format, fill: "" }));
          },
        },
      }),
      Protection: () => ({
        type: "FormatProtection",
        get: { Locked: () => shared(area, (format) => format.locked) },
        set: { Locked: set((value) => ({ locked: booleanOf(value) })) },
      }),
      Borders: () => ({
        type: "RangeBorderCollection",
        items: () => edges.map((edge) => borderObject(area, edge)),
        call: { GetItem: (edge) => borderObject(area, edge) },
      }),
    },
  };
}

function borderObject(area: HostArea, index: Wire): HostObject {
  const inner = index === "InsideHorizontal" || index === "InsideVertical";
  const edge = inner ? (index === "InsideHorizontal" ? "EdgeTop" : "EdgeLeft") : edges.find((one) => one === index);
  if (!edge) throw refusal.missing("RangeBorderCollection", `getItem(${String(index)})`);
  const concerned = (row: number, column: number): boolean => {
    if (index === "InsideHorizontal") return row > area.row;
    if (index === "InsideVertical") return column > area.column;
    if (index === "EdgeTop") return row === area.row;
    if (index === "EdgeBottom") return row === area.row + area.rows - 1;
    return column === (index === "EdgeLeft" ? area.column : area.column + area.columns - 1);
  };
  const now = (): Border => cellAt(area.sheet, area.row, area.column)?.format.borders[edge] ?? noBorder;
  const set = (part: (value: Wire) => Partial<Border>) => (value: Wire) => {
    change(area, (format, row, column) => {
      if (!concerned(row, column)) return format;
      const border = { ...(format.borders[edge] ?? { ...noBorder, style: "Continuous" }), ...part(value) };
      return { ...format, borders: { ...format.borders, [edge]: border } };
    });
  };
  return {
    type: "RangeBorder",
    id: String(index),
    get: { Style: () => now().style, Weight: () => now().weight, Color: () => now().color },
    set: {
      Style: set((value) => ({ style: textOf(value) })),
      Weight: set((value) => ({ weight: textOf(value) })),
      Color: set((value) => ({ color: textOf(value) })),
    },
  };
}
