import type { SchemeInspection } from "../../rewards/inspection/inspection";
import { gallery, presetScheme } from "../../rewards/presets/gallery";
import type { Snapshot } from "../../workbook/snapshot";
import { exampleInspection } from "../gallery/example";
import { measuresIn, type ShownMeasure } from "../gallery/measures";
import type { PresetKind } from "../gallery/preset-setting";
import { presetOf } from "../gallery/presets";
import { tariffGallery } from "../gallery/tariffs";
import type { JobOptions } from "../job";
import type { Opened } from "../open";
import { rewardYearOf } from "../rewards/scheme-rewards";

/** A scheme or a tariff of a gallery, as a person chooses one: what it is, and where it comes from. */
export interface ShownPreset {
  readonly id: string;
  readonly title: string;
  readonly about: string | null;
  readonly source: string;
}

/** What the gallery shows of its schemes or tariffs. */
export interface GalleryView {
  readonly presets: readonly ShownPreset[];
}

/** The schemes or tariffs that a person may begin from. */
export function galleryView(_snapshot: Snapshot, _options: JobOptions, asked: PresetKind): GalleryView {
  if (asked === "tariff") return { presets: tariffGallery.map(({ document: _document, ...shown }) => shown) };
  return {
    presets: gallery.map(({ id, title, source }) => ({ id, title, source, about: presetScheme(id).note ?? null })),
  };
}

/** A scheme that is tried and cannot be computed on the workbook yet: what it measures, and what it does with an example. */
export interface TriedScheme {
  readonly id: string;
  readonly measures: readonly ShownMeasure[];
  /** On figures of ours, with the parameters that are tried. */
  readonly example: SchemeInspection | null;
}

/** The scheme of the gallery that a person tries; null where none is. `possible`: whether the workbook has all it needs. */
export function triedScheme(opened: Opened, settings: JobOptions["settings"], possible: boolean): TriedScheme | null {
  const preset = presetOf("scheme", settings);
  const scheme = opened.scheme?.scheme ?? null;
  if (preset === null || scheme === null) return null;
  return {
    id: preset.id,
    measures: measuresIn(opened, scheme),
    example: possible ? null : exampleInspection(scheme, rewardYearOf(opened)),
  };
}
