import type { Progress } from "../app/job";
import type { Words } from "../locale/speech";
import { stops, type Problem } from "../problem/problem";
import type { Stage } from "./workbench";

/** What a screen reader is told when the stage changes. */
export function announcement(stage: Stage, working: Progress | null, words: Words): string {
  if (working !== null) return words(working.step);
  switch (stage.at) {
    case "start":
      return "";
    case "opened": {
      const { inspection, sheets } = stage.opened;
      if (sheets.length === 0 && stops(inspection.problems)) return stopped(inspection.problems, words);
      return `${stage.name}. ${words("Recognised")}: ${inspection.blocks.map((block) => block.sheet).join(", ")}.`;
    }
    case "ran":
      return stage.ran.result.bytes === null
        ? stopped(stage.ran.result.problems, words)
        : `${words("Done")}. ${stage.name}`;
  }
}

function stopped(problems: readonly Problem[], words: Words): string {
  const count = problems.filter((problem) => problem.severity === "error").length;
  return `${words("Nothing was written")}. ${words("{count, plural, one {# problem} other {# problems}} must be put right first.", { count })}`;
}
