import { addressOf } from "../../src/workbook/cell";
import { serialOf } from "../../src/rules/dates";
import { editCells } from "../support/cell-edits";
import { partTexts } from "../workbook/files";
import { addColumn, deleteRow, partOf } from "./person-edits";
import { at, cellAt, columnOf, done, given, ownInput, ownTable, rowOf, smallTown, total } from "./small-town";

const later = "2027-02-14T15:30:00Z";
let town: Uint8Array;

beforeAll(async () => {
  town = (await smallTown()).bytes;
});

test("running again on the result changes nothing but a row of the log", () => {
  const first = done(town);
  const again = done(first.bytes, { at: later });
  const [before, after] = [partTexts(first.bytes), partTexts(again.bytes)];
  expect(Object.keys(after)).toEqual(Object.keys(before));
  const different = Object.keys(after).filter((path) => after[path] !== before[path]);
  const logTable = Object.keys(after).find((path) => after[path]?.includes('name="CqmLog"'));
  expect(different.sort()).toEqual([logTable, partOf(first.bytes, "Log")].sort());
  expect(columnOf(ownTable(again.bytes, "log"), "at")).toEqual([at, later]);
  expect(again.totals).toEqual(first.totals);
  expect(again.receipt?.changeCount).toBe(0);
});

describe("rewards", () => {
  let first: ReturnType<typeof done>;

  beforeAll(() => {
    first = done(town, {}, "rewards");
  });

  describe("after a person removed somebody from the list of staff", () => {
    // The third is removed; the fourth and the last have something beside them.
    const ids = (): readonly string[] => columnOf(ownTable(first.bytes, "Shares"), "id") as readonly string[];
    let again: ReturnType<typeof done>;

    beforeAll(() => {
      const { row } = given(first.bytes, "staff", "id", 2);
      const table = ownTable(first.bytes, "Shares");
      const rows = [3, ids().length - 1].map((index) => table.area.row + 1 + index);
      const [fourth, last] = rows as [number, number];
      let edited = deleteRow(first.bytes, "Staff", row);
      edited = addColumn(
        edited,
        "Shares",
        "Told",
        new Map<number, string | number>([
          [fourth, "by letter"],
          [last, 7],
        ]),
      );
      const note = table.area.column + table.columns.length + 3;
      edited = editCells(edited, [
        { sheet: table.sheet, address: addressOf({ row: fourth, column: note }), value: "back from leave in May" },
        { sheet: table.sheet, address: addressOf({ row: last, column: note }), value: "ask Eva" },
      ]);
      again = done(edited, { at: later }, "rewards");
    });

    test("the row goes from our table and all others stay in order", () => {
      expect(columnOf(ownTable(again.bytes, "Shares"), "id")).toEqual(ids().filter((_, index) => index !== 2));
    });

    test("a column that a person added stays, each cell with its row", () => {
      const table = ownTable(again.bytes, "Shares");
      const told = table.columns.find((column) => column.id === null);
      expect(told?.header).toBe("Told");
      expect(rowOf(table, "id", ids()[3] as string)["Told"]).toBe("by letter");
      expect(rowOf(table, "id", ids().at(-1) as string)["Told"]).toBe(7);
      expect(told?.values.filter((value) => value !== null)).toHaveLength(2);
    });

    test("a note typed beside a row stays beside it", () => {
      const table = ownTable(again.bytes, "Shares");
      const note = table.area.column + table.columns.length + 2;
      const beside = (id: string) => cellAt(again.bytes, table.sheet, rowOf(table, "id", id).at, note);
      expect([beside(ids()[3] as string), beside(ids().at(-1) as string)]).toEqual([
        "back from leave in May",
        "ask Eva",
      ]);
    });

    test("the money of the others is shared anew, and nothing is lost", () => {
      const table = ownTable(again.bytes, "Shares");
      const paid = columnOf(table, "paid").reduce<number>((sum, value) => sum + Number(value), 0);
      expect(total(again, "sharesPaid")).toBe(paid);
      expect(again.receipt?.changeCount).toBeGreaterThan(0);
    });
  });

  test("an emptied row counts as a removed one", () => {
    const { row, sheet } = given(first.bytes, "staff", "id", 2);
    const empty = editCells(
      first.bytes,
      Array.from({ length: 16 }, (_, column) => ({ sheet, address: addressOf({ row: row - 1, column }), value: null })),
    );
    const [emptied, deleted] = [
      done(empty, { at: later }, "rewards"),
      done(deleteRow(first.bytes, sheet, row), { at: later }, "rewards"),
    ];
    expect(emptied.totals).toEqual(deleted.totals);
    expect(columnOf(ownTable(emptied.bytes, "Shares"), "id")).toHaveLength(23);
  });

  test("an edited parameter is kept, and the results follow it", () => {
    const cell = ownInput(first.bytes, "parameters", "capPerHead");
    expect(cell.value).toBe(20_000);
    const again = done(editCells(first.bytes, [{ ...cell, value: 5_000 }]), { at: later }, "rewards");
    const fresh = done(first.bytes, { at: later, settings: { capPerHead: "5000" } }, "rewards");
    expect(ownInput(again.bytes, "parameters", "capPerHead").value).toBe(5_000);
    expect(total(again, "pools")).not.toBe(total(first, "pools"));
    expect(again.totals).toEqual(fresh.totals);
    // And it is still there when the job is run once more.
    expect(done(again.bytes, { at: later }, "rewards").totals).toEqual(again.totals);
  });

  test("a parameter set with the job stands on the Parameters sheet afterwards, and is used the next time", () => {
    const set = done(first.bytes, { at: later, settings: { qualityMinimum: "75" } }, "rewards");
    expect(ownInput(set.bytes, "parameters", "qualityMinimum").value).toBe(75);
    expect(done(set.bytes, { at: later }, "rewards").totals).toEqual(set.totals);
  });
});

