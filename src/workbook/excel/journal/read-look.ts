import type { Area } from "../../cell";
import type { Line, Look } from "./before";
import { bytesOfQuestion, type Question } from "../questions";
import { halves } from "./rectangles";

/** Cells whose looks are asked for one by one at once; larger areas are asked for as a whole first. */
const cellsAtOnce = 1_000;
const bytesOfCell = 800;

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

const wanted = {
  format: {
    font: { bold: true, italic: true, underline: true, strikethrough: true, name: true, size: true, color: true },
    fill: { color: true, pattern: true },
    borders: { style: true, weight: true, color: true },
    protection: true,
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
  },
};

const ofRange = [
  ...["bold", "italic", "underline", "strikethrough", "name", "size", "color"].map((name) => `font/${name}`),
  "fill/color",
  "fill/pattern",
  "protection/locked",
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  "indentLevel",
];

/**
 * Asks for the looks of an area's cells. A large area that looks alike throughout takes one answer, however many cells it
 * has; one that does not is asked for in halves. `tell` gets the look of each cell.
 */
export function askForLooks(
  cells: (context: Excel.RequestContext, area: Area) => Excel.Range,
  area: Area,
  tell: (area: Area, look: (row: number, column: number) => Look) => void,
): Question {
  const again = (part: Area): Question => askForLooks(cells, part, tell);
  if (area.rows * area.columns <= cellsAtOnce)
    return {
      bytes: bytesOfQuestion + area.rows * area.columns * bytesOfCell,
      ask: (context) => {
        const answer = cells(context, area).getCellProperties(wanted);
        return () => {
          tell(area, (row, column) => lookOfCell(answer.value[row]?.[column]));
          return [];
        };
      },
    };
  return {
    bytes: 5 * bytesOfQuestion,
    ask: (context) => {
      const { format } = cells(context, area);
      format.load(ofRange.join(","));
      const borders = edges.map((edge) => {
        const border = format.borders.getItem(edge);
        border.load("style,weight,color");
        return border;
      });
      return () => {
        const look = sharedLook(format, borders, area);
        if (!look) return halves(area).map(again);
        tell(area, look);
        return [];
      };
    },
  };
}

function lookOfCell(properties: Excel.CellProperties | undefined): Look {
  const { font, fill, borders, protection, ...format } = properties?.format ?? {};
  return {
    bold: font?.bold ?? false,
    italic: font?.italic ?? false,
    underline: font?.underline ?? "None",
    strikethrough: font?.strikethrough ?? false,
    font: font?.name ?? "",
    size: font?.size ?? 11,
    color: font?.color ?? "",
    fill: fill?.pattern === "None" ? "" : (fill?.color ?? ""),
    horizontal: format.horizontalAlignment ?? "General",
    vertical: format.verticalAlignment ?? "Bottom",
    wrap: format.wrapText ?? false,
    indent: format.indentLevel ?? 0,
    locked: protection?.locked ?? true,
    borders: [borders?.top, borders?.bottom, borders?.left, borders?.right].map(lineOf),
  };
}

function lineOf(border: Excel.CellBorder | Excel.RangeBorder | undefined): Line | null {
  if (!border?.style || border.style === "None") return null;
  return { style: border.style, weight: border.weight ?? "Thin", color: border.color ?? "" };
}

/** The look of each cell of an area that is alike throughout, or undefined where it is not. */
function sharedLook(
  format: Excel.RangeFormat,
  borders: readonly Excel.RangeBorder[],
  area: Area,
): ((row: number, column: number) => Look) | undefined {
  const { font, fill, protection } = format;
  // Excel gives null for what differs among the cells; its types do not say so.
  const shared: readonly unknown[] = [
    ...[font.bold, font.italic, font.underline, font.strikethrough, font.name, font.size, font.color],
    ...[fill.color, fill.pattern, protection.locked, format.horizontalAlignment, format.verticalAlignment],
    ...[format.wrapText, format.indentLevel],
    ...borders.filter((_, index) => inUse(index, area)).map((border): unknown => border.style),
  ];
  if (shared.includes(null)) return undefined;
  const solid = borders.filter((border, index) => inUse(index, area) && border.style !== "None");
  if (solid.some(({ weight, color }) => [weight as unknown, color as unknown].includes(null))) return undefined;
  const [top, bottom, left, right, across, down] = borders.map((border, index) =>
    inUse(index, area) ? lineOf(border) : null,
  );
  const plain = {
    bold: font.bold,
    italic: font.italic,
    underline: font.underline,
    strikethrough: font.strikethrough,
    font: font.name,
    size: font.size,
    color: font.color,
    fill: fill.pattern === "None" ? "" : fill.color,
    horizontal: format.horizontalAlignment,
    vertical: format.verticalAlignment,
    wrap: format.wrapText,
    indent: format.indentLevel,
    locked: protection.locked,
  };
  const made = new Map<number, Look>();
  return (row, column) => {
    const [first, last] = [row === 0, row === area.rows - 1];
    const [most, least] = [column === 0, column === area.columns - 1];
    const kind = (first ? 1 : 0) + (last ? 2 : 0) + (most ? 4 : 0) + (least ? 8 : 0);
    let look = made.get(kind);
    if (!look) {
      const sides = [first ? top : across, last ? bottom : across, most ? left : down, least ? right : down];
      made.set(kind, (look = { ...plain, borders: sides.map((side) => side ?? null) }));
    }
    return look;
  };
}

/** Inner lines are there only between cells. */
function inUse(edge: number, area: Area): boolean {
  return edge < 4 || (edge === 4 ? area.rows > 1 : area.columns > 1);
}
