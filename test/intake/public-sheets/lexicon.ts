import type { FigureField } from "../../../src/intake/survey/words/survey-words";

/** How one language's public bodies write a budget: their words, marks and names. Made up for the purpose. */
export interface Lexicon {
  readonly language: string;
  readonly decimal: "," | ".";
  readonly thousands: string;
  readonly titles: readonly string[];
  readonly unitHeaders: readonly string[];
  readonly itemHeaders: readonly string[];
  readonly accountHeaders: readonly string[];
  readonly measures: Readonly<
    Partial<Record<Extract<FigureField, string>, readonly string[]>> &
      Record<"budget" | "outturn" | "forecast" | "variance", readonly string[]>
  >;
  readonly scale: readonly { readonly text: string; readonly factor: number }[];
  readonly totals: readonly string[];
  /** "{x}" is the name of what is added. */
  readonly subtotals: readonly string[];
  readonly ofWhich: string;
  readonly notes: readonly string[];
  readonly units: readonly string[];
  readonly items: readonly string[];
  readonly months: readonly string[];
  readonly indicators: {
    readonly header: string;
    readonly measureUnit: string;
    readonly target: string;
    readonly outcome: string;
    readonly names: readonly string[];
  };
}

const en: Lexicon = {
  language: "en",
  decimal: ".",
  thousands: ",",
  titles: ["Revenue budget 2026", "County council: summary of the budget", "Directorate budgets and outturn"],
  unitHeaders: ["Service", "Directorate", "Department", "Portfolio", "Cost centre", "Division"],
  itemHeaders: ["Description", "Budget heading", "Subjective", "Expenditure type", "Line item"],
  accountHeaders: ["Account", "Code", "Account code", "GL code", "Object"],
  measures: {
    budget: ["Original Budget", "Approved Budget", "Budget", "Adopted"],
    outturn: ["Actual", "Outturn", "Actuals"],
    forecast: ["Forecast", "Projected", "Year-end forecast", "Forecast outturn"],
    variance: ["Variance", "Over/(under) spend", "Difference"],
    budget_revised: ["Revised Budget", "Latest Budget", "Current Budget"],
  },
  scale: [
    { text: "£000", factor: 1_000 },
    { text: "£'000", factor: 1_000 },
    { text: "£m", factor: 1_000_000 },
    { text: "$ in thousands", factor: 1_000 },
  ],
  totals: ["Total", "Grand total", "Net budget requirement"],
  subtotals: ["Total {x}", "{x} total", "Subtotal", "Sub-total"],
  ofWhich: "of which: ",
  notes: ["Note: figures may not add because of rounding", "Source: finance department", "(1) Subject to approval"],
  units: ["Adult Social Care", "Children's Services", "Highways", "Libraries", "Corporate Services", "Public Health"],
  items: ["Employees", "Premises", "Transport", "Supplies and services", "Third party payments", "Grants", "Fees"],
  months: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  indicators: {
    header: "Performance indicator",
    measureUnit: "Unit of measure",
    target: "Target",
    outcome: "Actual",
    names: ["Calls answered in time", "Waste recycled", "Pupils passing", "Visits per resident", "Sick days"],
  },
};

