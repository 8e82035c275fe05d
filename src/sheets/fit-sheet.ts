import { label, stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { noteStyle } from "./styles";
import type { WrittenModel } from "./written-model";

/** A tariff fitted to a frame: its cost before and after, what is left, and every rate as it was and as it becomes. */
export function fitSheet(
  written: WrittenModel,
  said: { readonly change: string; readonly bands: boolean },
): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Fit to frame"),
      subtitle: words(
        "The nearest cost that is not above the frame. Rates and costs are values; differences are formulas.",
      ),
    },
    {
      kind: "cells",
      id: "how",
      cells: [
        label(0, 0, said.change, noteStyle, { rows: 1, columns: 8 }),
        label(
          1,
          0,
          said.bands
            ? words(
                "First one change for all rates, then single rates a step more, those first that rounding took most from.",
              )
            : words("One change for all rates."),
          noteStyle,
          { rows: 1, columns: 8 },
        ),
      ],
    },
    { kind: "table", table: modelTable(written, "FitCost", { columns: costColumns }) },
    { kind: "table", table: modelTable(written, "FitRates") },
  ];
  return stacked("fit", words("Fit to frame"), parts, {
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
    columnWidths: { 0: 44, 1: 16, 2: 16, 3: 16, 4: 16, 5: 16, 6: 16 },
  });
}

const costColumns = ["tariff", "frame", "before", "after", "residual", "next", "above"];
