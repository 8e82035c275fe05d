import type { Scalar } from "../grants/document/cells/cell-text";
import type { SectionColumn } from "../grants/document/cells/section-columns";
import type { Section, TariffSheet } from "../grants/document/cells/sections";
import { factFields } from "../grants/document/cells/section-columns";
import type { Words } from "../locale/words";
import type { CellStyle, PlannedCell, SheetPlan, Validation } from "../workbook/plan";
import { input, label, stacked, type Part } from "./layout";
import { cellStyle, headerStyle, headingStyle, inputStyle } from "./styles";

/** Ids by which the sheets of a tariff are found again. */
export const tariffSheetIds: Readonly<Record<TariffSheet, string>> = {
  tariff: "tariffDocument",
  amounts: "tariffDocumentAmounts",
  steps: "tariffDocumentSteps",
};

/** The sheets on which a person edits a tariff: what it is, its amounts, its steps in order. Yellow cells are the tariff. */
export function tariffDocumentSheets(sections: readonly Section[], words: Words): SheetPlan[] {
  const about: Readonly<Record<TariffSheet, readonly [string, string]>> = {
    tariff: [
      words("Tariff rules"),
      words("What the tariff is, what each row must have, and how it is paid over time."),
    ],
    amounts: [
      words("Tariff amounts"),
      words(
        "Parameters, bands and lists. A blank figure of a band is open; add rows below the last one, without a gap.",
      ),
    ],
    steps: [
      words("Tariff steps"),
      words(
        "The steps in order, each with its own base. A base is a number, a name or a written rule; lists are parted by semicolons.",
      ),
    ],
  };
  return (["tariff", "amounts", "steps"] as const).map((sheet) => {
    const [name, subtitle] = about[sheet];
    const own = sections.filter((section) => section.sheet === sheet);
    const parts: Part[] = [
      { kind: "title", text: name, subtitle },
      ...own.map((section): Part => ({ kind: "cells", id: blockId(section), cells: sectionCells(section, words) })),
    ];
    return stacked(tariffSheetIds[sheet], name, parts, {
      columnWidths: widthsOf(own),
      page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
    }).sheet;
  });
}

function blockId({ heading, of }: Section): string {
  return of === undefined ? heading : `${heading} ${of}`;
}

/** "Bands of grant" */
export function headingText({ heading, of }: Pick<Section, "heading" | "of">, words: Words): string {
  return of === undefined ? words(heading) : `${words(heading)} ${of}`;
}

/** A header in the language of the reader; "age: from" is a name of the tariff and a word of ours. */
export function headerText(header: string, words: Words): string {
  const [, name, end] = /^(.+): (from|until)$/.exec(header) ?? [];
  return name === undefined || end === undefined
    ? words(header)
    : `${name}: ${end === "from" ? words("from") : words("until")}`;
}

function sectionCells(section: Section, words: Words): PlannedCell[] {
  const { columns, rows } = section;
  const isFacts = section.heading === "The tariff";
  return [
    label(0, 0, headingText(section, words), headingStyle, { rows: 1, columns: Math.max(columns.length, 2) }),
    ...columns.map((column, at) =>
      label(1, at, column.own === true ? column.header : headerText(column.header, words), headerStyle),
    ),
    ...rows.flatMap((cells, row) =>
      columns.map((column, at): PlannedCell => {
        const value = cells[at] ?? null;
        if (isFacts && at === 0) return label(row + 2, at, words(String(value)), cellStyle);
        const validation = validationOf(isFacts ? (factFields[row] ?? column) : column);
        return input(
          `${row}/${at}`,
          row + 2,
          at,
          value,
          styleOf(value, column),
          validation === undefined ? {} : { validation },
        );
      }),
    ),
  ];
}

function styleOf(value: Scalar, { type }: SectionColumn): CellStyle {
  const left = { ...inputStyle, horizontal: "left" } as const;
  if (typeof value === "number") return { ...inputStyle, numberFormat: Number.isInteger(value) ? "#,##0" : "General" };
  return type === "text" ? { ...left, numberFormat: "@" } : left;
}

function validationOf({ choices }: SectionColumn): Validation | undefined {
  if (choices === undefined || choices[0] === "TRUE") return undefined;
  return { rule: { kind: "list", values: choices }, allowBlank: true };
}

/** A column is as wide as its widest section needs; that of a tariff's own facts decides the first two. */
function widthsOf(sections: readonly Section[]): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const { columns } of sections)
    columns.forEach(({ width = 12 }, at) => {
      widths[at] = Math.max(widths[at] ?? 0, width);
    });
  return widths;
}
