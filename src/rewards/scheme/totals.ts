import { has, sumOf } from "../../rules/aggregate";
import { minus } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { settle } from "../../rules/rounding";
import type { Scheme } from "./document";
import { draftOf, type Draft } from "./draft";
import type { Group } from "./groups";
import { levelsOf, type GroupKind } from "./lots";
import { sumOfAll } from "./sums";

/** A row a period: what the scheme comes to, and where every krona of the pools went. */
export function totalsDraft(scheme: Scheme, pools: Draft, people: Draft, groups: readonly Group[]): Draft {
  const money = { meaning: "money", unit: scheme.currency } as const;
  const draft = draftOf("Totals", {
    name: key("Total", { generated: true }),
    period: given.number("Period", { generated: true, unit: "year" }),
  });
  const sum = (of: Draft, column: string) =>
    settle(sumOf(of.column(column), has(of.column("period"), draft.number("period"))));
  draft.add("heads", "Heads", sum(people, "eligible"));
  draft.add("pool", "Pool", sum(pools, "pool"), money);
  draft.add("paid", "Paid", sum(people, "paid"), money);
  for (const part of scheme.payout) draft.add(`paid.${part.id}`, part.header, sum(people, `paid.${part.id}`), money);
  const included = scheme.charge?.pool === "includes it";
  if (scheme.charge !== undefined) draft.add("charge", "Employer charge", sum(people, "charge"), money);
  const kindOf = (to: string): GroupKind => (to === "area" || to === "team" ? to : "unit");
  const kept = levelsOf(scheme).filter((level) => level.use === "kept" && level.to !== "owner");
  const sums = kept.flatMap((level) => {
    const group = groups.find((one) => one.kind === kindOf(level.to));
    return group === undefined ? [] : [sum(group.draft, `${level.id}.capped`)];
  });
  if (sums.length > 0) draft.add("kept", "Kept for uses of their own", settle(sumOfAll(sums)), money);
  const used = [
    draft.number("paid"),
    ...(included ? [draft.number("charge")] : []),
    ...(sums.length > 0 ? [draft.number("kept")] : []),
  ];
  draft.add("returned", "Back to the owner", settle(minus(draft.number("pool"), sumOfAll(used))), money);
  const cost = [
    draft.number("paid"),
    ...(scheme.charge === undefined ? [] : [draft.number("charge")]),
    ...(sums.length > 0 ? [draft.number("kept")] : []),
  ];
  draft.add("cost", "Cost with employer charge", settle(sumOfAll(cost)), money);
  return draft;
}
