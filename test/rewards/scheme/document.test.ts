import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gallery } from "../../../src/rewards/presets/gallery";
import { compiledScheme } from "../../../src/rewards/scheme/compile";
import { readScheme } from "../../../src/rewards/scheme/compute";
import { schemeJsonSchema } from "../../../src/rewards/scheme/json-schema";

const published = join(__dirname, "../../../docs/schemas/reward-scheme.schema.json");

it("has its JSON Schema in docs, as `cqm scheme schema` prints it", () => {
  expect(JSON.parse(readFileSync(published, "utf8"))).toEqual(JSON.parse(JSON.stringify(schemeJsonSchema())));
});

describe.each(gallery.map((preset) => [preset.id, preset] as const))("the preset %s", (id, preset) => {
  it("is a document that compiles, for one period and for three", () => {
    const read = readScheme(preset.document);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    expect(read.scheme.id).toBe(id);
    for (const periods of [["2026"], ["2024", "2025", "2026"]]) {
      expect(compiledScheme(read.scheme, periods).problems).toEqual([]);
    }
  });

  it("stays the same when it is read and saved", () => {
    const read = readScheme(preset.document);
    if ("problems" in read) throw new Error("not read");
    const saved: unknown = JSON.parse(JSON.stringify(read.scheme));
    const again = readScheme(saved);
    expect("scheme" in again ? again.scheme : again).toEqual(read.scheme);
  });

  it("says where it comes from", () => {
    expect(preset.source.length).toBeGreaterThan(20);
    expect(preset.title.length).toBeGreaterThan(5);
  });
});

it("names the field of a document that is not valid", () => {
  const read = readScheme({
    format: "cqm-scheme/1",
    id: "x",
    title: "X",
    source: "Y",
    measures: [{ id: "a b", header: "A" }],
  });
  expect(read).toMatchObject({
    problems: [{ code: "scheme-not-valid", where: { at: "field", field: "measures.a b.id" } }],
  });
});
