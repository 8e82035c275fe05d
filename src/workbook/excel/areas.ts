import type { Area, Position } from "../cell";

/** Cells in as few rectangles as their rows allow: neighbours on a row together, equal stretches of rows under each other. */
export function areasOf(cells: readonly Position[]): Area[] {
  const sorted = [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
  const done: Area[] = [];
  // By first column: the area that may still grow downwards.
  let open = new Map<number, Area>();
  let index = 0;
  while (index < sorted.length) {
    const row = (sorted[index] as Position).row;
    const next = new Map<number, Area>();
    while (sorted[index]?.row === row) {
      const { column } = sorted[index] as Position;
      let columns = 0;
      while (sorted[index]?.row === row && (sorted[index] as Position).column <= column + columns) {
        columns = (sorted[index] as Position).column - column + 1;
        index += 1;
      }
      const above = open.get(column);
      const grows = above?.columns === columns && above.row + above.rows === row;
      if (grows) open.delete(column);
      next.set(column, grows ? { ...above, rows: above.rows + 1 } : { row, column, rows: 1, columns });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()];
}

/** The smallest area around areas, or undefined where there is none. */
export function around(areas: readonly Area[]): Area | undefined {
  const [first, ...rest] = areas.filter((area) => area.rows > 0 && area.columns > 0);
  if (!first) return undefined;
  return rest.reduce((whole, area) => {
    const row = Math.min(whole.row, area.row);
    const column = Math.min(whole.column, area.column);
    const rows = Math.max(whole.row + whole.rows, area.row + area.rows) - row;
    const columns = Math.max(whole.column + whole.columns, area.column + area.columns) - column;
    return { row, column, rows, columns };
  }, first);
}

/** Whether two areas share a cell. */
export function meet(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
