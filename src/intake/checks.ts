import type { Severity } from "../problem/problem";
import { numberAt, textAt } from "../rules/data";
import { nearestName } from "./nearest-name";
import type { ProblemList } from "./problems";
import { lettersAt, type ReadField, type ReadTable, type Role } from "./reading";
import { mapTexts } from "./text-values";
import { isoOfSerial } from "./values/date-text";

/** A check of records, as data: which role, which field, what must hold, how bad it is otherwise. */
type Check =
  | {
      readonly check: "unique";
      readonly role: Role;
      readonly field: string;
      readonly code: string;
      readonly severity: Severity;
    }
  | {
      readonly check: "not negative";
      readonly role: Role;
      readonly fields: readonly string[];
      readonly severity: Severity;
    }
  | {
      readonly check: "at most";
      readonly role: Role;
      readonly field: string;
      readonly most: number;
      readonly unit: string;
      readonly severity: Severity;
    }
  | {
      readonly check: "not after now";
      readonly role: Role;
      readonly field: string;
      readonly code: string;
      readonly severity: Severity;
    }
  | {
      readonly check: "in order";
      readonly role: Role;
      readonly first: string;
      readonly last: string;
      readonly code: string;
      readonly severity: Severity;
    }
  | {
      readonly check: "known";
      readonly role: Role;
      readonly field: string;
      readonly among: readonly Role[];
      readonly code: string;
      readonly severity: Severity;
    };

const checks: readonly Check[] = [
  { check: "unique", role: "staff", field: "id", code: "duplicate-id", severity: "error" },
  { check: "unique", role: "units", field: "name", code: "duplicate-name", severity: "warning" },
  { check: "unique", role: "units", field: "code", code: "duplicate-code", severity: "warning" },
  { check: "unique", role: "providers", field: "provider", code: "duplicate-name", severity: "warning" },
  {
    check: "not negative",
    role: "staff",
    fields: ["fte", "hours", "absence", "absenceSick", "absenceParental", "absenceLeave", "salary"],
    severity: "error",
  },
  {
    check: "not negative",
    role: "roster",
    fields: ["hours", "age", "income", "childOrder", "familySize"],
    severity: "error",
  },
  { check: "not negative", role: "indicators", fields: ["weight", "costOfMeasuring"], severity: "error" },
  { check: "not negative", role: "tariff", fields: ["amount"], severity: "error" },
  { check: "at most", role: "roster", field: "hours", most: 168, unit: "hours a week", severity: "error" },
  { check: "at most", role: "staff", field: "hours", most: 8_784, unit: "hours a year", severity: "error" },
  { check: "not after now", role: "roster", field: "born", code: "born-in-future", severity: "error" },
  { check: "in order", role: "roster", first: "from", last: "to", code: "end-before-start", severity: "error" },
  { check: "in order", role: "roster", first: "born", last: "to", code: "ends-before-born", severity: "error" },
  {
    check: "in order",
    role: "staff",
    first: "employedFrom",
    last: "employedTo",
    code: "end-before-start",
    severity: "error",
  },
  {
    check: "in order",
    role: "indicators",
    first: "targetLow",
    last: "targetHigh",
    code: "band-upside-down",
    severity: "error",
  },
  { check: "known", role: "staff", field: "unit", among: ["units"], code: "unknown-unit", severity: "error" },
  {
    check: "known",
    role: "roster",
    field: "provider",
    among: ["providers", "units"],
    code: "unknown-provider",
    severity: "error",
  },
  { check: "known", role: "budget", field: "unit", among: ["units"], code: "unknown-unit", severity: "warning" },
  { check: "known", role: "indicators", field: "unit", among: ["units"], code: "unknown-unit", severity: "warning" },
  { check: "known", role: "score tables", field: "unit", among: ["units"], code: "unknown-unit", severity: "error" },
  { check: "not negative", role: "score tables", fields: ["points"], severity: "error" },
  {
    check: "known",
    role: "inputs and outputs",
    field: "unit",
    among: ["units"],
    code: "unknown-unit",
    severity: "warning",
  },
  { check: "not negative", role: "inputs and outputs", fields: ["amount"], severity: "error" },
  { check: "known", role: "economy", field: "unit", among: ["units"], code: "unknown-unit", severity: "warning" },
  { check: "known", role: "providers", field: "unit", among: ["units"], code: "unknown-unit", severity: "warning" },
  { check: "known", role: "units", field: "parent", among: ["units"], code: "unknown-unit", severity: "warning" },
];

