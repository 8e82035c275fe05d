import { strFromU8, unzipSync } from "fflate";
import {
  collect,
  type Collection,
  type CollectOptions,
  type ReturnedFile,
} from "../../../src/app/distribution/collect";
import { distribute, type Packet } from "../../../src/app/distribution/distribute";
import { runOnFile } from "../../../src/app/file-job";
import { readWorkbook } from "../../../src/workbook/file/read";
import { editCells, type CellEdit } from "../../support/cell-edits";
import { county } from "./county";

const at = "2026-11-02T08:00:00.000Z";
const options: CollectOptions = { at: "2026-11-20T08:00:00.000Z" };

let bytes: Uint8Array;
let packets: readonly Packet[];
beforeAll(async () => {
  bytes = await county(3, 1);
  ({ packets } = distribute(bytes, "county.xlsx", { at }));
});

function packet(form: string): Packet {
  const found = packets.find(({ forms }) => forms.includes(form));
  if (found === undefined) throw new Error(`No file holds ${form}.`);
  return found;
}

/** Where a cell of a form is on its sheet. */
function place(file: Uint8Array, form: string, cell: string): { readonly sheet: string; readonly address: string } {
  const own = readWorkbook(file, "form.xlsx").own.find(({ id }) => id === `commitment:${form}`);
  const input = own?.inputs.get(`form/${cell}`);
  if (own === undefined || input === undefined) throw new Error(`${form} has no cell ${cell}.`);
  return { sheet: own.name, address: input.address };
}

type Filled = Readonly<Record<string, CellEdit["value"]>>;

function filled(form: string, cells: Filled, name?: string): ReturnedFile {
  const sent = packet(form);
  const edits = Object.entries(cells).map(([cell, value]) => ({ ...place(sent.bytes, form, cell), value }));
  return { name: name ?? sent.name, bytes: editCells(sent.bytes, edits) };
}

function codes({ refused }: Collection): string[] {
  return refused.flatMap(({ problems }) => problems.map(({ code }) => code));
}

/** The workbook with form A of the first unit on a sheet, some of its cells typed. */
function bookWith(cells: Filled): Uint8Array {
  const made = runOnFile("commitments", bytes, "county.xlsx", { at }).bytes ?? new Uint8Array();
  return editCells(
    made,
    Object.entries(cells).map(([cell, value]) => ({ ...place(made, "A-U1000", cell), value })),
  );
}

const book = () => ({ bytes, name: "county.xlsx" });
const agreed = "results.children-who-feel-safe-share.agreed";

