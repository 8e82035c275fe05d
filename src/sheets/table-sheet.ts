/** A sheet that is a title and one table below it: the header stays in sight, and is printed on every page. */
export const tableSheet = {
  freeze: { rows: 4, columns: 1 },
  page: { orientation: "landscape", fitWide: 1, fitTall: 0, titleRows: { from: 3, to: 3 } },
} as const;
