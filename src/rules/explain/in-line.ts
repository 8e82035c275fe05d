import type { Explanation } from "./explanation";
import { valueText } from "./print";

/** The words of a rule in a line; figures and headers stand between them. */
export const lineWords = {
  smallest: "the smallest of",
  largest: "the largest of",
  nearest: "rounded to {step}",
  down: "rounded down to {step}",
  up: "rounded up to {step}",
  because: "because",
  not: "not",
  and: "and",
  or: "or",
  none: "nothing stands against it",
  sum: "{column}, the sum of {rows} rows",
  count: "number of rows: {rows}",
  least: "the least {column} of {rows} rows",
  most: "the greatest {column} of {rows} rows",
  median: "a middle value of {column} of {rows} rows",
  curve: "on the line through",
  steps: "by the steps",
  blank: "is blank",
  whole: "shared in whole steps of {step}, the rest to the largest remainders",
} as const;

/** How an explanation is written in a line: its words, and what a figure looks like. */
export interface LineStyle {
  readonly say: (id: keyof typeof lineWords, values?: Readonly<Record<string, string | number>>) => string;
  readonly figure: (of: Explanation) => string;
}

export const plainLine: LineStyle = {
  say: (id, values = {}) => lineWords[id].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
  figure: valueText,
};

/**
 * The rule of a cell with its figures, in a line: "Share of the surplus 25 % × the largest of (0; Surplus 400 000)". What decides
 * between cases stands behind the case taken. Blank for a cell that no rule computes.
 */
export function inLine(of: Explanation, style: LineStyle = plainLine): string {
  const rule = of.making.by === "last" ? of.children.at(-1) : undefined;
  return rule === undefined ? "" : line(rule, style);
}

const operands = (of: Explanation): readonly Explanation[] => of.children.filter(({ role }) => role === "operand");
const conditions = (of: Explanation): readonly Explanation[] => of.children.filter(({ role }) => role === "condition");

function line(of: Explanation, style: LineStyle): string {
  const { say } = style;
  const { id, values } = of.words;
  const all = () => of.children.map((one) => line(one, style));
  switch (id) {
    case "column":
    case "column in row":
    case "parameter":
      return `${String(values["header"] ?? of.label)} ${style.figure(of)}`;
    case "add":
      return all().join(" + ");
    case "subtract":
      return of.children.map((one, at) => (at === 0 ? line(one, style) : bracketed(one, style))).join(" − ");
    case "multiply":
      return of.children.map((one) => bracketed(one, style)).join(" × ");
    case "divide":
      return of.children.map((one) => bracketed(one, style)).join(" / ");
    case "power":
      return of.children.map((one) => bracketed(one, style)).join(" ^ ");
    case "negate":
      return `−${of.children.map((one) => bracketed(one, style)).join("")}`;
    case "absolute":
      return `|${all().join("")}|`;
    case "min":
      return `${say("smallest")} (${all().join("; ")})`;
    case "max":
      return `${say("largest")} (${all().join("; ")})`;
    case "round nearest":
      return rounded("nearest", of, style);
    case "round down":
      return rounded("down", of, style);
    case "round up":
      return rounded("up", of, style);
    case "if holds":
      return decidedBy(of, (condition) => line(condition, style), style);
    case "if does not hold":
      return decidedBy(of, (condition) => opposite(condition, style), style);
    case "first case":
      return decidedBy(of, (condition) => line(condition, style), style);
    case "first none":
      return decidedBy(of, () => say("none"), style);
    case "compare =":
    case "compare <>":
    case "compare <":
    case "compare <=":
    case "compare >":
    case "compare >=":
      return all().join(` ${signs[id]} `);
    case "and":
      return all().join(` ${say("and")} `);
    case "or":
      return all().join(` ${say("or")} `);
    case "not":
      return `${say("not")} (${all().join("")})`;
    case "is blank":
      return `${all().join("")} ${say("blank")}`;
    case "lookup found":
    case "lookup otherwise":
    case "band found": {
      const found = operands(of).at(-1);
      return found === undefined ? style.figure(of) : line(found, style);
    }
    case "aggregate sum":
      return say("sum", values);
    case "aggregate count":
    case "aggregate rows":
      return say("count", values);
    case "aggregate min":
      return say("least", values);
    case "aggregate max":
      return say("most", values);
    case "aggregate median":
    case "aggregate quantile":
      return say("median", values);
    case "curve":
    case "curve segment":
    case "curve below":
    case "curve above":
      return throughPoints(of, "curve", of.children.length, style);
    case "steps":
    case "steps reached":
    case "steps below":
      // Behind the steps stands what holds below the first.
      return throughPoints(of, "steps", of.children.length - 1, style);
    case "date of":
    case "date part year":
    case "date part month":
    case "date part day":
      return style.figure(of);
    case "days between":
    case "whole months":
    case "whole years":
      return all().join(" – ");
    case "split part":
      return sharedOut(of, style);
    default:
      return of.children.length === 0 ? style.figure(of) : all().join("; ");
  }
}

