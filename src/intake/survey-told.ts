import type { Problem } from "../problem/problem";
import { positionOf } from "../workbook/cell";
import type { MappedBlock } from "./mapping";
import type { ProblemList } from "./problems";

/** Problems of the survey that hold for the records; cells that cannot be read are told by the readers of the columns. */
export const told: ReadonlySet<string> = new Set([
  "stated-total-differs",
  "rows-after-total",
  "measures-in-rows",
  "number-ambiguous",
]);

/** Whether the mark of a column's decimals is settled, or asked by the reader of its values. */
export function isAskedBesides(
  { code, where }: Problem,
  { mapped }: { readonly mapped: MappedBlock | undefined },
  problems: ProblemList,
): boolean {
  if (code !== "number-ambiguous" || where?.at !== "cell") return false;
  const [sheet, column] = [where.sheet, positionOf(where.address)?.column];
  return (
    mapped?.decimal !== undefined ||
    problems
      .all()
      .some(
        (other) =>
          other.code === "decimal-mark-unclear" &&
          other.where?.at === "cell" &&
          other.where.sheet === sheet &&
          positionOf(other.where.address)?.column === column,
      )
  );
}
