import { serialOf } from "../../src/rules/dates";
import { addressOf } from "../../src/workbook/cell";
import { cellAt, columnOf, done, ownInput, ownTable, rowOf, smallTown, total } from "../app/small-town";
import { editCells } from "../support/cell-edits";
import { resaved } from "../support/libreoffice";
import { describeWith } from "../support/requirements";

const later = "2027-02-14T15:30:00Z";

describeWith("libreoffice", "a result that was opened and saved in LibreOffice", () => {
  const form = "commitment:A-3100";
  let before: ReturnType<typeof done>;
  let again: ReturnType<typeof done>;

  beforeAll(async () => {
    const first = done((await smallTown()).bytes);
    const shares = ownTable(first.bytes, "Shares");
    const note = { row: shares.area.row + 4, column: shares.area.column + shares.columns.length + 1 };
    const edited = editCells(first.bytes, [
      { ...ownInput(first.bytes, "parameters", "capPerHead"), value: 5_000 },
      { ...ownInput(first.bytes, form, "results.customer-index.agreed"), value: 71 },
      { ...ownInput(first.bytes, form, "header.status"), value: "signed" },
      { ...ownInput(first.bytes, form, "signatures.first.date"), value: serialOf(2025, 12, 12) },
      { sheet: shares.sheet, address: addressOf(note), value: "ask Eva" },
    ]);
    before = done(edited, { at: later });
    again = done(await resaved(edited), { at: later });
  }, 300_000);

  it("gives the same totals when the job is run again", () => {
    expect(again.totals).toEqual(before.totals);
    expect(total(again, "pools")).toBeLessThan(Number(total(before, "granted")));
  });

  it("has the same problems", () => {
    expect(again.problems.map(({ code, where }) => [code, where])).toEqual(
      before.problems.map(({ code, where }) => [code, where]),
    );
  });

  it("keeps what a person typed", () => {
    expect(ownInput(again.bytes, "parameters", "capPerHead").value).toBe(5_000);
    expect(ownInput(again.bytes, form, "results.customer-index.agreed").value).toBe(71);
    expect(ownInput(again.bytes, form, "header.status").value).toBe("signed");
    expect(rowOf(ownTable(again.bytes, "Commitments"), "commitment", "A-3100")).toMatchObject({
      status: "signed",
      signedFirst: serialOf(2025, 12, 12),
      agreedLines: 1,
    });
  });

  it("keeps a note beside its row", () => {
    const shares = ownTable(again.bytes, "Shares");
    expect(cellAt(again.bytes, shares.sheet, shares.area.row + 4, shares.area.column + shares.columns.length + 1)).toBe(
      "ask Eva",
    );
  });

  it("has our tables as they were, each sheet once", () => {
    for (const id of ["Grants", "Shares", "Pools", "Payments", "Commitments", "Evaluation", "Frames"]) {
      const [was, is] = [ownTable(before.bytes, id), ownTable(again.bytes, id)];
      expect([id, is.sheet, is.columns.map((column) => column.id)]).toEqual([
        id,
        was.sheet,
        was.columns.map((column) => column.id),
      ]);
      expect([id, ...is.columns.map(({ values }) => values.length)]).toEqual([
        id,
        ...was.columns.map(({ values }) => values.length),
      ]);
    }
    expect(columnOf(ownTable(again.bytes, "log"), "at")).toHaveLength(2);
    expect(again.receipt?.sheets.filter(({ state }) => state === "added")).toEqual([]);
  });
});