const signs = {
  "compare =": "=",
  "compare <>": "≠",
  "compare <": "<",
  "compare <=": "≤",
  "compare >": ">",
  "compare >=": "≥",
} as const;
const opposites: Readonly<Record<keyof typeof signs, string>> = {
  "compare =": "≠",
  "compare <>": "=",
  "compare <": "≥",
  "compare <=": ">",
  "compare >": "≤",
  "compare >=": "<",
};

/** What holds where a condition does not: a comparison is turned round. */
function opposite(of: Explanation, style: LineStyle): string {
  const sign = opposites[of.words.id as keyof typeof signs] as string | undefined;
  if (sign === undefined) return `${style.say("not")} (${line(of, style)})`;
  return of.children.map((one) => line(one, style)).join(` ${sign} `);
}

/** The case taken, and by which condition. A text says itself why; it is not said twice. */
function decidedBy(of: Explanation, told: (condition: Explanation) => string, style: LineStyle): string {
  const taken = operands(of).at(-1);
  const condition = conditions(of).at(-1);
  const result = taken === undefined ? style.figure(of) : line(taken, style);
  if (condition === undefined || of.value === null || isAboutBlanks(condition)) return result;
  // A text says what was decided; the figure beside it need not say it again.
  if (typeof of.value === "string") return `${style.say("because")} ${told(condition)}`;
  return `${result}, ${style.say("because")} ${told(condition)}`;
}

/** That a figure is there at all is seen from the figure. */
function isAboutBlanks({ words, children }: Explanation): boolean {
  return words.id === "is blank" || (words.id === "not" && children[0]?.words.id === "is blank");
}

function rounded(way: "nearest" | "down" | "up", of: Explanation, style: LineStyle): string {
  const inner = of.children.map((one) => line(one, style)).join("");
  return `${inner}, ${style.say(way, { step: of.words.values["step"] ?? 1 })}`;
}

function throughPoints(of: Explanation, word: "curve" | "steps", until: number, style: LineStyle): string {
  const [value, ...rest] = of.children.slice(0, until);
  const points = rest.flatMap((x, at) => {
    const y = rest[at + 1];
    return at % 2 === 0 && y !== undefined ? [`(${style.figure(x)}; ${style.figure(y)})`] : [];
  });
  return `${value === undefined ? "" : line(value, style)} ${style.say(word)} ${points.join(" ")}`;
}

/** Whole × weight / sum of weights. */
function sharedOut(of: Explanation, style: LineStyle): string {
  const part = (id: string) => of.children.find((one) => one.words.id === id);
  const [whole, weight, total] = [part("split whole"), part("split weight"), part("split total")];
  if (whole === undefined || weight === undefined || total === undefined) return style.figure(of);
  const step = of.words.values["step"] ?? 1;
  return `${style.figure(whole)} × ${style.figure(weight)} / ${style.figure(total)}, ${style.say("whole", { step })}`;
}

function bracketed(of: Explanation, style: LineStyle): string {
  const text = line(of, style);
  const simple = /^(column|column in row|parameter|constant|min|max|lookup found|multiply|absolute)$/.test(of.words.id);
  return simple ? text : `(${text})`;
}
