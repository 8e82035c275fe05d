import chile from "../../../assets/tariffs/chile.json";
import finland from "../../../assets/tariffs/finland.json";
import hamburg from "../../../assets/tariffs/hamburg.json";
import netherlands from "../../../assets/tariffs/netherlands.json";
import skelleftea from "../../../assets/tariffs/skelleftea-2018.json";
import svensson from "../../../assets/tariffs/svensson-1996.json";
import maximumFee from "../../../assets/tariffs/sweden-maximum-fee.json";
import preSchool from "../../../assets/tariffs/sweden-pre-school.json";
import unitedKingdom from "../../../assets/tariffs/united-kingdom.json";

/** A tariff to begin from: the document as it is opened, changed and saved. */
export interface TariffPreset {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly about: string;
  readonly document: unknown;
}

/** The gallery of tariffs, in the order in which it is shown. */
export const tariffGallery: readonly TariffPreset[] = [
  svensson,
  preSchool,
  skelleftea,
  maximumFee,
  finland,
  hamburg,
  netherlands,
  unitedKingdom,
  chile,
].map((document) => ({
  id: document.id,
  title: document.title,
  source: document.source,
  about: document.about,
  document,
}));
