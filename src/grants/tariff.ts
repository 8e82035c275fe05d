import { firstMatch, isText } from "../rules/logic";
import { given, key } from "../rules/column";
import { numberColumn, textColumn, type TableData } from "../rules/data";
import { lookup } from "../rules/lookup";
import { table } from "../rules/table";
import { ageInYears, endsOf, hoursAWeek } from "./band-ends";
import { boundaryChoices, boundaryRules, resolvedBands, type BoundaryChoice } from "./boundary-rule";
import { boundaryRule } from "./parameters";
import type { PrintedTariff } from "./printed-tariff";

const [lowerStarts, aboveFigure, upperEnds] = boundaryRules;
const hours = { unit: "hours a week", decimals: 2 } as const;

/**
 * One row a band of hours: what it holds as printed and by each boundary rule, and what is in force. Both ends are in
 * the band, in hundredths of an hour: "over 40" begins at 40.01.
 */
export const hoursBands = table("HoursBands", {
  band: key("Hours a week as printed"),
  printedFrom: given.number("Printed: from", hours),
  printedTo: given.number("Printed: to", hours),
  lowerStartsFrom: given.number("Lower figure starts the band: from", hours),
  lowerStartsTo: given.number("Lower figure starts the band: to", hours),
  aboveFigureFrom: given.number("Upper band begins above its figure: from", hours),
  aboveFigureTo: given.number("Upper band begins above its figure: to", hours),
  upperEndsFrom: given.number("Upper figure ends the band: from", hours),
  upperEndsTo: given.number("Upper figure ends the band: to", hours),
})
  .add(
    "from",
    "In force: from",
    (row) =>
      firstMatch(
        [
          { when: isText(boundaryRule, lowerStarts), then: row.lowerStartsFrom },
          { when: isText(boundaryRule, aboveFigure), then: row.aboveFigureFrom },
          { when: isText(boundaryRule, upperEnds), then: row.upperEndsFrom },
        ],
        row.printedFrom,
      ),
    { unit: hours.unit },
  )
  .add(
    "to",
    "In force: to",
    (row) =>
      firstMatch(
        [
          { when: isText(boundaryRule, lowerStarts), then: row.lowerStartsTo },
          { when: isText(boundaryRule, aboveFigure), then: row.aboveFigureTo },
          { when: isText(boundaryRule, upperEnds), then: row.upperEndsTo },
        ],
        row.printedTo,
      ),
    { unit: hours.unit },
  );

/** One row a cell of the printed table. Ages are whole years, both ends in the band. */
export const tariff = table("Tariff", {
  cell: key("Age / hours a week"),
  ageFrom: given.number("Age from", { unit: "years" }),
  ageTo: given.number("Age to", { unit: "years" }),
  hours: given.text("Hours a week as printed"),
  amount: given.money("Amount", { decimals: 2 }),
})
  .add("hoursFrom", "Hours from", (row) => lookup(hoursBands.from, hoursBands.band, row.hours), { unit: hours.unit })
  .add("hoursTo", "Hours to", (row) => lookup(hoursBands.to, hoursBands.band, row.hours), { unit: hours.unit });

/** The rows of both tables from a printed tariff. */
export function tariffData(printed: PrintedTariff): { readonly HoursBands: TableData; readonly Tariff: TableData } {
  const rising = endsOf(printed.hours, hoursAWeek);
  const inPrintedOrder = (choice: BoundaryChoice) => {
    const bands = resolvedBands(rising, choice).map((band, at) => ({ ...band, index: rising[at]?.index ?? at }));
    return bands.sort((a, b) => a.index - b.index);
  };
  const bands = inPrintedOrder("not set");
  const ends = boundaryChoices.map((choice) => {
    const resolved = inPrintedOrder(choice);
    return { from: numberColumn(resolved.map((band) => band.from)), to: numberColumn(resolved.map((band) => band.to)) };
  });
  const [printedEnds, lowerStartsEnds, aboveFigureEnds, upperEndsEnds] = ends as [End, End, End, End];

  const ages = [...endsOf(printed.ages, ageInYears)].sort((a, b) => a.index - b.index);
  const cells = ages.flatMap((age) =>
    bands.map((band) => ({ age, band: band.band, amount: printed.amounts[age.index]?.[band.index] ?? null })),
  );
  return {
    HoursBands: {
      rows: bands.length,
      columns: {
        band: textColumn(bands.map((band) => band.band)),
        printedFrom: printedEnds.from,
        printedTo: printedEnds.to,
        lowerStartsFrom: lowerStartsEnds.from,
        lowerStartsTo: lowerStartsEnds.to,
        aboveFigureFrom: aboveFigureEnds.from,
        aboveFigureTo: aboveFigureEnds.to,
        upperEndsFrom: upperEndsEnds.from,
        upperEndsTo: upperEndsEnds.to,
      },
    },
    Tariff: {
      rows: cells.length,
      columns: {
        cell: textColumn(cells.map(({ age, band }) => `${age.name} / ${band}`)),
        ageFrom: numberColumn(cells.map(({ age }) => age.first)),
        ageTo: numberColumn(cells.map(({ age }) => age.last)),
        hours: textColumn(cells.map(({ band }) => band)),
        amount: numberColumn(cells.map(({ amount }) => amount)),
      },
    },
  };
}

type End = { readonly from: ReturnType<typeof numberColumn>; readonly to: ReturnType<typeof numberColumn> };
