import type { Scheme } from "../rewards/scheme/document";
import type { SheetPlan } from "../workbook/plan";
import { label, stacked, type Part } from "./layout";
import { modelTable } from "./model-table";
import { cellStyle, headingStyle, labelStyle } from "./styles";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** What each table of a scheme is about; a table without an entry is written without a subtitle. */
const about: Readonly<Record<string, string>> = {
  Pools: "From result to pool, a row a unit and period: components, gates, reserve, caps, levels.",
  Shares:
    "A row a person: who takes part, by what is shared, shares in whole amounts that sum to the pool. By id, without names.",
  Reserves: "What is set aside, drawn and released in each period, and the balance that is carried over.",
  Areas: "A row an area: the parts of its units together.",
  Teams: "A row a team: its part of its unit's pool.",
  Charges: "Employer charges by date of payment and age.",
  ChargeParts: "The parts that a charge is the sum of.",
  Totals: "Where every krona of the pools went.",
};

/** Sheets in the order in which a reader meets them. */
const sheetOrder = [
  "Totals",
  "Pools",
  "Reserves",
  "Areas",
  "Teams",
  "Shares",
  "Charges",
  "ChargeParts",
  "UnitQuality",
  "Scores",
];

/** The scheme in words: what it is, where it comes from, what it pays and does not. */
export function schemeSheet(scheme: Scheme, written: WrittenModel, problems: readonly string[]): SheetPlan {
  const { words } = written;
  const yesNo = (value: boolean) => words(value ? "yes" : "no");
  const facts: readonly (readonly [string, string])[] = [
    [words("Source"), scheme.source],
    ...(scheme.note === undefined ? [] : [[words("Note"), scheme.note] as const]),
    [words("Holiday-pay-bearing"), yesNo(scheme.flags.holidayPayBearing)],
    [words("Pensionable"), yesNo(scheme.flags.pensionable)],
    ...(scheme.charge === undefined
      ? []
      : [[words("The pool pays the employer charge"), yesNo(scheme.charge.pool === "includes it")] as const]),
  ];
  const parts: Part[] = [
    {
      kind: "title",
      text: scheme.title,
      subtitle: words("A reward scheme: every number is a parameter, every sheet follows it."),
    },
    {
      kind: "cells",
      id: "facts",
      cells: facts.flatMap(([name, value], row) => [
        label(row, 0, name, { ...labelStyle, bold: true }),
        label(row, 1, value, { ...cellStyle, border: "none" }),
      ]),
    },
    ...(problems.length === 0
      ? []
      : [
          {
            kind: "cells",
            id: "problems",
            cells: [
              label(0, 0, words("What was assumed"), headingStyle, { rows: 1, columns: 2 }),
              ...problems
                .slice(0, 100)
                .map((problem, index) => label(index + 1, 1, problem, { ...cellStyle, border: "none" })),
            ],
          } as const,
        ]),
  ];
  return stacked("scheme", words("Scheme"), parts, {
    columnWidths: { 0: 30, 1: 100 },
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
    hideGridlines: true,
  }).sheet;
}

/** A sheet a table of the scheme, computed columns as live formulas. */
export function schemeTables(written: WrittenModel): SheetPlan[] {
  const { words, model } = written;
  return sheetOrder
    .filter((name) => model.tables.some((table) => table.name === name))
    .map((name) => {
      const subtitle = about[name];
      const parts: Part[] = [
        { kind: "title", text: words(name), ...(subtitle === undefined ? {} : { subtitle: words(subtitle) }) },
        { kind: "table", table: modelTable(written, name) },
      ];
      return stacked(name.toLowerCase(), words(name), parts, tableSheet).sheet;
    });
}
