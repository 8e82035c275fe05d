import { readFileSync } from "node:fs";
import { strFromU8, unzipSync, zipSync } from "fflate";
import type { Browser, Download, Locator, Page } from "playwright-core";
import { readWorkbook } from "../../src/workbook/file/read";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { editCells } from "../support/cell-edits";
import { startChromium } from "../support/chromium";
import { describeWith } from "../support/requirements";
import { openInExcel } from "../taskpane/excel-page";
import { plainWorkbook } from "../taskpane/plain-workbook";
import { openPane, servePane, type ServedPane } from "../taskpane/served-pane";

jest.setTimeout(400_000);

const longWait = { timeout: 180_000 };
/** What a story may take of a person: presses, choices, fields filled in, files given. */
const mostActions = 12;

/** A person at the pane, whose actions are counted. */
class Person {
  readonly done: string[] = [];
  constructor(readonly page: Page) {}

  private async act(what: string, place: Locator, how: () => Promise<unknown>): Promise<void> {
    await place.waitFor(longWait);
    this.done.push(what);
    await how();
  }
  press(name: string | RegExp): Promise<void> {
    const button = this.page.getByRole("button", { name, exact: typeof name === "string" });
    return this.act(`press ${String(name)}`, button, () => button.click(longWait));
  }
  open(name: string): Promise<void> {
    const heading = this.page.getByRole("heading", { name, exact: true });
    return this.act(`open ${name}`, heading, () => heading.click(longWait));
  }
  goTo(name: string): Promise<void> {
    const tab = this.page.getByRole("tablist", { name: "Pages" }).getByRole("tab", { name, exact: true });
    return this.act(`go to ${name}`, tab, () => tab.click(longWait));
  }
  fill(label: string, text: string): Promise<void> {
    const field = this.page.getByRole("textbox", { name: new RegExp(`^${label}`) });
    return this.act(`fill in ${label}`, field, () => field.fill(text));
  }
  choose(name: string): Promise<void> {
    const radio = this.page.getByRole("radio", { name });
    return this.act(`choose ${name}`, radio, () => radio.check(longWait));
  }
  pick(label: string, value: string): Promise<void> {
    const select = this.page.locator("#page").getByRole("combobox", { name: label, exact: true });
    return this.act(`pick ${value}`, select, () => select.selectOption({ label: value }));
  }
  async give(testId: string, name: string, bytes: Uint8Array): Promise<void> {
    await this.page.getByTestId(testId).waitFor({ state: "attached", ...longWait });
    this.done.push(`give ${name}`);
    await this.page.getByTestId(testId).setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  }
  async saves(name: string | RegExp): Promise<Uint8Array> {
    const [file] = await Promise.all([this.page.waitForEvent("download", longWait), this.press(name)]);
    return bytesOf(file);
  }
}

async function bytesOf(file: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await file.path()));
}

const write = /^Write \d+ sheets?$/;

/** The forms that came out, filled in by a unit's manager as one does in Excel: what is proposed and agreed, for one form. */
function filledIn(zip: Uint8Array, form: string, cells: Readonly<Record<string, number>>): Uint8Array {
  const files = unzipSync(zip);
  for (const [name, bytes] of Object.entries(files)) {
    const own = readWorkbook(bytes, name).own.find(({ id }) => id === `commitment:${form}`);
    if (own === undefined) continue;
    const edits = Object.entries(cells).map(([cell, value]) => {
      const input = own.inputs.get(`form/${cell}`);
      if (input === undefined) throw new Error(`${form} has no cell ${cell}.`);
      return { sheet: own.name, address: input.address, value };
    });
    return zipSync({ [name]: editCells(bytes, edits) }, { level: 0 });
  }
  throw new Error(`No file holds ${form}.`);
}

const agreed = {
  "results.parents-index.proposedByUnit": 81,
  "results.parents-index.agreed": 82,
} as const;

