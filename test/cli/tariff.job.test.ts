import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { differences, writtenCells } from "../support/written-cells";
import { cqm, inFolder } from "./command";

jest.setTimeout(300_000);
const gallery = (name: string) => join(__dirname, "../../assets/tariffs", `${name}.json`);
const caseOf = async (name: string): Promise<{ rows: object[]; providers?: object[] }> =>
  JSON.parse(await readFile(join(__dirname, "../cases/grants/tariffs", `${name}.json`), "utf8")) as never;

describe("cqm grants --tariff", () => {
  it("computes rows of a file with semicolons and decimal commas, and explains a figure", () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "rows.csv"), "Child;Income a month;First sibling\nAda;3210,00;no\nBo;3210,50;ja\n");
      const call = ["grants", "--tariff", gallery("hamburg"), "--rows", "rows.csv"];
      const answer = await cqm([...call, "--json"], folder);
      expect(answer.code).toBe(0);
      // 3,210.50 is 500.50 above the limit: ten steps strictly exceeded, 192 + 50 = 242, a third of it 80.67.
      expect(JSON.parse(answer.out)).toMatchObject({
        rows: [
          { child: "Ada", contribution: 237 },
          { child: "Bo", begun: 10, contribution: 80.67 },
        ],
        totals: { contribution: 317.67 },
        problems: [],
      });
      const told = await cqm([...call, "--explain", "row 2!contribution"], folder);
      expect(told.code).toBe(0);
      expect(told.out).toContain("Income a month: 3,210.00 €  [rows!B2]");
    }));

  it("names what is wrong by field, writes nothing and gives 1", () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "rows.json"), '[{"child":"A","provider":"P","extent":"1.0","income":1,"family":3}]');
      const answer = await cqm(
        ["grants", "--tariff", gallery("finland"), "--rows", "rows.json", "--out", "out.xlsx"],
        folder,
      );
      expect(answer.code).toBe(1);
      expect(answer.error).toContain(
        'rows[0].family: row 1 (A): Income limit cannot be computed: no band of "Income limit"',
      );
      expect(answer.error).toContain("Nothing was written.");
      expect(existsSync(join(folder, "out.xlsx"))).toBe(false);
      const asked = await cqm(
        ["grants", "--tariff", gallery("svensson-1996"), "--rows", "rows.json", "--json"],
        folder,
      );
      expect(asked.code).toBe(1);
      expect(JSON.parse(asked.out)).toMatchObject({ problems: [{ code: "boundary-not-set" }] });
    }));

  it("gives 2 for wrong use, and prints the schema", async () => {
    expect((await cqm(["grants", "--tariff", "t.json"])).code).toBe(2);
    expect((await cqm(["tariff", "--tariff", "t.json", "--rows", "r.csv", "--on", "soon"])).code).toBe(2);
    const schema = await cqm(["tariff", "schema"]);
    expect(JSON.parse(schema.out)).toMatchObject({ title: "Tariff", type: "object" });
  });
});

describeWith("libreoffice", "the workbook of a tariff", () => {
  it.each([
    ["sweden-pre-school", "V04-upplands-vasby"],
    ["united-kingdom", "V14-staffordshire"],
    ["hamburg", "V10-hamburg-2011"],
  ])("%s is recalculated to the same figures in every cell", (tariff, name) =>
    inFolder(async (folder) => {
      const { rows, providers } = await caseOf(name);
      await writeFile(join(folder, "rows.json"), JSON.stringify(rows));
      if (providers !== undefined) await writeFile(join(folder, "providers.json"), JSON.stringify(providers));
      const more = providers === undefined ? [] : ["--providers", "providers.json"];
      const answer = await cqm(
        ["grants", "--tariff", gallery(tariff), "--rows", "rows.json", ...more, "--out", "out.xlsx"],
        folder,
      );
      expect(answer).toMatchObject({ code: 0, error: "" });
      const bytes = new Uint8Array(await readFile(join(folder, "out.xlsx")));
      const cells = writtenCells(bytes);
      expect(differences(cells, await recalculate(bytes))).toEqual([]);
      expect(cells.length).toBeGreaterThan(20);
    }),
  );
});