/** Checks the records of all tables. `asOf` is the serial day after which no birth date may lie; null: not known. */
export function checkTables(tables: readonly ReadTable[], asOf: number | null, problems: ProblemList): void {
  for (const check of checks) {
    for (const table of tables) {
      if (table.role === check.role) runCheck(check, table, tables, asOf, problems);
    }
  }
}

/** The tables with every reference to a unit or provider said by its name, whether the cell holds the name, the code or both. */
export function withNames(tables: readonly ReadTable[]): readonly ReadTable[] {
  return tables.map((table) => {
    const known = checks.filter((check) => check.check === "known" && check.role === table.role);
    if (known.length === 0) return table;
    return {
      ...table,
      fields: table.fields.map((field): ReadField => {
        const check = known.find((one) => one.check === "known" && one.field === field.field);
        if (check?.check !== "known" || field.data.kind !== "text") return field;
        const names = namesIn(tables, check.among);
        if (names.size === 0) return field;
        const said = (text: string) => names.get(keyOf(text)) ?? text;
        return field.data.dictionary.every((text) => said(text) === text)
          ? field
          : { ...field, data: mapTexts(field.data, said) };
      }),
    };
  });
}

function runCheck(
  check: Check,
  table: ReadTable,
  tables: readonly ReadTable[],
  asOf: number | null,
  problems: ProblemList,
): void {
  switch (check.check) {
    case "unique":
      return unique(check, table, problems);
    case "not negative":
      for (const field of check.fields)
        limits(table, field, 0, Infinity, () => ["negative-value", "zero or more"], check.severity, problems);
      return;
    case "at most":
      return limits(
        table,
        check.field,
        -Infinity,
        check.most,
        () => ["out-of-range", `at most ${check.most} ${check.unit}`],
        check.severity,
        problems,
      );
    case "not after now":
      if (asOf !== null)
        limits(
          table,
          check.field,
          -Infinity,
          asOf,
          () => [check.code, `a date no later than ${isoOfSerial(asOf)}`],
          check.severity,
          problems,
          isoOfSerial,
        );
      return;
    case "in order":
      return inOrder(check, table, problems);
    case "known":
      return known(check, table, tables, problems);
  }
}

function fieldsNamed(table: ReadTable, name: string): readonly ReadField[] {
  return table.fields.filter(({ field }) => field === name);
}

function place(table: ReadTable, field: ReadField, record: number) {
  return {
    at: "cell",
    sheet: table.sheet,
    address: `${lettersAt(table, field, record)}${field.elsewhere?.rowNumbers[record] || (table.rowNumbers[record] ?? 0)}`,
  } as const;
}

function unique(check: Extract<Check, { check: "unique" }>, table: ReadTable, problems: ProblemList): void {
  for (const field of fieldsNamed(table, check.field)) {
    if (field.data.kind !== "text") continue;
    const first = new Int32Array(field.data.dictionary.length).fill(-1);
    field.data.codes.forEach((code, record) => {
      if (code < 0) return;
      const before = first[code] ?? -1;
      if (before < 0) {
        first[code] = record;
        return;
      }
      const read = field.data.kind === "text" ? (field.data.dictionary[code] ?? "") : "";
      problems.add(
        {
          severity: check.severity,
          code: check.code,
          message: `"${read}" stands twice in the column ${check.field}: here and in row ${table.rowNumbers[before] ?? 0}; every ${check.role} row needs its own.`,
          where: place(table, field, record),
          fix: "Give each its own, or join the two rows.",
          values: { field: check.field, read, firstRow: table.rowNumbers[before] ?? 0 },
        },
        `${table.sheet}|${field.letters}`,
      );
    });
  }
}

