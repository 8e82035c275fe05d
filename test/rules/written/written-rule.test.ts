import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inRow } from "../../../src/rules/column";
import { given, key } from "../../../src/rules/column";
import { numberColumn, textColumn, type Dataset } from "../../../src/rules/data";
import { serialOf } from "../../../src/rules/dates";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { exactly } from "../../../src/rules/exact/exactly";
import type { Expr } from "../../../src/rules/expr";
import { columnFormula } from "../../../src/rules/formula/formula";
import { bandIn } from "../../../src/rules/lookup";
import { modelOf } from "../../../src/rules/model";
import { plainNaming } from "../../../src/rules/naming";
import { parameter } from "../../../src/rules/parameter";
import { table } from "../../../src/rules/table";
import { functions, reserved } from "../../../src/rules/written/functions";
import type { WrittenNames } from "../../../src/rules/written/names";
import { namesInText, readRule } from "../../../src/rules/written/written-rule";

const limit = parameter.money({ id: "limit", header: "Limit", source: "test", initial: 2136 });
const fees = table("Fees", {
  band: key("Band"),
  from: given.number("From"),
  until: given.number("Until"),
  fee: given.money("Fee"),
});
const people = table("People", {
  person: key("Person"),
  income: given.number("Income", { decimals: 2 }),
  extra: given.optional.number("Extra"),
  place: given.choice("Place", ["centre", "home"]),
  born: given.date("Born"),
  sibling: given.boolean("Sibling"),
});
const names: WrittenNames = {
  values: {
    income: inRow(people.income),
    extra: inRow(people.extra),
    place: inRow(people.place),
    born: inRow(people.born),
    sibling: inRow(people.sibling),
    limit,
    "Parent fee": inRow(people.income),
  },
  choices: { place: ["centre", "home"] },
  lookups: {
    fee: {
      of: [{ name: "income", kind: "number" }],
      build: ([value]) =>
        bandIn(fees.fee, { value: value as Expr<"number", false>, from: fees.from, until: fees.until }),
    },
  },
};

const row = { income: 4823.5, extra: null as number | null, place: "centre", born: serialOf(2020, 2, 29), sibling: 1 };

function dataset(): Dataset {
  return {
    tables: {
      People: {
        rows: 1,
        columns: {
          person: textColumn(["A"]),
          income: numberColumn([row.income]),
          extra: numberColumn([row.extra]),
          place: textColumn([row.place]),
          born: numberColumn([row.born]),
          sibling: numberColumn([row.sibling]),
        },
      },
      Fees: {
        rows: 2,
        columns: {
          band: textColumn(["low", "high"]),
          from: numberColumn([0, 4000]),
          until: numberColumn([4000, 9000]),
          fee: numberColumn([50, 200]),
        },
      },
    },
    parameters: {},
  };
}

function modelWith(text: string) {
  const read = readRule(text, names, undefined);
  if ("problem" in read) throw new Error(read.problem.message);
  const { rule } = read;
  return modelOf({ tables: [fees, people.add("result", "Result", () => rule)], parameters: [limit] });
}

/** The rule's value in the one row: by both readings, which must agree. */
function valueOf(text: string): unknown {
  const model = modelWith(text);
  const value = evaluate(model, dataset()).value("People", "result", 0);
  const exact = exactly(model, dataset()).figure("People", "result", 0);
  if (typeof value === "number" && typeof exact === "number") expect(value).toBeCloseTo(exact, 9);
  else expect(value).toEqual(exact);
  expect(columnFormula(model, { table: "People", column: "result" }, plainNaming(model))).toMatch(/^=/);
  return value;
}

function faultOf(text: string): string {
  const read = readRule(text, names, { at: "field", field: "steps[1].rule" });
  if (!("problem" in read)) throw new Error(`"${text}" was read.`);
  expect(read.problem).toMatchObject({
    severity: "error",
    code: "rule-not-readable",
    where: { field: "steps[1].rule" },
  });
  return `${read.problem.values?.["position"]}: ${read.problem.values?.["reason"]}`;
}

