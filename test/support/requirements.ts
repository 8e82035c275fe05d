import { accessSync, constants, existsSync, statSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

/** What some tests need beside Node and the packages of the lock file. */
export type Need = "libreoffice" | "chromium" | "shared";

const root = resolve(__dirname, "../..");

/** The path of LibreOffice's `soffice`, or undefined. The variable CQM_SOFFICE names another one. */
export function findLibreOffice(): string | undefined {
  return firstProgram(
    process.env["CQM_SOFFICE"],
    ["soffice", "libreoffice"],
    [
      "/usr/lib/libreoffice/program/soffice",
      "/Applications/LibreOffice.app/Contents/MacOS/soffice",
      "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
    ],
  );
}

/** The path of Chromium or Chrome, or undefined. The variable CQM_CHROMIUM names another one. */
export function findChromium(): string | undefined {
  return firstProgram(
    process.env["CQM_CHROMIUM"],
    ["chromium", "chromium-browser", "google-chrome"],
    [
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    ],
  );
}

/** The folder `shared` beside the repository (published cases, corpus of real workbooks), or undefined. */
export function sharedFolder(): string | undefined {
  const folder = resolve(root, "../shared");
  return existsSync(folder) && statSync(folder).isDirectory() ? folder : undefined;
}

/**
 * A `describe` whose tests need something that a machine may lack. Without it they are skipped and the reason is
 * printed; under CQM_REQUIRE_ALL=1 (`npm test -- --require-all`) they fail instead.
 */
export function describeWith(need: Need, name: string, tests: () => void): void {
  if (isPresent(need)) {
    describe(name, tests);
    return;
  }
  const reason = `${missing[need]}: "${name}" is skipped`;
  if (process.env["CQM_REQUIRE_ALL"] === "1") {
    describe(name, () => {
      it("has what it needs", () => {
        throw new Error(`${missing[need]}, and everything is required (CQM_REQUIRE_ALL=1)`);
      });
    });
    return;
  }
  process.stderr.write(`${reason}\n`);
  describe.skip(`${name} (${missing[need]})`, tests);
}

const missing: Record<Need, string> = {
  libreoffice: "LibreOffice is not installed",
  chromium: "Chromium is not installed",
  shared: "the folder ../shared is not there",
};

function isPresent(need: Need): boolean {
  switch (need) {
    case "libreoffice":
      return findLibreOffice() !== undefined;
    case "chromium":
      return findChromium() !== undefined;
    case "shared":
      return sharedFolder() !== undefined;
  }
}

function firstProgram(named: string | undefined, onPath: readonly string[], places: readonly string[]) {
  if (named !== undefined && named !== "") return isExecutable(named) ? named : undefined;
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const candidates = [...onPath.flatMap((program) => folders.map((folder) => join(folder, program))), ...places];
  return candidates.find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
