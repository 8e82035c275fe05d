import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { expect, test } from "@jest/globals";

// In a process of its own: a test's sandbox makes every global name a look-up, some eight times as slow.
test("large sheets are read within three times the processor time that they may take on the clock", () => {
  const root = resolve(__dirname, "../..");
  const { stdout, stderr } = spawnSync("node", ["scripts/run-ts.mjs", "scripts/corpus/speed.ts"], {
    cwd: root,
    encoding: "utf8",
  });
  const lines = [...stdout.matchAll(/: (\d+\.\d\d) s of processor time, .* \(bound (\d) s\)/g)];
  expect({ stderr, lines: lines.length }).toEqual({ stderr: "", lines: 5 });
  for (const [line, took, bound] of lines)
    expect({ line, within: Number(took) < 3 * Number(bound) }).toEqual({ line, within: true });
});
