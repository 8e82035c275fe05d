import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ICAL from "ical.js";
import { serialOf } from "../../src/rules/dates";
import { readWorkbook } from "../../src/workbook/file/read";
import { withInputs } from "../app/commitments/books";
import { county } from "../app/distribution/county";
import { cqm, inFolder } from "./command";

jest.setTimeout(180_000);

const at = ["--at", "2026-03-02T08:00:00Z"];

/** The county in a folder as `book.xlsx`. */
async function withCounty<T>(units: number, work: (folder: string) => Promise<T>): Promise<T> {
  const bytes = await county(units, 1);
  return inFolder(async (folder) => {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    return work(folder);
  });
}

describe("cqm guarantee", () => {
  test("writes nothing where nothing was signed, and drafts where they are asked for", () =>
    withCounty(2, async (folder) => {
      const refused = await cqm(["guarantee", "book.xlsx", "--unit", "U1000", "--out", "g", ...at], folder);
      expect([refused.code, refused.out]).toEqual([1, ""]);
      expect(refused.error).toMatch(/no version of the service guarantee of Unit of place 1000 has been signed/);
      expect(readdirSync(folder)).toEqual(["book.xlsx"]);
      const words = ["guarantee", "book.xlsx", "--draft", "--locale", "sv", "--out", "g", "--json", ...at];
      const drafts = await cqm(words, folder);
      expect(drafts.code).toBe(0);
      const { files } = JSON.parse(drafts.out) as { files: { name: string; agreedOn: string | null }[] };
      expect(files.map(({ name }) => name).sort()).toEqual(readdirSync(join(folder, "g")).sort());
      expect(files.every(({ agreedOn }) => agreedOn === null)).toBe(true);
      expect(readFileSync(join(folder, "g", "U1000 Servicegaranti.html"), "utf8")).toContain("Utkast");
    }));

  test("writes a form for each customer of a unit", () =>
    withCounty(1, async (folder) => {
      const customers = ["--customer", "K1", "--customer", "K2"];
      const made = await cqm(["guarantee", "book.xlsx", "--unit", "U1000", ...customers, "--out", "g", ...at], folder);
      expect([made.code, readdirSync(join(folder, "g"))]).toEqual([0, ["D-U1000-K1.xlsx", "D-U1000-K2.xlsx"]]);
      const wrong = await cqm(["guarantee", "book.xlsx"], folder);
      expect([wrong.code, wrong.error]).toEqual([2, expect.stringMatching(/needs --out[^]*cqm guarantee <book.xlsx>/)]);
    }));
});

describe("cqm cycle", () => {
  test("writes a calendar that another library reads, says what is due, and follows a date that was moved", () =>
    withCounty(2, async (folder) => {
      const first = await cqm(["commitments", "book.xlsx", "--out", "book.xlsx", ...at], folder);
      expect(first.code).toBe(0);
      const moved = withInputs(new Uint8Array(readFileSync(join(folder, "book.xlsx"))), "calendar", {
        "calendar/evaluate 2026.due": serialOf(2027, 3, 12),
        "calendar/money-01 2026.done": serialOf(2026, 2, 14),
      });
      writeFileSync(join(folder, "book.xlsx"), moved);
      const { code, out } = await cqm(["cycle", "book.xlsx", "--out", "year.ics", "--json", ...at], folder);
      expect(code).toBe(0);
      const { entries } = JSON.parse(out) as { entries: { id: string; date: string; state: string }[] };
      expect(entries.find(({ id }) => id === "evaluate 2026")).toMatchObject({ date: "2027-03-12", state: "later" });
      const calendar = new ICAL.Component(ICAL.parse(readFileSync(join(folder, "year.ics"), "utf8")));
      const dates = calendar
        .getAllSubcomponents("vevent")
        .map((event) => new ICAL.Event(event))
        .map(({ uid, startDate }) => [uid.split("@")[0], startDate.toString()]);
      expect(dates).toContainEqual(["evaluate%202026", "2027-03-12"]);
      expect(dates.map(([uid]) => uid)).not.toContain("money-01%202026");
      const due = await cqm(["cycle", "book.xlsx", "--due", ...at], folder);
      expect(due.out).toMatch(/2026-03-15 {2}due within a month/);
      expect(due.out).not.toMatch(/ later /);
      const wrong = await cqm(["cycle", "book.xlsx", "--out", "year.txt"], folder);
      expect([wrong.code, wrong.error]).toEqual([2, expect.stringContaining(".ics")]);
    }));
});

describe("cqm next-year", () => {
  test("writes another workbook with this year's outcomes as baselines, and leaves the old one as it was", () =>
    withCounty(2, async (folder) => {
      await cqm(["run", "book.xlsx", "--out", "book.xlsx", ...at], folder);
      const before = readFileSync(join(folder, "book.xlsx"));
      const { code, out, error } = await cqm(["next-year", "book.xlsx", "--out", "next.xlsx", "--json", ...at], folder);
      expect([code, error]).toEqual([0, ""]);
      const { year, goals, archived } = JSON.parse(out) as {
        year: number;
        goals: number;
        archived: { name: string }[];
      };
      expect([year, goals]).toEqual([2027, 6]);
      expect(readFileSync(join(folder, "book.xlsx")).equals(before)).toBe(true);
      const names = readWorkbook(new Uint8Array(readFileSync(join(folder, "next.xlsx"))), "next.xlsx").sheets.map(
        ({ name }) => name,
      );
      expect(archived.length).toBeGreaterThan(5);
      expect(names).toEqual(expect.arrayContaining(archived.map(({ name }) => name)));
      const again = await cqm(["inspect", "next.xlsx", "--json"], folder);
      expect(again.code).toBe(0);
    }));
});

describe("cqm distribute and cqm collect", () => {
  test("send files out and take a filled one in; another unit's file is refused and the others are written", () =>
    withCounty(2, async (folder) => {
      const sent = ["distribute", "book.xlsx", "--out", "sent", "--record", "book.xlsx", "--json", ...at];
      const made = await cqm(sent, folder);
      expect(made.code).toBe(0);
      const file = join(folder, "sent", "U1000 Unit of place 1000.xlsx");
      const form = "commitment:A-U1000";
      writeFileSync(
        file,
        withInputs(new Uint8Array(readFileSync(file)), form, { "form/mission.mission": "Each child is seen" }),
      );
      const into = ["--into", "book.xlsx", "--out", "book2.xlsx", "--json", ...at];
      const taken = await cqm(["collect", "sent", ...into], folder);
      expect(taken.code).toBe(0);
      const { accepted } = JSON.parse(taken.out) as { accepted: { form: string; changes: object[] }[] };
      expect(accepted.filter(({ changes }) => changes.length > 0)).toMatchObject([
        { form: "A-U1000", changes: [{ cell: "mission.mission", returned: "Each child is seen" }] },
      ]);
      writeFileSync(join(folder, "sent", "U1001 Unit of place 1001.xlsx"), readFileSync(file));
      const mixed = await cqm(["collect", "sent", ...into], folder);
      expect(mixed.code).toBe(1);
      expect(JSON.stringify((JSON.parse(mixed.out) as { refused: object[] }).refused)).toContain(
        "form-of-another-unit",
      );
    }));
});
