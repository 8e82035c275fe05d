import { strFromU8, unzipSync } from "fflate";
import { guaranteeFiles, type GuaranteeOptions } from "../../../src/app/commitments/guarantees";
import { runOnFile } from "../../../src/app/file-job";
import { serialOf } from "../../../src/rules/dates";
import { readWorkbook } from "../../../src/workbook/file/read";
import { county } from "../distribution/county";
import { withInputs } from "./books";

const at = "2025-12-20T08:00:00.000Z";
const form = "commitment:D-U1000";
const hostile = `<script>alert("1")</script> & 'Åsa'`;

/** Promises, remedies and contact of form D, the first with markup in it. */
const filledIn = {
  "form/header.manager": "Manager U1000",
  "form/promises.blank1.promise": hostile,
  "form/promises.blank1.indicator": "Calls answered",
  "form/promises.blank1.target": 2,
  "form/promises.blank1.measureUnit": "days",
  "form/promises.blank1.remedy": "We call back\nthe same day",
  "form/promises.blank2.promise": "You decide yourself when help comes",
  "form/turn.contact": "The unit's office, 046-00 00 00",
  "form/turn.answer": "two working days",
  "form/changes.blank1.what": "Internal: kept from the public",
  "form/assumptions.blank1.assumption": "Internal assumption",
};
const signed = {
  "form/header.status": "signed",
  "form/signatures.first.date": serialOf(2025, 12, 12),
  "form/signatures.second.date": serialOf(2025, 12, 15),
  "form/signatures.first.title": "Internal title",
};

let draft: Uint8Array;
let agreed: Uint8Array;
let amended: Uint8Array;
const run = (bytes: Uint8Array): Uint8Array => {
  const result = runOnFile("commitments", bytes, "county.xlsx", { at, units: ["U1000"] });
  if (result.bytes === null) throw new Error(JSON.stringify(result.problems));
  return result.bytes;
};
beforeAll(async () => {
  draft = run(withInputs(run(await county(3, 1)), form, filledIn));
  agreed = run(withInputs(draft, form, signed));
  amended = run(
    withInputs(agreed, form, {
      "form/header.version": 2,
      "form/header.status": "draft",
      "form/promises.blank1.target": 1,
      "form/promises.blank2.promise": "Not agreed yet",
    }),
  );
});

const made = (bytes: Uint8Array, options: Partial<GuaranteeOptions> = {}) =>
  guaranteeFiles(readWorkbook(bytes, "county.xlsx"), { at, units: ["U1000"], ...options });
const page = (bytes: Uint8Array, options: Partial<GuaranteeOptions> = {}): string =>
  strFromU8(made(bytes, options).files.find(({ kind }) => kind === "web page")?.bytes ?? new Uint8Array());
const cellsOf = (bytes: Uint8Array, sheet: string): readonly unknown[] =>
  readWorkbook(bytes, "x.xlsx")
    .sheets.find(({ name }) => name === sheet)
    ?.rows.flat()
    .filter((value) => value !== null) ?? [];

