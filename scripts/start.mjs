// npm start [-- --browser] [--once] [--no-open]: opens the add-in. Where Excel exists (Windows, macOS) it is sideloaded; elsewhere,
// and with --browser, the pane is a page of its own on the sample workbook.
//   --browser    the page, on any machine
//   --once       build, serve, see that the page answers, and end
//   --no-open    the page, served only: nothing is opened
//   --for-excel  what office-addin-debugging calls (npm run dev-server): serve over https for the sideloaded add-in
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { root } from "./bundle.mjs";
import { serve } from "./static-server.mjs";

const flag = { type: "boolean", default: false };
const { values: wants } = parseArgs({ options: { browser: flag, once: flag, "no-open": flag, "for-excel": flag } });
const dist = join(root, "dist");
const port = 3000;

const excelMayBeHere = process.platform === "win32" || process.platform === "darwin";
if (wants["for-excel"]) await serveForExcel();
else if (excelMayBeHere && !wants.browser && !wants.once && !wants["no-open"]) sideload();
else await showPage();

/** office-addin-debugging starts our server itself, by the script `dev-server` of package.json. */
function sideload() {
  prepare();
  const cli = createRequire(import.meta.url).resolve("office-addin-debugging/cli.js");
  runNode([cli, "start", "manifest.xml", "desktop", "--dev-server-port", String(port)]);
}

async function serveForExcel() {
  prepare();
  const { getHttpsServerOptions } = await import("office-addin-dev-certs");
  const { address } = await serve(dist, { port, secure: await getHttpsServerOptions(), home: "taskpane-excel.html" });
  console.log(`CQM Workbench for Excel is at ${address}`);
}

async function showPage() {
  prepare();
  const { address, stop } = await serve(dist, { port, home: "taskpane.html" });
  console.log(`CQM Workbench is at ${address}`);
  if (wants.once) {
    try {
      await mustAnswer(address);
      console.log("The page answers.");
    } finally {
      await stop();
    }
    return;
  }
  console.log("Ctrl+C ends it.");
  if (!wants["no-open"]) openBrowser(address);
}

async function mustAnswer(address) {
  const page = await fetch(`${address}/`);
  const html = await page.text();
  const scripts = [...html.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, source]) => source);
  if (!page.ok || scripts.length === 0) throw new Error(`${address} gives no page of ours (status ${page.status})`);
  for (const source of scripts) {
    const { ok, status } = await fetch(new URL(source, `${address}/`));
    if (!ok) throw new Error(`${source} is not served (status ${status})`);
  }
}

/** The sample workbook and the built pane, each made only when missing or older than its sources. */
function prepare() {
  const sample = join(root, "assets/sample.xlsx");
  if (!existsSync(sample) && existsSync(join(root, "scripts/sample.mjs"))) {
    console.log("Writing the sample workbook ...");
    runNode([join(root, "scripts/sample.mjs"), sample]);
  }
  if (isFresh()) return;
  console.log("Building the pane ...");
  runNode([join(root, "node_modules/webpack/bin/webpack.js"), "--mode", "production", "--stats", "errors-warnings"]);
}

function isFresh() {
  const page = join(dist, "taskpane.html");
  if (!existsSync(page)) return false;
  const built = statSync(page).mtimeMs;
  const sources = ["webpack.config.js", "package.json", "package-lock.json", "manifest.xml"].map((name) =>
    join(root, name),
  );
  for (const folder of ["src", "assets"]) {
    for (const entry of readdirSync(join(root, folder), { recursive: true })) sources.push(join(root, folder, entry));
  }
  return sources.every((source) => !existsSync(source) || statSync(source).mtimeMs < built);
}

function runNode(args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** Quietly: the address is printed anyway. */
function openBrowser(address) {
  const openers = { win32: ["cmd", ["/c", "start", "", address]], darwin: ["open", [address]] };
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const [program, args] = openers[process.platform] ?? ["xdg-open", [address]];
  if (program === "xdg-open" && !hasDisplay) return;
  spawn(program, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}
