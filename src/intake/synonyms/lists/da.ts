import type { ListWords } from "./list-words";

/** Danish words of lists. */
export const danishLists: ListWords = {
  language: "da",
  roles: {
    units: ["enheder", "organisation"],
    staff: ["ansatte", "medarbejdere", "personale"],
    roster: ["børn", "børneliste"],
    providers: ["leverandører", "institutioner"],
    tariff: ["takster"],
    economy: ["økonomi", "resultat"],
  },
  fields: {
    units: {
      name: ["enhedsnavn"],
      code: ["enhedskode", "enhedsnummer"],
      parent: ["overordnet enhed", "hører under"],
      manager: ["leder", "enhedsleder"],
    },
    staff: {
      id: ["medarbejdernummer", "medarbejder nr", "løbenummer", "ansat nr"],
      name: ["navn", "efternavn"],
      unit: ["enhed", "afdeling", "arbejdssted"],
      role: ["stilling", "stillingsbetegnelse"],
      fte: ["beskæftigelsesgrad", "ansættelsesgrad", "årsværk"],
      absenceSick: ["sygefravær", "sygedage"],
      salary: ["løn", "månedsløn", "årsløn"],
      employedFrom: ["ansat fra", "ansættelsesdato"],
      employedTo: ["ansat til", "fratrædelsesdato"],
    },
    roster: {
      recipient: ["barn id", "barnets nummer", "borger id", "barn"],
      born: ["fødselsdato", "født"],
      hours: ["timer om ugen", "timer pr uge", "timer"],
      provider: ["institution", "leverandør", "dagtilbud"],
      from: ["fra dato", "fra"],
      to: ["til dato", "til"],
    },
    providers: {
      provider: ["leverandør", "institution", "dagtilbud"],
      code: ["cvr nummer", "leverandørkode"],
      contact: ["kontaktperson", "e mail"],
      phone: ["telefon"],
    },
    tariff: {
      ageLow: ["alder fra"],
      ageHigh: ["alder til"],
      hoursLow: ["timer fra"],
      hoursHigh: ["timer til"],
      amount: ["beløb", "takst", "tilskud"],
    },
    economy: {
      unit: ["enhed", "resultatenhed"],
      requiredResult: ["resultatkrav"],
      adjustedResult: ["justeret resultat"],
      actualCost: ["faktiske omkostninger", "faktisk omkostning"],
      baseCost: ["basisomkostning"],
      output: ["produktion", "ydelser"],
      baseOutput: ["basisproduktion"],
    },
  },
  yes: ["ja"],
  no: ["nej"],
};
