import type { ListWords } from "./list-words";

/** Dutch words of lists. */
export const dutchLists: ListWords = {
  language: "nl",
  roles: {
    units: ["eenheden", "organisatie"],
    staff: ["personeel", "medewerkers"],
    roster: ["kinderen"],
    providers: ["aanbieders", "leveranciers"],
    tariff: ["tarieven"],
    economy: ["economie", "resultaten"],
  },
  fields: {
    units: {
      name: ["eenheid", "naam eenheid", "naam van de eenheid"],
      code: ["eenheidscode", "kostenplaats"],
      parent: ["bovenliggende eenheid", "valt onder"],
      manager: ["leidinggevende", "manager", "afdelingshoofd"],
    },
    staff: {
      id: ["personeelsnummer", "medewerkernummer", "personeelsnr"],
      name: ["naam", "achternaam"],
      unit: ["eenheid", "afdeling", "dienst"],
      role: ["functie", "functienaam"],
      fte: ["deeltijdfactor", "deeltijdpercentage", "fte"],
      absenceSick: ["ziekteverzuim", "ziektedagen"],
      salary: ["salaris", "maandsalaris", "brutosalaris"],
      employedFrom: ["in dienst sinds", "datum in dienst", "in dienst"],
      employedTo: ["uit dienst", "datum uit dienst"],
    },
    roster: {
      recipient: ["kindnummer", "kind id", "kind"],
      born: ["geboortedatum", "geboren"],
      hours: ["uren per week", "opvanguren", "uren"],
      provider: ["aanbieder", "opvang", "kinderopvang"],
      from: ["van", "ingangsdatum", "vanaf"],
      to: ["tot", "einddatum"],
    },
    providers: {
      provider: ["aanbieder", "instelling", "leverancier"],
      code: ["aanbiedercode", "kvk nummer"],
      contact: ["contactpersoon"],
      phone: ["telefoon"],
    },
    tariff: {
      ageLow: ["leeftijd van", "leeftijd vanaf"],
      ageHigh: ["leeftijd tot"],
      hoursLow: ["uren van", "uren vanaf"],
      hoursHigh: ["uren tot"],
      amount: ["bedrag", "tarief", "uurtarief"],
    },
    economy: {
      unit: ["eenheid", "resultaateenheid"],
      requiredResult: ["vereist resultaat", "resultaateis"],
      adjustedResult: ["gecorrigeerd resultaat"],
      actualCost: ["werkelijke kosten"],
      baseCost: ["basiskosten"],
      output: ["productie", "prestaties"],
      baseOutput: ["basisproductie"],
    },
  },
  yes: ["ja"],
  no: ["nee"],
};
