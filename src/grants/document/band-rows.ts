import { declaredFigure } from "./declared-figure";
import { isoDay } from "../../rules/dates";
import { serialOfIso } from "./columns";
import type { BandRow, BandTable, ValueDefinition } from "./schema";
import type { Report } from "./scope";

/** A band with the days on which it holds, and its field in the document. */
export interface DatedRow {
  readonly row: BandRow;
  readonly field: string;
  readonly from: number | null;
  readonly until: number | null;
}

/** Rows with the days on which they hold. */
export function datedRows(bands: BandTable, field: string, report: Report): DatedRow[] {
  if ((bands.rows === undefined) === (bands.versions === undefined)) {
    report.reject(
      field,
      "rows-or-versions",
      `The table "${bands.title ?? bands.id}" needs either rows or versions.`,
      "Give rows, or versions with the day from which each holds.",
    );
    return [];
  }
  const plain = (bands.rows ?? []).map((row, at) => ({ row, field: `${field}.rows[${at}]`, from: null, until: null }));
  const versions = (bands.versions ?? []).map((version) => ({ ...version, starts: serialOfIso(version.from) ?? 0 }));
  const rising = [...versions].sort((a, b) => a.starts - b.starts);
  const dated = versions.flatMap((version, at) => {
    const next = rising.find((one) => one.starts > version.starts);
    // A version without a last day holds until the next begins.
    const until = version.until === undefined ? (next?.starts ?? null) : (serialOfIso(version.until) ?? null);
    return version.rows.map((row, index) => ({
      row,
      field: `${field}.versions[${at}].rows[${index}]`,
      from: version.starts,
      until,
    }));
  });
  return [...plain, ...dated];
}

/** The figure of a band; a band without one is reported. */
export function figureOf({ row, field }: DatedRow, value: ValueDefinition, table: string, report: Report): number {
  const figure = row[value.id];
  if (typeof figure === "number") return declaredFigure(figure, value, `${field}.${value.id}`, report);
  const what = value.header ?? value.id;
  report.reject(
    `${field}.${value.id}`,
    "band-without-figure",
    figure === undefined || figure === null
      ? `A band of "${table}" has no figure for ${what}.`
      : `"${bandText(figure)}" was read as ${what} of a band of "${table}"; expected a number.`,
    "Write a number.",
  );
  return 0;
}

/** "1-2 / 30-39.5" names a row; a second of the same name gets a number. */
export function labelsOf(rows: readonly DatedRow[], bands: BandTable): string[] {
  const seen = new Map<string, number>();
  return rows.map(({ row, from }) => {
    const parts = bands.dimensions.map((dimension) => bandText(row[dimension.id]));
    const label = [...parts, ...(from === null ? [] : [`from ${isoDay(from)}`])].join(" / ");
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return count === 1 ? label : `${label} (${count})`;
  });
}

/** A band in words: "1-3", "over 40", "any". */
export function bandText(cell: BandRow[string] | undefined): string {
  if (Array.isArray(cell)) return cell.map((bound) => bound ?? "").join("-");
  return cell === null || cell === undefined ? "any" : String(cell);
}
