import type { Place, Problem } from "../../problem/problem";
import { serialOf } from "../../rules/dates";
import { numberColumn, textColumn, type Dataset, type TableData } from "../../rules/data";
import { tableIn, type Model } from "../../rules/model";
import type { ColumnDefinition } from "../../rules/column";
import { goalId } from "../model";
import type { CompiledScheme } from "./compile";
import type { ReadRows } from "./read-rows";
import type { RowCell, RowListName } from "./rows";

type Rows = readonly Readonly<Record<string, RowCell>>[];

/** Rows of a table of the model, and the row of a list that each was made from. */
interface MadeRows {
  readonly rows: Rows;
  readonly list?: { readonly name: "units" | "staff" | "indicators" | "teams"; readonly from: readonly number[] };
}

/** The rows that were read, as the tables of the compiled scheme. */
export function schemeDataset(compiled: CompiledScheme, read: ReadRows, parameters: Dataset["parameters"]): Dataset {
  const made = madeRows(compiled, read);
  return {
    tables: Object.fromEntries(
      compiled.model.tables.map((table) => [
        table.name,
        tableDataOf(compiled.model, table.name, made[table.name] ?? { rows: [] }),
      ]),
    ),
    parameters,
  };
}

function madeRows(compiled: CompiledScheme, read: ReadRows): Readonly<Record<string, MadeRows>> {
  const { scheme, periods } = compiled;
  const several = periods.length > 1;
  const keyed = (name: RowCell, period: RowCell): string =>
    several ? `${String(name)}/${String(period)}` : String(name);
  const areaOf = new Map(
    read.units.map((row) => [keyed(row.values["unit"] ?? "", row.values["period"] ?? ""), row.values["area"] ?? null]),
  );
  const pools = read.units.map(({ values }) => ({
    ...values,
    period: values["period"] ?? null,
    id: keyed(values["unit"] ?? "", values["period"] ?? ""),
    areaRow: values["area"] == null ? null : keyed(values["area"], values["period"] ?? ""),
    order: periods.indexOf(String(values["period"])) + 1,
  }));
  const shares = read.staff.map(({ values }) => {
    const pool = keyed(values["unit"] ?? "", values["period"] ?? "");
    const area = areaOf.get(pool) ?? null;
    return {
      ...values,
      id: keyed(values["person"] ?? "", values["period"] ?? ""),
      pool,
      area,
      areaRow: area === null ? null : keyed(area, values["period"] ?? ""),
      teamRow: values["team"] == null ? null : `${pool}/${String(values["team"])}`,
    };
  });
  const units = [...new Set(read.units.map(({ values }) => String(values["unit"])))];
  const openings = new Map(
    [...read.units]
      .sort((a, b) => Number(b.values["period"]) - Number(a.values["period"]))
      .map(({ values }) => [String(values["unit"]), values["openingReserve"] ?? 0]),
  );
  const charges = scheme.charge?.table ?? [];
  const listed = (name: "units" | "staff" | "indicators" | "teams", from: readonly { readonly row: number }[]) => ({
    name,
    from: from.map(({ row }) => row),
  });
  return {
    Units: { rows: units.map((unit) => ({ unit })) },
    UnitQuality: { rows: units.map((unit) => ({ unit })) },
    Scores: {
      rows: read.indicators.map(({ values }) => ({
        ...values,
        id: goalId(String(values["unit"] ?? ""), String(values["indicator"] ?? "")),
      })),
      list: listed("indicators", read.indicators),
    },
    Pools: { rows: pools, list: listed("units", read.units) },
    Shares: { rows: shares, list: listed("staff", read.staff) },
    Reserves: { rows: units.map((unit) => ({ unit, opening: openings.get(unit) ?? 0 })) },
    Areas: { rows: distinct(pools.map(({ areaRow, period }) => ({ id: areaRow, period }))) },
    Teams: teamRows(read, shares),
    Charges: {
      rows: charges.map((row, index) => ({
        row: `Row ${index + 1}`,
        from: serialOfDay(row.from),
        until: serialOfDay(row.until ?? "9999-12-31"),
        ageFrom: row.ageFrom,
        ageUntil: row.ageUntil,
        stated: row.rate ?? null,
      })),
    },
    ChargeParts: {
      rows: charges.flatMap((row, index) =>
        (row.parts ?? []).map((part, at) => ({
          id: `Row ${index + 1}, part ${at + 1}`,
          charge: `Row ${index + 1}`,
          part: part.part,
          rate: part.rate,
        })),
      ),
    },
    Totals: { rows: periods.map((period) => ({ name: period, period: Number(period) })) },
  };
}

