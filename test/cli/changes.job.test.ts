import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Changes } from "../../src/app/ledger/changes";
import { editCells } from "../support/cell-edits";
import { columnOf, given, ownCell, ownTable, smallTown } from "../app/small-town";
import { cqm, inFolder } from "./command";

test("what changed since a closed month is told by cause, and explained at the cell", async () => {
  await inFolder(async (folder) => {
    const { bytes } = await smallTown();
    await writeFile(join(folder, "book.xlsx"), bytes);
    expect((await cqm(["changes", "book.xlsx"], folder)).error).toContain("No month has been closed in book.xlsx.");
    const attested = ["--attest", "Ada Lind", "--attest", "Bo Ek"];
    await cqm(["close", "book.xlsx", "--month", "2026-01", ...attested, "--out", "closed.xlsx"], folder);
    const closed = new Uint8Array(await readFile(join(folder, "closed.xlsx")));
    const hours = Number(columnOf(ownTable(closed, "Grants"), "hours")[0]);
    const place = given(closed, "roster", "hours", 0);
    const edited = editCells(closed, [{ ...place, value: hours > 20 ? 10 : 40 }]);
    await writeFile(join(folder, "edited.xlsx"), edited);
    const { out, code } = await cqm(["changes", "edited.xlsx", "--json"], folder);
    const { since, order, closedMonths, nextMonth } = JSON.parse(out) as Changes;
    expect([code, since, order]).toEqual([0, "2026-01", ["data", "dates", "tariff", "rules"]]);
    expect(nextMonth?.month).toBe("2026-02");
    for (const table of [closedMonths, nextMonth])
      for (const lines of [table?.months, table?.providers, table?.recipients]) {
        const sum = (of: (line: Changes["closedMonths"]["whole"]) => number) =>
          (lines ?? []).reduce((all, line) => all + of(line), 0);
        expect(sum(({ change }) => change)).toBeCloseTo(table?.whole.change ?? Number.NaN, 6);
        expect(sum(({ causes }) => causes.data + causes.dates + causes.tariff + causes.rules)).toBeCloseTo(
          table?.whole.change ?? Number.NaN,
          6,
        );
      }
    expect(closedMonths.whole.causes.data).toBe(closedMonths.whole.change);
    expect(closedMonths.recipients).toHaveLength(1);

    const text = await cqm(["changes", "edited.xlsx", "--by", "recipient", "--month", "2026-01"], folder);
    expect(text.out).toContain("causes in this order: data, dates, tariff, rules and parameters");
    expect(text.out).not.toContain("2026-02");
    const { sheet, address } = ownCell(edited, "Payments", "m01", 0);
    const explained = await cqm(["explain", "edited.xlsx", `${sheet}!${address}`], folder);
    expect(explained.out).toContain("Change since 2026-01 was closed: closed months, granted now less paid");
    const next = ownCell(edited, "Payments", "m02", 0);
    const beside = await cqm(["explain", "edited.xlsx", `${next.sheet}!${next.address}`], folder);
    expect(beside.out).toContain("Change: 2026-02 as computed less 2026-01 as paid");
    expect((await cqm(["changes"], folder)).code).toBe(2);
  });
}, 60_000);
