import { writeXlsx, readXlsx } from "hucre/xlsx";
import { sampleWorkbook } from "../scripts/sample/workbook";
import { runOnFile } from "../src/app/file-job";
import { readWorkbook } from "../src/workbook/file/read";

/**
 * A roster of 100,000 placements: the grants job from bytes to bytes (read, compute, write with live formulas), beside hucre
 * reading and writing 100,000 rows of six formulas, in the same run.
 */
const children = Number(process.env["CHILDREN"] ?? 91_500);
const at = "2026-11-23T12:00:00Z";

async function main(): Promise<void> {
  const { bytes, facts } = await sampleWorkbook({ children });
  const began = performance.now();
  const result = runOnFile("grants", bytes, "roster.xlsx", { at });
  const ours = performance.now() - began;
  if (result.bytes === null) throw new Error(JSON.stringify(result.problems.slice(0, 3)));

  const sheet = readWorkbook(result.bytes, "roster.xlsx").sheets.find(
    (one) => one.ours && one.tables.some((table) => table.name === "Grants"),
  );
  const columns = new Set([...(sheet?.formulas.keys() ?? [])].map((address) => address.replace(/\d+$/, "")));

  const peerBegan = performance.now();
  const rows = facts.placements.map((placement, index) => [placement.hours, index]);
  const formulas = new Map(
    rows.flatMap((_, row) =>
      Array.from(
        { length: 6 },
        (__, column) =>
          [`${row},${column + 2}`, { formula: `A${row + 1}*${column + 2}+B${row + 1}`, formulaResult: 0 }] as const,
      ),
    ),
  );
  const written = await writeXlsx({
    sheets: [{ name: "Rows", rows: rows.map((row) => [...row, null, null, null, null, null, null]), cells: formulas }],
  });
  await readXlsx(written);
  const peer = performance.now() - peerBegan;

  console.log("100,000 roster rows: read, computed, written");
  console.log(
    `  ours   ${(ours / 1000).toFixed(2)} s  (${facts.placements.length} roster rows, ${columns.size} live formula columns on Grants, ${(result.bytes.length / 1e6).toFixed(1)} MB)`,
  );
  console.log(
    `  hucre  ${(peer / 1000).toFixed(2)} s  (${rows.length} rows x 6 formulas written and read, nothing computed)`,
  );
  console.log(`  ratio  ${(ours / peer).toFixed(2)}`);
  if (ours > 15_000) process.exitCode = 1;
}

await main();
