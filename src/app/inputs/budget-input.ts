import { textAt, textColumn, type ColumnData, type NumberColumn, type TableData } from "../../rules/data";
import type { ReadTable, Reading } from "../../intake/reading";
import { fieldOf, isEmpty, numbersOf, sourceOf, tablesOf, textsOf } from "../source-table";

/** The budget lines of a year: costs positive, revenue negative, in kronor. */
export function budgetInput(reading: Reading, year: number): TableData | undefined {
  const [table] = tablesOf(reading, "budget");
  if (!table) return undefined;
  const now = String(year);
  const before = String(year - 1);
  const budget = numbersOf(table, "budget", now);
  const amounts: Record<string, ColumnData> = {
    budget: isEmpty(budget) ? numbersOf(table, "amount", now) : budget,
    outturn: ofPeriod(table, "outturn", now),
    forecast: ofPeriod(table, "forecast", now),
    priorOutturn: priorOutturn(table, before),
  };
  const source = sourceOf(
    table,
    { unit: "unit", account: "account", budget: "budget", outturn: "outturn", forecast: "forecast" },
    now,
  );
  return {
    rows: table.rows,
    columns: {
      line: textColumn(Array.from(table.rowNumbers, (row) => `L${row}`)),
      unit: filled(textsOf(table, "unit")),
      account: accountText(table),
      ...amounts,
    },
    source: { ...source, letters: { ...source.letters, line: source.letters["unit"] ?? "A" } },
  };
}

/** The column of exactly this period, or the one that names no period; never another year's. */
function ofPeriod(table: ReadTable, field: string, period: string): NumberColumn {
  const found = table.fields.find((one) => one.field === field && (one.period === period || one.period === null));
  return found?.data.kind === "number" ? found.data : numbersOf(table, "no such field");
}

function priorOutturn(table: ReadTable, period: string): NumberColumn {
  const dated = table.fields.find((one) => one.field === "outturn" && one.period === period);
  return dated?.data.kind === "number" ? dated.data : numbersOf(table, "priorYear");
}

function accountText(table: ReadTable): ColumnData {
  const name = fieldOf(table, "accountName") ?? fieldOf(table, "activity");
  const account = textsOf(table, "account");
  if (name?.data.kind !== "text") return account;
  const names = name.data;
  return textColumn(
    Array.from(
      account.codes,
      (_, row) => [textAt(account, row), textAt(names, row)].filter((part) => part !== null).join(" ") || null,
    ),
  );
}

/** A line without a unit belongs to no unit: it is kept under a word of its own rather than lost. */
function filled(units: ReturnType<typeof textsOf>): ColumnData {
  return textColumn(Array.from(units.codes, (_, row) => textAt(units, row) ?? "(no unit)"));
}

/** Rows of the Frames table: each unit that has a budget line, in the order of the sheet. */
export function framesInput(budget: TableData): TableData {
  const unit = budget.columns["unit"];
  const names =
    unit?.kind === "text"
      ? [...new Set(Array.from(unit.codes, (_, row) => textAt(unit, row)))].filter((name) => name !== null)
      : [];
  return { rows: names.length, columns: { unit: textColumn(names) } };
}
