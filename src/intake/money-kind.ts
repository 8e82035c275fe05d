import { folded, normalised } from "./header-words";
import { surveyLanguages } from "./survey/words/languages";

/** Whether an amount is money out or money in. */
export type MoneyKind = "cost" | "revenue";

/** What accounts are called, besides the words that headers have for income and expense; as beginnings of words. */
const stems: Readonly<Record<MoneyKind, readonly string[]>> = {
  revenue: [
    ...["intakt", "inkomst", "taxor", "avgifter", "statsbidrag", "forsaljning", "revenue", "income", "fees", "sales"],
    ...["inntekt", "indtaegt", "einnahme", "ertrag", "ertrage", "erlos", "tulot", "tuotot", "baten", "opbrengst"],
    ...["recette", "produits", "ingreso"],
  ],
  cost: [
    ...[
      "kostnad",
      "utgift",
      "loner",
      "lon",
      "personal",
      "hyra",
      "hyror",
      "lokaler",
      "material",
      "inkop",
      "avskrivning",
    ],
    ...["cost", "expense", "expenditure", "salaries", "salary", "wages", "rent", "supplies", "depreciation", "staff"],
    ...["udgift", "omkostning", "lonn", "aufwand", "ausgabe", "kosten", "menot", "kulut", "henkilosto", "palkat"],
    ...["lasten", "uitgaven", "depense", "charges", "gasto"],
  ],
};

const known = (["cost", "revenue"] as const).flatMap((kind) =>
  [
    ...stems[kind],
    ...surveyLanguages.flatMap(({ figures }) => (kind === "cost" ? figures.expense : figures.income) ?? []),
  ]
    .map((word) => folded(normalised(word)))
    .filter((word) => word.length >= 3 && !word.includes(" "))
    .map((word) => ({ kind, word })),
);
/** The same by their first and by their last three letters. */
const byStart = grouped((word) => word.slice(0, 3));
const byEnd = grouped((word) => word.slice(-3));
const cache = new Map<string, MoneyKind | null>();

function grouped(letters: (word: string) => string): ReadonlyMap<string, typeof known> {
  const groups = new Map<string, typeof known>();
  for (const one of known) groups.set(letters(one.word), [...(groups.get(letters(one.word)) ?? []), one]);
  return groups;
}

/** What a label (an account's name, a section, a kind) says of its amounts, or null where it says neither or both. */
export function moneyKind(label: string): MoneyKind | null {
  if (label === "" || label.length > 120) return null;
  // Numbers of accounts, persons and months say nothing here, and make every label another.
  const key = label.replace(/\d+/g, " ");
  const before = cache.get(key);
  if (before !== undefined) return before;
  const found = read(folded(normalised(key)).split(" "));
  if (cache.size < 10_000) cache.set(key, found);
  return found;
}

function read(words: readonly string[]): MoneyKind | null {
  const kinds = new Set<MoneyKind>();
  for (const said of words)
    for (const { kind, word } of [...(byStart.get(said.slice(0, 3)) ?? []), ...(byEnd.get(said.slice(-3)) ?? [])])
      if (said === word || (word.length >= 4 && (said.startsWith(word) || said.endsWith(word)))) kinds.add(kind);
  // "Hyresintäkter" is revenue although it begins like rent: what ends the word decides.
  if (kinds.size === 2) {
    const last = words.flatMap((said) =>
      known.filter(({ word }) => word.length >= 4 && withoutEnding(said).endsWith(word)),
    );
    const decided = new Set(last.map(({ kind }) => kind));
    return decided.size === 1 ? ([...decided][0] ?? null) : null;
  }
  return [...kinds][0] ?? null;
}

function withoutEnding(word: string): string {
  return word.replace(/(?:erna|arna|er|ar|s|en|e)$/u, "");
}
