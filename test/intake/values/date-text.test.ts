import { isDateFormat, isoOfSerial, isTimeFormat, readDate, serialOf } from "../../../src/intake/values/date-text";

const read = (text: string): string | undefined => {
  const found = readDate(text, "day first");
  return found && isoOfSerial(found.serial);
};

test.each([
  ["2026-03-01", "2026-03-01"],
  ["2026-03-01 00:00:00", "2026-03-01"],
  ["2026/3/1", "2026-03-01"],
  ["20260301", "2026-03-01"],
  ["1 mars 2026", "2026-03-01"],
  ["den 1 mars 2026", "2026-03-01"],
  ["1 Mar 2026", "2026-03-01"],
  ["March 1, 2026", "2026-03-01"],
  ["1st March 2026", "2026-03-01"],
  ["1.3.2026", "2026-03-01"],
  ["31/12/2026", "2026-12-31"],
  ["12/31/2026", "2026-12-31"],
  ["2026-02-29", undefined],
  ["32/01/2026", undefined],
  ["mars", undefined],
  ["2026", undefined],
  ["1 of 12", undefined],
])("%j is %j", (text, iso) => expect(read(text)).toBe(iso));

test("only dates that can be turned round are ambiguous", () => {
  expect(readDate("01/03/2026", "month first")).toEqual({ serial: serialOf(2026, 1, 3), ambiguous: true });
  expect(readDate("01/01/2026", "day first")?.ambiguous).toBe(false);
  expect(readDate("31/12/2026", "month first")?.ambiguous).toBe(false);
});

test("serial days are those of the 1900 system", () => {
  expect(serialOf(1900, 1, 1)).toBe(1);
  expect(serialOf(1900, 3, 1)).toBe(61);
  expect(serialOf(2026, 1, 1)).toBe(46_023);
  expect(isoOfSerial(46_023.75)).toBe("2026-01-01");
});

test("formats", () => {
  for (const format of ["yyyy-mm-dd", "d/m/yy", "mmm-yy", "[$-41D]d mmmm yyyy"])
    expect(isDateFormat(format)).toBe(true);
  for (const format of ["General", "0.00", '#,##0 "kr"', "h:mm", "[h]:mm:ss", '0 "days"'])
    expect(isDateFormat(format)).toBe(false);
  expect(isTimeFormat("[h]:mm")).toBe(true);
  expect(isTimeFormat("yyyy-mm-dd hh:mm")).toBe(false);
});

test.each([
  "1.3.2026",
  "1. 3. 2026",
  "01.03.2026",
  "2026-03-01",
  "1 mars 2026",
  "1. März 2026",
  "1er mars 2026",
  "1 de marzo de 2026",
  "1 maart 2026",
  "1. maaliskuuta 2026",
  "1. marts 2026",
  "1 marzo 2026",
  "1 de março de 2026",
  "March 1, 2026",
])("the first of March as %j", (text) => expect(readDate(text, "day first")?.serial).toBe(46_082));
