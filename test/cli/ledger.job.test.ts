import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { smallTown } from "../app/small-town";
import { cqm, inFolder } from "./command";

const attested = ["--attest", "Ada Lind", "--attest", "Bo Ek"];

test("a month is closed, paid and specified from the command line", async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, "book.xlsx"), (await smallTown()).bytes);
    const closing = await cqm(
      ["close", "book.xlsx", "--month", "2026-01", ...attested, "--out", "closed.xlsx"],
      folder,
    );
    expect([closing.code, closing.out]).toEqual([0, expect.stringContaining("Saved: closed.xlsx")]);

    const columns = "reference=OCR,provider=Mottagare,amount=Belopp,attester1";
    const paid = await cqm(
      [
        "pay",
        "closed.xlsx",
        "--month",
        "2026-01",
        "--out",
        "pay.csv",
        "--columns",
        columns,
        "--specifications",
        "each",
      ],
      folder,
    );
    expect(paid.error).toBe("");
    expect(paid.code).toBe(0);
    const [header, ...rows] = (await readFile(join(folder, "pay.csv"), "utf8")).trim().split("\r\n");
    expect(header).toBe("OCR;Mottagare;Belopp;attester1");
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toMatch(/^CQM-202601-\d{3};[^;]+;\d+\.\d\d;Ada Lind$/);
    expect(await readdir(join(folder, "each"))).toHaveLength(rows.length);

    const layout = { columns: [{ field: "amount", header: "Belopp" }], decimalMark: ",", header: false };
    await writeFile(join(folder, "layout.json"), JSON.stringify(layout));
    const again = await cqm(["pay", "closed.xlsx", "--month", "2026-01", "--layout", "layout.json"], folder);
    expect(again.out.trim().split("\r\n")).toEqual(rows.map((row) => row.split(";")[2]?.replace(".", ",")));

    for (const [call, said] of [
      [["close", "closed.xlsx", "--month", "2026-01", ...attested, "--out", "no.xlsx"], "2026-01 was closed"],
      [
        ["close", "closed.xlsx", "--month", "2026-02", "--attest", "Ada Lind", "--out", "no.xlsx"],
        "it takes two people",
      ],
      [["pay", "closed.xlsx", "--month", "2026-02", "--out", "no.csv"], "2026-02 is not closed"],
      [["pay", "closed.xlsx", "--month", "2026-01", "--out", "no.csv", "--columns", "iban"], '"iban" is no column'],
    ] as const) {
      const refused = await cqm(call, folder);
      expect([refused.code, refused.error]).toEqual([1, expect.stringContaining(said)]);
      expect(refused.error).toContain("Nothing was written.");
    }
    expect((await readdir(folder)).sort()).toEqual(["book.xlsx", "closed.xlsx", "each", "layout.json", "pay.csv"]);
  });
}, 300_000);

test("wrong use is said with the usage", async () => {
  for (const call of [
    ["close"],
    ["close", "a.xlsx"],
    ["pay", "a.xlsx", "--month", "2026-01", "--columns", "a", "--layout", "b"],
  ]) {
    const { code, out, error } = await cqm(call);
    expect([code, `${out}${error}`]).toEqual([2, expect.stringContaining(`cqm ${call[0]} <book.xlsx>`)]);
  }
}, 120_000);
