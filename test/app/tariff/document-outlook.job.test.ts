import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JobOptions } from "../../../src/app/job";
import { outlookAnswer } from "../../../src/app/outlook/outlook-answer";
import { outlookOnFile } from "../../../src/app/outlook/outlook-job";
import type { OutlookAsked } from "../../../src/app/outlook/outlook-asked";
import type { TariffText } from "../../../src/grants/document/schema";
import { editCells } from "../../support/cell-edits";
import { rowsOf, sum } from "../ledger/closing";
import { at, done, given, ownInput, smallTown, stopped } from "../small-town";

jest.setTimeout(300_000);

const boundaryRule = "upper figure ends the band";
const paper = {
  name: "svensson-1996.json",
  bytes: new Uint8Array(readFileSync(join(__dirname, "../../../assets/tariffs/svensson-1996.json"))),
};

let town: Uint8Array;

beforeAll(async () => {
  town = (await smallTown()).bytes;
});

function outlook(bytes: Uint8Array, asked: OutlookAsked, options: Partial<JobOptions>): Uint8Array {
  const result = outlookOnFile(bytes, "town.xlsx", asked, { at, ...options });
  if (result.bytes === null) throw new Error(JSON.stringify(result.problems.slice(0, 5), null, 1));
  return result.bytes;
}

const both = (asked: OutlookAsked, settings: Record<string, string> = {}): readonly [Uint8Array, Uint8Array] => [
  outlook(town, asked, { settings: { boundaryRule, ...settings } }),
  outlook(town, asked, { tariff: paper, settings: { boundaryRule, ...settings } }),
];

const scenarios = [
  { title: "Dearer, fewer of the youngest", rates: 1.03, volumes: { "1-2": 0.95 }, priceIndex: 1.02 },
  { title: "Next year with vouchers", year: 2027, productivity: 0.25, source: "Svensson 1996" },
];

describe("costs, forecast and scenarios by a tariff document", () => {
  test("are to the krona those of the same table printed", () => {
    const [printed, document] = both(
      { years: 3, scenarios },
      { forecastIndex: "1.02", leaversShare: "0.05", appropriation: "3000000" },
    );
    const [one, other] = [printed, document].map((bytes) => outlookAnswer(bytes, "town.xlsx"));
    expect(one!.years).toHaveLength(4);
    expect(other).toEqual(one);
    expect(sum(rowsOf(document, "ForecastCosts"), "cost")).toBe(sum(rowsOf(document, "ForecastYears"), "cost"));
    for (const table of ["MonthCosts", "ProviderCosts", "BandCosts"])
      expect(rowsOf(document, table)).toEqual(rowsOf(printed, table));
    expect(sum(rowsOf(document, "BandCosts"), "cost")).toBe(sum(rowsOf(document, "ProviderCosts"), "cost"));
  });

  test("stay with the workbook: yellow cells of starts and frames are kept by the next job", () => {
    const [, first] = both({ years: 2 });
    const cell = given(first, "roster", "hours", 2);
    const edited = editCells(first, [{ ...cell, value: 10 }]);
    const again = done(edited, {}, "grants").bytes;
    expect(rowsOf(again, "ForecastStarts")).toEqual(rowsOf(first, "ForecastStarts"));
    expect(rowsOf(again, "ForecastRows")).not.toEqual(rowsOf(first, "ForecastRows"));
  });

  test("take a price index of zero for what it is, at its cell", () => {
    const [, first] = both({ years: 1 });
    const place = ownInput(first, "parameters", "forecastIndex");
    const zero = editCells(first, [{ ...place, value: 0 }]);
    expect(stopped(zero, {}, "grants")).toEqual([
      expect.stringMatching(new RegExp(`${place.sheet}!${place.address}$`)),
    ]);
  });

  test("say which coming row the tariff gives nothing", () => {
    const { tables, ...rest } = JSON.parse(new TextDecoder().decode(paper.bytes)) as TariffText;
    const [table] = tables ?? [];
    if (table?.rows === undefined) throw new Error("The paper's table is not in one version.");
    const { rows, ...of } = table;
    const fewer = rows.filter(({ age }) => JSON.stringify(age) !== "[6,6]");
    expect(fewer.length).toBeLessThan(rows.length);
    const versions = [
      { from: "2020-01-01", until: "2027-01-01", rows },
      { from: "2027-01-01", rows: fewer },
    ];
    const changed = { ...rest, tables: [{ ...of, versions }] };
    const tariff = { name: "changed.json", bytes: new TextEncoder().encode(JSON.stringify(changed)) };
    const asked = outlookOnFile(town, "town.xlsx", { years: 1 }, { at, tariff, settings: { boundaryRule } });
    expect(asked.bytes).toBeNull();
    const errors = asked.problems.filter(({ severity }) => severity === "error");
    expect(errors.map(({ code }) => code)).toEqual(["forecast-not-computed"]);
    expect(errors[0]?.message).toMatch(/The forecast of 2027 cannot be computed: .* first \S+ from 2027-/);
  });
});
