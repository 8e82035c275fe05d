import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { readWorkbook } from "../../src/workbook/file/read";
import { startChromium } from "../support/chromium";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { describeWith } from "../support/requirements";
import { openPane, root, runNode, servePane, type ServedPane } from "../taskpane/served-pane";

jest.setTimeout(180_000);

const at = "2026-11-23T12:00:00.000Z";
const sampleFile = join(root, "assets/sample.xlsx");

const sample = (page: Page) => page.getByRole("button", { name: "Open the sample workbook" });
const mainJob = (page: Page) => page.getByRole("button", { name: "Run the main job" });
const save = (page: Page) => page.getByRole("button", { name: "Save the workbook" });
const sheets = (page: Page) => page.getByRole("region", { name: "Sheets" });
const tab = (page: Page, name: string) => sheets(page).getByRole("tab", { name, exact: true });
const dist = join(root, "dist");
const kilobytes = (text: Buffer) => Math.round(gzipSync(text, { level: 9 }).length / 1000);
const longWait = { timeout: 120_000 };

async function download(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [file] = await Promise.all([page.waitForEvent("download", longWait), act()]);
  return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(await file.path())) };
}

describeWith("chromium", "the pane in a browser", () => {
  let served: ServedPane;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "cqm-pane-"));
    const once = await runNode(["scripts/start.mjs", "--once"]);
    expect(once).toMatchObject({ code: 0, said: expect.stringContaining("The page answers.") as string });
    served = await servePane();
    browser = await startChromium();
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it("does the main job on the sample as the command line does, and asks nothing of any other place", async () => {
    const { page, faults } = await openPane(browser, served);
    await page.clock.setFixedTime(at);
    await sample(page).click();
    await mainJob(page).click();
    await save(page).waitFor(longWait);
    const saved = await download(page, () => save(page).click());
    expect(saved.name).toBe("sample with CQM.xlsx");

    const out = join(folder, "command-line.xlsx");
    const forms = join(folder, "forms");
    const line = await runNode([
      "bin/cqm.mjs",
      "run",
      sampleFile,
      "--out",
      out,
      "--forms",
      forms,
      "--at",
      at,
      "--locale",
      "en",
      "--json",
    ]);
    expect(line.code).toBe(0);
    expectSameParts(saved.bytes, new Uint8Array(readFileSync(out)));
    const read = readWorkbook(saved.bytes, saved.name);
    expect(read.problems).toEqual([]);
    expect(read.own.length).toBeGreaterThan(30);

    const totals = await page.getByRole("region", { name: "Totals" }).getByRole("definition").allInnerTexts();
    expect(totals.length).toBeGreaterThan(4);
    expect(totals.every((total) => /^-?[\d,.]+\s*(kr)?$/.test(total.trim()))).toBe(true);

    await page.getByRole("button", { name: "Make a form for each employee" }).click();
    const button = page.getByRole("button", { name: /^Save \d+ separate forms/ });
    await button.waitFor(longWait);
    const zip = await download(page, () => button.click());
    const files = unzipSync(zip.bytes);
    expect(Object.keys(files).sort()).toEqual(readdirSync(forms).sort());
    const [first = ""] = Object.keys(files).sort();
    expectSameParts(files[first] ?? new Uint8Array(), new Uint8Array(readFileSync(join(forms, first))));
    expect(faults).toEqual([]);
  });

  it("leads from a total to its sheet and from a problem to its cell", async () => {
    const { page, faults } = await openPane(browser, served);
    await sample(page).click();
    await mainJob(page).click();
    await save(page).waitFor(longWait);
    await page.getByRole("button", { name: "Granted in the year" }).click();
    await expectSelected(page, "Grants");
    await page.getByRole("grid", { name: "Grants" }).focus();
    for (let time = 0; time < 12; time += 1) await page.keyboard.press("PageDown");
    await page.getByRole("rowheader", { name: "221", exact: true }).waitFor();
    await page.getByRole("button", { name: "Indicators!M69" }).click();
    await expectSelected(page, "Indicators");
    await page.getByRole("rowheader", { name: "69", exact: true }).waitFor();
    expect(await page.getByRole("rowheader", { name: "69", exact: true }).evaluate(isInView)).toBe(true);
    expect(faults).toEqual([]);
  });

  it("explains the cell that is pressed, or named, as a tree with the way to each cell", async () => {
    const { page, faults } = await openPane(browser, served);
    await sample(page).click();
    await mainJob(page).click();
    await save(page).waitFor(longWait);
    await page.getByRole("button", { name: "Reward pools, employer charge included" }).click();
    await expectSelected(page, "Pools");
    const pool = page.getByRole("region", { name: "Pools" }).getByRole("row").filter({ hasText: "District heating" });
    await pool.getByRole("gridcell").nth(3).click();
    const tree = page.getByRole("tree");
    await tree.getByRole("treeitem").first().waitFor(longWait);
    await page.getByRole("textbox", { name: /^A figure on one of our sheets/ }).fill("Payments!B5");
    await page.keyboard.press("Enter");
    await page.getByRole("tree", { name: "Payments!B5" }).waitFor(longWait);
    expect(await tree.getByRole("treeitem").count()).toBeGreaterThan(1);
    const first = page.getByRole("treeitem").first();
    await first.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    mkdirSync(join(root, "out/screenshots"), { recursive: true });
    await page.screenshot({ path: join(root, "out/screenshots/explain.png"), fullPage: true });
    await page
      .getByRole("tree")
      .getByRole("button", { name: /^Grants!/ })
      .first()
      .click();
    await expectSelected(page, "Grants");
    await page.getByRole("textbox", { name: /^A figure on one of our sheets/ }).fill("Staff!B5");
    await page.keyboard.press("Enter");
    await page.getByText(/is on a sheet of your own/).waitFor(longWait);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("is cancelled at once, changes nothing, and runs again", async () => {
    const { page, faults } = await openPane(browser, served);
    await sample(page).click();
    await mainJob(page).click();
    await page.getByRole("button", { name: "Cancel" }).click();
    await mainJob(page).waitFor({ timeout: 2_000 });
    expect(await tab(page, "CQM").count()).toBe(0);
    await tab(page, "Staff").click();
    await page.getByRole("region", { name: "Staff" }).getByRole("rowheader").first().waitFor();
    await mainJob(page).click();
    await save(page).waitFor(longWait);
    await tab(page, "CQM").waitFor();
    expect(faults).toEqual([]);
  });

  it("asks for the boundary rule where a child has exactly 40 hours, and goes on when it is chosen", async () => {
    const { bytes } = await sampleWorkbook({ warts: ["forty-hours"] });
    const { page, faults } = await openPane(browser, served);
    await page.getByTestId("file").setInputFiles({ name: "forty.xlsx", mimeType: "", buffer: Buffer.from(bytes) });
    await mainJob(page).click();
    await page.getByText("Nothing was written", { exact: true }).waitFor(longWait);
    await page.getByRole("radio", { name: "upper band begins above its figure" }).check();
    await page.getByRole("button", { name: "Try again" }).click();
    await save(page).waitFor(longWait);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("says what is wrong with a dropped file that is no workbook, and writes nothing", async () => {
    const { page, faults } = await openPane(browser, served);
    await page.getByRole("button").first().waitFor();
    const truncated = [...readFileSync(sampleFile).subarray(0, 20_000)];
    await page.evaluate((bytes) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(bytes)], "torn.xlsx"));
      window.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }, truncated);
    await page.getByText("Nothing was written", { exact: true }).waitFor();
    await page.getByRole("region", { name: "Problems" }).getByText("torn.xlsx").first().waitFor();
    expect(await page.getByRole("button").allInnerTexts()).toEqual(["Take another workbook"]);
    await page.getByRole("button", { name: "Take another workbook" }).click();
    await sample(page).waitFor();
    expect(faults).toEqual([]);
  });

  it("speaks Swedish to a Swedish browser, in the workbook too", async () => {
    const { page, faults } = await openPane(browser, served, { locale: "sv-SE" });
    await page.getByRole("button", { name: "Öppna exempelboken" }).click();
    await page.getByRole("button", { name: "Kör huvudjobbet" }).click();
    const button = page.getByRole("button", { name: "Spara arbetsboken" });
    await button.waitFor(longWait);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("sv");
    expect(await page.getByRole("region", { name: "Problem" }).innerText()).not.toMatch(/\bthe\b/);
    const saved = await download(page, () => button.click());
    expect(readWorkbook(saved.bytes, saved.name).language).toBe("sv");
    expect(faults).toEqual([]);
  });

  it("keeps the worker to its own place", async () => {
    const { page } = await openPane(browser, served);
    await sample(page).click();
    await mainJob(page).waitFor();
    const [worker] = page.workers();
    const refused = await worker?.evaluate(
      () =>
        new Promise((answer) => {
          self.addEventListener("securitypolicyviolation", (event) =>
            answer((event as SecurityPolicyViolationEvent).effectiveDirective),
          );
          fetch("http://127.0.0.1:9/").catch(() => undefined);
        }),
    );
    expect(refused).toBe("connect-src");
  });

  it("stays small enough to start quickly", () => {
    const initialOf = (file: string): number => {
      const page = readFileSync(join(dist, file), "utf8");
      const first = [...page.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, source]) => source ?? "");
      return first
        .filter((name) => !name.startsWith("http"))
        .reduce((sum, name) => sum + kilobytes(readFileSync(join(dist, name))), 0);
    };
    const [initial, inExcel] = ["taskpane.html", "taskpane-excel.html"].map(initialOf);
    const all = readdirSync(dist).filter((name) => name.endsWith(".js"));
    const whole = all.reduce((sum, name) => sum + kilobytes(readFileSync(join(dist, name))), 0);
    console.log(`pane: ${initial} kB gzip before the first page, in Excel ${inExcel}; ${whole} kB with everything`);
    expect(initial).toBeLessThan(190);
    expect(inExcel).toBeLessThan(190);
    // With the worker's inspection of schemes, distribution, closing and payments; 24 kB of it are there twice.
    expect(whole).toBeLessThan(1_150);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const [width, height] of [
      [320, 700],
      [400, 900],
      [1280, 800],
    ] as const) {
      it(`fits ${width} px, ${colorScheme}`, async () => {
        const { page, faults } = await openPane(browser, served, { viewport: { width, height }, colorScheme });
        const shot = shooter(page, `${width}-${colorScheme}`);
        await sample(page).waitFor();
        await shot("1-start");
        await sample(page).click();
        await mainJob(page).waitFor();
        await page.getByRole("rowheader").first().waitFor();
        await shot("2-opened");
        await mainJob(page).click();
        await page.getByRole("progressbar").waitFor();
        await shot("3-working");
        await save(page).waitFor(longWait);
        await page.getByRole("rowheader").first().waitFor();
        expect(await page.evaluate(() => scrollY)).toBe(0);
        await shot("4-done");
        for (const name of ["Pools", "Grants", "A 2100", "Evaluation 2100"]) {
          await tab(page, name).click();
          await page.getByRole("region", { name, exact: true }).getByRole("rowheader").first().waitFor();
          await shot(`5-${name}`);
        }
        expect(faults).toEqual([]);
      });
    }
  }
});

