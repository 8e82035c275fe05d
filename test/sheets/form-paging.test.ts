import fc from "fast-check";
import { heightOf, heightOfPage, pagesOf } from "../../src/sheets/form-paging";
import type { PageStart } from "../../src/sheets/form-pen";

const section = (row: number): PageStart => ({ id: `section ${row}`, row, repeated: 0 });
const line = (row: number): PageStart => ({ id: `line ${row}`, row, repeated: 50 });
const rows = (heights: readonly number[]): Record<number, number> => Object.fromEntries(heights.entries());

describe("where the pages of a form begin", () => {
  test("one page where the form fits on it", () => {
    expect(pagesOf(rows([500, 600]), [section(0), section(1)], 2)).toEqual([]);
  });

  test("between sections, so that the pages are as even as can be", () => {
    const starts = [section(0), section(1), section(2), section(3)];
    expect(pagesOf(rows([200, 500, 500, 200]), starts, 4)).toEqual([section(2)]);
  });

  test("inside a list only where sections would need one page more, and then as late as the page holds", () => {
    const heights = rows([300, ...Array.from({ length: 16 }, () => 100)]);
    const starts = [section(0), section(1), ...Array.from({ length: 15 }, (_, at) => line(at + 2))];
    // 300 + 8 lines of 100 are 1,100 of the 1,151 points of a page.
    expect(pagesOf(heights, starts, 17)).toEqual([line(9)]);
  });

  test("no page is taller than a page where a choice exists; every page begins at a start", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 15, max: 300 }), { minLength: 1, maxLength: 20 }), (heights) => {
        const found = pagesOf(
          rows(heights),
          heights.map((_, row) => section(row)),
          heights.length,
        );
        const ends = [...found.map(({ row }) => row), heights.length];
        const total = heights.reduce((sum, height) => sum + height, 0);
        expect(ends).toEqual([...ends].sort((a, b) => a - b));
        if (total > 3 * heightOfPage) return;
        let from = 0;
        for (const end of ends) {
          expect(heightOf(rows(heights), from, end)).toBeLessThanOrEqual(heightOfPage);
          from = end;
        }
      }),
    );
  });
});
