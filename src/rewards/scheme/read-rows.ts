import type { Place, Problem } from "../../problem/problem";
import { scores } from "../../indicators/scores";
import type { Scheme } from "./document";
import {
  headerRow,
  readList,
  type Field,
  type ReadList,
  type RowCell,
  type RowListName,
  type SchemeRows,
  type TextReaders,
} from "./rows";

/** A row that was read, and its number in its list from 0. */
export interface ReadRow {
  readonly row: number;
  readonly values: Readonly<Record<string, RowCell>>;
}

/** All lists read by the fields of a scheme. Every unit and person has a period. */
export interface ReadRows {
  readonly units: readonly ReadRow[];
  readonly staff: readonly ReadRow[];
  readonly teams: readonly ReadRow[];
  readonly indicators: readonly ReadRow[];
  readonly periods: readonly string[];
  readonly placeOf: (list: RowListName, row: number, id: string) => Place;
  readonly problems: readonly Problem[];
}

export interface ReadOptions {
  readonly readers: TextReaders;
  /** The period where no row states one. */
  readonly period: string;
  /** Units and periods to take; all unless told. */
  readonly units?: readonly string[];
  readonly periods?: readonly string[];
  /** Units, in small letters, that the organisation has besides: their staff take no part where they have no measures. */
  readonly besides?: ReadonlySet<string>;
}

const field = (id: string, kind: Field["kind"], ...names: readonly string[]): Field => ({ id, kind, names });

const periodField = field("period", "text", "year", "month", "år", "månad");
const unitField = field("unit", "text", "enhet");
const personField = field(
  ...(["person", "text"] as const),
  ...["id", "employee", "person id", "employee id", "employee no", "employee number", "staff id"],
  ...["anställd", "anställningsnummer", "anst.nr", "personal-id"],
);

/** The fields of the staff list that every scheme knows. */
const staffFields: readonly Field[] = [
  personField,
  unitField,
  periodField,
  field("team", "text", "arbetslag", "grupp"),
  field("sex", "text", "kön"),
  field("born", "date", "birth date", "född", "födelsedatum"),
  field("fte", "number", "extent", "sysselsättningsgrad"),
  field("hours", "number", "hours worked", "arbetade timmar", "timmar"),
  field("salary", "number", "lön", "månadslön"),
  field("points", "number", "poäng"),
  field("employedFrom", "date", "anställd från"),
  field("employedTo", "date", "anställd till"),
  field("ownContract", "boolean", "eget avtal"),
];

/** The fields of each list under a scheme. */
export function fieldsOf(scheme: Scheme): Readonly<Record<RowListName, readonly Field[]>> {
  return {
    units: [
      unitField,
      periodField,
      field("area", "text", "område"),
      field("openingReserve", "number", "opening reserve", "ingående reserv"),
      ...scheme.measures.map((one): Field => ({
        ...field(one.id, one.meaning === "yes/no" ? "boolean" : "number", one.header),
        money: one.meaning === "money",
      })),
    ],
    staff: [
      ...staffFields,
      ...scheme.absence.map((kind) => field(kind.id, "number", kind.header)),
      ...scheme.personMeasures.map((one) => field(one.id, "number", one.header)),
    ],
    absence: [
      personField,
      periodField,
      field("kind", "text", "absence", "frånvaro", "slag"),
      field("hours", "number", "timmar"),
    ],
    measures: [unitField, periodField, field("measure", "text", "mått"), field("value", "number", "värde")],
    teams: [field("team", "text", "arbetslag"), unitField, field("points", "number", "poäng")],
    indicators: scores.definition.columns
      .filter((column) => column.source === "given" && column.id !== "id")
      .map((column) => field(column.id, column.kind, column.header)),
  };
}

