/** What a person takes from a gallery. */
export type PresetKind = "scheme" | "tariff";

/** The settings by which a scheme or a tariff of the gallery is tried, by its id; they are settled, tried and written as any other. */
export const presetSetting: Readonly<Record<PresetKind, string>> = {
  scheme: "preset:scheme",
  tariff: "preset:tariff",
};
