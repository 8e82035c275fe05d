import { given, inRow, key, type Column } from "../../rules/column";
import { numberColumn, textColumn, type ColumnData, type TableData } from "../../rules/data";
import { firstMatch, isText } from "../../rules/logic";
import { lookup } from "../../rules/lookup";
import type { Parameter } from "../../rules/parameter";
import { table } from "../../rules/table";
import { resolvedBands, boundaryChoices, boundaryRules } from "../boundary-rule";
import type { BandEnds, Measure } from "../band-ends";
import { withColumn, type OpenTable } from "./columns";

/** The cell of a workbook that says which band takes what printed bands leave between two. */
export type BoundaryParameter = Parameter<"text", false>;

/** Printed bands as a table of their own: what each holds by every boundary rule, and by the one in force. */
export interface LiveBands {
  readonly table: OpenTable;
  readonly data: Readonly<Record<string, TableData>>;
  /** The words of each row of the band table, by which its ends are found. */
  readonly words: { readonly id: string; readonly column: Column<"text", false>; readonly data: ColumnData };
  /** Adds where each band begins and ends by the rule in force to the band table. */
  readonly withEnds: (own: OpenTable) => OpenTable;
}

interface PrintedDimension {
  readonly id: string;
  readonly header: string;
  readonly unit: string | undefined;
  readonly decimals: number;
  readonly tableName: string;
  /** The bands in rising order, and the name of the band of each row. */
  readonly rising: readonly BandEnds[];
  readonly names: readonly string[];
}

const [lowerStarts, aboveFigure, upperEnds] = boundaryRules;

/** The bands of a printed dimension under a boundary rule that a person may change in the workbook: every figure follows. */
export function liveBands(
  { id, header, unit, decimals, tableName, rising, names }: PrintedDimension,
  rule: BoundaryParameter,
  measure: Measure,
): LiveBands {
  const name = `${tableName}: ${header}`;
  const options = { ...(unit === undefined ? {} : { unit }), decimals };
  const ends = table(name, {
    band: key(header),
    printedFrom: given.number("Printed: from", options),
    printedTo: given.number("Printed: to", options),
    lowerStartsFrom: given.number("Lower figure starts the band: from", options),
    lowerStartsTo: given.number("Lower figure starts the band: to", options),
    aboveFigureFrom: given.number("Upper band begins above its figure: from", options),
    aboveFigureTo: given.number("Upper band begins above its figure: to", options),
    upperEndsFrom: given.number("Upper figure ends the band: from", options),
    upperEndsTo: given.number("Upper figure ends the band: to", options),
  })
    .add("from", "In force: from", (row) =>
      firstMatch(
        [
          { when: isText(rule, lowerStarts), then: row.lowerStartsFrom },
          { when: isText(rule, aboveFigure), then: row.aboveFigureFrom },
          { when: isText(rule, upperEnds), then: row.upperEndsFrom },
        ],
        row.printedFrom,
      ),
    )
    .add("to", "In force: to", (row) =>
      firstMatch(
        [
          { when: isText(rule, lowerStarts), then: row.lowerStartsTo },
          { when: isText(rule, aboveFigure), then: row.aboveFigureTo },
          { when: isText(rule, upperEnds), then: row.upperEndsTo },
        ],
        row.printedTo,
      ),
    );
  const resolved = boundaryChoices.map((choice) => resolvedBands(rising, choice, measure));
  const [printed, lower, above, upper] = resolved.map((bands) => ({
    from: numberColumn(bands.map((band) => band.from)),
    to: numberColumn(bands.map((band) => band.to)),
  })) as [End, End, End, End];
  const data: TableData = {
    rows: rising.length,
    columns: {
      band: textColumn(rising.map((band) => band.name)),
      ...{ printedFrom: printed.from, printedTo: printed.to },
      ...{ lowerStartsFrom: lower.from, lowerStartsTo: lower.to },
      ...{ aboveFigureFrom: above.from, aboveFigureTo: above.to },
      ...{ upperEndsFrom: upper.from, upperEndsTo: upper.to },
    },
  };
  return {
    table: ends as unknown as OpenTable,
    data: { [name]: data },
    words: { id, column: given.text(header) as unknown as Column<"text", false>, data: textColumn([...names]) },
    withEnds: (own) => {
      const words = inRow(own[id] as Column<"text", false>);
      const unitOf = unit === undefined ? {} : { unit };
      const begun = withColumn(own, `${id}From`, `${header}: from`, lookup(ends.from, ends.band, words), unitOf);
      return withColumn(begun, `${id}Until`, `${header}: until`, lookup(ends.to, ends.band, words), unitOf);
    },
  };
}

type End = { readonly from: ColumnData; readonly to: ColumnData };
