import { normalised, wordsOf } from "./header-words";

const totals = wordsOf((vocabulary) => vocabulary.total).map(normalised);
const subtotals = wordsOf((vocabulary) => vocabulary.subtotal).map(normalised);
const leading = totals.filter((word) => !word.includes(" "));
const wholes = new Set([...totals]);
const parts = new Set(subtotals);
const mention = new RegExp(
  `(?<!\\p{L})(?:${[...new Set([...totals, ...subtotals].map((word) => word.split(" ")[0] ?? word))].join("|")})(?!\\p{L})`,
  "iu",
);

/**
 * Whether a label names a total: "total" for a bare total word, "subtotal" for a word such as subtotal or delsumma,
 * "either" for a total word with a name ("Total child care"), which only roles with subtotals have.
 */
export function totalLabel(text: string, named: boolean): "total" | "subtotal" | "either" | undefined {
  if (!mention.test(text)) return undefined;
  const label = normalised(text);
  const words = label.split(" ");
  const [head = ""] = words;
  const tail = words.at(-1) ?? "";
  if (wholes.has(label))
    return named && (label === "sum" || label === "summa" || label === "total" || label === "totalt")
      ? "either"
      : "total";
  if (parts.has(label)) return "subtotal";
  if (!named) return undefined;
  if (parts.has(head) || parts.has(words.slice(0, 2).join(" "))) return "subtotal";
  if (wholes.has(words.slice(0, 2).join(" "))) return "either";
  return leading.includes(head) || leading.includes(tail) ? "either" : undefined;
}

const noteWords = wordsOf((vocabulary) => vocabulary.note).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const note = new RegExp(
  `^(?:(?:${noteWords.join("|")})\\.?\\s*\\d*\\s*:|(?:${noteWords.join("|")})\\.?\\s*\\d*$|\\*+\\s*\\S|\\d\\)\\s)`,
  "iu",
);

/** Whether a text is a note under a table: it begins with "Note:", "Källa:", "*" or "1)". */
export function isNote(text: string): boolean {
  return note.test(text.trim());
}
