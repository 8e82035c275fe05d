import fc from "fast-check";
import { collect, type ReturnedFile } from "../../../src/app/distribution/collect";
import { collectedIn } from "../../../src/app/distribution/collected";
import { distribute, type Packet } from "../../../src/app/distribution/distribute";
import { runOnFile } from "../../../src/app/file-job";
import { readWorkbook } from "../../../src/workbook/file/read";
import { editCells, type CellEdit } from "../../support/cell-edits";
import { county } from "./county";

const at = "2026-11-02T08:00:00.000Z";
const later = "2026-11-20T08:00:00.000Z";
const texts = ["Ja, absolut", "=1+1", "+46 70 123", "Åsa & <Örn>", "-", " tabbed\tline ", "two\nlines"];

/** What a person might fill in: each yellow cell with a chance, by what it takes. */
function filledBy(packet: Packet, random: () => number): { readonly bytes: Uint8Array; readonly edits: CellEdit[] } {
  const edits: CellEdit[] = [];
  for (const sheet of readWorkbook(packet.bytes, packet.name).own) {
    if (!sheet.id.startsWith("commitment:")) continue;
    for (const [id, input] of sheet.inputs) {
      if (random() > 0.3) continue;
      const column = id.split(".").at(-1) ?? "";
      const value = /version|status/.test(column)
        ? undefined
        : /weight/.test(column)
          ? Math.round(random() * 100) / 100
          : /^(proposedByUnit|agreed|baseline|target|threshold|stretch|proposedBySuperior|costOfMeasuring)$/.test(
                column,
              )
            ? Math.round(random() * 10_000) / 100
            : /^(goal|indicator|definition|method|owner|assumptions|triggers|mission)$/.test(column)
              ? (texts[Math.floor(random() * texts.length)] ?? "")
              : /^date$/.test(column)
                ? 46_000 + Math.floor(random() * 300)
                : undefined;
      if (value !== undefined) edits.push({ sheet: sheet.name, address: input.address, value });
    }
  }
  return { bytes: editCells(packet.bytes, edits), edits };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16807) % 2147483647) / 2147483647;
}

const units = Number(process.env["CQM_UNITS"] ?? 100);

describe("forms sent out and taken in again", () => {
  test("100 units: the workbook holds exactly what was filled in", async () => {
    const bytes = await county(units, 1);
    const { packets, problems } = distribute(bytes, "county.xlsx", { at });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(packets).toHaveLength(2 * units);
    const random = seeded(5);
    const expected = new Map<string, unknown>();
    const files = packets.map((packet): ReturnedFile => {
      const filled = filledBy(packet, random);
      const own = readWorkbook(packet.bytes, packet.name).own;
      for (const edit of filled.edits) {
        const sheet = own.find(({ name }) => name === edit.sheet);
        const [id, input] = [...(sheet?.inputs ?? [])].find(([, one]) => one.address === edit.address) ?? [];
        if (input !== undefined && input.written !== edit.value)
          expected.set(`${sheet?.id.slice("commitment:".length)} ${id?.slice("form/".length)}`, edit.value);
      }
      return { name: packet.name, bytes: filled.bytes };
    });
    expect(expected.size).toBeGreaterThan(15 * units);
    const found = collect({ bytes, name: "county.xlsx" }, files, { at: later });
    expect(found.refused).toEqual([]);
    expect(found.accepted).toHaveLength(4 * units);
    const book = readWorkbook(found.bytes ?? new Uint8Array(), "county.xlsx");
    const held = new Map(collectedIn(book).map(({ form, cell, value }) => [`${form} ${cell}`, dateless(value)]));
    expect(held).toEqual(expected);
    // The register's lines say the same.
    const lines = book.own.flatMap(({ tables }) => tables).find(({ id }) => id === "CommitmentLines");
    const column = (id: string) => lines?.columns.find((one) => one.id === id)?.values ?? [];
    column("line").forEach((line, row) => {
      const [form, id] = String(line).split("/");
      const agreed = expected.get(`${form} ${sectionOf(String(form))}.${id}.agreed`);
      if (agreed !== undefined) expect(column("agreed")[row]).toBe(agreed);
    });
    // Taken in once more, and the job run again: nothing changes.
    const again = collect({ bytes: found.bytes ?? new Uint8Array(), name: "county.xlsx" }, files, { at: later });
    expect(again.refused).toEqual([]);
    expect(again.accepted.every(({ changes }) => changes.length === 0)).toBe(true);
    expect(again.receipt?.changeCount).toBe(0);
    const run = runOnFile("commitments", found.bytes ?? new Uint8Array(), "county.xlsx", { at: later });
    expect(run.receipt?.changeCount).toBe(0);
  }, 300_000);

  test("a return with random cells changed never changes anything outside its unit", async () => {
    const bytes = await county(3, 1);
    const { packets } = distribute(bytes, "county.xlsx", { at });
    const book = { bytes, name: "county.xlsx" };
    const address = fc.record({
      row: fc.integer({ min: 1, max: 70 }),
      column: fc.constantFrom("A", "C", "K", "P", "Z", "AH", "AV"),
    });
    const value = fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean());
    const sheets = fc.constantFrom("A U1000", "B U1000 Team U1000", "D U1000");
    fc.assert(
      fc.property(fc.array(fc.record({ address, value, sheet: sheets }), { minLength: 1, maxLength: 12 }), (edits) => {
        const [packet] = packets;
        if (packet === undefined) throw new Error("There is no packet.");
        const known = new Set(readWorkbook(packet.bytes, packet.name).sheets.map(({ name }) => name));
        const typed = edits
          .filter(({ sheet }) => known.has(sheet))
          .map((edit) => ({
            sheet: edit.sheet,
            address: `${edit.address.column}${edit.address.row}`,
            value: xmlSafe(edit.value),
          }));
        const {
          accepted,
          refused,
          bytes: written,
        } = collect(book, [{ name: packet.name, bytes: editCells(packet.bytes, typed) }], { at: later });
        expect(accepted.length + refused.length).toBeGreaterThan(0);
        for (const one of accepted) expect(one.unit).toBe("Unit of place 1000");
        const after = readWorkbook(written ?? new Uint8Array(), "county.xlsx");
        for (const one of collectedIn(after)) expect(packet.forms).toContain(one.form);
        for (const { message } of refused.flatMap(({ problems }) => problems))
          expect(message.length).toBeGreaterThan(20);
      }),
      { numRuns: 15 },
    );
  }, 300_000);
});

/** Where a form has its lines. */
function sectionOf(form: string): string {
  return form.startsWith("A-") ? "results" : form.startsWith("D-") ? "promises" : "commitments";
}

/** Dates are kept as ISO text. */
function dateless(value: string | number | null): unknown {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  return Date.parse(value) / 86_400_000 + 25_569;
}

/** What an .xlsx can hold: no control characters, no lone surrogates. */
function xmlSafe(value: string | number | boolean): string | number | boolean {
  return typeof value === "string" ? value.replace(/[^\x20-\x7e\u00a1-\u00ff]/g, "?") : value;
}