/** Reads the lists of a scheme. What is not known is said: a column is left out with a warning, a kind of absence is an error. */
export function readRows(scheme: Scheme, lists: SchemeRows, options: ReadOptions): ReadRows {
  const fields = fieldsOf(scheme);
  const problems: Problem[] = [];
  const read = (name: RowListName): ReadList => {
    const list = lists[name] ?? { rows: [], placeOf: () => ({ at: "field", field: name }) };
    const found = readList(list, fields[name], options.readers);
    problems.push(
      ...found.problems,
      ...found.unknown.map((column) => unknownColumn(scheme, name, column, list.placeOf(headerRow, column))),
    );
    return found;
  };
  const all = Object.fromEntries((Object.keys(fields) as RowListName[]).map((name) => [name, read(name)])) as Record<
    RowListName,
    ReadList
  >;
  const wanted = new Set((scheme.units ?? options.units)?.map((unit) => unit.toLowerCase()));
  const chosen = new Set(options.units?.map((unit) => unit.toLowerCase()));
  const isWanted = (values: ReadRow["values"]): boolean => {
    const unit = String(values["unit"] ?? "").toLowerCase();
    return (wanted.size === 0 || wanted.has(unit)) && (chosen.size === 0 || chosen.has(unit));
  };
  const units = unitRows(scheme, all, options, problems)
    .filter(({ values }) => isWanted(values))
    .filter(({ values }) => options.periods === undefined || options.periods.includes(String(values["period"])));
  if (units.length === 0) {
    problems.push({
      severity: "error",
      code: "no-units",
      message: "No unit is left to compute.",
      where: { at: "field", field: "units" },
      fix: "Give rows of units with their measures; look at the units and years chosen.",
    });
  }
  const periods = [...new Set(units.map(({ values }) => String(values["period"])))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const measured = new Set(units.map(({ values }) => String(values["unit"]).toLowerCase()));
  const takesPart = (values: ReadRow["values"]): boolean => {
    const unit = String(values["unit"] ?? "").toLowerCase();
    return isWanted(values) && (measured.has(unit) || options.besides?.has(unit) !== true);
  };
  const staff = staffRows(scheme, all, periods, takesPart, units, options, problems);
  unknownUnits(staff, units, all.staff, problems);
  return {
    units,
    staff,
    teams: all.teams.rows.map((values, row) => ({ row, values })),
    indicators: all.indicators.rows.map((values, row) => ({ row, values })).filter(({ values }) => isWanted(values)),
    periods,
    placeOf: (list, row, id) => all[list].placeOf(row, id),
    problems,
  };
}

function unknownColumn(scheme: Scheme, list: RowListName, column: string, where: Place): Problem {
  if (list === "staff" && /^(absence|frånvaro)/i.test(column)) {
    return {
      severity: "error",
      code: "absence-kind-unknown",
      message: `The column ${column} is a kind of absence that the scheme does not know.`,
      where,
      fix: knownKinds(scheme),
      values: { read: column },
    };
  }
  return {
    severity: "warning",
    code: "column-not-used",
    message: `The column ${column} of the list ${list} is not used by the scheme.`,
    where,
    fix: "Nothing to do, unless it was meant for a field of another name.",
    values: { read: column },
  };
}

function knownKinds(scheme: Scheme): string {
  const kinds = scheme.absence.map((kind) => kind.id).join(", ");
  return kinds === ""
    ? "Add the kind to absence in the scheme: it knows none."
    : `Write one of: ${kinds}; or add the kind to absence in the scheme.`;
}

function periodOf(value: RowCell | undefined, otherwise: string): string {
  if (value == null) return otherwise;
  return String(value).replace(/^(\d{4})-(\d{2})$/, "$1$2");
}

/** Units with their measures, those of the long list put into their unit's row. */
function unitRows(
  scheme: Scheme,
  all: Readonly<Record<RowListName, ReadList>>,
  options: ReadOptions,
  problems: Problem[],
): ReadRow[] {
  const rows = all.units.rows.map((values, row) => ({
    row,
    values: { ...values, period: periodOf(values["period"], options.period) } as Record<string, RowCell>,
  }));
  for (const { row, values } of rows) {
    if (/^\d{4}(\d{2})?$/.test(String(values["period"]))) continue;
    problems.push({
      severity: "error",
      code: "period-unreadable",
      message: `The period of ${String(values["unit"])} is "${String(values["period"])}"; expected a year such as 2026, or a month such as 2026-03.`,
      where: all.units.placeOf(row, "period"),
      fix: "Correct the period.",
    });
  }
  const known = new Map(scheme.measures.map((one) => [one.id.toLowerCase(), one.id]));
  for (const one of scheme.measures) known.set(one.header.toLowerCase(), one.id);
  const byKey = new Map(
    rows.map((one) => [`${String(one.values["unit"]).toLowerCase()}/${String(one.values["period"])}`, one]),
  );
  all.measures.rows.forEach((values, row) => {
    const period = periodOf(values["period"], options.period);
    const key = `${String(values["unit"]).toLowerCase()}/${period}`;
    let unit = byKey.get(key);
    if (unit === undefined) {
      unit = { row: rows.length, values: { unit: values["unit"] ?? null, period } };
      rows.push(unit);
      byKey.set(key, unit);
    }
    const measure = known.get(String(values["measure"] ?? "").toLowerCase());
    if (measure === undefined) {
      problems.push({
        severity: "error",
        code: "measure-unknown",
        message: `"${String(values["measure"] ?? "")}" is no measure of the scheme.`,
        where: all.measures.placeOf(row, "measure"),
        fix: `Write one of: ${scheme.measures.map((one) => one.id).join(", ")}.`,
      });
    } else unit.values[measure] = values["value"] ?? null;
  });
  return rows;
}

/** Persons of each period, the hours of absence of the long list put into their row. Staff without a period stand in each. */
function staffRows(
  scheme: Scheme,
  all: Readonly<Record<RowListName, ReadList>>,
  periods: readonly string[],
  isWanted: (values: ReadRow["values"]) => boolean,
  units: readonly ReadRow[],
  options: ReadOptions,
  problems: Problem[],
): ReadRow[] {
  // Staff without a period stand in each in which their unit has a row; where it has none, in the last, so that it is said.
  const periodsOf = (unit: RowCell): readonly string[] => {
    const own = periods.filter((period) =>
      units.some(
        ({ values }) =>
          values["period"] === period && String(values["unit"]).toLowerCase() === String(unit).toLowerCase(),
      ),
    );
    return own.length > 0 ? own : periods.slice(-1);
  };
  const rows = all.staff.rows.flatMap((values, row) => {
    if (!isWanted(values)) return [];
    const stated =
      values["period"] == null
        ? periodsOf(values["unit"] ?? null)
        : [periodOf(values["period"], options.period)].filter((one) => periods.includes(one));
    return stated.map((period) => ({ row, values: { ...values, period } as Record<string, RowCell> }));
  });
  if (all.absence.rows.length === 0) return rows;
  const kinds = new Map(
    scheme.absence.flatMap(
      (kind) =>
        [
          [kind.id.toLowerCase(), kind.id],
          [kind.header.toLowerCase(), kind.id],
        ] as const,
    ),
  );
  const persons = new Map(
    rows.map((one) => [`${String(one.values["person"]).toLowerCase()}/${String(one.values["period"])}`, one]),
  );
  all.absence.rows.forEach((values, row) => {
    const kind = kinds.get(String(values["kind"] ?? "").toLowerCase());
    if (kind === undefined) {
      problems.push({
        severity: "error",
        code: "absence-kind-unknown",
        message: `"${String(values["kind"] ?? "")}" is a kind of absence that the scheme does not know.`,
        where: all.absence.placeOf(row, "kind"),
        fix: knownKinds(scheme),
        values: { read: String(values["kind"] ?? "") },
      });
      return;
    }
    const period = periodOf(values["period"], periods[periods.length - 1] ?? options.period);
    const person = persons.get(`${String(values["person"]).toLowerCase()}/${period}`);
    if (person !== undefined) {
      person.values[kind] = Number(person.values[kind] ?? 0) + Number(values["hours"] ?? 0);
      return;
    }
    const isKnown = all.staff.rows.some(
      (one) => String(one["person"]).toLowerCase() === String(values["person"]).toLowerCase(),
    );
    if (isKnown) return;
    problems.push({
      severity: "error",
      code: "person-unknown",
      message: `${String(values["person"] ?? "")} has absence and is not in the staff list.`,
      where: all.absence.placeOf(row, "person"),
      fix: "Correct the id, or add the person to the staff list.",
    });
  });
  return rows;
}

function unknownUnits(staff: readonly ReadRow[], units: readonly ReadRow[], list: ReadList, problems: Problem[]): void {
  const known = new Set(
    units.map(({ values }) => `${String(values["unit"]).toLowerCase()}/${String(values["period"])}`),
  );
  for (const { row, values } of staff) {
    if (values["unit"] == null || known.has(`${String(values["unit"]).toLowerCase()}/${String(values["period"])}`))
      continue;
    problems.push({
      severity: "error",
      code: "unit-unknown",
      message: `The unit ${String(values["unit"])} is not in the list of units.`,
      where: list.placeOf(row, "unit"),
      fix: "Write the unit's name as the list of units does, or add it there.",
    });
  }
}
