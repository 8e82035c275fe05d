import { gridColumns, gridWidth, lineHeight, type PageStart } from "./form-pen";

/**
 * A column of the grid, in points, where it comes out widest: programs without the workbook's font take a wider one, whose
 * digits a column's width then counts.
 */
const pointsPerColumn = ((gridWidth * 7 + 5) * 72) / 96;
/** Points of a sheet's height that one A4 page takes where its width alone is fitted: portrait, with the margins we print with. */
const pageHeight = ((842 - 108) / (595 - 72)) * gridColumns * pointsPerColumn;
/** Scales are whole per cents: a page is made this much taller than its width alone would give, so that rows break where we want. */
const scaleReserve = 1.045;
/** Height of what one page holds: at this height text of the size of lines is 7 points high on paper. */
export const heightOfPage = pageHeight * scaleReserve;
/** Height of the heading that begins a page: too tall to slip onto the page before. */
export const topOfPage = 40;
/** A form runs to this many pages at most; beyond that its print becomes smaller. */
const mostPages = 4;
/** Excel's most for a row, in points. */
export const tallestRow = 400;

type Heights = Readonly<Record<number, number>>;

/** Height of some rows, in points. */
export function heightOf(heights: Heights, from: number, until: number): number {
  let sum = 0;
  for (let row = from; row < until; row += 1) sum += heights[row] ?? lineHeight;
  return sum;
}

/**
 * Where the pages after the first begin: as few pages as hold the form in legible print, breaks between sections before
 * breaks inside a list, then pages as even as can be. No starts: one page.
 */
export function pagesOf(heights: Heights, starts: readonly PageStart[], rows: number): readonly PageStart[] {
  const upTo: number[] = [0];
  for (let row = 0; row < rows; row += 1) upTo.push((upTo[row] as number) + (heights[row] ?? lineHeight));
  if ((upTo[rows] ?? 0) <= heightOfPage) return [];
  const places = starts.filter(({ row }) => row > 0);
  let fallback: { readonly found: readonly PageStart[]; readonly tallest: number } | undefined;
  for (let pages = 2; pages <= mostPages; pages += 1) {
    let best: { readonly found: readonly PageStart[]; readonly inside: number; readonly order: number } | undefined;
    for (const found of choices(places, pages - 1)) {
      const tallest = tallestPage(upTo, found, rows);
      if (fallback === undefined || tallest < fallback.tallest) fallback = { found, tallest };
      if (tallest > heightOfPage) continue;
      const inside = found.filter(({ repeated }) => repeated > 0).length;
      // A page that ends inside a list is filled; pages that end with a section are as even as can be.
      const order = inside === 0 ? tallest : -found.reduce((sum, { row }) => sum + row, 0);
      if (best === undefined || inside < best.inside || (inside === best.inside && order < best.order))
        best = { found, inside, order };
    }
    if (best !== undefined) return best.found;
  }
  return fallback?.found ?? [];
}

function tallestPage(upTo: readonly number[], found: readonly PageStart[], rows: number): number {
  const at = (row: number): number => upTo[row] ?? 0;
  const ends = [...found.map(({ row }) => row), rows];
  let from = 0;
  let tallest = 0;
  ends.forEach((end, page) => {
    // What begins a page is made taller, and inside a list the heading stands above it.
    const more = page === 0 ? 0 : (found[page - 1]?.repeated ?? 0) + topOfPage - lineHeight;
    tallest = Math.max(tallest, at(end) - at(from) + more);
    from = end;
  });
  return tallest;
}

/** Every choice of some places, in order. */
function* choices<T>(of: readonly T[], count: number, from = 0): Generator<readonly T[]> {
  if (count === 0) {
    yield [];
    return;
  }
  for (let at = from; at <= of.length - count; at += 1)
    for (const rest of choices(of, count - 1, at + 1)) yield [of[at] as T, ...rest];
}
