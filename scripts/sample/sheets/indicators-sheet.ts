import type { IndicatorFact, IndicatorKind, IndicatorValue, SampleFacts } from "../facts";
import { directionWords, measures, type Measure } from "../indicator-plan";
import { indicatorPlans } from "../indicators";
import type { SampleLocale } from "../options";
import { no, say, yes, type Text } from "../words";
import { blank, forgotten, number, numberAsText, strayRemark, words, type SampleCell } from "./cells";
import { draft, header, notes, type SheetDraft } from "./draft";

const kinds: Record<IndicatorKind, Text> = {
  economy: ["economy", "ekonomi"],
  productivity: ["productivity", "produktivitet"],
  quality: ["quality", "kvalitet"],
  satisfaction: ["satisfaction", "nöjdhet"],
  volume: ["volume", "volym"],
};
const headers: readonly Text[] = [
  ["Indicator", "Nyckeltal"],
  ["Unit", "Enhet"],
  ["Goal", "Mål"],
  ["Kind", "Typ"],
  ["Measure unit", "Måttenhet"],
  ["Direction", "Riktning"],
  ["Baseline", "Utgångsvärde"],
  ["Threshold", "Lägstanivå"],
  ["Target", "Målvärde"],
  ["Target low", "Målvärde från"],
  ["Target high", "Målvärde till"],
  ["Stretch", "Toppnivå"],
  ["Outcome 2026", "Utfall 2026"],
  ["Outcome 2025", "Utfall 2025"],
  ["Weight", "Vikt"],
  ["Method", "Metod"],
  ["Source", "Källa"],
  ["Owner", "Ansvarig"],
  ["Frequency", "Frekvens"],
  ["Cost of measuring (kr)", "Kostnad för mätning (kr)"],
  ["Remark", "Anmärkning"],
];
const widths = [40, 28, 32, 13, 27, 18, 11, 11, 11, 10, 10, 11, 11, 11, 8, 20, 24, 20, 12, 12, 30];

/** Rows whose 2026 outcome, or 2025 outcome, or weight is typed as text. */
const outcomeAsText = new Set([1, 8, 19, 46]);
const priorAsText = new Set([20, 33]);
const weightAsText = new Set([12]);

/** Indicators: a blank row between units, one outcome missing, some figures typed as text. */
export function indicatorsSheet({ indicators, municipality, year, options: { locale } }: SampleFacts): SheetDraft {
  const sheet = draft(
    say(["Indicators", "Nyckeltal"], locale),
    widths,
    say([`${municipality}: goals and indicators ${year}`, `${municipality}: mål och nyckeltal ${year}`], locale),
    [
      say(
        [
          "Goals fixed in December 2025; outcomes as reported by the units in January 2027",
          "Mål fastställda i december 2025; utfall enligt enheternas rapporter i januari 2027",
        ],
        locale,
      ),
    ],
  );
  header(sheet, headers, locale);
  indicators.forEach((fact, at) => {
    if (at > 0 && fact.unit !== indicators[at - 1]?.unit) sheet.rows.push([]);
    sheet.rows.push(row(fact, at, locale));
  });
  notes(
    sheet,
    [
      ["Weights of a unit sum to 100 %.", "Vikterna för en enhet summerar till 100 %."],
      [
        "Bands: the target is from low to high; threshold and stretch are the outer limits.",
        "Intervall: målet är från-till; lägstanivå och toppnivå är de yttre gränserna.",
      ],
      ["Milestones: days late; a negative number is early.", "Milstolpar: dagar sen; ett negativt tal är tidigt."],
    ],
    locale,
  );
  return sheet;
}

function row(fact: IndicatorFact, at: number, locale: SampleLocale): SampleCell[] {
  const measure = indicatorPlans[at]?.measure ?? "index";
  const value = (of: IndicatorValue, typed = false): SampleCell => valueCell(of, measure, typed, locale);
  const missing = fact.outcome === null;
  return [
    words(fact.indicator),
    words(fact.unit),
    words(fact.goal),
    words(say(kinds[fact.kind], locale)),
    words(fact.measureUnit),
    words(say(directionWords[fact.direction], locale)),
    value(fact.baseline),
    value(fact.threshold),
    value(fact.target),
    value(fact.targetLow),
    value(fact.targetHigh),
    value(fact.stretch),
    missing ? forgotten : value(fact.outcome, outcomeAsText.has(at)),
    value(fact.priorOutcome, priorAsText.has(at)),
    weightAsText.has(at) ? numberAsText(fact.weight, 0, "percent") : number(fact.weight, "0%"),
    words(fact.method),
    words(fact.source),
    words(fact.owner),
    words(fact.frequency),
    number(fact.costOfMeasuring, "#,##0"),
    missing ? strayRemark(say(["reminder sent 14/1", "påmind 14/1"], locale)) : blank,
  ];
}

function valueCell(value: IndicatorValue, measure: Measure, typed: boolean, locale: SampleLocale): SampleCell {
  if (typeof value === "boolean") return words(say(value ? yes : no, locale));
  const { decimals, format } = measures[measure];
  if (value === null || !typed) return value === null ? blank : number(value, format);
  return measure === "percent" ? numberAsText(value, 1, "percent") : numberAsText(value, decimals);
}
