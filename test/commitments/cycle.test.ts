import { commitmentSteps, cycleSteps, dueState } from "../../src/commitments/cycle";

describe("the yearly cycle", () => {
  const steps = cycleSteps(2026);

  test("runs from the needs in September before the year to the development goals in September after it", () => {
    expect(steps[0]).toMatchObject({ id: "needs 2026", date: "2025-09-30", who: "committee" });
    expect(steps.at(-1)).toMatchObject({ id: "development 2026", date: "2027-09-30" });
    expect(steps.find(({ id }) => id === "sign 2026")?.date).toBe("2025-12-15");
    expect(steps.find(({ id }) => id === "evaluate 2026")?.date).toBe("2027-02-28");
    // Four steps before the year, twelve months of money, four quarters, and five steps after.
    expect(steps).toHaveLength(4 + 12 + 4 + 5);
  });

  test("evaluates on the last day of February, in a leap year too", () => {
    expect(cycleSteps(2027).find(({ id }) => id === "evaluate 2027")?.date).toBe("2028-02-29");
  });

  test("December's money is followed up in January", () => {
    expect(steps.find(({ id }) => id === "money-12 2026")?.date).toBe("2027-01-15");
  });

  test("a commitment sets dates of its own: what is not written is not due", () => {
    const due = commitmentSteps([
      { id: "C-7", kind: "C", unit: "School", reconsiderBy: "2026-06-30", midTalk: "2026-06-10", milestones: [] },
      { id: "A-1", kind: "A", unit: "School", milestones: [{ id: "step3", what: "Methods", by: "2026-03-01" }] },
    ]);
    expect(due.map(({ id, date, who }) => [id, date, who])).toEqual([
      ["reconsider C-7", "2026-06-30", "employee"],
      ["mid C-7", "2026-06-10", "employee"],
      ["step3 A-1", "2026-03-01", "manager"],
    ]);
  });

  test.each([
    ["2026-03-01", "2026-03-02", "done"],
    ["2026-03-01", null, "overdue"],
    ["2026-03-02", null, "due within a month"],
    ["2026-04-02", null, "due within a month"],
    ["2026-04-03", null, "later"],
  ] as const)("due %s, done %s, on 2 March: %s", (date, done, state) => {
    expect(dueState(date, done, "2026-03-02")).toBe(state);
  });
});
