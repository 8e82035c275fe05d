import { printedTariff, type PrintedTariff } from "../../grants/printed-tariff";
import type { ReadTable, Reading } from "../../intake/reading";
import type { Problem } from "../../problem/problem";
import { textAt, type TextColumn } from "../../rules/data";
import { fieldOf, numbersOf, tablesOf, textsOf } from "../source-table";

/** The printed tariff of a workbook, or why it cannot be used. */
export type TariffFound =
  { readonly tariff: PrintedTariff; readonly table: ReadTable } | { readonly problems: readonly Problem[] };

/** Puts the tariff's cells, read one a record, back into the printed table of age by hours. */
export function tariffInput(reading: Reading): TariffFound {
  const [table, second] = tablesOf(reading, "tariff");
  if (!table) return { problems: [] };
  if (second) {
    return {
      problems: [
        problem(
          table,
          "tariff-twice",
          `Two tariffs were found, on ${table.sheet} and on ${second.sheet}.`,
          "Keep one tariff in the workbook, or rename the columns of the other.",
        ),
      ],
    };
  }
  const age = textsOf(table, "age");
  const hours = textsOf(table, "hoursText");
  const amounts = numbersOf(table, "amount").values;
  const cells = textsOf(table, "amountCell");
  const ages = distinct(age);
  const bands = distinct(hours);
  const grid = ages.map((wantedAge) =>
    bands.map((wantedHours) => amountAt(table, age, hours, amounts, wantedAge, wantedHours)),
  );
  const parsed = printedTariff.safeParse({
    name: table.sheet,
    source: `${table.sheet}!${table.range}`,
    ages,
    hours: bands,
    amounts: grid,
    place: {
      sheet: table.sheet,
      ages: ages.map((one) => `${fieldOf(table, "age")?.letters ?? "A"}${rowWhere(table, age, one)}`),
      hours: bands.map((one) => `${lettersWhere(cells, hours, one)}${table.headerRows.at(-1) ?? 1}`),
    },
  });
  if (parsed.success) return { tariff: parsed.data, table };
  return {
    problems: parsed.error.issues.map((issue) =>
      problem(
        table,
        "tariff-not-usable",
        `The tariff could not be read: ${issue.message}`,
        "Print it as age by hours a week, an amount in each cell.",
      ),
    ),
  };
}

function problem(table: ReadTable, code: string, message: string, fix: string): Problem {
  return {
    severity: "error",
    code,
    message,
    fix,
    where: { at: "cell", sheet: table.sheet, address: table.range.split(":")[0] ?? "A1" },
  };
}

function distinct(column: TextColumn): string[] {
  return [...new Set(Array.from(column.codes, (_, row) => textAt(column, row)).filter((text) => text !== null))];
}

function amountAt(
  table: ReadTable,
  age: TextColumn,
  hours: TextColumn,
  amounts: Float64Array,
  wantedAge: string,
  wantedHours: string,
): number | null {
  for (let row = 0; row < table.rows; row += 1) {
    if (textAt(age, row) === wantedAge && textAt(hours, row) === wantedHours) return amounts[row] ?? null;
  }
  return null;
}

function rowWhere(table: ReadTable, column: TextColumn, wanted: string): number {
  const row = Array.from(column.codes.keys()).find((one) => textAt(column, one) === wanted);
  return table.rowNumbers[row ?? 0] ?? 1;
}

/** Column letters of the amount of a band: "C7" is in column C. */
function lettersWhere(cells: TextColumn, hours: TextColumn, wanted: string): string {
  const row = Array.from(hours.codes.keys()).find((one) => textAt(hours, one) === wanted);
  return (row === undefined ? null : textAt(cells, row))?.replace(/\d+$/, "") ?? "A";
}
