import type { Place, Problem } from "../../../problem/problem";
import { calendarOf } from "../../../rules/dates";
import { schemeFormat } from "../document";
import {
  componentFigures,
  factColumns,
  factFields,
  factsHeading,
  figureColumns,
  figuresHeading,
  sectionSpecs,
  type CellField,
  type Scalar,
  type SectionSpec,
} from "./sections";
import { figureField } from "./write-sections";

/** A table of cells as it was read, its headers in English where they are ours. */
export interface ReadSection {
  readonly heading: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Scalar[])[];
  /** Where a cell stands; row -1 is the headers. */
  readonly placeOf: (row: number, column: number) => Place;
}

/** Reads what people type in their language: 40 %, ja, per person. */
export interface CellReaders {
  readonly number: (text: string) => number | undefined;
  readonly boolean: (text: string) => boolean | undefined;
  readonly choice: (text: string, choices: readonly string[]) => string | undefined;
}

/** A document put together from cells, unchecked, with the cell of each of its values by place: /components/0/share. */
export interface SpelledScheme {
  readonly data: unknown;
  readonly places: ReadonlyMap<string, Place>;
  readonly problems: readonly Problem[];
}

type Target = Record<string, unknown>;

/** Puts a scheme together from its tables of cells. A blank cell leaves its field out. */
export function schemeOfSections(sections: readonly ReadSection[], readers: CellReaders): SpelledScheme {
  const state: State = { root: { format: schemeFormat }, places: new Map(), problems: [], readers };
  const of = (heading: string) => sections.filter((section) => section.heading === heading);
  for (const section of of(factsHeading)) readFacts(section, state);
  // Entries come before what stands inside them.
  const ordered = [...sectionSpecs].sort((a, b) => Number(a.of !== undefined) - Number(b.of !== undefined));
  for (const spec of ordered) for (const section of of(spec.heading)) readList(section, spec, state);
  for (const section of of(figuresHeading)) readFigures(section, state);
  return { data: state.root, places: state.places, problems: state.problems };
}

interface State {
  readonly root: Target;
  readonly places: Map<string, Place>;
  readonly problems: Problem[];
  readonly readers: CellReaders;
}

function readFacts(section: ReadSection, state: State): void {
  const [field, value] = columnsIn(section, [factColumns.field, factColumns.value], state);
  if (field === undefined || value === undefined) return;
  section.rows.forEach((cells, row) => {
    const fact = factFields.find(({ header }) => header === cells[field]);
    if (fact === undefined) {
      state.problems.push(unknownName(cells[field] ?? null, factFields, section.placeOf(row, field)));
      return;
    }
    put(state, state.root, "", fact, cells[value] ?? null, section.placeOf(row, value));
  });
}

function readList(section: ReadSection, spec: SectionSpec, state: State): void {
  const known = [...(spec.of === undefined ? [] : [spec.of]), ...(spec.tag === undefined ? [] : [spec.tag])];
  const names = [...known, ...spec.columns.map(({ header }) => header)];
  const columns = columnsIn(section, names, state);
  const at = new Map(names.map((name, index) => [name, columns[index]]));
  section.rows.forEach((cells, row) => {
    const cell = (name: string): Scalar => cells[at.get(name) ?? -1] ?? null;
    const place = (name: string) => section.placeOf(row, at.get(name) ?? 0);
    const list = listOf(spec, cell, place, state);
    if (list === undefined) return;
    const found = entriesFor(spec, list.path, cell, place, state);
    if (found === undefined) return;
    const entry: Target = {};
    const pointer = `${found.pointer}/${found.entries.length}`;
    found.entries.push(entry);
    state.places.set(pointer, section.placeOf(row, 0));
    for (const column of spec.columns) put(state, entry, pointer, column, cell(column.header), place(column.header));
  });
}

type Cell = (name: string) => Scalar;
type PlaceOf = (name: string) => Place;

/** The list that a row is of, by the word that says so. */
function listOf({ lists, tag }: SectionSpec, cell: Cell, place: PlaceOf, { readers, problems }: State) {
  if (tag === undefined) return lists[0];
  const words = lists.flatMap((list) => list.tag ?? []);
  const read = String(cell(tag) ?? "");
  const found = readers.choice(read, words);
  if (found === undefined) problems.push(cellUnreadable(read, tag, `one of: ${words.join(", ")}`, place(tag)));
  return lists.find((list) => list.tag === found);
}

function entriesFor(
  { of }: SectionSpec,
  path: readonly string[],
  cell: Cell,
  place: PlaceOf,
  { root, problems }: State,
): { readonly entries: unknown[]; readonly pointer: string } | undefined {
  if (of === undefined) return { entries: listIn(root, path), pointer: `/${path.join("/")}` };
  const star = path.indexOf("*");
  const outer = listIn(root, path.slice(0, star)) as Target[];
  const read = String(cell(of) ?? "").trim();
  const index = outer.findIndex((one, row) => String(one["id"] ?? row + 1).toLowerCase() === read.toLowerCase());
  const around = outer[index];
  if (around !== undefined) {
    const inner = path.slice(star + 1);
    return {
      entries: listIn(around, inner),
      pointer: `/${[...path.slice(0, star), String(index), ...inner].join("/")}`,
    };
  }
  const names = outer.map((one, row) => String(one["id"] ?? row + 1)).join(", ");
  problems.push({
    severity: "error",
    code: "scheme-part-unknown",
    message: `"${read}" names no row that this one could belong to.`,
    where: place(of),
    fix: `Name one of: ${names}.`,
    values: { read },
  });
  return undefined;
}

