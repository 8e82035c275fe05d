import { runOnFile } from "../../../src/app/file-job";
import { serialOf } from "../../../src/rules/dates";
import { readWorkbook } from "../../../src/workbook/file/read";
import { county } from "../distribution/county";
import { inputIn, withInputs } from "./books";

const at = "2025-12-16T08:00:00.000Z";
const sheet = "commitment:A-U1000";
const agreed = "form/results.children-who-feel-safe-share.agreed";
const signed = {
  "form/header.status": "signed",
  "form/signatures.first.date": serialOf(2025, 12, 12),
  "form/signatures.second.date": serialOf(2025, 12, 15),
  [agreed]: 82,
  "form/assumptions.blank1.assumption": "Costs as planned",
  "form/assumptions.blank1.figure": "Outturn",
  "form/assumptions.blank1.comparison": "falls below",
  "form/assumptions.blank1.limit": 5,
};

describe("a commitment that both have signed", () => {
  let book: Uint8Array;
  const run = (bytes: Uint8Array) => runOnFile("commitments", bytes, "county.xlsx", { at });
  const done = (bytes: Uint8Array) => run(bytes).bytes ?? new Uint8Array();
  const codes = (bytes: Uint8Array) => run(bytes).problems.map(({ code }) => code);

  beforeAll(async () => {
    book = done(withInputs(done(await county(2, 1)), sheet, signed));
  });

  test("is recorded cell by cell, locked, and nothing changes the time after", () => {
    const own = readWorkbook(book, "county.xlsx").own.find(({ id }) => id === "signed");
    const column = (id: string) => own?.tables[0]?.columns.find((one) => one.id === id)?.values ?? [];
    expect(column("value")[column("cell").indexOf(agreed.slice("form/".length))]).toBe(82);
    expect(run(book).receipt?.changeCount).toBe(0);
  });

  test("a closed cell that is changed stops the job and is named with what was signed", () => {
    const { problems, bytes } = run(withInputs(book, sheet, { [agreed]: 70 }));
    expect(bytes).toBeNull();
    expect(problems.find(({ code }) => code === "signed-cell-changed")).toMatchObject({
      severity: "error",
      message: 'A-U1000 version 1 was signed on 2025-12-15: Agreed was "82" and is "70" now.',
      where: { at: "cell", sheet: "A U1000" },
    });
  });

  test("a higher version opens it, keeps what was signed, and lists what it changed", () => {
    const amended = done(
      withInputs(book, sheet, { "form/header.version": 2, "form/header.status": "draft", [agreed]: 70 }),
    );
    expect(inputIn(amended, sheet, agreed)).toBe(70);
    const own = readWorkbook(amended, "county.xlsx").own;
    const changes = own.find(({ id }) => id === "versionChanges")?.tables[0]?.columns;
    const value = (id: string) => changes?.find((one) => one.id === id)?.values;
    expect([value("before"), value("after")]).toEqual([[82], [70]]);
    expect(codes(withInputs(amended, sheet, { "form/header.version": 1 }))).toContain("signed-cell-changed");
  });

  test("an assumption that has passed its limit is a warning, and stands in form and register", () => {
    // Outturn is no column of this budget but the year before: 0 falls below 5.
    expect(codes(book)).toContain("trigger-fired");
    const register = readWorkbook(book, "county.xlsx").own.find(({ id }) => id === "register")?.tables[0];
    const column = (id: string) => register?.columns.find((one) => one.id === id)?.values ?? [];
    expect(column("fired")[column("commitment").indexOf("A-U1000")]).toBe(1);
    expect(column("closedVersion")[column("commitment").indexOf("A-U1000")]).toBe(1);
  });
});
