import { readFileSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { OutlookAnswer } from "../../src/app/outlook/outlook-answer";
import { scenariosSchemaText } from "../../src/app/outlook/scenario-file";
import { smallTown } from "../app/small-town";
import { cqm, inFolder } from "./command";

test("coming years are forecast and scenarios compared from the command line", async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, "book.xlsx"), (await smallTown()).bytes);
    const forecast = await cqm(["forecast", "book.xlsx", "--years", "1", "--out", "forecast.xlsx", "--json"], folder);
    const { years } = JSON.parse(forecast.out) as OutlookAnswer;
    expect(years.map(({ year }) => year)).toEqual([2026, 2027]);
    expect(Number(years[1]?.["change"])).toBe(Number(years[1]?.["cost"]) - Number(years[0]?.["cost"]));

    await writeFile(
      join(folder, "scenarios.csv"),
      "Scenario;Age;Rates;Volume;Productivity\nDearer;;1,1;;\nYoung;1-2;;1,2;\nVouchers;;;;25 %\n",
    );
    const compared = await cqm(
      ["scenario", "forecast.xlsx", "--scenario", "scenarios.csv", "--out", "both.xlsx", "--json"],
      folder,
    );
    const { scenarios } = JSON.parse(compared.out) as OutlookAnswer;
    const [base, dearer, young, vouchers] = scenarios.map(({ cost }) => Number(cost));
    expect(scenarios).toHaveLength(4);
    expect(base).toBe(Number(years[0]?.["cost"]));
    expect((dearer ?? 0) / (base ?? 1)).toBeCloseTo(1.1, 4);
    expect(young).toBeGreaterThan(base ?? 0);
    expect((vouchers ?? 0) / (base ?? 1)).toBeCloseTo(0.8, 4);
    const again = await cqm(["scenario", "both.xlsx", "--scenario", "sheet"], folder);
    expect(again.out).toContain("Vouchers");

    for (const [scenario, said] of [
      [{ title: "Free", priceIndex: 0 }, "scenarios[0].priceIndex"],
      [{ title: "Odd", rates: { "7-9": 1 } }, "Ages of the tariff: 1-2, 3-5, 6."],
      [{ title: "Past", year: 2020 }, "A forecast is for 2026 and up to 10 years after it."],
    ] as const) {
      await writeFile(join(folder, "bad.json"), JSON.stringify({ scenarios: [scenario] }));
      const refused = await cqm(["scenario", "book.xlsx", "--scenario", "bad.json", "--out", "no.xlsx"], folder);
      expect([refused.code, refused.error]).toEqual([1, expect.stringContaining(said)]);
    }
    const free = await cqm(["forecast", "book.xlsx", "--set", "forecastIndex=0", "--out", "no.xlsx"], folder);
    expect([free.code, free.error]).toEqual([1, expect.stringContaining("Price index a year: read")]);
    expect(await readdir(folder)).not.toContain("no.xlsx");
    expect((await cqm(["forecast", "book.xlsx", "--years", "0"], folder)).code).toBe(2);
  });
}, 180_000);

test("the JSON Schema in docs is the one that the program prints (cqm scenario schema)", () => {
  const file = join(__dirname, "../../docs/schemas/scenarios.schema.json");
  expect(readFileSync(file, "utf8")).toBe(scenariosSchemaText());
});