const sv: Lexicon = {
  language: "sv",
  decimal: ",",
  thousands: " ",
  titles: ["Driftbudget 2026", "Kommunstyrelsen: budget och utfall", "Budget i sammandrag"],
  unitHeaders: ["Nämnd", "Verksamhet", "Enhet", "Förvaltning", "Avdelning"],
  itemHeaders: ["Benämning", "Post", "Text", "Kontobenämning", "Specifikation"],
  accountHeaders: ["Konto", "Kontonr", "Kod", "Ansvar"],
  measures: {
    budget: ["Budget", "Anslag", "Internbudget"],
    outturn: ["Bokslut", "Utfall", "Redovisat"],
    forecast: ["Prognos", "Helårsprognos"],
    variance: ["Avvikelse", "Differens", "Budgetavvikelse"],
    plan: ["Plan"],
    budget_revised: ["Reviderad budget", "Justerad budget"],
  },
  scale: [
    { text: "tkr", factor: 1_000 },
    { text: "Mkr", factor: 1_000_000 },
    { text: "mnkr", factor: 1_000_000 },
  ],
  totals: ["Summa", "Totalt", "Summa totalt"],
  subtotals: ["Summa {x}", "{x} totalt", "Delsumma", "S:a {x}"],
  ofWhich: "varav ",
  notes: ["Källa: ekonomiavdelningen", "Not 1: inklusive statsbidrag", "* preliminär uppgift"],
  units: ["Barn- och utbildning", "Socialtjänst", "Kultur och fritid", "Gata och park", "Räddningstjänst", "Ledning"],
  items: [
    "Personalkostnader",
    "Lokalkostnader",
    "Köp av verksamhet",
    "Material",
    "Bidrag",
    "Avgifter",
    "Kapitalkostnader",
  ],
  months: ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"],
  indicators: {
    header: "Indikator",
    measureUnit: "Måttenhet",
    target: "Målvärde",
    outcome: "Utfall",
    names: ["Andel behöriga elever", "Nöjda brukare", "Sjukfrånvaro", "Lånade böcker", "Svarstid"],
  },
};

const no: Lexicon = {
  language: "no",
  decimal: ",",
  thousands: " ",
  titles: ["Driftsbudsjett 2026", "Økonomiplan: budsjett fordelt på enheter", "Budsjettskjema 1B"],
  unitHeaders: ["Enhet", "Tjenesteområde", "Virksomhet", "Sektor", "Ansvar"],
  itemHeaders: ["Beskrivelse", "Artsgruppe", "Post", "Navn"],
  accountHeaders: ["Art", "Konto", "Funksjon", "Kode"],
  measures: {
    budget: ["Budsjett", "Vedtatt budsjett", "Opprinnelig budsjett"],
    outturn: ["Regnskap", "Forbruk"],
    forecast: ["Prognose", "Årsprognose"],
    variance: ["Avvik", "Endring"],
    budget_revised: ["Revidert budsjett", "Justert budsjett"],
  },
  scale: [
    { text: "1000 kr", factor: 1_000 },
    { text: "tusen kroner", factor: 1_000 },
    { text: "mill. kr", factor: 1_000_000 },
  ],
  totals: ["Sum", "Totalt", "Sum totalt"],
  subtotals: ["Sum {x}", "{x} totalt", "Delsum"],
  ofWhich: "herav ",
  notes: ["Kilde: kommunens økonomiavdeling", "Merknad: tallene er foreløpige"],
  units: ["Oppvekst", "Helse og omsorg", "Teknisk drift", "Kultur", "Plan og bygg", "Fellestjenester"],
  items: ["Lønn", "Sosiale utgifter", "Kjøp av varer", "Overføringer", "Avskrivninger", "Salgsinntekter"],
  months: ["jan", "feb", "mar", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "des"],
  indicators: {
    header: "Indikator",
    measureUnit: "Måleenhet",
    target: "Måltall",
    outcome: "Resultat",
    names: ["Sykefravær", "Fornøyde brukere", "Grunnskolepoeng", "Liggedøgn", "Utlån"],
  },
};

const da: Lexicon = {
  language: "da",
  decimal: ",",
  thousands: ".",
  titles: ["Budget 2026", "Bevillingsoversigt", "Budgetopfølgning pr. 31. marts"],
  unitHeaders: ["Udvalg", "Afdeling", "Politikområde", "Institution", "Forvaltning"],
  itemHeaders: ["Kontotekst", "Betegnelse", "Post", "Tekst"],
  accountHeaders: ["Konto", "Funktion", "Art", "Kontonr."],
  measures: {
    budget: ["Budget", "Vedtaget budget", "Oprindeligt budget"],
    outturn: ["Regnskab", "Forbrug"],
    forecast: ["Forventet regnskab", "Skøn", "Forventet forbrug"],
    variance: ["Afvigelse", "Forskel"],
    budget_revised: ["Korrigeret budget"],
  },
  scale: [
    { text: "1.000 kr.", factor: 1_000 },
    { text: "i 1.000 kr.", factor: 1_000 },
    { text: "mio. kr.", factor: 1_000_000 },
  ],
  totals: ["I alt", "Total", "Samlet total"],
  subtotals: ["{x} i alt", "I alt {x}", "Subtotal"],
  ofWhich: "heraf ",
  notes: ["Kilde: Økonomi og Løn", "Bemærk: afrundinger"],
  units: ["Børn og Unge", "Ældre og Sundhed", "Teknik og Miljø", "Kultur", "Beskæftigelse", "Administration"],
  items: ["Løn", "Varekøb", "Tjenesteydelser", "Tilskud", "Indtægter", "Refusion"],
  months: [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
  ],
  indicators: {
    header: "Nøgletal",
    measureUnit: "Måleenhed",
    target: "Måltal",
    outcome: "Resultat",
    names: ["Sygefravær", "Brugertilfredshed", "Ventetid", "Elever pr. lærer", "Udlån"],
  },
};

