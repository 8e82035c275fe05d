import type { Place, Problem } from "../../../problem/problem";
import { isoDay } from "../../../rules/dates";
import { listOfCell, putAt, settingsOfCell, valueAt, type Scalar } from "./cell-text";
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
import type { SectionHeading } from "./sections";
import { stepColumns, stepKinds, stepParts } from "./step-columns";
import { bandColumns, entryColumns, factColumns, isPart } from "./write-sections";

/** A section as it stands in a workbook; headers are English or the person's own. */
export interface ReadSection {
  readonly heading: SectionHeading;
  readonly of?: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  /** The place of a cell; row -1 is that of the headers. */
  readonly placeOf: (row: number, column: number) => Place;
}

/** The document that cells spell, to be checked like any other, and where each field stands. */
export interface SpelledDocument {
  readonly data: Readonly<Record<string, unknown>>;
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Problem[];
}

type Data = Record<string, unknown>;

interface Reading {
  readonly places: Map<string, Place>;
  readonly problems: Problem[];
}

/** Reads a tariff from its sections. What a cell cannot mean is a problem at the cell; the rest is judged by the document's schema. */
export function documentOfSections(sections: readonly ReadSection[]): SpelledDocument {
  const reading: Reading = { places: new Map(), problems: [] };
  const data: Data = { tariff: 1 };
  const named = (heading: SectionHeading) => sections.filter((one) => one.heading === heading);
  const list = (heading: SectionHeading, columns: readonly SectionColumn[], path: string): Data[] => {
    const found: Data[] = [];
    for (const section of named(heading))
      for (const row of section.rows.keys())
        found.push(recordOf(section, row, columns, `${path}[${found.length}]`, reading));
    return found;
  };
  for (const section of named("The tariff")) readFacts(section, data, reading);
  data["inputs"] = list("Inputs", inputColumns, "inputs");
  data["providerInputs"] = list("Inputs of providers", inputColumns, "providerInputs");
  const ages = list("Ages over time", ageColumns, "time.ages");
  if (ages.length > 0) putAt(data, ["time", "ages"], ages);
  const parameters = list("Parameters of the tariff", parameterColumns, "parameters");
  data["parameters"] = parameters;
  for (const section of named("Values over time")) readDated(section, parameters, reading);
  const tables = list("Band tables", tableColumns, "tables");
  const lists = list("Lists by key", listColumns, "lists");
  for (const section of named("Dimensions of bands"))
    readOwned(section, dimensionColumns, { tables }, "dimensions", reading);
  for (const section of named("Figures of bands and lists"))
    readOwned(section, figureColumns, { tables, lists }, "values", reading);
  for (const section of named("Bands of")) readBands(section, tables, reading);
  for (const section of named("Entries of")) readEntries(section, lists, reading);
  data["tables"] = tables;
  data["lists"] = lists;
  const steps: Data[] = [];
  for (const section of named("Steps of the tariff"))
    for (const row of section.rows.keys()) steps.push(stepOf(section, row, `steps[${steps.length}]`, reading));
  data["steps"] = steps;
  return { data, ...reading };
}

function reject({ problems }: Reading, where: Place, code: string, message: string, fix: string): void {
  problems.push({ severity: "error", code, message, where, fix });
}

const plain = (text: string): string => text.trim().replace(/\s+/gu, " ").toLowerCase();

function columnAt({ headers }: ReadSection, header: string): number {
  return headers.findIndex((one) => plain(one) === plain(header));
}

/** A row as a record; every field's place is kept, and the row's own. */
function recordOf(
  section: ReadSection,
  row: number,
  columns: readonly SectionColumn[],
  path: string,
  reading: Reading,
): Data {
  const record: Data = {};
  reading.places.set(path, section.placeOf(row, 0));
  for (const column of columns) {
    const at = columnAt(section, column.header);
    if (at < 0) continue;
    const place = section.placeOf(row, at);
    reading.places.set(`${path}.${column.path}`, place);
    const value = valueOf(section.rows[row]?.[at] ?? null, column, place, reading);
    if (value !== undefined) putAt(record, column.path.split("."), value);
  }
  return record;
}

/** What a cell means in its column; undefined where it is blank. */
function valueOf(cell: Scalar, { type, choices, header }: SectionColumn, place: Place, reading: Reading): unknown {
  if (cell === null || cell === "") return undefined;
  switch (type) {
    case "text":
      return String(cell).trim();
    case "day":
      return typeof cell === "number" ? isoDay(cell) : String(cell).trim();
    case "list":
      return listOfCell(cell);
    case "settings": {
      const settings = settingsOfCell(cell);
      if (settings === undefined)
        reject(
          reading,
          place,
          "settings-not-read",
          `"${String(cell)}" was read in the column ${header}; expected name = value, parted by semicolons.`,
          "Write for instance width = 50; strictly = true.",
        );
      return settings;
    }
    case "scalar":
      if (typeof cell !== "string") return cell;
      return choices?.[0] === "TRUE" && /^(?:true|false)$/i.test(cell.trim())
        ? cell.trim().toLowerCase() === "true"
        : cell.trim();
  }
}

