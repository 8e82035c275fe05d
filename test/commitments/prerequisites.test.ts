import { netFindings } from "../../src/commitments/net/findings";
import type { NetFacts } from "../../src/commitments/net/facts";
import type {
  CheckedCommitment,
  KeptLine,
  ListedIndicator,
  PrerequisiteFacts,
} from "../../src/commitments/prerequisites/facts";
import { prerequisitesOf, prerequisiteStates } from "../../src/commitments/prerequisites/prerequisites";
import type { FormValue } from "../../src/commitments/signing";
import type { Place } from "../../src/problem/problem";
import { cellOf, commitment, facts as netOf, line } from "./nets";

const at = (sheet: string, address: string): Place => ({ at: "cell", sheet, address });

/** A form whose cells say something, except those named here. */
function form(
  id: string,
  {
    empty = [],
    lines = ["results.one"],
  }: { readonly empty?: readonly string[]; readonly lines?: readonly string[] } = {},
): CheckedCommitment {
  return {
    id,
    kind: id.slice(0, 1) as CheckedCommitment["kind"],
    unit: "1",
    valueOf: (cell) => (empty.includes(cell) ? null : "said"),
    place: cellOf(id),
    lines,
  };
}

/** A line of a list on the Introduction sheet. */
function kept(row: number, values: Readonly<Record<string, FormValue>>): KeptLine {
  return { values, place: (column) => at("Introduction", `${column}${row}`) };
}

const took = (row: number, group: string, more: Readonly<Record<string, FormValue>> = {}): KeptLine =>
  kept(row, { unit: "1", group, concerned: 5, took: 5, ...more });
const indicator = (told: Partial<ListedIndicator> = {}): ListedIndicator => ({
  unit: "1",
  indicator: "Index",
  kind: "satisfaction",
  method: null,
  source: null,
  hasOutcome: true,
  place: at("Indicators", "B2"),
  ...told,
});
const person = { id: "p1", unit: "1", team: null, place: at("Staff", "A2") };

/** Everything as it should be: all ten are met. */
interface Told {
  readonly net?: NetFacts;
  readonly commitments?: readonly CheckedCommitment[];
  readonly indicators?: readonly ListedIndicator[];
  readonly participation?: readonly KeptLine[];
  readonly rules?: readonly KeptLine[];
  readonly training?: readonly KeptLine[];
}
const signed = commitment("A-1", { signed: true });
const whole: Required<Told> = {
  net: netOf([signed, commitment("C-p1", { kind: "C", unit: "1", superior: "A-1" })], { people: [person] }),
  commitments: [form("A-1"), form("C-p1", { lines: ["commitments.blank1"] })],
  indicators: [indicator()],
  participation: [took(1, "employees"), took(2, "politicians")],
  rules: [kept(1, { rule: "Two signatures below 100 kr", decides: "Council", by: "2026-06-30" })],
  training: [kept(1, { what: "Evening class", group: "all", when: "2026-03-01", who: "Ann" })],
};

function checked(told: Told = {}) {
  const { net, commitments, indicators, participation, rules, training } = { ...whole, ...told };
  const asked: PrerequisiteFacts = {
    net,
    findings: netFindings(net),
    commitments,
    indicators,
    lists: {
      participation,
      rules,
      training,
      start: {
        participation: at("Introduction", "P"),
        rules: at("Introduction", "R"),
        training: at("Introduction", "T"),
      },
    },
  };
  return prerequisitesOf(asked).map(({ state, cells }) => [
    state,
    ...cells.map((cell) => (cell.at === "cell" ? `${cell.sheet}!${cell.address}` : cell.at)),
  ]);
}

const nobody: Told = {
  net: netOf([]),
  commitments: [],
  indicators: [],
  participation: [],
  rules: [],
  training: [],
};

