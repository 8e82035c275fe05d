import { gallery } from "../../rewards/presets/gallery";
import type { JobOptions } from "../job";
import { presetSetting, type PresetKind } from "./preset-setting";
import { tariffGallery } from "./tariffs";

/** The preset that settings name; null where they name none, or none of the gallery. */
export function presetOf(
  kind: PresetKind,
  settings: JobOptions["settings"] = {},
): { readonly id: string; readonly document: unknown } | null {
  const id = settings[presetSetting[kind]];
  const all: readonly { readonly id: string; readonly document: unknown }[] =
    kind === "scheme" ? gallery : tariffGallery;
  return all.find((one) => one.id === id) ?? null;
}

/**
 * Options in which the presets that the settings name are given with the job, as files would be. A name that is in no gallery stays
 * among the settings, where it is told to be no parameter.
 */
export function withPresets(options: JobOptions): JobOptions {
  const { settings } = options;
  if (settings === undefined) return options;
  const kinds: readonly PresetKind[] = ["scheme", "tariff"];
  const found = kinds.flatMap((kind) => {
    const preset = presetOf(kind, settings);
    return preset === null ? [] : [{ kind, preset }];
  });
  if (found.length === 0) return options;
  const taken = new Set(found.map(({ kind }) => presetSetting[kind]));
  const given = Object.fromEntries(
    found.map(({ kind, preset: { id, document } }) => [
      kind,
      { name: `${id}.json`, bytes: new TextEncoder().encode(JSON.stringify(document)) },
    ]),
  );
  return {
    ...options,
    ...given,
    settings: Object.fromEntries(Object.entries(settings).filter(([id]) => !taken.has(id))),
  };
}
