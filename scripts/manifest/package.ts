import { createHash } from "node:crypto";

/**
 * The address under which a package will be served, ending in a slash, or what is wrong with it. Office loads add-ins by
 * https only.
 */
export function addressOf(given: string): string | { readonly fault: string } {
  if (!URL.canParse(given)) return { fault: `"${given}" is no address. Give it whole: https://host/path/` };
  const url = new URL(given);
  if (url.protocol !== "https:")
    return { fault: `"${given}" does not begin with https://. Office loads add-ins by https only.` };
  if (url.search !== "" || url.hash !== "")
    return { fault: `"${given}" has something after the path. Give the folder: https://host/path/` };
  if (url.username !== "") return { fault: `"${given}" has a user name. Give the folder alone: https://host/path/` };
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** "assets/ribbon/data-16.png" with eight digits of the hash of its content: Office keeps icons by name for long. */
export function hashedName(path: string, bytes: Uint8Array): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  return path.replace(/(\.[a-z0-9]+)$/i, `.${hash}$1`);
}

/**
 * The version of a package: that of package.json with a build number behind it. It is raised above the version that stood
 * in the folder before, where what is packed has changed: Excel takes a changed manifest anew only by a higher version.
 */
export function raisedVersion(
  release: string,
  build: number,
  before: { readonly version: string; readonly changed: boolean } | null,
): string {
  const wanted = `${release}.${build}`;
  if (before === null) return wanted;
  if (!before.changed) return compared(wanted, before.version) > 0 ? wanted : before.version;
  if (compared(wanted, before.version) > 0) return wanted;
  const parts = numbers(before.version);
  return [...parts.slice(0, 3), (parts[3] ?? 0) + 1].join(".");
}

function numbers(version: string): number[] {
  const parts = version.split(".").map(Number);
  return [0, 1, 2, 3].map((place) => parts[place] ?? 0);
}

function compared(one: string, other: string): number {
  const [a, b] = [numbers(one), numbers(other)];
  const place = a.findIndex((part, index) => part !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
