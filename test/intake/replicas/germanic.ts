import { made, near, percentText, Sheet, typed, worked, type Replica } from "./replica";

const german = typed(".", ",", 2);
const wholeGerman = typed(".", ",", 0);
const swiss = typed("'", ".", 2);
const sap = typed(".", ",", 2, "trail");

/** Tables as German, Austrian, Swiss, Dutch and Flemish bodies publish them. */
export const germanicReplicas: readonly Replica[] = [
  new Sheet("de-haushaltsplan-titel", "Einzelplan 07.csv")
    .table("budget", [
      null,
      null,
      null,
      null,
      null,
      made("budget", 1, 90_000, 1, wholeGerman),
      near("prior_budget", 5, 1, wholeGerman),
      near("outturn", 5, 1, wholeGerman),
    ])
    .header("Einzelplan", "Kapitel", "Titel", "FKZ", "Zweckbestimmung", "Ansatz 2025", "Ansatz 2024", "Ist 2023")
    .rows([
      ["07", "0701", "119 01", "011", "Einnahmen aus Veröffentlichungen"],
      ["07", "0701", "422 01", "011", "Bezüge und Nebenleistungen der Beamten"],
      ["07", "0701", "428 01", "011", "Entgelte der Arbeitnehmer"],
      ["07", "0701", "511 01", "011", "Geschäftsbedarf und Kommunikation"],
      ["07", "0710", "422 01", "112", "Bezüge und Nebenleistungen der Beamten"],
      ["07", "0710", "517 01", "112", "Bewirtschaftung der Grundstücke"],
      ["07", "0710", "633 01", "112", "Zuweisungen an Gemeinden"],
    ])
    .done({ separator: ";" }),

  new Sheet("de-haushaltsplan-teur", "Haushaltsplan.xlsx", "Kap. 0810")
    .words("Haushaltsplan 2025", "Kapitel 0810 Gesundheitsämter", null)
    .table("budget", [
      null,
      null,
      made("budget", 5, 9_000),
      near("prior_budget", 2),
      worked("variance", (row) => (row[2] ?? 0) - (row[3] ?? 0)),
      near("outturn", 3),
    ])
    .header("Titel", "Zweckbestimmung", "Ansatz 2025", "Ansatz 2024", "mehr (+) weniger (–)", "Ist-Ergebnis 2023")
    .header(null, null, "T€", "T€", "T€", "T€")
    .section([null, "Einnahmen"], { bold: true })
    .rows([
      ["111 01", "Gebühren, tarifliche Entgelte"],
      ["119 49", "Vermischte Einnahmen"],
      ["231 01", "Zuweisungen vom Bund"],
    ])
    .subtotal([null, "Gesamteinnahmen"], { bold: true })
    .section([null, "Ausgaben"], { bold: true })
    .rows([
      ["422 01", "Dienstbezüge"],
      ["428 01", "Entgelte"],
      ["511 01", "Geschäftsbedarf"],
      ["547 01", "Sachausgaben"],
    ])
    .subtotal([null, "Gesamtausgaben"], { bold: true })
    .done(),

  new Sheet("de-ergebnisplan-kommune", "Gesamtergebnisplan.xlsx", "Ergebnisplan")
    .words("Gesamtergebnisplan", null)
    .table("budget", [
      null,
      null,
      made("outturn", 20_000, 900_000),
      near("prior_budget", 2),
      near("budget", 3),
      near("plan", 4),
      near("plan", 5),
      near("plan", 6),
    ])
    .header(
      "Nr.",
      "Ertrags- und Aufwandsarten",
      "Ergebnis 2023",
      "Ansatz 2024",
      "Ansatz 2025",
      "Planung 2026",
      "Planung 2027",
      "Planung 2028",
    )
    .header(null, null, "EUR", "EUR", "EUR", "EUR", "EUR", "EUR")
    .rows([
      [1, "Steuern und ähnliche Abgaben"],
      [2, "+ Zuwendungen und allgemeine Umlagen"],
      [3, "+ Sonstige Transfererträge"],
      [4, "+ Öffentlich-rechtliche Leistungsentgelte"],
    ])
    .subtotal([5, "= Ordentliche Erträge"], { bold: true })
    .data(
      [6, "- Personalaufwendungen"],
      {},
      { 2: -610_200, 3: -634_100, 4: -650_900, 5: -663_000, 6: -676_400, 7: -690_100 },
    )
    .data(
      [7, "- Versorgungsaufwendungen"],
      {},
      { 2: -80_300, 3: -82_700, 4: -85_100, 5: -86_300, 6: -88_000, 7: -89_400 },
    )
    .data(
      [8, "- Aufwendungen für Sach- und Dienstleistungen"],
      {},
      { 2: -402_100, 3: -411_800, 4: -425_500, 5: -430_700, 6: -436_000, 7: -440_900 },
    )
    .subtotal([9, "= Ordentliche Aufwendungen"], { bold: true })
    .derived([10, "= Ordentliches Ergebnis"], (total) => total, { bold: true })
    .done(),

  new Sheet("de-produkt-haushalt-sap", "SAP_Auszug.csv")
    .table("budget", [
      null,
      null,
      null,
      made("budget", -400_000, 900_000, 0.01, sap),
      near("outturn", 3, 0.01, sap),
      worked("variance", (row) => (row[3] ?? 0) - (row[4] ?? 0), sap),
    ])
    .header("Kostenstelle", "Sachkonto", "Bezeichnung", "Plan 2024", "Ist 2024", "Abweichung")
    .rows([
      ["4711000", "432100", "Benutzungsgebühren"],
      ["4711000", "501100", "Dienstaufwendungen Beamte"],
      ["4711000", "501200", "Dienstaufwendungen tariflich Beschäftigte"],
      ["4712000", "524100", "Bewirtschaftung der Grundstücke"],
      ["4712000", "543100", "Geschäftsaufwendungen"],
      ["4712000", "571100", "Abschreibungen auf Sachanlagen"],
    ])
    .done({ separator: ";" }),

  new Sheet("de-stellenplan", "Stellenplan.xlsx", "Stellenplan")
    .words("Stellenplan 2025, Teil A: Beamte", null)
    .table("budget", [null, null, made("headcount", 0, 30, 0.5), near("headcount", 2, 0.5), near("headcount", 3, 0.5)])
    .header("Besoldungsgruppe", "Amtsbezeichnung", "Stellen 2025", "Stellen 2024", "besetzte Stellen am 30.06.2024")
    .rows([
      ["A 15", "Stadtdirektor"],
      ["A 13", "Stadtverwaltungsrat"],
      ["A 12", "Stadtamtsrat"],
      ["A 11", "Stadtamtmann"],
      ["A 9 Z", "Amtsinspektor"],
    ])
    .total([null, "Insgesamt"], { bold: true })
    .done(),

  new Sheet("de-kennzahlen", "Kennzahlen Produkt 21.1.xlsx", "Kennzahlen")
    .words("Ziele und Kennzahlen, Produktgruppe 21.1 Grundschulen", null)
    .table("indicators", [
      null,
      null,
      near("outcome", 4),
      near("outcome", 4),
      made(["target", "budget", "plan"], 10, 900),
      near(["target", "budget", "plan"], 4),
    ])
    .header("Kennzahl", "Einheit", "Ist 2022", "Ist 2023", "Plan 2024", "Plan 2025")
    .rows([
      ["Schüler je Klasse", "Anzahl"],
      ["Zuschuss je Schüler", "EUR"],
      ["Betreuungsquote", "%"],
      ["Reinigungsfläche", "m²"],
    ])
    .done(),

  new Sheet("at-voranschlag", "Voranschlag 2025.xlsx", "Ergebnishaushalt")
    .words("Marktgemeinde - Voranschlag 2025", "Ergebnisvoranschlag nach Gruppen, Beträge in Euro", null)
    .table("budget", [
      null,
      null,
      made("budget", 10_000, 990_000, 100),
      near("prior_budget", 2, 100),
      near("outturn", 3, 0.01),
    ])
    .header("Gruppe", "Bezeichnung", "VA 2025", "VA 2024", "RA 2023")
    .rows([
      ["0", "Vertretungskörper und allgemeine Verwaltung"],
      ["1", "Öffentliche Ordnung und Sicherheit"],
      ["2", "Unterricht, Erziehung, Sport und Wissenschaft"],
      ["3", "Kunst, Kultur und Kultus"],
      ["4", "Soziale Wohlfahrt und Wohnbauförderung"],
      ["5", "Gesundheit"],
      ["6", "Straßen- und Wasserbau, Verkehr"],
    ])
    .total([null, "Summe"], { bold: true })
    .done(),

  new Sheet("ch-erfolgsrechnung", "Budget 2025 funktionale Gliederung.xlsx", "Erfolgsrechnung")
    .words("Erfolgsrechnung nach Funktionen", null)
    .table("budget", [
      null,
      null,
      made("expense", 100_000, 9_000_000, 0.01, swiss),
      near("income", 2, 0.01, swiss),
      near(["expense"], 2, 0.01, swiss),
      near(["income"], 3, 0.01, swiss),
      near(["expense"], 2, 0.01, swiss),
      near(["income"], 3, 0.01, swiss),
    ])
    .header(null, null, "Budget 2025", null, "Budget 2024", null, "Rechnung 2023", null)
    .merge(2, 3)
    .merge(4, 5)
    .merge(6, 7)
    .header("Funktion", "Bezeichnung", "Aufwand", "Ertrag", "Aufwand", "Ertrag", "Aufwand", "Ertrag")
    .rows([
      ["0", "Allgemeine Verwaltung"],
      ["1", "Öffentliche Ordnung und Sicherheit"],
      ["2", "Bildung"],
      ["3", "Kultur, Sport und Freizeit"],
      ["4", "Gesundheit"],
      ["5", "Soziale Sicherheit"],
      ["9", "Finanzen und Steuern"],
    ])
    .total([null, "Total"], { bold: true })
    .done(),

  new Sheet("ch-institutionelle-gliederung", "Aufgabenbereiche.xlsx", "AFP")
    .words("Aufgaben- und Finanzplan, in Mio. CHF", null)
    .table("budget", [
      null,
      made("outturn", 1, 300, 0.1),
      near("prior_budget", 1, 0.1),
      near("budget", 2, 0.1),
      worked("", (row) => Math.round(((row[3] ?? 0) / (row[2] ?? 1) - 1) * 1000) / 10),
      near("plan", 3, 0.1),
      near("plan", 3, 0.1),
      near("plan", 3, 0.1),
    ])
    .header(
      "Aufgabenbereich",
      "Rechnung 2023",
      "Budget 2024",
      "Budget 2025",
      "Abw. %",
      "Plan 2026",
      "Plan 2027",
      "Plan 2028",
    )
    .rows([
      "Stabsleistungen",
      "Volksschulbildung",
      "Hochschulbildung",
      "Strassen",
      "Öffentlicher Verkehr",
      "Soziales und Gesellschaft",
    ])
    .total("Total", { bold: true })
    .done(),

  new Sheet("nl-programmabegroting", "Programmabegroting 2025.xlsx", "Overzicht baten en lasten")
    .words("Overzicht van baten en lasten (bedragen x € 1.000)", null)
    .table("budget", [
      null,
      made("expense", 900, 90_000),
      made("income", 100, 40_000),
      worked("net", (row) => (row[2] ?? 0) - (row[1] ?? 0)),
      near("expense", 1),
      near("income", 2),
      worked("net", (row) => (row[5] ?? 0) - (row[4] ?? 0)),
      near("expense", 1),
      near("income", 2),
      worked("net", (row) => (row[8] ?? 0) - (row[7] ?? 0)),
    ])
    .header("Programma", "Rekening 2023", null, null, "Begroting 2024", null, null, "Begroting 2025", null, null)
    .merge(1, 3)
    .merge(4, 6)
    .merge(7, 9)
    .header(null, "Lasten", "Baten", "Saldo", "Lasten", "Baten", "Saldo", "Lasten", "Baten", "Saldo")
    .rows([
      "1. Bestuur en ondersteuning",
      "2. Veiligheid",
      "3. Verkeer en vervoer",
      "4. Economie",
      "5. Onderwijs",
      "6. Sport en cultuur",
      "7. Sociaal domein",
    ])
    .total("Totaal programma's", { bold: true })
    .done(),

  new Sheet("nl-taakvelden-iv3", "iv3_begroting.csv")
    .table("budget", [null, null, null, made(["budget", "amount"], 10, 90_000)])
    .header("Taakveld", "Omschrijving taakveld", "Economische categorie", "Bedrag begroting 2025 (x 1.000 euro)")
    .rows([
      ["0.1", "Bestuur", "1.1 Salarissen en sociale lasten"],
      ["0.1", "Bestuur", "3.8 Overige goederen en diensten"],
      ["0.4", "Overhead", "1.1 Salarissen en sociale lasten"],
      ["1.1", "Crisisbeheersing en brandweer", "4.3.6 Overdrachten"],
      ["4.2", "Onderwijshuisvesting", "7.3 Afschrijvingen"],
      ["6.1", "Samenkracht en burgerparticipatie", "4.3.8 Overdrachten"],
      ["6.3", "Inkomensregelingen", "4.1.1 Uitkeringen"],
    ])
    .done({ separator: ";" }),

  new Sheet("nl-prestatie-indicatoren", "BBV indicatoren.xlsx", "Indicatoren")
    .words("Verplichte beleidsindicatoren", null)
    .table("indicators", [
      null,
      null,
      null,
      near("outcome", 4, 0.1),
      made("outcome", 1, 90, 0.1),
      near("target", 4, 0.1),
      near("target", 4, 0.1),
    ])
    .header(
      "Indicator",
      "Eenheid",
      "Bron",
      "Realisatie 2022",
      "Realisatie 2023",
      "Streefwaarde 2024",
      "Streefwaarde 2025",
    )
    .rows([
      ["Formatie", "fte per 1.000 inwoners", "Eigen begroting"],
      ["Absoluut verzuim", "per 1.000 leerlingen", "Ingrado"],
      ["Omvang huishoudelijk restafval", "kg per inwoner", "CBS"],
      ["Banen", "per 1.000 inwoners 15-64", "LISA"],
    ])
    .done(),

  new Sheet("be-meerjarenplan", "meerjarenplan.xlsx", "M2")
    .words("M2: Overzicht ontvangsten en uitgaven", null)
    .table("budget", [
      null,
      made("outturn", 10_000, 900_000, 0.01, german),
      near(["budget", "prior_budget"], 1, 0.01, german),
      near(["plan", "budget"], 2, 0.01, german),
      near(["plan", "budget"], 2, 0.01, german),
    ])
    .header("Beleidsdomein", "Jaarrekening 2023", "Budget 2024", "Meerjarenplan 2025", "Meerjarenplan 2026")
    .rows(["Algemene financiering", "Interne werking", "Burger en samenleving", "Grondgebiedszaken", "Vrije tijd"])
    .total("Totaal", { bold: true })
    .done(),

  new Sheet("de-quartalsbericht-prozent", "Quartalsbericht III.xlsx", "Dezernate")
    .words("Budgetbericht zum 30.09.2024 - Angaben in Tsd. EUR", null)
    .table("budget", [
      null,
      made("budget", 500, 90_000, 1, wholeGerman),
      near("budget_revised", 1, 1, wholeGerman),
      near("outturn", 2, 1, wholeGerman),
      worked("", (row) => ((row[3] ?? 0) / (row[2] ?? 1)) * 100, percentText(",")),
      near("forecast", 2, 1, wholeGerman),
      worked("variance", (row) => (row[5] ?? 0) - (row[2] ?? 0), wholeGerman),
    ])
    .header(
      "Dezernat",
      "Ansatz",
      "Fortgeschriebener Ansatz",
      "Ist 30.09.",
      "Ausschöpfung",
      "Prognose 31.12.",
      "Abweichung",
    )
    .rows([
      "Dezernat I - Oberbürgermeister",
      "Dezernat II - Finanzen",
      "Dezernat III - Schule und Kultur",
      "Dezernat IV - Soziales",
      "Dezernat V - Bauen und Umwelt",
    ])
    .total("Gesamt", { bold: true })
    .done(),
];
