import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inspect, type InspectedBlock, type Inspection } from "../../src/app/inspect";
import { rowsIn } from "../../src/intake/survey/row-ranges";
import type { Problem } from "../../src/problem/problem";
import { readAny } from "../../src/workbook/file/read-any";
import type { Snapshot } from "../../src/workbook/snapshot";
import { dataRows, roleOf, trueField, type Entry, type Manifest } from "./manifest";
import { trueSums } from "./truth";

const marks = ["block", "header", "amounts", "rows", "sums"] as const;
type Mark = (typeof marks)[number];
/** Right; wrong though nothing was asked; asked, whether what stands there is right or not. */
type Result = "right" | "wrong" | "asked";

interface Scored {
  readonly entry: Entry;
  readonly results: Readonly<Record<Mark, Result>>;
  readonly differences: readonly string[];
  /** A sum is wrong and neither a question nor a problem speaks of the block. */
  readonly unsaid: boolean;
}

/** Which answers a question takes back. A question of another kind takes back all. */
const questioned: Readonly<Record<string, readonly Mark[]>> = {
  "role-unknown": ["block", "amounts"],
  "field-uncertain": ["amounts"],
  "number-ambiguous": ["sums"],
  "measures-in-rows": ["amounts", "rows", "sums"],
  "rows-after-total": ["rows", "sums"],
  "rows-uncertain": ["rows", "sums"],
  "role-unsure": ["block", "amounts"],
  "role-ambiguous": ["block", "amounts"],
  "block-not-read": ["block", "amounts"],
  "parts-assumed": ["amounts"],
  "column-assumed": ["amounts"],
  "column-ambiguous": ["amounts"],
  "decimal-mark-unclear": ["sums"],
  // Sums are compared as the sheet writes them.
  "sign-unclear": [],
};

/** Prints how each table of a corpus is read. True where at least 24 of 29 sums are right and no wrong one goes unsaid. */
export function score(corpus: string, ids: readonly string[]): boolean {
  const manifest = JSON.parse(readFileSync(join(corpus, "manifest.json"), "utf8")) as Manifest;
  const read = new Map<string, { readonly snapshot: Snapshot; readonly inspection: Inspection }>();
  const scored = manifest.entries
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((entry) => {
      let found = read.get(entry.file);
      if (!found) {
        const snapshot = readAny(readFileSync(join(corpus, entry.file)), basename(entry.file));
        found = { snapshot, inspection: inspect(snapshot) };
        read.set(entry.file, found);
      }
      return scoreOf(entry, found.snapshot, found.inspection);
    });
  for (const { entry, results, differences } of scored) {
    console.log(`${entry.id.padEnd(22)} ${marks.map((mark) => `${mark} ${results[mark]}`.padEnd(15)).join(" ")}`);
    if (ids.length > 0) for (const difference of differences) console.log(`   ${difference}`);
  }
  console.log("");
  for (const mark of marks) {
    const count = (result: Result): number => scored.filter(({ results }) => results[mark] === result).length;
    console.log(
      `${mark.padEnd(8)} ${String(count("right")).padStart(2)} of ${scored.length} right, ${count("asked")} asked, ${count("wrong")} wrong; points ${count("right") - 2 * count("wrong")}`,
    );
  }
  const unsaid = scored.filter((one) => one.unsaid).map(({ entry }) => entry.id);
  console.log(`wrong sums without a question or problem: ${unsaid.length === 0 ? "none" : unsaid.join(", ")}`);
  const sums = scored.filter(({ results }) => results.sums === "right").length;
  return sums * 29 >= scored.length * 24 && unsaid.length === 0;
}

