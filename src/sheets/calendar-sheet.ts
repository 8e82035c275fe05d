import type { Due, DueState } from "../commitments/cycle";
import type { Words } from "../locale/words";
import type { Place } from "../problem/problem";
import { serialOf } from "../rules/dates";
import type { CellStyle, PlannedCell, Validation } from "../workbook/plan";
import { computed, input, label, stacked, type PlacedSheet } from "./layout";
import { placeLink, placeText } from "./places";
import { cellStyle, colours, headerStyle, inputStyle, linkStyle } from "./styles";

export const calendarSheetId = "calendar";

/** A line of the calendar. */
export interface CalendarLine extends Due {
  readonly planned: string;
  readonly done: string | null;
  readonly state: DueState;
  readonly place?: Place;
}

/** A shape beside the word: colour is never alone. */
const stateSigns: Readonly<Record<DueState, string>> = {
  done: "✓",
  overdue: "!",
  "due within a month": "▸",
  later: "·",
};

const stateFills = [
  ["done", colours.good],
  ["overdue", colours.bad],
  ["due within a month", colours.indifferent],
] as const;

/** Rows of the block above the first line: the day of the states, and the header. */
const above = 2;
/** Where the block comes to stand: under title and subtitle. */
const firstRow = 3;
/** The cell with the day that states are told for. */
const dayCell = `$B$${firstRow + 1}`;

const dateFormat: CellStyle = { numberFormat: "yyyy\\-mm\\-dd", horizontal: "left" };

/** The year's calendar: what is due, by whom, and where it stands; dates of the cycle are moved here, those of a commitment in its form. */
export function calendarSheet(
  lines: readonly CalendarLine[],
  { year, today }: { readonly year: number; readonly today: string },
  words: Words,
): PlacedSheet {
  const cells: PlannedCell[] = [
    label(0, 0, words("States as of"), { ...cellStyle, bold: true, fill: "F3F6FA" }),
    input("asOf", 0, 1, serialOfIso(today), { ...inputStyle, ...dateFormat }, { validation: dateRule(words) }),
    ...[
      words("Due"),
      words("What is due"),
      words("By whom"),
      words("Unit"),
      words("State"),
      words("Done on"),
      words("Set in"),
    ].map((head, column) => label(1, column, head, headerStyle)),
  ];
  const said = (state: DueState): string => `${stateSigns[state]} ${words(state)}`;
  lines.forEach((line, index) => {
    const row = index + above;
    const place = firstRow + row + 1;
    const formula = `=IF(F${place}<>"","${said("done")}",IF(A${place}<${dayCell},"${said("overdue")}",IF(A${place}<=${dayCell}+31,"${said("due within a month")}","${said("later")}")))`;
    const what = words(line.what.text, saidValues(line, words));
    const link = line.place === undefined ? undefined : placeLink(line.place);
    const due = serialOfIso(line.date);
    cells.push(
      line.commitment === null
        ? input(
            `${line.id}.due`,
            row,
            0,
            serialOfIso(line.planned),
            { ...inputStyle, ...dateFormat },
            { validation: dateRule(words) },
          )
        : label(row, 0, due, { ...cellStyle, ...dateFormat }),
      label(row, 1, what, cellStyle),
      label(row, 2, words(line.who), cellStyle),
      label(row, 3, line.unit, cellStyle),
      computed(`${line.id}.state`, row, 4, formula, said(line.state), cellStyle),
      input(`${line.id}.done`, row, 5, null, { ...inputStyle, ...dateFormat }, { validation: dateRule(words) }),
      {
        ...label(row, 6, line.place === undefined ? words("here") : placeText(line.place), {
          ...cellStyle,
          ...(link === undefined ? {} : linkStyle),
          size: 9,
        }),
        ...(link === undefined ? {} : { link }),
      },
    );
  });
  return stacked(
    calendarSheetId,
    words("Calendar"),
    [
      {
        kind: "title",
        text: words("Calendar of the commitments for {year}", { year: String(year) }),
        subtitle: words(
          "Yellow dates can be moved; what is done is dated. Write today's date above to see what is due.",
        ),
      },
      {
        kind: "cells",
        id: "calendar",
        cells,
        conditional: stateFills.map(([state, fill]) => ({
          area: { row: above, column: 4, rows: Math.max(1, lines.length), columns: 1 },
          rule: { kind: "equals text", text: said(state) },
          style: { fill },
        })),
      },
    ],
    {
      columnWidths: { 0: 12, 1: 62, 2: 14, 3: 30, 4: 22, 5: 12, 6: 16 },
      freeze: { rows: firstRow + above, columns: 0 },
      page: { orientation: "landscape", fitWide: 1, fitTall: 0, titleRows: { from: firstRow + 1, to: firstRow + 1 } },
      hideGridlines: true,
      protected: true,
    },
  );
}

/** A milestone's own words are translated where they are ours. */
function saidValues({ what }: Due, words: Words): Due["what"]["values"] {
  return Object.fromEntries(
    Object.entries(what.values).map(([place, value]) => [place, place === "what" ? words(value) : value]),
  );
}

function dateRule(words: Words): Validation {
  return {
    rule: { kind: "date", least: serialOf(1990, 1, 1), most: serialOf(2100, 12, 31) },
    allowBlank: true,
    error: words("Write a date, for instance 2026-06-30."),
  };
}

function serialOfIso(iso: string): number {
  const [year = 1900, month = 1, day = 1] = iso.split("-").map(Number);
  return serialOf(year, month, day);
}