const fi: Lexicon = {
  language: "fi",
  decimal: ",",
  thousands: " ",
  titles: ["Talousarvio 2026", "Käyttötalouden määrärahat", "Talousarvion toteutuminen"],
  unitHeaders: ["Toimiala", "Lautakunta", "Tulosyksikkö", "Osasto", "Palvelualue"],
  itemHeaders: ["Nimi", "Selite", "Tilin nimi", "Tuloslaskelman erä"],
  accountHeaders: ["Tili", "Tilinumero", "Kustannuspaikka"],
  measures: {
    budget: ["Talousarvio", "TA", "Määräraha"],
    outturn: ["Tilinpäätös", "Toteuma", "TP"],
    forecast: ["Ennuste", "Tilinpäätösennuste"],
    variance: ["Poikkeama", "Erotus"],
    budget_revised: ["Muutettu talousarvio"],
    plan: ["Suunnitelma", "TS"],
  },
  scale: [
    { text: "1 000 €", factor: 1_000 },
    { text: "1000 euroa", factor: 1_000 },
    { text: "milj. €", factor: 1_000_000 },
  ],
  totals: ["Yhteensä", "Kaikki yhteensä"],
  subtotals: ["{x} yhteensä", "Yhteensä {x}", "Välisumma"],
  ofWhich: "josta ",
  notes: ["Lähde: talouspalvelut", "Huom. luvut ovat alustavia"],
  units: ["Sivistystoimi", "Tekninen toimi", "Vapaa-aika", "Varhaiskasvatus", "Konsernipalvelut", "Pelastustoimi"],
  items: ["Henkilöstökulut", "Palvelujen ostot", "Aineet ja tarvikkeet", "Avustukset", "Myyntituotot", "Vuokrat"],
  months: ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"],
  indicators: {
    header: "Mittari",
    measureUnit: "Mittayksikkö",
    target: "Tavoite",
    outcome: "Toteuma",
    names: ["Sairauspoissaolot", "Asiakastyytyväisyys", "Lainaukset", "Käsittelyaika", "Läpäisy"],
  },
};

const de: Lexicon = {
  language: "de",
  decimal: ",",
  thousands: ".",
  titles: ["Haushaltsplan 2026", "Teilergebnishaushalt", "Ergebnisrechnung der Stadt"],
  unitHeaders: ["Amt", "Fachbereich", "Produktbereich", "Dezernat", "Teilhaushalt"],
  itemHeaders: ["Bezeichnung", "Zweckbestimmung", "Ertrags- und Aufwandsarten", "Position"],
  accountHeaders: ["Konto", "Sachkonto", "Haushaltsstelle", "Titel", "Nr."],
  measures: {
    budget: ["Ansatz", "Plan", "Soll", "Haushaltsansatz"],
    outturn: ["Ergebnis", "Ist", "Rechnungsergebnis"],
    forecast: ["Prognose", "Hochrechnung"],
    variance: ["Abweichung", "Differenz", "Veränderung"],
    budget_revised: ["Fortgeschriebener Ansatz", "Nachtrag"],
  },
  scale: [
    { text: "TEUR", factor: 1_000 },
    { text: "in T€", factor: 1_000 },
    { text: "Mio. €", factor: 1_000_000 },
    { text: "in 1.000 €", factor: 1_000 },
  ],
  totals: ["Gesamt", "Summe", "Gesamtsumme", "Insgesamt"],
  subtotals: ["Summe {x}", "{x} gesamt", "Zwischensumme"],
  ofWhich: "davon ",
  notes: ["Quelle: Kämmerei", "Anmerkung: Rundungsdifferenzen sind möglich"],
  units: ["Schule und Sport", "Soziales", "Tiefbau", "Ordnung", "Kultur", "Jugend"],
  items: [
    "Personalaufwendungen",
    "Sachaufwendungen",
    "Transferaufwendungen",
    "Gebühren",
    "Zuweisungen",
    "Abschreibungen",
  ],
  months: [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
  ],
  indicators: {
    header: "Kennzahl",
    measureUnit: "Einheit",
    target: "Zielwert",
    outcome: "Ist",
    names: ["Krankenstand", "Kundenzufriedenheit", "Ausleihen", "Bearbeitungsdauer", "Abschlussquote"],
  },
};

