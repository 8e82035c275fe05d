import type { Problem } from "../problem/problem";
import { problemMessages } from "./sv/problems";
import { problemPhrases } from "./sv/problem-phrases";
import { filledIn, templatesOf } from "./templates";
import type { Words } from "./words";

/** What a person reads of a problem. */
export interface ProblemText {
  readonly message: string;
  readonly fix?: string;
}

/**
 * The message of a problem and what to do, in the language of the words. The English sentence is found again among the
 * known ones, what was filled in is taken out of it and put into the other language's sentence; so a problem is written
 * once, where it is found. A sentence that is not known stays English, whole.
 */
export function problemText(problem: Pick<Problem, "message" | "fix">, words: Words): ProblemText {
  const said = (text: string): string => translated(text, words) ?? inEnglish(text);
  const message = said(problem.message);
  return problem.fix === undefined ? { message } : { message, fix: said(problem.fix) };
}

/** An English sentence with its thousands as English has them: problems keep them apart by a blank that does not break. */
function inEnglish(text: string): string {
  return text.replace(/(\d)\u00a0(?=\d{3}(?!\d))/g, "$1,");
}

/** Places whose content is ours too: names of columns, what was expected, reasons. All others hold a user's own words and figures. */
const ours = new Set(
  "field otherField fields role otherRole section expected nothing parameter otherParameter header choices reason rows such what beside doubt kind done where least most".split(
    " ",
  ),
);

/** Places that hold figures of our own computing: what was read in a cell is quoted as it stands there. */
const computed = new Set("before after from until value jump gap least most bound beyond now".split(" "));
/** English texts are not translated; the one other language has a comma. */
const otherDecimalSign = ",";
const aDecimal = /^-?[\d\u00a0]+\.\d+$/;

const templates = templatesOf([...Object.keys(problemMessages), ...Object.keys(problemPhrases)]);

function translated(text: string, words: Words): string | undefined {
  const whole = words(text);
  if (whole !== text) return whole;
  for (const { english, pattern, places } of templates) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const sentence = words(english);
    if (sentence === english) return undefined;
    return filledIn(sentence, places, found, (place, part) => partOf(place, part, words));
  }
  return undefined;
}

/** What stood in a place: our own words translated, one by one in a list. */
function partOf(place: string, text: string, words: Words): string {
  if (computed.has(place) && aDecimal.test(text)) return text.replace(".", otherDecimalSign);
  if (!ours.has(place) || text === "") return text;
  const whole = translated(text, words) ?? headerOf(text, words);
  if (whole !== undefined) return whole;
  const pieces = text.split(/(, nor |, | or | and |; )/);
  if (pieces.length === 1) return text;
  const joints: Readonly<Record<string, string>> = { ", nor ": " eller ", " or ": " eller ", " and ": " och " };
  return pieces.map((piece, index) => (index % 2 === 1 ? (joints[piece] ?? piece) : unquoted(piece, words))).join("");
}

/** A header as it stands in the middle of an English sentence: "hours a week" for "Hours a week". */
function headerOf(text: string, words: Words): string | undefined {
  const header = text.charAt(0).toUpperCase() + text.slice(1);
  const found = words(header);
  return found === header ? undefined : text === header ? found : found.charAt(0).toLowerCase() + found.slice(1);
}

function unquoted(text: string, words: Words): string {
  const [, quote = "", inner = text] = /^(")(.*)"$/s.exec(text) ?? [];
  return `${quote}${translated(inner, words) ?? inner}${quote}`;
}