function scoreOf(entry: Entry, snapshot: Snapshot, inspection: Inspection): Scored {
  const sheet = entry.sheet == null ? snapshot.sheets[0] : snapshot.sheets.find(({ name }) => name === entry.sheet);
  const truth = new Set(dataRows(entry));
  const claims = claiming(entry, inspection, truth);
  const block = claims[0];
  if (!block || !sheet) {
    const none = { block: "wrong", header: "wrong", amounts: "wrong", rows: "wrong", sums: "wrong" } as const;
    return { entry, results: none, differences: ["no block found there"], unsaid: true };
  }
  const differences: string[] = [];
  if (block.role !== entry.kind) differences.push(`role ${block.role}, true ${entry.kind}`);
  if (claims.length > 1) differences.push(`the rows lie in ${claims.length} blocks`);
  const header = String(block.headerRows) === String(entry.header_rows);
  if (!header) differences.push(`header rows ${String(block.headerRows)}, true ${String(entry.header_rows)}`);
  const amounts = amountsWrong(entry, block);
  const rows = rowsWrong(block, truth);
  const sums = sumsWrong(trueSums(entry, sheet), block, entry);
  differences.push(...amounts, ...rows, ...sums);
  for (const { code, message, where } of [...block.questions, ...block.problems].slice(0, 8))
    differences.push(`said: ${code} ${where?.at === "cell" ? where.address : ""} ${message}`);
  const asked = new Set(block.questions.flatMap(marksOf));
  const judge = (mark: Mark, right: boolean): Result => (asked.has(mark) ? "asked" : right ? "right" : "wrong");
  return {
    entry,
    differences,
    results: {
      block: judge("block", block.role === entry.kind && claims.length === 1),
      header: judge("header", header),
      amounts: judge("amounts", amounts.length === 0),
      rows: judge("rows", rows.length === 0),
      sums: judge("sums", sums.length === 0),
    },
    unsaid: sums.length > 0 && block.questions.length === 0 && block.problems.length === 0,
  };
}

function marksOf({ code }: Problem): readonly Mark[] {
  return questioned[code] ?? marks;
}

/** The blocks that hold data rows of a table in one of its amount columns, most first. */
function claiming(entry: Entry, inspection: Inspection, truth: ReadonlySet<number>): readonly InspectedBlock[] {
  const shared = (block: InspectedBlock): number =>
    rowsIn(block.rows.data).filter((row) => truth.has(row)).length *
    block.columns.filter(({ column }) => entry.amount_columns.includes(column)).length;
  return inspection.blocks
    .filter((block) => (entry.sheet == null || block.sheet === entry.sheet) && shared(block) > 0)
    .sort((a, b) => shared(b) - shared(a));
}

function amountsWrong(entry: Entry, block: InspectedBlock): readonly string[] {
  return entry.amount_columns.flatMap((letters) => {
    const column = block.columns.find((one) => one.column === letters);
    const wanted = trueField(entry, roleOf(entry, letters));
    return column?.field === wanted
      ? []
      : [`column ${letters}: ${column?.field ?? "none"} (${column?.header ?? "no header"}), true ${wanted}`];
  });
}

function rowsWrong(block: InspectedBlock, truth: ReadonlySet<number>): readonly string[] {
  const rows = rowsIn(block.rows.data);
  const found = new Set(rows);
  const extra = rows.filter((row) => !truth.has(row));
  const lost = [...truth].filter((row) => !found.has(row));
  return [
    ...(extra.length > 0 ? [`rows taken for data: ${extra.slice(0, 40).join(",")}`] : []),
    ...(lost.length > 0 ? [`data rows not found: ${lost.slice(0, 40).join(",")}`] : []),
  ];
}

function sumsWrong(truth: ReadonlyMap<string, number>, block: InspectedBlock, entry: Entry): readonly string[] {
  const parted = entry.rows.data_by_measure !== undefined ? ["sums of each measure are not told apart"] : [];
  return [...truth].reduce<string[]>((wrong, [letters, sum]) => {
    const found = block.sums[letters];
    const right = found !== undefined && Math.abs(found - sum) <= Math.max(0.005, Math.abs(sum) * 1e-9);
    if (!right) wrong.push(`sum of ${letters}: ${found ?? "none"}, true ${sum}`);
    return wrong;
  }, parted);
}
