import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { exactly } from "../../../src/rules/exact/exactly";
import { describeWith, sharedFolder } from "../../support/requirements";
import { documentOf, galleryTariff, runTariff } from "./tariff-files";

/** Published cases as data: a tariff of the gallery or of the case, rows, and what was printed. No code of their own. */
const row = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const reference = { case: z.string().optional(), at: z.string().optional(), note: z.string().optional() };
const caseFile = z.strictObject({
  source: z.string(),
  rule: z.string().optional(),
  /** How the figures of a made case come about, computed by hand. */
  byHand: z.string().optional(),
  tariff: z.union([z.string(), z.record(z.string(), z.unknown())]),
  set: z.record(z.string(), z.string()).default({}),
  rows: z.array(row),
  providers: z.array(row).optional(),
  expected: z.array(
    z.strictObject({
      ...reference,
      table: z.enum(["Calculation", "Providers", "Totals"]).default("Calculation"),
      row: z.int(),
      step: z.string(),
      printed: z.number(),
      /** What the rule gives where the printed figure does not follow from it. */
      computed: z.number().optional(),
    }),
  ),
  /** What was printed and cannot be computed, with the reason. */
  left: z.array(z.strictObject({ ...reference, note: z.string() })).default([]),
});

const casesIn = (folder: string) =>
  readdirSync(join(__dirname, "../../cases/grants", folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const file = join(__dirname, "../../cases/grants", folder, name);
      return { name, ...caseFile.parse(JSON.parse(readFileSync(file, "utf8"))) };
    });
// Published figures, and tariffs of other kinds that were made up, with figures computed by hand.
const cases = [...casesIn("tariffs"), ...casesIn("tariffs-made")];

describe.each(cases)("$name", (one) => {
  const { rows, set, providers } = one;
  const tariff = typeof one.tariff === "string" ? galleryTariff(one.tariff) : documentOf(one.tariff);
  const { problems, computed } = runTariff({ tariff, rows, set, ...(providers === undefined ? {} : { providers }) });
  const read = (table: string, step: string, at: number) => {
    if (computed === undefined) return problems;
    const fast = computed.results.value(table, step, at - 1);
    const exact = exactly(computed.model, computed.dataset).figure(table, step, at - 1);
    // A figure without a rounding of its own is compared to what a sheet shows.
    return [fast, exact].map((value) => (typeof value === "number" ? Math.round(value * 1e6) / 1e6 : value));
  };

  it("computes without errors", () => {
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  it.each(one.expected.filter(({ computed }) => computed === undefined))(
    "$table row $row: $step is $printed as printed",
    ({ table, row, step, printed }) => {
      expect(read(table, step, row)).toEqual([printed, printed]);
    },
  );

  const open = one.expected.filter((expected) => expected.computed !== undefined);
  if (open.length > 0) {
    it.each(open)("$table row $row: $step, printed $printed, does not close; the rule gives $computed", (expected) => {
      expect(read(expected.table, expected.step, expected.row)).toEqual([expected.computed, expected.computed]);
      expect(expected.computed).not.toBe(expected.printed);
      expect(expected.note).toBeDefined();
    });
  }
});

describeWith("shared", "the case files hold what was published", () => {
  const shared = sharedFolder();
  // A describe that is skipped is gone through all the same: then there is nothing to read.
  const published = z
    .array(z.looseObject({ id: z.string(), published: z.unknown() }))
    .parse(shared === undefined ? [] : JSON.parse(readFileSync(join(shared, "cases", "published.json"), "utf8")));
  const figuresOf = (value: unknown, at: string): [string, number][] =>
    typeof value === "number"
      ? [[at, value]]
      : Object.entries(value as object).flatMap(([key, inner]) => figuresOf(inner, at === "" ? key : `${at}.${key}`));

  it("every printed figure of every voucher case, and the cases that do not close", () => {
    const wanted = published.flatMap(({ id, published: value }) =>
      id.startsWith("V") ? figuresOf(value, "").map(([at, figure]) => `${id} ${at}: ${figure}`) : [],
    );
    const held = cases.flatMap((one) => one.expected).filter((one) => one.case !== undefined);
    const left = cases.flatMap((one) => one.left).map((one) => `${one.case} ${one.at ?? ""}`);
    const said = held.map((one) => `${one.case} ${one.at ?? ""}: ${one.printed}`);
    expect(wanted.filter((figure) => !said.includes(figure) && !left.includes(figure.split(":")[0]!))).toEqual([]);
    expect(said.filter((figure) => !wanted.includes(figure))).toEqual([]);
    const open = [...new Set(held.filter((one) => one.computed !== undefined).map((one) => one.case))];
    expect(open.sort()).toEqual(["V04-2017 1-2 FT", "V06-77329", "V11-4.28"]);
  });
});