function limits(
  table: ReadTable,
  name: string,
  least: number,
  most: number,
  say: () => readonly [string, string],
  severity: Severity,
  problems: ProblemList,
  show: (value: number) => string = String,
): void {
  for (const field of fieldsNamed(table, name)) {
    if (field.data.kind !== "number") continue;
    const { values } = field.data;
    for (let record = 0; record < values.length; record += 1) {
      const value = values[record] ?? Number.NaN;
      if (!(value < least || value > most)) continue;
      const [code, expected] = say();
      problems.add(
        {
          severity,
          code,
          message: `${show(value)} was read in the column ${name}; expected ${expected}.`,
          where: place(table, field, record),
          fix: "Correct the cell.",
          values: { field: name, read: show(value), expected },
        },
        `${table.sheet}|${field.letters}`,
      );
    }
  }
}

function inOrder(check: Extract<Check, { check: "in order" }>, table: ReadTable, problems: ProblemList): void {
  const [first] = fieldsNamed(table, check.first);
  const [last] = fieldsNamed(table, check.last);
  if (first?.data.kind !== "number" || last?.data.kind !== "number") return;
  const dated = check.code !== "band-upside-down";
  const show = (value: number) => (dated ? isoOfSerial(value) : String(value));
  for (let record = 0; record < table.rows; record += 1) {
    const from = numberAt(first.data, record);
    const to = numberAt(last.data, record);
    if (from === null || to === null || to >= from) continue;
    problems.add(
      {
        severity: check.severity,
        code: check.code,
        message: `${show(to)} was read in the column ${check.last}, before ${show(from)} in the column ${check.first}; expected the same or later.`,
        where: place(table, last, record),
        fix: `Correct ${check.first} or ${check.last}.`,
        values: { first: show(from), last: show(to) },
      },
      `${table.sheet}|${last.letters}`,
    );
  }
}

const keyOf = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();

/** Names of the roles' records by every way to say them: name, code, "code name". */
function namesIn(tables: readonly ReadTable[], among: readonly Role[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const table of tables) {
    if (!among.includes(table.role)) continue;
    const name = table.fields.find(({ field }) => field === (table.role === "units" ? "name" : "provider"))?.data;
    const code = table.fields.find(({ field }) => field === "code")?.data;
    if (name?.kind !== "text") continue;
    for (let record = 0; record < table.rows; record += 1) {
      const called = textAt(name, record);
      if (called === null) continue;
      const coded = code?.kind === "text" ? textAt(code, record) : null;
      for (const way of coded === null
        ? [called]
        : [called, coded, `${coded} ${called}`, `${called} ${coded}`, `${coded} - ${called}`, `${called} (${coded})`]) {
        if (!names.has(keyOf(way))) names.set(keyOf(way), called);
      }
    }
  }
  return names;
}

function known(
  check: Extract<Check, { check: "known" }>,
  table: ReadTable,
  tables: readonly ReadTable[],
  problems: ProblemList,
): void {
  const names = namesIn(tables, check.among);
  if (names.size === 0) return;
  for (const field of fieldsNamed(table, check.field)) {
    if (field.data.kind !== "text") continue;
    const { codes, dictionary } = field.data;
    const unknown = new Map<number, { first: number; count: number }>();
    const isUnknown = dictionary.map((text) => !names.has(keyOf(text)));
    // Where only units are listed, providers may be kept elsewhere: nobody known means that the list is another one.
    if (check.among.length > 1 && isUnknown.every(Boolean) && !tables.some(({ role }) => role === check.among[0]))
      continue;
    codes.forEach((code, record) => {
      if (code < 0 || !isUnknown[code]) return;
      const entry = unknown.get(code);
      if (entry) entry.count += 1;
      else unknown.set(code, { first: record, count: 1 });
    });
    for (const [code, { first, count }] of unknown) {
      const read = dictionary[code] ?? "";
      const near = nearestName(read, new Set(names.values()));
      const list = check.among.filter((role) => tables.some((one) => one.role === role)).join(" or ");
      problems.add(
        {
          severity: check.severity,
          code: check.code,
          message: `"${read}" was read in the column ${check.field}${count > 1 ? ` (${count} rows)` : ""}; expected a name or code listed among the ${list}${near ? `, such as "${near}"` : ""}.`,
          where: place(table, field, first),
          fix: near
            ? `Write "${near}" if that is meant, or add "${read}" to the list.`
            : `Correct the name, or add it to the list of ${list}.`,
          values: { field: check.field, read, rows: count, ...(near && { suggestion: near }) },
        },
        `${table.sheet}|${field.letters}`,
      );
    }
  }
}
