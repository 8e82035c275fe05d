import { inspect } from "../../src/app/inspect";
import { readCsv } from "../../src/workbook/file/csv/read-csv";
import { publicForms } from "./public-forms";

describe("forms as authorities print them are read without a question about their figures", () => {
  test.each(publicForms)("$name", ({ name, lines, blocks }) => {
    const read = inspect(readCsv(new TextEncoder().encode(lines.join("\n")), `${name}.csv`));
    expect(
      read.blocks.map(({ range, role, rows, columns, sums, statedTotals }) => ({
        range,
        role,
        data: rows.data,
        fields: columns
          .map(({ column, field, period, scale }) =>
            [column, field ?? "-", period, scale === 1 ? null : `x${scale}`].filter((part) => part !== null).join(" "),
          )
          .join(", "),
        sums,
        stated: statedTotals.length,
      })),
    ).toEqual(blocks);
    // What a form states itself is what its rows add up to.
    expect(read.blocks.flatMap(({ statedTotals }) => statedTotals.filter(({ agrees }) => !agrees))).toEqual([]);
  });
});
