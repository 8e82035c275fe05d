import { evaluationWords } from "./evaluation";
import { frameWords } from "./frame";
import { paneWords } from "./pane";

/** Every Swedish text by its English one. One file a room, so that a room's words are reviewed together. */
export const swedish: ReadonlyMap<string, string> = new Map(Object.entries({ ...evaluationWords, ...frameWords, ...paneWords }));
