import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration } from "webpack";
import { startChromium } from "../test/support/chromium";

/**
 * The pane's size and start beside a bare React + Fluent page, built by the same webpack in the same run: one component,
 * and fourteen families. Start: from the navigation until the first button stands on the page, each time in a browser
 * context of its own (nothing cached), the three taken in turn.
 */
const root = process.cwd();
const work = join(root, "out/bench-pane");
const runs = 9;

const families = [
  "Button",
  "Input",
  "Field",
  "Select",
  "Checkbox",
  "RadioGroup",
  "TabList",
  "MessageBar",
  "Badge",
  "Link",
  "Spinner",
  "ProgressBar",
  "Divider",
  "Switch",
] as const;

function bare(components: readonly string[]): string {
  return [
    'import { createRoot } from "react-dom/client";',
    `import { FluentProvider, webLightTheme, ${components.join(", ")} } from "@fluentui/react-components";`,
    'const place = document.getElementById("pane");',
    "if (place !== null) createRoot(place).render(",
    `<FluentProvider theme={webLightTheme}>${components.map((name) => `<${name} />`).join("")}</FluentProvider>);`,
  ].join("\n");
}

interface Page {
  readonly name: string;
  readonly folder: string;
  readonly html: string;
}

function built(name: string, configuration: Configuration): Promise<void> {
  return new Promise((done, failed) => {
    webpack(configuration, (error, stats) => {
      if (error !== null || stats === undefined) failed(error ?? new Error("no stats"));
      else if (stats.hasErrors()) failed(new Error(`${name}: ${stats.toString("errors-only")}`));
      else done();
    });
  });
}

/** Scripts that the page names itself: what is fetched before anything shows. */
function initialOf({ folder, html }: Page): { readonly gzip: number; readonly raw: number } {
  const text = readFileSync(join(folder, html), "utf8");
  const names = [...text.matchAll(/<script[^>]* src="?([^"\s>]+)/g)].map(([, name]) => name ?? "");
  const scripts = names.filter((name) => !name.startsWith("http")).map((name) => readFileSync(join(folder, name)));
  return {
    gzip: scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0) / 1000,
    raw: scripts.reduce((sum, script) => sum + script.length, 0) / 1000,
  };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

async function main(): Promise<void> {
  const make = (await import(join(root, "webpack.config.js"))) as {
    default: (env: unknown, argv: object) => Configuration;
  };
  const own = make.default({}, { mode: "production" });
  // In a folder of its own: what is served from dist meanwhile stays.
  const folder = join(work, "pane");
  await built("pane", { ...own, output: { ...own.output, path: folder } });
  const pages: Page[] = [{ name: "the pane", folder, html: "taskpane.html" }];
  for (const [name, components] of [
    ["React + Fluent, one component", families.slice(0, 1)],
    ["React + Fluent, 14 families", families],
  ] as const) {
    const folder = join(work, String(components.length));
    mkdirSync(folder, { recursive: true });
    const entry = join(folder, "entry.tsx");
    writeFileSync(entry, bare(components));
    await built(name, {
      ...own,
      entry,
      output: { path: join(folder, "dist"), filename: "bare.js", clean: true },
      plugins: [],
      optimization: {},
      cache: false,
    });
    writeFileSync(
      join(folder, "dist/index.html"),
      '<!doctype html><html lang="en"><title>Bare</title><body><div id="pane"></div><script defer src="bare.js"></script></body></html>',
    );
    pages.push({ name, folder: join(folder, "dist"), html: "index.html" });
  }

  const server = (await import(join(root, "scripts/static-server.mjs"))) as {
    serve: (folder: string, options: object) => Promise<{ address: string; stop: () => Promise<void> }>;
  };
  const browser = await startChromium();
  const served = await Promise.all(
    pages.map(({ folder, html }, index) => server.serve(folder, { port: 4700 + index * 60, home: html })),
  );
  const times: number[][] = pages.map(() => []);
  for (let run = 0; run < runs; run += 1) {
    for (const [index, { address }] of served.entries()) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (document.querySelector("button") === null) return;
          observer.disconnect();
          (globalThis as unknown as { shown: number }).shown = performance.now();
        }).observe(document, { childList: true, subtree: true });
      });
      await page.goto(address);
      const shown = await page.waitForFunction(() => (globalThis as unknown as { shown?: number }).shown);
      times[index]?.push(Number(await shown.jsonValue()));
      await context.close();
    }
  }
  await browser.close();
  await Promise.all(served.map(({ stop }) => stop()));

  console.log("| page | initial script, kB gzip | kB | first button, ms (median) | least ms |");
  console.log("|---|---:|---:|---:|---:|");
  for (const [index, page] of pages.entries()) {
    const { gzip, raw } = initialOf(page);
    const shown = times[index] ?? [];
    console.log(
      `| ${page.name} | ${gzip.toFixed(0)} | ${raw.toFixed(0)} | ${median(shown).toFixed(0)} | ${Math.min(...shown).toFixed(0)} |`,
    );
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
