import { payloadBytes } from "./blocks";
import type { Step } from "./journal/set-back";

/** What actions take on the wire with their paths, measured with Microsoft's client and rounded up. */
const bytesOfAction = 680;
const bytesOfLook = { range: 480, property: 260, edge: 440 };

/** What an action takes apart from the rows of a fill. */
function bytesOf(action: Step): number {
  switch (action.do) {
    case "style": {
      const { border, ...rest } = action.style;
      const edges = border === undefined || border === "none" ? 0 : border === "thin" || border === "box" ? 6 : 2;
      return bytesOfLook.range + Object.keys(rest).length * bytesOfLook.property + edges * bytesOfLook.edge;
    }
    case "set look":
      return bytesOfLook.range + 13 * bytesOfLook.property + 6 * bytesOfLook.edge;
    case "set validation":
    case "set conditional":
    case "validate":
    case "conditional":
      return 1_300 + JSON.stringify(action).length;
    case "page":
    case "set page":
      return 4_000;
    case "set chart":
    case "chart":
      return 4_000 + 2_500 * action.chart.series.length;
    case "formula":
      return bytesOfAction + action.formula.length;
    default:
      return bytesOfAction;
  }
}

/** The actions in round trips of about `most` bytes each; the rows of a large fill are parted. */
export function actionTrips<S extends Step>(actions: readonly S[], most = payloadBytes): S[][] {
  const trips: S[][] = [];
  let room = 0;
  const add = (action: S, bytes: number): void => {
    if (bytes > room) {
      trips.push([]);
      room = most;
    }
    trips.at(-1)?.push(action);
    room -= bytes;
  };
  for (const action of actions) {
    if (action.do !== "fill") {
      add(action, bytesOf(action));
      continue;
    }
    let first = 0;
    let bytes = bytesOfAction;
    action.rows.forEach((row, index) => {
      const next = JSON.stringify(row).length + 1;
      if (index > first && bytes + next > Math.max(room, most / 2)) {
        add(partOf(action, first, index) as S, bytes);
        first = index;
        bytes = bytesOfAction;
      }
      bytes += next;
    });
    add(partOf(action, first, action.rows.length) as S, bytes);
  }
  return trips;
}

type Fill = Step & { readonly do: "fill" };

function partOf(action: Fill, from: number, to: number): Fill {
  if (from === 0 && to === action.rows.length) return action;
  const { area } = action;
  return { ...action, area: { ...area, row: area.row + from, rows: to - from }, rows: action.rows.slice(from, to) };
}