/** Takes a picture after looking for what no page may have: a page wider than its window, or anything to press in the corner that Excel covers. */
function shooter(page: Page, name: string): (step: string) => Promise<void> {
  const folder = join(root, "out/screenshots");
  mkdirSync(folder, { recursive: true });
  return async (step) => {
    const found = await page.evaluate(() => {
      // Excel's menu lies over the pane as it begins; what is scrolled under it can be scrolled away.
      const corner =
        scrollY > 0
          ? []
          : document.elementsFromPoint(innerWidth - 17, 16).concat(document.elementsFromPoint(innerWidth - 32, 30));
      return {
        tooWide: document.documentElement.scrollWidth - innerWidth,
        inCorner: corner
          .filter((one) => one.matches("button, a, input, h1, h2, h3, p, span"))
          .map((one) => one.outerHTML.slice(0, 80)),
      };
    });
    await page.screenshot({ path: join(folder, `${name}-${step}.png`) });
    expect({ step, ...found }).toEqual({ step, tooWide: 0, inCorner: [] });
  };
}

function expectSameParts(a: Uint8Array, b: Uint8Array): void {
  const [left, right] = [unzipSync(a), unzipSync(b)];
  expect(Object.keys(left).sort()).toEqual(Object.keys(right).sort());
  const differing = Object.keys(left).filter(
    (part) => Buffer.compare(left[part] ?? Buffer.alloc(0), right[part] ?? Buffer.alloc(0)) !== 0,
  );
  expect(differing).toEqual([]);
}

async function expectSelected(page: Page, sheet: string): Promise<void> {
  await sheets(page).getByRole("tab", { name: sheet, exact: true, selected: true }).waitFor();
}

function isInView(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
