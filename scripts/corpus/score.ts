import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inspect, type InspectedBlock, type Inspection } from "../../src/app/inspect";
import { rowsIn } from "../../src/intake/survey/row-ranges";
import { readAny } from "../../src/workbook/file/read-any";
import { fieldAgrees, type Entry, type Manifest } from "./manifest";

const marks = ["block", "header", "amounts", "rows", "sums"] as const;
type Mark = (typeof marks)[number];
/** Right, wrong without a question or problem, or not answered. */
type Result = "right" | "wrong" | "asked";

interface Scored {
  readonly entry: Entry;
  readonly results: Readonly<Record<Mark, Result>>;
  readonly differences: readonly string[];
}

/** Prints how each table of a corpus is read. True where at least 24 of 29 sums are right and no wrong one goes unsaid. */
export function score(corpus: string, ids: readonly string[]): boolean {
  const manifest = JSON.parse(readFileSync(join(corpus, "manifest.json"), "utf8")) as Manifest;
  const inspections = new Map<string, Inspection>();
  const scored = manifest.entries
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((entry) => {
      let found = inspections.get(entry.file);
      if (!found) {
        found = inspect(readAny(readFileSync(join(corpus, entry.file)), basename(entry.file)));
        inspections.set(entry.file, found);
      }
      return scoreOf(entry, found);
    });
  for (const { entry, results, differences } of scored) {
    console.log(`${entry.id.padEnd(22)} ${marks.map((mark) => `${mark} ${results[mark]}`.padEnd(15)).join(" ")}`);
    if (ids.length > 0) for (const difference of differences) console.log(`   ${difference}`);
  }
  console.log("");
  for (const mark of marks) {
    const count = (result: Result): number => scored.filter(({ results }) => results[mark] === result).length;
    console.log(
      `${mark.padEnd(8)} ${String(count("right")).padStart(2)} of ${scored.length} right, ${count("asked")} asked or reported, ${count("wrong")} wrong; points ${count("right") - 2 * count("wrong")}`,
    );
  }
  const sums = scored.filter(({ results }) => results.sums === "right").length;
  return sums * 29 >= scored.length * 24 && scored.every(({ results }) => results.sums !== "wrong");
}

function scoreOf(entry: Entry, inspection: Inspection): Scored {
  const truth = new Set(dataRows(entry));
  const block = bestBlock(entry, inspection, truth);
  if (!block) {
    const none = { block: "wrong", header: "wrong", amounts: "wrong", rows: "wrong", sums: "wrong" } as const;
    return { entry, results: none, differences: ["no block found there"] };
  }
  const differences: string[] = [];
  const asked = block.questions.length > 0;
  const said = asked || block.problems.length > 0;
  const judge = (right: boolean, otherwise: boolean): Result => (right ? "right" : otherwise ? "asked" : "wrong");
  const header = String(block.headerRows) === String(entry.header_rows);
  if (!header) differences.push(`header rows ${String(block.headerRows)}, true ${String(entry.header_rows)}`);
  const amounts = entry.amount_columns.filter((letters) => !amountRight(entry, block, letters));
  for (const letters of amounts) {
    const column = block.columns.find((one) => one.column === letters);
    differences.push(
      `column ${letters}: ${column?.field ?? "none"} (${column?.header ?? "no header"}), true ${roleOf(entry, letters)}`,
    );
  }
  const rows = rowsIn(block.rows.data);
  const found = new Set(rows);
  const extra = rows.filter((row) => !truth.has(row));
  const lost = [...truth].filter((row) => !found.has(row));
  if (extra.length > 0) differences.push(`rows taken for data: ${extra.slice(0, 40).join(",")}`);
  if (lost.length > 0) differences.push(`data rows not found: ${lost.slice(0, 40).join(",")}`);
  const rowsRight = extra.length === 0 && lost.length === 0;
  const wrongSums = sumsWrong(entry, block, rowsRight && amounts.length === 0);
  differences.push(...wrongSums);
  for (const { code, message, where } of [...block.questions, ...block.problems].slice(0, 8))
    differences.push(`said: ${code} ${where?.at === "cell" ? where.address : ""} ${message}`);
  return {
    entry,
    differences,
    results: {
      block: "right",
      header: judge(header, asked),
      amounts: judge(amounts.length === 0, asked),
      rows: judge(rowsRight, asked),
      sums: judge(wrongSums.length === 0, said),
    },
  };
}

function bestBlock(entry: Entry, inspection: Inspection, truth: ReadonlySet<number>): InspectedBlock | undefined {
  const there = inspection.blocks.filter(({ sheet }) => entry.sheet == null || sheet === entry.sheet);
  const shared = (block: InspectedBlock): number =>
    rowsIn(block.rows.data).filter((row) => truth.has(row)).length *
    (1 + block.columns.filter(({ column }) => entry.amount_columns.includes(column)).length);
  const best = [...there].sort((a, b) => shared(b) - shared(a))[0];
  return best && shared(best) > 0 ? best : undefined;
}

function dataRows(entry: Entry): readonly number[] {
  const { data, data_by_measure: measures } = entry.rows;
  if (typeof data === "string") return rowsIn(data);
  return typeof measures === "object" ? Object.values(measures).flatMap((rows) => rowsIn(String(rows))) : [];
}

function roleOf(entry: Entry, letters: string): string {
  return entry.columns.find(({ col }) => col === letters)?.role ?? "amount";
}

function amountRight(entry: Entry, block: InspectedBlock, letters: string): boolean {
  const column = block.columns.find((one) => one.column === letters);
  return column !== undefined && fieldAgrees(roleOf(entry, letters), column.field);
}

/** Where the manifest states no sums, they are right where rows and columns are. */
function sumsWrong(entry: Entry, block: InspectedBlock, rest: boolean): readonly string[] {
  if (!entry.leaf_sums) return rest ? [] : ["sums not stated, and rows or columns differ"];
  return Object.entries(entry.leaf_sums).flatMap(([letters, sum]) => {
    if (typeof sum !== "number") return [`sums a measure (${letters}) are not told apart`];
    const found = block.sums[letters];
    const right = found !== undefined && Math.abs(found - sum) <= Math.max(0.005, Math.abs(sum) * 1e-9);
    return right ? [] : [`sum of ${letters}: ${found ?? "none"}, true ${sum}`];
  });
}
