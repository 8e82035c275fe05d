/** What is kept in a workbook for the pane. Small: Excel keeps at most 2 MB of settings in a document. */
export interface Settings {
  readonly version: typeof settingsVersion;
  /** Language of the pane in this workbook; null follows Excel. */
  readonly language: "en" | "sv" | null;
}

export const settingsVersion = 1;

/** Where the settings stand among those of other add-ins. */
export const settingsKey = "cqm.settings";

export const firstSettings: Settings = { version: settingsVersion, language: null };

/** Brings settings of one version to the next: the function at place n takes version n. */
export type Migration = (stored: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/**
 * A newer version adds its migration at the end and never changes one that stands here: workbooks keep what they were
 * last written with for years.
 */
export const migrations: readonly Migration[] = [
  // 0: before settings had a version there was at most a language.
  ({ language }) => ({ version: 1, language: language ?? null }),
];

/** What became of stored settings. */
export type Migrated =
  | { readonly state: "current"; readonly settings: Readonly<Record<string, unknown>> }
  /** Written by a newer program: not to be understood, and not to be overwritten. */
  | { readonly state: "newer"; readonly version: number }
  /** What stands there is none of ours. */
  | { readonly state: "unreadable" };

/** Brings whatever was stored to the newest version, step by step. */
export function migrated(stored: unknown, steps: readonly Migration[] = migrations): Migrated {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored)) return { state: "unreadable" };
  let settings = stored as Readonly<Record<string, unknown>>;
  const version = settings["version"] ?? 0;
  if (typeof version !== "number" || !Number.isInteger(version) || version < 0) return { state: "unreadable" };
  if (version > steps.length) return { state: "newer", version };
  for (const step of steps.slice(version)) settings = step(settings);
  return { state: "current", settings };
}

/** The settings of a workbook; the first ones where there are none, or where they cannot be understood. */
export function settingsFrom(stored: unknown): Settings {
  const found = migrated(stored);
  if (found.state !== "current") return firstSettings;
  const { language } = found.settings;
  return { version: settingsVersion, language: language === "en" || language === "sv" ? language : null };
}
