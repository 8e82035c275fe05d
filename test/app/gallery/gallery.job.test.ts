import { exampleInspection } from "../../../src/app/gallery/example";
import { presetOf, withPresets } from "../../../src/app/gallery/presets";
import { tariffGallery } from "../../../src/app/gallery/tariffs";
import { previewOf } from "../../../src/app/snapshot-job";
import { viewOf } from "../../../src/app/views/views";
import { writePreviewed } from "../../../src/app/write-previewed";
import { inspect } from "../../../src/app/inspect";
import { stops } from "../../../src/problem/problem";
import { gallery, presetScheme } from "../../../src/rewards/presets/gallery";
import { emptyWorkbook } from "../../../src/workbook/file/empty-workbook";
import { readWorkbook } from "../../../src/workbook/file/read";
import { sampleWorkbook } from "../../../scripts/sample/workbook";
import { editCells } from "../../support/cell-edits";

const at = "2026-05-05T10:00:00Z";
const trying = (id: string, more: Readonly<Record<string, string>> = {}) => ({
  at,
  settings: { "preset:scheme": id, ...more },
});

let bytes: Uint8Array;
beforeAll(async () => {
  bytes = (await sampleWorkbook()).bytes;
});

describe("a scheme of the gallery", () => {
  it.each(gallery.map(({ id }) => id))("%s is inspected on its example: curves and bounds", (id) => {
    const inspection = exampleInspection(presetScheme(id), 2026);
    const [unit] = inspection?.units ?? [];
    expect(unit?.curves.length).toBeGreaterThan(0);
    expect(unit?.most.bound).toBeGreaterThan(0);
    expect(unit?.most.bound).toBeGreaterThanOrEqual(unit?.pool ?? Infinity);
  });

  it("is given with the job by a setting, as a file would be; another name stays a setting", () => {
    const options = withPresets(trying("scanlon", { rewardYear: "2026" }));
    expect(options.scheme?.name).toBe("scanlon.json");
    expect(options.settings).toEqual({ rewardYear: "2026" });
    const unknown = trying("of-nobody");
    expect(withPresets(unknown)).toBe(unknown);
    expect(presetOf("scheme", unknown.settings)).toBeNull();
    const told = viewOf("rewards", readWorkbook(bytes, "sample.xlsx"), unknown, null);
    expect(told.problems.map(({ code }) => code)).toContain("unknown-parameter");
  });

  it("that the workbook has the measures of is computed beside what stands", () => {
    const told = viewOf("rewards", readWorkbook(bytes, "sample.xlsx"), trying("lund-type"), null);
    expect(told.figures?.cost).toBeGreaterThan(0);
    expect(told.before?.cost).toBeGreaterThan(0);
    expect(told.tried?.measures.every(({ isThere }) => isThere)).toBe(true);
    expect(told.tried?.example).toBeNull();
  });

  it("writes a list to fill in with what is missing; filled in, the workbook is paid by it, with the parameters tried", () => {
    const options = trying("third-of-surplus");
    const told = viewOf("rewards", readWorkbook(bytes, "sample.xlsx"), options, null);
    expect(told.figures).toBeNull();
    expect(told.tried?.measures).toEqual([{ header: "Surplus against the budget", isThere: false }]);
    const preview = previewOf("scheme", readWorkbook(bytes, "sample.xlsx"), options);
    const written = writePreviewed(bytes, preview);
    if (written.bytes === null) throw new Error(JSON.stringify(written.problems));
    const book = readWorkbook(written.bytes, "sample.xlsx");
    const list = book.own.find(({ id }) => id === "list:measures");
    expect(book.sheets.find(({ name }) => name === list?.name)?.ours).toBe(false);
    // The person's own lists are what they were: the new one is none of them.
    expect(inspect(book).blocks.map(({ sheet }) => sheet)).toEqual(
      inspect(readWorkbook(bytes, "sample.xlsx")).blocks.map(({ sheet }) => sheet),
    );
    const blank = viewOf("rewards", book, { at }, null);
    expect(blank.figures).toBeNull();
    const places = blank.problems.filter(({ severity }) => severity === "error").map(({ where }) => where);
    expect(places).toContainEqual(expect.objectContaining({ at: "cell", sheet: list?.name }));
    const edits = [...(list?.inputs.values() ?? [])].map(({ address }) => ({
      ...{ sheet: list?.name ?? "", address },
      value: 300_000,
    }));
    expect(edits.length).toBeGreaterThan(5);
    const filled = viewOf("rewards", readWorkbook(editCells(written.bytes, edits), "sample.xlsx"), { at }, null);
    expect(filled.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(filled.figures?.pools.length).toBe(edits.length);
    // What was typed stays when the sheets of the scheme are written again.
    const again = previewOf("scheme", readWorkbook(editCells(written.bytes, edits), "sample.xlsx"), options);
    expect(again.plan?.sheets.map(({ id }) => id)).not.toContain("list:measures");
  });
});

it.each(tariffGallery.map(({ id }) => id))("the tariff %s of the gallery is written as sheets", (id) => {
  const options = { at, settings: { "preset:tariff": id } };
  const preview = previewOf("tariff", readWorkbook(bytes, "sample.xlsx"), options);
  expect(preview.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const written = writePreviewed(bytes, preview);
  expect(written.receipt?.sheets.length).toBeGreaterThan(0);
});

describe("the sample in a workbook of somebody's", () => {
  it("is read as it is in a file of its own, and is not laid over what stands", () => {
    const empty = emptyWorkbook();
    const sample = { name: "sample.xlsx", bytes };
    const written = writePreviewed(empty, previewOf("sample", readWorkbook(empty, "mine.xlsx"), { at, sample }));
    if (written.bytes === null) throw new Error(JSON.stringify(written.problems));
    const read = (given: Uint8Array) =>
      inspect(readWorkbook(given, "book.xlsx")).blocks.map(({ sheet, role, rows, sums }) => ({
        sheet,
        role,
        rows,
        sums,
      }));
    expect(read(written.bytes)).toEqual(read(bytes));
    const again = previewOf("sample", readWorkbook(written.bytes, "mine.xlsx"), { at, sample });
    expect(again.stopped).toBe(true);
    expect(stops(again.problems)).toBe(true);
    const run = previewOf("run", readWorkbook(written.bytes, "mine.xlsx"), { at });
    const own = previewOf("run", readWorkbook(bytes, "mine.xlsx"), { at });
    expect(run.totals).toEqual(own.totals);
  });
});
