import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/**
 * Compiles a TypeScript file for Node and imports it. The bundle is kept under node_modules/.cache/cqm and made anew
 * when one of its sources, its imports or the lock file has changed. Packages stay outside the bundle.
 */
export async function importTypeScript(file) {
  return import(pathToFileURL(await bundle(resolve(file))).href);
}

async function bundle(entry) {
  const cache = join(root, "node_modules/.cache/cqm");
  const name = `${digest(relative(root, entry))}-${digest(sourcesState(entry))}.mjs`;
  const path = join(cache, name);
  if (existsSync(path)) return path;

  const { build } = await import("esbuild");
  const result = await build({
    entryPoints: [entry],
    absWorkingDir: root,
    bundle: true,
    write: false,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    jsx: "automatic",
    sourcemap: "inline",
    logLevel: "silent",
    // Sources may ask where they stand; in the cache folder the answer would be wrong.
    plugins: [keepPlace],
  });
  mkdirSync(cache, { recursive: true });
  for (const old of readdirSync(cache).filter((other) => other.startsWith(name.split("-")[0]) && other !== name)) {
    // A process beside this one may have renamed or removed it in between.
    const state = statSync(join(cache, old), { throwIfNoEntry: false });
    if (state !== undefined && Date.now() - state.mtimeMs > 60_000) rmSync(join(cache, old), { force: true });
  }
  // Renamed into place, so that a second process never reads half a bundle.
  const part = `${path}.${process.pid}`;
  writeFileSync(part, result.outputFiles[0].contents);
  renameSync(part, path);
  return path;
}

const keepPlace = {
  name: "keep-place",
  setup(build) {
    build.onLoad({ filter: /\.(ts|tsx|mts)$/ }, ({ path }) => {
      const text = readFileSync(path, "utf8");
      if (!/\bimport\.meta\.(url|dirname|filename)\b|\b__dirname\b|\b__filename\b/.test(text)) return undefined;
      const contents = text
        .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(path).href))
        .replaceAll(/\bimport\.meta\.dirname\b|\b__dirname\b/g, JSON.stringify(dirname(path)))
        .replaceAll(/\bimport\.meta\.filename\b|\b__filename\b/g, JSON.stringify(path));
      return { contents, loader: path.endsWith("x") ? "tsx" : "ts" };
    });
  },
};

/** Paths, sizes and times of all that a bundle could be made of: cheaper than to parse it. */
function sourcesState(entry) {
  const folders = ["src", "test", "bench", "scripts"].map((folder) => join(root, folder));
  const files = [entry, join(root, "package-lock.json"), ...folders.flatMap(filesUnder)];
  return files
    .filter((file) => existsSync(file))
    .map((file) => {
      const { mtimeMs, size } = statSync(file);
      return `${relative(root, file)} ${mtimeMs} ${size}`;
    })
    .join("\n");
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(ts|tsx|mts|json)$/.test(file.name))
    .map((file) => join(file.parentPath ?? file.path, file.name))
    .sort();
}

function digest(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}
