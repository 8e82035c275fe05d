import { monthIds } from "../grants/year";
import { label, stacked, type Part, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { headingStyle, noteStyle } from "./styles";
import type { WrittenModel } from "./written-model";

const monthColumns = [
  ...["costMonth", "state", "frameSet", "frame", "cost", "difference", "used"],
  ...["costToDate", "frameToDate", "differenceToDate", "usedToDate", "pace"],
] as const;

const forecastFirst = [
  "frameSet",
  "frame",
  "soFar",
  "used",
  "rest",
  "cost",
  "difference",
  "usedAtEnd",
  "basis",
] as const;

/** What grants cost against the appropriation: by month, by provider, by age band, with what the year will have cost. */
export function costsSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  const heading = (id: string, text: string, note: string): Part => ({
    kind: "cells",
    id,
    cells: [
      label(0, 0, text, headingStyle, { rows: 1, columns: 8 }),
      label(1, 0, note, noteStyle, { rows: 1, columns: 12 }),
    ],
  });
  const has = (table: string): boolean => written.model.tables.some(({ name }) => name === table);
  const byProvider = (): Part[] => [
    heading(
      "providers",
      words("By provider"),
      words(
        "Frame: a part of the appropriation by what a year costs of those who were placed on its first day. Forecast: closed months and, for those open, the placements known.",
      ),
    ),
    {
      kind: "table",
      table: modelTable(written, "ProviderCosts", {
        columns: ordered(written, "ProviderCosts", ["provider", ...forecastFirst]),
        inputs: ["frameSet"],
      }),
    },
  ];
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Cost against appropriation"),
      subtitle: words(
        "By month, provider and age. A frame may be set in the yellow cells; what is left is shared among the others.",
      ),
    },
    heading(
      "months",
      words("By month"),
      words(
        "Frame: an even part of the appropriation. At this pace: the appropriation times cost to date over frame to date.",
      ),
    ),
    {
      kind: "table",
      table: modelTable(written, "MonthCosts", {
        columns: ordered(written, "MonthCosts", monthColumns),
        inputs: ["frameSet"],
      }),
    },
    ...(has("ProviderCosts") ? byProvider() : []),
    heading("bands", words("By age"), words("As by provider, and what each month costs.")),
    {
      kind: "table",
      table: modelTable(written, "BandCosts", {
        columns: ordered(written, "BandCosts", ["band", ...forecastFirst, ...monthIds]),
        inputs: ["frameSet"],
      }),
    },
  ];
  return stacked("costs", words("Cost against appropriation"), parts, {
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
    columnWidths: { 0: 28 },
  });
}

/** The columns named first, then the others: helpers of a split among them. */
function ordered({ model }: WrittenModel, table: string, first: readonly string[]): string[] {
  const all = model.tables.find(({ name }) => name === table)?.columns.map(({ id }) => id) ?? [];
  const known = first.filter((id) => all.includes(id));
  return [...known, ...all.filter((id) => !known.includes(id))];
}
