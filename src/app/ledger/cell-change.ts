import { tableNames } from "../../grants/document/table-names";
import { monthIds } from "../../grants/year";
import { monthAt, monthName } from "../../grants/ledger/ledger";
import { causeIds } from "../../grants/ledger/split";
import type { Language, Words } from "../../locale/words";
import type { CellAddress } from "../../rules/explain/explanation";
import type { WrittenModel } from "../../sheets/written-model";
import type { Snapshot } from "../../workbook/snapshot";
import type { ExplanationStep } from "../explanation-tree";
import type { JobOptions } from "../job";
import { changeFor, paidAndGranted, type ChangesAsked, type PaidAndGranted } from "./changes";
import { causeWord, signedKronor } from "./wording";

/** Tables whose figures are paid, or are sums of what is paid. */
const paidTables = new Set([
  ...["Grants", tableNames.row, "Payments", "Frame", "PaymentMonths", "Corrections", "Ledger"],
  ...["MonthCorrections", "NextMonthChanges"],
]);

/**
 * What has changed since the month closed last in what a cell stands for (its provider, child and month, those that it has), cause by
 * cause; undefined where nothing is closed, or the cell is of something else.
 */
export function cellChange(
  snapshot: Snapshot,
  written: WrittenModel,
  cell: CellAddress,
  options: JobOptions,
  language: Language,
): ExplanationStep | undefined {
  if (!paidTables.has(cell.table) || !isAmount(written, cell)) return undefined;
  const known = knownOnce(snapshot, options);
  if ("problems" in known) return undefined;
  const change = changeFor(known, askedBy(written, cell, known));
  if (change === undefined) return undefined;
  const { words } = written;
  const { line, since, next } = change;
  const label =
    next === null
      ? words("Change since {month} was closed: closed months, granted now less paid", { month: since })
      : words("Change: {next} as computed less {last} as paid", { next, last: since });
  const kronor = (amount: number): string => `${amount === 0 ? "0" : signedKronor(amount, language)} ${known.unit}`;
  const step = (text: string, value: string, children: readonly ExplanationStep[] = []): ExplanationStep => ({
    ...{ label: text, value, role: "note", place: null, decided: null },
    children,
  });
  return step(
    label,
    kronor(line.change),
    line.change === 0 && causeIds.every((id) => line.causes[id] === 0)
      ? []
      : causeIds.map((id) => step(causeLabel(id, line.together, words), kronor(line.causes[id]))),
  );
}

function causeLabel(
  id: (typeof causeIds)[number],
  together: readonly (typeof causeIds)[number][],
  words: Words,
): string {
  const own = causeWord(id, words);
  return together.includes(id) ? `${own} (${words("not told apart from the causes after it")})` : own;
}

const knownBefore = new WeakMap<
  Snapshot,
  { readonly asked: string; readonly known: ReturnType<typeof paidAndGranted> }
>();

function knownOnce(snapshot: Snapshot, options: JobOptions): PaidAndGranted | { readonly problems: unknown } {
  const asked = JSON.stringify(options.settings);
  const before = knownBefore.get(snapshot);
  if (before !== undefined && before.asked === asked) return before.known;
  const known = paidAndGranted(snapshot, options);
  knownBefore.set(snapshot, { asked, known });
  return known;
}

/** Amounts are told about; names, dates and hours are not. */
function isAmount({ model }: WrittenModel, { table, column }: CellAddress): boolean {
  const definition = model.tables.find(({ name }) => name === table)?.columns.find(({ id }) => id === column);
  return definition?.meaning === "money" && column !== "rate" && column !== "appropriation";
}

/** The provider, child and month of a cell: from its row, and from its column where that is a month. */
function askedBy(
  { results, model }: WrittenModel,
  { table, column, row }: CellAddress,
  { begins, names }: PaidAndGranted,
): ChangesAsked {
  const ids = new Set(model.tables.find(({ name }) => name === table)?.columns.map(({ id }) => id));
  const text = (id: string): string | undefined => {
    const value = ids.has(id) ? results.value(table, id, row) : null;
    return typeof value === "string" ? value : undefined;
  };
  const serial = (id: string): number | undefined => {
    const value = ids.has(id) ? results.value(table, id, row) : null;
    return typeof value === "number" ? value : undefined;
  };
  const inYear = monthIds.findIndex((id) => id === column);
  const month = inYear >= 0 ? monthAt(begins, inYear) : (serial("month") ?? serial("next"));
  const isGranted = table === names.table;
  const provider =
    text(isGranted ? names.provider : "provider") ?? (table === tableNames.payments ? text("key") : undefined);
  const recipient = text(isGranted ? names.recipient : "recipient");
  return {
    ...(provider === undefined ? {} : { provider }),
    ...(recipient === undefined ? {} : { recipient }),
    ...(month === undefined ? {} : { month: monthName(month) }),
  };
}
