import type { ListWords } from "./list-words";

/** Finnish words of lists. */
export const finnishLists: ListWords = {
  language: "fi",
  roles: {
    units: ["yksiköt", "organisaatio"],
    staff: ["henkilöstö", "työntekijät"],
    roster: ["lapset"],
    providers: ["palveluntuottajat", "päiväkodit"],
    tariff: ["taksat", "hinnasto"],
    economy: ["talous", "tulos"],
  },
  fields: {
    units: {
      name: ["yksikön nimi", "yksikkö"],
      code: ["yksikkökoodi", "yksikön koodi"],
      parent: ["ylempi yksikkö", "kuuluu yksikköön"],
      manager: ["esimies", "esihenkilö", "johtaja"],
    },
    staff: {
      id: ["henkilönumero", "työntekijänumero", "henkilö id"],
      name: ["nimi", "sukunimi"],
      unit: ["yksikkö", "osasto", "toimipaikka"],
      role: ["nimike", "tehtävä", "tehtävänimike"],
      fte: ["työaikaprosentti", "henkilötyövuosi", "htv"],
      absenceSick: ["sairauspoissaolo", "sairauspäivät"],
      salary: ["palkka", "kuukausipalkka"],
      employedFrom: ["palvelussuhteen alku", "työsuhteen alku"],
      employedTo: ["palvelussuhteen loppu", "työsuhteen loppu"],
    },
    roster: {
      recipient: ["lapsen numero", "lapsi", "asiakasnumero"],
      born: ["syntymäaika", "syntymäpäivä", "syntynyt"],
      hours: ["tunnit viikossa", "tuntia viikossa", "tunnit"],
      provider: ["päiväkoti", "palveluntuottaja", "järjestäjä"],
      from: ["alkaen", "alkupäivä"],
      to: ["asti", "loppupäivä"],
    },
    providers: {
      provider: ["palveluntuottaja", "järjestäjä", "päiväkoti"],
      code: ["y tunnus", "tuottajakoodi"],
      contact: ["yhteyshenkilö", "sähköposti"],
      phone: ["puhelin"],
    },
    tariff: {
      ageLow: ["ikä alkaen", "ikä vähintään"],
      ageHigh: ["ikä asti", "ikä enintään"],
      hoursLow: ["tunnit alkaen", "tunnit vähintään"],
      hoursHigh: ["tunnit asti", "tunnit enintään"],
      amount: ["määrä", "euroa", "hinta"],
    },
    economy: {
      unit: ["yksikkö", "tulosyksikkö"],
      requiredResult: ["tulosvaatimus", "tulostavoite"],
      adjustedResult: ["oikaistu tulos"],
      actualCost: ["toteutunut kustannus", "toteutuneet kustannukset"],
      baseCost: ["peruskustannus"],
      output: ["tuotos", "suoritteet"],
      baseOutput: ["perustuotos"],
    },
  },
  yes: ["kyllä"],
  no: ["ei"],
};
