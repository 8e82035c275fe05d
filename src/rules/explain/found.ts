import type { Node } from "../expr";
import { holds } from "../evaluate/scalar";
import type { Value } from "../results";
import type { Explanation } from "./explanation";
import { inRole, rowName, rowsOf, told, type Telling } from "./telling";

type BandNode = Node & { readonly op: "band" };
type LookupNode = Node & { readonly op: "lookup" };

/** The values looked up, the row they fall into with its bounds, and the result there. */
export function explainBand(node: BandNode, telling: Telling): Explanation {
  const value = telling.compute(node);
  const asked = node.dimensions.map((dimension) => inRole(telling.explainNode(dimension.value), "condition"));
  const table = telling.tableName(node.table);
  const result = telling.header(node.table, node.result);
  const row = onlyRow(
    node,
    asked.map((one) => one.value),
    telling,
  );
  if (row === null)
    return told(
      telling,
      { id: "band not found", values: { result, table } },
      value,
      node.kind,
      { by: "itself" },
      asked,
    );
  const bounds = node.dimensions.flatMap((dimension, index) => [
    asked[index] as Explanation,
    bound("band from", dimension.from, dimension.fromIncluded),
    bound("band until", dimension.until, dimension.untilIncluded),
  ]);
  function bound(id: "band from" | "band until", column: string, included: boolean): Explanation {
    const values = { header: telling.header(node.table, column), included: included ? "yes" : "no" };
    return inRole(telling.explainCell({ table: node.table, column, row: row as number }, { id, values }), "note");
  }
  const cell = telling.explainCell({ table: node.table, column: node.result, row });
  const values = { result, table, row: rowName(telling, node.table, row) };
  return told(telling, { id: "band found", values }, value, node.kind, { by: "last" }, [...bounds, cell]);
}

/** The one row whose bands hold all values; null where there is none or more than one. A blank bound is open. */
function onlyRow(node: BandNode, values: readonly Value[], telling: Telling): number | null {
  if (!values.every((value): value is number => typeof value === "number")) return null;
  const found: number[] = [];
  for (let row = 0; row < rowsOf(telling.dataset, node.table); row += 1) {
    const inside = node.dimensions.every(({ from, until, fromIncluded, untilIncluded }, index) => {
      const value = values[index] as number;
      const [lower, upper] = [
        telling.results.value(node.table, from, row),
        telling.results.value(node.table, until, row),
      ];
      return (
        (lower === null || holds(fromIncluded ? ">=" : ">", value - Number(lower))) &&
        (upper === null || holds(untilIncluded ? "<=" : "<", value - Number(upper)))
      );
    });
    if (inside) found.push(row);
  }
  return found.length === 1 ? (found[0] as number) : null;
}

/** The key, the row that it finds, and the result there; or what holds where no row has it. */
export function explainLookup(node: LookupNode, telling: Telling): Explanation {
  const value = telling.compute(node);
  const key = inRole(telling.explainNode(node.key), "condition");
  const table = telling.tableName(node.table);
  const name = typeof key.value === "string" ? key.value : "";
  const row = typeof key.value === "string" ? telling.find(node.table, node.keyColumn, key.value) : -1;
  if (row >= 0) {
    const cell = telling.explainCell({ table: node.table, column: node.result, row });
    const values = { result: telling.header(node.table, node.result), table, row: rowName(telling, node.table, row) };
    return told(telling, { id: "lookup found", values }, value, node.kind, { by: "last" }, [key, cell]);
  }
  if (node.otherwise === undefined || typeof key.value !== "string") {
    return told(telling, { id: "lookup not found", values: { table, row: name } }, value, node.kind, { by: "itself" }, [
      key,
    ]);
  }
  return told(telling, { id: "lookup otherwise", values: { table, row: name } }, value, node.kind, { by: "last" }, [
    key,
    telling.explainNode(node.otherwise),
  ]);
}
