import type { BandTable, BandRow, ListTable, TariffDocument } from "../schema";
import { listCell, settingsCell, valueAt, type Scalar } from "./cell-text";
import {
  ageColumns,
  datedColumns,
  dimensionColumns,
  factFields,
  figureColumns,
  inputColumns,
  listColumns,
  parameterColumns,
  tableColumns,
  versionColumns,
  type SectionColumn,
} from "./section-columns";
import type { Section } from "./sections";
import { stepColumns, stepParts } from "./step-columns";

type Record_ = Readonly<Record<string, unknown>>;

/** A tariff as tables of cells, in the order of a reader. `documentOfSections` gives the same document back. */
export function sectionsOf(document: TariffDocument): Section[] {
  return [
    {
      sheet: "tariff",
      heading: "The tariff",
      columns: factColumns,
      rows: factFields.map((field) => [field.header, cellOf(document as unknown as Record_, field)]),
    },
    ...records("tariff", "Inputs", inputColumns, document.inputs),
    ...records("tariff", "Inputs of providers", inputColumns, document.providerInputs),
    ...records("tariff", "Ages over time", ageColumns, document.time?.ages ?? []),
    ...records("amounts", "Parameters of the tariff", parameterColumns, document.parameters),
    ...records(
      "amounts",
      "Values over time",
      datedColumns,
      document.parameters.flatMap((one) => (one.values ?? []).map((value) => ({ parameter: one.id, ...value }))),
    ),
    ...document.tables.map(bandSection),
    ...document.lists.map(entrySection),
    ...records("amounts", "Band tables", tableColumns, document.tables),
    ...records(
      "amounts",
      "Dimensions of bands",
      dimensionColumns,
      document.tables.flatMap((table) => table.dimensions.map((one) => ({ ...one, table: table.id }))),
    ),
    ...records("amounts", "Lists by key", listColumns, document.lists),
    ...records(
      "amounts",
      "Figures of bands and lists",
      figureColumns,
      [...document.tables, ...document.lists].flatMap((table) =>
        table.values.map((one) => ({ ...one, table: table.id })),
      ),
    ),
    { sheet: "steps", heading: "Steps of the tariff", columns: stepColumns, rows: document.steps.map(stepCells) },
  ];
}

/** The two columns of the facts. */
export const factColumns: readonly SectionColumn[] = [
  { path: "field", header: "Field", type: "text", width: 40 },
  { path: "value", header: "Value", type: "scalar", width: 60 },
];

function records(
  sheet: Section["sheet"],
  heading: Section["heading"],
  columns: readonly SectionColumn[],
  of: readonly object[],
): Section[] {
  if (of.length === 0) return [];
  const rows = of.map((one) => columns.map((column) => cellOf(one as Record_, column)));
  return [{ sheet, heading, columns, rows }];
}

function cellOf(record: Record_, { path, type }: SectionColumn): Scalar {
  const value = valueAt(record, path.split("."));
  if (value === undefined) return null;
  if (type === "list") return listCell(value as readonly unknown[]);
  return value as Scalar;
}

/** Columns of a table's bands: two for a dimension of figures, one for words and printed bands, then the figures. */
export function bandColumns(table: Pick<BandTable, "dimensions" | "values">, dated: boolean): SectionColumn[] {
  return [
    ...(dated ? versionColumns : []),
    ...table.dimensions.flatMap(({ id, kind, printed }): SectionColumn[] =>
      kind === "text" || printed !== undefined
        ? [{ path: id, header: id, type: "scalar", width: 16, own: true }]
        : [
            { path: `${id}.from`, header: `${id}: from`, type: kind === "date" ? "day" : "scalar", width: 12 },
            { path: `${id}.until`, header: `${id}: until`, type: kind === "date" ? "day" : "scalar", width: 12 },
          ],
    ),
    ...table.values.map(({ id }): SectionColumn => ({ path: id, header: id, type: "scalar", width: 14, own: true })),
  ];
}

function bandSection(table: BandTable): Section {
  const columns = bandColumns(table, table.versions !== undefined);
  const cells = (row: BandRow, version: Record_): Scalar[] =>
    columns.map(({ path }, at) => {
      if (at < versionColumns.length && table.versions !== undefined) return (version[path] ?? null) as Scalar;
      const [id = "", end] = path.split(".");
      const cell = row[id] ?? null;
      if (!Array.isArray(cell)) return cell as Scalar;
      return (end === "from" ? cell[0] : cell[1]) ?? null;
    });
  const rows =
    table.versions === undefined
      ? (table.rows ?? []).map((row) => cells(row, {}))
      : table.versions.flatMap((version) => version.rows.map((row) => cells(row, version as unknown as Record_)));
  return { sheet: "amounts", heading: "Bands of", of: table.id, columns, rows };
}

/** Columns of a list's entries: the key, then the figures. */
export function entryColumns(list: Pick<ListTable, "values">): SectionColumn[] {
  return [
    { path: "", header: "Key", type: "text", width: 20 },
    ...list.values.map(({ id }): SectionColumn => ({ path: id, header: id, type: "scalar", width: 14, own: true })),
  ];
}

function entrySection(list: ListTable): Section {
  const rows = Object.entries(list.rows).map(([key, figures]): Scalar[] => [
    key,
    ...list.values.map(({ id }) => (typeof figures === "number" ? figures : (figures[id] ?? null))),
  ]);
  return { sheet: "amounts", heading: "Entries of", of: list.id, columns: entryColumns(list), rows };
}

/** A step's cells: what has no column of its own stands among the further settings. */
function stepCells(step: TariffDocument["steps"][number]): Scalar[] {
  const parts = stepParts[step.kind];
  const record = step as unknown as Record_;
  const own = new Set([
    ...["id", "header", "kind", "at", "round", "meaning", "unit", "helper", "source"],
    ...Object.values(parts).map((part) => part.field),
  ]);
  const more = Object.fromEntries(Object.entries(record).filter(([name]) => !own.has(name)));
  return stepColumns.map((column) => {
    if (column.path === "more") return settingsCell(more);
    if (!isPart(column.path)) return cellOf(record, column);
    const part = parts[column.path];
    const value = part === undefined ? undefined : record[part.field];
    if (part === undefined || value === undefined) return null;
    return part.list ? listCell(value as readonly unknown[]) : (value as Scalar);
  });
}

/** Columns whose meaning depends on the kind of step. */
export function isPart(path: string): path is "base" | "percent" | "less" | "least" | "most" {
  return ["base", "percent", "less", "least", "most"].includes(path);
}
