import fc from "fast-check";
import { netFindings } from "../../src/commitments/net/findings";
import { netOf, nodesOf } from "../../src/commitments/net/net";
import { commitment, facts, line } from "./nets";

const child = (id: string, superior: string) => commitment(id, { superior });

describe("the net of commitments", () => {
  test("hangs each commitment under its superior, from the committee to the employee", () => {
    const net = netOf(
      facts([
        commitment("A-top"),
        child("A-school", "A-top"),
        commitment("B-school-1", { kind: "B", superior: "A-school", unit: "school", who: "1" }),
        commitment("C-p1", { kind: "C", superior: "A-school", unit: "school", who: "p1" }),
      ]),
    );
    const shape = (ids: typeof net.top): unknown => ids.map((node) => [node.commitment.id, shape(node.children)]);
    expect(shape(net.top)).toEqual([
      [
        "A-top",
        [
          [
            "A-school",
            [
              ["B-school-1", []],
              ["C-p1", []],
            ],
          ],
        ],
      ],
    ]);
  });

  test("a goal is covered by the same goal, the same indicator, or by words that say so", () => {
    const goal = line("A-top", "g", { goal: "Safe children", indicator: "Accidents" });
    const below = (id: string, told: Parameters<typeof line>[2]) =>
      commitment(id, { superior: "A-top", lines: [line(id, "x", { goal: "Other", indicator: "Other", ...told })] });
    const net = netOf(
      facts([
        commitment("A-top", { lines: [goal] }),
        below("A-goal", { goal: " safe  Children" }),
        below("A-indicator", { indicator: "ACCIDENTS" }),
        below("A-serves", { serves: "Accidents" }),
        below("A-none", {}),
      ]),
    );
    expect(net.top[0]?.goals[0]?.coveredBy).toEqual(["A-goal", "A-indicator", "A-serves"]);
    expect(net.top[0]?.children[0]?.goals[0]?.serves).toBe("Safe children");
    // Five goals of managers in all; one of them is carried further.
    expect([net.goals, net.goalsCovered]).toEqual([5, 1]);
  });

  test("a person has a commitment of their own with a line, or by a team that has taken its own up", () => {
    const people = ["p1", "p2", "p3"].map((id) => ({ id, unit: "school", team: id === "p2" ? "Team 1" : null }));
    const team = (status: string) =>
      commitment("B-school-1", { kind: "B", superior: "A-school", unit: "school", who: "Team 1", status });
    const own = commitment("C-p1", { kind: "C", superior: "A-school", unit: "school", who: "p1" });
    const committed = (status: string) =>
      netOf(facts([commitment("A-school"), team(status), own], { people })).peopleCommitted;
    expect(committed("draft")).toBe(1);
    expect(committed("negotiated")).toBe(2);
  });

  test("every commitment stands in the tree exactly once, also where superiors go in a circle", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.nat(7), { nil: null }), { minLength: 1, maxLength: 8 }), (above) => {
        const all = above.map((superior, at) =>
          commitment(`A-${at}`, { superior: superior === null ? null : `A-${superior}` }),
        );
        const ids = netOf(facts(all))
          .top.flatMap(nodesOf)
          .map((node) => node.commitment.id);
        expect([...ids].sort()).toEqual(all.map(({ id }) => id).sort());
      }),
    );
  });
});

