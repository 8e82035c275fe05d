import fc from "fast-check";
import { readRecords } from "../../../src/intake/read-records";
import { presetScheme } from "../../../src/rewards/presets/gallery";
import { textAt } from "../../../src/rules/data";
import { readWorkbook } from "../../../src/workbook/file/read";
import { editCells, type CellEdit } from "../../support/cell-edits";
import { recalculate } from "../../support/libreoffice";
import { describeWith } from "../../support/requirements";
import { differences, writtenCells } from "../../support/written-cells";
import { at, columnOf, done, given, ownTable, smallTown, stopped } from "../small-town";

jest.setTimeout(600_000);

const schemeFile = (id: string) => ({
  name: "scheme.json",
  bytes: new TextEncoder().encode(JSON.stringify(presetScheme(id))),
});

/** A table of ours as rows by column id. */
function rowsOf(bytes: Uint8Array, table: string): Record<string, unknown>[] {
  const own = ownTable(bytes, table);
  const ids = own.columns.flatMap(({ id }) => (id === null ? [] : [id]));
  const columns = ids.map((id) => columnOf(own, id));
  return (columns[0] ?? []).map((_, row) => Object.fromEntries(ids.map((id, column) => [id, columns[column]?.[row]])));
}

const sum = (rows: readonly Record<string, unknown>[], id: string) =>
  rows.reduce((total, row) => total + Number(row[id]), 0);