function readFacts(section: ReadSection, data: Data, reading: Reading): void {
  const [name, value] = factColumns.map((column) => columnAt(section, column.header)) as [number, number];
  section.rows.forEach((cells, row) => {
    const header = String(cells[Math.max(name, 0)] ?? "");
    const field = factFields.find((one) => plain(one.header) === plain(header));
    if (field === undefined) {
      reject(
        reading,
        section.placeOf(row, Math.max(name, 0)),
        "field-unknown",
        `"${header}" is no field of a tariff.`,
        "Use the fields of a tariff that was written by cqm tariff sheets.",
      );
      return;
    }
    const place = section.placeOf(row, value);
    reading.places.set(field.path, place);
    const read = valueOf(cells[value] ?? null, field, place, reading);
    if (read !== undefined) putAt(data, field.path.split("."), read);
  });
}

/** Values that a parameter has from a day each. */
function readDated(section: ReadSection, parameters: readonly Data[], reading: Reading): void {
  const name = columnAt(section, "Parameter");
  section.rows.forEach((cells, row) => {
    const id = String(cells[name] ?? "").trim();
    const at = parameters.findIndex((one) => one["id"] === id);
    const owner = parameters[at];
    if (owner === undefined) return unknownName(section, row, name, id, parameters, reading);
    const values = Array.isArray(owner["values"]) ? (owner["values"] as Data[]) : [];
    const { parameter: _, ...value } = recordOf(
      section,
      row,
      datedColumns,
      `parameters[${at}].values[${values.length}]`,
      reading,
    );
    owner["values"] = [...values, value];
  });
}

function unknownName(
  section: ReadSection,
  row: number,
  column: number,
  name: string,
  known: readonly Data[],
  reading: Reading,
): void {
  reject(
    reading,
    section.placeOf(row, Math.max(column, 0)),
    "name-unknown",
    `"${name}" is not known here.`,
    `Name one of: ${known.map((one) => String(one["id"])).join(", ") || "none"}.`,
  );
}

/** Rows that belong to tables or lists by their name: dimensions, figures. */
function readOwned(
  section: ReadSection,
  columns: readonly SectionColumn[],
  owners: Readonly<Record<string, readonly Data[]>>,
  field: string,
  reading: Reading,
): void {
  const name = columnAt(section, columns[0]?.header ?? "");
  section.rows.forEach((cells, row) => {
    const id = String(cells[name] ?? "").trim();
    const found = Object.entries(owners).flatMap(([path, all]) => {
      const at = all.findIndex((one) => one["id"] === id);
      return all[at] === undefined ? [] : [{ path: `${path}[${at}]`, owner: all[at] }];
    })[0];
    if (found === undefined) return unknownName(section, row, name, id, Object.values(owners).flat(), reading);
    const before = Array.isArray(found.owner[field]) ? (found.owner[field] as Data[]) : [];
    const path = `${found.path}.${field}[${before.length}]`;
    const { table: _, ...record } = recordOf(section, row, columns, path, reading);
    reading.places.set(`${path}.sides`, reading.places.get(`${path}.sides.from`) ?? section.placeOf(row, 0));
    found.owner[field] = [...before, record];
  });
}

function readBands(section: ReadSection, tables: readonly Data[], reading: Reading): void {
  const at = tables.findIndex((one) => one["id"] === section.of);
  const owner = tables[at];
  if (owner === undefined) return unknownName(section, -1, 0, section.of ?? "", tables, reading);
  const dated = columnAt(section, "Valid from") >= 0;
  const definition = {
    dimensions: (owner["dimensions"] ?? []) as Parameters<typeof bandColumns>[0]["dimensions"],
    values: (owner["values"] ?? []) as Parameters<typeof bandColumns>[0]["values"],
  };
  const columns = bandColumns(definition, false);
  for (const { header } of columns) if (columnAt(section, header) < 0) missingColumn(section, header, reading);
  const bands = section.rows.map((_, row) => ({ row, band: bandOf(section, row, columns, definition, reading) }));
  if (!dated) {
    owner["rows"] = bands.map(({ band }) => band.cells);
    bands.forEach(({ row, band }, index) => {
      keepPlaces(section, row, `tables[${at}].rows[${index}]`, band.columns, reading);
    });
    return;
  }
  const versions: Data[] = [];
  let last = "";
  for (const { row, band } of bands) {
    const path = `tables[${at}].versions`;
    const version = recordOf(section, row, versionColumns, `${path}[${versions.length}]`, reading);
    const name = JSON.stringify(version);
    if (name !== last || versions.length === 0) versions.push({ ...version, rows: [] });
    last = name;
    const rows = versions[versions.length - 1]?.["rows"] as Data[];
    keepPlaces(section, row, `${path}[${versions.length - 1}].rows[${rows.length}]`, band.columns, reading);
    rows.push(band.cells);
  }
  owner["versions"] = versions;
}

