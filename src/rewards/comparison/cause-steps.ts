import { fold } from "../../rules/evaluate/scalar";
import { numberAt, numberColumn, textAt, textColumn, type ColumnData, type TableData } from "../../rules/data";
import type { CauseStep, Replaced, Situation } from "../../rules/explain/causes";
import type { Model } from "../../rules/model";

/** Columns of Pools that say where a unit belongs, and when; the others are what the year came to, and what it is held against. */
const placeOfUnit = new Set(["id", "unit", "area", "areaRow", "period", "order", "keyOrder"]);

/** Parameters that are the calendar: they change with the year, whatever anybody decides. */
const calendar = new Set(["rewardYear"]);

/**
 * Why pay differs between two years, in the order in which it is told: results first (measures, goals and their outcomes, the reserve carried
 * in, of units that stand in both), then rules, parameters and charges, then everything else: staff, units, the calendar. What two of them
 * bring about together goes to the later.
 */
export function payCauseSteps(before: Situation, after: Situation): readonly CauseStep[] {
  const measures = givenColumns(after.model, "Pools").filter((id) => !placeOfUnit.has(id));
  const scores = scoresOfBoth(before, after);
  return [
    {
      id: "results",
      header: "Results",
      replaced: [
        { what: "columns", table: "Pools", columns: measures },
        ...(has(before, after, "Reserves")
          ? [{ what: "columns", table: "Reserves", columns: ["opening"] } as const]
          : []),
        ...(scores === undefined ? [] : [{ what: "given", tables: { Scores: scores } } as const]),
      ],
    },
    {
      id: "parameters",
      header: "Parameters",
      replaced: [
        { what: "rules" },
        { what: "parameters", ids: parameterIds(after).filter((id) => !calendar.has(id)) },
        { what: "tables", tables: ["Charges", "ChargeParts"] },
      ],
    },
    {
      id: "staff",
      header: "Staff and units",
      replaced: [
        { what: "tables", tables: after.model.tables.map(({ name }) => name) },
        { what: "parameters" },
      ] satisfies readonly Replaced[],
    },
  ];
}

function parameterIds({ model, dataset }: Situation): readonly string[] {
  return [...new Set([...model.parameters.map(({ id }) => id), ...Object.keys(dataset.parameters)])];
}

function givenColumns(model: Model, table: string): readonly string[] {
  const found = model.tables.find(({ name }) => name === table);
  return found?.columns.filter(({ source }) => source === "given").map(({ id }) => id) ?? [];
}

function has(before: Situation, after: Situation, table: string): boolean {
  return [before, after].every(({ dataset }) => dataset.tables[table] !== undefined);
}

/** The later goals of units that stand in both years, and the earlier goals of the others. */
function scoresOfBoth(before: Situation, after: Situation): TableData | undefined {
  const [mine, theirs] = [before.dataset.tables["Scores"], after.dataset.tables["Scores"]];
  if (mine === undefined || theirs === undefined) return undefined;
  const units = [before, after].map(({ dataset }) => unitsIn(dataset.tables["Pools"]));
  const stays = (unit: string | null) => unit !== null && units.every((one) => one.has(fold(unit)));
  const rows = (data: TableData, wanted: (unit: string | null) => boolean) =>
    Array.from({ length: data.rows }, (_, row) => row).filter((row) => wanted(textIn(data.columns["unit"], row)));
  return stackedRows(
    mine,
    rows(mine, (unit) => !stays(unit)),
    theirs,
    rows(theirs, stays),
  );
}

function unitsIn(pools: TableData | undefined): ReadonlySet<string> {
  const column = pools?.columns["unit"];
  return new Set(
    Array.from({ length: pools?.rows ?? 0 }, (_, row) => textIn(column, row)).flatMap((unit) =>
      unit === null ? [] : [fold(unit)],
    ),
  );
}

function textIn(column: ColumnData | undefined, row: number): string | null {
  return column?.kind === "text" ? textAt(column, row) : null;
}

/** Rows of two tables under each other, with the columns of the second. */
function stackedRows(
  first: TableData,
  rows: readonly number[],
  second: TableData,
  others: readonly number[],
): TableData {
  const columns = Object.entries(second.columns).map(([id, theirs]): [string, ColumnData] => {
    const mine = first.columns[id];
    if (theirs.kind === "text") {
      const own = mine?.kind === "text" ? mine : null;
      return [
        id,
        textColumn([
          ...rows.map((row) => (own === null ? null : textAt(own, row))),
          ...others.map((row) => textAt(theirs, row)),
        ]),
      ];
    }
    const own = mine?.kind === "number" ? mine : null;
    return [
      id,
      numberColumn([
        ...rows.map((row) => (own === null ? null : numberAt(own, row))),
        ...others.map((row) => numberAt(theirs, row)),
      ]),
    ];
  });
  return { rows: rows.length + others.length, columns: Object.fromEntries(columns) };
}
