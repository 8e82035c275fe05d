import ICAL from "ical.js";
import { cycleOfWorkbook } from "../../../src/app/commitments/cycle-job";
import { runOnFile } from "../../../src/app/file-job";
import { serialOf } from "../../../src/rules/dates";
import { county } from "../distribution/county";
import { inputIn, withInputs } from "./books";

const at = "2026-03-02T08:00:00.000Z";

describe("the calendar of a workbook", () => {
  let book: Uint8Array;

  beforeAll(async () => {
    const first = runOnFile("commitments", await county(3, 1), "county.xlsx", { at });
    const moved = withInputs(first.bytes ?? new Uint8Array(), "calendar", {
      "calendar/evaluate 2026.due": serialOf(2027, 3, 12),
      "calendar/money-01 2026.done": serialOf(2026, 2, 14),
    });
    const form = withInputs(moved, "commitment:A-U1000", { "form/header.reconsiderBy": serialOf(2026, 5, 4) });
    book = runOnFile("commitments", form, "county.xlsx", { at }).bytes ?? new Uint8Array();
  });

  test("keeps what a person moved, and nothing changes when the job is run again", () => {
    expect(inputIn(book, "calendar", "calendar/evaluate 2026.due")).toBe(serialOf(2027, 3, 12));
    expect(inputIn(book, "calendar", "calendar/money-01 2026.done")).toBe(serialOf(2026, 2, 14));
    expect(runOnFile("commitments", book, "county.xlsx", { at: "2026-09-01T08:00:00Z" }).receipt?.changeCount).toBe(0);
  });

  test("takes dates from the calendar and from the forms, and says what is due", () => {
    const { entries } = cycleOfWorkbook(book, "county.xlsx", { at });
    const one = (id: string) => entries.find((entry) => entry.id === id);
    expect(one("evaluate 2026")).toMatchObject({ date: "2027-03-12", planned: "2027-02-28", state: "later" });
    expect(one("money-01 2026")).toMatchObject({ done: "2026-02-14", state: "done" });
    expect(one("money-02 2026")).toMatchObject({ date: "2026-03-15", state: "due within a month" });
    expect(one("reconsider A-U1000")).toMatchObject({ date: "2026-05-04", who: "manager", unit: "Unit of place 1000" });
    expect(one("reconsider A-U1000")?.place).toMatchObject({ at: "cell", sheet: "A U1000" });
    expect(entries.map(({ date }) => date)).toEqual([...entries.map(({ date }) => date)].sort());
  });

  test("is a calendar file that another library reads, with every date that is not done", () => {
    const { entries, file } = cycleOfWorkbook(book, "county.xlsx", { at, language: "sv" });
    const calendar = new ICAL.Component(ICAL.parse(file ?? ""));
    const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
    const open = entries.filter(({ done }) => done === null);
    expect(events.map(({ uid }) => uid)).toEqual(open.map(({ id }) => `${encodeURIComponent(id)}@cqm-workbench`));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(open.map(({ date }) => date));
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
    const evaluation = events.find(({ uid }) => uid.startsWith("evaluate"));
    expect(evaluation?.summary).toBe("The year is evaluated");
    expect(evaluation?.description).toBe("By whom: evaluator");
    const alarm = evaluation?.component.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger");
    expect(String(alarm)).toBe("-P7D");
    // The same workbook at the same moment gives the same file.
    expect(cycleOfWorkbook(book, "county.xlsx", { at, language: "sv" }).file).toBe(file);
  });

  test("a workbook without required results has no calendar, and says why", () => {
    const { file, problems } = cycleOfWorkbook(new Uint8Array([1]), "x.xlsx", { at });
    expect(file).toBeNull();
    expect(problems.length).toBeGreaterThan(0);
  });
});
