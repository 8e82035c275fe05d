import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cqm, inFolder } from "./command";

jest.setTimeout(240_000);

const budget = Buffer.from("Enhet;Post;Belopp A;Belopp B\r\nSkola;Lön;1 000,50;900\r\nPark;Drift;20;10\r\n", "latin1");
const indicators = "Indikator;Enhet;Mål 2026;Utfall 2025\nNöjda elever;Skola;80;75\nSkötta ytor;Park;90;85\n";

test("what is not sure stops the job with the words that answer, and the answers serve next year's file", async () => {
  await inFolder(async (folder) => {
    writeFileSync(join(folder, "Budget 2026.csv"), budget);
    writeFileSync(join(folder, "Mal 2026.csv"), indicators);
    const call = ["commitments", "Budget 2026.csv", "Mal 2026.csv", "--out", "book.xlsx"];
    const asked = await cqm(call, folder);
    expect(asked.code).toBe(1);
    expect(asked.error).toContain('--map "Budget 2026!C1 columns=one amount, a column a part"');
    expect(asked.error).toContain('--map "Budget 2026!C1 columns=different amounts"');
    expect(asked.error).toContain("Nothing was written.");

    const answers = ["--map", "Budget 2026!C1=budget", "--map", "Budget 2026!D1=outturn"];
    const done = await cqm([...call, ...answers], folder);
    expect([done.code, done.code === 0 ? "" : done.error]).toEqual([0, ""]);
    // The workbook keeps them, and gives them away.
    expect((await cqm(["commitments", "book.xlsx", "--out", "again.xlsx"], folder)).code).toBe(0);
    expect((await cqm(["mapping", "book.xlsx", "--out", "mapping.json"], folder)).code).toBe(0);
    const mapping = readFileSync(join(folder, "mapping.json"), "utf8");
    expect(JSON.parse(mapping)).toMatchObject({
      version: 1,
      blocks: expect.arrayContaining([
        expect.objectContaining({
          role: "budget",
          columns: expect.arrayContaining([
            { header: "Belopp A", field: "budget" },
            { header: "Belopp B", field: "outturn" },
          ]),
        }),
      ]),
    });
    // Next year's file, its columns in another order.
    writeFileSync(
      join(folder, "Budget 2027.csv"),
      Buffer.from("Belopp B;Enhet;Post;Belopp A\r\n950;Skola;Lön;1 100\r\n15;Park;Drift;30\r\n", "latin1"),
    );
    const next = await cqm(["inspect", "Budget 2027.csv", "--mapping", "mapping.json", "--json"], folder);
    const [block] = (JSON.parse(next.out) as { blocks: { columns: { column: string; readAs: string }[] }[] }).blocks;
    expect(block?.columns.map(({ column, readAs }) => [column, readAs])).toEqual(
      expect.arrayContaining([
        ["A", "outturn"],
        ["D", "budget"],
      ]),
    );

    writeFileSync(join(folder, "bad.json"), mapping.replace('"budget"', '"bugdet"'));
    const refused = await cqm(["inspect", "Budget 2027.csv", "--mapping", "bad.json"], folder);
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(/bad\.json: The mapping cannot be used: blocks\.\d+\.(role|columns)/);
  });
});
