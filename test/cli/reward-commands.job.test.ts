import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { smallTown } from "../app/small-town";
import { cqm, inFolder } from "./command";

jest.setTimeout(120_000);

const rows = {
  year: 2026,
  units: [{ unit: "Group", area: "Area", surplus: 160_000 }],
  staff: Array.from({ length: 8 }, (_, index) => ({
    person: `P${index + 1}`,
    unit: "Group",
    sex: index % 2 === 0 ? "woman" : "man",
    hours: 1_600,
  })),
};

/** A folder with the rows, and what a command gave there. */
async function onRows<T>(work: (run: (...words: readonly string[]) => ReturnType<typeof cqm>, folder: string) => T) {
  return inFolder(async (folder) => {
    writeFileSync(join(folder, "rows.json"), JSON.stringify(rows));
    return await work((...words) => cqm(words, folder), folder);
  });
}

const scheme = ["--scheme", "unit-surplus", "--rows", "rows.json"] as const;

it.each([
  [["what-if", ...scheme], "what-if compares with something"],
  [["what-if", "--scheme", "unit-surplus"], "what-if needs --scheme and --rows FILE"],
  [["what-if", ...scheme, "--set", "x=1", "--out", "book.pdf"], '--out needs a name ending in .xlsx, not "book.pdf"'],
  [["stress", ...scheme], "stress needs --spread MEASURE=SIZE or --noise"],
  [["stress", ...scheme, "--spread", "surplus"], "--spread needs MEASURE=10%"],
  [["stress", ...scheme, "--spread", "surplus=10%", "--runs", "0"], "--runs is a whole number from 1"],
  [["statements", ...scheme], "statements needs --out, the folder for the files, or --zip"],
  [["statements", "a.xlsx", ...scheme, "--out", "x"], "statements takes a workbook, or --scheme with --rows"],
  [["decide", "a.xlsx"], "decide needs --year"],
  [["decide", "--year", "2026"], "decide needs one workbook"],
  [["payroll"], "cqm payroll <book.xlsx>"],
  [["payroll", "a.xlsx", "--columns", "a=b", "--layout", "c.json"], "payroll takes --columns or --layout, not both"],
  [["inspect-scheme", ...scheme, "--range", "surplus=9:1"], "--range needs ID=LOW:HIGH"],
  [["inspect-scheme", "a.xlsx", "--paint"], "'--paint'"],
] as const)("%j is wrong use, and it is said", async (words, says) => {
  await onRows(async (run, folder) => {
    const done = await run(...words);
    expect(done.code).toBe(2);
    expect(`${done.error}${done.out}`).toContain(says);
    expect(readdirSync(folder)).toEqual(["rows.json"]);
  });
});

it("what-if tells what two sides cost, who gets more and less, and why", async () => {
  await onRows(async (run, folder) => {
    const done = await run("what-if", ...scheme, "--set", "caps.capPerPerson.limit=6000", "--out", "w.xlsx", "--json");
    expect({ code: done.code, error: done.error }).toEqual({ code: 0, error: "" });
    const { tables, causes, problems } = JSON.parse(done.out) as {
      readonly tables: readonly { readonly name: string; readonly rows: readonly Record<string, unknown>[] }[];
      readonly causes: { readonly change: number; readonly causes: readonly { readonly change: number }[] };
      readonly problems: readonly unknown[];
    };
    const table = (name: string) => tables.find((one) => one.name === name)?.rows ?? [];
    // Eight persons at the cap of 12,000 kr, then at 6,000 kr.
    expect(table("WhatIfTotals")).toEqual([
      expect.objectContaining({
        before: 96_000,
        after: 48_000,
        change: -48_000,
        before50: 12_000,
        after25: 6_000,
        gains: 0,
        loses: 8,
        fall: 6_000,
      }),
    ]);
    expect(table("WhatIfSexes").map((row) => [row["id"], row["persons"], row["change"]])).toEqual([
      ["man", 4, -24_000],
      ["woman", 4, -24_000],
    ]);
    expect(causes.causes.reduce((sum, one) => sum + one.change, 0)).toBeCloseTo(causes.change, 6);
    expect(problems).toEqual([]);
    expect(existsSync(join(folder, "w.xlsx"))).toBe(true);
    const stopped = await run("what-if", ...scheme, "--set", "caps.capPerPerson.limit=-1", "--out", "v.xlsx");
    expect(stopped).toMatchObject({ code: 1, out: "" });
    expect(stopped.error).toMatch(/error: caps\.capPerPerson\.limit: .*-1, below 0.*Nothing was written/s);
    expect(existsSync(join(folder, "v.xlsx"))).toBe(false);
  });
});

