import { presets, runSchemes, schemeWorkbook } from "../../src/app/schemes/scheme-job";
import { schemeOfBook } from "../../src/app/schemes/scheme-book";
import { presetScheme } from "../../src/rewards/presets/gallery";
import type { Scheme } from "../../src/rewards/scheme/document";
import { readWorkbook } from "../../src/workbook/file/read";
import { editCells } from "../support/cell-edits";

jest.setTimeout(120_000);

const options = { language: "en", at: "2027-01-30T09:00:00Z", units: [], periods: ["2026"], settings: {} } as const;

/** The workbook of a scheme over one unit with one person, every figure 1. */
function bookOf(scheme: Scheme): Uint8Array {
  const period = scheme.period === "month" ? "202603" : "2026";
  const unit = Object.fromEntries(
    scheme.measures.map((one) => [one.id, one.meaning === "yes/no" ? true : /purchases/i.test(one.id) ? 0 : 1]),
  );
  const rows = {
    units: [{ unit: "A", area: "X", ...unit }],
    staff: [{ person: "P1", unit: "A", hours: 1, salary: 1000 }],
    indicators: [{ unit: "A", indicator: "Index", kind: "quality", direction: "higher", target: 1, outcome: 1 }],
  };
  const file = { name: "rows.json", bytes: new TextEncoder().encode(JSON.stringify(rows)) };
  const [run] = runSchemes([scheme], [file], { ...options, periods: [period] });
  const made = schemeWorkbook(run!, options);
  if ("problems" in made) throw new Error(JSON.stringify([...made.problems, ...run!.problems]));
  return made.bytes;
}

describe("a scheme in the cells of a workbook", () => {
  it.each(presets.map((preset) => preset.id))("%s is read back as it was written", (id) => {
    const scheme = presetScheme(id);
    const read = schemeOfBook(bookOf(scheme), "book.xlsx");
    expect("scheme" in read ? read.scheme : read).toEqual(scheme);
  });

  it("is read back with what a person changed on Parameters and in the document", () => {
    const bytes = bookOf(presetScheme("goals-and-budget"));
    const own = readWorkbook(bytes, "book.xlsx").own;
    const parameters = own.find((sheet) => sheet.id === "parameters")!;
    const addressOf = (id: string) => parameters.inputs.get(`scheme/${id}`)!.address;
    const edited = editCells(bytes, [
      { sheet: parameters.name, address: addressOf("amountPerHead"), value: 6000 },
      { sheet: parameters.name, address: addressOf("minimumPayment.amount"), value: 250 },
      { sheet: parameters.name, address: addressOf("gates.atLeast.enoughGoals.count"), value: 5 },
      { sheet: parameters.name, address: addressOf("eligibility.day"), value: 30 },
    ]);
    const read = schemeOfBook(edited, "book.xlsx");
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    expect(read.scheme.parameters[0]?.value).toBe(6000);
    expect(read.scheme.minimumPayment?.amount).toBe(250);
    expect(read.scheme.gates.atLeast[0]?.count).toBe(5);
    expect(read.scheme.eligibility.employedOn).toBe("12-30");
  });

  it("is refused where a number was changed in both places, differently", () => {
    const bytes = bookOf(presetScheme("goals-and-budget"));
    const own = readWorkbook(bytes, "book.xlsx").own;
    const parameters = own.find((sheet) => sheet.id === "parameters")!;
    const rules = readWorkbook(bytes, "book.xlsx").sheets.find(({ name }) => name === "Scheme rules")!;
    const row = rules.origin.row + 1 + rules.rows.findIndex((cells) => cells[0] === "Least payment");
    const edit = (value: number) => ({ sheet: "Scheme rules", address: `B${row}`, value });
    const alone = schemeOfBook(editCells(bytes, [edit(700)]), "book.xlsx");
    expect("scheme" in alone ? alone.scheme.minimumPayment?.amount : alone).toBe(700);
    const address = parameters.inputs.get("scheme/minimumPayment.amount")!.address;
    const both = schemeOfBook(
      editCells(bytes, [edit(700), { sheet: parameters.name, address, value: 800 }]),
      "book.xlsx",
    );
    expect(both).toMatchObject({
      problems: [{ code: "parameter-changed-twice", where: { at: "cell", sheet: "Parameters", address } }],
    });
  });

  it("is missed where a workbook has none", () => {
    const read = schemeOfBook(new Uint8Array([1, 2, 3]), "no.xlsx");
    expect("problems" in read).toBe(true);
  });
});