describe.each(["by the Lund type", "by the scheme on its sheets"])("pay against last year's workbook, %s", (kind) => {
  let town: Uint8Array;
  let last: Uint8Array;
  const scheme = kind === "by the Lund type" ? {} : { scheme: schemeFile("lund-type") };
  /** The cell of a field of whom a list names so. */
  const cell = (
    role: "staff" | "economy",
    field: string,
    name: string,
    value: CellEdit["value"],
  ): { readonly sheet: string; readonly address: string; readonly value: CellEdit["value"] } => {
    const table = readRecords(readWorkbook(town, "town.xlsx")).tables.find((one) => one.role === role);
    const names = table?.fields.find((one) => one.field === (role === "staff" ? "id" : "unit"))?.data;
    if (names?.kind !== "text") throw new Error(`No list of ${role}.`);
    // Lists of several years have this year's rows last.
    const record = Array.from(names.codes.keys(), (row) => textAt(names, row)).lastIndexOf(name);
    const { sheet, address } = given(town, role, field, record);
    return { sheet, address, value };
  };
  const againstLast = (edits: readonly CellEdit[], more: object = {}) =>
    done(editCells(town, edits), { ...scheme, against: { name: "last.xlsx", bytes: last }, ...more }, "rewards");

  beforeAll(async () => {
    town = (await smallTown()).bytes;
    last = done(town, scheme, "rewards").bytes;
  });

  const paidRows = () => rowsOf(last, "Shares").filter((row) => Number(row["paid"]) > 0);

  it("says nothing where nothing changed", () => {
    const rows = rowsOf(againstLast([]).bytes, "PayChanges");
    expect(rows.length).toBeGreaterThan(5);
    for (const row of rows)
      expect([row["results"], row["parameters"], row["staff"], row["change"]]).toEqual([0, 0, 0, 0]);
    expect(sum(rows, "after")).toBeGreaterThan(0);
  });

  it("tells results from parameters from staff, and who joined, left and moved", () => {
    const person = paidRows()[0]!;
    const [left, unit] = [String(person["id"]), String(person["unit"])];
    const moved = String(rowsOf(last, "Shares").find((row) => row["unit"] !== unit)!["id"]);
    // The list states thousands.
    const required = Number(rowsOf(last, "Pools").find((row) => row["unit"] === unit)!["requiredResult"]);
    const edits = [
      cell("economy", "adjustedResult", unit, required / 1_000),
      cell("staff", "id", left, "NEW-1"),
      cell("staff", "unit", moved, unit),
    ];
    const found = againstLast(edits, { settings: { productivityShare: "0.1" } });
    const persons = rowsOf(found.bytes, "PayChanges");
    const standing = Object.fromEntries(persons.map((one) => [String(one["id"]), one["standing"]]));
    expect([standing["NEW-1"], standing[left], standing[moved]]).toEqual(["joined", "left", "moved"]);
    const units = rowsOf(found.bytes, "UnitPayChanges");
    for (const one of [...persons, ...units])
      expect(Number(one["results"]) + Number(one["parameters"]) + Number(one["staff"])).toBeCloseTo(
        Number(one["change"]),
        6,
      );
    for (const one of units)
      expect(Number(one["joined"]) + Number(one["left"]) + Number(one["moved"]) + Number(one["stayed"])).toBeCloseTo(
        Number(one["staff"]),
        6,
      );
    for (const id of ["before", "results", "parameters", "staff", "after"])
      expect(sum(units, id)).toBeCloseTo(sum(persons, id), 6);
    const own = units.find((one) => one["id"] === unit)!;
    expect(Number(own["results"])).toBeLessThan(0);
    expect(Number(own["parameters"])).toBeLessThan(0);
    expect(Number(own["joined"])).toBeGreaterThan(0);
    expect(Number(own["left"])).toBeLessThan(0);
    const paid = columnOf(ownTable(found.bytes, "Shares"), "paid").reduce<number>((all, one) => all + Number(one), 0);
    expect(sum(persons, "after")).toBe(paid);
    expect(found.against?.tables.map(({ name }) => name)).toContain("PayChanges");
  });

  it("sums exactly whatever is changed, and puts each change alone with its own cause", () => {
    const staff = paidRows().map((row) => String(row["id"]));
    const units = [...new Set(paidRows().map((row) => String(row["unit"])))];
    const edit = fc.oneof(
      fc.tuple(fc.constantFrom(...units), fc.integer({ min: -400, max: 900 })).map(([unit, value]) => ({
        cause: "results",
        edits: [cell("economy", "adjustedResult", unit, value)],
        set: {},
      })),
      fc
        .integer({ min: 0, max: 60 })
        .map((part) => ({ cause: "parameters", edits: [], set: { economyShare: String(part / 100) } })),
      fc
        .tuple(fc.constantFrom(...staff), fc.integer({ min: 0, max: 1_900 }))
        .map(([person, value]) => ({ cause: "staff", edits: [cell("staff", "hours", person, value)], set: {} })),
    );
    let moved = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (all) => {
        const byPlace = new Map(all.flatMap(({ edits }) => edits).map((one) => [`${one.sheet}!${one.address}`, one]));
        const settings = Object.assign({}, ...all.map(({ set }) => set)) as Record<string, string>;
        const rows = rowsOf(againstLast([...byPlace.values()], { settings }).bytes, "PayChanges");
        const touched = new Set(all.map(({ cause }) => cause));
        for (const row of rows) {
          const parts = ["results", "parameters", "staff"].map((id) => Number(row[id]));
          expect(Math.round(100 * parts.reduce((a, b) => a + b, 0))).toBe(Math.round(100 * Number(row["change"])));
          ["results", "parameters", "staff"].forEach((cause, index) => {
            if (!touched.has(cause)) expect(parts[index]).toBe(0);
            else if (parts[index] !== 0) moved += 1;
          });
        }
      }),
      { numRuns: 8 },
    );
    expect(moved).toBeGreaterThan(5);
  });

  it("stops where last year's workbook cannot be computed, and writes nothing", () => {
    const { sheet, address } = given(town, "staff", "employedTo", 0);
    const bad = editCells(last, [{ sheet, address, value: "1901-01-01" }]);
    expect(stopped(town, { ...scheme, against: { name: "last.xlsx", bytes: bad } }, "rewards")[0]).toMatch(
      /^last-year-stopped last.xlsx/,
    );
  });

  describeWith("libreoffice", "recalculated", () => {
    it("agrees with the engine in every cell", async () => {
      const book = againstLast([], { settings: { economyShare: "0.2" }, language: "sv" }).bytes;
      const cells = writtenCells(book);
      expect(readWorkbook(book, "b.xlsx").own.map(({ id }) => id)).toContain("paychanges");
      expect(differences(cells, await recalculate(book))).toEqual([]);
    });
  });
});

it("computes a workbook that was never written by this year's scheme, and says so", async () => {
  const town = (await smallTown()).bytes;
  const found = done(
    town,
    { at, scheme: schemeFile("lund-type"), against: { name: "last.xlsx", bytes: town } },
    "rewards",
  );
  expect(found.problems.map(({ code }) => code)).toContain("last-year-by-this-scheme");
  expect(sum(rowsOf(found.bytes, "PayChanges"), "change")).toBe(0);
});