const nl: Lexicon = {
  language: "nl",
  decimal: ",",
  thousands: ".",
  titles: ["Programmabegroting 2026", "Overzicht van baten en lasten", "Begroting en realisatie"],
  unitHeaders: ["Programma", "Taakveld", "Afdeling", "Directie", "Beleidsveld"],
  itemHeaders: ["Omschrijving", "Kostensoort", "Post", "Naam"],
  accountHeaders: ["Rekening", "Grootboekrekening", "Kostenplaats", "Code"],
  measures: {
    budget: ["Begroting", "Primitieve begroting", "Begroot"],
    outturn: ["Realisatie", "Rekening", "Jaarrekening"],
    forecast: ["Prognose", "Verwachting"],
    variance: ["Verschil", "Afwijking"],
    budget_revised: ["Begroting na wijziging", "Bijgestelde begroting"],
  },
  scale: [
    { text: "x € 1.000", factor: 1_000 },
    { text: "bedragen x € 1.000", factor: 1_000 },
    { text: "x 1 mln", factor: 1_000_000 },
  ],
  totals: ["Totaal", "Totaal generaal", "Eindtotaal"],
  subtotals: ["Totaal {x}", "{x} totaal", "Subtotaal"],
  ofWhich: "waarvan ",
  notes: ["Bron: afdeling financiën", "Toelichting: afrondingsverschillen"],
  units: ["Sociaal domein", "Verkeer en vervoer", "Onderwijs", "Bestuur", "Sport en cultuur", "Volksgezondheid"],
  items: ["Salarissen", "Inhuur", "Subsidies", "Kapitaallasten", "Leges", "Huisvesting"],
  months: [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
  ],
  indicators: {
    header: "Indicator",
    measureUnit: "Eenheid",
    target: "Streefwaarde",
    outcome: "Realisatie",
    names: ["Ziekteverzuim", "Klanttevredenheid", "Uitleningen", "Doorlooptijd", "Vroegtijdig schoolverlaters"],
  },
};

const fr: Lexicon = {
  language: "fr",
  decimal: ",",
  thousands: " ",
  titles: ["Budget primitif 2026", "Section de fonctionnement", "Exécution du budget"],
  unitHeaders: ["Service", "Direction", "Fonction", "Ministère", "Mission"],
  itemHeaders: ["Libellé", "Désignation", "Nature de la dépense", "Intitulé"],
  accountHeaders: ["Compte", "Article", "Chapitre", "Imputation"],
  measures: {
    budget: ["Budget primitif", "BP", "Crédits ouverts", "Budget voté"],
    outturn: ["Réalisé", "Compte administratif", "CA", "Mandaté"],
    forecast: ["Prévision", "Estimé"],
    variance: ["Écart", "Variation", "Évolution"],
    budget_revised: ["Budget modifié", "Décision modificative"],
  },
  scale: [
    { text: "en milliers d'euros", factor: 1_000 },
    { text: "K€", factor: 1_000 },
    { text: "M€", factor: 1_000_000 },
  ],
  totals: ["Total", "Total général", "TOTAL"],
  subtotals: ["Total {x}", "Sous-total {x}", "Sous-total"],
  ofWhich: "dont ",
  notes: ["Source : direction des finances", "Note : montants arrondis"],
  units: ["Enseignement", "Action sociale", "Voirie", "Culture", "Administration générale", "Sécurité"],
  items: [
    "Charges de personnel",
    "Charges à caractère général",
    "Subventions",
    "Intérêts",
    "Produits des services",
    "Impôts",
  ],
  months: [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
  ],
  indicators: {
    header: "Indicateur",
    measureUnit: "Unité de mesure",
    target: "Cible",
    outcome: "Réalisé",
    names: ["Taux d'absentéisme", "Satisfaction des usagers", "Prêts", "Délai de traitement", "Réussite"],
  },
};

