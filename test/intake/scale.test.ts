import { onlyUnit, scaleIn } from "../../src/intake/survey/scale";

test.each([
  ["£000", 1000],
  ["£'000", 1000],
  ["(000s)", 1000],
  ["£ 000", 1000],
  ["1 000 kr", 1000],
  ["1 000,50", undefined],
  ["5 000", undefined],
  ["12\u00a0000", undefined],
  ["000,5", undefined],
])("the scale that %j says", (text, scale) => {
  expect(scaleIn(text)).toBe(scale);
  expect(onlyUnit(text)).toBe(scale !== undefined);
});
