/** Row numbers as a text of ranges: "2-8,12". The numbers ascend. */
export function rangesOf(rows: readonly number[]): string {
  const parts: string[] = [];
  let [first, last] = [NaN, NaN];
  const close = (): void => {
    if (!Number.isNaN(first)) parts.push(first === last ? String(first) : `${first}-${last}`);
  };
  for (const row of rows) {
    if (row === last + 1) last = row;
    else {
      close();
      [first, last] = [row, row];
    }
  }
  close();
  return parts.join(",");
}

/** The row numbers of a text of ranges. */
export function rowsIn(ranges: string): readonly number[] {
  return ranges
    .split(",")
    .filter(Boolean)
    .flatMap((range) => {
      const [first = NaN, last = first] = range.split("-").map(Number);
      return Array.from({ length: last - first + 1 }, (_, at) => first + at);
    });
}