describe("what both parties write in a commitment form", () => {
  const form = "commitment:A-3100";
  let again: ReturnType<typeof done>;

  beforeAll(() => {
    const first = done(town, {}, "commitments");
    const typed = {
      "results.customer-index.proposedByUnit": 70,
      "results.customer-index.agreed": 71,
      "header.status": "signed",
      "signatures.first.date": serialOf(2025, 12, 12),
      "signatures.second.date": serialOf(2025, 12, 15),
      "mission.mission": "Light and warmth in every house",
    };
    const edits = Object.entries(typed).map(([cell, value]) => ({ ...ownInput(first.bytes, form, cell), value }));
    again = done(editCells(first.bytes, edits), { at: later }, "commitments");
  });

  test("is kept in the form", () => {
    expect(ownInput(again.bytes, form, "results.customer-index.agreed").value).toBe(71);
    expect(ownInput(again.bytes, form, "header.status").value).toBe("signed");
    expect(ownInput(again.bytes, form, "mission.mission").value).toBe("Light and warmth in every house");
  });

  test("shows in the register", () => {
    const row = rowOf(ownTable(again.bytes, "Commitments"), "commitment", "A-3100");
    expect([row["status"], row["signedFirst"], row["signedSecond"], row["signed"]]).toEqual([
      "signed",
      serialOf(2025, 12, 12),
      serialOf(2025, 12, 15),
      true,
    ]);
    expect(row["agreedLines"]).toBe(1);
    const line = rowOf(ownTable(again.bytes, "CommitmentLines"), "line", "A-3100/customer-index");
    // The superior proposes the target, 72.
    expect([line["agreed"], line["proposedByUnit"], line["apart"]]).toEqual([71, 70, 2]);
  });

  test("is read the same the time after", () => {
    const third = done(again.bytes, { at: "2027-03-01T08:00:00Z" }, "commitments");
    expect(third.receipt?.changeCount).toBe(0);
    expect(ownTable(third.bytes, "Commitments").columns).toEqual(ownTable(again.bytes, "Commitments").columns);
  });
});

test("another grant year on the Parameters sheet cuts the placements anew, and is said", () => {
  const first = done(town, {}, "grants");
  const cell = ownInput(first.bytes, "parameters", "grantYear");
  const again = done(editCells(first.bytes, [{ ...cell, value: serialOf(2025, 1, 1) }]), { at: later }, "grants");
  const grants = ownTable(again.bytes, "Grants");
  const days = [...columnOf(grants, "from"), ...columnOf(grants, "until")].map(Number);
  expect(Math.min(...days)).toBeGreaterThanOrEqual(serialOf(2025, 1, 1));
  expect(Math.max(...days)).toBeLessThanOrEqual(serialOf(2026, 1, 1));
  expect(columnOf(grants, "from").length).toBeGreaterThan(0);
  const said = again.problems.find(({ code }) => code === "parameter-differs");
  expect(said?.where).toEqual({ at: "cell", sheet: "Parameters", address: cell.address });
  expect(said?.message).toContain("2025-01-01 is used, your lists say 2026-01-01");
});