describe("what is refused, and why", () => {
  test.each<[string, string, () => ReturnedFile, RegExp]>([
    [
      "a cell outside the inputs",
      "edited-outside-inputs",
      () => {
        const sent = packet("A-U1000");
        return { name: sent.name, bytes: editCells(sent.bytes, [{ sheet: "A U1000", address: "A1", value: "Mine" }]) };
      },
      /"A U1000" in U1000 Unit of place 1000\.xlsx \(A-U1000\) was changed outside its input cells: A1\./,
    ],
    [
      "a stamp that was deleted",
      "form-not-stamped",
      () => {
        const sent = packet("C-PU10000");
        const sheet = readWorkbook(sent.bytes, "c.xlsx").sheets.find(({ name }) => name === "C PU10000");
        const row = (sheet?.rows.findIndex((one) => String(one[0]).startsWith("CQM ")) ?? 0) + (sheet?.origin.row ?? 0);
        return {
          name: sent.name,
          bytes: editCells(sent.bytes, [{ sheet: "C PU10000", address: `A${row + 1}`, value: null }]),
        };
      },
      /does not say which form was sent/,
    ],
    [
      "a text where a number is asked for",
      "returned-value",
      () => filled("A-U1000", { [agreed]: "eighty" }),
      /Agreed: read "eighty", expected a number\./,
    ],
    [
      "a share above 1",
      "returned-value",
      () => filled("A-U1000", { "results.children-who-feel-safe-share.weight": 30 }),
      /Weight: read "30", expected a share/,
    ],
    [
      "a status that is none",
      "returned-value",
      () => filled("A-U1000", { "header.status": "done" }),
      /Status: read "done", expected draft, negotiated/,
    ],
    [
      "a file that is no form",
      "no-form-in-file",
      () => ({ name: "budget.xlsx", bytes }),
      /holds no commitment form of ours/,
    ],
    [
      "a file that is no workbook",
      "not-a-workbook",
      () => ({ name: "x.xlsx", bytes: new Uint8Array([1, 2, 3]) }),
      /x\.xlsx/,
    ],
  ])("%s", (_, code, file, message) => {
    const found = collect(book(), [file()], options);
    const problems = found.refused.flatMap((one) => one.problems);
    expect(problems.map((one) => one.code)).toContain(code);
    expect(problems.map((one) => one.message).join(" ")).toMatch(message);
    expect(found.accepted.flatMap(({ changes }) => changes)).toEqual([]);
  });

  test("a form of another workbook's unit", async () => {
    const other = distribute(await county(6, 1), "other.xlsx", { at }).packets.find(({ forms }) =>
      forms.includes("A-U1005"),
    );
    const found = collect(book(), [{ name: "u.xlsx", bytes: other?.bytes ?? new Uint8Array() }], options);
    expect(codes(found)).toEqual(["form-of-nobody", "form-of-nobody", "form-of-nobody"]);
  });

  test("an older version than the workbook has", () => {
    const newer = { bytes: bookWith({ "header.version": 2 }), name: "county.xlsx" };
    const found = collect(newer, [filled("A-U1000", { [agreed]: 81 })], options);
    expect(codes(found)).toContain("form-older-version");
    expect(found.refused[0]?.problems[0]?.message).toMatch(
      /version 1 of A-U1000, sent 2026-11-02; the workbook has version 2/,
    );
  });

  test("a signed commitment stays as it is; a return that says the same is taken", () => {
    const signed = { bytes: bookWith({ "header.status": "signed", [agreed]: 80 }), name: "county.xlsx" };
    expect(codes(collect(signed, [filled("A-U1000", { [agreed]: 81, "header.status": "signed" })], options))).toContain(
      "form-signed",
    );
    const same = collect(signed, [filled("A-U1000", { [agreed]: 80, "header.status": "signed" })], options);
    expect(codes(same)).toEqual([]);
  });
});

describe("what is asked", () => {
  test("a form that came back twice, differing; the same twice is one", () => {
    const [one, two] = [filled("A-U1000", { [agreed]: 81 }, "a.xlsx"), filled("A-U1000", { [agreed]: 82 }, "b.xlsx")];
    expect(codes(collect(book(), [one, two], options))).toContain("returned-twice");
    const chosen = collect(book(), [one, two], { ...options, take: ["b.xlsx"] });
    expect(codes(chosen)).toEqual([]);
    expect(chosen.accepted.find(({ form }) => form === "A-U1000")?.changes).toMatchObject([
      { cell: agreed, returned: 82 },
    ]);
    expect(codes(collect(book(), [one, { ...one, name: "copy.xlsx" }], options))).toEqual([]);
  });

  test("a cell that the workbook has changed too", () => {
    const changed = { bytes: bookWith({ [agreed]: 79 }), name: "county.xlsx" };
    const file = filled("A-U1000", { [agreed]: 81, "results.places-within-four-months-share.agreed": 84 });
    const asked = collect(changed, [file], options);
    expect(codes(asked)).toContain("changed-on-both-sides");
    expect(asked.refused[0]?.problems[0]?.message).toMatch(/the workbook has "79" now, "81" was returned/);
    const kept = collect(changed, [file], { ...options, keep: "workbook" });
    expect(kept.accepted.find(({ form }) => form === "A-U1000")?.changes).toMatchObject([
      { cell: "results.places-within-four-months-share.agreed" },
    ]);
  });
});

