import type { ColumnDefinition, SplitDefinition } from "../column";
import { doubles } from "../evaluate/doubles";
import { fold } from "../evaluate/scalar";
import { keyOrderColumn } from "../model";
import type { Value } from "../results";
import type { Explanation } from "./explanation";
import { inRole, rowsOf, told, type Said, type Telling } from "./telling";

/**
 * A part of a split: what is shared, the weight and the sum of weights, the exact share, its whole steps and remainder,
 * whether the remainder earned one step more, and that the parts of the group sum. Not for a part that is a fault.
 */
export function explainSplit(definition: ColumnDefinition, split: SplitDefinition, telling: Telling): Explanation {
  const { table, row } = telling.cell;
  const { step } = split;
  const figure = (column: string, at = row) => Number(telling.results.value(table, column, at));
  const group = groupOf(split, telling);
  const value = telling.results.value(table, definition.id, row);
  const whole = telling.explainNode(split.whole);
  const total = doubles.sum(
    group.map((at) => figure(split.weight, at)),
    0,
  );
  const base = figure(split.base);
  const steps = Math.round(Number(whole.value) / step);
  const left =
    steps -
    doubles.sum(
      group.map((at) => figure(split.base, at)),
      0,
    );
  const weight = figure(split.weight);
  const extra = Math.round(Number(value) / step) - base;
  const unit = definition.unit === undefined ? {} : { unit: definition.unit };

  const shown = (
    id: Said["id"],
    of: Value,
    values: Record<string, number> = {},
    more: Parameters<typeof told>[6] = {},
  ) => told(telling, { id, values }, of, "number", { by: "itself" }, [], more);
  const note = (of: Explanation) => inRole(of, "note");
  // Folded: the steps of the arithmetic are helper columns, opened on demand.
  const helper = (id: Said["id"], column: string) =>
    telling.at(telling.cell, 0).explainCell({ table, column, row }, { id });

  const because = total === 0 ? "split nobody" : extra === 1 ? "split extra" : "split no extra";
  const place = group.filter((at) => before(telling, split, at, row)).length + 1;
  const children = [
    note(told(telling, { id: "split whole" }, whole.value, "number", { by: "last" }, [whole], unit)),
    note(helper("split weight", split.weight)),
    note(shown("split total", total, {}, { decimals: 0 })),
    ...(total === 0 ? [] : [note(shown("split exact", (Number(whole.value) * weight) / total, {}, unit))]),
    helper("split base", split.base),
    note(helper("split remainder", split.remainder)),
    note(shown("split rank", place, {}, { decimals: 0 })),
    note(shown("split left", left, {}, { decimals: 0 })),
    shown(because, extra, { left }, { decimals: 0 }),
    note(
      shown(
        "split sum",
        doubles.sum(
          group.map((at) => figure(definition.id, at)),
          definition.decimals,
        ),
        { rows: group.length },
        unit,
      ),
    ),
  ];
  return told(
    telling,
    { id: "split part", values: { step } },
    value,
    "number",
    { by: "split part", step },
    children,
    unit,
  );
}

/** Rows that agree with this one in the columns that make a group. */
function groupOf(split: SplitDefinition, telling: Telling): number[] {
  const { table, row } = telling.cell;
  const same = (value: Value) => (typeof value === "string" ? fold(value) : value);
  const own = split.within.map((column) => same(telling.results.value(table, column, row)));
  const rows = Array.from({ length: rowsOf(telling.dataset, table) }, (_, at) => at);
  return rows.filter((at) =>
    split.within.every((column, index) => same(telling.results.value(table, column, at)) === own[index]),
  );
}

/** Whether a row's remainder comes before another's: larger first, ties to the lower key. */
function before(telling: Telling, split: SplitDefinition, one: number, other: number): boolean {
  const { table } = telling.cell;
  const of = (column: string, at: number) => Number(telling.results.value(table, column, at));
  const difference = of(split.remainder, one) - of(split.remainder, other);
  return difference > 0 || (difference === 0 && of(keyOrderColumn, one) < of(keyOrderColumn, other));
}
