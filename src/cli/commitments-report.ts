import type { CommitmentReport } from "../app/commitments/report-data";
import type { Words } from "../locale/words";
import type { Place } from "../problem/problem";

/** Cells that are named beside a prerequisite; `--json` has them all. */
const cellsShown = 3;

/** The ten prerequisites as lines: the state, the prerequisite, why, and the first cells that decide. */
export function prerequisitesText({ net, prerequisites }: CommitmentReport, words: Words): string {
  const widest = Math.max(...prerequisites.map(({ state }) => words(state).length));
  const lines = prerequisites.map(({ number, head, state, reason, cells }) => {
    const shown = cells.slice(0, cellsShown).map(placeText).join(", ");
    const more = cells.length > cellsShown ? ` (+${cells.length - cellsShown})` : "";
    const where = cells.length === 0 ? "" : ` [${shown}${more}]`;
    const said = `${words(head)}. ${words(reason.text, reason.values)}`;
    return `${String(number).padStart(2)}  ${words(state).padEnd(widest)}  ${said}${where}`;
  });
  const covered = words(
    "{covered} of {goals} goals are carried further by a commitment below; {committed} of {people} people have a commitment, of their own or by their team",
    { covered: net.goalsCovered, goals: net.goals, committed: net.peopleCommitted, people: net.people },
  );
  return `${[words("Ten prerequisites of management by results"), ...lines, "", `${covered}.`].join("\n")}\n\n`;
}

function placeText(place: Place): string {
  return place.at === "cell" ? `${place.sheet}!${place.address}` : place.at === "file" ? place.file : place.field;
}