describe("the ten prerequisites", () => {
  test("are met where all is as it should be, each with the cells that decide", () => {
    expect(checked()).toEqual([
      ["met", "A-1!one.goal"],
      ["met", "A-1!resources.frame"],
      ["met", "Introduction!took1", "Introduction!took2"],
      ["met", "A-1!signatures.first.date"],
      ["met", "A-1!results.one.target"],
      ["met", "Introduction!decides1"],
      ["met"],
      ["met", "A-1!reporting.reporting"],
      ["met", "Indicators!B2"],
      ["met", "Introduction!group1"],
    ]);
  });

  test("in a workbook without commitments are not checkable; the two lists to keep are not met", () => {
    expect(checked(nobody)).toEqual([
      ["not checkable"],
      ["not checkable"],
      ["not checkable", "Introduction!P"],
      ["not checkable"],
      ["not checkable"],
      ["not met", "Introduction!R"],
      ["not checkable"],
      ["not checkable"],
      ["not checkable"],
      ["not met", "Introduction!T"],
    ]);
  });

  const measuring = (column: string): Told => ({ commitments: [form("A-1", { empty: [`measuring.one.${column}`] })] });
  test.each<[number, string, Told, readonly string[]]>([
    [
      1,
      "a line without a goal",
      { net: netOf([commitment("A-1", { lines: [line("A-1", "x", { goal: null })] })]) },
      ["A-1!x.goal"],
    ],
    [
      1,
      "a unit that does not say whom it serves",
      { commitments: [form("A-1", { empty: ["mission.customers"] })] },
      ["A-1!mission.customers"],
    ],
    [2, "goals without a frame", { net: netOf([commitment("A-1", { frame: null })]) }, ["A-1!resources.frame"]],
    [
      2,
      "a frame without goals",
      { net: netOf([signed], { units: [{ name: "9", code: "9", budget: 5, budgetPlace: at("Budget", "B7") }] }) },
      ["Budget!B7"],
    ],
    [
      3,
      "fewer took part than were concerned",
      { participation: [took(1, "employees", { took: 4 }), took(2, "politicians")] },
      ["Introduction!took1"],
    ],
    [
      3,
      "nobody knows how many were concerned",
      { participation: [took(1, "employees", { concerned: null }), took(2, "politicians")] },
      ["Introduction!took1"],
    ],
    [
      3,
      "a unit of which nobody is logged",
      { participation: [took(1, "employees", { unit: "2" }), took(2, "politicians", { unit: "2" })] },
      ["Introduction!P"],
    ],
    [3, "no politicians in the log", { participation: [took(1, "employees")] }, ["Introduction!P"]],
    [4, "a unit that is not signed by both", { net: netOf([commitment("A-1")]) }, ["A-1!signatures.first.date"]],
    [5, "no definition", measuring("definition"), ["A-1!measuring.one.definition"]],
    [5, "no method", measuring("method"), ["A-1!measuring.one.method"]],
    [5, "no source", measuring("source"), ["A-1!measuring.one.source"]],
    [5, "no frequency", measuring("frequency"), ["A-1!measuring.one.frequency"]],
    [
      5,
      "neither a target nor an agreed level",
      { commitments: [form("A-1", { empty: ["results.one.target", "results.one.agreed"] })] },
      ["A-1!results.one.target"],
    ],
    [5, "no frame", { net: netOf([commitment("A-1", { frame: null, signed: true })]) }, ["A-1!resources.frame"]],
    [
      6,
      "a rule without a date",
      { rules: [kept(3, { rule: "R", decides: "Council", by: null })] },
      ["Introduction!by3"],
    ],
    [
      6,
      "a rule that nobody decides on",
      { rules: [kept(3, { rule: "R", decides: null, by: null })] },
      ["Introduction!decides3"],
    ],
    [7, "a person without form C", { commitments: [form("A-1")] }, ["Staff!A2"]],
    [
      7,
      "no rights",
      { commitments: [form("C-p1", { empty: ["rights.rights"], lines: ["commitments.blank1"] })] },
      ["C-p1!rights.rights"],
    ],
    [
      7,
      "no competence",
      { commitments: [form("C-p1", { empty: ["rights.competenceNeed"], lines: ["commitments.blank1"] })] },
      ["C-p1!rights.competenceNeed"],
    ],
    [7, "no results", { commitments: [form("C-p1", { lines: [] })] }, ["C-p1!commitments.blank1.commitment"]],
    ...["reporting.reporting", "reporting.reward", "reporting.consequences", "header.reconsiderBy"].map(
      (cell): [number, string, Told, readonly string[]] => [
        8,
        `no ${cell}`,
        { commitments: [form("A-1", { empty: [cell] })] },
        [`A-1!${cell}`],
      ],
    ),
    [9, "no measure of the customers' views", { indicators: [indicator({ kind: "quality" })] }, ["Indicators!B2"]],
    [
      9,
      "a measure of another unit's customers",
      { indicators: [indicator({ unit: "2", place: at("Indicators", "B9") })] },
      ["A-1!header.unit"],
    ],
    [
      9,
      "an indicator without an outcome",
      { indicators: [indicator(), indicator({ kind: "quality", hasOutcome: false, place: at("Indicators", "B3") })] },
      ["Indicators!B3"],
    ],
    [
      10,
      "training for employees only",
      { training: [kept(1, { what: "W", group: "employees", when: "2026-03-01", who: "Ann" })] },
      ["Introduction!group1"],
    ],
    [
      10,
      "training without a date",
      { training: [kept(1, { what: "W", group: "all", when: null, who: "Ann" })] },
      ["Introduction!when1"],
    ],
    [
      10,
      "training that nobody sees to",
      { training: [kept(1, { what: "W", group: "all", when: "2026-03-01", who: null })] },
      ["Introduction!who1"],
    ],
  ])("%d is not met: %s", (number, _, told, cells) => {
    expect(checked(told)[number - 1]).toEqual(["not met", ...cells]);
  });

  test("9 knows a measure of customers by its words where the list has no kinds", () => {
    const unsaid = (method: string): Told => ({ indicators: [indicator({ kind: null, method })] });
    expect(checked(unsaid("Enkät till föräldrar"))[8]?.[0]).toBe("met");
    expect(checked(unsaid("Meter reading"))[8]?.[0]).toBe("not met");
  });

  test("are each in one of three states, and there are ten", () => {
    for (const told of [whole, nobody]) {
      const states = checked(told).map(([state]) => state);
      expect(states).toHaveLength(10);
      expect(states.every((state) => (prerequisiteStates as readonly string[]).includes(state as string))).toBe(true);
    }
  });
});
