import type { Words } from "../locale/words";
import type { Difference } from "../rules/explain/causes";
import type { SheetPlan } from "../workbook/plan";
import { label, stacked, type Part } from "./layout";
import { modelTable } from "./model-table";
import { headingStyle, labelStyle } from "./styles";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** Two sides of a comparison: totals, periods, groups and persons, a table a sheet; the causes of the difference above the totals. */
export function whatIfSheets(written: WrittenModel, causes: Difference | null): SheetPlan[] {
  const { words, model } = written;
  return model.tables.map(({ name }) => {
    const parts: Part[] = [
      { kind: "title", text: words(name) },
      { kind: "table", table: modelTable(written, name) },
      ...(name !== "WhatIfTotals" || causes === null
        ? []
        : [
            {
              kind: "cells",
              id: "causes",
              cells: [
                label(0, 0, words("Why the cost differs, one cause after another"), headingStyle),
                ...causes.causes.flatMap(({ id, header, change }, row) => [
                  label(row + 1, 0, causeText(id, header, words), labelStyle),
                  label(row + 1, 1, change, labelStyle),
                ]),
              ],
            } as const,
          ]),
    ];
    return stacked(name.toLowerCase(), words(name), parts, tableSheet).sheet;
  });
}

function causeText(id: string, header: string, words: Words): string {
  if (id === "results") return words("Changed results");
  if (id === "parameters") return words("Changed rules and parameters");
  return id === "staff" ? words("Changed staff and units") : words(header);
}
