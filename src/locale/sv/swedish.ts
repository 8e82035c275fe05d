import { budgetWords } from "./budget";
import { commitmentWords } from "./commitments";
import { evaluationWords } from "./evaluation";
import { frameWords } from "./frame";
import { grantsWords } from "./grants";
import { indicatorWords } from "./indicators";
import { paneWords } from "./pane";
import { rewardWords } from "./rewards";

/** Every Swedish text by its English one. One file a room, so that a room's words are reviewed together. */
export const swedishRooms: readonly Readonly<Record<string, string>>[] = [
  frameWords,
  paneWords,
  budgetWords,
  commitmentWords,
  evaluationWords,
  grantsWords,
  indicatorWords,
  rewardWords,
];

export const swedish: ReadonlyMap<string, string> = new Map(swedishRooms.flatMap((room) => Object.entries(room)));