describeWith("chromium", "the story of", () => {
  let served: ServedPane;
  let browser: Browser;
  let sample: Uint8Array;
  let fortyHours: Uint8Array;

  beforeAll(async () => {
    served = await servePane();
    browser = await startChromium();
    sample = (await sampleWorkbook()).bytes;
    fortyHours = (await sampleWorkbook({ warts: ["forty-hours"] })).bytes;
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  async function inBrowser(tell: (person: Person) => Promise<void>): Promise<void> {
    const { page, faults } = await openPane(browser, served);
    const person = new Person(page);
    await tell(person);
    told(person);
    expect(faults).toEqual([]);
    await page.close();
  }
  async function inExcel(workbook: Uint8Array, tell: (person: Person) => Promise<void>): Promise<readonly string[]> {
    const { page, faults, excel } = await openInExcel(browser, served, { workbook, name: "book.xlsx" });
    const person = new Person(page);
    await tell(person);
    told(person);
    const found = await excel(({ host }) => ({
      sheets: host.book.sheets.filter((sheet) => sheet.visibility === "Visible").map((sheet) => sheet.name),
      missing: host.missing,
    }));
    expect(found.missing).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
    return found.sheets;
  }
  function told({ done }: Person): void {
    console.log(`${expect.getState().currentTestName ?? ""}: ${done.length} actions: ${done.join(", ")}`);
    expect(done.length).toBeLessThanOrEqual(mostActions);
  }

  const finance = async (person: Person): Promise<void> => {
    await person.goTo("Grants");
    await person.choose("upper band begins above its figure");
    await person.page.getByText("Granted in the year").first().waitFor(longWait);
    await person.open("Close a month and pay it");
    await person.fill("First who attests", "Ada Ask");
    await person.fill("Second who attests", "Bo Berg");
    await person.press("Preview closing January 2026");
    await person.press(write);
    const csv = strFromU8(
      await (async () => {
        await person.press("Make the payment file");
        return person.saves("Save the payment file (CSV)");
      })(),
    );
    expect(csv.split("\r\n")[0]).toBe("provider;amount;reference;month;payment;correction;children");
    expect(csv.split("\r\n").length).toBeGreaterThan(10);
  };

  it("the finance officer in a browser: own roster and tariff, payments against the frame, a month paid", async () => {
    await inBrowser(async (person) => {
      await person.give("file", "children.xlsx", fortyHours);
      await finance(person);
      const saved = readWorkbook(await person.saves("Save the workbook"), "saved.xlsx");
      expect(saved.own.map(({ id }) => id)).toEqual(expect.arrayContaining(["payments", "ledger", "closings"]));
    });
  });

  it("the finance officer in Excel", async () => {
    const sheets = await inExcel(fortyHours, finance);
    expect(sheets).toEqual(expect.arrayContaining(["Payments", "Ledger"]));
  });

  const officer = async (person: Person): Promise<void> => {
    await person.goTo("Rewards");
    await person.open("Gallery of schemes");
    await person.pick("Scheme", "Lund-type: economic result, productivity and quality");
    await person.page.getByText("Tried from the gallery").waitFor(longWait);
    await person.open("Inspect the scheme: what it can do");
    await person.page.getByText("The pool at most").first().waitFor(longWait);
    await person.page
      .getByText(/no effect from|cliff at/)
      .first()
      .waitFor(longWait);
    await person.open("The scheme's parameters");
    await person.fill("Cap per head", "15 000");
    await person.page.getByText("As it stands, and as it is tried, kr").waitFor(longWait);
    await person.press("Preview");
    await person.press(write);
    await person.page.getByRole("button", { name: "Undo this write" }).waitFor(longWait);
    await person.open("Statements");
    await person.press("Make the statements");
    const statements = unzipSync(await person.saves(/^Save \d+ statements \(zip\)$/));
    expect(Object.keys(statements).length).toBeGreaterThan(20);
  };

  it("the HR officer in a browser: a preset inspected, adjusted, shared, with a statement for each", async () => {
    await inBrowser(async (person) => {
      await person.press("Open the sample workbook");
      await officer(person);
    });
  });

  it("the HR officer in Excel", async () => {
    const sheets = await inExcel(sample, officer);
    expect(sheets).toEqual(expect.arrayContaining(["Pools", "Scheme rules"]));
  });

  it("the HR officer in Excel with a preset that measures what the workbook lacks: its sheets, and a list to fill in", async () => {
    const sheets = await inExcel(sample, async (person) => {
      await person.goTo("Rewards");
      await person.open("Gallery of schemes");
      await person.pick("Scheme", "Unit surplus: a quarter to the area, three quarters to the group");
      await person.page.getByText("to fill in", { exact: true }).waitFor(longWait);
      await person.open("Inspect the scheme: what it can do");
      await person.page.getByText("An example: a unit of twenty").waitFor(longWait);
      await person.open("The scheme's parameters");
      await person.fill("Cap per person", "9 000");
      await person.press("Preview the sheets of the scheme");
      await person.press(write);
      await person.page.getByRole("button", { name: "Undo this write" }).waitFor(longWait);
      await person.page.getByText("lacks figures").waitFor(longWait);
    });
    expect(sheets).toEqual(expect.arrayContaining(["Scheme rules", "Scheme sharing", "Scheme measures"]));
  });

  it("a first run in an empty workbook in Excel: the sample filled in, undone, filled in again, and the main job", async () => {
    const sheets = await inExcel(plainWorkbook([]), async (person) => {
      await person.press("Fill with the sample");
      await person.press(write);
      await person.press("Undo this write");
      await person.page.getByText("The write was undone.").first().waitFor(longWait);
      await person.press("Fill with the sample");
      await person.press(write);
      await person.page.getByRole("button", { name: "Undo this write" }).waitFor(longWait);
      await person.press("Preview");
      await person.press(write);
      await person.page.getByText("Your own sheets are as they were.").first().waitFor(longWait);
    });
    expect(sheets).toEqual(expect.arrayContaining(["Budget 2026", "Children", "Pools", "Payments", "Evaluation"]));
  });

  const manager = async (person: Person): Promise<void> => {
    await person.goTo("Commitments");
    await person.open("Send out forms");
    await person.press("Make the files");
    const zip = await person.saves(/^Save \d+ files \(zip\)$/);
    await person.open("Take in returned forms");
    await person.give("returned", "returned.zip", filledIn(zip, "A-2100", agreed));
    await person.page.getByText(/taken in with 2 changes, 0 refused/).waitFor(longWait);
    await person.press("Preview taking them in");
    await person.press(write);
    await person.goTo("Evaluation");
    await person.pick("Unit", "Pre-schools North");
    await person.page
      .getByText(/goals were met/)
      .first()
      .waitFor(longWait);
  };

  it("the manager in a browser: the sheet sent out, proposed and agreed, taken in, evaluated", async () => {
    await inBrowser(async (person) => {
      await person.press("Open the sample workbook");
      await manager(person);
      const saved = readWorkbook(await person.saves("Save the workbook"), "saved.xlsx");
      const lines = saved.own.find(({ id }) => id === "commitmentLines" || id === "lines");
      const values = lines?.tables[0]?.columns.find(({ id }) => id === "agreed")?.values ?? [];
      expect(values).toContain(82);
    });
  });

  it("the manager in Excel", async () => {
    const sheets = await inExcel(sample, manager);
    expect(sheets).toEqual(expect.arrayContaining(["Commitments"]));
  });
});
