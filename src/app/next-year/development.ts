import type { Snapshot } from "../../workbook/snapshot";
import { isCellError, type CellValue } from "../../workbook/cell";

/** A development goal that a unit and its superior have agreed on its evaluation page. */
export interface DevelopmentGoal {
  readonly unit: string;
  readonly goal: string;
  readonly indicator: string;
  readonly target: number | null;
  readonly responsible: string | null;
}

const pagePrefix = "evaluation:";

/** The development goals written on the evaluation pages, page by page. A line without a goal and an indicator is none. */
export function developmentGoals({ own }: Pick<Snapshot, "own">): readonly DevelopmentGoal[] {
  return own.flatMap(({ id, inputs }) => {
    if (!id.startsWith(pagePrefix)) return [];
    const unit = id.slice(pagePrefix.length);
    const lines = new Map<string, Map<string, CellValue>>();
    for (const [name, { value }] of inputs) {
      const found = /(?:^|\/)development\.(line\d+)\.(\w+)$/.exec(name);
      if (found?.[1] === undefined || found[2] === undefined) continue;
      const line = lines.get(found[1]) ?? new Map<string, CellValue>();
      line.set(found[2], value);
      lines.set(found[1], line);
    }
    return [...lines.values()].flatMap((line): DevelopmentGoal[] => {
      const [goal, indicator] = [textOf(line.get("goal")), textOf(line.get("indicator"))];
      const named = indicator ?? goal;
      if (named === null) return [];
      const target = line.get("target");
      return [
        {
          unit,
          goal: goal ?? named,
          indicator: named,
          target: typeof target === "number" ? target : null,
          responsible: textOf(line.get("responsible")),
        },
      ];
    });
  });
}

function textOf(value: CellValue | undefined): string | null {
  if (value === undefined || value === null || isCellError(value)) return null;
  const text = String(value).trim();
  return text === "" ? null : text;
}
