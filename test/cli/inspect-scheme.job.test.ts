import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../src/workbook/file/read";
import { smallTown } from "../app/small-town";
import { cqm, inFolder } from "./command";

jest.setTimeout(120_000);

const rows = {
  year: 2026,
  units: [{ unit: "Group", area: "Area", surplus: 160_000 }],
  staff: Array.from({ length: 8 }, (_, index) => ({
    person: `P${index + 1}`,
    unit: "Group",
    sex: index % 2 ? "man" : "woman",
  })),
};

const sheetsOf = (file: string) => readWorkbook(readFileSync(file), "book.xlsx").sheets.map(({ name }) => name);

describe("cqm inspect-scheme --out", () => {
  it("writes the inspection of a scheme beside its tables, the curves as charts of Excel's own", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "rows.json"), JSON.stringify(rows));
      const out = join(folder, "book.xlsx");
      const call = ["inspect-scheme", "--scheme", "unit-surplus", "--rows", join(folder, "rows.json")];
      const done = await cqm([...call, "--range", "surplus=0:900000:higher", "--out", out, "--json"]);
      expect({ code: done.code, error: done.error }).toEqual({ code: 0, error: "" });
      // Three quarters of the surplus under 12,000 a head, and a quarter for the area.
      const { inspection } = JSON.parse(done.out) as { inspection: { cost: { most: { bound: number; gap: number } } } };
      expect(inspection.cost.most).toMatchObject({ bound: 900_000, gap: 0 });
      expect(sheetsOf(out)).toEqual(
        expect.arrayContaining(["Pools", "Inspection", "Inspection cases", "Inspection curves"]),
      );
      const parts = unzipSync(readFileSync(out));
      const charts = Object.keys(parts).filter((name) => /^xl\/charts\/[^/]+\.xml$/.test(name));
      expect(charts).toHaveLength(1);
      expect(strFromU8(parts[charts[0]!]!)).toMatch(
        /<c:scatterChart>.*<c:ser>.*<c:ser>.*As things stand|As things stand/s,
      );
    });
  });

  it("writes into a workbook what was found and nothing else; cqm rewards --inspect writes both, with a live check", async () => {
    await inFolder(async (folder) => {
      const { bytes } = await smallTown();
      const book = join(folder, "town.xlsx");
      writeFileSync(book, bytes);
      const [alone, both] = [join(folder, "alone.xlsx"), join(folder, "both.xlsx")];
      expect(await cqm(["inspect-scheme", book, "--out", alone, "--locale", "sv"])).toMatchObject({ code: 0 });
      expect(sheetsOf(alone)).toEqual(
        expect.arrayContaining(["Granskning", "Granskningens fall", "Granskningens kurvor"]),
      );
      expect(sheetsOf(alone)).not.toContain("Belöningspotter");
      expect(await cqm(["rewards", book, "--inspect", "--out", both])).toMatchObject({ code: 0 });
      const page = readWorkbook(readFileSync(both), "both.xlsx").sheets.find(({ name }) => name === "Inspection");
      expect([...(page?.formulas.values() ?? [])].join("\n")).toMatch(/SUM\(Pools\[Pool\]\)/);
      expect(page?.rows.flat()).toContain("the same as when it was inspected");
    });
  });

  it("writes nothing where the rows cannot be computed", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "rows.json"), JSON.stringify({ ...rows, units: [{ unit: "Group" }] }));
      const out = join(folder, "book.xlsx");
      const done = await cqm([
        "inspect-scheme",
        "--scheme",
        "unit-surplus",
        "--rows",
        join(folder, "rows.json"),
        "--out",
        out,
      ]);
      expect(done.code).toBe(1);
      expect(done.error).toMatch(/rows\.json: units\[1\].*Nothing was written/s);
      expect(existsSync(out)).toBe(false);
    });
  });
});
