import type { Area } from "../../cell";

/** A rectangle of places that share a key. */
export interface Keyed<K> {
  readonly area: Area;
  readonly key: K;
}

/**
 * Rectangles that cover exactly the places of a grid that have a key: runs down the columns, joined with equal runs
 * beside them. Positions are relative to the grid.
 */
export function rectanglesOf<K>(
  rows: number,
  columns: number,
  keyAt: (row: number, column: number) => K | undefined,
): Keyed<K>[] {
  const done: { area: { row: number; column: number; rows: number; columns: number }; key: K }[] = [];
  let beside = new Map<string, (typeof done)[number][]>();
  for (let column = 0; column < columns; column += 1) {
    const here: typeof beside = new Map();
    for (let row = 0; row < rows;) {
      const key = keyAt(row, column);
      let end = row + 1;
      while (end < rows && keyAt(end, column) === key) end += 1;
      if (key !== undefined) {
        const place = `${row}:${end}`;
        let found = beside.get(place)?.find((one) => one.key === key);
        if (found) found.area.columns += 1;
        else done.push((found = { area: { row, column, rows: end - row, columns: 1 }, key }));
        here.set(place, [found]);
      }
      row = end;
    }
    beside = here;
  }
  return done;
}

/** Fewer areas that cover the same cells: doubles left out, neighbours of the same width or height joined. */
export function joined(areas: readonly Area[]): Area[] {
  const distinct = [...new Map(areas.map((area) => [keyOf(area), area])).values()];
  const down = joinedAlong(distinct, "row", "rows", "column", "columns");
  const across = joinedAlong(down, "column", "columns", "row", "rows");
  return across.filter((area) => !across.some((other) => other !== area && contains(other, area)));
}

/** Whether all cells of `inner` are in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Whether two areas share a cell. */
export function overlaps(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** The cells of an area that lie outside another, as up to four areas. */
export function without(area: Area, hole: Area): Area[] {
  if (!overlaps(area, hole)) return [area];
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const top = Math.max(area.row, hole.row);
  const end = Math.min(bottom, hole.row + hole.rows);
  const left = Math.max(area.column, hole.column);
  const last = Math.min(right, hole.column + hole.columns);
  return [
    { ...area, rows: top - area.row },
    { ...area, row: end, rows: bottom - end },
    { row: top, column: area.column, rows: end - top, columns: left - area.column },
    { row: top, column: last, rows: end - top, columns: right - last },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** An area in two parts; one of more than a cell. */
export function halves(area: Area): Area[] {
  if (area.rows > 1) {
    const rows = Math.ceil(area.rows / 2);
    return [
      { ...area, rows },
      { ...area, row: area.row + rows, rows: area.rows - rows },
    ];
  }
  const columns = Math.ceil(area.columns / 2);
  return [
    { ...area, columns },
    { ...area, column: area.column + columns, columns: area.columns - columns },
  ];
}

function keyOf({ row, column, rows, columns }: Area): string {
  return `${row},${column},${rows},${columns}`;
}

function joinedAlong(
  areas: readonly Area[],
  place: "row" | "column",
  size: "rows" | "columns",
  beside: "row" | "column",
  extent: "rows" | "columns",
): Area[] {
  const done: Area[] = [];
  const sorted = [...areas].sort(
    (one, other) => one[beside] - other[beside] || one[extent] - other[extent] || one[place] - other[place],
  );
  for (const area of sorted) {
    const last = done.at(-1);
    const follows =
      last !== undefined &&
      last[beside] === area[beside] &&
      last[extent] === area[extent] &&
      area[place] <= last[place] + last[size];
    if (!follows) done.push(area);
    else done[done.length - 1] = { ...last, [size]: Math.max(last[size], area[place] + area[size] - last[place]) };
  }
  return done;
}
