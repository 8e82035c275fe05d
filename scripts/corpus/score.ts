import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inspect, type Inspection } from "../../src/app/inspect";
import { readAny } from "../../src/workbook/file/read-any";
import type { Snapshot } from "../../src/workbook/snapshot";
import { judge, printJudged, type Judged, type Truth } from "./judge";
import { dataRows, roleOf, trueField, type Entry, type Manifest } from "./manifest";
import { trueSums } from "./truth";

/** Prints how each table of a corpus is read. True where at least 24 of 29 sums are right and no wrong one goes unsaid. */
export function score(corpus: string, ids: readonly string[]): boolean {
  const manifest = JSON.parse(readFileSync(join(corpus, "manifest.json"), "utf8")) as Manifest;
  const read = new Map<string, { readonly snapshot: Snapshot; readonly inspection: Inspection }>();
  const judged = manifest.entries
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .map((entry): Judged & { readonly id: string } => {
      let found = read.get(entry.file);
      if (!found) {
        const snapshot = readAny(readFileSync(join(corpus, entry.file)), basename(entry.file));
        found = { snapshot, inspection: inspect(snapshot) };
        read.set(entry.file, found);
      }
      return { id: entry.id, ...judge(truthOf(entry, found.snapshot), found.inspection) };
    });
  printJudged(judged, ids.length > 0);
  const sums = judged.filter(({ results }) => results.sums === "right").length;
  return sums * 29 >= judged.length * 24 && judged.every(({ unsaid }) => !unsaid);
}

function truthOf(entry: Entry, snapshot: Snapshot): Truth {
  const sheet = entry.sheet == null ? snapshot.sheets[0] : snapshot.sheets.find(({ name }) => name === entry.sheet);
  return {
    kind: entry.kind,
    sheet: entry.sheet ?? undefined,
    header: entry.header_rows,
    data: dataRows(entry),
    fields: Object.fromEntries(
      entry.amount_columns.map((letters) => [letters, [trueField(entry, roleOf(entry, letters))]]),
    ),
    sums: sheet ? trueSums(entry, sheet) : new Map(),
    measuresParted: entry.rows.data_by_measure !== undefined,
  };
}
