import type { ListWords } from "./list-words";

/** Norwegian words of lists. */
export const norwegianLists: ListWords = {
  language: "no",
  roles: {
    units: ["enheter", "organisasjon"],
    staff: ["ansatte", "personale", "bemanning"],
    roster: ["barn", "barneliste"],
    providers: ["leverandører", "tilbydere", "barnehager"],
    tariff: ["satser", "takster"],
    economy: ["økonomi", "resultat"],
  },
  fields: {
    units: {
      name: ["enhetsnavn"],
      code: ["enhetskode", "enhetsnummer"],
      parent: ["overordnet enhet", "tilhører"],
      manager: ["leder", "enhetsleder"],
    },
    staff: {
      id: ["ansattnummer", "ansatt nr", "ansatt id"],
      name: ["navn", "etternavn"],
      unit: ["enhet", "avdeling", "arbeidssted"],
      role: ["stilling", "yrke"],
      fte: ["stillingsprosent", "stillingsstørrelse", "årsverk"],
      absenceSick: ["sykefravær", "sykedager"],
      salary: ["lønn", "månedslønn", "årslønn"],
      employedFrom: ["ansatt fra", "startdato"],
      employedTo: ["ansatt til", "sluttdato"],
    },
    roster: {
      recipient: ["barn id", "barnets nummer", "brukernummer", "barn"],
      born: ["fødselsdato", "født"],
      hours: ["timer per uke", "oppholdstid", "timer"],
      provider: ["barnehage", "leverandør", "tilbyder"],
      from: ["fra dato", "fra"],
      to: ["til dato", "til"],
    },
    providers: {
      provider: ["leverandør", "tilbyder", "barnehage"],
      code: ["organisasjonsnummer", "leverandørkode"],
      contact: ["kontaktperson", "e post"],
      phone: ["telefon"],
    },
    tariff: {
      ageLow: ["alder fra"],
      ageHigh: ["alder til"],
      hoursLow: ["timer fra"],
      hoursHigh: ["timer til"],
      amount: ["beløp", "sats", "tilskudd"],
    },
    economy: {
      unit: ["enhet", "resultatenhet"],
      requiredResult: ["resultatkrav"],
      adjustedResult: ["justert resultat"],
      actualCost: ["faktisk kostnad", "virkelig kostnad"],
      baseCost: ["basiskostnad"],
      output: ["produksjon", "ytelser"],
      baseOutput: ["basisproduksjon"],
    },
  },
  yes: ["ja"],
  no: ["nei"],
};