function readFigures(section: ReadSection, state: State): void {
  const [component, figure, value] = columnsIn(section, Object.values(figureColumns), state);
  if (component === undefined || figure === undefined || value === undefined) return;
  const components = listIn(state.root, ["components"]) as Target[];
  section.rows.forEach((cells, row) => {
    const read = String(cells[component] ?? "").trim();
    const index = components.findIndex((one) => String(one["id"]).toLowerCase() === read.toLowerCase());
    const of = components[index];
    if (of === undefined) {
      state.problems.push({
        severity: "error",
        code: "scheme-part-unknown",
        message: `"${read}" names no row that this one could belong to.`,
        where: section.placeOf(row, component),
        fix: `Name one of: ${components.map((one) => String(one["id"])).join(", ")}.`,
        values: { read },
      });
      return;
    }
    const field = componentFigures.find(({ header }) => header === cells[figure]);
    if (field === undefined) {
      state.problems.push(unknownName(cells[figure] ?? null, componentFigures, section.placeOf(row, figure)));
      return;
    }
    const kind = figureField(field, String(of["kind"]));
    put(state, of, `/components/${index}`, kind, cells[value] ?? null, section.placeOf(row, value));
  });
}

/** The columns of names; a header that is not known is said, because what stands under it would be lost. */
function columnsIn(section: ReadSection, names: readonly string[], { problems }: State): (number | undefined)[] {
  section.headers.forEach((header, at) => {
    if (header.trim() === "" || names.includes(header)) return;
    problems.push({
      severity: "error",
      code: "scheme-column-unknown",
      message: `The column "${header}" is none of this part of the scheme.`,
      where: section.placeOf(-1, at),
      fix: `Name one of: ${names.join(", ")}.`,
      values: { read: header },
    });
  });
  return names.map((name) => {
    const at = section.headers.indexOf(name);
    return at < 0 ? undefined : at;
  });
}

function listIn(root: Target, path: readonly string[]): unknown[] {
  let at = root;
  for (const key of path.slice(0, -1)) at = (at[key] ??= {}) as Target;
  return (at[path.at(-1) ?? ""] ??= []) as unknown[];
}

/** Puts a cell's value at its field, and notes where it stands. */
function put(state: State, entry: Target, pointer: string, field: CellField, cell: Scalar, place: Place): void {
  const path = `${pointer}/${field.field.replaceAll(".", "/")}`;
  state.places.set(path, place);
  if (cell === null || cell === "") return;
  const value = valueOf(cell, field, state, place);
  if (value === undefined) return;
  const keys = field.field.split(".");
  let at = entry;
  for (const key of keys.slice(0, -1)) at = (at[key] ??= {}) as Target;
  at[keys.at(-1) ?? ""] = value;
}

function valueOf(cell: number | string | boolean, field: CellField, state: State, place: Place): unknown {
  const { readers, problems } = state;
  const refuse = (expected: string): undefined => {
    problems.push(cellUnreadable(String(cell), field.header, expected, place));
    return undefined;
  };
  const numberIn = (): number | undefined => (typeof cell === "number" ? cell : readers.number(String(cell)));
  switch (field.kind) {
    case "text":
      return String(cell).trim();
    case "list":
      return String(cell)
        .split(";")
        .map((one) => one.trim())
        .filter((one) => one !== "");
    case "number":
      return typeof cell === "boolean" ? refuse("a number") : (numberIn() ?? refuse("a number"));
    case "quantity":
      if (typeof cell === "boolean") return refuse("a number, a name or a rule");
      return numberIn() ?? String(cell).trim();
    case "boolean":
      return booleanIn(cell, readers) ?? refuse("yes or no");
    case "number or boolean": {
      if (typeof cell === "boolean") return cell;
      return numberIn() ?? booleanIn(cell, readers) ?? refuse("a number, or yes or no");
    }
    case "choice":
      return readers.choice(String(cell), field.choices ?? []) ?? refuse(`one of: ${(field.choices ?? []).join(", ")}`);
    case "choice or number": {
      const found = typeof cell === "boolean" ? undefined : numberIn();
      const choices = field.choices ?? [];
      return found ?? readers.choice(String(cell), choices) ?? refuse(`a number, or one of: ${choices.join(", ")}`);
    }
    case "day":
      return typeof cell === "number" ? dayText(cell) : String(cell).trim();
    case "day of the year":
      return typeof cell === "number" ? dayText(cell).slice(5) : String(cell).trim();
  }
}

function booleanIn(cell: number | string | boolean, readers: CellReaders): boolean | undefined {
  if (typeof cell === "boolean") return cell;
  return readers.boolean(String(cell));
}

/** A day that a spreadsheet has made a date of. */
function dayText(serial: number): string {
  const { year, month, day } = calendarOf(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function unknownName(read: Scalar, fields: readonly CellField[], where: Place): Problem {
  return {
    severity: "error",
    code: "scheme-field-unknown",
    message: `"${String(read ?? "")}" is no field of a scheme.`,
    where,
    fix: `Name one of: ${fields.map(({ header }) => header).join(", ")}.`,
    values: { read: String(read ?? "") },
  };
}

function cellUnreadable(read: string, header: string, expected: string, where: Place): Problem {
  return {
    severity: "error",
    code: "value-unreadable",
    message: `"${read}" was read in the column ${header}; expected ${expected}.`,
    where,
    fix: "Correct the value, or leave it blank.",
    values: { read, field: header },
  };
}
