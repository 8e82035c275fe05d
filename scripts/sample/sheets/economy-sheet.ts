import type { SampleFacts } from "../facts";
import { say, type Text } from "../words";
import { number, numberAsText, words } from "./cells";
import { draft, header, notes, type SheetDraft } from "./draft";

const headers: readonly Text[] = [
  ["Unit", "Enhet"],
  ["Year", "År"],
  ["Required result (tkr)", "Resultatkrav (tkr)"],
  ["Adjusted result (tkr)", "Justerat resultat (tkr)"],
  ["Actual cost (tkr)", "Verklig kostnad (tkr)"],
  ["Base cost (tkr)", "Baskostnad (tkr)"],
  ["Output measure", "Prestationsmått"],
  ["Output", "Prestation"],
  ["Base output", "Basprestation"],
  ["Price index", "Prisindex"],
  ["Base price index", "Basprisindex"],
];

/** Economy of the energy units: what the reward pools are computed from, a row a unit and year. */
export function economySheet({ economy, municipality, year, options: { locale } }: SampleFacts): SheetDraft {
  const sheet = draft(
    say(["Economy", "Ekonomi"], locale),
    [30, 8, 13, 13, 13, 13, 17, 12, 12, 10, 10],
    say(
      [
        `${municipality} energy authority: result, cost and output`,
        `${municipality} energiverk: resultat, kostnad och prestation`,
      ],
      locale,
    ),
    [say(["Amounts in tkr. The base is the year before.", "Belopp i tkr. Basen är året före."], locale)],
  );
  header(sheet, headers, locale);
  economy.forEach((fact, at) => {
    if (at > 0 && fact.unit !== economy[at - 1]?.unit) sheet.rows.push([]);
    const amount = (value: number) => number(value, "#,##0");
    const output = fact.output % 1 === 0 && fact.baseOutput % 1 === 0 ? "#,##0" : "#,##0.0";
    sheet.rows.push([
      words(fact.unit),
      number(fact.year, "0"),
      amount(fact.requiredResult),
      amount(fact.adjustedResult),
      at === 3 ? numberAsText(fact.actualCost, 0) : amount(fact.actualCost),
      amount(fact.baseCost),
      words(fact.outputMeasure),
      number(fact.output, output),
      number(fact.baseOutput, output),
      fact.year === year && at === 5 ? numberAsText(fact.priceIndex, 1) : number(fact.priceIndex, "0.0"),
      number(fact.basePriceIndex, "0.0"),
    ]);
  });
  notes(
    sheet,
    [
      [
        "Adjusted result: result less items that affect comparability.",
        "Justerat resultat: resultat exklusive jämförelsestörande poster.",
      ],
      [
        "Price index: an invented index of the trade's input prices, 2020 = 100.",
        "Prisindex: påhittat index för branschens insatspriser, 2020 = 100.",
      ],
    ],
    locale,
  );
  return sheet;
}
