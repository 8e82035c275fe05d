import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { cqm, inFolder } from "./command";

jest.setTimeout(120_000);

describe("cqm audit", () => {
  it("reads a table with a row of roles and decimal commas, and tells the misprint in the reader's language", () =>
    inFolder(async (folder) => {
      const lines = ["row;std;parent;hours;year;month", "role;component;deduction;factor;product;month"];
      const rows = ["low;11,23;0,45;200;2156,00;179,67", "middle;11,23;1,97;200;1852,00;154,33"];
      await writeFile(
        join(folder, "table.csv"),
        [...lines, ...rows, "high;11,23;4,28;200;1390,00;115,33", ""].join("\n"),
      );
      const told = await cqm(["audit", "table.csv"], folder);
      expect(told).toMatchObject({ code: 0, error: "" });
      expect(told.out).toContain("year = (std - parent) x hours");
      expect(told.out).toContain("high, month: printed 115.33, computed 115.83, difference -0.50.");
      const swedish = await cqm(["audit", "table.csv", "--locale", "sv"], folder);
      expect(swedish.out).toContain("1 av 6 tryckta celler följer inte av denna regel:");
      expect(swedish.out).toContain("En siffra skiljer.");
      const record = await cqm(["audit", "table.csv", "--json"], folder);
      expect(JSON.parse(record.out)).toMatchObject([{ file: "table.csv", printedCells: 6, best: { deviating: 1 } }]);
    }));

  it("names what cannot be read and gives 1; wrong use gives 2", () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, "table.csv"), "row;a;b\nrole;component;sun\nx;1;2\n");
      const bad = await cqm(["audit", "table.csv"], folder);
      expect(bad.code).toBe(1);
      expect(bad.error).toContain("columns[1].role: The published table cannot be read here:");
      await writeFile(join(folder, "none.csv"), "row;a;b\nx;1;2\n");
      expect((await cqm(["audit", "none.csv"], folder)).error).toContain('no row begins with "role"');
      expect((await cqm(["audit", "--json"], folder)).code).toBe(2);
    }));
});
