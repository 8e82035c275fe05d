import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closeOnFile } from "../../src/app/ledger/close";
import { outlookOnFile } from "../../src/app/outlook/outlook-job";
import { at, given, smallTown } from "../app/small-town";
import { attesters } from "../app/ledger/closing";
import { editCells } from "../support/cell-edits";
import { recalculate } from "../support/libreoffice";
import { describeWith } from "../support/requirements";
import { differences, writtenCells } from "../support/written-cells";

const paper = {
  name: "svensson-1996.json",
  bytes: new Uint8Array(readFileSync(join(__dirname, "../../assets/tariffs/svensson-1996.json"))),
};

/** January closed by a tariff document, a correction open, a forecast and scenarios. */
async function book(language: "en" | "sv"): Promise<Uint8Array> {
  const town = (await smallTown()).bytes;
  const settings = { boundaryRule: "upper figure ends the band", appropriation: "3000000" };
  const asked = { month: "2026-01", attesters };
  const closed = closeOnFile(town, "town.xlsx", asked, { at, language, tariff: paper, settings });
  if (closed.bytes === null) throw new Error(JSON.stringify(closed.problems.slice(0, 5)));
  const edited = editCells(closed.bytes, [{ ...given(closed.bytes, "roster", "hours", 3), value: 12 }]);
  const scenarios = [
    { title: "Dearer", rates: 1.03, volumes: { "1-2": 0.95 }, priceIndex: 1.02 },
    { title: "Next year", year: 2027, productivity: 0.25 },
  ];
  const more = { forecastIndex: "1.02", leaversShare: "0.05" };
  const whole = outlookOnFile(edited, "town.xlsx", { years: 2, scenarios }, { at, settings: more });
  if (whole.bytes === null) throw new Error(JSON.stringify(whole.problems.slice(0, 5)));
  return whole.bytes;
}

describeWith("libreoffice", "a workbook that grants by a tariff document, recalculated from scratch", () => {
  it.each(["en", "sv"] as const)(
    "agrees with the engine in every computed cell (%s)",
    async (language) => {
      const bytes = await book(language);
      const cells = writtenCells(bytes);
      const found = differences(cells, await recalculate(bytes));
      console.log(
        `by a tariff document (${language}): ${cells.length} computed cells compared, ${found.length} differ`,
      );
      expect(cells.length).toBeGreaterThan(4000);
      expect(found.slice(0, 20)).toEqual([]);
    },
    300_000,
  );
});
