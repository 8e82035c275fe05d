import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { manifestFaults } from "../../scripts/manifest/check";
import { repository } from "../manifest/surroundings";
import { runNode } from "../taskpane/served-pane";

jest.setTimeout(400_000);

const base = "https://cqm.example.se/addins/";
let folder: string;
let site: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "cqm-package-"));
  site = join(folder, "site");
  const done = await runNode([
    "scripts/run-ts.mjs",
    "scripts/package.ts",
    "--url",
    base,
    "--out",
    folder,
    "--build",
    "7",
  ]);
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining(`.7 for ${base}`) as string });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileOf = (path: string) => {
  const file = join(site, path);
  return existsSync(file) ? readFileSync(file) : undefined;
};

test("the manifest is right for its address, and every file that it names is there under a hashed name", () => {
  const xml = readFileSync(join(folder, "manifest.xml"), "utf8");
  expect(manifestFaults(xml, { ...repository, base, file: fileOf })).toEqual([]);
  expect(xml).not.toContain("localhost");
  const named = [...xml.matchAll(/https:\/\/cqm\.example\.se\/addins\/([^"]+)/g)].map(([, path]) => path ?? "");
  const unhashed = new Set(named.filter((path) => !/\.[0-9a-f]{8}\.[a-z]+$/.test(path)));
  expect([...unhashed].sort()).toEqual(["taskpane-excel.html", "taskpane.html"]);
});

/** The directives of a page's Content-Security-Policy. */
function policyOf(page: string): Map<string, string[]> {
  const html = readFileSync(join(site, page), "utf8");
  const policy = /Content-Security-Policy content="([^"]+)"/.exec(html)?.[1] ?? "";
  return new Map(policy.split(";").map((one) => [one.trim().split(" ")[0] ?? "", one.trim().split(" ").slice(1)]));
}

test.each([
  ["taskpane.html", ["'self'"]],
  ["taskpane-excel.html", ["'self'", "https://appsforoffice.microsoft.com"]],
])("%s allows its own place%s and nothing else", (page, scripts) => {
  const policy = policyOf(page);
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect(policy.get("script-src")).toEqual(scripts);
  expect(policy.get("connect-src")).toEqual(["'self'"]);
  for (const [name, allowed] of policy)
    for (const one of allowed)
      if (one.startsWith("http")) expect([name, one]).toEqual(["script-src", "https://appsforoffice.microsoft.com"]);
  const html = readFileSync(join(site, page), "utf8");
  expect(/<script(?![^>]* src)/.test(html)).toBe(false);
  const outside = [...html.matchAll(/(?:src|href)="?(https?:[^"\s>]+)/g)].map(([, address]) => address);
  expect(outside).toEqual(
    page === "taskpane.html" ? [] : ["https://appsforoffice.microsoft.com/lib/1/hosted/office.js"],
  );
});

test("Microsoft's client is not in the package, and nothing maps back to the sources", () => {
  for (const name of readdirSync(site).filter((one) => one.endsWith(".js"))) {
    const text = readFileSync(join(site, name), "utf8");
    // Words of excel-web-16.00.js that no code of ours has.
    expect([name, /_richApiNativeBridge|OfficeExtension\.HostBridge|sourceMappingURL/.test(text)]).toEqual([
      name,
      false,
    ]);
  }
  expect(readdirSync(site, { recursive: true }).filter((name) => String(name).endsWith(".map"))).toEqual([]);
});

test("a folder of somebody else's is left alone", async () => {
  const theirs = mkdtempSync(join(tmpdir(), "cqm-theirs-"));
  writeFileSync(join(theirs, "notes.txt"), "theirs");
  const refused = await runNode(["scripts/run-ts.mjs", "scripts/package.ts", "--url", base, "--out", theirs]);
  expect(readdirSync(theirs)).toEqual(["notes.txt"]);
  rmSync(theirs, { recursive: true });
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining("holds no package") as string });
});
