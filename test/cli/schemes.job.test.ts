import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/workbook/file/read";
import { cqm, inFolder } from "./command";

const rows = {
  year: 2026,
  units: [{ unit: "Group", area: "Area", surplus: 160_000 }],
  staff: Array.from({ length: 8 }, (_, index) => ({ person: `P${index + 1}`, unit: "Group" })),
};

interface Answer {
  readonly tables: readonly { readonly name: string; readonly rows: readonly Record<string, unknown>[] }[];
  readonly problems: readonly { readonly code: string; readonly where?: unknown }[];
}
const tableOf = (answer: Answer, name: string) => answer.tables.find((one) => one.name === name)?.rows ?? [];

jest.setTimeout(120_000);

describe("cqm scheme and cqm rewards --scheme", () => {
  it("lists the gallery, prints a scheme and the JSON Schema", async () => {
    expect((await cqm(["scheme", "list"])).out).toMatch(/unit-surplus .*\n.*Lidköping/);
    expect(JSON.parse((await cqm(["scheme", "show", "scanlon"])).out)).toMatchObject({
      id: "scanlon",
      format: "cqm-scheme/1",
    });
    expect(JSON.parse((await cqm(["scheme", "schema"])).out)).toMatchObject({ $id: "reward-scheme.schema.json" });
    expect((await cqm(["scheme", "show", "nothing"])).code).toBe(1);
    expect((await cqm(["scheme", "paint"])).code).toBe(2);
  });

  it("computes a scheme on JSON and writes a workbook with live formulas", async () => {
    await inFolder(async (folder) => {
      writeFileSync(join(folder, "rows.json"), JSON.stringify(rows));
      const out = join(folder, "book.xlsx");
      const shown = await cqm(["scheme", "show", "unit-surplus"]);
      writeFileSync(join(folder, "mine.json"), shown.out);
      const done = await cqm([
        "rewards",
        "--scheme",
        join(folder, "mine.json"),
        "--rows",
        join(folder, "rows.json"),
        "--out",
        out,
        "--json",
      ]);
      expect({ code: done.code, error: done.error }).toEqual({ code: 0, error: "" });
      const answer = JSON.parse(done.out) as Answer;
      expect(tableOf(answer, "Pools")[0]).toMatchObject({
        areaPart: 40_000,
        groupPart: 120_000,
        "groupPart.capped": 96_000,
        returned: 24_000,
      });
      expect(tableOf(answer, "Shares")[7]).toMatchObject({ paid: 12_000, "paid.cash": 9_000, "paid.training": 3_000 });
      const book = readWorkbook(readFileSync(out), "book.xlsx");
      const names = book.sheets.map((sheet) => sheet.name);
      expect(names).toEqual(expect.arrayContaining(["Scheme", "Parameters", "Totals", "Pools", "Areas", "Shares"]));
      expect(book.sheets.find((sheet) => sheet.name === "Shares")!.formulas.size).toBeGreaterThan(100);
    });
  });

  it("reads separated values as people type them, and a parameter set with the call", async () => {
    await inFolder(async (folder) => {
      const write = (name: string, text: string) => {
        writeFileSync(join(folder, name), text);
        return join(folder, name);
      };
      const units = write(
        "units.csv",
        "Enhet;År;surplus;Område\nNord;2025;10 000,50;A\nNord;2026;20 000;A\nSyd;2026;-5 000;A\n",
      );
      const staff = write("personal.csv", "person;enhet\n1;Nord\n2;Syd\n");
      const call = ["rewards", "--scheme", "unit-surplus", "--rows", units, "--rows", staff, "--json"];
      const answer = JSON.parse((await cqm([...call, "--set", "caps.capPerPerson.limit=4000"])).out) as Answer;
      expect(tableOf(answer, "Shares").map((row) => [row["id"], row["paid"]])).toEqual([
        ["1/2025", 4_000],
        ["1/2026", 4_000],
        ["2/2026", 0],
      ]);
      const one = JSON.parse((await cqm([...call, "--years", "2026", "--units", "Nord"])).out) as Answer;
      expect(tableOf(one, "Pools").map((row) => row["unit"])).toEqual(["Nord"]);
    });
  });

  it.each([
    [
      "an absence of an unknown kind",
      { ...rows, absence: [{ person: "P1", kind: "vabb", hours: 8 }] },
      "unit-surplus",
      "absence-kind-unknown",
    ],
    [
      "a unit with no staff",
      { ...rows, units: [...rows.units, { unit: "B", area: "Area", surplus: 1 }] },
      "unit-surplus",
      "unit-without-staff",
    ],
    [
      "a measure that is missing",
      { ...rows, units: [{ unit: "Group", area: "Area" }] },
      "unit-surplus",
      "value-missing",
    ],
    ["rows of nothing", { year: 2026 }, "unit-surplus", "no-units"],
  ])("names %s, and writes nothing", async (_, lists, scheme, code) => {
    await inFolder(async (folder) => {
      const file = join(folder, "rows.json");
      writeFileSync(file, JSON.stringify(lists));
      const out = join(folder, "book.xlsx");
      const done = await cqm(["rewards", "--scheme", scheme, "--rows", file, "--out", out, "--json"]);
      expect(done.code).toBe(1);
      const { problems } = JSON.parse(done.out) as Answer;
      expect(problems.map((problem) => problem.code)).toContain(code);
      expect(problems.every((problem) => problem.where !== undefined)).toBe(true);
      expect(existsSync(out)).toBe(false);
    });
  });

  it("refuses a unit that two schemes cover", async () => {
    await inFolder(async (folder) => {
      const file = join(folder, "rows.json");
      writeFileSync(file, JSON.stringify(rows));
      const done = await cqm([
        "rewards",
        "--scheme",
        "unit-surplus",
        "--scheme",
        "unit-surplus",
        "--rows",
        file,
        "--json",
      ]);
      expect(done.code).toBe(1);
      expect((JSON.parse(done.out) as Answer).problems.map((problem) => problem.code)).toContain("unit-in-two-schemes");
    });
  });
});