it("stress gives the distribution of cost, the chance of pay and the noise of each unit, the same from the same seed", async () => {
  await onRows(async (run) => {
    const call = ["stress", ...scheme, "--spread", "surplus=60%", "--noise", "surplus=20%", "--runs", "400", "--json"];
    const [first, again, other] = [await run(...call), await run(...call), await run(...call, "--seed", "2")];
    expect({ code: first.code, error: first.error }).toEqual({ code: 0, error: "" });
    const { stress } = JSON.parse(first.out) as {
      readonly stress: {
        readonly runs: number;
        readonly cost: { readonly mean: number; readonly quantiles: Readonly<Record<string, number>> };
        readonly units: readonly { readonly name: string; readonly chanceOfPay: number; readonly noise: number }[];
      };
    };
    expect(stress.runs).toBe(400);
    const { quantiles } = stress.cost;
    expect(quantiles["5"]).toBeLessThanOrEqual(quantiles["50"]!);
    expect(quantiles["50"]).toBeLessThanOrEqual(quantiles["95"]!);
    const [unit] = stress.units;
    expect(unit?.chanceOfPay).toBeGreaterThan(0.8);
    expect(unit?.chanceOfPay).toBeLessThan(1);
    expect(unit?.noise).toBeGreaterThan(0);
    expect(unit?.noise).toBeLessThan(1);
    expect(again.out).toBe(first.out);
    expect(other.out).not.toBe(first.out);
    expect(await run("stress", ...scheme, "--spread", "luck=10%")).toMatchObject({ code: 1, out: "" });
  });
});

it("statements are a file a person, named in the answer with what each is paid; nothing of them where the rows are wrong", async () => {
  await onRows(async (run, folder) => {
    const done = await run("statements", ...scheme, "--out", "pages", "--json");
    expect({ code: done.code, error: done.error }).toEqual({ code: 0, error: "" });
    const { files } = JSON.parse(done.out) as { readonly files: readonly { name: string; of: string; paid: number }[] };
    expect(files.map(({ of, paid }) => [of, paid])).toEqual(rows.staff.map(({ person }) => [person, 12_000]));
    expect(readdirSync(join(folder, "pages")).sort()).toEqual(files.map(({ name }) => name).sort());
    writeFileSync(join(folder, "rows.json"), JSON.stringify({ ...rows, staff: [] }));
    const stopped = await run("statements", ...scheme, "--out", "others", "--json");
    expect(stopped.code).toBe(1);
    expect(JSON.parse(stopped.out)).toMatchObject({ files: [], problems: [{ code: "unit-without-staff" }] });
    expect(existsSync(join(folder, "others"))).toBe(false);
  });
});

it("decide freezes the shares of a year, and payroll makes the file of it in the layout asked for", async () => {
  const { bytes } = await smallTown();
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "town.xlsx"), bytes);
    const run = (...words: readonly string[]) => cqm(words, folder);
    const attested = ["--attest", "Anna Berg", "--attest", "Bo Ek"];
    const alone = await run("decide", "town.xlsx", "--year", "2026", "--attest", "Anna Berg", "--json");
    expect(alone.code).toBe(1);
    expect(JSON.parse(alone.out)).toMatchObject({ decided: null });
    expect((await run("rewards", "town.xlsx", "--out", "computed.xlsx")).code).toBe(0);
    const decided = await run("decide", "computed.xlsx", "--year", "2026", ...attested, "--out", "book.xlsx", "--json");
    expect({ code: decided.code, error: decided.error }).toEqual({ code: 0, error: "" });
    expect(JSON.parse(decided.out)).toMatchObject({ decided: 2026, totals: expect.any(Array) as unknown });
    const columns = "person=Anställningsnr,amount=Belopp";
    const paid = await run("payroll", "book.xlsx", "--columns", columns, "--out", "pay.csv", "--json");
    expect({ code: paid.code, error: paid.error }).toEqual({ code: 0, error: "" });
    const answer = JSON.parse(paid.out) as { readonly decision: string; readonly rows: number; readonly total: number };
    expect(answer).toMatchObject({ decision: "2026/1" });
    const lines = readFileSync(join(folder, "pay.csv"), "utf8")
      .replace(/^\uFEFF/, "")
      .trim()
      .split(/\r?\n/);
    expect(lines[0]).toBe("Anställningsnr;Belopp");
    expect(lines).toHaveLength(answer.rows + 1);
    const amounts = lines.slice(1).map((line) => Number(line.split(";")[1]?.replace(",", ".")));
    expect(amounts.reduce((sum, one) => sum + one, 0)).toBeCloseTo(answer.total, 2);
    const none = await run("payroll", "town.xlsx", "--json");
    expect(none.code).toBe(1);
    expect(JSON.parse(none.out)).toMatchObject({ decision: null, problems: [{ severity: "error" }] });
  });
});
