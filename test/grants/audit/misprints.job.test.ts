import { audited } from "../../../src/grants/audit/audit";
import { printedTable, tableOf, type Rule } from "./made-tables";

jest.setTimeout(500_000);

const tables = Number(process.env["CQM_TABLES"] ?? 250);
const columns = ["care", "premises", "adm", "vat", "total", "month"] as const;

/** Numbers from 0 to 1, always the same from one seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A table of six rows by some rule, with one misprint of 2 to 4,500 in a cell anywhere, and which cell it is. */
function misprinted(seed: number) {
  const draw = numbersFrom(seed);
  const among = <T>(...values: readonly T[]): T => values[Math.floor(draw() * values.length)] as T;
  const between = (least: number, most: number): number => least + Math.floor(draw() * (most - least + 1));
  const rule: Rule = {
    withPremises: among(true, false),
    administration: among(2, 3, 4, 5),
    vat: among(6, 8),
    mode: among("half away", "half even", "up", "down"),
    unrounded: among(true, false),
  };
  // Half of the figures are of a few, so that rows repeat each other: that leaves more rules and roundings open.
  const figures = Array.from({ length: 6 }, () => ({
    care: draw() < 0.5 ? among(20_000, 20_001, 20_003, 99_999, 99_998) : between(20_000, 99_999),
    premises: draw() < 0.5 ? among(5_000, 5_001, 5_002, 19_999, 19_998) : between(5_000, 19_999),
  }));
  const rows = printedTable(rule, figures);
  const row = between(0, 5);
  const column = among(...columns);
  rows[row]![column] = Number(rows[row]![column]) + between(2, 4_500) * among(1, -1);
  return { row, column, table: tableOf(rows) };
}

/** Whether the cell is among those that the explanation blames, whether with one cell, and whether it is the only one. */
function blamed({ row, column, table }: ReturnType<typeof misprinted>) {
  const { best } = audited(table);
  const cells = [
    ...best.cells.filter(({ cause }) => cause === "misprint"),
    ...best.misprintedInputs,
    ...best.cells.flatMap(({ otherwise }) => otherwise),
  ];
  const named = cells.some((cell) => cell.row === row && table.columns[cell.column]?.id === column);
  return { named: named && best.deviating === 1, only: named && best.deviating === 1 && cells.length === 1 };
}

test(`a misprint anywhere in ${tables} tables of random rules`, () => {
  const found = Array.from({ length: tables }, (_, seed) => blamed(misprinted(seed + 1001)));
  const named = found.filter((one) => one.named).length;
  const only = found.filter((one) => one.only).length;
  console.log(`named with an explanation of one cell: ${named} of ${tables}, as the only candidate: ${only}`);
  expect(named / tables).toBeGreaterThanOrEqual(0.99);
});
