import fc from "fast-check";
import { gallery } from "../../../src/rewards/presets/gallery";
import { schemeOfSections, type CellReaders } from "../../../src/rewards/scheme/cells/read-sections";
import { sectionsOfScheme } from "../../../src/rewards/scheme/cells/write-sections";
import { readScheme } from "../../../src/rewards/scheme/compute";
import type { Scheme } from "../../../src/rewards/scheme/document";
import { randomScheme } from "./random-scheme";
import { wholeScheme } from "./whole-scheme";

const readers: CellReaders = {
  number: (text) => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined),
  boolean: (text) => ({ yes: true, no: false })[text],
  choice: (text, choices) => choices.find((one) => one === text),
};

function readBack(scheme: Scheme): unknown {
  const sections = sectionsOfScheme(scheme).map(({ heading, headers, rows }) => ({
    heading,
    headers,
    rows: rows.map((cells) => cells.map(({ value }) => value)),
    placeOf: (row: number, column: number) => ({ at: "cell", sheet: heading, address: `${column}/${row}` }) as const,
  }));
  const spelled = schemeOfSections(sections, readers);
  if (spelled.problems.length > 0) return spelled.problems;
  const read = readScheme(spelled.data);
  return "scheme" in read ? read.scheme : read.problems;
}

function parsed(document: unknown): Scheme {
  const read = readScheme(document);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.scheme;
}

describe("a scheme as tables of cells", () => {
  it.each(gallery.map(({ id, document }) => [id, document] as const))("%s is read back as it was", (_, document) => {
    const scheme = parsed(document);
    expect(readBack(scheme)).toEqual(scheme);
  });

  it("is read back as it was, whatever a scheme can have", () => {
    const scheme = parsed(wholeScheme);
    expect(readBack(scheme)).toEqual(scheme);
  });

  it("is read back as it was, for random schemes", () => {
    fc.assert(
      fc.property(randomScheme, (document) => {
        const scheme = parsed(document);
        expect(readBack(scheme)).toEqual(scheme);
      }),
      { numRuns: 30 },
    );
  });
});