function missingColumn(section: ReadSection, header: string, reading: Reading): void {
  reject(reading, section.placeOf(-1, 0), "column-missing", `No column is headed "${header}".`, "Add the column.");
}

/** A band's cells by dimension and figure, and which column each stands in. */
function bandOf(
  section: ReadSection,
  row: number,
  columns: readonly SectionColumn[],
  { values }: Pick<Parameters<typeof bandColumns>[0], "values">,
  reading: Reading,
): { readonly cells: Data; readonly columns: ReadonlyMap<string, number> } {
  const cells: Data = {};
  const places = new Map<string, number>();
  const figures = new Set(values.map((one) => one.id));
  for (const column of columns) {
    const at = columnAt(section, column.header);
    const [id = "", end] = column.path.split(".");
    const value =
      valueOf(section.rows[row]?.[at] ?? null, column, section.placeOf(row, Math.max(at, 0)), reading) ?? null;
    if (!places.has(id)) places.set(id, Math.max(at, 0));
    if (end !== undefined) places.set(`${id}[${end === "from" ? 0 : 1}]`, Math.max(at, 0));
    if (end === undefined) {
      if (value !== null || !figures.has(id)) cells[id] = value;
    } else if (end === "from") cells[id] = [value, null];
    else {
      const from = Array.isArray(cells[id]) ? (cells[id] as unknown[])[0] : null;
      // A band that is open on both sides holds everything.
      cells[id] = from === null && value === null ? null : [from, value];
    }
  }
  return { cells, columns: places };
}

function keepPlaces(
  section: ReadSection,
  row: number,
  path: string,
  columns: ReadonlyMap<string, number>,
  { places }: Reading,
): void {
  places.set(path, section.placeOf(row, Math.min(...columns.values(), 0)));
  for (const [id, column] of columns) places.set(`${path}.${id}`, section.placeOf(row, column));
}

function readEntries(section: ReadSection, lists: readonly Data[], reading: Reading): void {
  const at = lists.findIndex((one) => one["id"] === section.of);
  const owner = lists[at];
  if (owner === undefined) return unknownName(section, -1, 0, section.of ?? "", lists, reading);
  const values = (owner["values"] ?? []) as Parameters<typeof entryColumns>[0]["values"];
  const [key, ...figures] = entryColumns({ values });
  const keyAt = columnAt(section, key?.header ?? "");
  const rows: Data = {};
  section.rows.forEach((cells, row) => {
    const name = String(cells[Math.max(keyAt, 0)] ?? "").trim();
    const place = section.placeOf(row, Math.max(keyAt, 0));
    if (name === "" || Object.hasOwn(rows, name)) {
      reject(reading, place, "key-twice", `"${name}" is twice in the list "${section.of ?? ""}".`, "Keep one.");
      return;
    }
    reading.places.set(`lists[${at}].rows.${name}`, section.placeOf(row, Math.max(keyAt, 0) + 1));
    const read = figures.map((column) => {
      const columnIndex = columnAt(section, column.header);
      if (columnIndex < 0 && row === 0) missingColumn(section, column.header, reading);
      return [column.path, cells[columnIndex] ?? null] as const;
    });
    const [only] = read;
    putAt(
      rows,
      [name],
      read.length === 1 ? (only?.[1] ?? {}) : Object.fromEntries(read.filter(([, value]) => value !== null)),
    );
  });
  owner["rows"] = rows;
}

/** A step from its cells: base, less, limits and percent go to the fields of its kind. */
function stepOf(section: ReadSection, row: number, path: string, reading: Reading): Data {
  const read = recordOf(section, row, stepColumns, path, reading);
  const kind = stepKinds.find((one) => one === read["kind"]);
  const step: Data = {};
  for (const [name, value] of Object.entries(read)) {
    if (name === "more") Object.assign(step, value);
    else if (!isPart(name)) step[name] = value;
    else {
      const part = kind === undefined ? undefined : stepParts[kind][name];
      const place = reading.places.get(`${path}.${name}`) ?? section.placeOf(row, 0);
      if (part === undefined) {
        if (kind !== undefined)
          reject(
            reading,
            place,
            "column-not-of-kind",
            `A step of the kind ${kind} has nothing in this column; "${String(value)}" was read.`,
            "Empty the cell, or choose another kind.",
          );
        continue;
      }
      step[part.field] = part.list ? listOfCell(value as Scalar) : value;
    }
  }
  if (kind !== undefined) {
    for (const [name, part] of Object.entries(stepParts[kind])) {
      const place = reading.places.get(`${path}.${name}`);
      if (place !== undefined) reading.places.set(`${path}.${part.field}`, place);
    }
    const more = reading.places.get(`${path}.more`);
    const settings = valueAt(read, ["more"]);
    if (more !== undefined && typeof settings === "object" && settings !== null)
      for (const name of Object.keys(settings)) reading.places.set(`${path}.${name}`, more);
  }
  return step;
}
