import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sampleWorkbook } from "../../../scripts/sample/workbook";
import { runOnFile } from "../../../src/app/file-job";
import type { JobOptions } from "../../../src/app/job";
import { previewOf } from "../../../src/app/snapshot-job";
import { readWorkbook } from "../../../src/workbook/file/read";
import type { Snapshot } from "../../../src/workbook/snapshot";
import { cellBeside, withCells } from "../../grants/document/cells/book";

jest.setTimeout(120_000);

const at = "2026-11-23T12:00:00Z";
const boundaryRule = "upper figure ends the band";
const paper = {
  name: "svensson-1996.json",
  bytes: new Uint8Array(readFileSync(join(__dirname, "../../../assets/tariffs/svensson-1996.json"))),
};

describe("the sample granted by the paper's table as a document", () => {
  let sample: Uint8Array;
  const job = (bytes: Uint8Array, options: Partial<JobOptions> = {}) => {
    const result = runOnFile("grants", bytes, "sample.xlsx", { at, settings: { boundaryRule }, ...options });
    if (result.bytes === null) throw new Error(JSON.stringify(result.problems.slice(0, 5), null, 1));
    return { ...result, bytes: result.bytes };
  };
  /** Provider and twelve months, by provider. */
  const paymentsOf = (bytes: Uint8Array): unknown[][] => {
    const table = readWorkbook(bytes, "sample.xlsx")
      .own.flatMap((sheet) => sheet.tables)
      .find((one) => one.id === "Payments");
    const column = (id: string) => table?.columns.find((one) => one.id === id)?.values ?? [];
    const keys = column("provider").length > 0 ? column("provider") : column("key");
    return keys
      .map((key, row) => [
        key,
        ...Array.from({ length: 12 }, (_, month) => column(`m${String(month + 1).padStart(2, "0")}`)[row]),
      ])
      .sort(([a], [b]) => String(a).localeCompare(String(b)));
  };
  const totalOf = ({ totals }: { readonly totals: readonly { id: string; value: unknown }[] }, id: string) =>
    totals.find((total) => total.id === id)?.value;

  beforeAll(async () => {
    sample = (await sampleWorkbook()).bytes;
  });

  it("pays every provider every month to the krona what the printed table of the workbook pays", () => {
    const [printed, document] = [job(sample), job(sample, { tariff: paper })];
    expect(totalOf(document, "granted")).toBe(totalOf(printed, "granted"));
    expect(totalOf(document, "remaining")).toBe(totalOf(printed, "remaining"));
    const payments = paymentsOf(printed.bytes);
    expect(payments.length).toBeGreaterThan(10);
    expect(paymentsOf(document.bytes)).toEqual(payments);
  });

  it("takes the tariff from the sheets of the workbook the next time, and no figure changes", () => {
    const first = job(sample, { tariff: paper });
    const second = job(first.bytes, { settings: {} });
    expect(totalOf(second, "granted")).toBe(totalOf(first, "granted"));
    // The front page lists the sheets that a run writes: those of the tariff itself are written once.
    expect(second.receipt?.sheets.filter(({ state }) => state !== "unchanged").map(({ name }) => name)).toEqual([
      "CQM",
    ]);
  });

  it("follows what a person changes on the sheets of the tariff", () => {
    const written = readWorkbook(job(sample, { tariff: paper }).bytes, "sample.xlsx");
    const amount = `Tariff amounts!${cellBeside(written, "Tariff amounts", "over 40", 1)}`;
    const granted = (snapshot: Snapshot) => {
      const preview = previewOf("grants", snapshot, { at });
      expect(preview.problems.filter(({ severity }) => severity === "error")).toEqual([]);
      return Number(totalOf(preview, "granted"));
    };
    expect(granted(withCells(written, { [amount]: 120_000 }))).toBeGreaterThan(granted(written));
    const wrong = previewOf("grants", withCells(written, { [amount]: "much" }), { at });
    expect(wrong.plan).toBeNull();
    expect(wrong.problems).toContainEqual(
      expect.objectContaining({
        severity: "error",
        where: { at: "cell", sheet: "Tariff amounts", address: amount.split("!")[1] },
      }),
    );
  });

  it("asks for the boundary rule", () => {
    const without = runOnFile("grants", sample, "sample.xlsx", { at, tariff: paper });
    expect(without.bytes).toBeNull();
    expect(without.problems).toContainEqual(expect.objectContaining({ code: "boundary-not-set" }));
    expect(without.question?.parameter).toBe("boundaryRule");
  });
});
