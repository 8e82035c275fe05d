import { payFromFile } from "../../src/app/ledger/pay-file";
import { closed, rowsOf } from "../app/ledger/closing";
import { at, done, given, ownTable, smallTown } from "../app/small-town";
import { editCells } from "../support/cell-edits";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { differences, writtenCells } from "../support/written-cells";

describeWith("libreoffice", "a workbook with closed months, recalculated from scratch", () => {
  for (const locale of ["en", "sv"] as const) {
    it(`agrees with the engine in every computed cell, corrections open and paid (${locale})`, async () => {
      const { bytes } = await smallTown({ locale });
      const january = closed(bytes, "2026-01");
      const hours = (book: Uint8Array, records: readonly number[]) =>
        editCells(
          book,
          records.flatMap((record) =>
            [10, 30].map((value) => ({ ...given(book, "roster", "hours", record + value / 10), value })),
          ),
        );
      // Some are paid with February, others are still open.
      const february = closed(hours(january, [0, 8]), "2026-02");
      expect(rowsOf(february, "Ledger").filter(({ cause }) => cause !== null).length).toBeGreaterThan(0);
      const result = done(hours(february, [2, 5, 12, 18]), {}, "grants");
      expect(rowsOf(result.bytes, "Corrections").length).toBeGreaterThan(0);
      const cells = writtenCells(result.bytes);
      const sheets = ["Closings", "Corrections", "PaymentMonths"].map((id) => ownTable(result.bytes, id).sheet);
      expect(cells.filter(({ sheet }) => sheets.includes(sheet)).length).toBeGreaterThan(100);
      const found = differences(cells, await recalculate(result.bytes));
      console.log(`closed months (${locale}): ${cells.length} computed cells compared, ${found.length} differ`);
      expect(found.slice(0, 20)).toEqual([]);
    }, 300_000);
  }

  it("agrees in the sum of a specification", async () => {
    const { bytes } = await smallTown();
    const { specifications } = payFromFile(closed(bytes, "2026-01"), "town.xlsx", {
      month: "2026-01",
      at,
      specifications: true,
    });
    const [first] = specifications;
    if (first === undefined) throw new Error("There is no specification.");
    const cells = writtenCells(first.bytes);
    expect(cells).toHaveLength(1);
    expect(differences(cells, await recalculate(first.bytes))).toEqual([]);
  }, 300_000);
});
