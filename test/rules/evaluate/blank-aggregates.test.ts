import { whenPresent } from "../../../src/rules/absence";
import { quantileOf } from "../../../src/rules/aggregate";
import { given, key } from "../../../src/rules/column";
import { numberColumn, textColumn } from "../../../src/rules/data";
import { evaluate } from "../../../src/rules/evaluate/evaluate";
import { exactly } from "../../../src/rules/exact/exactly";
import { modelOf } from "../../../src/rules/model";
import { round } from "../../../src/rules/rounding";
import { table } from "../../../src/rules/table";

describe("a quantile of nothing", () => {
  const units = table("Units", { unit: key("Unit"), score: given.optional.number("Score", { decimals: 2 }) });
  const comparison = table("Comparison", { group: key("Group") }).add("median", "Median", () =>
    whenPresent(quantileOf(units.score, 0.5), (median) => round(median, 0.01)),
  );
  const model = modelOf({ tables: [units, comparison] });

  it.each([0, 2])("is blank where %i rows have no value, and so is what is computed from it", (rows) => {
    const dataset = {
      tables: {
        Units: {
          rows,
          columns: {
            unit: textColumn(Array.from({ length: rows }, (_, row) => `U${row}`)),
            score: numberColumn(Array<null>(rows).fill(null)),
          },
        },
        Comparison: { rows: 1, columns: { group: textColumn(["all"]) } },
      },
      parameters: {},
    };
    expect(evaluate(model, dataset).value("Comparison", "median", 0)).toBeNull();
    expect(exactly(model, dataset).figure("Comparison", "median", 0)).toBeNull();
  });
});
