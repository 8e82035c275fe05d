import { sampleWorkbook } from "../../../scripts/sample/workbook";
import { outlookAnswer } from "../../../src/app/outlook/outlook-answer";
import { outlookOnFile } from "../../../src/app/outlook/outlook-job";
import { previewOf } from "../../../src/app/snapshot-job";
import { changesView } from "../../../src/app/views/changes-view";
import { outlookView } from "../../../src/app/views/outlook-view";
import { payrollView } from "../../../src/app/views/payroll-view";
import { rewardsView } from "../../../src/app/views/rewards-view";
import { writePreviewed } from "../../../src/app/write-previewed";
import { readWorkbook } from "../../../src/workbook/file/read";

jest.setTimeout(120_000);

const options = { language: "en", at: "2027-02-01T08:00:00Z" } as const;
const attesters = ["Ada Ask", "Bo Berg"] as const;
let bytes: Uint8Array;

beforeAll(async () => {
  ({ bytes } = await sampleWorkbook());
});

it("looks forward with the figures that the command writes, and writes nothing", () => {
  const scenarios = [{ title: "A tenth more", volumes: 1.1, rates: 1, priceIndex: 1, productivity: 0 }];
  const told = outlookView(readWorkbook(bytes, "book.xlsx"), options, { years: 1, scenarios });
  const made = outlookOnFile(bytes, "book.xlsx", { years: 1, scenarios }, options);
  const written = outlookAnswer(made.bytes ?? new Uint8Array(), "book.xlsx");
  expect(told.years.map(({ year, cost }) => [year, cost])).toEqual(
    written.years.map((row) => [row["year"], row["cost"]]),
  );
  expect(told.scenarios.map(({ title, cost }) => [title, cost])).toEqual(
    written.scenarios.map((row) => [row["scenario"], row["cost"]]),
  );
  // Each month of each age is rounded: a tenth more is a tenth of the base, but for kronor.
  const [base, more] = told.scenarios;
  expect(base?.base).toBe(true);
  expect(Math.abs((more?.difference ?? 0) - (base?.cost ?? 0) / 10)).toBeLessThan(100);
  expect(told.years).toHaveLength(2);
});

it("says what is wrong with a year that is too far, in place of figures", () => {
  const told = outlookView(readWorkbook(bytes, "book.xlsx"), options, { years: 11 });
  expect(told.years).toEqual([]);
  expect(told.problems.map(({ code }) => code)).toContain("forecast-too-far");
});

it("decides what the page shows as paid, once, and makes the payroll file of it", () => {
  const before = readWorkbook(bytes, "book.xlsx");
  const shown = rewardsView(before, options);
  const asked = { ...options, deciding: { year: shown.year, attesters } };
  const preview = previewOf("rewards", before, asked);
  expect(preview.plan?.log.job).toBe(`decide ${shown.year}/1`);
  const written = writePreviewed(bytes, preview);
  const after = readWorkbook(written.bytes ?? new Uint8Array(), "book.xlsx");
  const decided = rewardsView(after, options);
  expect(decided.decisions).toMatchObject([{ decision: `${shown.year}/1`, attesters, total: shown.figures?.paid }]);
  const payroll = payrollView(after, options, { decision: `${shown.year}/1` });
  expect(payroll.file).toMatchObject({ total: shown.figures?.paid });
  expect(payroll.file?.text.trim().split("\r\n")).toHaveLength((payroll.file?.rows ?? 0) + 1);
  expect(previewOf("rewards", after, asked).problems.map(({ code }) => code)).toContain("nothing-to-decide");
  expect(payrollView(after, options, { decision: "1999/1" })).toMatchObject({
    file: null,
    problems: [{ code: "not-decided" }],
  });
});

it("tells what has changed since a month was closed, by provider, with causes that say so", () => {
  const before = readWorkbook(bytes, "book.xlsx");
  expect(changesView(before, options)).toMatchObject({ changes: null, problems: [{ code: "no-month-closed" }] });
  const closed = writePreviewed(
    bytes,
    previewOf("grants", before, { ...options, closing: { month: "2026-01", attesters } }),
  );
  const after = readWorkbook(closed.bytes ?? new Uint8Array(), "book.xlsx");
  const { changes } = changesView(after, options);
  expect(changes).toMatchObject({ since: "2026-01", closedMonths: { whole: { change: 0 }, providers: [] } });
  const next = changes?.nextMonth;
  expect(next?.month).toBe("2026-02");
  // Kronor of all providers sum to the whole.
  const sum = next?.providers.reduce((all, { change }) => all + change, 0);
  expect(sum).toBe(next?.whole.change);
});
