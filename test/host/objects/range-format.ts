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
  // Of an area smaller than what stands, the cells themselves are asked.
  const used = area.rows * area.columns <= area.sheet.cells.size ? area : usedArea(area.sheet, false);
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

/** Formats by all that they say, so that cells that look alike share one. None of them is the plain one of a blank cell. */
const formats = new Map<string, HostFormat>();

export function sharedFormat(format: HostFormat): HostFormat {
  const text = JSON.stringify(format);
  const known = formats.get(text);
  if (known) return known;
  formats.set(text, format);
  return format;
}

/** Changes the format of each cell; `kind` tells places apart that are changed otherwise than others. */
function change(
  area: HostArea,
  to: (format: HostFormat, row: number, column: number) => HostFormat,
  kind: (row: number, column: number) => string = () => "",
): void {
  formatAllowed(area);
  if (area.rows * area.columns > 5_000_000) throw refusal.missing("RangeFormat", "changes of whole rows and columns");
  const made = new Map<string, Map<HostFormat, HostFormat>>();
  eachPlace(area, (row, column) => {
    const cell = madeCell(area.sheet, row, column);
    const place = kind(row, column);
    let known = made.get(place);
    if (!known) made.set(place, (known = new Map()));
    let format = known.get(cell.format);
    if (!format) known.set(cell.format, (format = sharedFormat(to(cell.format, row, column))));
    cell.format = format;
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
          Strikethrough: () => shared(area, (format) => format.strikethrough),
        },
        set: {
          Bold: set((value) => ({ bold: booleanOf(value) })),
          Italic: set((value) => ({ italic: booleanOf(value) })),
          Color: set((value) => ({ color: textOf(value) })),
          Size: set((value) => ({ size: numberOf(value) })),
          Name: set((value) => ({ fontName: textOf(value) })),
          Underline: set((value) => ({ underline: textOf(value) })),
          Strikethrough: set((value) => ({ strikethrough: booleanOf(value) })),
        },
      }),
      Fill: () => ({
        type: "RangeFill",
        // Excel says white where there is no fill.
        get: {
          Color: () => shared(area, (format) => (format.fill === "" ? "#FFFFFF" : format.fill)),
          Pattern: () => shared(area, (format) => (format.fill === "" ? "None" : "Solid")),
        },
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

/** The sides of a cell of the area that an edge or inner line of the area is: an inner line is one of two cells. */
function sidesOf(area: HostArea, index: Wire): (row: number, column: number) => Edge[] {
  const last = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
  const only =
    (edge: Edge, when: (row: number, column: number) => boolean) =>
    (row: number, column: number): Edge[] =>
      when(row, column) ? [edge] : [];
  switch (index) {
    case "EdgeTop":
      return only("EdgeTop", (row) => row === area.row);
    case "EdgeBottom":
      return only("EdgeBottom", (row) => row === last.row);
    case "EdgeLeft":
      return only("EdgeLeft", (_, column) => column === area.column);
    case "EdgeRight":
      return only("EdgeRight", (_, column) => column === last.column);
    case "InsideHorizontal":
      return (row) => [
        ...(row > area.row ? ["EdgeTop" as const] : []),
        ...(row < last.row ? ["EdgeBottom" as const] : []),
      ];
    case "InsideVertical":
      return (_, column) => [
        ...(column > area.column ? ["EdgeLeft" as const] : []),
        ...(column < last.column ? ["EdgeRight" as const] : []),
      ];
    default:
      throw refusal.missing("RangeBorderCollection", `getItem(${String(index)})`);
  }
}

function borderObject(area: HostArea, index: Wire): HostObject {
  const sides = sidesOf(area, index);
  /** What all lines share, or null. */
  const now = (of: (border: Border) => string): string | null => {
    const found = new Set<string>();
    eachPlace(area, (row, column) => {
      for (const side of sides(row, column))
        found.add(of(cellAt(area.sheet, row, column)?.format.borders[side] ?? noBorder));
    });
    return found.size > 1 ? null : ([...found][0] ?? of(noBorder));
  };
  const set = (part: (value: Wire) => Partial<Border>) => (value: Wire) => {
    const drawing = (format: HostFormat, row: number, column: number): HostFormat => {
      const borders: Partial<Record<Edge, Border | null>> = { ...format.borders };
      for (const side of sides(row, column)) {
        const border = { ...(borders[side] ?? { ...noBorder, style: "Continuous" }), ...part(value) };
        borders[side] = border.style === "None" ? null : border;
      }
      const drawn = Object.entries(borders).filter(([, border]) => border !== null);
      return { ...format, borders: Object.fromEntries(drawn) as HostFormat["borders"] };
    };
    change(area, drawing, (row, column) => sides(row, column).join());
  };
  return {
    type: "RangeBorder",
    id: String(index),
    get: {
      Style: () => now((border) => border.style),
      Weight: () => now((border) => border.weight),
      Color: () => now((border) => border.color),
    },
    set: {
      Style: set((value) => ({ style: textOf(value) })),
      Weight: set((value) => ({ weight: textOf(value) })),
      Color: set((value) => ({ color: textOf(value) })),
    },
  };
}
