import { made, near, Sheet, typed, worked, type Replica } from "./replica";

const thin = "\u202f";
const spaced = typed(" ", ",", 0);
const danish = typed(".", ",", 0);

/** Tables as Finnish, Norwegian and Danish bodies publish them. */
export const nordicReplicas: readonly Replica[] = [
  new Sheet("fi-kunta-talousarvio", "talousarvio_2025.xlsx", "Käyttötalous")
    .words("Käyttötalousosa toimialoittain", "1 000 €", null)
    .table("budget", [
      null,
      made("outturn", 900, 60_000),
      near("prior_budget", 1),
      near("budget", 2),
      worked("", (row) => Math.round(((row[3] ?? 0) / (row[2] ?? 1) - 1) * 1000) / 10),
      near("plan", 3),
      near("plan", 5),
    ])
    .header("Toimiala", "TP 2023", "TA 2024", "TA 2025", "Muutos-%", "TS 2026", "TS 2027")
    .rows([
      "Konsernihallinto",
      "Sivistystoimiala",
      "Tekninen toimiala",
      "Elinvoimapalvelut",
      "Hyvinvointipalvelut",
      "Työllisyyspalvelut",
    ])
    .total("Yhteensä", { bold: true })
    .done(),

  new Sheet("fi-tulosyksikko", "TA2025 tulosalueet.xlsx", "Sivistys")
    .words("SIVISTYSLAUTAKUNTA", null)
    .table("budget", [
      null,
      made("outturn", 5_000, 900_000),
      near("prior_budget", 1),
      near("budget_revised", 2),
      near("budget", 2),
    ])
    .header(
      "Tuloslaskelma (euroa)",
      "Tilinpäätös 2023",
      "Talousarvio 2024",
      "Muutettu talousarvio 2024",
      "Talousarvio 2025",
    )
    .head("TOIMINTATUOTOT", { bold: true }, (sheet) =>
      sheet.rows(["  Myyntituotot", "  Maksutuotot", "  Tuet ja avustukset", "  Muut toimintatuotot"]),
    )
    .head("TOIMINTAKULUT", { bold: true }, (sheet) =>
      sheet
        .data(["  Henkilöstökulut"], {}, { 1: -4_211_300, 2: -4_350_000, 3: -4_380_000, 4: -4_502_700 })
        .data(["  Palvelujen ostot"], {}, { 1: -1_840_100, 2: -1_905_500, 3: -1_950_000, 4: -1_990_400 })
        .data(["  Aineet, tarvikkeet ja tavarat"], {}, { 1: -312_450, 2: -330_000, 3: -330_000, 4: -338_100 })
        .data(["  Avustukset"], {}, { 1: -98_700, 2: -100_000, 3: -100_000, 4: -105_000 }),
    )
    .derived("TOIMINTAKATE", (total) => total, { bold: true })
    .done(),

  new Sheet("fi-hyvinvointialue-menot-tulot", "kuukausiraportti.csv")
    .table("budget", [
      null,
      null,
      null,
      made("budget", 10_000, 900_000, 1, typed(" ", ",", 2)),
      near("outturn", 3, 1, typed(" ", ",", 2)),
      worked(
        "",
        (row) => Math.round(((row[4] ?? 0) / (row[3] ?? 1)) * 1000) / 10,
        (value) => `${value.toFixed(1).replace(".", ",")} %`,
      ),
      near("forecast", 3, 1, typed(" ", ",", 2)),
    ])
    .header("Kustannuspaikka", "Tili", "Tilin nimi", "Budjetti", "Toteuma 1-8", "Tot-%", "Ennuste")
    .rows([
      ["1200", "4000", "Palkat ja palkkiot"],
      ["1200", "4100", "Henkilösivukulut"],
      ["1200", "4300", "Palvelujen ostot"],
      ["1300", "4000", "Palkat ja palkkiot"],
      ["1300", "4100", "Henkilösivukulut"],
      ["1300", "4500", "Aineet ja tarvikkeet"],
    ])
    .done({ separator: ";" }),

  new Sheet("fi-henkilosto", "Henkilöstösuunnitelma.xlsx", "Taul1")
    .words("Henkilöstömäärä (htv)", null)
    .table("budget", [null, made("headcount", 5, 300, 0.1), near("headcount", 1, 0.1), near("headcount", 2, 0.1)])
    .header("Tulosalue", "TP 2023", "TA 2024", "TA 2025")
    .rows(["Varhaiskasvatus", "Perusopetus", "Lukiokoulutus", "Kirjasto", "Liikunta"])
    .total("Yhteensä")
    .done(),

  new Sheet("fi-tilastokeskus-tunnusluvut", "tunnusluvut.csv")
    .table("indicators", [null, null, made("outcome", 10, 90, 0.1), near("outcome", 2, 0.1), near("outcome", 3, 0.1)])
    .header("Alue", "Tunnusluku", "2021", "2022", "2023")
    .rows([
      ["Espoo", "Työttömyysaste, %"],
      ["Espoo", "Taloudellinen huoltosuhde"],
      ["Oulu", "Työttömyysaste, %"],
      ["Oulu", "Taloudellinen huoltosuhde"],
    ])
    .data(["Kustavi", "Työttömyysaste, %"], {}, { 2: "..", 3: "..." })
    .done({ separator: "\t" }),

  new Sheet("no-skjema-2a", "Budsjettskjema.xlsx", "Skjema 1A")
    .words("Bevilgningsoversikt drift § 5-4 første ledd", null)
    .table("budget", [
      null,
      made("outturn", 20_000, 900_000),
      near("prior_budget", 1),
      near("budget", 2),
      near(["budget", "plan"], 3),
      near(["budget", "plan"], 4),
      near(["budget", "plan"], 5),
    ])
    .header("Beløp i 1000 kr", "Regnskap", "Oppr. budsjett", "Budsjett", "Økonomiplan", null, null)
    .merge(4, 6)
    .header(null, "2023", "2024", "2025", "2026", "2027", "2028")
    .data(["Rammetilskudd"])
    .data(["Inntekts- og formuesskatt"])
    .data(["Eiendomsskatt"])
    .data(["Andre generelle driftsinntekter"])
    .subtotal(["Sum generelle driftsinntekter"], { bold: true })
    .data(
      ["Sum bevilgninger drift, netto"],
      {},
      { 1: -812_441, 2: -833_600, 3: -861_950, 4: -866_100, 5: -868_720, 6: -869_000 },
    )
    .data(["Avskrivninger"], {}, { 1: -71_402, 2: -74_000, 3: -77_300, 4: -79_100, 5: -80_400, 6: -81_000 })
    .subtotal(["Sum netto driftsutgifter"], { bold: true })
    .derived(["Brutto driftsresultat"], (total) => total, { bold: true })
    .done(),

  new Sheet("no-skjema-2b", "Bevilgningsoversikt 2B.xlsx", "2B")
    .words("Bevilgningsoversikt - drift, andre ledd (B)", "Tall i hele tusen", null)
    .table("budget", [
      null,
      null,
      made("outturn", 1_000, 200_000),
      near("prior_budget", 2),
      near("budget_revised", 3),
      near("budget", 3),
    ])
    .header(
      "Ansvar",
      "Rammeområde",
      "Regnskap 2023",
      "Opprinnelig budsjett 2024",
      "Regulert budsjett 2024",
      "Budsjettforslag 2025",
    )
    .rows([
      ["10", "Politisk styring"],
      ["12", "Sentraladministrasjon"],
      ["20", "Grunnskole"],
      ["25", "Barnehage"],
      ["30", "Helse og omsorg"],
      ["40", "Kultur"],
      ["50", "Teknisk drift"],
    ])
    .total([null, "Sum fordelt til drift"], { bold: true })
    .done(),

  new Sheet("no-kostra", "KOSTRA 12362.csv")
    .table("budget", [null, null, null, null, made("outturn", 500, 80_000)])
    .header("region", "regnskapsomfang", "funksjon", "art", "Beløp (1000 kr) 2023")
    .rows(
      ["3001 Halden", "3002 Moss"].flatMap((region) =>
        ["202 Grunnskole", "211 Styrket tilbud til førskolebarn", "254 Helse- og omsorgstjenester i hjemmet"].flatMap(
          (service) =>
            ["AGD10 Brutto driftsutgifter", "AGD28 Lønnsutgifter"].map((art) => [region, "A Konsern", service, art]),
        ),
      ),
    )
    .done({ separator: ";" }),

  new Sheet("no-tertialrapport", "Tertialrapport 2.xlsx", "Drift")
    .words("Økonomirapport 2. tertial 2024", null)
    .table("budget", [
      null,
      made("outturn", 2_000, 90_000, 1, spaced),
      near("budget", 1, 1, spaced),
      worked("variance", (row) => (row[2] ?? 0) - (row[1] ?? 0), typed(" ", ",", 0, "lead", "\u2212")),
      near("budget", 2, 1, spaced),
      near("forecast", 4, 1, spaced),
      worked("variance", (row) => (row[4] ?? 0) - (row[5] ?? 0), typed(" ", ",", 0, "lead", "\u2212")),
    ])
    .header("(tall i 1000 kr)", "Hittil i år", null, null, "Hele året", null, null)
    .merge(1, 3)
    .merge(4, 6)
    .header("Enhet", "Regnskap", "Periodisert budsjett", "Avvik", "Årsbudsjett", "Prognose", "Avvik")
    .rows(["Skole og oppvekst", "Helse og velferd", "Kultur og idrett", "Plan og miljø", "Eiendom", "Stab og støtte"])
    .total("Totalt", { bold: true })
    .done(),

  new Sheet("no-udir-indikatorer", "skoleporten.csv")
    .table("indicators", [
      null,
      null,
      null,
      made("outcome", 3, 5, 0.1, typed("", ",", 1)),
      near("outcome", 3, 0.1, typed("", ",", 1)),
      near("outcome", 4, 0.1, typed("", ",", 1)),
    ])
    .header("Enhetsnavn", "Organisasjonsnummer", "Indikator", "2021-22", "2022-23", "2023-24")
    .rows([
      ["Åsen skole", "974603451", "Trivsel"],
      ["Åsen skole", "974603451", "Faglig utfordring"],
      ["Bekken skole", "974603478", "Trivsel"],
      ["Bekken skole", "974603478", "Faglig utfordring"],
    ])
    .data(["Lia skole", "974603494", "Trivsel"], {}, { 3: "*", 4: "*" })
    .done({ separator: ";" }),

  new Sheet("dk-kommune-budget-ui", "Budget 2025 hovedoversigt.xlsx", "Hovedoversigt")
    .words("Hovedoversigt til budget 2025", "1.000 kr.", null)
    .table("budget", [
      null,
      made("expense", 2_000, 900_000),
      made("income", -90_000, -500),
      near("expense", 1),
      near("income", 2),
    ])
    .header(null, "Budget 2025", null, "BO 2026", null)
    .merge(1, 2)
    .merge(3, 4)
    .header("Udvalg", "Udgifter", "Indtægter", "Udgifter", "Indtægter")
    .rows([
      "0 Byudvikling, bolig- og miljøforanstaltninger",
      "1 Forsyningsvirksomheder m.v.",
      "2 Transport og infrastruktur",
      "3 Undervisning og kultur",
      "4 Sundhedsområdet",
      "5 Sociale opgaver og beskæftigelse",
      "6 Fællesudgifter og administration",
    ])
    .total("I alt", { bold: true })
    .done(),

  new Sheet("dk-konto-niveauer", "bevillingsoversigt.xlsx", "Bevillinger")
    .words("Bevillingsoversigt (1.000 kr.)", null)
    .table("budget", [
      null,
      null,
      made("outturn", 100, 60_000),
      near("prior_budget", 2),
      near("budget", 3),
      near(["budget", "plan", "forecast"], 4),
      near(["budget", "plan", "forecast"], 5),
    ])
    .header("Konto", "Tekst", "Regnskab 2023", "Budget 2024", "Budget 2025", "Overslag 2026", "Overslag 2027")
    .head(["03", "UNDERVISNING OG KULTUR"], { bold: true }, (sheet) =>
      sheet
        .head(["03.22", "Folkeskolen m.m."], { bold: true }, (inner) =>
          inner.rows([
            ["03.22.01", "Folkeskoler"],
            ["03.22.05", "Skolefritidsordninger"],
            ["03.22.08", "Kommunale specialskoler"],
          ]),
        )
        .head(["03.32", "Folkebiblioteker"], { bold: true }, (inner) =>
          inner.rows([
            ["03.32.50", "Folkebiblioteker"],
            ["03.32.51", "Fælles biblioteksformål"],
          ]),
        ),
    )
    .head(["05", "SOCIALE OPGAVER"], { bold: true }, (sheet) =>
      sheet.rows([
        ["05.25.10", "Fælles formål"],
        ["05.25.11", "Dagpleje"],
        ["05.25.14", "Daginstitutioner"],
      ]),
    )
    .done(),

  new Sheet("dk-budgetopfoelgning", "Budgetopfølgning pr 31-08.xlsx", "Ark1")
    .table("budget", [
      null,
      made("budget", 900, 90_000, 1, danish),
      near("budget_revised", 1, 1, danish),
      near("outturn", 1, 1, danish),
      worked(
        "",
        (row) => Math.round(((row[3] ?? 0) / (row[2] ?? 1)) * 100),
        (value) => `${value} %`,
      ),
      near("forecast", 2, 1, danish),
      worked("variance", (row) => (row[5] ?? 0) - (row[2] ?? 0), danish),
    ])
    .header(
      "Politikområde (i 1.000 kr.)",
      "Oprindeligt budget",
      "Korrigeret budget",
      "Forbrug pr. 31/8",
      "Forbrugs-%",
      "Forventet regnskab",
      "Afvigelse",
    )
    .rows(["Børn og unge", "Skoler", "Ældre og handicappede", "Kultur og fritid", "Teknik og miljø", "Administration"])
    .total("Total drift", { bold: true })
    .done(),

  new Sheet("dk-statistikbank", "2025314_REGK11.csv")
    .table("budget", [null, null, null, made("outturn", 100, 99_000), near("outturn", 3), near("outturn", 4)])
    .header("Område", "Funktion", "Art", "2021", "2022", "2023")
    .rows(
      ["København", "Aarhus"].flatMap((place) =>
        ["3.22.01 Folkeskoler", "5.25.14 Daginstitutioner"].flatMap((service) =>
          ["1 Lønninger", "4.0 Tjenesteydelser uden moms"].map((art) => [place, service, art]),
        ),
      ),
    )
    .done({ separator: ";" }),

  new Sheet("is-fi-thin-space-budget", "driftsøkonomi.csv")
    .table("budget", [
      null,
      null,
      made("prior_budget", 1_000, 5_000_000, 1, typed(thin, ",", 0)),
      near("budget", 2, 1, typed(thin, ",", 0)),
      worked("variance", (row) => (row[3] ?? 0) - (row[2] ?? 0), typed(thin, ",", 0, "trail")),
    ])
    .header("Art", "Tekst", "Budsjett 2024", "Budsjett 2025", "Endring")
    .rows([
      ["10100", "Fastlønn"],
      ["10300", "Ekstrahjelp"],
      ["10900", "Pensjonsinnskudd"],
      ["11200", "Annet forbruksmateriell"],
      ["13700", "Kjøp fra private"],
      ["16000", "Brukerbetaling"],
      ["17000", "Refusjon fra staten"],
    ])
    .total([null, "Totalt"])
    .done({ separator: ";" }),
];
