import type { Draft, FigureMeaning } from "./column-draft";
import { sideField } from "./header-fields";

const least = 0.6;
/** What a header's other words say is not replaced by these. */
const kept = new Set(["variance", "variance_pct", "headcount", "ratio"]);

/**
 * Where the columns of a period differ in costs and revenue ("Budget 2025: Lasten, Baten, Saldo"), that is what tells
 * them apart: the measure is told by the period. Only where a period has as many columns of each, in turn.
 */
export function withSides(figures: readonly Draft[], meant: Map<number, FigureMeaning>): void {
  const groups = new Map<string, Draft[]>();
  for (const one of figures) {
    if (kept.has(String(meant.get(one.column)?.field))) continue;
    const key = one.period?.text ?? "";
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  for (const group of groups.values()) {
    const sided = group.flatMap((one) => {
      const side = sideField(one.rest);
      return side && side.score >= least ? [{ one, side }] : [];
    });
    const count = (field: string): number => sided.filter(({ side }) => side.field === field).length;
    // "Erträge, Aufwendungen, Ergebnis, Einzahlungen, Auszahlungen, Saldo": as often one side as the other, in turn.
    const turns = sided.filter(({ side }) => side.field !== "net").map(({ side }) => side.field);
    const inTurn = turns.every((field, at) => at === 0 || field !== turns[at - 1]);
    if (count("income") === 0 || !inTurn || count("income") !== count("expense")) continue;
    if (count("net") > count("income") + 1) continue;
    for (const { one, side } of sided)
      meant.set(one.column, {
        field: side.field,
        confidence: Math.max(0.8, Math.round(side.score * 100) / 100),
        reason: `the header "${one.text}" contains "${side.word}", a word for ${side.field}, and columns beside it hold the other side`,
      });
  }
}
