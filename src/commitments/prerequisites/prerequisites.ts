import type { Place } from "../../problem/problem";
import { nameKey } from "../net/facts";
import type { NetFault } from "../net/findings";
import type { CheckedCommitment, KeptLine, PrerequisiteFacts } from "./facts";

/** What a check comes to. */
export const prerequisiteStates = ["met", "not met", "not checkable"] as const;
export type PrerequisiteState = (typeof prerequisiteStates)[number];

/** A reason in words, with what stands in its braces. */
export interface Reason {
  readonly text: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** One of the ten prerequisites of management by results (Svensson 1993, in Svensson 1996), checked. */
export interface Prerequisite {
  readonly number: number;
  readonly head: string;
  readonly state: PrerequisiteState;
  readonly reason: Reason;
  /** The cells that decide: those that fail, else those that were looked at first. */
  readonly cells: readonly Place[];
}

interface Verdict {
  readonly state: PrerequisiteState;
  readonly reason: Reason;
  readonly cells: readonly (Place | undefined)[];
}

interface Check {
  readonly head: string;
  readonly of: (facts: PrerequisiteFacts) => Verdict;
}

/** The ten, in the paper's order. */
const checks: readonly Check[] = [
  { head: "Every commitment names an effect on the people served", of: effectsNamed },
  { head: "Every goal is tied to resources and every resource to a goal", of: goalsAndResources },
  { head: "Every politician and every employee concerned took part", of: participation },
  { head: "Every result unit has a commitment signed by the manager and the superior", of: signedByBoth },
  { head: "Required results can be followed up and evaluated, and are linked to the allocation", of: canBeFollowedUp },
  { head: "There is a list of rules to abolish", of: rulesToAbolish },
  { head: "Every employee has results, rights and competence", of: employees },
  { head: "Monitoring, evaluation, incentives and accountability are defined", of: accountability },
  { head: "Customers' views are measured in every unit, and effects are compared with goals", of: customersHeard },
  { head: "Introduction and training are planned for all politicians and employees", of: training },
];

/** Checks the ten prerequisites, each with the cells that decide. */
export function prerequisitesOf(facts: PrerequisiteFacts): readonly Prerequisite[] {
  return checks.map(({ head, of }, at) => {
    const { state, reason, cells } = of(facts);
    return { number: at + 1, head, state, reason, cells: cells.filter((cell) => cell !== undefined) };
  });
}

function verdict(
  state: PrerequisiteState,
  text: string,
  values: Reason["values"] = {},
  cells: Verdict["cells"] = [],
): Verdict {
  return { state, reason: { text, values }, cells };
}

/** Form A and B by their lines: those that say nothing of an effect. */
function effectsNamed({ net, commitments }: PrerequisiteFacts): Verdict {
  const told = net.commitments.filter(({ kind, lines }) => kind !== "C" && lines.length > 0);
  if (told.length === 0) return verdict("not checkable", say("There is no commitment with a required result."));
  const bare = told.flatMap(({ lines }) => lines.filter(({ goal }) => goal === null));
  if (bare.length > 0) {
    const cells = bare.map((line) => line.place("goal"));
    return verdict("not met", say("{count} lines name a measure and no goal."), { count: bare.length }, cells);
  }
  const blank = commitments.filter(({ kind, valueOf }) => kind === "A" && valueOf("mission.customers") === null);
  if (blank.length > 0) {
    const cells = blank.map(({ place }) => place("mission.customers"));
    return verdict("not met", say("{count} units do not say who their customers are."), { count: blank.length }, cells);
  }
  const lines = told.reduce((sum, one) => sum + one.lines.length, 0);
  const shown = told.flatMap((one) => one.lines.slice(0, 1).map((line) => line.place("goal")));
  return verdict(
    "met",
    say("All {lines} lines of {count} commitments name a goal."),
    { lines, count: told.length },
    shown,
  );
}

function goalsAndResources({ net, findings }: PrerequisiteFacts): Verdict {
  const managers = net.commitments.filter(({ kind }) => kind === "A");
  if (managers.length === 0 && net.units.every(({ budget }) => budget === null))
    return verdict("not checkable", say("There are neither required results nor a budget."));
  const broken = found(findings, "goal without resources", "resources without goals");
  return broken.length > 0
    ? verdict(
        "not met",
        say("{count} units have goals without a frame, or a frame without goals: {units}."),
        { count: broken.length, units: listed(broken.map(({ unit }) => unit)) },
        broken.flatMap(({ cells }) => cells.slice(0, 1)),
      )
    : verdict(
        "met",
        say("Each of {count} units with required results has a frame, and each frame has goals."),
        { count: managers.length },
        managers.map((one) => one.place("resources.frame")),
      );
}

/** The participation log: for every unit with a commitment, how many were concerned and how many took part. */
function participation({ net, lists }: PrerequisiteFacts): Verdict {
  const filled = lists.participation.filter(({ values }) => values["took"] !== null && values["took"] !== undefined);
  if (filled.length === 0)
    return verdict("not checkable", say("Nobody has been logged yet."), {}, [lists.start.participation]);
  const short = filled.filter(({ values }) => Number(values["took"]) < Number(values["concerned"] ?? 0));
  const unknown = filled.filter(({ values }) => typeof values["concerned"] !== "number");
  const named = new Set(filled.map(({ values }) => nameKey(String(values["unit"] ?? ""))));
  const left = net.commitments.filter(({ kind, unit }) => kind === "A" && !named.has(nameKey(unit)));
  if (short.length > 0 || unknown.length > 0) {
    const cells = [...short, ...unknown].map(({ place }) => place("took"));
    return verdict(
      "not met",
      say("In {count} groups not everybody concerned took part."),
      { count: short.length + unknown.length },
      cells,
    );
  }
  if (left.length > 0) {
    return verdict(
      "not met",
      say("Nobody is logged for {count} units: {units}."),
      { count: left.length, units: listed(left.map(({ unit }) => unit)) },
      left.map(
        ({ unit }) =>
          lists.participation
            .find(({ values }) => nameKey(String(values["unit"] ?? "")) === nameKey(unit))
            ?.place("took") ?? lists.start.participation,
      ),
    );
  }
  const groups = new Set(filled.map(({ values }) => values["group"]));
  if (!groups.has("politicians") || !groups.has("employees"))
    return verdict("not met", say("Politicians or employees are missing in the log."), {}, [lists.start.participation]);
  return verdict(
    "met",
    say("All {count} groups took part in full."),
    { count: filled.length },
    filled.map(({ place }) => place("took")),
  );
}

function signedByBoth({ net }: PrerequisiteFacts): Verdict {
  const managers = net.commitments.filter(({ kind }) => kind === "A");
  if (managers.length === 0) return verdict("not checkable", say("There is no unit with required results."));
  const unsigned = managers.filter(({ signed }) => !signed);
  return unsigned.length > 0
    ? verdict(
        "not met",
        say("{count} of {all} units are not signed by both: {units}."),
        { count: unsigned.length, all: managers.length, units: listed(unsigned.map(({ unit }) => unit)) },
        unsigned.map((one) => one.place("signatures.first.date")),
      )
    : verdict(
        "met",
        say("All {count} units are signed by both."),
        { count: managers.length },
        managers.map((one) => one.place("signatures.first.date")),
      );
}

/** What a line needs to be followed up: what counts, how, from where, how often, and a level to reach. */
const followUp = ["definition", "method", "source", "frequency"] as const;

function canBeFollowedUp({ net, commitments }: PrerequisiteFacts): Verdict {
  const managers = commitments.filter(({ kind, lines }) => kind === "A" && lines.length > 0);
  if (managers.length === 0) return verdict("not checkable", say("There is no unit with required results."));
  const gaps = managers.flatMap((one) =>
    one.lines.flatMap((line) => {
      const id = line.slice(line.indexOf(".") + 1);
      const missing = followUp
        .map((column) => `measuring.${id}.${column}`)
        .filter((cell) => one.valueOf(cell) === null);
      const level = [`${line}.agreed`, `${line}.target`].every((cell) => one.valueOf(cell) === null)
        ? [`${line}.target`]
        : [];
      return [...missing, ...level].map((cell) => one.place(cell));
    }),
  );
  const frameless = net.commitments.filter(({ kind, frame }) => kind === "A" && frame === null);
  if (gaps.length > 0 || frameless.length > 0) {
    return verdict(
      "not met",
      say("{count} cells are empty: definition, method, source, frequency or target of a result, or the frame."),
      { count: gaps.length + frameless.length },
      [...frameless.map((one) => one.place("resources.frame")), ...gaps],
    );
  }
  return verdict(
    "met",
    say("Every required result of {count} units has a definition, method, source, frequency and target, and a frame."),
    { count: managers.length },
    managers.flatMap((one) => one.lines.slice(0, 1).map((line) => one.place(`${line}.target`))),
  );
}

function rulesToAbolish({ lists }: PrerequisiteFacts): Verdict {
  const filled = lists.rules.filter(({ values }) => values["rule"] !== null);
  if (filled.length === 0) return verdict("not met", say("No rule is listed."), {}, [lists.start.rules]);
  return incomplete(filled, ["decides", "by"], {
    short: say("{count} rules lack who decides or by when."),
    whole: say("{count} rules are listed, each with who decides and by when."),
  });
}

function training({ lists }: PrerequisiteFacts): Verdict {
  const filled = lists.training.filter(({ values }) => values["what"] !== null);
  if (filled.length === 0) return verdict("not met", say("No training is planned."), {}, [lists.start.training]);
  const groups = new Set(filled.map(({ values }) => values["group"]));
  const everybody = groups.has("all");
  if (!everybody && (!groups.has("politicians") || !groups.has("employees")))
    return verdict("not met", say("The plan has nothing for politicians or nothing for employees."), {}, [
      ...filled.map(({ place }) => place("group")),
    ]);
  return incomplete(filled, ["group", "when", "who"], {
    short: say("{count} lines lack for whom, when or by whom."),
    whole: say("{count} lines of training are planned, for politicians and employees."),
  });
}

function incomplete(
  lines: readonly KeptLine[],
  columns: readonly string[],
  said: { readonly short: string; readonly whole: string },
): Verdict {
  const gaps = lines.flatMap((line) =>
    columns
      .filter((column) => (line.values[column] ?? null) === null)
      .slice(0, 1)
      .map((column) => line.place(column)),
  );
  return gaps.length > 0
    ? verdict("not met", said.short, { count: gaps.length }, gaps)
    : verdict(
        "met",
        said.whole,
        { count: lines.length },
        lines.map(({ place }) => place(columns[0] ?? "")),
      );
}

/** Results, rights and competence in form C of everybody on the staff list. */
function employees({ net, commitments }: PrerequisiteFacts): Verdict {
  if (net.people.length === 0) return verdict("not checkable", say("There is no list of staff."));
  const forms = new Map(commitments.filter(({ kind }) => kind === "C").map((one) => [one.id, one]));
  const without = net.people.filter(({ id }) => !forms.has(`C-${id}`));
  const gaps = net.people.flatMap(({ id }): (Place | undefined)[] => {
    const form = forms.get(`C-${id}`);
    if (form === undefined) return [];
    const missing = ["rights.rights", "rights.competenceNeed"].filter((cell) => form.valueOf(cell) === null);
    const none = form.lines.length === 0 ? ["commitments.blank1.commitment"] : [];
    return [...missing, ...none].map((cell) => form.place(cell));
  });
  if (without.length > 0 || gaps.length > 0) {
    return verdict(
      "not met",
      say("{count} of {all} employees have returned no form C; {gaps} cells of the returned ones are empty."),
      { count: without.length, all: net.people.length, gaps: gaps.length },
      [...gaps, ...without.map(({ place }) => place)],
    );
  }
  return verdict("met", say("All {count} employees have results, rights and competence in form C."), {
    count: net.people.length,
  });
}

/** Cells of form A that say how the commitment is followed up and what follows. */
const terms = ["reporting.reporting", "reporting.reward", "reporting.consequences", "header.reconsiderBy"] as const;

function accountability({ commitments }: PrerequisiteFacts): Verdict {
  const managers = commitments.filter(({ kind }) => kind === "A");
  if (managers.length === 0) return verdict("not checkable", say("There is no unit with required results."));
  const gaps = managers.flatMap((one) => emptyCells(one, terms));
  return gaps.length > 0
    ? verdict(
        "not met",
        say("{count} cells are empty: reporting plan, reward terms, consequences or reconsider-by."),
        { count: gaps.length },
        gaps,
      )
    : verdict(
        "met",
        say("Reporting, reward, consequences and reconsider-by are stated for all {count} units."),
        { count: managers.length },
        managers.map((one) => one.place("reporting.reporting")),
      );
}

function emptyCells(one: CheckedCommitment, cells: readonly string[]): readonly (Place | undefined)[] {
  return cells.filter((cell) => one.valueOf(cell) === null).map((cell) => one.place(cell));
}

/** Words of a measure that asks those who are served. */
const asksCustomers =
  /customer|client|user|parent|patient|pupil|citizen|guest|kund|brukare|förälder|föräldr|elev|patient|medborgare|boende/iu;

function customersHeard({ net, indicators }: PrerequisiteFacts): Verdict {
  const managers = net.commitments.filter(({ kind }) => kind === "A");
  if (managers.length === 0 || indicators.length === 0)
    return verdict("not checkable", say("There is no unit with required results."));
  const heard = (unit: string): boolean =>
    indicators.some(
      (one) =>
        nameKey(one.unit) === nameKey(unit) &&
        (one.kind === "satisfaction" ||
          (one.kind === null && asksCustomers.test([one.indicator, one.method, one.source].join(" ")))),
    );
  const silent = managers.filter(({ unit }) => !heard(unit));
  if (silent.length > 0) {
    return verdict(
      "not met",
      say("{count} of {all} units measure no view of their customers: {units}."),
      { count: silent.length, all: managers.length, units: listed(silent.map(({ unit }) => unit)) },
      silent.map(
        ({ unit, place }) =>
          indicators.find((one) => nameKey(one.unit) === nameKey(unit))?.place ?? place("header.unit"),
      ),
    );
  }
  const blind = indicators.filter(({ hasOutcome }) => !hasOutcome);
  if (blind.length > 0)
    return verdict(
      "not met",
      say("Customers are heard in every unit; {count} indicators have no outcome to compare with the goal."),
      { count: blind.length },
      blind.map(({ place }) => place),
    );
  return verdict(
    "met",
    say("Customers are heard in all {count} units, and every indicator has an outcome beside its goal."),
    { count: managers.length },
    indicators.filter(({ kind }) => kind === "satisfaction").map(({ place }) => place),
  );
}

function found(findings: PrerequisiteFacts["findings"], ...faults: readonly NetFault[]) {
  return findings.filter(({ fault }) => faults.includes(fault));
}

/** A few names, and how many more. */
function listed(names: readonly string[]): string {
  const said = names.slice(0, 3).join(", ");
  return names.length > 3 ? `${said} (+${names.length - 3})` : said;
}

/** Marks a text as one that a reader sees, so that its translation is asked for. */
function say(text: string): string {
  return text;
}
