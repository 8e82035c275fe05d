import type { Stretch } from "../grants/ledger/ledger";
import { stretchesText } from "../grants/ledger/ledger";
import type { Words } from "../locale/words";
import type { CellValue } from "../workbook/cell";
import type { TableColumn } from "../workbook/plan";
import { computed, label, stacked, type PlacedSheet } from "./layout";
import { headerStyle, labelStyle } from "./styles";
import { tableSheet } from "./table-sheet";

/** What a provider is paid with a month, child by child: its own children alone. */
export interface Specification {
  readonly provider: string;
  readonly month: string;
  readonly reference: string;
  /** Kronor: the sum of the rows. */
  readonly amount: number;
  readonly attesters: readonly [string, string];
  readonly closedAt: string;
  readonly rows: readonly SpecificationRow[];
}

export interface SpecificationRow {
  readonly entry: string;
  readonly recipient: string;
  readonly forMonth: string;
  readonly kind: string;
  readonly amount: number;
  readonly stretches: readonly Stretch[];
  readonly last: Stretch | undefined;
  readonly cause: string;
}

const money = "#,##0.00";

/** The specification as a page of its own, with the sum as a live formula over its rows. */
export function specificationSheet(given: Specification, words: Words): PlacedSheet {
  const { rows } = given;
  const name = words("Specification");
  const texts = (id: string, header: string, width: number, of: (row: SpecificationRow) => string): TableColumn => {
    const dictionary = rows.map(of);
    const codes = Int32Array.from(dictionary, (text, at) => (text === "" ? -1 : at));
    return {
      id,
      header: words(header),
      role: "label",
      values: { kind: "texts", codes, dictionary },
      style: { numberFormat: "@", vertical: "top", wrap: width > 30 },
      width,
    };
  };
  const figures = (
    id: string,
    header: string,
    numberFormat: string,
    of: (row: SpecificationRow) => number | undefined,
  ): TableColumn => ({
    id,
    header: words(header),
    role: "label",
    values: { kind: "numbers", values: Float64Array.from(rows, (row) => of(row) ?? Number.NaN) },
    style: { numberFormat, vertical: "top" },
    width: 13,
  });
  const columns = [
    texts("entry", "Entry", 14, ({ entry }) => entry),
    texts("recipient", "Child", 16, ({ recipient }) => recipient),
    texts("month", "For month", 11, ({ forMonth }) => forMonth),
    texts("kind", "Kind of row", 13, ({ kind }) => kind),
    figures("amount", "Amount", money, ({ amount }) => amount),
    figures("rate", "Tariff amount", money, ({ last }) => last?.rate),
    figures("hours", "Hours a week", "#,##0.##", ({ last }) => last?.hours),
    figures("age", "Age", "0", ({ last }) => last?.age),
    texts("cause", "What changed and why", 44, ({ cause }) => cause),
    texts("basis", "Days: age/hours/tariff amount", 34, ({ stretches }) => stretchesText(stretches)),
  ];
  const said: readonly (readonly [string, CellValue])[] = [
    [words("Provider"), given.provider],
    [words("Paid with month"), given.month],
    [words("Reference"), given.reference],
    [words("Attested by"), given.attesters.join(", ")],
    [words("Closed at"), given.closedAt],
  ];
  const cells = said.flatMap(([what, value], row) => [
    label(row, 0, what, labelStyle),
    label(row, 1, value, { horizontal: "left", numberFormat: "@" }),
  ]);
  const total = computed("amount", said.length, 1, `=SUM(${name}[${words("Amount")}])`, given.amount, {
    numberFormat: money,
    bold: true,
    horizontal: "left",
  });
  return stacked(
    "specification",
    name,
    [
      {
        kind: "title",
        text: words("Specification"),
        subtitle: words("What the month is paid with, child by child, and what is corrected of earlier months."),
      },
      {
        kind: "cells",
        id: "payment",
        cells: [...cells, label(said.length, 0, words("To pay, kr"), labelStyle), total],
      },
      {
        kind: "table",
        table: {
          id: "Specification",
          name,
          rows: rows.length,
          keyColumn: "entry",
          columns,
          headerStyle,
          style: "banded",
        },
      },
    ],
    { page: { ...tableSheet.page, titleRows: { from: 4 + said.length + 1, to: 4 + said.length + 1 } } },
  );
}
