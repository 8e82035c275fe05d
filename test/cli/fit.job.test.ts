import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { columnOf, ownTable } from "../app/small-town";
import { cqm, inFolder } from "./command";

jest.setTimeout(180_000);
const tariff = join(__dirname, "../../assets/tariffs/svensson-1996.json");
const boundary = "boundaryRule=upper figure ends the band";

describe("cqm fit", () => {
  it("saves the tariff with new rates, which then costs what was told", () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "rows.csv"), "Child;Provider;Age;Hours a week\nAda;North;1;45\nBo;North;4;35\n");
      const call = ["--tariff", tariff, "--rows", "rows.csv", "--set", boundary];
      const frame = ["--frame", "170000", "--out", "fitted.json"];
      const told = await cqm(["fit", ...call, ...frame, "--locale", "sv"], folder);
      expect(told).toMatchObject({ code: 0, error: "" });
      expect(told.out).toContain("Kostnad före: 164");
      const document = JSON.parse(await readFile(join(folder, "fitted.json"), "utf8")) as { readonly tables: unknown };
      expect(document).toMatchObject({ id: "svensson_1996", tables: [{ id: "grant" }] });
      const book = await cqm(
        ["fit", ...call, "--frame", "170000", "--bands", "--out", "fitted.xlsx", "--json"],
        folder,
      );
      expect(book).toMatchObject({ code: 0, error: "" });
      const banded = JSON.parse(book.out) as { residual: number };
      const sheet = new Uint8Array(await readFile(join(folder, "fitted.xlsx")));
      expect(columnOf(ownTable(sheet, "FitCost"), "residual")).toEqual([banded.residual]);
      expect(columnOf(ownTable(sheet, "FitRates"), "fitted")).toHaveLength(12);
      const fit = JSON.parse((await cqm(["fit", ...call, ...frame, "--json"], folder)).out) as { after: number };
      expect(fit.after).toBeLessThanOrEqual(170_000);
      const costs = ["grants", "--tariff", "fitted.json", ...call.slice(2), "--json"];
      expect(JSON.parse((await cqm(costs, folder)).out)).toMatchObject({ totals: { year: fit.after } });
    }));

  it("names what is wrong, writes nothing and gives 1; wrong use gives 2", () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "rows.csv"), "Child;Provider;Age;Hours a week\nAda;North;1;45\n");
      const call = ["fit", "--tariff", tariff, "--rows", "rows.csv", "--set", boundary];
      const high = await cqm([...call, "--frame", "99000000", "--out", "fitted.json"], folder);
      expect(high.code).toBe(1);
      expect(high.error).toContain("frame: Ten times the rates cost 1080000, and the frame is 99000000.");
      expect(existsSync(join(folder, "fitted.json"))).toBe(false);
      expect((await cqm([...call, "--frame", "much"], folder)).code).toBe(2);
    }));
});
