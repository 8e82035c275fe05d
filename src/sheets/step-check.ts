import type { Words } from "../locale/words";
import type { SheetPlan } from "../workbook/plan";
import { computed, placeOn } from "./layout";
import { subtitleStyle } from "./styles";

/** Whether a written result still agrees with the sheet it was made from. */
export interface StepCheck {
  readonly id: string;
  /** What was read: "roster". */
  readonly result: string;
  /** The user's sheet and the A1 area that was read. */
  readonly sheet: string;
  readonly range: string;
  /** The area that is counted: some rows more, so that an added row shows. */
  readonly counted: string;
  /** Filled cells, numeric cells and their sum, when it was read. */
  readonly filled: number;
  readonly numbers: number;
  readonly sum: number;
}

/** What the check says while nothing has changed. */
export function inStep(words: Words): string {
  return words("In step with its source");
}

/** A formula that counts and sums the source again: a stale result shows itself without the add-in. */
export function stepFormula(step: StepCheck, words: Words): string {
  const range = placeOn(
    step.sheet,
    step.counted.replace(/[A-Z]+|\d+/g, (part) => `$${part}`),
  );
  const same = `AND(COUNTA(${range})=${step.filled},COUNT(${range})=${step.numbers},ABS(SUM(${range})-${step.sum})<0.005)`;
  return `=IF(${same},"${inStep(words)}","${words("Out of date: the source has changed")}")`;
}

/** The sheet with the check of its source above its table, in the free row under the title. */
export function withStepCheck(sheet: SheetPlan, step: StepCheck, words: Words): SheetPlan {
  const taken = sheet.blocks.some(
    (block) =>
      block.kind !== "chart" &&
      block.at.row <= 2 &&
      block.kind === "cells" &&
      block.cells.some((cell) => block.at.row + cell.row === 2),
  );
  if (taken) return sheet;
  const cell = computed("step", 0, 0, stepFormula(step, words), inStep(words), {
    ...subtitleStyle,
    italic: true,
    size: 9,
  });
  return {
    ...sheet,
    blocks: [...sheet.blocks, { kind: "cells", id: "step", at: { row: 2, column: 0 }, cells: [cell] }],
  };
}
