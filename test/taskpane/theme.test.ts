import { isDark } from "../../src/taskpane/theme";

test.each([
  ["what Excel says goes before its colours", { isDarkTheme: true, bodyBackgroundColor: "#ffffff" }, false, true],
  ["and before the system", { isDarkTheme: false }, true, false],
  ["Excel on the web: a dark background", { bodyBackgroundColor: "#262626" }, false, true],
  ["a white background under a dark system", { bodyBackgroundColor: "#FFFFFF" }, true, false],
  ["Excel's green is dark", { bodyBackgroundColor: "#217346" }, false, true],
  ["no colour at all", {}, true, true],
  ["what is no colour", { bodyBackgroundColor: "window" }, true, true],
  ["no theme, light system", undefined, false, false],
])("%s", (_, theme, system, dark) => {
  expect(isDark(theme, system)).toBe(dark);
});
