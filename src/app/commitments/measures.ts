import { planKey } from "../../commitments/action-plan/plan-facts";
import { usefulness, usualCostlyFrom } from "../../commitments/action-plan/measures";
import { nameKey } from "../../commitments/net/facts";
import type { Problem } from "../../problem/problem";
import { numberColumn, textColumn, type Dataset } from "../../rules/data";
import { isCellError } from "../../workbook/cell";
import type { Snapshot } from "../../workbook/snapshot";
import { choiceOf } from "../choice";
import { filledLines, type FigureNow } from "../inputs/register-input";
import type { Words } from "../../locale/words";
import { ownFigures, standingTable } from "../own-figures";
import type { StandingCommitment } from "./standing";

/** Where the facts of measures come from. */
export interface MeasureSources {
  readonly snapshot: Snapshot;
  readonly words: Words;
  readonly standing: readonly StandingCommitment[];
  /** The outcome of an indicator of a unit; null where there is none. */
  readonly outcome: FigureNow;
}

/** What a person has said of a measure on its sheet. */
interface Judgement {
  readonly users: string | null;
  readonly usefulness: string | null;
}

/**
 * Rows of the register of measures: the indicators that forms A require results by, with what the forms say of them, how
 * many commitments and promises to customers use them, and what people have said on the sheet. A word that is no
 * usefulness is an error at its cell.
 */
export function measureRows({ snapshot, words, standing, outcome }: MeasureSources): {
  readonly tables: Dataset["tables"];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const said = judgements(snapshot, words, problems);
  const limit = ownFigures(snapshot, { table: "MeasureRule", key: "rule", column: "costlyFrom", least: 0 });
  problems.push(...limit.problems);
  const used = usesOf(standing);
  const managers = standing.filter(({ form }) => form.kind === "A");
  const rows = managers.flatMap((one) => {
    const text = (cell: string): string | null => {
      const value = one.valueOf(cell);
      return value === null || String(value).trim() === "" ? null : String(value);
    };
    const number = (cell: string): number | null => {
      const value = one.valueOf(cell);
      return typeof value === "number" ? value : null;
    };
    return filledLines(one).flatMap((line) => {
      const id = line.slice(line.indexOf(".") + 1);
      const indicator = text(`${line}.indicator`);
      if (indicator === null) return [];
      const measure = `${one.form.id}/${id}`;
      const uses = used.get(useKey(one.form.unit, indicator)) ?? { promised: 0, uses: 0 };
      const cost = number(`measuring.${id}.costOfMeasuring`);
      return [
        {
          measure,
          unit: one.form.unit,
          indicator,
          goal: text(`${line}.goal`),
          kind: text(`${line}.kind`),
          method: text(`measuring.${id}.method`),
          source: text(`measuring.${id}.source`),
          frequency: text(`measuring.${id}.frequency`),
          supplier: text(`measuring.${id}.owner`),
          cost: cost === null ? null : Math.round(cost),
          weight: number(`${line}.weight`),
          ...uses,
          outcome: outcome(one.form.unit, indicator),
          ...(said.get(measure) ?? { users: null, usefulness: null }),
        },
      ];
    });
  });
  const texts = (of: (row: (typeof rows)[number]) => string | null) => textColumn(rows.map(of));
  const numbers = (of: (row: (typeof rows)[number]) => number | null) => numberColumn(rows.map(of));
  const missions = managers.filter(({ valueOf }) => valueOf("mission.mission") !== null).length;
  return {
    problems,
    tables: {
      MeasureRule: {
        rows: 1,
        columns: {
          rule: textColumn(["1"]),
          costlyFrom: numberColumn([limit.figures.get("1") ?? usualCostlyFrom]),
        },
      },
      Measures: {
        rows: rows.length,
        columns: {
          measure: texts((row) => row.measure),
          unit: texts((row) => row.unit),
          indicator: texts((row) => row.indicator),
          goal: texts((row) => row.goal),
          kind: texts((row) => row.kind),
          method: texts((row) => row.method),
          source: texts((row) => row.source),
          frequency: texts((row) => row.frequency),
          supplier: texts((row) => row.supplier),
          cost: numbers((row) => row.cost),
          weight: numbers((row) => row.weight),
          promised: numbers((row) => row.promised),
          uses: numbers((row) => row.uses),
          outcome: numbers((row) => row.outcome),
          users: texts((row) => row.users),
          usefulness: texts((row) => row.usefulness),
        },
      },
      ActionPlanFacts: {
        rows: 1,
        columns: {
          plan: textColumn([planKey]),
          units: numberColumn([managers.length]),
          missions: numberColumn([missions]),
        },
      },
    },
  };
}

function useKey(unit: string, indicator: string): string {
  return `${nameKey(unit)}|${nameKey(indicator)}`;
}

/** By unit and indicator: how many lines of commitments use it, and how many of them are promises to customers. */
function usesOf(
  standing: readonly StandingCommitment[],
): ReadonlyMap<string, { readonly promised: number; readonly uses: number }> {
  const used = new Map<string, { readonly promised: number; readonly uses: number }>();
  for (const one of standing)
    for (const line of filledLines(one)) {
      const named = one.valueOf(`${line}.indicator`) ?? one.valueOf(`${line}.evidence`);
      if (typeof named !== "string") continue;
      const key = useKey(one.form.unit, named);
      const before = used.get(key) ?? { promised: 0, uses: 0 };
      used.set(key, { promised: before.promised + (one.form.kind === "D" ? 1 : 0), uses: before.uses + 1 });
    }
  return used;
}

/** What people have said of measures, by measure. */
function judgements(snapshot: Snapshot, words: Words, problems: Problem[]): ReadonlyMap<string, Judgement> {
  const table = standingTable(snapshot, "Measures");
  const said = new Map<string, Judgement>();
  for (let row = 0; row < (table?.rows ?? 0); row += 1) {
    const name = table?.value("measure", row);
    if (table === undefined || typeof name !== "string") continue;
    const [users, read] = [table.value("users", row), table.value("usefulness", row)];
    const rated = read === null || read === "" ? null : choiceOf(usefulness, shown(read), words);
    if (rated === undefined)
      problems.push({
        severity: "error",
        code: "usefulness-unknown",
        message: `"${shown(read)}" was read as the usefulness of a measure, expected ${usefulness.map((one) => words(one)).join(", ")}.`,
        where: table.place("usefulness", row),
        fix: "Choose one of the words of the list, or empty the cell.",
      });
    said.set(name, {
      users: users === null || users === "" ? null : shown(users),
      usefulness: rated ?? null,
    });
  }
  return said;
}

function shown(value: Parameters<typeof isCellError>[0]): string {
  return isCellError(value) ? value.error : String(value ?? "");
}
