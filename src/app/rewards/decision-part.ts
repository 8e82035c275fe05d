import {
  rowsToDecide,
  shareCorrections,
  type DecidedRewards,
  type DecidedShare,
  type Decision,
  type ShareCause,
  type ShareCorrection,
  type ShareNow,
} from "../../rewards/decision/decision";
import type { Words } from "../../locale/words";
import type { Problem } from "../../problem/problem";
import { numberColumn, textColumn, type Dataset } from "../../rules/data";
import type { Results } from "../../rules/results";
import { attestersOf } from "../ledger/attesters";
import { decisionControl, shareControl, storedDecisions } from "./stored-decisions";
import type { DecisionAsked } from "./decision-asked";
import type { Opened } from "../open";
import { rulesVersion } from "../version";

/** Shares as they are computed now, and their columns that a change is told by, where there are any. */
export interface ComputedShares {
  readonly results: Results;
  readonly rows: number;
  readonly wages: string | null;
  readonly weight: string | null;
}

/** The rows of the ledger's tables beside the rewards of a job, or nothing where no rewards were ever decided and none are now. */
export function decisionRows(
  opened: Opened,
  year: number,
  settings: string,
  computed: () => ComputedShares | null,
): { readonly tables: Dataset["tables"]; readonly problems: readonly Problem[] } | undefined {
  const stored = storedDecisions(opened.snapshot);
  const asked = opened.options.deciding;
  if (stored.problems.length === 0 && stored.decided.decisions.length === 0 && asked === undefined) return undefined;
  const problems = [...stored.problems];
  let { decided } = stored;
  const found = problems.length > 0 ? null : computed();
  const now = found === null ? [] : sharesNow(found);
  const { words } = opened;
  if (asked !== undefined && found !== null) {
    const made = decisionOf(asked, decided, year, now, opened, settings);
    if ("problems" in made) problems.push(...made.problems);
    else decided = made.decided;
  }
  const corrections = found === null ? [] : shareCorrections(decided, year, now);
  return { tables: tablesOf(decided, corrections, year, words), problems };
}

function sharesNow({ results, rows, wages, weight }: ComputedShares): readonly ShareNow[] {
  const figure = (column: string | null, row: number): number | null => {
    if (column === null) return null;
    const value = results.value("Shares", column, row);
    return typeof value === "number" ? value : null;
  };
  return Array.from({ length: rows }, (_, row) => ({
    person: String(results.value("Shares", "id", row)),
    unit: String(results.value("Shares", "unit", row)),
    amount: figure("paid", row) ?? 0,
    wages: figure(wages, row),
    weight: figure(weight, row),
  }));
}

function decisionOf(
  asked: DecisionAsked,
  decided: DecidedRewards,
  year: number,
  now: readonly ShareNow[],
  { options, words }: Opened,
  settings: string,
): { readonly decided: DecidedRewards } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const named = attestersOf(asked.attesters);
  if ("problems" in named) problems.push(...named.problems);
  if (asked.year !== year) {
    problems.push({
      severity: "error",
      code: "decision-other-year",
      message: `${asked.year} was to be decided, and the workbook computes the rewards of ${year}.`,
      where: { at: "field", field: "year" },
      fix: "Decide the year of the workbook, or set its year of the reward.",
    });
  }
  const { decision, rows } = rowsToDecide(decided, year, now, {
    rules: rulesVersion,
    say: (causes) => shareCauseText(causes, words),
  });
  if (rows.length === 0) {
    const before = decided.decisions.some((one) => one.year === year);
    problems.push({
      severity: "error",
      code: "nothing-to-decide",
      message: before
        ? `The rewards of ${year} are decided, and nothing has changed since: nothing is paid twice.`
        : `Nobody is paid anything for ${year}: there is nothing to decide.`,
      where: { at: "field", field: "year" },
      fix: before
        ? "Decide again when the lists or the rules have changed."
        : "Look at the pools: which gate is closed, and why.",
    });
  }
  if (problems.length > 0 || "problems" in named) return { problems };
  const made: Omit<Decision, "control"> = {
    decision,
    year,
    attesters: named.attesters,
    at: options.at,
    rules: rulesVersion,
    settings,
    rows: rows.length,
    total: rows.reduce((sum, { amount }) => sum + amount, 0),
  };
  const control = decisionControl(made, rows, decided.decisions.at(-1));
  return {
    decided: { decisions: [...decided.decisions, { ...made, control }], shares: [...decided.shares, ...rows] },
  };
}

/** What changed and why, in a line. */
export function shareCauseText(causes: readonly ShareCause[], words: Words): string {
  return causes
    .map((cause) => {
      switch (cause.kind) {
        case "came":
          return words("came: was not in the list when it was decided, or got nothing");
        case "left":
          return words("left: is no longer in the staff list");
        case "unit":
          return words("unit {was} became {now}", { was: cause.was, now: cause.now });
        case "wages":
          return words("wages to share in the unit {was} became {now}", { was: cause.was, now: cause.now });
        case "weight":
          return words("what the person shares by {was} became {now}", { was: cause.was, now: cause.now });
        case "rules":
          return words("others in the unit, rules or parameters changed");
      }
    })
    .join("; ");
}

function tablesOf(
  { decisions, shares }: DecidedRewards,
  corrections: readonly ShareCorrection[],
  year: number,
  words: Words,
): Dataset["tables"] {
  const firsts = new Set(decisions.filter(({ decision }) => decision.endsWith("/1")).map(({ decision }) => decision));
  const kind = ({ decision }: DecidedShare) => words(firsts.has(decision) ? "payment" : "correction");
  return {
    RewardLedger: {
      rows: shares.length,
      columns: {
        ...texts(shares, ["entry", "decision", "person", "unit", "cause", "rules"]),
        kind: textColumn(shares.map(kind)),
        ...numbers(shares, ["year", "amount", "wages", "weight"]),
        control: textColumn(shares.map(shareControl)),
      },
    },
    RewardDecisions: {
      rows: decisions.length,
      columns: {
        ...texts(decisions, ["decision", "at", "rules", "settings", "control"]),
        first: textColumn(decisions.map(({ attesters }) => attesters[0])),
        second: textColumn(decisions.map(({ attesters }) => attesters[1])),
        ...numbers(decisions, ["year", "rows", "total"]),
      },
    },
    RewardCorrections: {
      rows: corrections.length,
      columns: {
        ...texts(corrections, ["person", "unit"]),
        year: numberColumn(corrections.map(() => year)),
        cause: textColumn(corrections.map(({ causes }) => shareCauseText(causes, words))),
      },
    },
  };
}

function texts<R, K extends keyof R & string>(rows: readonly R[], ids: readonly K[]) {
  return Object.fromEntries(
    ids.map((id) => [id, textColumn(rows.map((row) => (row[id] === "" ? null : String(row[id]))))]),
  );
}

function numbers<R, K extends keyof R & string>(rows: readonly R[], ids: readonly K[]) {
  return Object.fromEntries(
    ids.map((id) => [id, numberColumn(rows.map((row) => (typeof row[id] === "number" ? (row[id] as number) : null)))]),
  );
}
