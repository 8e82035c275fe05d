import type { Words } from "../../locale/words";
import { key, given } from "../../rules/column";
import { curve, type Outside } from "../../rules/curve";
import { numberColumn, textColumn } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import { modelOf } from "../../rules/model";
import { table } from "../../rules/table";
import { isNothing, numberNeeded, refuse, shown, type Answer, type Given } from "./answer";

/**
 * The height of a piecewise linear curve at `x`. `points` has two columns, x and y, with x rising; rows without figures
 * are left out. Outside the points the curve is flat unless told: zero, or extended in its last direction.
 */
export function curveOf(x: Given, points: readonly (readonly Given[])[], outside: Given, words: Words): Answer<number> {
  const at = numberNeeded(x, "x", words);
  if (typeof at !== "number") return at;
  const beyond = isNothing(outside) ? "flat" : outsideOf(String(outside), words);
  if (beyond === undefined)
    return refuse(
      "value",
      words("{read} is no way to go on outside the points: flat, zero or extend.", { read: shown(outside) }),
    );
  const through: { readonly x: number; readonly y: number }[] = [];
  for (const row of points) {
    if (row.length !== 2) return refuse("value", words("The points need two columns: x and y."));
    if (row.every(isNothing)) continue;
    const [px, py] = [numberNeeded(row[0], "x", words), numberNeeded(row[1], "y", words)];
    if (typeof px !== "number") return px;
    if (typeof py !== "number") return py;
    const before = through.at(-1);
    if (before !== undefined && px <= before.x)
      return refuse("number", words("The points must rise: {x} follows {before}.", { x: px, before: before.x }));
    through.push({ x: px, y: py });
  }
  if (through.length < 2) return refuse("not available", words("A curve needs two points or more."));
  const drawn = table("Curve", { row: key("Row"), x: given.number("x", { decimals: 6 }) }).add("y", "y", (row) =>
    curve(row.x, through, { below: beyond, above: beyond }),
  );
  const results = evaluate(modelOf({ tables: [drawn] }), {
    parameters: {},
    tables: { Curve: { rows: 1, columns: { row: textColumn(["1"]), x: numberColumn([at]) } } },
  });
  const y = results.value("Curve", "y", 0);
  return typeof y === "number" ? { value: y } : refuse("number", words("The curve has no height there."));
}

/** The way out that a word names, in English or in the language of the words. */
function outsideOf(read: string, words: Words): Outside | undefined {
  const said = { flat: words("flat"), zero: words("zero"), extend: words("extend") };
  return (["flat", "zero", "extend"] as const).find((one) => [one, said[one]].includes(read.trim().toLowerCase()));
}
