import { isoDay } from "../../rules/dates";
import { gridFaults, type BandBox } from "./band-grid";
import { bandText, type DatedRow } from "./band-rows";
import type { BandTable } from "./schema";
import type { Report } from "./scope";

/** A band table cut into boxes: one a row, a side for each dimension and then the days on which it holds. */
interface BandGrid {
  readonly bands: BandTable;
  readonly field: string;
  readonly rows: readonly DatedRow[];
  readonly boxes: readonly BandBox[];
  readonly sides: readonly { readonly from: boolean; readonly until: boolean }[];
  readonly report: Report;
}

type At = readonly (number | null)[];

/** Reports what a table holds twice, at the figures that overlap, and what it leaves out between its bounds. */
export function reportGrid(grid: BandGrid): void {
  const { boxes, sides, bands, report } = grid;
  const name = bands.title ?? bands.id;
  const { overlaps, holes } = gridFaults(boxes, sides);
  const versions = new Set<string>();
  for (const { first, second, at } of overlaps) {
    const days = versionsAt(first.name, second.name);
    if (days === undefined) {
      report.reject(
        overlapField(grid, first, second),
        "bands-overlap",
        `Two bands of "${name}" overlap, ${inWords(grid, first)} and ${inWords(grid, second)}: both hold ${said(grid, at, false)}.`,
        "Correct the bands so that each value is in one.",
      );
    } else if (!versions.has(days.join())) {
      // Two versions are told once, not for each pair of their bands.
      versions.add(days.join());
      report.reject(
        versionsField(grid, days),
        "versions-overlap",
        `Two versions of "${name}" are valid on one day: both hold ${said(grid, at, true)}.`,
        "Let one version end on the day on which the next begins.",
      );
    }
  }
  const [hole] = holes;
  if (hole === undefined || overlaps.length > 0) return;
  const place = said(grid, hole, bands.versions !== undefined);
  report.problems.push({
    severity: "warning",
    code: "band-hole",
    message:
      holes.length > 1
        ? `No band of "${name}" holds ${place}, nor ${holes.length - 1} other places between its figures.`
        : `No band of "${name}" holds ${place}.`,
    where: { at: "field", field: boxes[0]?.name ?? grid.field },
    fix: "A row that has it is an error; give the table a band for it if it can happen.",
  });
}

/** "Age 3, Hours a week 25": a place of the table, with its day where that matters. */
function said({ bands, rows, boxes }: BandGrid, at: At, withDay: boolean): string {
  return at
    .flatMap((value, index) => {
      const dimension = bands.dimensions[index];
      if (value === null || (dimension === undefined && !withDay)) return [];
      const what = dimension === undefined ? "day" : (dimension.header ?? dimension.id);
      if (dimension?.kind === "text") {
        const row = boxes.findIndex((one) => one.sides[index]?.from === value);
        return [`${what} ${bandText(rows[row]?.row[dimension.id])}`];
      }
      return [`${what} ${dimension === undefined || dimension.kind === "date" ? isoDay(value) : value}`];
    })
    .join(", ");
}

function inWords({ bands, rows, boxes }: BandGrid, box: BandBox): string {
  const row = rows[boxes.indexOf(box)]?.row;
  return bands.dimensions.map(({ id }) => bandText(row?.[id])).join(" / ");
}

/** Where the lower band ends and the upper begins, of the first dimension in which the two differ. */
function overlapField({ bands }: BandGrid, first: BandBox, second: BandBox): string {
  const differs = bands.dimensions.findIndex((_, index) => {
    const [one, other] = [first.sides[index], second.sides[index]];
    return one?.from !== other?.from || one?.until !== other?.until;
  });
  const index = Math.max(differs, 0);
  const dimension = bands.dimensions[index];
  if (dimension === undefined) return `${first.name}, ${second.name}`;
  const fieldOf = ({ name }: BandBox, end: 0 | 1): string =>
    dimension.kind === "text" || dimension.printed !== undefined || differs < 0
      ? `${name}.${dimension.id}`
      : `${name}.${dimension.id}[${end}]`;
  const begins = ({ sides }: BandBox): number => sides[index]?.from ?? -Infinity;
  const [lower, upper] = begins(first) <= begins(second) ? [first, second] : [second, first];
  return `${fieldOf(lower, 1)}, ${fieldOf(upper, 0)}`;
}

/** The two versions to which two bands belong; undefined where it is one. */
function versionsAt(first: string, second: string): readonly [number, number] | undefined {
  const [one, other] = [first, second].map((name) => Number(/versions\[(\d+)\]/.exec(name)?.[1] ?? 0)) as [
    number,
    number,
  ];
  return one === other ? undefined : [one, other];
}

/** Where the earlier version ends and the later begins. */
function versionsField({ bands, field }: BandGrid, pair: readonly [number, number]): string {
  const version = (at: number) => bands.versions?.[at];
  const [earlier, later] = [...pair].sort((a, b) => (version(a)?.from ?? "").localeCompare(version(b)?.from ?? ""));
  const end = version(earlier ?? 0)?.until === undefined ? "from" : "until";
  return `${field}.versions[${earlier}].${end}, ${field}.versions[${later}].from`;
}
