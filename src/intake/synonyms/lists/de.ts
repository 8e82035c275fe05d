import type { ListWords } from "./list-words";

/** German words of lists. */
export const germanLists: ListWords = {
  language: "de",
  roles: {
    units: ["einheiten", "organisation"],
    staff: ["personal", "mitarbeiter", "beschäftigte"],
    roster: ["kinder", "kinderliste"],
    providers: ["träger", "einrichtungen"],
    tariff: ["tarif", "pauschalen"],
    economy: ["wirtschaft", "ergebnisse"],
  },
  fields: {
    units: {
      name: ["einheit", "bezeichnung der einheit", "name der einheit", "dienststelle"],
      code: ["einheitscode", "einheitsnummer", "kostenstelle"],
      parent: ["übergeordnete einheit", "gehört zu"],
      manager: ["leitung", "leiter", "leiterin"],
    },
    staff: {
      id: ["personalnummer", "personal nr", "mitarbeiternummer"],
      name: ["name", "nachname"],
      unit: ["einheit", "abteilung", "dienststelle"],
      role: ["funktion", "stelle", "tätigkeit"],
      fte: ["beschäftigungsgrad", "stellenanteil", "vollzeitäquivalent", "vzä"],
      absenceSick: ["krankheitstage", "krankenstand", "fehltage krankheit"],
      salary: ["gehalt", "monatsgehalt", "bruttogehalt"],
      employedFrom: ["beschäftigt seit", "eintritt", "eintrittsdatum"],
      employedTo: ["beschäftigt bis", "austritt", "austrittsdatum"],
    },
    roster: {
      recipient: ["kind nr", "kindnummer", "kind id", "kind"],
      born: ["geburtsdatum", "geboren", "geboren am"],
      hours: ["stunden pro woche", "wochenstunden", "betreuungsstunden"],
      provider: ["einrichtung", "träger", "kita"],
      from: ["von", "ab", "beginn"],
      to: ["bis", "ende"],
    },
    providers: {
      provider: ["träger", "einrichtung", "anbieter"],
      code: ["trägernummer", "einrichtungsnummer"],
      contact: ["ansprechpartner", "kontakt"],
      phone: ["telefon"],
    },
    tariff: {
      ageLow: ["alter von", "alter ab"],
      ageHigh: ["alter bis"],
      hoursLow: ["stunden von", "stunden ab"],
      hoursHigh: ["stunden bis"],
      amount: ["betrag", "satz", "pauschale"],
    },
    economy: {
      unit: ["einheit", "ergebniseinheit"],
      requiredResult: ["ergebnisvorgabe", "erforderliches ergebnis"],
      adjustedResult: ["bereinigtes ergebnis"],
      actualCost: ["tatsächliche kosten", "istkosten"],
      baseCost: ["basiskosten"],
      output: ["leistung", "leistungsmenge"],
      baseOutput: ["basisleistung"],
    },
  },
  yes: ["ja"],
  no: ["nein"],
};
