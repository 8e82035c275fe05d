import type { ScenarioAssumed } from "../../grants/outlook/scenario-data";
import { scenariosJsonSchema, scenariosSchema, type ScenarioText } from "../../grants/outlook/scenario-schema";
import { readDeclared, type DeclaredField } from "../../intake/declared-rows";
import { stops, type Place, type Problem } from "../../problem/problem";
import { textAt, type TableData } from "../../rules/data";
import { decodeText } from "../../workbook/file/csv/decode";
import { rawRowsOf } from "../tariff-rows";

/** Scenarios as somebody assumes them; years and age bands are checked when the workbook is known. */
export interface ScenarioFile {
  readonly scenarios: readonly ScenarioText[];
}

/** The JSON Schema of scenario files as text, as it stands in docs/schemas. */
export function scenariosSchemaText(): string {
  return `${JSON.stringify(scenariosJsonSchema(), null, 2)}\n`;
}

/** Reads scenarios from JSON, or from rows (CSV, or the first sheet of a workbook): a row a scenario, or one a scenario and age. */
export function readScenarios(
  bytes: Uint8Array,
  name: string,
): ScenarioFile | { readonly problems: readonly Problem[] } {
  return /\.json$/i.test(name) ? fromJson(bytes, name) : fromRows(bytes, name);
}

function fromJson(bytes: Uint8Array, name: string): ScenarioFile | { readonly problems: readonly Problem[] } {
  let data: unknown;
  try {
    data = JSON.parse(decodeText(bytes).text.replace(/^\uFEFF/, ""));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problems: [refused({ at: "file", file: name }, reason)] };
  }
  return checked(data, (path) => ({ at: "field", field: pathOf(path) || name }));
}

function checked(
  data: unknown,
  placeOf: (path: readonly PropertyKey[]) => Place,
): ScenarioFile | { readonly problems: readonly Problem[] } {
  const parsed = scenariosSchema.safeParse(data);
  if (!parsed.success)
    return { problems: parsed.error.issues.map(({ path, message }) => refused(placeOf(path), message)) };
  const { scenarios } = parsed.data;
  const titles = scenarios.map(({ title }) => title.toLowerCase());
  const twice = titles.findIndex((title, at) => titles.indexOf(title) !== at);
  if (twice >= 0)
    return {
      problems: [refused(placeOf(["scenarios", twice, "title"]), `"${scenarios[twice]?.title ?? ""}" is there twice`)],
    };
  return { scenarios };
}

const field = (id: string, header: string, kind: DeclaredField["kind"], optional = true): DeclaredField => ({
  ...{ id, header, kind, optional },
  decimals: kind === "text" ? 0 : 6,
});

const fields: readonly DeclaredField[] = [
  field("scenario", "Scenario", "text", false),
  field("age", "Age", "text"),
  field("year", "Year", "number"),
  field("rates", "Rates", "number"),
  field("volume", "Volume", "number"),
  field("priceIndex", "Price index", "number"),
  field("productivity", "Productivity", "share"),
  field("source", "Source", "text"),
];

function fromRows(bytes: Uint8Array, name: string): ScenarioFile | { readonly problems: readonly Problem[] } {
  const rows = rawRowsOf(bytes, name);
  if ("problems" in rows) return rows;
  const { table, problems } = readDeclared(rows.raw, fields);
  if (stops(problems)) return { problems };
  const found = new Map<string, Record<string, unknown>>();
  for (let row = 0; row < table.rows; row += 1) {
    const title = textOf(table, "scenario", row);
    if (title === null) continue;
    const known = found.get(title) ?? { title };
    const age = textOf(table, "age", row);
    const set = (id: string, value: number | string | null): void => {
      if (value !== null) known[id] = value;
    };
    for (const [id, column] of [
      ["rates", "rates"],
      ["volumes", "volume"],
    ] as const) {
      const value = numberOf(table, column, row);
      const before = known[id];
      if (value === null) continue;
      known[id] = age === null ? value : { ...(typeof before === "object" ? before : {}), [age]: value };
    }
    set("year", numberOf(table, "year", row));
    set("priceIndex", numberOf(table, "priceIndex", row));
    set("productivity", numberOf(table, "productivity", row));
    set("source", textOf(table, "source", row));
    found.set(title, known);
  }
  return checked({ scenarios: [...found.values()] }, (path) => ({ at: "field", field: `${name}: ${pathOf(path)}` }));
}

function textOf({ columns }: TableData, id: string, row: number): string | null {
  const column = columns[id];
  return column?.kind === "text" ? textAt(column, row) : null;
}

function numberOf({ columns }: TableData, id: string, row: number): number | null {
  const column = columns[id];
  const value = column?.kind === "number" ? column.values[row] : undefined;
  return value === undefined || Number.isNaN(value) ? null : value;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "");
}

function refused(where: Place, reason: string): Problem {
  return {
    severity: "error",
    code: "scenarios-not-valid",
    message: `The scenarios cannot be read here: ${reason}.`,
    where,
    fix: "Correct the field; docs/budgeting.md shows scenarios.",
  };
}

/** Scenarios for a grant year and the age bands of its tariff; an age that the tariff does not have is an error that names those it has. */
export function assumedScenarios(
  scenarios: readonly ScenarioText[],
  year: number,
  bands: readonly string[],
): { readonly assumed: readonly ScenarioAssumed[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const factorsOf = (at: number, id: "rates" | "volumes"): ReadonlyMap<string, number> => {
    const given = scenarios[at]?.[id];
    if (given === undefined) return new Map();
    if (typeof given === "number") return new Map(bands.map((band) => [band, given]));
    const named = Object.entries(given).map(([name, factor]) => {
      const band = bands.find((one) => one.toLowerCase() === name.trim().toLowerCase());
      if (band === undefined)
        problems.push({
          severity: "error",
          code: "scenario-band-unknown",
          message: `The tariff has no age "${name}".`,
          where: { at: "field", field: `scenarios[${at}].${id}` },
          fix: `Ages of the tariff: ${bands.join(", ")}.`,
        });
      return [band ?? name, factor] as const;
    });
    return new Map(named);
  };
  const assumed = scenarios.map((one, at): ScenarioAssumed => ({
    title: one.title,
    year: one.year ?? year,
    priceIndex: one.priceIndex ?? 1,
    productivity: one.productivity ?? 0,
    source: one.source ?? "",
    rates: factorsOf(at, "rates"),
    volumes: factorsOf(at, "volumes"),
  }));
  return { assumed, problems };
}
