import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/workbook/file/read";
import { smallTown } from "../app/small-town";
import { cqm, inFolder } from "./command";

jest.setTimeout(300_000);

/** A folder with the sample workbook, and what a command gave there. */
async function onTown(work: (run: (...words: readonly string[]) => ReturnType<typeof cqm>, folder: string) => unknown) {
  const { bytes } = await smallTown();
  return inFolder(async (folder) => {
    writeFileSync(join(folder, "town.xlsx"), bytes);
    await work((...words) => cqm([...words, "--at", "2027-01-30T09:00:00Z"], folder), folder);
  });
}

const sheetsOf = (folder: string, file: string) =>
  readWorkbook(new Uint8Array(readFileSync(join(folder, file))), file).sheets.map(({ name }) => name);

it("pays a workbook by a scheme given with --scheme, which then stands on its sheets and is read back", async () => {
  await onTown(async (run, folder) => {
    const paid = await run("rewards", "town.xlsx", "--scheme", "lund-type", "--out", "paid.xlsx", "--json");
    expect(paid.code).toBe(0);
    const { totals } = JSON.parse(paid.out) as { readonly totals: readonly { readonly value: number }[] };
    expect(totals.every(({ value }) => value > 0)).toBe(true);
    expect(sheetsOf(folder, "paid.xlsx")).toEqual(expect.arrayContaining(["Scheme rules", "Scheme sharing", "Shares"]));
    const again = await run("rewards", "paid.xlsx", "--json");
    expect((JSON.parse(again.out) as { readonly totals: unknown }).totals).toEqual(totals);
    const read = await cqm(["scheme", "read", "paid.xlsx"], folder);
    const shown = await cqm(["scheme", "show", "lund-type"], folder);
    expect((JSON.parse(read.out) as { readonly id: string }).id).toBe(
      (JSON.parse(shown.out) as { readonly id: string }).id,
    );
    const unknown = await run("rewards", "town.xlsx", "--scheme", "no-such", "--out", "x.xlsx");
    expect(unknown.code).toBe(1);
    expect(unknown.error).toContain("no-such");
    expect(existsSync(join(folder, "x.xlsx"))).toBe(false);
  });
});

it("writes a scheme on sheets of its own, and into a workbook, which then is paid by it", async () => {
  await onTown(async (run, folder) => {
    const alone = await cqm(["scheme", "sheets", "unit-surplus", "--out", "scheme.xlsx", "--locale", "sv"], folder);
    expect({ code: alone.code, error: alone.error }).toEqual({ code: 0, error: "" });
    expect(sheetsOf(folder, "scheme.xlsx")).toContain("Modellens regler");
    const into = await cqm(["scheme", "sheets", "lund-type", "--into", "town.xlsx", "--out", "with.xlsx"], folder);
    expect(into.code).toBe(0);
    expect(sheetsOf(folder, "with.xlsx")).toEqual(expect.arrayContaining(["Staff", "Scheme rules"]));
    const paid = await run("rewards", "with.xlsx", "--json");
    expect(paid.code).toBe(0);
    const wrong = await cqm(["scheme", "sheets", "no-such", "--out", "y.xlsx"], folder);
    expect(wrong.code).toBe(1);
    expect(readdirSync(folder)).not.toContain("y.xlsx");
  });
});

it("tells pay against last year's workbook, and tries the scheme over the years of the lists", async () => {
  await onTown(async (run, folder) => {
    await run("rewards", "town.xlsx", "--out", "last.xlsx");
    const told = await run(
      "rewards",
      "town.xlsx",
      "--set",
      "productivityShare=0.1",
      "--against",
      "last.xlsx",
      "--out",
      "n.xlsx",
    );
    expect({ code: told.code, out: told.out.includes("Rules and parameters") }).toEqual({ code: 0, out: true });
    expect(sheetsOf(folder, "n.xlsx")).toEqual(expect.arrayContaining(["Change from last year", "Change by person"]));
    const missing = await run("rewards", "town.xlsx", "--against", "none.xlsx", "--out", "m.xlsx");
    expect(missing.code).toBe(1);
    expect(missing.error).toContain("none.xlsx");
    const misplaced = await run("grants", "town.xlsx", "--against", "last.xlsx");
    expect(misplaced.code).toBe(2);
    const tried = await run("backtest", "town.xlsx", "--out", "b.xlsx", "--json");
    expect(tried.code).toBe(0);
    expect((JSON.parse(tried.out) as { readonly years: unknown }).years).toEqual([2025, 2026]);
    expect(sheetsOf(folder, "b.xlsx")).toContain("Backtest");
    expect((await run("backtest", "town.xlsx", "--years", "1999")).code).toBe(1);
    expect((await run("backtest", "town.xlsx", "--years", "202603")).code).toBe(2);
  });
});
