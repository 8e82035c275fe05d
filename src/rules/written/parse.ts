import { negativeStrength, notStrength, strength, WrittenFault, type Sign, type Written } from "./syntax";
import { tokensOf, type Token } from "./tokens";

const deepest = 100;
const comparisons = new Set<string>(["=", "<>", "<", "<=", ">", ">="]);

/**
 * Takes a written rule apart, as arithmetic reads: ^ before * and /, these before + and -, then comparisons, not, and, or.
 * What people and programs read in two ways is refused: -2 ^ 2, 2 ^ 3 ^ 2, a < b < c, a and b or c need parentheses.
 * Throws WrittenFault with the place and what was expected.
 */
export function parse(rule: string): Written {
  const tokens = tokensOf(rule);
  let index = 0;
  let depth = 0;
  const now = (): Token => tokens[index] as Token;
  const isSign = (sign: string): boolean => {
    const token = now();
    return token.kind === "sign" && token.sign === sign;
  };
  const take = (): Token => {
    const token = now();
    if (index < tokens.length - 1) index += 1;
    return token;
  };
  const expected = (what: string): WrittenFault => new WrittenFault(now().at, `read ${now().what}, expected ${what}`);

  const signHere = (): Sign | undefined => {
    const token = now();
    const written = token.kind === "sign" ? token.sign : token.kind === "word" ? token.word.toLowerCase() : "";
    return written in strength ? (written as Sign) : undefined;
  };

  /** Everything from here that binds at least as tightly. */
  const expressionFrom = (least: number): Written => {
    depth += 1;
    if (depth > deepest)
      throw new WrittenFault(
        now().at,
        `more than ${deepest} parentheses within one another; divide the rule into steps`,
      );
    let left = operand();
    for (let sign = signHere(); sign !== undefined && strength[sign] >= least; sign = signHere()) {
      const { at } = take();
      const right = expressionFrom(strength[sign] + 1);
      refuseDoubtful(sign, left, at);
      if (sign === "or" && isOpen(right, "and")) throw mixed(at);
      left = marked({ kind: "operation", sign, left, right, at });
    }
    depth -= 1;
    return left;
  };

  /** Operations and signs that stand in no parentheses of their own. */
  const open = new WeakSet<Written>();
  const marked = (one: Written): Written => {
    open.add(one);
    return one;
  };

  const isOpen = (one: Written, sign: Sign): boolean => open.has(one) && one.kind === "operation" && one.sign === sign;
  const mixed = (at: number): WrittenFault =>
    new WrittenFault(at, 'put parentheses around what "and" joins before "or"');

  const refuseDoubtful = (sign: Sign, left: Written, at: number): void => {
    if (!open.has(left) || left.kind !== "operation") return;
    if (sign === "^" && left.sign === "^")
      throw new WrittenFault(at, "a power of a power is read in two ways; write (2^3)^2 or 2^(3^2)");
    if (comparisons.has(sign) && comparisons.has(left.sign))
      throw new WrittenFault(at, "two comparisons one after another; write a < b and b < c");
    if (sign === "or" && left.sign === "and") throw mixed(at);
  };

  const operand = (): Written => {
    const token = take();
    const { at } = token;
    switch (token.kind) {
      case "number":
        return { kind: "number", digits: token.digits, percent: token.percent, at };
      case "text":
        return { kind: "text", value: token.value, at };
      case "bracketed":
        return { kind: "name", name: token.word, at };
      case "word":
        return wordAt(token.word, at);
      case "sign":
        if (token.sign === "-") {
          const of = expressionFrom(negativeStrength);
          if (isOpen(of, "^"))
            throw new WrittenFault(at, "a minus before a power is read in two ways; write (-2)^2 or -(2^2)");
          return { kind: "negative", of, at };
        }
        if (token.sign === "(") {
          const inside = expressionFrom(0);
          if (!isSign(")")) throw expected('")" or a sign');
          take();
          open.delete(inside);
          return inside;
        }
        break;
      case "end":
        break;
    }
    index = tokens.indexOf(token);
    throw expected('a number, a name, a function or "("');
  };

  const wordAt = (word: string, at: number): Written => {
    const lower = word.toLowerCase();
    if (isSign("(") && lower !== "not") return callAt(word, at);
    if (lower === "not") return { kind: "not", of: expressionFrom(notStrength), at };
    if (lower === "true" || lower === "false") return { kind: "truth", value: lower === "true", at };
    if (lower === "and" || lower === "or") {
      throw new WrittenFault(at, `read "${word}", expected a number, a name, a function or "("`);
    }
    return { kind: "name", name: word, at };
  };

  const callAt = (name: string, at: number): Written => {
    take();
    const of: Written[] = [];
    if (!isSign(")")) {
      of.push(expressionFrom(0));
      while (isSign(",")) {
        take();
        of.push(expressionFrom(0));
      }
    }
    if (!isSign(")")) throw expected('"," or ")" or a sign');
    take();
    return { kind: "call", name, of, at };
  };

  if (now().kind === "end") throw new WrittenFault(1, "nothing is written");
  const whole = expressionFrom(0);
  if (isSign(","))
    throw new WrittenFault(now().at, "a comma outside a function; write decimals with a point, for instance 10.7");
  if (now().kind !== "end") throw expected("a sign or the end");
  return whole;
}
