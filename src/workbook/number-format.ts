/** Number formats that files name by number only (en-US). */
const builtIn: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  27: "yyyy/m/d",
  30: "m/d/yy",
  36: "yyyy/m/d",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** The code of a built-in format, "General" for a number without one. */
export function builtInFormat(id: number): string {
  return builtIn[id] ?? "General";
}

/** The number of a built-in format with this code, or undefined. */
export function builtInFormatId(code: string): number | undefined {
  const found = Object.entries(builtIn).find(([, text]) => text === code);
  return found ? Number(found[0]) : undefined;
}

/** Whether a format shows a calendar date (with or without a time; a time alone is none). */
export function isDateFormat(code: string): boolean {
  if (/^general$/i.test(code)) return false;
  const plain = (code.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, "").replace(/AM\/PM|A\/P/gi, "");
  if (/[yd]/i.test(plain)) return true;
  return /m/i.test(plain) && !/[hs]/i.test(plain) && !/[0#?]/.test(plain);
}
