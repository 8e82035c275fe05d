import { columnIndex } from "../cell";
import { limits } from "../limits";

/** Why Excel would refuse a sheet name, or undefined where it takes it. */
export function sheetNameFault(name: string): string | undefined {
  if (name.trim() === "") return "it is blank";
  if (name.length > limits.sheetName)
    return `it has ${name.length} characters, at most ${limits.sheetName} are allowed`;
  const bad = /[\\/?*:[\]]/.exec(name)?.[0];
  if (bad !== undefined) return `it contains "${bad}"`;
  if (name.startsWith("'") || name.endsWith("'")) return "an apostrophe stands at its edge";
  if (name.toLowerCase() === "history") return "Excel keeps that name for itself";
  return undefined;
}

/** Whether a name would be read as a cell: CAP1, FY24, R1C1, R, C. */
export function looksLikeCell(name: string): boolean {
  const match = /^([A-Za-z]{1,3})([0-9]{1,7})$/.exec(name);
  if (match?.[1] !== undefined && match[2] !== undefined) {
    const row = Number(match[2]);
    if (columnIndex(match[1]) < limits.columns && row >= 1 && row <= limits.rows) return true;
  }
  return /^(?:r|c|r[0-9]*c[0-9]*|r[0-9]+|c[0-9]+)$/i.test(name);
}

/** Why Excel would refuse a table's or a defined name, or undefined where it takes it. */
export function definedNameFault(name: string): string | undefined {
  if (name === "") return "it is blank";
  if (name.length > limits.name) return `it has ${name.length} characters, at most ${limits.name} are allowed`;
  if (!/^[\p{L}_\\]/u.test(name)) return "it must begin with a letter, _ or \\";
  if (!/^[\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return "it may hold only letters, digits, _ and full stops";
  if (looksLikeCell(name)) return "it reads as a cell address";
  if (/^(?:true|false)$/i.test(name)) return "it reads as a logical value";
  if (/^_xl/i.test(name)) return "Excel keeps names that begin with _xl for itself";
  return undefined;
}

/** The first character that XML 1.0 cannot hold, as its number, or -1. Half of a surrogate pair counts. */
export function illegalCharacter(text: string): number {
  // eslint-disable-next-line no-control-regex -- the control characters are what is looked for
  if (!/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/.test(text)) return -1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 0xd800 && unit <= 0xdbff) {
      const next = text.charCodeAt(at + 1);
      if (next >= 0xdc00 && next <= 0xdfff) at += 1;
      else return unit;
    } else if (unit >= 0xdc00 && unit <= 0xdfff) return unit;
    else if (unit < 9 || unit === 11 || unit === 12 || (unit > 13 && unit < 32) || unit === 0xfffe || unit === 0xffff)
      return unit;
  }
  return -1;
}
