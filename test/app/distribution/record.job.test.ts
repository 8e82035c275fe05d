import { collect } from "../../../src/app/distribution/collect";
import { distribute, withRecord } from "../../../src/app/distribution/distribute";
import { unpacked, zipped } from "../../../src/app/distribution/packed";
import { sentIn } from "../../../src/app/distribution/sent";
import { readWorkbook } from "../../../src/workbook/file/read";
import { inputIn, withInputs } from "../commitments/books";
import { county } from "./county";

const first = "2026-11-02T08:00:00.000Z";
const second = "2026-11-10T08:00:00.000Z";
const later = "2026-11-20T08:00:00.000Z";
const agreed = "form/results.children-who-feel-safe-share.agreed";

describe("the record of what was sent", () => {
  let bytes: Uint8Array;
  let sent: ReturnType<typeof distribute>;
  let book: Uint8Array;

  const recorded = (into: Uint8Array, made: ReturnType<typeof distribute>, at: string): Uint8Array => {
    const written = withRecord(into, "county.xlsx", made.sent, at);
    if ("problems" in written) throw new Error(JSON.stringify(written.problems));
    return written.bytes;
  };
  const packet = (of: typeof sent, form: string) => {
    const found = of.packets.find(({ forms }) => forms.includes(form));
    if (found === undefined) throw new Error(`Nothing was sent for ${form}.`);
    return found;
  };
  const collected = (into: Uint8Array, file: { readonly name: string; readonly bytes: Uint8Array }) =>
    collect({ bytes: into, name: "county.xlsx" }, [file], { at: later });
  const codes = (found: ReturnType<typeof collected>) =>
    found.refused.flatMap(({ problems }) => problems.map(({ code }) => code));

  beforeAll(async () => {
    bytes = await county(3, 1);
    sent = distribute(bytes, "county.xlsx", { at: first });
    book = recorded(bytes, sent, first);
  });

  test("names every form with its version, moment, file and control sum", () => {
    const rows = sentIn(readWorkbook(book, "county.xlsx"));
    expect(rows).toEqual(sent.sent);
    expect(rows.map(({ form }) => form)).toEqual(sent.packets.flatMap(({ forms }) => forms));
    expect(rows[0]).toMatchObject({
      form: "A-U1000",
      version: 1,
      sentAt: first,
      file: "U1000 Unit of place 1000.xlsx",
    });
  });

  test("what was sent is taken in, and the record stays", () => {
    const { name, bytes: form } = packet(sent, "A-U1000");
    const found = collected(book, { name, bytes: withInputs(form, "commitment:A-U1000", { [agreed]: 88 }) });
    expect(codes(found)).toEqual([]);
    expect(found.accepted.map((one) => one.form)).toEqual(["A-U1000", "B-U1000-Team U1000", "D-U1000"]);
    expect(inputIn(found.bytes ?? new Uint8Array(), "commitment:A-U1000", agreed)).toBe(88);
    expect(sentIn(readWorkbook(found.bytes ?? new Uint8Array(), "county.xlsx"))).toEqual(sent.sent);
  });

  test("what was never sent from this workbook is refused", () => {
    const other = distribute(bytes, "county.xlsx", { at: second });
    expect(codes(collected(book, packet(other, "A-U1000")))).toEqual([
      "form-not-sent",
      "form-not-sent",
      "form-not-sent",
    ]);
  });

  test("what was sent again since, and has changed, is refused; sent again as it was, either copy will do", () => {
    const same = distribute(book, "county.xlsx", { at: second });
    expect(codes(collected(recorded(book, same, second), packet(sent, "C-PU10000")))).toEqual([]);
    const changed = distribute(bytes, "county.xlsx", { at: second });
    const rows = changed.sent.map((one) => (one.form === "C-PU10000" ? { ...one, version: 2 } : one));
    const again = recorded(book, { ...changed, sent: rows }, second);
    expect(codes(collected(again, packet(sent, "C-PU10000")))).toEqual(["form-sent-again"]);
  });

  test("another unit's file is refused, with both units named", () => {
    const { bytes: form } = packet(sent, "A-U1001");
    const found = collected(book, { name: "U1000 Unit of place 1000.xlsx", bytes: form });
    expect(codes(found)).toEqual(["form-of-another-unit", "form-of-another-unit", "form-of-another-unit"]);
    expect(found.refused[0]?.problems[0]?.message).toBe(
      "U1000 Unit of place 1000.xlsx was made for Unit of place 1000, and holds A-U1001 of Unit of place 1001.",
    );
  });

  test("a zip holds every file as it was made", () => {
    const files = unpacked({ name: "forms.zip", bytes: zipped(sent.packets) });
    expect(files.map(({ name }) => name)).toEqual(sent.packets.map(({ name }) => name));
    expect(files.every(({ bytes: one }, at) => Buffer.from(one).equals(sent.packets[at]?.bytes ?? Buffer.of()))).toBe(
      true,
    );
    expect(unpacked({ name: "broken.zip", bytes: new Uint8Array([1, 2]) })).toHaveLength(1);
  });
});
