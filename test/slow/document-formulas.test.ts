import { readFileSync } from "node:fs";
import { join } from "node:path";
import { closeOnFile } from "../../src/app/ledger/close";
import { outlookOnFile } from "../../src/app/outlook/outlook-job";
import { at, given, smallTown } from "../app/small-town";
import { attesters } from "../app/ledger/closing";
import { runOnFile } from "../../src/app/file-job";
import { parameterCell } from "../../src/app/settings";
import { readWorkbook } from "../../src/workbook/file/read";
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

describeWith(
  "libreoffice",
  "the boundary rule on the Parameters sheet of a workbook that grants by a tariff document",
  () => {
    it.each([
      ["en", "lower figure starts the band"],
      ["en", "upper band begins above its figure"],
      ["sv", "lower figure starts the band"],
    ] as const)(
      "is live: a changed cell moves every figure as the job with that rule does (%s, %s)",
      async (language, changed) => {
        const town = (await smallTown()).bytes;
        // Hours that the printed table leaves between two bands, or that two rules give to different ones.
        const hours = [40, 39.75, 30, 29.75, 20, 19.75, 40.25].map((value, record) => ({
          ...given(town, "roster", "hours", record),
          value,
        }));
        const roster = editCells(town, hours);
        const by = (bytes: Uint8Array, options: { boundaryRule?: string; tariff?: typeof paper }) => {
          const { boundaryRule, tariff } = options;
          const settings = boundaryRule === undefined ? {} : { boundaryRule };
          const more = tariff === undefined ? {} : { tariff };
          const result = runOnFile("grants", bytes, "town.xlsx", { at, language, settings, ...more });
          if (result.bytes === null) throw new Error(JSON.stringify(result.problems.slice(0, 5)));
          return { ...result, bytes: result.bytes };
        };
        const first = by(roster, { boundaryRule: "upper figure ends the band", tariff: paper });
        const wanted = by(roster, { boundaryRule: changed, tariff: paper });
        const cell = parameterCell(readWorkbook(first.bytes, "town.xlsx"), "boundaryRule");
        const word = parameterCell(readWorkbook(wanted.bytes, "town.xlsx"), "boundaryRule")?.value;
        if (cell === undefined || typeof word !== "string") throw new Error("no cell of the boundary rule");
        const retyped = editCells(first.bytes, [{ sheet: cell.sheet, address: cell.address, value: word }]);
        const cells = writtenCells(wanted.bytes);
        const moved = differences(cells, await recalculate(first.bytes));
        expect(moved.length).toBeGreaterThan(100);
        expect(differences(cells, await recalculate(retyped))).toEqual([]);
        // The next job takes the rule from the cell as well: the tariff's sheets leave the question to it.
        const again = by(retyped, {});
        expect(again.totals).toEqual(wanted.totals);
      },
      300_000,
    );
  },
);
