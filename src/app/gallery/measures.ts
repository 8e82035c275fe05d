import type { Scheme } from "../../rewards/scheme/document";
import { textAt } from "../../rules/data";
import { input, label, stacked } from "../../sheets/layout";
import { headerStyle, inputStyle, cellStyle } from "../../sheets/styles";
import type { PlannedCell, SheetPlan } from "../../workbook/plan";
import type { Opened } from "../open";
import { measuresSheetId } from "../schemes/measures-sheet-id";
import { bookRows } from "../schemes/book-rows";
import { rewardYearOf } from "../rewards/scheme-rewards";
import { tablesOf } from "../source-table";

/** What a scheme measures of units, and whether the sheets of the workbook have it. */
export interface ShownMeasure {
  readonly header: string;
  readonly isThere: boolean;
}

/** The measures of a scheme, and which of them the lists of a workbook have for some unit. */
export function measuresIn(opened: Opened, scheme: Scheme): readonly ShownMeasure[] {
  const { units, measures } = bookRows(opened, scheme);
  const long = new Set((measures?.rows ?? []).filter(({ value }) => value !== null).map(({ measure }) => measure));
  return scheme.measures.map(({ id, header }) => ({
    header,
    isThere: long.has(id) || (units?.rows.some((row) => (row[id] ?? null) !== null) ?? false),
  }));
}

/**
 * A list to fill in with what a scheme measures and the workbook does not have: a row for each unit with staff, and for each month
 * where the scheme pays by month. None where nothing is missing, or where the list stands already.
 */
export function measuresSheet(opened: Opened, scheme: Scheme): readonly SheetPlan[] {
  const { words, snapshot } = opened;
  const missing = new Set(measuresIn(opened, scheme).flatMap(({ header, isThere }) => (isThere ? [] : [header])));
  const standing = snapshot.own.some(({ id }) => id === measuresSheetId);
  if (missing.size === 0 || standing) return [];
  const units = staffed(opened);
  const byMonth = scheme.period === "month";
  const year = rewardYearOf(opened);
  const periods = byMonth
    ? Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, "0")}`)
    : [String(year)];
  const rows = units.flatMap((unit) => periods.map((period) => ({ unit, period })));
  const area = (scheme.levels ?? []).some(({ to }) => to === "area");
  const measures = scheme.measures.filter(({ header, from }) => from === undefined && missing.has(header));
  const headers = [
    words("Unit"),
    ...(byMonth ? [words("Month")] : []),
    ...(area ? [words("Area")] : []),
    ...measures.map(({ header }) => header),
  ];
  const given = byMonth ? 2 : 1;
  const cells: PlannedCell[] = [
    ...headers.map((header, at) => label(0, at, header, headerStyle)),
    ...rows.flatMap(({ unit, period }, row) => [
      label(row + 1, 0, unit, cellStyle),
      ...(byMonth ? [label(row + 1, 1, period, { ...cellStyle, numberFormat: "@" })] : []),
      ...headers.slice(given).map((header, at) => input(`${row + 1}/${header}`, row + 1, given + at, null, inputStyle)),
    ]),
  ];
  const name = words("Scheme measures");
  return [
    stacked(
      measuresSheetId,
      name,
      [
        {
          kind: "title",
          text: name,
          subtitle: words(
            "What the scheme measures of each unit. Fill in the yellow cells; take out the row of a unit that takes no part.",
          ),
        },
        { kind: "cells", id: "measures", cells },
      ],
      {
        columnWidths: Object.fromEntries(
          headers.map((header, at) => [at, at === 0 ? 32 : Math.max(14, header.length / 2)]),
        ),
        page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
      },
    ).sheet,
  ];
}

/** The units that have staff, in the order of the list of staff. */
function staffed({ reading }: Opened): readonly string[] {
  const names = tablesOf(reading, "staff").flatMap((table) => {
    const data = table.fields.find(({ field }) => field === "unit")?.data;
    if (data?.kind !== "text") return [];
    return Array.from({ length: table.rows }, (_, row) => textAt(data, row) ?? "");
  });
  return [...new Set(names.filter((name) => name !== ""))];
}
