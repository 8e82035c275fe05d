import type { Scalar } from "./cell-text";
import type { SectionColumn } from "./section-columns";

/** The sheets on which a tariff stands. */
export type TariffSheet = "tariff" | "amounts" | "steps";

/** A table of cells under a heading; `of` names the table or list whose bands or entries it holds. */
export interface Section {
  readonly sheet: TariffSheet;
  readonly heading: SectionHeading;
  readonly of?: string;
  readonly columns: readonly SectionColumn[];
  readonly rows: readonly (readonly Scalar[])[];
}

export const sectionHeadings = [
  "The tariff",
  "Inputs",
  "Inputs of providers",
  "Ages over time",
  "Parameters of the tariff",
  "Values over time",
  "Bands of",
  "Entries of",
  "Band tables",
  "Dimensions of bands",
  "Figures of bands and lists",
  "Lists by key",
  "Steps of the tariff",
] as const;
export type SectionHeading = (typeof sectionHeadings)[number];
