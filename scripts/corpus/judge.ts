import type { InspectedBlock, Inspection } from "../../src/app/inspect";
import { rowsIn } from "../../src/intake/survey/row-ranges";
import type { Problem } from "../../src/problem/problem";

/** What a person reads off a table: rows from 1, columns by letters. */
export interface Truth {
  readonly kind: string;
  /** The sheet; undefined where any will do, as in a text file. */
  readonly sheet?: string | undefined;
  readonly header: readonly number[];
  readonly data: readonly number[];
  /** The words that are true of every amount column, the first first. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  readonly sums: ReadonlyMap<string, number>;
  /** The rows hold several measures: no one sum is true. */
  readonly measuresParted?: boolean;
}

export const marks = ["block", "header", "amounts", "rows", "sums"] as const;
export type Mark = (typeof marks)[number];
/** Right; wrong though nothing was asked; asked, whether what stands there is right or not. */
export type Result = "right" | "wrong" | "asked";

export interface Judged {
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

/** How far a reading of a file is the true one. */
export function judge(truth: Truth, inspection: Inspection): Judged {
  const claims = claiming(truth, inspection);
  const block = claims[0];
  if (!block) {
    const none = { block: "wrong", header: "wrong", amounts: "wrong", rows: "wrong", sums: "wrong" } as const;
    return { results: none, differences: ["no block found there"], unsaid: true };
  }
  const differences: string[] = [];
  if (block.role !== truth.kind) differences.push(`role ${block.role}, true ${truth.kind}`);
  if (claims.length > 1) differences.push(`the rows lie in ${claims.length} blocks`);
  const header = String(block.headerRows) === String(truth.header);
  if (!header) differences.push(`header rows ${String(block.headerRows)}, true ${String(truth.header)}`);
  const amounts = amountsWrong(truth, block);
  const rows = rowsWrong(truth, block);
  const sums = sumsWrong(truth, block);
  differences.push(...amounts, ...rows, ...sums);
  for (const { code, message, where } of [...block.questions, ...block.problems].slice(0, 8))
    differences.push(`said: ${code} ${where?.at === "cell" ? where.address : ""} ${message}`);
  const asked = new Set(block.questions.flatMap(marksOf));
  const result = (mark: Mark, right: boolean): Result => (asked.has(mark) ? "asked" : right ? "right" : "wrong");
  return {
    differences,
    results: {
      block: result("block", block.role === truth.kind && claims.length === 1),
      header: result("header", header),
      amounts: result("amounts", amounts.length === 0),
      rows: result("rows", rows.length === 0),
      sums: result("sums", sums.length === 0),
    },
    unsaid: sums.length > 0 && block.questions.length === 0 && block.problems.length === 0,
  };
}

/** Prints each table's marks and the points in all; a wrong answer without a question counts double. */
export function printJudged(judged: readonly (Judged & { readonly id: string })[], explained: boolean): void {
  for (const { id, results, differences } of judged) {
    console.log(`${id.padEnd(34)} ${marks.map((mark) => `${mark} ${results[mark]}`.padEnd(15)).join(" ")}`);
    if (explained) for (const difference of differences) console.log(`   ${difference}`);
  }
  console.log("");
  for (const mark of marks) {
    const count = (result: Result): number => judged.filter(({ results }) => results[mark] === result).length;
    console.log(
      `${mark.padEnd(8)} ${String(count("right")).padStart(2)} of ${judged.length} right, ${count("asked")} asked, ${count("wrong")} wrong; points ${pointsOf(judged, mark)}`,
    );
  }
  const unsaid = judged.filter((one) => one.unsaid).map(({ id }) => id);
  console.log(`wrong sums without a question or problem: ${unsaid.length === 0 ? "none" : unsaid.join(", ")}`);
}

/** One for a right answer, none for a question, two less for a wrong answer. */
export function pointsOf(judged: readonly Judged[], mark: Mark): number {
  return judged.reduce(
    (sum, { results }) => sum + (results[mark] === "right" ? 1 : results[mark] === "wrong" ? -2 : 0),
    0,
  );
}

function marksOf({ code }: Problem): readonly Mark[] {
  return questioned[code] ?? marks;
}

/** The blocks that hold data rows of a table in one of its amount columns, most first. */
function claiming(truth: Truth, inspection: Inspection): readonly InspectedBlock[] {
  const data = new Set(truth.data);
  const shared = (block: InspectedBlock): number =>
    rowsIn(block.rows.data).filter((row) => data.has(row)).length *
    block.columns.filter(({ column }) => column in truth.fields).length;
  return inspection.blocks
    .filter((block) => (truth.sheet === undefined || block.sheet === truth.sheet) && shared(block) > 0)
    .sort((a, b) => shared(b) - shared(a));
}

function amountsWrong(truth: Truth, block: InspectedBlock): readonly string[] {
  return Object.entries(truth.fields).flatMap(([letters, wanted]) => {
    const column = block.columns.find((one) => one.column === letters);
    return column?.field && wanted.includes(column.field)
      ? []
      : [
          `column ${letters}: ${column?.field ?? "none"} (${column?.header ?? "no header"}), true ${wanted.join(" or ")}`,
        ];
  });
}

function rowsWrong(truth: Truth, block: InspectedBlock): readonly string[] {
  const wanted = new Set(truth.data);
  const rows = rowsIn(block.rows.data);
  const found = new Set(rows);
  const extra = rows.filter((row) => !wanted.has(row));
  const lost = truth.data.filter((row) => !found.has(row));
  return [
    ...(extra.length > 0 ? [`rows taken for data: ${extra.slice(0, 40).join(",")}`] : []),
    ...(lost.length > 0 ? [`data rows not found: ${lost.slice(0, 40).join(",")}`] : []),
  ];
}

function sumsWrong(truth: Truth, block: InspectedBlock): readonly string[] {
  const wrong = truth.measuresParted ? ["sums of each measure are not told apart"] : [];
  for (const [letters, sum] of truth.sums) {
    const found = block.sums[letters];
    if (found === undefined || Math.abs(found - sum) > Math.max(0.005, Math.abs(sum) * 1e-9))
      wrong.push(`sum of ${letters}: ${found ?? "none"}, true ${sum}`);
  }
  return wrong;
}
