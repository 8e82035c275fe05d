import type { NetCommitment, NetFacts, NetLine } from "../../src/commitments/net/facts";
import type { Place } from "../../src/problem/problem";

/** A cell of a form in tests: the form as sheet, the cell's id as address. */
export function cellOf(form: string): (cell: string) => Place {
  return (cell) => ({ at: "cell", sheet: form, address: cell });
}

/** A line of a commitment with what a test says of it. */
export function line(form: string, id: string, told: Partial<NetLine> = {}): NetLine {
  return {
    id: `${form}/${id}`,
    goal: `Goal ${id}`,
    indicator: `Indicator ${id}`,
    serves: null,
    direction: null,
    threshold: null,
    target: null,
    agreed: null,
    weight: null,
    owner: "Ann",
    costOfMeasuring: null,
    place: (column) => cellOf(form)(`${id}.${column}`),
    ...told,
  };
}

/** A manager's commitment of a unit with a frame and one line, unless told otherwise. */
export function commitment(id: string, told: Partial<NetCommitment> = {}): NetCommitment {
  return {
    id,
    kind: "A",
    unit: id.slice(2),
    who: `Manager of ${id.slice(2)}`,
    superior: null,
    status: "draft",
    version: 1,
    signed: false,
    lines: [line(id, "one")],
    frame: 1_000,
    share: null,
    place: cellOf(id),
    ...told,
  };
}

/** Facts of a net: units of the commitments of managers have the budget of their frame. */
export function facts(commitments: readonly NetCommitment[], told: Partial<NetFacts> = {}): NetFacts {
  return {
    commitments,
    units: commitments
      .filter(({ kind }) => kind === "A")
      .map(({ unit, frame }) => ({ name: unit, code: unit, budget: frame })),
    people: [],
    ...told,
  };
}