describe("what is wrong with a net", () => {
  const found = (...of: Parameters<typeof facts>) =>
    netFindings(facts(...of)).map(({ fault, cells }) => [
      fault,
      ...cells.map((cell) => (cell.at === "cell" ? `${cell.sheet}!${cell.address}` : cell.at)),
    ]);

  test("nothing, where every goal has a frame, a measure and an owner", () => {
    expect(found([commitment("A-1")])).toEqual([]);
  });

  test("goals without resources, resources without goals", () => {
    expect(found([commitment("A-1", { frame: null })])).toEqual([
      ["goal without resources", "A-1!resources.frame", "A-1!one.goal"],
    ]);
    const budgetPlace = { at: "cell", sheet: "Budget", address: "B7" } as const;
    expect(found([], { units: [{ name: "Park", code: "9", budget: 50, budgetPlace }] })).toEqual([
      ["resources without goals", "Budget!B7"],
    ]);
  });

  test("a result without a measure, a measure without an owner", () => {
    const lines = [line("A-1", "a", { indicator: null }), line("A-1", "b", { owner: null })];
    expect(found([commitment("A-1", { lines })])).toEqual([
      ["result without a measure", "A-1!a.indicator"],
      ["measure without an owner", "A-1!b.owner"],
    ]);
  });

  test("people without a commitment, one finding a unit", () => {
    const people = ["p1", "p2"].map((id) => ({
      id,
      unit: "1",
      team: null,
      place: { at: "cell", sheet: "Staff", address: id } as const,
    }));
    expect(found([commitment("A-1")], { people })).toEqual([["people without a commitment", "Staff!p1", "Staff!p2"]]);
  });

  test("two owners of one measure in one unit; the same name in another unit is another measure", () => {
    const owned = (form: string, owner: string) => [line(form, "x", { goal: "G", indicator: "Index", owner })];
    const [manager, team] = [
      commitment("A-1", { lines: owned("A-1", "Ann") }),
      commitment("B-1-t", { kind: "B", unit: "1", superior: "A-1", lines: owned("B-1-t", "Bo") }),
    ];
    expect(found([manager, team])).toEqual([["two owners", "A-1!x.owner", "B-1-t!x.owner"]]);
    expect(found([manager, commitment("A-2", { lines: owned("A-2", "Bo") })])).toEqual([]);
  });

  test("opposite directions of one measure, in any two units", () => {
    const told = (form: string, direction: string) =>
      commitment(form, { lines: [line(form, "x", { indicator: "Cost", direction })] });
    expect(found([told("A-1", "higher"), told("A-2", "lower")])).toEqual([
      ["opposite directions", "A-1!x.direction", "A-2!x.direction"],
    ]);
    expect(found([told("A-1", "lower"), told("A-2", "lower")])).toEqual([]);
  });

  test("frames below that sum to more than is passed on; 700 + 400 > 1,000", () => {
    const below = (id: string, frame: number) => commitment(id, { superior: "A-1", frame });
    expect(found([commitment("A-1", { share: 1_000 }), below("A-2", 700), below("A-3", 400)])).toEqual([
      ["sum over the frame", "A-1!resources.passedOn", "A-2!resources.frame", "A-3!resources.frame"],
    ]);
    expect(found([commitment("A-1", { share: 1_100 }), below("A-2", 700), below("A-3", 400)])).toEqual([]);
  });

  test("team budgets, competence and measuring over the frame; 600 + 300 + 101 > 1,000", () => {
    const inside = (id: string, kind: "B" | "C", share: number) =>
      commitment(id, { kind, unit: "1", superior: "A-1", share, frame: null });
    const unit = (cost: number) => commitment("A-1", { lines: [line("A-1", "x", { costOfMeasuring: cost })] });
    expect(found([unit(101), inside("B-1-t", "B", 600), inside("C-p", "C", 300)])[0]).toEqual([
      "sum over the frame",
      "A-1!resources.frame",
      "B-1-t!terms.budget",
      "C-p!rights.competenceCost",
    ]);
    expect(found([unit(100), inside("B-1-t", "B", 600), inside("C-p", "C", 300)])).toEqual([]);
  });

  test("weights that are not the whole, a target behind its threshold", () => {
    const lines = [
      line("A-1", "a", { weight: 0.7, direction: "higher", threshold: 80, target: 90, agreed: 75 }),
      line("A-1", "b", { weight: 0.4, direction: "lower", threshold: 5, target: 4 }),
    ];
    expect(found([commitment("A-1", { lines })])).toEqual([
      ["weights off the whole", "A-1!a.weight", "A-1!b.weight"],
      ["target behind the threshold", "A-1!a.agreed", "A-1!a.threshold"],
    ]);
  });
});
