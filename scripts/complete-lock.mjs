// Completes package-lock.json with the optional packages of other platforms. A registry mirror that does not carry them
// makes npm leave them out, and `npm ci` then calls the lock out of step with its packages. Run after every `npm install`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./bundle.mjs";

const path = join(root, "package-lock.json");
const lock = JSON.parse(readFileSync(path, "utf8"));

/** Words in the names of platform packages, and what npm calls them. */
const systems = {
  darwin: "darwin",
  linux: "linux",
  win32: "win32",
  android: "android",
  freebsd: "freebsd",
  openharmony: "openharmony",
};
const processors = {
  arm64: "arm64",
  x64: "x64",
  arm: "arm",
  ia32: "ia32",
  ppc64: "ppc64",
  s390x: "s390x",
  riscv64: "riscv64",
  loong64: "loong64",
  wasm32: "wasm32",
};

let added = 0;
for (const [place, entry] of Object.entries({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const known = ancestors(place).some((folder) => lock.packages[join(folder, "node_modules", name)]);
    if (known || !/^\d/.test(version)) continue;
    lock.packages[`node_modules/${name}`] = platformEntry(name, version, entry);
    added += 1;
  }
}
if (added > 0) {
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`${added} packages of other platforms added to the lock`);

function ancestors(place) {
  const parts = place === "" ? [] : place.split("/node_modules/");
  return ["", ...parts.map((_, index) => parts.slice(0, index + 1).join("/node_modules/"))];
}

function platformEntry(name, version, parent) {
  const words = name
    .split(/[/-]/)
    .map((word) => (word.startsWith("armv7") || word === "gnueabihf" ? "arm" : word.split(".")[0]));
  const system = words.find((word) => word in systems);
  const processor = words.find((word) => word in processors);
  const library = words.includes("musl")
    ? "musl"
    : words.some((word) => word === "gnu" || word === "glibc")
      ? "glibc"
      : undefined;
  return {
    version,
    ...(processor ? { cpu: [processors[processor]] } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...(library && system === "linux" ? { libc: [library] } : {}),
    optional: true,
    ...(system ? { os: [systems[system]] } : {}),
  };
}
