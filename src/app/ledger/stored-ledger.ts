import {
  monthName,
  stretchesOf,
  type Closing,
  type Ledger,
  type LedgerEntry,
  type Stretch,
} from "../../grants/ledger/ledger";
import { kronor, type Split } from "../../grants/ledger/split";
import type { Place, Problem } from "../../problem/problem";
import { serialOf } from "../../rules/dates";
import type { CellValue } from "../../workbook/cell";
import { logSheetId } from "../../workbook/identity";
import type { Snapshot } from "../../workbook/snapshot";
import { closingControl, entryControl } from "./control-sums";
import { storedTable, type StoredTable } from "./stored-table";

export const ledgerSheetId = "ledger";
export const closingsSheetId = "closings";
/** How the log names a closing, before its month. */
export const closeJob = "close";

/** The ledger of a workbook, and what is wrong with it: with an error nothing may be computed from it. */
export interface StoredLedger {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
  /** The cell of the ledger that names a provider first. */
  readonly placeOfProvider: (provider: string) => Place | undefined;
}

/**
 * Reads back what earlier closings wrote, and holds it against its control sums: a row that was changed, taken out or
 * added by a person is an error that names it, and so is a closing that the log knows and the ledger does not.
 */
export function storedLedger(snapshot: Snapshot): StoredLedger {
  const rows = storedTable(snapshot, ledgerSheetId, "Ledger");
  const closed = storedTable(snapshot, closingsSheetId, "Closings");
  const problems: Problem[] = [];
  const entries = (rows?.filled ?? []).flatMap((row): LedgerEntry[] => {
    const entry = rows === undefined ? undefined : entryAt(rows, row);
    if (entry !== undefined && entryControl(entry) === String(rows?.value("control", row))) return [entry];
    problems.push(
      problem(
        "ledger-row-edited",
        rows,
        row,
        `Row ${String(rows?.value("entry", row) ?? "")} of the ledger was changed after it was paid.`,
      ),
    );
    return [];
  });
  const closings: Closing[] = [];
  for (const row of closed?.filled ?? []) {
    const closing = closed === undefined ? undefined : closingAt(closed, row);
    const own = entries.filter(({ closedWith }) => closedWith === closing?.month);
    if (closing !== undefined && closingControl(closing, own, closings.at(-1)) === closing.control) {
      closings.push(closing);
    } else if (problems.length === 0) {
      const name = String(closed?.value("closing", row) ?? "");
      problems.push(
        problem(
          "closing-edited",
          closed,
          row,
          `The closing of ${name} and its ${own.length} rows in the ledger are not as they were attested.`,
        ),
      );
    }
  }
  if (problems.length === 0) problems.push(...missing(snapshot, entries, closings, rows));
  return {
    ledger: problems.length === 0 ? { closings, entries } : { closings: [], entries: [] },
    problems,
    placeOfProvider: (provider) => {
      const row = rows?.filled.find((one) => rows.value("provider", one) === provider);
      return row === undefined ? undefined : rows?.place(row, "provider");
    },
  };
}

function entryAt({ value }: StoredTable, row: number): LedgerEntry | undefined {
  const [closedWith, month, amount] = [value("closedWith", row), value("month", row), value("amount", row)];
  const stretches = withFigures(stretchesOf(text(value("basis", row))), value, row);
  if (typeof closedWith !== "number" || typeof month !== "number" || typeof amount !== "number") return undefined;
  if (stretches === undefined || !figuresStand(value, row, stretches.at(-1))) return undefined;
  const split = splitAt(value, row);
  return {
    ...(split === undefined ? {} : { split }),
    entry: text(value("entry", row)),
    closedWith,
    month,
    provider: text(value("provider", row)),
    recipient: text(value("recipient", row)),
    amount,
    stretches,
    cause: text(value("cause", row)),
    rules: text(value("rules", row)),
  };
}

