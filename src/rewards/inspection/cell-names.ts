import { sourceCell } from "../../rules/data";
import { isParameter, placeName, type Place } from "../../rules/inspect/free-cells";
import { columnIn, tableIn } from "../../rules/model";
import { hasColumn, type InspectedScheme } from "./subject";

/** What a cell that an inspection mentions is called, and where the figure stands in the lists that were read. */
export interface CellName {
  /** The row's key: a unit, a person. Blank for a parameter. */
  readonly row: string;
  readonly header: string;
  readonly source: { readonly sheet: string; readonly address: string } | null;
}

/** Names of cells by `placeName`; cells that the scheme does not have are left out. */
export function cellNames(
  { model, dataset, results }: InspectedScheme,
  places: Iterable<Place>,
): Readonly<Record<string, CellName>> {
  const names: Record<string, CellName> = {};
  for (const place of places) {
    const id = placeName(place);
    if (id in names) continue;
    if (isParameter(place)) {
      const header = model.parameters.find((one) => one.id === place.parameter)?.header ?? place.parameter;
      names[id] = { row: "", header, source: null };
      continue;
    }
    const { table, column, row } = place;
    if (!hasColumn(model, table, column) || row >= (dataset.tables[table]?.rows ?? 0)) continue;
    const key = results.value(table, tableIn(model, table).key, row);
    const source = sourceCell(dataset.tables[table]?.source, row, column) ?? null;
    names[id] = { row: String(key ?? row + 1), header: columnIn(model, { table, column }).header, source };
  }
  return names;
}