const es: Lexicon = {
  language: "es",
  decimal: ",",
  thousands: ".",
  titles: ["Presupuesto municipal 2026", "Estado de ejecución del presupuesto", "Presupuesto de gastos"],
  unitHeaders: ["Área", "Servicio", "Centro gestor", "Concejalía", "Departamento"],
  itemHeaders: ["Descripción", "Denominación", "Concepto", "Explicación"],
  accountHeaders: ["Partida", "Capítulo", "Aplicación", "Cuenta", "Código"],
  measures: {
    budget: ["Presupuesto inicial", "Créditos iniciales", "Presupuesto"],
    outturn: ["Obligaciones reconocidas", "Ejecutado", "Liquidado"],
    forecast: ["Previsión", "Estimación"],
    variance: ["Desviación", "Variación", "Diferencia"],
    budget_revised: ["Créditos definitivos", "Presupuesto definitivo"],
  },
  scale: [
    { text: "miles de euros", factor: 1_000 },
    { text: "en miles de €", factor: 1_000 },
    { text: "millones de euros", factor: 1_000_000 },
  ],
  totals: ["Total", "TOTAL GENERAL", "Totales"],
  subtotals: ["Total {x}", "Subtotal", "Suma {x}"],
  ofWhich: "de los cuales ",
  notes: ["Fuente: intervención municipal", "Nota: cifras redondeadas"],
  units: ["Educación", "Servicios sociales", "Obras públicas", "Cultura", "Hacienda", "Seguridad"],
  items: ["Gastos de personal", "Bienes corrientes", "Transferencias", "Inversiones reales", "Tasas", "Intereses"],
  months: [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
  ],
  indicators: {
    header: "Indicador",
    measureUnit: "Unidad de medida",
    target: "Meta",
    outcome: "Realizado",
    names: ["Absentismo", "Satisfacción", "Préstamos", "Plazo de tramitación", "Aprobados"],
  },
};

const id: Lexicon = {
  language: "id",
  decimal: ",",
  thousands: ".",
  titles: ["Anggaran Pendapatan dan Belanja Daerah 2026", "Laporan realisasi anggaran"],
  unitHeaders: ["Dinas", "Satuan kerja", "Unit", "Bidang"],
  itemHeaders: ["Uraian", "Keterangan", "Kegiatan"],
  accountHeaders: ["Kode rekening", "Akun", "Kode"],
  measures: {
    budget: ["Anggaran", "Pagu"],
    outturn: ["Realisasi"],
    forecast: ["Prakiraan", "Prognosis"],
    variance: ["Selisih"],
  },
  scale: [
    { text: "ribu rupiah", factor: 1_000 },
    { text: "juta rupiah", factor: 1_000_000 },
  ],
  totals: ["Jumlah", "Total"],
  subtotals: ["Jumlah {x}", "Sub jumlah", "Total {x}"],
  ofWhich: "di antaranya ",
  notes: ["Sumber: badan keuangan daerah"],
  units: ["Pendidikan", "Kesehatan", "Pekerjaan Umum", "Sosial", "Perhubungan"],
  items: ["Belanja Pegawai", "Belanja Barang", "Belanja Modal", "Hibah", "Retribusi"],
  months: [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
  ],
  indicators: {
    header: "Indikator",
    measureUnit: "Satuan",
    target: "Target",
    outcome: "Realisasi",
    names: ["Angka kelulusan", "Kepuasan masyarakat", "Waktu layanan", "Kunjungan", "Absensi"],
  },
};

/** The languages that sheets are made up in. */
export const lexicons: readonly Lexicon[] = [en, sv, no, da, fi, de, nl, fr, es, id];
