import { parseCall } from "../../src/cli/arguments";
import { WrongUse } from "../../src/cli/wrong-use";

test("a whole call", () => {
  const words = ["run", "in.xlsx", "--out", "out.xlsx", "--json", "--locale", "sv", "--unit", "3100", "--unit", "3200"];
  const more = [
    "--set",
    "economyShare=40 %",
    "--set",
    "method=a=b",
    "--forms",
    "forms",
    "--at",
    "2027-01-30T09:00:00Z",
  ];
  expect(parseCall([...words, ...more])).toEqual({
    command: "run",
    file: "in.xlsx",
    more: [],
    mapping: null,
    cell: null,
    out: "out.xlsx",
    json: true,
    language: "sv",
    units: ["3100", "3200"],
    settings: { economyShare: "40 %", method: "a=b" },
    forms: "forms",
    inspect: false,
    tariff: null,
    scheme: null,
    against: null,
    at: "2027-01-30T09:00:00Z",
    depth: 1,
  });
});

test("a short one", () => {
  expect(parseCall(["inspect", "in.xlsx"])).toMatchObject({
    command: "inspect",
    out: null,
    json: false,
    language: null,
    units: [],
    settings: {},
  });
});

test.each([
  [["explain", "in.xlsx", "Grants!F12"], "Grants!F12"],
  [["explain", "Grants!F12", "in.xlsx"], "Grants!F12"],
  [["explain", "in.xlsx", "'Lines of A'!$F$12"], "'Lines of A'!$F$12"],
])("%j explains %s", (words, cell) => {
  expect(parseCall(words)).toMatchObject({ command: "explain", file: "in.xlsx", cell });
});

test.each([
  [[], "No command"],
  [["--json"], "No command"],
  [["divide", "in.xlsx"], '"divide" is not a command'],
  [["run"], "run needs a workbook"],
  [["inspect", "in.xlsx", "out.xlsx"], "Too many words"],
  [["mapping", "in.xlsx", "--out", "out.xlsx"], "--out needs a name ending in .json"],
  [["run", "in.xlsx", "--map", "Budget!C4"], '--map needs PLACE=WHAT, not "Budget!C4"'],
  [["explain", "in.xlsx", "Grants!F12", "Grants!F13"], "Too many words"],
  [["explain", "in.xlsx"], "explain needs a cell"],
  [["explain", "in.xlsx", "Grants"], "explain needs a cell"],
  [["explain", "in.xlsx", "Grants!12"], "explain needs a cell"],
  [["run", "in.xlsx", "--locale", "de"], '--locale is en or sv, not "de"'],
  [["run", "in.xlsx", "--set", "economyShare"], '--set needs ID=VALUE, not "economyShare"'],
  [["run", "in.xlsx", "--set", "=3"], '--set needs ID=VALUE, not "=3"'],
  [["run", "in.xlsx", "--set"], "--set"],
  [["run", "in.xlsx", "--at", "yesterday"], "--at needs an ISO 8601 moment"],
  [["run", "in.xlsx", "--out", "out.csv"], "--out needs a name ending in .xlsx"],
  [["run", "in.xlsx", "--faster"], "--faster"],
  [["explain", "in.xlsx", "Grants!A4", "--depth", "deep"], "--depth needs a whole number"],
  [["explain", "in.xlsx", "Grants!A4", "--depth", "1.5"], "--depth needs a whole number"],
])("%j is wrong use", (words, says) => {
  expect(() => parseCall(words)).toThrow(WrongUse);
  expect(() => parseCall(words)).toThrow(says);
});
