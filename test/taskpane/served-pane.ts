import { spawn, type ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";

export const root = resolve(__dirname, "../..");

/** What `npm start` gives: the address of the pane, and the means to stop it. */
export interface ServedPane {
  readonly address: string;
  readonly stop: () => void;
}

/** Builds the pane where it is not fresh and serves it as `npm start` does, without opening a browser window. */
export function servePane(): Promise<ServedPane> {
  const server = spawn(process.execPath, ["scripts/start.mjs", "--no-open"], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((answer, refuse) => {
    let said = "";
    server.stdout.on("data", (piece: Buffer) => {
      said += piece.toString();
      const address = /is at (http:\S+)/.exec(said)?.[1];
      if (address !== undefined) answer({ address, stop: () => server.kill() });
    });
    server.on("exit", (code) => refuse(new Error(`npm start ended with ${code}: ${said}`)));
  });
}

/** Runs one of our programs to its end. */
export function runNode(args: readonly string[]): Promise<{ readonly code: number | null; readonly said: string }> {
  const program: ChildProcess = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [program.stdout, program.stderr])
    stream?.on("data", (piece: Buffer) => (said += piece.toString()));
  return new Promise((answer) => program.on("close", (code) => answer({ code, said })));
}

/** A page of the pane that notes whatever it should not do. */
export interface WatchedPage {
  readonly page: Page;
  /** Requests to other places, messages of the console, errors, breaches of the Content-Security-Policy. */
  readonly faults: readonly string[];
}

export async function openPane(
  browser: Browser,
  { address }: ServedPane,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  context.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${address}/`) && !url.startsWith(`blob:${address}/`)) faults.push(`request: ${url}`);
  });
  context.on("console", (message) => faults.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  await page.exposeFunction("noteFault", (fault: string) => faults.push(fault));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const note = (globalThis as unknown as { noteFault: (fault: string) => void }).noteFault;
      note(`policy: ${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(address);
  return { page, faults };
}
