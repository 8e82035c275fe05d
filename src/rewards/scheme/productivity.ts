import { over, power, root, times } from "../../rules/arithmetic";
import type { Expr } from "../../rules/expr";
import type { ComponentOf } from "./component-document";
import { sumOfAll } from "./sums";
import type { UnitRows } from "./unit-rows";

type NumberExpr = Expr<"number", false>;
type Item = ComponentOf<"productivity index">["outputs"][number];

/** Quantity and price of an item, now and in the base period. */
interface Figures {
  readonly q1: NumberExpr;
  readonly q0: NumberExpr;
  readonly p1: NumberExpr | undefined;
  readonly p0: NumberExpr | undefined;
}

/**
 * Output index over input index, in one of four forms: Laspeyres with base prices, Paasche with this period's, Fisher the
 * geometric mean of both, Tornqvist the product of quantity relatives to the mean of both periods' value shares.
 */
export function productivityColumns(one: ComponentOf<"productivity index">, rows: UnitRows): NumberExpr {
  const { id, header } = one;
  const outputs = indexColumns(one, one.outputs, "outputs", "output index", rows);
  const inputs = indexColumns(one, one.inputs, "inputs", "input index", rows);
  rows.addStep(`${id}.outputs`, `${header}: output index`, outputs, "number");
  rows.addStep(`${id}.inputs`, `${header}: input index`, inputs, "number");
  return over(rows.cell(`${id}.outputs`), rows.cell(`${id}.inputs`));
}

function indexColumns(
  one: ComponentOf<"productivity index">,
  items: readonly Item[],
  side: "outputs" | "inputs",
  words: string,
  rows: UnitRows,
): NumberExpr {
  const { form } = one;
  const needs = { p0: form !== "paasche", p1: form !== "laspeyres" };
  const all = items.map((item, index) => figuresOf(one, item, `${one.id}.${side}.${index + 1}`, needs, rows));
  weightless(one, items, side, needs, rows);
  const relative = (price: "p1" | "p0"): NumberExpr => over(valueOf(all, "q1", price), valueOf(all, "q0", price));
  switch (form) {
    case "laspeyres":
      return relative("p0");
    case "paasche":
      return relative("p1");
    case "fisher":
      return root(times(relative("p0"), relative("p1")));
    case "tornqvist": {
      // Shares are the same in every factor: they stand in columns of their own, or the formula would grow with the square of the items.
      const totals = (["1", "0"] as const).map((period) => {
        const column = `${one.id}.${side}Value${period}`;
        const total = valueOf(all, period === "1" ? "q1" : "q0", period === "1" ? "p1" : "p0");
        rows.addStep(
          column,
          `${one.header}: ${words}, value ${period === "1" ? "now" : "in the base period"}`,
          total,
          "money",
        );
        return rows.cell(column);
      });
      const [now, base] = totals as [NumberExpr, NumberExpr];
      const factors = all.map(({ q1, q0, p1, p0 }) => {
        const shares = [over(times(q1, p1 ?? 1), now), over(times(q0, p0 ?? 1), base)];
        return power(over(q1, q0), over(sumOfAll(shares), 2));
      });
      const [first, ...rest] = factors;
      return times(first ?? 1, ...rest);
    }
  }
}

/** Prices that are stated, and zero for every item: nothing would weigh anything. */
function weightless(
  { id, header }: ComponentOf<"productivity index">,
  items: readonly Item[],
  side: "outputs" | "inputs",
  needs: { readonly p0: boolean; readonly p1: boolean },
  rows: UnitRows,
): void {
  for (const key of ["price", "basePrice"] as const) {
    if (!needs[key === "price" ? "p1" : "p0"] || items.some((item) => item[key] !== 0)) continue;
    rows.problem(
      "weights-all-zero",
      `${id}.${side}`,
      `The prices by which ${header} weighs its items are all zero.`,
      "State a price above zero for one item or more.",
    );
  }
}

/** The value of all items: quantities of one period at prices of one. */
function valueOf(all: readonly Figures[], quantity: "q1" | "q0", price: "p1" | "p0"): NumberExpr {
  return sumOfAll(all.map((item) => times(item[quantity], item[price] ?? 1)));
}

function figuresOf(
  one: ComponentOf<"productivity index">,
  item: Item,
  field: string,
  needs: { readonly p0: boolean; readonly p1: boolean },
  rows: UnitRows,
): Figures {
  const price = (key: "price" | "basePrice", needed: boolean): NumberExpr | undefined => {
    if (!needed) return undefined;
    const value = item[key];
    if (value === undefined) {
      rows.problem(
        "price-missing",
        `${field}.${key}`,
        `${item.header} has no ${key === "price" ? "price of this period" : "base price"}, which the form ${one.form} needs.`,
        "State it, or choose another form.",
      );
      return undefined;
    }
    return rows.number(value, `${field}.${key}`, {
      header: `${item.header}: ${key === "price" ? "price" : "base price"}`,
    });
  };
  return {
    q1: rows.number(item.quantity, `${field}.quantity`, { header: `${item.header}: quantity` }),
    q0: rows.base(item.baseQuantity, `${field}.baseQuantity`, { header: `${item.header}: base quantity` }),
    p1: price("price", needs.p1),
    p0: price("basePrice", needs.p0),
  };
}
