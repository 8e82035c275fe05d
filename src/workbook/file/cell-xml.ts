import { columnLetters, type CellValue } from "../cell";
import { fileFormula } from "../formula-text";
import { plainXml, textXml } from "./xml";

/** A cell of a sheet part: `address` without quotes, `style` the cell format's index. Texts are inline, so that they never are formulas. */
export function cellXml(address: string, style: number, value: CellValue, formula?: string): string {
  const head = style === 0 ? `<c r="${address}"` : `<c r="${address}" s="${style}"`;
  if (formula !== undefined) return head + formulaTail(`<f>${plainXml(fileFormula(formula))}</f>`, value);
  return head + valueTail(value);
}

/** What follows a cell's address and style where a formula stands; `formulaXml` is its whole element. */
export function formulaTail(formulaXml: string, value: CellValue): string {
  if (value === null) return `>${formulaXml}</c>`;
  switch (typeof value) {
    case "number":
      return `>${formulaXml}<v>${value}</v></c>`;
    case "string":
      return ` t="str">${formulaXml}<v>${textXml(value)}</v></c>`;
    case "boolean":
      return ` t="b">${formulaXml}<v>${value ? 1 : 0}</v></c>`;
    default:
      return ` t="e">${formulaXml}<v>${plainXml(value.error)}</v></c>`;
  }
}

/** What follows a cell's address and style where a constant stands. */
export function valueTail(value: CellValue): string {
  if (value === null) return "/>";
  switch (typeof value) {
    case "number":
      return `><v>${value}</v></c>`;
    case "string":
      return ` t="inlineStr"><is><t${/^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : ""}>${textXml(value)}</t></is></c>`;
    case "boolean":
      return ` t="b"><v>${value ? 1 : 0}</v></c>`;
    default:
      return ` t="e"><v>${plainXml(value.error)}</v></c>`;
  }
}

/** The letters of the first `count` columns. */
export function lettersUpTo(count: number): string[] {
  return Array.from({ length: count }, (_, column) => columnLetters(column));
}
