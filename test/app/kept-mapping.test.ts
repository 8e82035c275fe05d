import { expect, test } from "@jest/globals";
import { readMapping } from "../../src/app/kept-mapping";

const block = { sheet: "Budget", role: "budget", columns: [{ header: "Enhet", field: "unit" }] };
const whole = (changed: object) => JSON.stringify({ version: 1, blocks: [{ ...block, ...changed }] });

test("a mapping is read with what it leaves out filled in", () => {
  expect(readMapping(`\ufeff${whole({})}`, "m.json")).toEqual({
    mapping: { version: 1, blocks: [{ ...block, block: 0 }], ignored: [] },
  });
});

test.each([
  ["{", /it is no JSON/],
  ["[]", /the whole/],
  [JSON.stringify({ version: 2, blocks: [] }), /version/],
  [JSON.stringify({ version: 1 }), /blocks/],
  [JSON.stringify({ version: 1, blocks: [], sheets: [] }), /sheets/],
  [whole({ role: "bugdet" }), /blocks\.0\.role/],
  [whole({ role: undefined }), /blocks\.0\.role/],
  [whole({ columns: [{ header: "" }] }), /blocks\.0\.columns\.0\.header/],
  [whole({ columns: [{ header: "A", field: 3 }] }), /blocks\.0\.columns\.0\.field/],
  [whole({ decimal: ";" }), /blocks\.0\.decimal/],
  [whole({ signs: "costs red" }), /blocks\.0\.signs/],
  [whole({ parts: "yes" }), /blocks\.0\.parts/],
])("the mapping %s is refused with its field", (text, says) => {
  const read = readMapping(text, "m.json");
  expect(read).toEqual({
    problems: [
      expect.objectContaining({
        severity: "error",
        code: "mapping-not-usable",
        message: expect.stringMatching(says),
        where: { at: "file", file: "m.json" },
      }),
    ],
  });
});