/** Teams as listed with their points, else those that the staff are in. */
function teamRows(read: ReadRows, shares: Rows): MadeRows {
  const points = new Map(
    read.teams.map(({ values }) => [`${String(values["unit"])}/${String(values["team"])}`, values["points"] ?? null]),
  );
  const rows = distinct(
    shares.map((row) => ({
      id: row["teamRow"] ?? null,
      pool: row["pool"] ?? null,
      team: row["team"] ?? null,
      period: row["period"] ?? null,
      unit: row["unit"] ?? null,
    })),
  ).map(({ unit, ...row }) => ({ ...row, points: points.get(`${String(unit)}/${String(row.team)}`) ?? null }));
  return { rows };
}

/** Rows with an id, each id once. */
function distinct<R extends { readonly id: RowCell }>(rows: readonly R[]): R[] {
  return [...new Map(rows.filter((row) => row.id !== null).map((row) => [String(row.id).toLowerCase(), row])).values()];
}

function serialOfDay(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return serialOf(year, month, day);
}

/** Parts a field's name from its row in the stand-in address of a list's cell. */
const mark = "\u0001";

function tableDataOf(model: Model, name: string, { rows, list }: MadeRows): TableData {
  const given = tableIn(model, name).columns.filter(
    (column) => column.source !== "computed" && column.id !== "keyOrder",
  );
  return {
    rows: rows.length,
    columns: Object.fromEntries(given.map((column) => [column.id, columnOf(column, rows)])),
    ...(list === undefined
      ? {}
      : {
          source: {
            sheet: `${mark}${list.name}`,
            rowNumbers: Int32Array.from(list.from),
            letters: Object.fromEntries(given.map((column) => [column.id, `${column.id}${mark}`])),
          },
        }),
  };
}

function columnOf(column: ColumnDefinition, rows: Rows) {
  const cells = rows.map((row) => row[column.id] ?? null);
  if (column.kind === "text") return textColumn(cells.map((cell) => (cell === null ? null : String(cell))));
  return numberColumn(cells.map((cell) => (cell === null ? null : Number(cell))));
}

/** Problems of the model's tables at the places where their lists stand. */
export function atTheirLists(problems: readonly Problem[], read: ReadRows): readonly Problem[] {
  return problems.map((problem) => {
    const { where } = problem;
    if (where?.at !== "cell" || !where.sheet.startsWith(mark)) return problem;
    const [id = "", row = "0"] = where.address.split(mark);
    return { ...problem, where: placeIn(read, where.sheet.slice(1), Number(row), id) };
  });
}

/** Keys of our tables are made from the name of a person or unit. */
const namesOfKeys: Readonly<Record<string, string>> = { staff: "person", units: "unit", indicators: "indicator" };

function placeIn(read: ReadRows, list: string, row: number, id: string): Place {
  return read.placeOf(list as RowListName, row, id === "id" ? (namesOfKeys[list] ?? id) : id);
}

/** The dataset as others see it: rows say the list that they were made from, and their number there from 1. */
export function withListNames(dataset: Dataset): Dataset {
  return {
    ...dataset,
    tables: Object.fromEntries(
      Object.entries(dataset.tables).map(([name, data]): [string, TableData] => {
        const { source } = data;
        if (source === undefined) return [name, data];
        const letters = Object.fromEntries(Object.keys(source.letters).map((id) => [id, `${id} `]));
        return [
          name,
          {
            ...data,
            source: { sheet: source.sheet.slice(1), rowNumbers: source.rowNumbers.map((row) => row + 1), letters },
          },
        ];
      }),
    ),
  };
}
