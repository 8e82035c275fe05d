import type { Say } from "./sentence";

/** How units are put together to be compared. */
export const peerGroupRules = ["as listed or by size", "all together", "by kind of unit", "by size"] as const;
export type PeerGroupRule = (typeof peerGroupRules)[number];

/** What is known of a unit that is to be compared. */
export interface Peer {
  readonly unit: string;
  /** The group that the list of units names. */
  readonly listed: string | null;
  readonly kind: string | null;
  /** Budgeted costs in kr; null where the workbook says nothing. */
  readonly costs: number | null;
}

/** By size only where every group then has twice as many units as a comparison needs. */
const unitsAGroup = 2;
const mostGroups = 4;

/**
 * The group of each unit, in the order given. A column of the list of units names it; without one units are parted by
 * their budgeted costs into groups of as many units, whose names state the limits, where there are enough of them.
 */
export function peerGroups(peers: readonly Peer[], rule: PeerGroupRule, fewest: number, say: Say): readonly string[] {
  const together = say("All units");
  switch (rule) {
    case "all together":
      return peers.map(() => together);
    case "by kind of unit":
      return peers.map((peer) => peer.kind ?? say("Without a kind"));
    case "by size":
      return bySize(peers, Math.max(2, Math.min(mostGroups, Math.floor(peers.length / fewest))), say);
    case "as listed or by size": {
      if (peers.some((peer) => peer.listed !== null)) return peers.map((peer) => peer.listed ?? say("Without a group"));
      const groups = Math.min(mostGroups, Math.floor(peers.length / (unitsAGroup * fewest)));
      return groups < 2 ? peers.map(() => together) : bySize(peers, groups, say);
    }
  }
}

const million = 1_000_000;

function bySize(peers: readonly Peer[], groups: number, say: Say): readonly string[] {
  const costs = peers.flatMap((peer) => (peer.costs === null ? [] : [peer.costs])).sort((a, b) => a - b);
  if (costs.length < groups) return peers.map(() => say("All units"));
  // The largest costs of each group but the last: units with the same costs stay together.
  const limits = Array.from(
    { length: groups - 1 },
    (_, at) => costs[Math.ceil(((at + 1) * costs.length) / groups) - 1] ?? 0,
  );
  const shown = limits.map((limit) => (limit / million).toFixed(1));
  return peers.map(({ costs: own }) => {
    if (own === null) return say("Size not known");
    const at = limits.findIndex((limit) => own <= limit);
    const [low, high] = [shown[at < 0 ? groups - 2 : at - 1], shown[at]];
    if (at < 0) return named(say("Costs over {low} Mkr"), { low });
    return low === undefined
      ? named(say("Costs up to {high} Mkr"), { high })
      : named(say("Costs {low} to {high} Mkr"), { low, high });
  });
}

function named(template: string, values: Readonly<Record<string, string | undefined>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}
