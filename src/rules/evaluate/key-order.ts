import { textAt, type Dataset, type TableData } from "../data";
import { keyOrderColumn, type Model } from "../model";

/**
 * The text by which keys are ordered where ranks tie: letter case aside, and each run of digits by its number, so that
 * "B-9" comes before "B-10". Texts of the same order keep the order of their characters, then of their rows. Every run of digits
 * is written without leading zeros after a character that says how many digits follow, which makes plain comparison of code units do.
 */
export function orderText(key: string): string {
  return key.toLowerCase().replace(/\d+/g, (digits) => {
    const figure = digits.replace(/^0+(?=\d)/, "");
    return `0${String.fromCharCode(Math.min(figure.length, 0xd000))}${figure}`;
  });
}

/** The ranks (1 for the first) of the rows of a table by its key. Blank keys come last. */
export function keyOrderOf(data: TableData, key: string): Float64Array {
  const column = data.columns[key];
  const ranks = new Float64Array(data.rows);
  if (column?.kind !== "text") return ranks.map((_, row) => row + 1);
  const orders = column.dictionary.map(orderText);
  const rows = Array.from({ length: data.rows }, (_, row) => row);
  const compare = (a: number, b: number): number => {
    const [left, right] = [column.codes[a] as number, column.codes[b] as number];
    if (left === right) return a - b;
    if (left < 0 || right < 0) return left < 0 ? 1 : -1;
    const [first, second] = [orders[left] as string, orders[right] as string];
    if (first !== second) return first < second ? -1 : 1;
    const [one, other] = [textAt(column, a) as string, textAt(column, b) as string];
    return one < other ? -1 : one > other ? 1 : a - b;
  };
  rows.sort(compare).forEach((row, index) => {
    ranks[row] = index + 1;
  });
  return ranks;
}

/** Fills the generated column that orders keys in every table that needs it and has none. */
export function withKeyOrder(model: Model, dataset: Dataset): Dataset {
  const tables: Record<string, TableData> = { ...dataset.tables };
  for (const one of model.tables) {
    const data = tables[one.name];
    const wanted = one.columns.some((column) => column.id === keyOrderColumn && column.source === "generated");
    if (!data || !wanted || keyOrderColumn in data.columns) continue;
    const order = { kind: "number", values: keyOrderOf(data, one.key) } as const;
    tables[one.name] = { ...data, columns: { ...data.columns, [keyOrderColumn]: order } };
  }
  return { ...dataset, tables };
}
