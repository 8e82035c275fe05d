import { printedTariff, type TariffText } from "../../src/grants/printed-tariff";

/** The day-care table of Svensson 1996, as printed. */
export const paperText: TariffText = {
  name: "Day care 1996",
  source: "Svensson 1996, child day-care table",
  ages: ["1-2", "3-5", "6"],
  hours: ["over 40", "30-39.5", "20-29.5", "under 20"],
  amounts: [
    [108_000, 84_000, 60_000, 42_000],
    [72_000, 56_000, 40_000, 28_000],
    [50_400, 39_200, 28_000, 19_600],
  ],
};

export const paper = printedTariff.parse(paperText);
