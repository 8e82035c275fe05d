import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { computeGrants } from "../../src/grants/compute";
import { printedTariff } from "../../src/grants/printed-tariff";
import { describeWith, sharedFolder } from "../support/requirements";
import { rosterOf, valuesWhere, type Placement } from "./roster";

/** Published cases as data: a tariff, placements, and what was printed. No code of their own. */
const value = z.union([z.number(), z.string(), z.boolean()]);
const caseFile = z.strictObject({
  id: z.string(),
  source: z.string(),
  rule: z.string().optional(),
  year: z.number(),
  tariff: printedTariff,
  parameters: z.record(z.string(), value).default({}),
  placements: z.array(
    z.strictObject({
      recipient: z.string(),
      born: z.string(),
      hours: z.number(),
      provider: z.string(),
      from: z.string().optional(),
      to: z.string().optional(),
    }),
  ),
  expected: z.array(
    z.strictObject({
      table: z.string(),
      column: z.string(),
      where: z.record(z.string(), value),
      printed: z.number(),
      /** What the rule gives where the printed figure does not follow from it. */
      computed: z.number().optional(),
      note: z.string().optional(),
    }),
  ),
});

const folder = join(__dirname, "..", "cases", "grants");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
const cases = files.map((name) => caseFile.parse(JSON.parse(readFileSync(join(folder, name), "utf8"))));

describe.each(cases)("$id, $source", (one) => {
  const { tariff, year, parameters, placements } = one;
  const computed = computeGrants({ tariff, year, parameters, roster: rosterOf(placements as Placement[]) });

  it("computes without errors", () => {
    expect(computed.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each(one.expected.filter((expected) => expected.computed === undefined))(
    "$where: $table $column is $printed as printed",
    ({ table, column, where, printed }) => {
      expect(valuesWhere(computed, table, column, where)).toEqual([printed]);
    },
  );

  const open = one.expected.filter((expected) => expected.computed !== undefined);
  if (open.length > 0) {
    it.each(open)("$where: printed $printed does not close; the rule gives $computed", (expected) => {
      expect(valuesWhere(computed, expected.table, expected.column, expected.where)).toEqual([expected.computed]);
      expect(expected.computed).not.toBe(expected.printed);
    });
  }
});

describeWith("shared", "the case files hold what was published", () => {
  const folder = sharedFolder();
  // A describe that is skipped is gone through all the same: then there is nothing to read.
  const published = z
    .array(z.looseObject({ id: z.string(), inputs: z.unknown(), published: z.unknown(), status: z.string() }))
    .parse(folder === undefined ? [] : JSON.parse(readFileSync(join(folder, "cases", "published.json"), "utf8")));
  const caseOf = (id: string) => cases.find((one) => one.id === id)!;

  it("V01: the twelve cells", () => {
    const cells = published.find(({ id }) => id === "V01")?.published as Record<string, number[]>;
    const rows = ["1-2", "3-5", "6"].map((age) => cells[age]!);
    expect(caseOf("V01").tariff.amounts).toEqual(rows);
    expect(caseOf("V01").expected.map(({ printed }) => printed)).toEqual(rows.flat());
  });

  it("V02: the month of four children", () => {
    expect(caseOf("V02").expected[0]?.printed).toBe(published.find(({ id }) => id === "V02")?.published);
  });

  it("V06: every year with its month, and which does not close", () => {
    const theirs = published.filter(({ id }) => id.startsWith("V06"));
    expect(caseOf("V06").tariff.amounts.flat()).toEqual(theirs.map(({ inputs }) => inputs));
    expect(caseOf("V06").expected.map(({ printed }) => printed)).toEqual(theirs.map((one) => one.published));
    expect(caseOf("V06").expected.map(({ computed }) => computed === undefined)).toEqual(
      theirs.map(({ status }) => status === "EXACT"),
    );
  });
});
