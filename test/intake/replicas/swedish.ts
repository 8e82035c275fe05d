import { f } from "../sheet-of";
import { made, near, Sheet, typed, worked, type Replica } from "./replica";

const nbsp = "\u00a0";
const tkr = typed(nbsp, ",", 0, "lead", "\u2212");

/** Tables as Swedish municipalities, regions and agencies publish them. */
export const swedishReplicas: readonly Replica[] = [
  new Sheet("se-kommun-driftbudget-namnd", "driftbudget_2025.xlsx", "Driftbudget")
    .words("Driftbudget per nämnd", "Tkr, minus = nettokostnad", null)
    .table("budget", [
      null,
      made("outturn", -90_000, -4_000),
      near("prior_budget", 1),
      near("budget", 2),
      near("plan", 3),
      near("plan", 4),
    ])
    .header("Nämnd", "Bokslut 2023", "Budget 2024", "Budget 2025", "Plan 2026", "Plan 2027")
    .rows([
      "Kommunfullmäktige",
      "Kommunstyrelsen",
      "Barn- och utbildningsnämnden",
      "Socialnämnden",
      "Kultur- och fritidsnämnden",
      "Miljö- och byggnadsnämnden",
      "Tekniska nämnden",
      "Överförmyndarnämnden",
    ])
    .total("Summa nämnder", { bold: true })
    .words(null, "1) Inklusive beslutade tilläggsanslag.")
    .done(),

  new Sheet("se-kommun-internbudget-konto", "Internbudget socialnämnden 2025.xlsx", "Blad1")
    .words("Internbudget 2025", "Socialnämnden", "Belopp i tkr", null)
    .table("budget", [
      null,
      null,
      near("outturn", 3),
      made("prior_budget", 150, 24_000),
      near("budget", 3),
      worked("variance", (row) => (row[4] ?? 0) - (row[3] ?? 0)),
      worked(
        "",
        (row) => (row[4] ?? 0) / (row[3] ?? 1) - 1,
        (value) => f(value, "0.0%"),
      ),
    ])
    .header("Vht", "Verksamhet", "Utfall", "Budget", "Budget", "Förändring", "Förändring")
    .header(null, null, "2023", "2024", "2025", "tkr", "%")
    .section(["Individ- och familjeomsorg"], { bold: true })
    .rows([
      ["5510", "Institutionsvård vuxna"],
      ["5520", "Familjehem vuxna"],
      ["5540", "Institutionsvård barn och unga"],
      ["5570", "Familjehem barn och unga"],
      ["5750", "Ekonomiskt bistånd"],
    ])
    .subtotal([null, "Summa individ- och familjeomsorg"], { bold: true })
    .section(["Äldreomsorg"], { bold: true })
    .rows([
      ["5100", "Hemtjänst i ordinärt boende"],
      ["5180", "Korttidsboende"],
      ["5190", "Särskilt boende"],
      ["5200", "Dagverksamhet"],
    ])
    .subtotal([null, "Summa äldreomsorg"], { bold: true })
    .section(["LSS"], { bold: true })
    .rows([
      ["5510", "Bostad med särskild service"],
      ["5520", "Personlig assistans"],
      ["5530", "Daglig verksamhet"],
    ])
    .subtotal([null, "Summa LSS"], { bold: true })
    .total([null, "Socialnämnden totalt"], { bold: true })
    .done(),

  new Sheet("se-kommun-resultatbudget", "bilaga_resultatbudget.xlsx", "Resultatbudget")
    .words("RESULTATBUDGET, mnkr")
    .table("budget", [
      null,
      null,
      made("outturn", 10, 900, 0.1),
      near("prior_budget", 2, 0.1),
      near("budget", 3, 0.1),
      near("plan", 4, 0.1),
    ])
    .header("Mnkr", "Not", "Utfall 2023", "Budget 2024", "Budget 2025", "Plan 2026")
    .data(["Verksamhetens intäkter", "1"])
    .data(["Verksamhetens kostnader", "2"], {}, { 2: -2310.4, 3: -2388.1, 4: -2450.7, 5: -2502.3 })
    .data(["Avskrivningar", "3"], {}, { 2: -96.2, 3: -99.8, 4: -104.1, 5: -108.8 })
    .subtotal(["Verksamhetens nettokostnader"], { bold: true })
    .data(["Skatteintäkter", "4"])
    .data(["Generella statsbidrag och utjämning", "5"])
    .derived(["Verksamhetens resultat"], (total) => total, { bold: true })
    .data(["Finansiella intäkter", "6"])
    .data(["Finansiella kostnader", "7"], {}, { 2: -12.4, 3: -15.2, 4: -18.8, 5: -20.1 })
    .derived(["ÅRETS RESULTAT"], (total) => total, { bold: true })
    .done(),

  new Sheet("se-kommun-uppfoljning", "Delårsrapport augusti.xlsx", "Prognos per nämnd")
    .words("Budgetuppföljning per 31 augusti, belopp i tusentals kronor", null)
    .table("budget", [
      null,
      made("budget", 2_000, 400_000),
      near("outturn", 1),
      near("forecast", 1),
      worked("variance", (row) => (row[1] ?? 0) - (row[3] ?? 0)),
      null,
    ])
    .header(
      "Nämnd/styrelse",
      "Årsbudget 2024",
      "Utfall jan-aug 2024",
      "Helårsprognos 2024",
      "Avvikelse budget-prognos",
      "Kommentar",
    )
    .rows([
      ["Kommunstyrelse"],
      ["Grundskolenämnd", "Lägre elevantal"],
      ["Gymnasienämnd"],
      ["Äldrenämnd", "Fler platser i särskilt boende än budgeterat"],
      ["Teknisk nämnd"],
      ["Kulturnämnd"],
    ])
    .total("Totalt", { bold: true, topBorder: true })
    .done(),

  new Sheet("se-region-verksamhet-ut-ink", "Regionplan bilaga 2.xlsx", "Regionbidrag")
    .words("Regionbidrag och driftbudget per förvaltning 2025 (mnkr)", null)
    .table("budget", [
      null,
      made("income", 20, 700, 0.1),
      made("expense", -4_000, -300, 0.1),
      worked("net", (row) => (row[1] ?? 0) + (row[2] ?? 0)),
      made("income", 20, 700, 0.1),
      made("expense", -4_000, -300, 0.1),
      worked(["net"], (row) => (row[4] ?? 0) + (row[5] ?? 0)),
    ])
    .header(null, "Budget 2024", null, null, "Budget 2025", null, null)
    .merge(1, 3)
    .merge(4, 6)
    .header("Förvaltning", "Intäkter", "Kostnader", "Netto", "Intäkter", "Kostnader", "Netto")
    .rows([
      "Primärvård och psykiatri",
      "Universitetssjukhuset",
      "Länssjukhusen",
      "Tandvård",
      "Regional utveckling",
      "Kollektivtrafik",
      "Regionstyrelse",
    ])
    .total("Regionen totalt", { bold: true })
    .done(),

  new Sheet("se-scb-long", "000007D8_20250301.csv")
    .table("budget", [null, null, null, null, made(["outturn", "expense"], 400, 90_000)])
    .header("region", "verksamhetsområde", "kostnadsslag", "år", "Kostnader, tkr")
    .rows(
      ["0114 Upplands Väsby", "0115 Vallentuna", "0117 Österåker"].flatMap((region) =>
        ["Förskola", "Grundskola"].flatMap((area) =>
          ["Personal", "Lokaler"].flatMap((cost) => ["2022", "2023"].map((year) => [region, area, cost, year])),
        ),
      ),
    )
    .done({ separator: ";" }),

  new Sheet("se-scb-wide-years", "Kommunernas kostnader.xlsx", "OE0107")
    .words("Kommunernas kostnader för egentlig verksamhet efter region, verksamhet och år", null)
    .table("budget", [
      null,
      null,
      made("outturn", 900, 99_000),
      near("outturn", 2),
      near("outturn", 3),
      near("outturn", 4),
    ])
    .header(null, null, "2020", "2021", "2022", "2023")
    .rows([
      ["1480 Göteborg", "Politisk verksamhet"],
      [null, "Infrastruktur, skydd m.m."],
      [null, "Fritidsverksamhet"],
      [null, "Kulturverksamhet"],
      [null, "Förskola"],
      ["1482 Kungälv", "Politisk verksamhet"],
      [null, "Infrastruktur, skydd m.m."],
      [null, "Fritidsverksamhet"],
      [null, "Kulturverksamhet"],
      [null, "Förskola"],
    ])
    .words(null, "Kostnader, tkr", null, "Källa:", "SCB", "Senaste uppdatering:", "20240829 08:00")
    .done(),

  new Sheet("se-kolada-export-wide", "kolada.xlsx", "Kolada")
    .table("indicators", [
      null,
      null,
      null,
      null,
      made("outcome", 40, 98, 0.1),
      near("outcome", 4, 0.1),
      near("outcome", 5, 0.1),
    ])
    .header("Nyckeltals-id", "Nyckeltal", "Kommun", "Kön", "2021", "2022", "2023")
    .rows(
      ["Totalt", "Kvinnor", "Män"].flatMap((gender) => [
        ["N15419", "Elever i åk 9 som är behöriga till yrkesprogram, hemkommun, andel (%)", "Umeå", gender],
        ["U21401", "Kvalitetsaspekter särskilt boende äldreomsorg, andel (%)", "Umeå", gender],
      ]),
    )
    .data(["N00941", "Invånare totalt som har hög tillit, andel (%)", "Umeå", "Totalt"], {}, { 4: null, 5: ".." })
    .done(),

  new Sheet("se-skolverket-kostnader", "Tabell 1B Grundskola kostnader.xlsx", "Tabell 1 B", 0)
    .words(
      "Kostnader för grundskolan",
      "Tabell 1 B: Kostnader i grundskolan per kommun 2023, kr per elev",
      "Redovisningsår: 2023",
      null,
    )
    .table("budget", [
      null,
      null,
      made(["outturn", "amount", "expense", "total_row"], 95_000, 150_000, 100),
      made(["outturn", "amount", "expense"], 50_000, 80_000, 100),
      made(["outturn", "amount", "expense"], 14_000, 25_000, 100),
      made(["outturn", "amount", "expense"], 3_000, 6_000, 100),
      made(["outturn", "amount", "expense"], 5_000, 8_000, 100),
    ])
    .header("Kommun", "Kommun-kod", "Kostnad per elev", null, null, null, null)
    .merge(2, 6)
    .header(null, null, "Totalt", "Därav", null, null, null)
    .merge(3, 6)
    .header(null, null, null, "Undervisning", "Lokaler", "Läromedel", "Måltider")
    .rows([
      ["Botkyrka", "0127"],
      ["Danderyd", "0162"],
      ["Ekerö", "0125"],
      ["Haninge", "0136"],
      ["Huddinge", "0126"],
      ["Järfälla", "0123"],
      ["Lidingö", "0186"],
    ])
    .data(["Nacka", "0182"], {}, { 2: "..", 3: "..", 4: "..", 5: "..", 6: ".." })
    .words(null, ".. Uppgift ej tillförlitlig")
    .done(),

  new Sheet("se-socialstyrelsen-indikatorer", "oppna-jamforelser.xlsx", "Indikatorer")
    .words("Öppna jämförelser - ekonomiskt bistånd 2024", "X = uppgift saknas. .. = för få svar", null)
    .table("indicators", [
      null,
      null,
      made("outcome", 20, 100),
      made("outcome", 20, 100),
      made("outcome", 20, 100),
      made("outcome", 1, 14),
    ])
    .header(
      "Länskod",
      "Kommun",
      "Rutin för samordning, andel (%)",
      "Nybesökstid inom 14 dagar, andel (%)",
      "Kompetensutveckling, andel (%)",
      "Väntetid till nybesök, antal dagar",
    )
    .rows([
      ["01", "Botkyrka"],
      ["01", "Danderyd"],
      ["01", "Ekerö"],
      ["03", "Enköping"],
      ["03", "Heby"],
    ])
    .data(["03", "Håbo"], {}, { 3: "X", 5: ".." })
    .data(["04", "Eskilstuna"], {}, { 2: ".." })
    .done(),

  new Sheet("se-investeringsbudget", "Investeringsplan 2025-2028.xlsx", "Investeringar")
    .words("Investeringsplan 2025–2028 (tkr)", null)
    .table("budget", [
      null,
      null,
      made(["budget", "amount"], 0, 40_000, 100),
      made(["budget", "plan", "amount"], 0, 40_000, 100),
      made(["budget", "plan", "amount"], 0, 40_000, 100),
      made(["budget", "plan", "amount"], 0, 40_000, 100),
      worked(["total_row"], (row) => (row[2] ?? 0) + (row[3] ?? 0) + (row[4] ?? 0) + (row[5] ?? 0)),
    ])
    .header("Projnr", "Projekt", 2025, 2026, 2027, 2028, "Totalt 2025-2028")
    .section("Teknik- och servicenämnden", { bold: true })
    .rows([
      [81001, "Reinvestering gator"],
      [81002, "Beläggning GC-vägar"],
      [81015, "Gatubelysning, byte till LED"],
      [81020, "Lekplatser"],
    ])
    .subtotal([null, "Summa Teknik- och servicenämnden"], { bold: true })
    .section("Fastighetsnämnden", { bold: true })
    .rows([
      [82003, "Ny förskola Söderslätt"],
      [82004, "Ventilation Norrskolan"],
      [82011, "Energiåtgärder"],
    ])
    .subtotal([null, "Summa Fastighetsnämnden"], { bold: true })
    .total([null, "TOTALT INVESTERINGAR"], { bold: true, filled: true })
    .done(),

  new Sheet("se-resultatenhet-manad-typed", "budget_per_manad.csv")
    .table("budget", [
      null,
      null,
      null,
      ...["jan", "feb", "mar", "apr", "maj", "jun"].map(() =>
        made(["budget", "amount", "outturn"], -900_000, 900_000, 100, tkr),
      ),
      worked("total_row", (row) => row.slice(3, 9).reduce((sum, value) => sum + value, 0), tkr),
    ])
    .header("Ansvar", "Konto", "Kontotext", "Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Summa")
    .rows([
      ["4110", "3130", "Hyresintäkter"],
      ["4110", "5010", "Löner månadsavlönade"],
      ["4110", "5650", "Arbetsgivaravgifter"],
      ["4110", "6011", "Lokalhyror, interna"],
      ["4120", "3130", "Hyresintäkter"],
      ["4120", "5010", "Löner månadsavlönade"],
      ["4120", "5650", "Arbetsgivaravgifter"],
      ["4120", "7541", "Konsulttjänster"],
    ])
    .done({ separator: ";" }),

  new Sheet("se-universitet-styrkort", "Styrkort fakultet.xlsx", "Måluppfyllelse")
    .words("Uppföljning av mål och indikatorer 2024", null)
    .table("indicators", [
      null,
      null,
      null,
      near("baseline", 4, 0.1),
      made("target", 10, 95),
      near("outcome", 4, 0.1),
      null,
      null,
    ])
    .header(
      "Mål",
      "Indikator",
      "Enhet",
      "Utfall 2022 (startvärde)",
      "Målvärde 2024",
      "Utfall 2024",
      "Måluppfyllelse",
      "Ansvarig",
    )
    .rows([
      ["Attraktiv utbildning", "Andel studenter som tar examen", "%", "Uppnått", "Utbildningschef"],
      [null, "Nöjd-student-index", "index", "Delvis", "Prefekt"],
      ["Stark forskning", "Antal publikationer per forskare", "st", "Ej uppnått", "Vicedekan"],
      [null, "Externa medel", "mnkr", "Uppnått", "Vicedekan"],
      ["God arbetsmiljö", "Sjukfrånvaro", "%", "Delvis", "HR-chef"],
    ])
    .done(),

  new Sheet("se-kommun-personal", "personal_per_forvaltning.xlsx", "Årsarbetare")
    .words("Antal årsarbetare per förvaltning", null)
    .table("budget", [
      null,
      made("headcount", 20, 900, 0.1),
      near("headcount", 1, 0.1),
      near("headcount", 2, 0.1),
      worked("variance", (row) => (row[3] ?? 0) - (row[2] ?? 0)),
    ])
    .header("Förvaltning", "2021-12-31", "2022-12-31", "2023-12-31", "Förändring")
    .rows([
      "Kommunledningsförvaltning",
      "Barn- och utbildningsförvaltning",
      "Socialförvaltning",
      "Samhällsbyggnadsförvaltning",
      "Kultur- och fritidsförvaltning",
    ])
    .total("Summa", { bold: true })
    .done(),

  new Sheet("se-resursfordelning-bidrag", "Bidragsbelopp fristående 2025.xlsx", "Grundbelopp")
    .words("Grundbelopp till fristående huvudmän 2025", "Kronor per barn och år, inkl. moms", null)
    .table("budget", [
      null,
      made(["amount", "budget"], 60_000, 120_000),
      made(["amount", "budget"], 5_000, 12_000),
      made(["amount", "budget"], 9_000, 14_000),
      made(["amount", "budget"], 15_000, 25_000),
      made(["amount", "budget"], 2_000, 4_000),
      worked("total_row", (row) => row.slice(1, 6).reduce((sum, value) => sum + value, 0)),
    ])
    .header("Verksamhet", "Undervisning", "Läromedel", "Måltider", "Lokaler", "Administration", "Summa grundbelopp")
    .rows([
      "Förskola 1-2 år",
      "Förskola 3-5 år",
      "Förskoleklass",
      "Grundskola åk 1-3",
      "Grundskola åk 4-6",
      "Grundskola åk 7-9",
      "Fritidshem 6-9 år",
    ])
    .words("Momskompensation ingår med 6 procent.")
    .done(),

  new Sheet("se-nationell-anslag-utfall", "Årsutfall statens budget.csv")
    .table("budget", [
      null,
      null,
      null,
      null,
      made("budget", 1_000, 90_000, 1),
      near("budget_revised", 4),
      near("outturn", 4, 1),
    ])
    .header(
      "Utgiftsområde",
      "Utgiftsområdesnamn",
      "Anslag",
      "Anslagsnamn",
      "Statens budget",
      "Ändringsbudget",
      "Utfall",
    )
    .rows([
      ["16", "Utbildning och universitetsforskning", "1601001", "Statens skolverk"],
      ["16", "Utbildning och universitetsforskning", "1601002", "Statens skolinspektion"],
      ["16", "Utbildning och universitetsforskning", "1602001", "Universitetskanslersämbetet"],
      ["17", "Kultur, medier, trossamfund och fritid", "1701001", "Statens kulturråd"],
      ["17", "Kultur, medier, trossamfund och fritid", "1702001", "Kungliga biblioteket"],
    ])
    .done({ separator: ";" }),
];
