// npm run package -- --url https://host/path/ [--out folder] [--build number]
// Writes the production build for that address and its manifest:
//   out/package/site/         what is served under the address
//   out/package/manifest.xml  what Excel is given
// The build number is the fourth part of the version; the number of commits unless told.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { parseArgs } from "node:util";
import packageJson from "../package.json";
import { actions } from "../src/commands/actions";
import { manifestFaults } from "./manifest/check";
import { sheetFunctions } from "./manifest/functions";
import { icons, manifestXml } from "./manifest/manifest";
import { addressOf, hashedName, raisedVersion } from "./manifest/package";
import { iconSizes } from "./manifest/ribbon";

const root = resolve(import.meta.dirname, "..");
const usage = "usage: npm run package -- --url https://host/path/ [--out folder] [--build number]";

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function run(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) fail(`${args[0] ?? ""} ended with ${status ?? "a signal"}`);
}

const { values } = parseArgs({
  options: { url: { type: "string" }, out: { type: "string" }, build: { type: "string" } },
});
if (values.url === undefined) fail(usage);
const base = addressOf(values.url);
if (typeof base !== "string") fail(`${base.fault}\n${usage}`);
const out = resolve(root, values.out ?? "out/package");
const site = join(out, "site");
const manifestFile = join(out, "manifest.xml");

const before = existsSync(manifestFile) ? readFileSync(manifestFile, "utf8") : null;
// A folder that holds anything but a package is somebody's: nothing of it is removed.
if (before === null && existsSync(out) && readdirSync(out).length > 0)
  fail(`${out} is not empty and holds no package. Give another folder with --out.`);
const sample = join(root, "assets/sample.xlsx");
if (!existsSync(sample)) run(join(root, "scripts/sample.mjs"), sample);
rmSync(site, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const webpack = join(root, "node_modules/webpack/bin/webpack.js");
run(webpack, "--mode", "production", "--stats", "errors-warnings", "--output-path", site);
rmSync(join(site, "manifest.xml"));

// What the manifest names gets the hash of its content into its name, as the scripts have it already.
const named = new Map<string, string>();
for (const path of [
  "assets/icon-32.png",
  "assets/icon-64.png",
  "functions.js",
  "functions.json",
  "functions.sv.json",
  ...icons().flatMap((icon) => iconSizes.map((size) => `assets/ribbon/${icon}-${size}.png`)),
]) {
  const file = join(site, path);
  if (!existsSync(file)) fail(`The build has no ${path}`);
  const name = hashedName(path, readFileSync(file));
  named.set(path, name);
  // The pages name their icon themselves.
  if (path === "assets/icon-32.png") writeFileSync(join(site, name), readFileSync(file));
  else renameSync(file, join(site, name));
}

writeFileSync(join(site, "web.config"), webConfig());
const place = { base, file: (path: string) => named.get(path) ?? path };
const build = values.build === undefined ? commits() : Number(values.build);
if (!Number.isInteger(build) || build < 0 || build > 99_999) fail(`--build is a whole number up to 99999.\n${usage}`);
const versionBefore = /<Version>([\d.]+)<\/Version>/.exec(before ?? "")?.[1];
const same = versionBefore !== undefined && manifestXml({ ...place, version: versionBefore }) === before;
const version = raisedVersion(
  packageJson.version,
  build,
  versionBefore === undefined ? null : { version: versionBefore, changed: !same },
);
const manifest = manifestXml({ ...place, version });
const faults = manifestFaults(manifest, {
  base,
  file: (path) => {
    const file = join(site, path);
    return file.startsWith(site + sep) && existsSync(file) ? readFileSync(file) : undefined;
  },
  actions: Object.keys(actions),
  functions: sheetFunctions.map(({ id }) => id),
});
if (faults.length > 0) fail(`The manifest is not right:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
writeFileSync(manifestFile, manifest);
console.log(`Version ${version} for ${base}`);
console.log(`Serve ${site} there; give Excel ${manifestFile}`);

/** The number of commits: higher with every release of one line. */
function commits(): number {
  const { stdout } = spawnSync("git", ["rev-list", "--count", "HEAD"], { cwd: root, encoding: "utf8" });
  const count = stdout ?? "";
  if (!/^\d+/.test(count)) fail("This folder is no clone of the repository: give the build number with --build.");
  return Number(count);
}

/** For Internet Information Services: what a worker may do comes with its script, not with the page. */
function webConfig(): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".xlsx" />
      <mimeMap fileExtension=".xlsx" mimeType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <add name="X-Content-Type-Options" value="nosniff" />
        <add name="Referrer-Policy" value="no-referrer" />
        <add name="Content-Security-Policy" value="default-src 'none'; script-src 'self' https://appsforoffice.microsoft.com; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'" />
      </customHeaders>
    </httpProtocol>
  </system.webServer>
</configuration>
`;
}