describe("a written rule", () => {
  it.each<[string, number | boolean | string | null]>([
    // 10.7 % of 2,687.5 is 287.5625, under the cap.
    ["min(288, 10.7% * max(0, income - limit))", 287.5625],
    ["round(10.7% * (income - limit))", 288],
    ["round(10.7% * (income - limit), 0.01)", 287.56],
    ["rounddown(income, 50)", 4800],
    ["roundup(income; 50)", 4850],
    ["round(income, limit)", 4272],
    // Hamburg: steps of 50 strictly exceeded: 500 above the limit are 9 steps.
    ["min(20, ceil(500 / 50) - 1)", 9],
    ["1 + 2 * 3 - 8 / 4 / 2", 6],
    ["-2 * 3", -6],
    ["2 ^ 3 * (1 - -1)", 16],
    ["(-2 + 4) ^ 2", 4],
    ["[Parent fee] / 2", 2411.75],
    ["INCOME - Income", 0],
    ['if(place = "centre", 1, 2)', 1],
    ['place <> "Centre"', false],
    ["first(income < 1000, 1, income < 5000, 2, 3)", 2],
    ["income > 1000 and not sibling", false],
    ["or(income > 1000, sibling) and true", true],
    ["count(sibling, income > 9000, income > 100)", 2],
    ["between(income, 0, 100)", 100],
    ["abs(-3) + root(16) + floor(2.7) + ceil(2.1)", 12],
    ["orelse(extra, 7) + 1", 8],
    ["if(isblank(extra), 0, extra * 2)", 0],
    ["if(not isblank(extra) and extra > 3, extra, -1)", -1],
    ["first(isblank(extra), 5, extra > 1, extra, 0)", 5],
    ["if(isblank(extra), extra, 1)", null],
    ["fee(income)", 200],
    ["0.1 + 0.2 = 0.3", true],
    ["years(born, date(2026, 2, 28))", 5],
    ["months(born, date(2020, 8, 1)) + days(born, date(2020, 3, 1))", 6],
    ["max(born, date(2026, 1, 1)) > addmonths(born, 3)", true],
    ["year(born) * 10000 + month(born) * 100 + day(born)", 20200229],
    ["income ≥ 10 and income ≠ 11", true],
  ])("%s is %p", (text, wanted) => {
    expect(valueOf(text)).toEqual(wanted);
  });

  it.each([
    ["", "1: nothing is written"],
    ["   ", "1: nothing is written"],
    ["min(288, 10.7% * max(0 income))", '24: read "income", expected "," or ")" or a sign'],
    ["min(288, 10.7%", '15: read the end, expected "," or ")" or a sign'],
    ["(1 + 2", '7: read the end, expected ")" or a sign'],
    ["1 + ", '5: read the end, expected a number, a name, a function or "("'],
    ["1 + * 2", '5: read "*", expected a number, a name, a function or "("'],
    ["1 2", '3: read "2", expected a sign or the end'],
    ["10,7 * income", "3: a comma outside a function; write decimals with a point, for instance 10.7"],
    ["1 000", '3: "000" begins with 0; write thousands without a separator, and dates as date(2026, 8, 1)'],
    ["incom + 1", '1: "incom" is not known; known are income, extra, place, born, sibling, limit, Parent fee'],
    ["1 + min", '5: "min" is a function; write min(...)'],
    ["constructor(1)", /^1: "constructor" is no function; known are if, first, isblank, orelse, min, max, /],
    ["__proto__ + 1", /^1: "__proto__" is not known/],
    ["extra + 1", '1: "extra" may be blank; write orelse(value, 0), or if(isblank(value), ...)'],
    ["orelse(income, 0)", "8: this value is never blank; leave orelse out"],
    ["place + 1", "1: read a text, expected a number"],
    ["if(1, 2, 3)", "4: read a number, expected a condition"],
    ['if(sibling, 2, "x")', "16: read a text, expected a number like the first value"],
    ["if(sibling, 2)", "1: read 2 values, expected if(condition, then, otherwise)"],
    ["min()", "1: read 0 values, expected min(a, b, ...)"],
    [
      "round(1, 2)",
      "10: round rounds to multiples of its step, so 2 is doubtful; write 0.01 for two decimals, 1 for whole numbers",
    ],
    ["-2 ^ 2", "1: a minus before a power is read in two ways; write (-2)^2 or -(2^2)"],
    ["2 ^ 3 ^ 2", "7: a power of a power is read in two ways; write (2^3)^2 or 2^(3^2)"],
    ["1 < income < 3", "12: two comparisons one after another; write a < b and b < c"],
    ["sibling and true or false", '18: put parentheses around what "and" joins before "or"'],
    ["sibling or true and false", '9: put parentheses around what "and" joins before "or"'],
    ['place = "centr"', '9: "centr" is none of the choices of "place": centre, home'],
    ["place = 1", "7: a text cannot be compared with a number"],
    ["place < place", "7: texts are compared with = and <> only"],
    ["sibling = true", "9: a condition is not compared; write it, or not and it"],
    ["income / 0", "10: division by zero"],
    ["date(2026, 2, 30)", "1: the calendar has no day 2026-2-30"],
    ["fee(1, 2)", "1: read 2 values, expected fee(income)"],
    ['"open', '1: a text that begins with " and does not end'],
    ["[open", "1: a name that begins with [ and does not end"],
    ["1 & 2", '3: "&" is no sign of a rule'],
    ["12345678901234567890", "1: a number has at most 15 digits"],
    [`${"(".repeat(300)}1${")".repeat(300)}`, /more than 100 parentheses within one another/],
    ["1+".repeat(3000), /at most 4000 characters/],
  ])("%s is refused", (text, wanted) => {
    if (typeof wanted === "string") expect(faultOf(text)).toBe(wanted);
    else expect(faultOf(text)).toMatch(wanted);
  });

  it("names what it reads, once each", () => {
    expect(namesInText("min(limit, income) + [Parent fee] * if(sibling, income, 0)")).toEqual([
      "limit",
      "income",
      "Parent fee",
      "sibling",
    ]);
    expect(namesInText("1 +")).toEqual([]);
  });
});

it("every function is documented", () => {
  const page = readFileSync(join(__dirname, "../../../docs/written-rules.md"), "utf8");
  const uses = [...Object.values(functions), ...Object.values(reserved)].map((one) => `\`${one.use}\``);
  expect(uses.filter((use) => !page.includes(use))).toEqual([]);
});
