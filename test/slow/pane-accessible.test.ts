import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { sampleWorkbook } from "../../scripts/sample/workbook";
import { startChromium } from "../support/chromium";
import { describeWith } from "../support/requirements";
import { violationsOn } from "../taskpane/axe";
import { openInExcel } from "../taskpane/excel-page";
import { openFolds, pageParts, showPage } from "../taskpane/page-parts";
import { plainWorkbook } from "../taskpane/plain-workbook";
import { openPane, root, servePane, type ServedPane } from "../taskpane/served-pane";

jest.setTimeout(590_000);

const longWait = { timeout: 120_000 };
const write = /^Write \d+ sheets?$/;
const folder = join(root, "out/screenshots");
/** The help has a picture of these. */
const inHelp = new Set(["start", ...pageParts.map(({ id }) => id)]);
const widths = [320, 400, 800] as const;

interface Look {
  readonly name: string;
  readonly media: { readonly colorScheme: "light" | "dark"; readonly forcedColors: "none" | "active" };
}
const looks: readonly Look[] = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "contrast", media: { colorScheme: "dark", forcedColors: "active" } },
];

const button = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" });
const part = (name: string) => {
  const found = pageParts.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no page ${name}.`);
  return found;
};

/** Looks at a state at every width and in every look; all that is wrong is gathered, so that one run tells all of it. */
class Inspector {
  readonly wrong: string[] = [];
  readonly states: string[] = [];
  constructor(
    readonly page: Page,
    readonly mode: string,
    readonly shownLooks: readonly Look[] = looks,
    readonly shownWidths: readonly number[] = widths,
  ) {}

  async look(state: string, picture = false): Promise<void> {
    const { page, mode } = this;
    this.states.push(state);
    let first = true;
    for (const width of this.shownWidths)
      for (const look of this.shownLooks) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ ...look.media, reducedMotion: "reduce" });
        await page.evaluate(() => scrollTo(0, 0));
        const at = `${mode}, ${state}, ${width} px, ${look.name}`;
        if (picture)
          await page.screenshot({ path: join(folder, `${mode}-${width}-${look.name}-${state}.png`), fullPage: true });
        const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (tooWide > 0) this.wrong.push(`${at}: ${tooWide} px too wide`);
        // Without motion nothing may go on moving; a colour that passes over into another in a blink is none.
        const moving = await page.evaluate(
          () =>
            document
              .getAnimations()
              .filter(
                ({ playState, effect }) => playState === "running" && Number(effect?.getComputedTiming().endTime) > 400,
              ).length,
        );
        if (moving > 0) this.wrong.push(`${at}: ${moving} things move`);
        for (const violation of await violationsOn(page, first ? "all" : "look"))
          this.wrong.push(`${at}: ${violation}`);
        first = false;
        // The help's pictures are made on purpose, not by every run.
        if (
          inHelp.has(state) &&
          process.env["CQM_PICTURES"] === "1" &&
          width === 400 &&
          look.name === "light" &&
          mode === "pages"
        )
          await page.screenshot({ path: join(root, `docs/pictures/pane-${state}.png`) });
      }
    await page.setViewportSize({ width: 400, height: 900 });
    // At most one primary button: a person sees what is next.
    const primary = await page.locator("#page button.fui-Button").evaluateAll(
      (all) =>
        all.filter((one) => {
          const { backgroundColor } = getComputedStyle(one);
          return backgroundColor === "rgb(15, 108, 189)" || backgroundColor === "rgb(17, 94, 163)";
        }).length,
    );
    if (primary > 1) this.wrong.push(`${mode}, ${state}: ${primary} primary buttons`);
  }
}

describeWith("chromium", "axe finds nothing, nothing is cut off and nothing moves", () => {
  let served: ServedPane;
  let browser: Browser;
  let sample: Uint8Array;
  let asking: Uint8Array;

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true });
    served = await servePane();
    browser = await startChromium();
    sample = (await sampleWorkbook()).bytes;
    asking = (await sampleWorkbook({ warts: ["forty-hours"] })).bytes;
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
  });

  const give = (page: Page, name: string, bytes: Uint8Array) =>
    page.getByTestId("file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });

  it("on any page of the sample in a browser, read, previewed, written and undone", async () => {
    const { page, faults } = await openPane(browser, served, { viewport: { width: 400, height: 900 } });
    const inspector = new Inspector(page, "pages");
    await button(page, "Open the sample workbook").waitFor(longWait);
    await inspector.look("first", true);
    await button(page, "Open the sample workbook").click();
    await button(page, "Run the main job").waitFor(longWait);
    await inspector.look("start", true);
    for (const one of pageParts) {
      await showPage(page, one);
      await openFolds(page, one);
      if (one.name === "Grants") {
        await page.getByText("Add a scenario beside it").click();
        await page.getByRole("textbox", { name: /^Number of children/ }).fill("10");
        await button(page, "Add the scenario").click();
        await button(page, "Compute the coming years").click();
        await page.getByRole("table", { name: "Scenarios side by side, kr" }).waitFor(longWait);
        await button(page, "Find the change").click();
        await page.getByText("Change of every amount").waitFor(longWait);
      }
      await inspector.look(one.id, true);
    }
    await showPage(page, part("Rewards"));
    await page.getByRole("textbox", { name: "First who attests" }).fill("Ada Ask");
    await page.getByRole("textbox", { name: "Second who attests" }).fill("Bo Berg");
    await button(page, /^Preview deciding \d{4}$/).click();
    await button(page, write).waitFor(longWait);
    await inspector.look("previewed", true);
    await button(page, write).click();
    await button(page, "Make the payroll file").waitFor(longWait);
    await inspector.look("written", true);
    await showPage(page, part("Explain"));
    await page.getByRole("textbox", { name: /press its cell/ }).fill("Pools!F6");
    await page.keyboard.press("Enter");
    await page.getByRole("tree").waitFor(longWait);
    await inspector.look("explained", true);
    await showPage(page, part("Rewards"));
    await button(page, "Undo this write").click();
    await page.getByText("The write was undone.").first().waitFor(longWait);
    await inspector.look("undone", true);
    console.log(`accessible, browser: ${inspector.states.join(", ")}`);
    expect(inspector.wrong).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("while work runs, when it was cancelled, and where a scheme or a tariff of a gallery asks for more than there is", async () => {
    const { page, faults } = await openPane(browser, served, { viewport: { width: 400, height: 900 } });
    // Work that does not end: its answer is held back, so that the page can be looked at while it waits.
    await page.addInitScript(() => {
      const listen = Worker.prototype.addEventListener;
      Worker.prototype.addEventListener = function (this: Worker, type: string, heard: EventListener) {
        const held = (event: Event): void => {
          const { is } = (event as MessageEvent<{ is?: string }>).data;
          if ((globalThis as { holdsWork?: boolean }).holdsWork === true && is === "ran") return;
          heard.call(this, event);
        };
        listen.call(this, type, type === "message" ? held : heard);
      } as typeof listen;
    });
    await page.reload();
    const inspector = new Inspector(page, "work");
    await button(page, "Open the sample workbook").click();
    await button(page, "Run the main job").waitFor(longWait);
    await page.evaluate(() => {
      (globalThis as { holdsWork?: boolean }).holdsWork = true;
    });
    await button(page, "Run the main job").click();
    await page.getByRole("progressbar").waitFor(longWait);
    await page.waitForTimeout(1_000);
    await inspector.look("running", true);
    await button(page, "Cancel").click();
    await button(page, "Run the main job").waitFor(longWait);
    await inspector.look("cancelled", true);
    await page.evaluate(() => {
      (globalThis as { holdsWork?: boolean }).holdsWork = false;
    });
    const choose = async (name: string, preset: string, shows: string): Promise<void> => {
      await showPage(page, part(name));
      await openFolds(page, part(name));
      await page
        .locator("#page details", { has: page.getByRole("heading", { name: /^Gallery of/ }) })
        .getByRole("combobox")
        .selectOption(preset);
      await page.getByText(shows).first().waitFor(longWait);
      await page.waitForTimeout(1_000);
      await inspector.look(`${part(name).id}-gallery`, true);
    };
    await choose("Grants", "finland", "What the tariff asks for");
    await choose("Rewards", "unit-surplus", "What the scheme measures of each unit");
    await button(page, "Preview the sheets of the scheme").click();
    await button(page, write).click(longWait);
    await button(page, "Undo this write").waitFor(longWait);
    await page.getByText("lacks figures").waitFor(longWait);
    await inspector.look("rewards-gallery-written", true);
    console.log(`accessible, work: ${inspector.states.join(", ")}`);
    expect(inspector.wrong).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("in an empty workbook beside Excel, and when the sample is laid into it", async () => {
    const { page, faults } = await openInExcel(browser, served, { workbook: plainWorkbook([]), name: "new.xlsx" });
    const light: Look = { name: "light", media: { colorScheme: "light", forcedColors: "none" } };
    const inspector = new Inspector(page, "excel", [light], [320, 800]);
    await button(page, "Fill with the sample").waitFor(longWait);
    await inspector.look("empty", true);
    await button(page, "Fill with the sample").click();
    await button(page, write).waitFor(longWait);
    await inspector.look("sample-previewed", true);
    await button(page, write).click();
    await button(page, "Undo this write").waitFor(longWait);
    await inspector.look("sample-written", true);
    expect(inspector.wrong).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it("where there is a question, where a file cannot be read, and where there is nothing to show", async () => {
    const { page, faults } = await openPane(browser, served, { viewport: { width: 400, height: 900 } });
    const inspector = new Inspector(page, "states", looks, [320, 800]);
    await give(page, "broken.xlsx", new TextEncoder().encode("no workbook"));
    await page.getByText("Nothing was written").first().waitFor(longWait);
    await inspector.look("unreadable", true);
    await button(page, "Take another workbook").click();
    await give(page, "asking.xlsx", asking);
    await button(page, "Run the main job").click(longWait);
    await page.getByRole("radiogroup").first().waitFor(longWait);
    await inspector.look("question-start", true);
    await page.locator("#page-tab-grants").click();
    await page.getByRole("radio", { name: "upper band begins above its figure" }).waitFor(longWait);
    await inspector.look("question-grants", true);
    await page.locator("#page-tab-start").click();
    await button(page, "Take another workbook").click();
    await give(page, "minutes.xlsx", plainWorkbook(["Minutes of the board", "Nothing was decided."]));
    await page.getByRole("tablist", { name: "Pages" }).waitFor(longWait);
    await inspector.look("nothing-start", true);
    for (const id of ["data", "commitments", "grants", "rewards", "evaluation", "explain"]) {
      await page.locator(`#page-tab-${id}`).click();
      await page.waitForTimeout(1_500);
      await page.getByRole("progressbar").waitFor({ state: "detached", ...longWait });
      await inspector.look(`nothing-${id}`, true);
    }
    console.log(`accessible, states: ${inspector.states.join(", ")}`);
    expect(inspector.wrong).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });

  it.each([false, true])("on any page beside Excel, dark: %s", async (dark) => {
    const { page, faults } = await openInExcel(browser, served, {
      workbook: sample,
      name: "sample.xlsx",
      look: { dark },
    });
    // The pane's colours are Excel's. Forced colours are painted over them, which axe does not see where the system's paper and
    // Excel's are not of one kind.
    const colorScheme = dark ? "dark" : "light";
    const inspector = new Inspector(
      page,
      dark ? "excel-dark" : "excel",
      [
        { name: colorScheme, media: { colorScheme, forcedColors: "none" } },
        { name: "contrast", media: { colorScheme, forcedColors: "active" } },
      ],
      dark ? [320] : [320, 800],
    );
    await button(page, "Preview").waitFor(longWait);
    await inspector.look("start", true);
    for (const one of pageParts) {
      await showPage(page, one);
      await openFolds(page, one);
      await inspector.look(one.id, true);
    }
    await showPage(page, part("Grants"));
    await button(page, "Preview").click();
    await button(page, write).waitFor(longWait);
    await inspector.look("previewed");
    await button(page, write).click();
    await button(page, "Undo this write").waitFor(longWait);
    await inspector.look("written");
    expect(inspector.wrong).toEqual([]);
    expect(faults).toEqual([]);
    await page.close();
  });
});
