import type { IntroductionList } from "../commitments/prerequisites/introduction";
import type { Words } from "../locale/words";
import { addressOf } from "../workbook/cell";
import type { SheetPlan } from "../workbook/plan";
import { formPage } from "./form-page";

export const introductionSheetId = "introduction";

/** The lists that the prerequisites ask for and that people keep here: participation, rules to abolish, training. */
export function introductionSheet(lists: readonly IntroductionList[], words: Words): SheetPlan {
  return formPage(
    {
      id: introductionSheetId,
      name: words("Introduction"),
      title: words("Introduction of management by results"),
      subtitle: words("What the prerequisites ask for and no other list holds. Fill in the yellow cells."),
      values: {},
      sections: lists.map(({ id, head, about, columns, rows, blankLines }) => ({
        id,
        title: head,
        intro: about,
        fields: [],
        lines: { id, columns, rows, blankLines },
      })),
      footer: `${words("Introduction")} · ${words("Page")} &P / &N`,
      paged: false,
    },
    words,
    () => ({ value: null }),
  );
}

/** Where each cell of the lists will stand, by its id. */
export function introductionPlaces(lists: readonly IntroductionList[], words: Words): ReadonlyMap<string, string> {
  return cellPlaces(introductionSheet(lists, words));
}

/** The address of every cell of a sheet that has an id, in the first block of it. */
export function cellPlaces({ blocks }: SheetPlan): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const block of blocks) {
    if (block.kind !== "cells") continue;
    for (const { id, row, column } of block.cells)
      if (id !== undefined) places.set(id, addressOf({ row: block.at.row + row, column: block.at.column + column }));
  }
  return places;
}
