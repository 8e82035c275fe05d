import { isMissing, markShown, readNumber, toOre, type DecimalMark } from "../../../src/intake/values/number-text";

const read = (text: string, mark: DecimalMark = ","): number | undefined => {
  const found = readNumber(text, mark);
  return found && Number(found.digits) * (found.scale ?? 1) * (found.percent ? 0.01 : 1);
};

test.each<[string, DecimalMark, number | undefined]>([
  ["1 234,50", ",", 1234.5],
  ["1,234.50", ",", 1234.5],
  ["1.234,50", ".", 1234.5],
  ["1'234'567", ".", 1234567],
  ["(1 234)", ",", -1234],
  ["1 234-", ",", -1234],
  ["\u22121\u00a0234", ",", -1234],
  ["+5", ",", 5],
  ["12 %", ",", 0.12],
  ["1,2 Mkr", ",", 1_200_000],
  ["350 tkr", ",", 350_000],
  ["kr 500", ",", 500],
  [",5", ",", 0.5],
  ["1e3", ".", 1000],
  ["12 34", ",", undefined],
  ["1,2,3", ",", undefined],
  ["1.2.3", ".", undefined],
  ["--5", ",", undefined],
  ["(-5)", ",", undefined],
  ["070-123 45 67", ",", undefined],
  ["+46 70 174 06 77", ",", undefined],
  ["2026-03-01", ",", undefined],
  ["15 children", ",", undefined],
  ["=1+1", ",", undefined],
  ["1".repeat(61), ",", undefined],
])("%j with decimal mark %j", (text, mark, value) => {
  if (value === undefined) expect(read(text, mark)).toBeUndefined();
  else expect(read(text, mark)).toBeCloseTo(value, 10);
});

test("one mark before three digits is thousands or decimals, and says so", () => {
  expect(readNumber("1,234", ".")).toMatchObject({ digits: "1234", ambiguous: true });
  expect(readNumber("1,234", ",")).toMatchObject({ digits: "1.234", ambiguous: true });
  expect(readNumber("0,234", ".")).toMatchObject({ digits: "0.234", ambiguous: false });
});

test.each([
  ["1.234,5", ","],
  ["1,234,567", "."],
  ["7,5", ","],
  ["1,234", undefined],
  ["12", undefined],
])("%j shows the decimal mark %j", (text, mark) => expect(markShown(text)).toBe(mark));

test("what means no value", () => {
  for (const text of ["-", "–", "..", "n/a", "N/A", " saknas ", ""]) expect(isMissing(text)).toBe(true);
  for (const text of ["0", "5", "nothing"]) expect(isMissing(text)).toBe(false);
});

test("amounts are shifted as decimal digits and rounded to öre, half away from zero", () => {
  // 12.3 * 1000 is 12300.000000000002 in floating point.
  expect(toOre("12.3", 1_000)).toBe(12_300);
  expect(toOre("1.005", 1)).toBe(1.01);
  expect(toOre("-1.005", 1)).toBe(-1.01);
  expect(toOre("0.0000015", 1_000_000)).toBe(1.5);
});

test.each<[string, DecimalMark, number | undefined]>([
  ["1'234.50", ".", 1234.5],
  ["1’234.50", ".", 1234.5],
  ["1.234,50-", ",", -1234.5],
  ["1 234,50-", ",", -1234.5],
  ["12,3 %", ",", 0.123],
  ["12,3 Prozent", ",", 0.123],
  ["8 pct.", ",", 0.08],
  ["1,2 Mio. €", ",", 1_200_000],
  ["1,2 Mio. EUR", ",", 1_200_000],
  ["350 T€", ",", 350_000],
  ["350 TEUR", ",", 350_000],
  ["12 k€", ",", 12_000],
  ["1,5 M€", ",", 1_500_000],
  ["£1.2m", ".", 1_200_000],
  ["£350k", ".", 350_000],
  ["$1.5 million", ".", 1_500_000],
  ["R$ 350 mil", ",", 350_000],
  ["R$ 1.234,50", ",", 1234.5],
  ["CHF 1'234.50", ".", 1234.5],
  ["1 234,50 zł", ",", 1234.5],
  ["1.234,50 €", ",", 1234.5],
  ["-€ 1.234,50", ",", -1234.5],
  ["€ -1.234,50", ",", -1234.5],
  ["($1,234)", ".", -1234],
  ["$(1,234)", ".", -1234],
  ["1 234,-", ",", 1234],
  ["1 234¹", ",", 1234],
  ["12,3 (p)", ",", 12.3],
  ["12.3p", ".", 12.3],
  ["1,234 [r]", ".", 1234],
  ["45*", ".", 45],
  ["5 m", ",", undefined],
  ["3 mil", ",", undefined],
  ["12 st", ",", undefined],
])("as the countries write it: %j", (text, mark, value) => {
  if (value === undefined) expect(read(text, mark)).toBeUndefined();
  else expect(read(text, mark)).toBeCloseTo(value, 10);
});

test("missing values as statistical offices of ten languages mark them", () => {
  for (const text of [
    ":",
    "…",
    "...",
    "[c]",
    "[x]",
    "[z]",
    "[low]",
    "i.u.",
    "k.A.",
    "k. A.",
    "n.d.",
    "n/d",
    "s/d",
    "n.b.",
  ])
    expect([text, isMissing(text)]).toEqual([text, true]);
  for (const text of [
    "ei tietoa",
    "ikke oppgitt",
    "keine Angabe",
    "b.d.",
    "non disponible",
    "sin datos",
    "uppgift saknas",
  ])
    expect([text, isMissing(text)]).toEqual([text, true]);
  for (const text of ["c", "x", "[note]", "[1]"]) expect([text, isMissing(text)]).toEqual([text, false]);
});