describe("what is taken in", () => {
  test("is on the form's sheet, in the register and its lines", () => {
    const made = { bytes: bookWith({}), name: "county.xlsx" };
    const file = filled("A-U1000", { [agreed]: 81, "results.blank1.goal": "=SUM(A1)", "header.reconsiderBy": 46_210 });
    const after = readWorkbook(collect(made, [file], options).bytes ?? new Uint8Array(), "county.xlsx");
    const form = after.own.find(({ id }) => id === "commitment:A-U1000");
    expect(form?.inputs.get(`form/${agreed}`)?.value).toBe(81);
    expect(form?.inputs.get("form/results.blank1.goal")?.value).toBe("=SUM(A1)");
    expect(form?.inputs.get("form/header.reconsiderBy")?.value).toBe(46_210);
    const tables = new Map(after.own.flatMap(({ tables: own }) => own).map((table) => [table.id, table]));
    const column = (table: string, id: string) => tables.get(table)?.columns.find((one) => one.id === id)?.values ?? [];
    expect(
      column("CommitmentLines", "agreed")[
        column("CommitmentLines", "line").indexOf("A-U1000/children-who-feel-safe-share")
      ],
    ).toBe(81);
    expect(column("CommitmentLines", "goal")[column("CommitmentLines", "line").indexOf("A-U1000/blank1")]).toBe(
      "=SUM(A1)",
    );
    expect(column("Commitments", "reconsiderBy")[column("Commitments", "commitment").indexOf("A-U1000")]).toBe(46_210);
  });

  test("a form that has no sheet in the workbook is in the register all the same", () => {
    const found = collect(
      book(),
      [filled("C-PU10010", { "commitments.blank1.commitment": "Read aloud every day" })],
      options,
    );
    const tables = readWorkbook(found.bytes ?? new Uint8Array(), "b.xlsx").own.flatMap(({ tables: own }) => own);
    const commitments = tables.find(({ id }) => id === "Commitments")?.columns.find(({ id }) => id === "commitment");
    expect(commitments?.values).toContain("C-PU10010");
  });
});

describe("what is sent", () => {
  test("holds nothing of another unit's: no name, id or amount anywhere in the file", () => {
    for (const { name, unit, bytes: file } of packets) {
      const own = unit.slice(-4);
      const text = Object.values(unzipSync(file))
        .map((part) => strFromU8(part))
        .join("\n");
      for (const [other, at] of [
        ["1000", 0],
        ["1001", 1],
        ["1002", 2],
      ] as const) {
        if (other === own) continue;
        const told = [
          `U${other}`,
          `place ${other}`,
          String(900_000 + at * 137),
          String(880_000 + at * 91),
          String(1_110_000 + at * 148),
        ];
        expect([name, told.filter((one) => text.includes(one))]).toEqual([name, []]);
      }
    }
  });

  test("a unit's file has no form of its employees, and an employee's only their own", () => {
    expect(packets.map(({ forms }) => forms)).toEqual(
      expect.arrayContaining([["A-U1000", "B-U1000-Team U1000", "D-U1000"], ["C-PU10000"]]),
    );
    const unit = packet("A-U1000");
    const text = Object.values(unzipSync(unit.bytes))
      .map((part) => strFromU8(part))
      .join("\n");
    expect(text).not.toContain("C-PU10000");
  });

  test("some units only, and a unit that is not there", () => {
    expect(distribute(bytes, "county.xlsx", { at, units: ["u1001"] }).packets.map(({ unit }) => unit)).toEqual([
      "Unit of place 1001",
      "Unit of place 1001",
    ]);
    expect(distribute(bytes, "county.xlsx", { at, units: ["U9"] }).problems[0]?.code).toBe("unit-unknown");
  });
});
