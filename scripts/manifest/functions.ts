import type { RibbonText } from "./ribbon";

/** A parameter as Excel's help shows it. All are taken as they stand in the cell, so that a wrong one is told by its name. */
interface Parameter {
  readonly name: RibbonText;
  readonly tip: RibbonText;
  readonly matrix?: true;
  readonly optional?: true;
}

interface SheetFunction {
  readonly id: string;
  readonly tip: RibbonText;
  readonly parameters: readonly Parameter[];
  /** Spills over as many cells as the answer has. */
  readonly spills?: true;
  /** Asks Excel where its argument stands. */
  readonly wantsAddress?: true;
}

const same = (text: string): RibbonText => ({ en: text, sv: text });

/** The functions CQM.*, in the order of the help. */
export const sheetFunctions: readonly SheetFunction[] = [
  {
    id: "GRANT",
    tip: {
      en: "What one placement is granted in the calendar year in which it begins, in kronor, by a printed tariff of ages and hours.",
      sv: "Vad en placering beviljas under kalenderåret som den börjar i, i kronor, enligt en tryckt taxa med åldrar och timmar.",
    },
    parameters: [
      {
        name: { en: "tariff", sv: "taxa" },
        tip: {
          en: "The printed table: bands of hours a week across, bands of age down, an amount in each cell.",
          sv: "Den tryckta tabellen: band av timmar per vecka åt höger, åldersband nedåt, ett belopp i varje cell.",
        },
        matrix: true,
      },
      { name: { en: "born", sv: "född" }, tip: { en: "The child's birth date.", sv: "Barnets födelsedatum." } },
      {
        name: { en: "hours", sv: "timmar" },
        tip: { en: "Hours a week, with at most two decimals.", sv: "Timmar per vecka, med högst två decimaler." },
      },
      {
        name: { en: "from", sv: "från" },
        tip: { en: "First day of the placement.", sv: "Placeringens första dag." },
      },
      {
        name: { en: "until", sv: "till" },
        tip: {
          en: "Last day of the placement; the end of the year when left out.",
          sv: "Placeringens sista dag; årets slut om den utelämnas.",
        },
        optional: true,
      },
      {
        name: { en: "boundaryRule", sv: "gränsregel" },
        tip: {
          en: "What happens to hours that the table leaves between its bands, in the words of the Parameters sheet.",
          sv: "Vad som gäller för timmar som tabellen lämnar mellan sina band, med parameterbladets ord.",
        },
        optional: true,
      },
    ],
  },
  {
    id: "SCORE",
    tip: {
      en: "What a goal scores, in points: 100 at the target, 0 below the threshold, up to 120 at the stretch target.",
      sv: "Vad ett mål ger, i poäng: 100 vid målet, 0 under tröskeln, upp till 120 vid det högre målet.",
    },
    parameters: [
      { name: { en: "outcome", sv: "utfall" }, tip: { en: "What came of it.", sv: "Vad det blev." } },
      {
        name: { en: "target", sv: "mål" },
        tip: {
          en: "What was aimed at; of a band its lower end.",
          sv: "Vad som eftersträvades; för ett band dess nedre gräns.",
        },
      },
      {
        name: { en: "baseline", sv: "utgångsläge" },
        tip: { en: "Where it began.", sv: "Där det började." },
        optional: true,
      },
      {
        name: { en: "threshold", sv: "tröskel" },
        tip: { en: "The worst outcome that scores at all.", sv: "Det sämsta utfall som ger poäng." },
        optional: true,
      },
      {
        name: { en: "stretch", sv: "högreMål" },
        tip: { en: "The outcome that scores most.", sv: "Det utfall som ger mest." },
        optional: true,
      },
      {
        name: { en: "direction", sv: "riktning" },
        tip: {
          en: "higher, lower, band, milestone or yes/no; told by the other figures when left out.",
          sv: "högre, lägre, band, milstolpe eller ja/nej; framgår av de andra siffrorna om den utelämnas.",
        },
        optional: true,
      },
      {
        name: { en: "targetTo", sv: "målTill" },
        tip: { en: "The upper end of a target band.", sv: "Målbandets övre gräns." },
        optional: true,
      },
      {
        name: { en: "scoring", sv: "poängsättning" },
        tip: {
          en: "piecewise linear, step table, dead band or index against base; by the levels when left out.",
          sv: "styckvis linjär, stegtabell, dödband eller index mot bas; efter nivåerna om den utelämnas.",
        },
        optional: true,
      },
      {
        name: { en: "table", sv: "tabell" },
        tip: {
          en: "The score table: two columns, values from the lowest and their points.",
          sv: "Poängtabellen: två kolumner, värden från det lägsta och deras poäng.",
        },
        matrix: true,
        optional: true,
      },
    ],
  },
  {
    id: "CURVE",
    tip: {
      en: "The height of a curve of straight lines through points, for instance a payout curve through threshold, target and stretch.",
      sv: "Höjden på en kurva av räta linjer genom punkter, till exempel en utbetalningskurva genom tröskel, mål och högre mål.",
    },
    parameters: [
      { name: same("x"), tip: { en: "Where the height is wanted.", sv: "Där höjden söks." } },
      {
        name: { en: "points", sv: "punkter" },
        tip: { en: "Two columns, x and y, with x rising.", sv: "Två kolumner, x och y, med stigande x." },
        matrix: true,
      },
      {
        name: { en: "outside", sv: "utanför" },
        tip: {
          en: "Outside the points: flat (when left out), zero or extend.",
          sv: "Utanför punkterna: plan (om det utelämnas), noll eller fortsätt.",
        },
        optional: true,
      },
    ],
  },
  {
    id: "SPLIT",
    tip: {
      en: "Shares a whole by weights so that the parts sum to it, by largest remainder. Spills in the shape of the weights.",
      sv: "Delar en helhet efter vikter så att delarna summerar till den, med största rest. Fyller samma form som vikterna.",
    },
    parameters: [
      {
        name: { en: "whole", sv: "helhet" },
        tip: { en: "What is shared, a multiple of the step.", sv: "Det som delas, en multipel av steget." },
      },
      {
        name: { en: "weights", sv: "vikter" },
        tip: { en: "Figures of 0 or more; a blank gets nothing.", sv: "Tal från 0 och uppåt; en tom cell får inget." },
        matrix: true,
      },
      {
        name: { en: "step", sv: "steg" },
        tip: {
          en: "1 for kronor (when left out), 0.01 for öre.",
          sv: "1 för kronor (om det utelämnas), 0,01 för öre.",
        },
        optional: true,
      },
    ],
    spills: true,
  },
  {
    id: "EXPLAIN",
    tip: {
      en: "How a figure on one of our sheets came about, a line a row, down to the cells that it was computed from.",
      sv: "Hur en siffra på ett av våra blad kom till, en rad i taget, ner till cellerna som den räknades från.",
    },
    parameters: [
      {
        name: { en: "cell", sv: "cell" },
        tip: {
          en: 'A cell, or its address as text: "Pools!F6".',
          sv: 'En cell, eller dess adress som text: "Pools!F6".',
        },
      },
    ],
    spills: true,
    wantsAddress: true,
  },
];

/** The metadata that Excel reads, in one language, ending with a line break. */
export function functionsJson(language: keyof RibbonText): string {
  const functions = sheetFunctions.map(({ id, tip, parameters, spills, wantsAddress }) => ({
    id,
    name: id,
    description: tip[language],
    parameters: parameters.map((parameter) => ({
      name: parameter.name[language],
      description: parameter.tip[language],
      type: "any",
      dimensionality: parameter.matrix === true ? "matrix" : "scalar",
      ...(parameter.optional === true ? { optional: true } : {}),
    })),
    result: { type: "any", dimensionality: spills === true ? "matrix" : "scalar" },
    ...(wantsAddress === true ? { options: { requiresParameterAddresses: true } } : {}),
  }));
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions }, null, 2)}\n`;
}
