import { readRecords } from "../../src/intake/read-records";
import { gallery } from "./gallery";
import { galleryAcross } from "./gallery-across";
import { recordsOf } from "./records-of";
import { snapshotOf } from "./sheet-of";

test.each([...gallery, ...galleryAcross])("$wart", ({ sheet, records, problems = [] }) => {
  const reading = readRecords(snapshotOf(sheet));
  expect(reading.tables.map(recordsOf)).toEqual([records]);
  expect(reading.problems.map(({ code }) => code)).toEqual(problems);
});
