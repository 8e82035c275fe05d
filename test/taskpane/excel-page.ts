import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import type { DesktopLook } from "../host/desktop";
import type { ExcelInPage } from "../host/page";
import { root, type ServedPane } from "./served-pane";

/** Microsoft's server as the page asks for it; the files come from the package, and only in tests. */
const officeServer = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const officeFiles = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".json": "application/json" };

let script: Promise<string> | undefined;

/** The host as a script for a page. */
function hostScript(): Promise<string> {
  script ??= build({
    entryPoints: [join(root, "test/host/page.ts")],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "chrome120",
    logLevel: "silent",
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
  return script;
}

/** The add-in's page in an Excel of ours, with a note of whatever it should not do. */
export interface ExcelPage {
  readonly page: Page;
  /** Requests that would leave the machine, messages of the console, errors, breaches of the policy. */
  readonly faults: string[];
  /** Runs in the page, with the Excel there. */
  readonly excel: <T>(act: (excel: ExcelInPage) => T | Promise<T>) => Promise<T>;
}

export interface ExcelPageOptions {
  readonly workbook: Uint8Array;
  readonly name?: string;
  readonly look?: DesktopLook;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** What stands in the way: Microsoft's server cannot be reached, or Excel never answers. */
  readonly trouble?: "no office.js" | "no program" | "silent";
}

/** Opens the page that the manifest names as Excel on Windows does: the native object first, then the page. */
export async function openInExcel(
  browser: Browser,
  { address }: ServedPane,
  { workbook, name = "book.xlsx", look = {}, viewport = { width: 400, height: 900 }, trouble }: ExcelPageOptions,
): Promise<ExcelPage> {
  const context = await browser.newContext({ locale: look.language ?? "en-GB", viewport });
  const page = await context.newPage();
  const faults: string[] = [];
  await context.route("**/*", async (route) => {
    const url = route.request().url();
    if (url.startsWith(officeServer)) {
      const file = join(officeFiles, decodeURIComponent(new URL(url).pathname.slice("/lib/1/hosted/".length)));
      if (trouble === "no office.js") await route.abort("internetdisconnected");
      else if (existsSync(file))
        await route.fulfill({
          body: readFileSync(file),
          contentType: types[extname(file)] ?? "application/octet-stream",
        });
      else await route.fulfill({ status: 404, body: "" });
      return;
    }
    if (trouble === "no program" && /\/excel\.[0-9a-f]+\.js$/.test(url)) await route.abort("connectionrefused");
    else if (url.startsWith(`${address}/`)) await route.continue();
    else {
      faults.push(`request: ${url}`);
      await route.abort();
    }
  });
  context.on("console", (message) => {
    // Every page of Office says so once; the client writes it.
    if (!/^Warning: Office\.js is loaded/.test(message.text()))
      faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  await page.exposeFunction("noteFault", (fault: string) => faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const note = (globalThis as unknown as { noteFault: (fault: string) => void }).noteFault;
      note(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  if (trouble !== "silent") {
    await page.addInitScript(
      (given) => {
        (globalThis as unknown as { excelGiven: unknown }).excelGiven = given;
      },
      { workbook: Buffer.from(workbook).toString("base64"), name, look: { ...look } },
    );
    await page.addInitScript({ content: await hostScript() });
  } else
    await page.addInitScript(() => {
      // A native object that takes every request and answers none.
      const native = {
        GetHostInfo: () => "Excel|Win32|16.01|en-US|c|null|null|3",
        GetContext: () => ({}),
        Execute: () => undefined,
      };
      Object.defineProperty(globalThis, "external", { value: native, configurable: true });
    });
  await page.goto(`${address}/taskpane-excel.html`);
  return {
    page,
    faults,
    excel: async (act) => {
      const handle = await page.evaluateHandle(
        () => (globalThis as unknown as { excelInPage: ExcelInPage }).excelInPage,
      );
      return handle.evaluate(act as never) as never;
    },
  };
}
