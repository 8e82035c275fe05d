import { ageBand, highestAge, type AgeBand } from "../age-bands";
import { endsOf } from "../band-ends";
import { readBand } from "../printed-band";
import type { BandTable, BandTableDimension } from "./schema";
import type { CompiledTariff } from "./compile";

/**
 * The age bands of a tariff document: the ages between which some table of it changes, over all of its tables and versions. `lowest`
 * and `highest` are the ages of the list: where tables do not reach them, a band of its own holds them, so that bands sum to the whole.
 * Undefined where no table is by age; null where the document counts none.
 */
export function documentAgeBands(
  { document, time }: CompiledTariff,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): readonly AgeBand[] | null | undefined {
  const [age] = time?.ages ?? [];
  if (age === undefined) return null;
  const starts = new Set<number>();
  const ends = new Set<number>();
  for (const table of document.tables)
    for (const dimension of table.dimensions.filter(({ id, of }) => (of ?? id) === age.id))
      for (const { first, last } of bandsOf(table, dimension)) {
        starts.add(first);
        ends.add(last);
      }
  if (starts.size === 0) return undefined;
  const cuts = [...new Set([...starts, ...[...ends].map((last) => last + 1)])].sort((a, b) => a - b);
  const [least = 0, most = 0] = [cuts[0], cuts.at(-1)];
  const all = [...(lowest < least ? [lowest] : []), ...cuts.filter((cut) => cut <= highestAge)];
  const bands = all.flatMap((first, at) => {
    const next = all[at + 1];
    return next === undefined ? [] : [ageBand(first, next - 1)];
  });
  const open = all.at(-1) ?? least;
  return highest >= open || most > highestAge ? [...bands, ageBand(open, highestAge)] : bands;
}

/** One band for each age, where no table says more. */
export function singleAges(ages: Iterable<number>): readonly AgeBand[] {
  return [...new Set(ages)].sort((a, b) => a - b).map((age) => ageBand(age, age));
}

function bandsOf(table: BandTable, dimension: BandTableDimension): { first: number; last: number }[] {
  const rows = [...(table.rows ?? []), ...(table.versions ?? []).flatMap((version) => version.rows)];
  const { sides, printed, id } = dimension;
  if (printed !== undefined) {
    const read = rows.flatMap((row) => readBand(String(row[id] ?? "")) ?? []);
    const measure = { name: id, unit: 1, least: printed.least, most: printed.most };
    return endsOf(read, measure).map(({ first, last }) => ({ first, last: Math.min(last, highestAge) }));
  }
  return rows.flatMap((row) => {
    const cell = row[id];
    if (typeof cell === "number") return [{ first: cell, last: cell }];
    if (!Array.isArray(cell)) return [];
    const [from, until] = cell;
    const lower = typeof from === "number" ? from : 0;
    const upper = typeof until === "number" ? until : highestAge + 1;
    return [
      {
        first: sides?.from === "excluded" && typeof from === "number" ? Math.floor(lower) + 1 : Math.ceil(lower),
        last: sides?.until === "included" && typeof until === "number" ? Math.floor(upper) : Math.ceil(upper) - 1,
      },
    ];
  });
}
