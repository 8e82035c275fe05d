import type { JobName } from "./job";

/** The pages of the pane. */
export const pages = [
  "start",
  "data",
  "commitments",
  "grants",
  "rewards",
  "evaluation",
  "explain",
  "settings",
] as const;
export type Page = (typeof pages)[number];

/** Where a person wants to be in the pane, and the job whose preview is to begin there. */
export interface Destination {
  readonly page: Page;
  readonly job?: JobName;
}

type Follow = (destination: Destination) => void;

/** Asked for while no pane listened: the button may have been what opened it. */
let waiting: Destination | null = null;
let follower: Follow | null = null;

/** Asks the pane to go somewhere. Where it is not there yet, it goes as soon as it is. */
export function goTo(destination: Destination): void {
  if (follower === null) waiting = destination;
  else follower(destination);
}

/** Lets the pane follow, from what was asked for before it was there. Gives the means to stop. */
export function followDestinations(follow: Follow): () => void {
  follower = follow;
  if (waiting !== null) {
    const asked = waiting;
    waiting = null;
    follow(asked);
  }
  return () => {
    if (follower === follow) follower = null;
  };
}
