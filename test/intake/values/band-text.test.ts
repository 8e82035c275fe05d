import { readBand } from "../../../src/intake/values/band-text";

test.each([
  ["over 40", [40, false, null, false]],
  ["över 40", [40, false, null, false]],
  ["> 40 h", [40, false, null, false]],
  ["30-39.5", [30, true, 39.5, true]],
  ["30–39,5 tim", [30, true, 39.5, true]],
  ["15 to 20 hours a week", [15, true, 20, true]],
  ["15 till under 20", [15, true, 20, false]],
  ["under 20", [null, false, 20, false]],
  ["at least 40", [40, true, null, false]],
  ["40+", [40, true, null, false]],
  ["40 timmar eller mer", undefined],
  ["högst 15", [null, false, 15, true]],
  ["1-2 år", [1, true, 2, true]],
  ["6", [6, true, 6, true]],
  ["none", undefined],
  ["2026-03-01", undefined],
] as const)("%j", (text, limits) => {
  const band = readBand(text);
  expect(band && [band.low, band.lowIncluded, band.high, band.highIncluded]).toEqual(limits);
});
