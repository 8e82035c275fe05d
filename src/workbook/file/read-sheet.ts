import { areaOf, columnIndex, days1904, type Area, type CellValue } from "../cell";
import { plainFormula, shiftReferences } from "../formula-text";
import type { StandingCells } from "../join/standing";
import { textGatherer } from "./read-strings";
import { parseXml } from "./xml";

/** A sheet's cells by absolute zero-based position, as the file holds them. */
export interface SheetCells extends StandingCells {
  /** Cell format indices by row, parallel to `rows`; undefined where all are 0. */
  readonly styles: readonly (Uint16Array | undefined)[];
  readonly hyperlinks: readonly Readonly<Record<string, string>>[];
  readonly protected: boolean;
  /** Relation ids of what hangs on the sheet, by element: drawing, legacyDrawing, tablePart and others. */
  readonly hangers: readonly { readonly element: string; readonly relation: string }[];
}

/** What a sheet's cells refer to outside of it. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** Whether a cell format shows a date. */
  readonly dates: readonly boolean[];
  readonly date1904: boolean;
}

const lastRow = 1_048_575;
const lastColumn = 16_383;

/** Reads a worksheet part. Of shared formulas every cell gets its own text, moved from the first one. */
export function readSheet(bytes: Uint8Array, part: string, file: string, context: SheetContext): SheetCells {
  const rows: (CellValue[] | undefined)[] = [];
  const styles: (Uint16Array | undefined)[] = [];
  const formulas: (string | undefined)[][] = [];
  const lastFormula: { stored: string; formula: string }[] = [];
  const merges: Area[] = [];
  const hyperlinks: Readonly<Record<string, string>>[] = [];
  const hangers: { element: string; relation: string }[] = [];
  const shared = new Map<string, { formula: string; row: number; column: number; moves: boolean }>();
  const gatherer = textGatherer();
  let isProtected = false;
  let row = -1;
  let column = -1;
  let rowValues: CellValue[] = [];
  let rowStyles: number[] = [];
  let anyValue = false;
  let anyStyle = false;
  let inData = false;
  let inCell = false;
  let type = "n";
  let style = 0;
  let collecting: "none" | "value" | "formula" | "inline" = "none";
  let valueText = "";
  let hasValue = false;
  let formulaText = "";
  let formulaAttributes: Readonly<Record<string, string>> | undefined;

  const endRow = (): void => {
    if (row < 0 || !anyValue) return;
    rows[row] = rowValues;
    if (anyStyle) styles[row] = Uint16Array.from(rowStyles, (index) => index ?? 0);
  };
  const endCell = (): void => {
    const value =
      hasValue || type === "inlineStr"
        ? cellValue(type, type === "inlineStr" ? gatherer.take() : valueText, style, context)
        : null;
    if (formulaAttributes) keepFormula();
    if (style !== 0) {
      rowStyles[column] = style;
      anyStyle = true;
    }
    if (value === null && !formulaAttributes) return;
    // A hole would cost later readers: fill up to the cell.
    while (rowValues.length < column) rowValues.push(null);
    rowValues[column] = value;
    anyValue = true;
  };
  const setFormula = (formula: string): void => {
    const ofRow = (formulas[row] ??= []);
    while (ofRow.length < column) ofRow.push(undefined);
    ofRow[column] = formula;
  };
  const keepFormula = (): void => {
    const kind = formulaAttributes?.["t"];
    const index = formulaAttributes?.["si"] ?? "";
    if (kind === "dataTable") return;
    if (formulaText !== "") {
      const last = lastFormula[column];
      const formula = last?.stored === formulaText ? last.formula : plainFormula(formulaText);
      if (last?.formula !== formula) lastFormula[column] = { stored: formulaText, formula };
      // Structured references and names are the same in every cell: one text serves them all.
      if (kind === "shared")
        shared.set(index, { formula, row, column, moves: shiftReferences(formula, 1, 1) !== formula });
      setFormula(formula);
    } else if (kind === "shared") {
      const master = shared.get(index);
      if (master)
        setFormula(
          master.moves ? shiftReferences(master.formula, row - master.row, column - master.column) : master.formula,
        );
    }
  };

  parseXml(bytes, part, file, {
    open(name, attributes) {
      if (inCell) {
        if (name === "v") {
          collecting = "value";
          hasValue = true;
        } else if (name === "f") {
          collecting = "formula";
          formulaAttributes = attributes;
        } else if (name === "is") collecting = "inline";
        else if (collecting === "inline") gatherer.handler.open(name, attributes);
        return;
      }
      if (inData && name === "c") {
        inCell = true;
        const address = attributes["r"];
        column = address === undefined ? column + 1 : columnIndex(/^[A-Za-z]+/.exec(address)?.[0] ?? "A");
        if (column > lastColumn) column = lastColumn;
        type = attributes["t"] ?? "n";
        style = Number(attributes["s"] ?? 0);
        valueText = "";
        hasValue = false;
        formulaText = "";
        formulaAttributes = undefined;
      } else if (inData && name === "row") {
        const stated = Number(attributes["r"] ?? row + 2) - 1;
        row = stated >= 0 && stated <= lastRow ? stated : Math.min(lastRow, row + 1);
        column = -1;
        rowValues = [];
        rowStyles = [];
        anyValue = false;
        anyStyle = false;
      } else if (name === "sheetData") inData = true;
      else if (name === "mergeCell") {
        const area = areaOf(attributes["ref"] ?? "");
        if (area) merges.push(area);
      } else if (name === "sheetProtection") isProtected = ["1", "true"].includes(attributes["sheet"] ?? "");
      else if (name === "hyperlink") hyperlinks.push(attributes);
      else {
        const relation = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1];
        if (relation !== undefined) hangers.push({ element: name, relation });
      }
    },
    text(text) {
      if (collecting === "value") valueText += text;
      else if (collecting === "formula") formulaText += text;
      else if (collecting === "inline") gatherer.handler.text(text);
    },
    close(name) {
      if (!inData) return;
      if (inCell) {
        if (collecting === "inline" && name !== "is") gatherer.handler.close(name);
        else if (name === "v" || name === "f" || name === "is") collecting = "none";
        else if (name === "c") {
          inCell = false;
          endCell();
        }
      } else if (name === "row") endRow();
      else if (name === "sheetData") inData = false;
    },
  });
  return { rows, styles, formulas, merges, hyperlinks, protected: isProtected, hangers };
}

function cellValue(type: string, text: string, style: number, context: SheetContext): CellValue {
  switch (type) {
    case "s":
      return context.strings[Number(text)] ?? null;
    case "inlineStr":
      return text === "" ? null : text;
    case "str":
      return unescaped(text);
    case "b":
      return text.trim() === "1" || text.trim() === "true";
    case "e":
      return { error: text };
    case "d":
      return isoSerial(text);
    default: {
      if (text === "") return null;
      const number = Number(text);
      if (Number.isNaN(number)) return text;
      return context.date1904 && context.dates[style] === true ? number + days1904 : number;
    }
  }
}

function unescaped(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    : text;
}

/** A date that a file spells out, as its serial day; a text that is no date stays text. */
function isoSerial(text: string): CellValue {
  const time = Date.parse(/[zZ]|[+-]\d\d:\d\d$/.test(text) ? text : text.includes("T") ? `${text}Z` : text);
  return Number.isNaN(time) ? text : time / 86_400_000 + 25_569;
}
