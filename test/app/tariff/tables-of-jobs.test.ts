import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ofWorkbook } from "../../../src/app/main-tariff";
import { tablesOfJobs } from "../../../src/app/tables-of-jobs";
import { checkedDocument } from "../../../src/grants/document/read-document";
import { withSettings } from "../../../src/grants/document/settings";
import { compileOverTime } from "../../../src/grants/document/time/compile-over-time";
import { modelsInUse } from "../../locale/texts-in-use";

test("every table that a job brings beside a tariff is known by name", () => {
  // A printed table is not there where a document is; a fit and a comparison of schemes are workbooks of their own.
  const apart = new Set([
    "Tariff",
    "HoursBands",
    "Grants",
    "Providers",
    "Placements",
    "Payments",
    "FitRates",
    "FitCost",
    "Changes",
  ]);
  const brought = modelsInUse().flatMap(({ tables }) => tables.map(({ name }) => name));
  const missing = [...new Set(brought)].filter(
    (name) => !name.startsWith("WhatIf") && !apart.has(name) && !tablesOfJobs.includes(name),
  );
  expect(missing).toEqual([]);
});

test("a table of a tariff called like one of them is refused at its title", () => {
  const file = join(__dirname, "../../../assets/tariffs/svensson-1996.json");
  const paper = JSON.parse(readFileSync(file, "utf8")) as { tables: { title: string }[] };
  const tables = paper.tables.map((one, at) => (at === 0 ? { ...one, title: "ledger" } : one));
  const read = checkedDocument({ ...paper, tables });
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  const { document } = withSettings(read.document, { boundaryRule: "upper figure ends the band" });
  expect(compileOverTime(document, ofWorkbook)).toMatchObject({
    problems: [{ code: "name-twice", where: { field: "tables[0].title" } }],
  });
  expect(compileOverTime(document)).toMatchObject({ totals: expect.arrayContaining(["paidInYear"]) as unknown });
});
