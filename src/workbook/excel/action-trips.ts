import { payloadBytes } from "./blocks";
import type { Step } from "./journal/set-back";

/** What a step takes on the wire with its path, and an action of one or two steps. */
const bytesOfStep = 260;
const bytesOfAction = 900;

/** What an action takes apart from the rows of a fill, by the steps that it is made of. */
function bytesOf(action: Action): number {
  switch (action.do) {
    case "style": {
      const { border, ...rest } = action.style;
      const edges = border === undefined || border === "none" ? 0 : border === "thin" || border === "box" ? 6 : 2;
      return bytesOfAction + (Object.keys(rest).length + 3 * edges) * bytesOfStep;
    }
    case "validate":
    case "conditional":
      return 2 * bytesOfAction + JSON.stringify(action).length;
    case "page":
      return 4 * bytesOfAction;
    case "chart":
      return (4 + 3 * action.chart.series.length) * bytesOfAction;
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
