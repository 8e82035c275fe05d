import type { Prerequisite, PrerequisiteState } from "../commitments/prerequisites/prerequisites";
import type { Words } from "../locale/words";
import type { CellStyle, PlannedCell } from "../workbook/plan";
import { label, stacked, type PlacedSheet } from "./layout";
import { placeLink, placeText } from "./places";
import { cellStyle, colours, headerStyle, linkStyle } from "./styles";

/** Cells that decide and are shown; how many more there are is said. */
const cellsShown = 4;

/** A shape beside the word: colour is never alone. */
const stateLook: Readonly<Record<PrerequisiteState, { readonly sign: string; readonly fill: string }>> = {
  met: { sign: "✓", fill: colours.good },
  "not met": { sign: "✗", fill: colours.bad },
  "not checkable": { sign: "?", fill: colours.indifferent },
};

/** The ten prerequisites of management by results: met, not met or not checkable, why, and the cells that decide. */
export function prerequisitesSheet(prerequisites: readonly Prerequisite[], words: Words): PlacedSheet {
  const cells: PlannedCell[] = [
    words("No."),
    words("Prerequisite"),
    words("State"),
    words("Why"),
    words("Cells that decide"),
  ].map((head, column) =>
    label(0, column, head, headerStyle, column === 4 ? { rows: 1, columns: cellsShown } : undefined),
  );
  prerequisites.forEach(({ number, head, state, reason, cells: deciding }, index) => {
    const row = index + 1;
    const { sign, fill } = stateLook[state];
    const left = deciding.length - cellsShown;
    const why = words(reason.text, reason.values);
    const more = left > 0 ? `${why} ${words("And {count} more cells.", { count: left })}` : why;
    cells.push(
      label(row, 0, number, { ...cellStyle, horizontal: "center" }),
      label(row, 1, words(head), { ...cellStyle, bold: true }),
      label(row, 2, `${sign} ${words(state)}`, { ...cellStyle, fill, bold: true }),
      label(row, 3, more, cellStyle),
      ...Array.from({ length: cellsShown }, (_, at): PlannedCell => {
        const place = deciding[at];
        const style: CellStyle = { ...cellStyle, ...(place === undefined ? {} : linkStyle), wrap: true, size: 9 };
        const link = place === undefined ? undefined : placeLink(place);
        return {
          ...label(row, 4 + at, place === undefined ? null : placeText(place), style),
          ...(link === undefined ? {} : { link }),
        };
      }),
    );
  });
  const count = (state: PrerequisiteState): number => prerequisites.filter((one) => one.state === state).length;
  return stacked(
    "prerequisites",
    words("Prerequisites"),
    [
      {
        kind: "title",
        text: words("Ten prerequisites of management by results"),
        subtitle: words("{met} met, {not} not met, {open} not checkable, as the workbook stood when the job was run", {
          met: count("met"),
          not: count("not met"),
          open: count("not checkable"),
        }),
      },
      { kind: "cells", id: "prerequisites", cells },
    ],
    {
      columnWidths: { 0: 5, 1: 42, 2: 17, 3: 60, ...Object.fromEntries([4, 5, 6, 7].map((column) => [column, 19])) },
      page: { orientation: "landscape", fitWide: 1, fitTall: 1 },
      hideGridlines: true,
    },
  );
}
