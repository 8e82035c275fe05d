// node scripts/run-ts.mjs scripts/corpus/speed.ts: how long the survey takes with the cells in memory.
// (Under jest the same takes some eight times as long: its sandbox makes every global name a look-up.)
import { surveySheet } from "../../src/intake/survey/survey";
import type { CellValue } from "../../src/workbook/cell";
import type { SheetSnapshot } from "../../src/workbook/snapshot";

function sheet(count: number, width: number, typed: boolean): SheetSnapshot {
  const header = ["Unit", "Item", ...Array.from({ length: width - 2 }, (_, at) => `Budget ${2000 + at}`)];
  const amount = (row: number, at: number): CellValue => (typed ? `${1 + (row % 900)} ${100 + at}` : row * 7 + at);
  const rows = Array.from({ length: count }, (_, row) => [
    `Unit ${row % 50}`,
    `Item ${row}`,
    ...Array.from({ length: width - 2 }, (_, at) => amount(row, at)),
  ]);
  const look = { numberFormat: "General", bold: false, italic: false, filled: false, topBorder: false, indent: 0 };
  return {
    name: "Budget",
    visibility: "visible",
    ours: false,
    protected: false,
    origin: { row: 0, column: 0 },
    rows: [header, ...rows],
    lookTable: [look],
    looks: [],
    formulas: new Map(),
    merges: [],
    tables: [],
  };
}

function timed(what: string, bound: number, work: () => void): void {
  const [start, used] = [performance.now(), process.cpuUsage().user];
  work();
  const wall = (performance.now() - start) / 1_000;
  // On a machine that is busy with other things only the processor time says how long the work is.
  const took = Math.min(wall, (process.cpuUsage().user - used) / 1e6);
  console.log(`${what}: ${took.toFixed(2)} s of processor time, ${wall.toFixed(2)} s in all (bound ${bound} s)`);
  if (took > bound) process.exitCode = 1;
}

const [numbers, typed] = [sheet(100_000, 30, false), sheet(100_000, 30, true)];
timed("100,000 rows x 30 columns, numbers", 2, () => void surveySheet(numbers));
timed("100,000 rows x 30 columns, typed numbers", 2, () => void surveySheet(typed));
const many = Array.from({ length: 300 }, () => sheet(200, 12, true));
timed("300 sheets of 200 rows x 12 columns", 5, () => many.forEach((one) => surveySheet(one)));