describe("a service guarantee that both have signed", () => {
  test("is a web page of its own: language, headings, headers of the table, no script, every text escaped", () => {
    const html = page(agreed);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toContain("<h1>Service guarantee: Unit of place 1000</h1>");
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(html.match(/<th scope="row"/g)).toHaveLength(2);
    expect(html).not.toMatch(/<script|<link|<img|url\(|https?:/i);
    expect(html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; 'Åsa'");
    expect(html).toContain("We call back<br>the same day");
    expect(html).toContain(">2 days<");
    expect(html).toContain('<time datetime="2025-12-15">15 December 2025</time>');
    expect(html).toMatch(/@page \{ size: A4/);
    expect(html).toMatch(/prefers-color-scheme: dark/);
  });

  test("says what concerns customers and nothing that concerns the parties alone", () => {
    const { files } = made(agreed);
    const parts = files.flatMap(({ kind, bytes }) =>
      kind === "web page" ? [strFromU8(bytes)] : Object.values(unzipSync(bytes)).map((part) => strFromU8(part)),
    );
    expect(parts.length).toBeGreaterThan(3);
    for (const inside of ["Internal", "place 1001", "place 1002", "U1001", "Manager U1002", "PU1000"])
      expect(parts.filter((part) => part.includes(inside))).toEqual([]);
    expect(parts.join(" ")).toContain("The unit's office, 046-00 00 00");
  });

  test("is a clean sheet in the workbook and a file of one sheet, with the same promises", () => {
    const inBook = cellsOf(agreed, "Guarantee U1000");
    expect(inBook).toContain(hostile);
    expect(inBook).not.toContain("Internal assumption");
    expect(inBook.join(" ")).not.toMatch(/Draft/);
    const file = made(agreed).files.find(({ kind }) => kind === "sheet");
    const book = readWorkbook(file?.bytes ?? new Uint8Array(), "g.xlsx");
    expect(book.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name)).toEqual([
      "Guarantee U1000",
    ]);
    expect(cellsOf(file?.bytes ?? new Uint8Array(), "Guarantee U1000")).toEqual(inBook);
  });

  test("is published as it was signed while a later version is negotiated", () => {
    expect(page(amended)).toContain("You decide yourself when help comes");
    expect(page(amended)).toContain(">2 days<");
    expect(page(amended)).not.toContain("Not agreed yet");
    expect(cellsOf(amended, "Guarantee U1000")).toContain("You decide yourself when help comes");
  });

  test("names what customers will look for in vain", () => {
    const { problems } = made(agreed);
    expect(problems.filter(({ code }) => code === "guarantee-incomplete")).toMatchObject([
      { severity: "warning", where: { at: "cell", sheet: "D U1000" } },
      { severity: "warning", where: { at: "cell", sheet: "D U1000" } },
    ]);
  });
});

describe("a service guarantee that nobody has signed", () => {
  test("is not published; as a draft it says so", () => {
    const refused = made(draft);
    expect(refused.files).toEqual([]);
    expect(refused.problems.map(({ code, severity }) => [code, severity])).toContainEqual([
      "guarantee-not-agreed",
      "error",
    ]);
    expect(page(draft, { drafts: true })).toContain("Draft: not agreed by both parties");
    expect(cellsOf(draft, "Guarantee U1000").join(" ")).toMatch(/Draft/);
  });

  test("is left out and named where others are published", () => {
    const { files, problems } = made(agreed, { units: [] });
    expect(files.map(({ form: of }) => of)).toEqual(["D-U1000", "D-U1000"]);
    expect(problems.filter(({ code }) => code === "guarantee-not-agreed")).toHaveLength(2);
  });
});

describe("the guarantee to one customer", () => {
  test("is a form in a file of its own, with the general promises and room for the individual ones", () => {
    const { files } = made(agreed, { customers: ["K17"] });
    const file = files.find(({ kind }) => kind === "form for one customer");
    expect(file).toMatchObject({ name: "D-U1000-K17.xlsx", form: "D-U1000-K17", unit: "Unit of place 1000" });
    const book = readWorkbook(file?.bytes ?? new Uint8Array(), "k.xlsx");
    const own = book.own.find(({ id }) => id === "commitment:D-U1000-K17");
    expect(own?.inputs.has("form/promises.blank6.promise")).toBe(true);
    expect(own?.inputs.get("form/turn.contact")?.value).toBe("The unit's office, 046-00 00 00");
    expect(cellsOf(file?.bytes ?? new Uint8Array(), "D U1000 K17")).toContain(hostile);
  });

  test.each([
    [["K17"], ["U1000", "U1001"], "customer-of-which-unit"],
    [["K/17"], ["U1000"], "customer-reference"],
    [["=K17"], ["U1000"], "customer-reference"],
  ])("%j for %j is refused: %s", (customers, units, code) => {
    const { files, problems } = made(agreed, { customers, units });
    expect(files).toEqual([]);
    expect(problems.filter(({ severity }) => severity === "error").map((one) => one.code)).toContain(code);
  });

  test("in Swedish", async () => {
    const { files } = guaranteeFiles(readWorkbook(await county(1, 1), "county.xlsx"), {
      at,
      language: "sv",
      drafts: true,
      customers: ["K17"],
    });
    const html = strFromU8(files[0]?.bytes ?? new Uint8Array());
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain("Servicegaranti: Unit of place 1000");
    expect(files.map(({ name }) => name)).toEqual([
      "U1000 Servicegaranti.html",
      "U1000 Servicegaranti.xlsx",
      "D-U1000-K17.xlsx",
    ]);
  });
});
