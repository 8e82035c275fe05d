import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { JobOptions } from "../../../src/app/job";
import { fitView } from "../../../src/app/views/fit-view";
import { grantsView } from "../../../src/app/views/grants-view";
import type { TariffText } from "../../../src/grants/document/schema";
import { readWorkbook } from "../../../src/workbook/file/read";
import { at, smallTown } from "../small-town";

jest.setTimeout(120_000);

const paper = JSON.parse(
  readFileSync(join(__dirname, "../../../assets/tariffs/svensson-1996.json"), "utf8"),
) as TariffText;
const rule = "upper figure ends the band";

/** The town as the pane has it, granted by a document in a currency. */
async function paneOf(tariff: TariffText, settings: JobOptions["settings"] = {}) {
  const snapshot = readWorkbook((await smallTown()).bytes, "town.xlsx");
  const bytes = new TextEncoder().encode(JSON.stringify(tariff));
  const options: JobOptions = {
    at,
    settings: { boundaryRule: rule, ...settings },
    tariff: { name: "tariff.json", bytes },
  };
  return { snapshot, options };
}

/** The tariff with other amounts. */
function withAmounts(tariff: TariffText, amountOf: (amount: number) => number): TariffText {
  const tables = (tariff.tables ?? []).map((table) => ({
    ...table,
    rows: table.rows?.map((row) => ({ ...row, amount: amountOf(Number(row["amount"])) })),
  }));
  return { ...tariff, tables } as TariffText;
}

describe("fit to the appropriation on the page of grants, by a tariff document", () => {
  it("finds the change as it is printed, and what is granted by the new amounts is what the job grants", async () => {
    const appropriation = "1800000";
    const { snapshot, options } = await paneOf({ ...paper, currency: "€" }, { appropriation });
    const before = grantsView(snapshot, options);
    expect(before.currency).toBe("€");
    const { fit, problems } = fitView(snapshot, options);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    if (fit === null) throw new Error("no fit");
    expect(fit).toMatchObject({ appropriation: 1_800_000, currency: "€" });
    expect(fit.granted).toBeLessThanOrEqual(1_800_000);
    // The paper's table is printed in hundreds.
    expect(fit.rates).toHaveLength(12);
    expect(fit.rates.every(({ after }) => after % 100 === 0)).toBe(true);
    const after = new Map(fit.rates.map((one) => [one.before, one.after]));
    const fitted = withAmounts(paper, (amount) => after.get(amount) ?? amount);
    const paid = await paneOf(fitted, { appropriation });
    expect(grantsView(paid.snapshot, paid.options).figures?.granted).toBe(fit.granted);
    // One step more for each amount is above the appropriation.
    const more = await paneOf(
      withAmounts(fitted, (amount) => amount + 100),
      { appropriation },
    );
    expect(grantsView(more.snapshot, more.options).figures?.granted).toBeGreaterThan(1_800_000);
  });

  it("says why there is no change", async () => {
    const { snapshot, options } = await paneOf(paper, { appropriation: "900000000" });
    expect(fitView(snapshot, options)).toMatchObject({
      fit: null,
      problems: expect.arrayContaining([expect.objectContaining({ code: "fit-frame-too-high" })]) as unknown,
    });
  });
});