/** Kronor by cause; undefined in rows that were paid without. */
function splitAt(value: StoredTable["value"], row: number): Split | undefined {
  const [data, dates, tariff, rules] = ["byData", "byDates", "byTariff", "byRules"].map((id) => value(id, row));
  const told = typeof data === "number" && typeof dates === "number";
  return told && typeof tariff === "number" && typeof rules === "number" ? { data, dates, tariff, rules } : undefined;
}

/** By a tariff document the basis names every input; which of them is the age and which the hours, the cells beside it say. */
function withFigures(
  stretches: readonly Stretch[] | undefined,
  value: StoredTable["value"],
  row: number,
): readonly Stretch[] | undefined {
  const last = stretches?.at(-1);
  if (stretches === undefined || last?.facts === undefined) return stretches;
  const figure = (column: string): number => {
    const read = value(column, row);
    return typeof read === "number" && last.facts?.some((fact) => Number(fact.value) === read) === true
      ? read
      : Number.NaN;
  };
  return [...stretches.slice(0, -1), { ...last, age: figure("age"), hours: figure("hours") }];
}

/** Age, hours and tariff amount stand in cells of their own beside the basis: both must say the same. */
function figuresStand(value: StoredTable["value"], row: number, last: Stretch | undefined): boolean {
  const same = (column: string, figure: number | undefined): boolean => {
    const read = value(column, row);
    if (figure === undefined || Number.isNaN(figure)) return read === null || read === "";
    return typeof read === "number" && Math.abs(read - figure) < 1e-9 * Math.max(1, Math.abs(figure));
  };
  return (
    same("age", last?.age) &&
    same("hours", last?.hours) &&
    same("rate", last === undefined ? undefined : kronor(last.rate))
  );
}

function closingAt({ value }: StoredTable, row: number): Closing | undefined {
  const [month, rows, total] = [value("month", row), value("rows", row), value("total", row)];
  if (typeof month !== "number" || typeof rows !== "number" || typeof total !== "number") return undefined;
  return {
    month,
    attesters: [text(value("first", row)), text(value("second", row))],
    at: text(value("at", row)),
    rules: text(value("rules", row)),
    settings: text(value("settings", row)),
    terms: text(value("terms", row)),
    rows,
    total,
    control: text(value("control", row)),
  };
}

function text(value: CellValue): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

/** Rows of no closing, and closings that the log tells of and that are gone. */
function missing(
  snapshot: Snapshot,
  entries: readonly LedgerEntry[],
  closings: readonly Closing[],
  rows: StoredTable | undefined,
): Problem[] {
  const known = new Set(closings.map(({ month }) => month));
  const stray = entries.findIndex(({ closedWith }) => !known.has(closedWith));
  if (stray >= 0) {
    const of = monthName(entries[stray]?.closedWith ?? 0);
    return [
      problem(
        "ledger-row-unknown",
        rows,
        rows?.filled[stray] ?? 0,
        `The ledger has rows paid with ${of}, which is not among the closed months.`,
      ),
    ];
  }
  const log = storedTable(snapshot, logSheetId, "log");
  const gone = (log?.filled ?? []).find((row) => {
    const [, year, month] = /^close (\d{4})-(\d{2})$/.exec(text(log?.value("job", row) ?? null)) ?? [];
    return year !== undefined && month !== undefined && !known.has(serialOf(Number(year), Number(month), 1));
  });
  if (gone === undefined || log === undefined) return [];
  return [
    problem(
      "ledger-missing",
      log,
      gone,
      `The log says "${text(log.value("job", gone))}", and the ledger does not have that month.`,
    ),
  ];
}

function problem(code: string, table: StoredTable | undefined, row: number, message: string): Problem {
  return {
    severity: "error",
    code,
    message,
    ...(table === undefined ? {} : { where: table.place(row) }),
    fix: "Take the workbook back as it was when the month was closed; a correction is made in the lists.",
  };
}
