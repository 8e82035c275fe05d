import { computeGrants } from "../../src/grants/compute";
import { inputOf, serial, valuesWhere, type Placement } from "./roster";

const child = { recipient: "A" };
const segmentsOf = (placements: readonly Placement[], more: Parameters<typeof inputOf>[1] = {}) => {
  const computed = computeGrants(inputOf(placements, more));
  const column = (id: string) => valuesWhere(computed, "Grants", id, child);
  return {
    from: column("from"),
    until: column("until"),
    age: column("age"),
    rate: column("grantAYear"),
    grant: column("grant"),
    month: (n: number) => column(`m${String(n).padStart(2, "0")}`),
  };
};
const days = (...iso: readonly string[]) => iso.map(serial);

describe("a child's year, by the day", () => {
  it("is one stretch where nothing happens; months are rounded first", () => {
    const { from, until, grant, month } = segmentsOf([{ ...child, born: "2022-01-01", hours: 35 }]);
    expect([from, until]).toEqual([days("2026-01-01"), days("2027-01-01")]);
    // 56,000 / 12 = 4,666.67
    expect(month(1)).toEqual([4667]);
    // 12 x 4,667
    expect(grant).toEqual([56_004]);
  });

  it("starts", () => {
    const { from, grant, month } = segmentsOf([{ ...child, born: "2024-01-01", hours: 35, from: "2026-03-10" }]);
    expect(from).toEqual(days("2026-03-10"));
    expect(month(2)).toEqual([0]);
    // 10 to 31 March is 22 of 31 days: 7,000 x 22 / 31 = 4,967.74
    expect(month(3)).toEqual([4968]);
    // 4,968 + 9 x 7,000
    expect(grant).toEqual([67_968]);
  });

  it("stops: the last day is placed", () => {
    const { until, grant, month } = segmentsOf([
      { ...child, born: "2024-01-01", hours: 35, from: "2025-01-01", to: "2026-06-15" },
    ]);
    expect(until).toEqual(days("2026-06-16"));
    // 15 of 30 days: 7,000 / 2
    expect(month(6)).toEqual([3500]);
    expect(month(7)).toEqual([0]);
    // 5 x 7,000 + 3,500
    expect(grant).toEqual([38_500]);
  });

  it("is cut at the birthday", () => {
    const { from, until, age, rate, month, grant } = segmentsOf([{ ...child, born: "2023-05-20", hours: 35 }]);
    expect([from, until]).toEqual([days("2026-01-01", "2026-05-20"), days("2026-05-20", "2027-01-01")]);
    expect(age).toEqual([2, 3]);
    expect(rate).toEqual([84_000, 56_000]);
    // May: 19 of 31 days of 7,000 = 4,290.32; 12 of 31 days of 4,666.67 = 1,806.45
    expect(month(5)).toEqual([4290, 1806]);
    // 4 x 7,000 + 4,290; 1,806 + 7 x 4,667
    expect(grant).toEqual([32_290, 34_475]);
  });

  it("changes hours: a row each on the roster", () => {
    const { from, rate, grant } = segmentsOf([
      { ...child, born: "2024-01-01", hours: 35, to: "2026-08-31" },
      { ...child, born: "2024-01-01", hours: 45, from: "2026-09-01" },
    ]);
    expect(from).toEqual(days("2026-01-01", "2026-09-01"));
    expect(rate).toEqual([84_000, 108_000]);
    // 8 x 7,000; 4 x 9,000
    expect(grant).toEqual([56_000, 36_000]);
  });

  it("has 29 days of February in a leap year, and a birthday on the 29th", () => {
    const { from, until, age, month } = segmentsOf([{ ...child, born: "2024-02-29", hours: 15, to: "2028-03-10" }], {
      year: 2028,
    });
    expect([from, until]).toEqual([days("2028-01-01", "2028-02-29"), days("2028-02-29", "2028-03-11")]);
    expect(age).toEqual([3, 4]);
    // 28,000 / 12 x 28 / 29 = 2,252.87; x 1 / 29 = 80.46
    expect(month(2)).toEqual([2253, 80]);
    // x 10 / 31 = 752.69
    expect(month(3)).toEqual([0, 753]);
  });

  it("turns a year older on 1 March in a common year when born on 29 February", () => {
    expect(segmentsOf([{ ...child, born: "2024-02-29", hours: 15 }]).from).toEqual(days("2026-01-01", "2026-03-01"));
  });

  it("leaves out placements of other years", () => {
    expect(
      segmentsOf([{ ...child, born: "2022-01-01", hours: 35, from: "2024-01-01", to: "2025-12-31" }]).from,
    ).toEqual([]);
  });
});

describe("a child's year, by a count date", () => {
  const byCountDate = { parameters: { monthMethod: "count date", countDay: 15 } };

  it.each([
    ["2026-03-15", 7000],
    ["2026-03-16", 0],
  ])("a start on %s pays %d for March", (from, march) => {
    const { month } = segmentsOf([{ ...child, born: "2024-01-01", hours: 35, from }], byCountDate);
    expect([month(3), month(4)]).toEqual([[march], [7000]]);
  });

  it.each([
    ["2026-03-14", 0],
    ["2026-03-15", 7000],
  ])("a last day on %s pays %d for March", (to, march) => {
    expect(segmentsOf([{ ...child, born: "2024-01-01", hours: 35, to }], byCountDate).month(3)).toEqual([march]);
  });

  it("pays a month of change by what holds on the count date", () => {
    const { month } = segmentsOf(
      [
        { ...child, born: "2024-01-01", hours: 35, to: "2026-03-09" },
        { ...child, born: "2024-01-01", hours: 45, from: "2026-03-10" },
      ],
      byCountDate,
    );
    expect(month(3)).toEqual([0, 9000]);
  });
});
