import { problemText } from "../../locale/problems";
import type { Words } from "../../locale/words";
import type { Snapshot } from "../../workbook/snapshot";
import { explainCell } from "../explain";
import { refuse, type Answer } from "./answer";

/**
 * How a figure of ours came about, a line a row, the figure first and what it was computed from below it. `cell` is
 * "Pools!F6".
 */
export function explanationOf(snapshot: Snapshot, cell: string, at: string, words: Words): Answer<string[][]> {
  const told = explainCell(snapshot, cell, { at });
  if ("explanation" in told) return { value: told.lines.map((line) => [line]) };
  const [first] = told.problems;
  if (first === undefined) return refuse("not available", words("There is nothing to explain there."));
  const { message, fix } = problemText(first, words);
  return refuse("not available", fix === undefined ? message : `${message} ${fix}`);
}
