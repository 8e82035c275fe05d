import { isBlank, orElse, present } from "../absence";
import { minus, negative, over, plus, power, times } from "../arithmetic";
import { text, truth } from "../construct";
import type { Expr, Kind } from "../expr";
import { and, equals, firstMatch, isAbove, isAtLeast, isAtMost, isBelow, isText, not, or, when } from "../logic";
import { constant, functions, reserved, type Argument, type WrittenFunction } from "./functions";
import { named, type WrittenLookup, type WrittenNames } from "./names";
import { WrittenFault, type Sign, type Written } from "./syntax";

type Some = Expr<Kind, false>;
type Num = Expr<"number", false>;
type Truth = Expr<"boolean", false>;
type Call = Written & { readonly kind: "call" };
type Operation = Written & { readonly kind: "operation" };

/** Names known not to be blank here, in lower case: inside if(not isblank(x), ...). */
type Known = ReadonlySet<string>;

const article: Readonly<Record<Kind, string>> = {
  number: "a number",
  date: "a date",
  text: "a text",
  boolean: "a condition",
};

/** The expression of a rule. Throws WrittenFault where a name is unknown, or a kind does not fit. */
export function built(rule: Written, names: WrittenNames, known: Known = new Set()): Expr {
  switch (rule.kind) {
    case "number":
      return constant(rule.digits, rule.percent);
    case "text":
      return text(rule.value);
    case "truth":
      return truth(rule.value);
    case "name":
      return nameOf(rule.name, rule.at, names, known);
    case "negative":
      return negative(needed(rule.of, "number", names, known) as Num);
    case "not":
      return not(needed(rule.of, "boolean", names, known) as Truth);
    case "operation":
      return operation(rule, names, known);
    case "call":
      return call(rule, names, known);
  }
}

function nameOf(name: string, at: number, names: WrittenNames, known: Known): Expr {
  const found = named(names.values, name);
  if (found === undefined) {
    const isFunction =
      Object.hasOwn(functions, name.toLowerCase()) ||
      Object.hasOwn(reserved, name.toLowerCase()) ||
      named(names.lookups, name) !== undefined;
    throw new WrittenFault(
      at,
      isFunction
        ? `"${name}" is a function; write ${name}(...)`
        : `"${name}" is not known; known are ${listed(Object.keys(names.values))}`,
    );
  }
  return found.nullable && known.has(name.toLowerCase()) ? present(found as Expr<Kind, true>) : found;
}

const mostListed = 25;

function listed(all: readonly string[]): string {
  const some = all.slice(0, mostListed);
  return `${some.join(", ")}${all.length > mostListed ? ", ..." : ""}` || "none";
}

/** A value that is there, of the kind wanted. */
function needed(rule: Written, wanted: Kind, names: WrittenNames, known: Known): Some {
  const value = there(rule, names, known);
  if (value.kind !== wanted)
    throw new WrittenFault(rule.at, `read ${article[value.kind]}, expected ${article[wanted]}`);
  return value;
}

/** A value that cannot be blank. */
function there(rule: Written, names: WrittenNames, known: Known): Some {
  const value = built(rule, names, known);
  if (!value.nullable) return value as Some;
  const called = rule.kind === "name" ? `"${rule.name}"` : "this value";
  throw new WrittenFault(rule.at, `${called} may be blank; write orelse(value, 0), or if(isblank(value), ...)`);
}

function operation(rule: Operation, names: WrittenNames, known: Known): Expr {
  const { sign, left, right } = rule;
  switch (sign) {
    case "and":
    case "or": {
      const first = needed(left, "boolean", names, known) as Truth;
      const asked = presentWhere(left, sign === "and");
      const second = needed(right, "boolean", names, new Set([...known, ...asked])) as Truth;
      // Where the second reads what the first asks about, it must not be looked at when the first has decided.
      if (asked.length > 0) return sign === "and" ? when(first, second, false) : when(first, true, second);
      return sign === "and" ? and(first, second) : or(first, second);
    }
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return arithmetic(
        sign,
        needed(left, "number", names, known) as Num,
        needed(right, "number", names, known) as Num,
        right.at,
      );
    default:
      return comparison(rule, sign, names, known);
  }
}

function arithmetic(sign: "+" | "-" | "*" | "/" | "^", left: Num, right: Num, at: number): Expr {
  switch (sign) {
    case "+":
      return plus(left, right);
    case "-":
      return minus(left, right);
    case "*":
      return times(left, right);
    case "/":
      if (right.node.op === "literal" && right.node.value === 0) throw new WrittenFault(at, "division by zero");
      return over(left, right);
    case "^":
      return power(left, right);
  }
}

function comparison(
  { left, right, at }: Operation,
  sign: Exclude<Sign, "and" | "or" | "+" | "-" | "*" | "/" | "^">,
  names: WrittenNames,
  known: Known,
): Truth {
  const [first, second] = [there(left, names, known), there(right, names, known)];
  if (first.kind !== second.kind)
    throw new WrittenFault(at, `${article[first.kind]} cannot be compared with ${article[second.kind]}`);
  if (first.kind === "boolean") throw new WrittenFault(at, "a condition is not compared; write it, or not and it");
  if (first.kind === "text") {
    if (sign !== "=" && sign !== "<>") throw new WrittenFault(at, "texts are compared with = and <> only");
    refuseStranger(left, right, names);
    refuseStranger(right, left, names);
    const same = isText(first as Expr<"text", false>, second as Expr<"text", false>);
    return sign === "=" ? same : not(same);
  }
  const [a, b] = [first as Num, second as Num];
  switch (sign) {
    case "=":
      return equals(a, b);
    case "<>":
      return not(equals(a, b));
    case "<":
      return isBelow(a, b);
    case "<=":
      return isAtMost(a, b);
    case ">":
      return isAbove(a, b);
    case ">=":
      return isAtLeast(a, b);
  }
}

/** A word that a choice can never be: a slip that would make the comparison always false. */
function refuseStranger(value: Written, constantText: Written, names: WrittenNames): void {
  if (value.kind !== "name" || constantText.kind !== "text") return;
  const choices = named(names.choices, value.name);
  if (choices === undefined || choices.some((one) => one.toLowerCase() === constantText.value.toLowerCase())) return;
  throw new WrittenFault(
    constantText.at,
    `"${constantText.value}" is none of the choices of "${value.name}": ${listed(choices)}`,
  );
}

function call(rule: Call, names: WrittenNames, known: Known): Expr {
  const name = rule.name.toLowerCase();
  if (name === "isblank" || name === "orelse") return absence(rule, name, names, known);
  if (name === "if" || name === "first") return choice(rule, reserved[name].use, names, known);
  const one = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (one !== undefined) return called(rule, one, names, known);
  const lookup = named(names.lookups, rule.name);
  if (lookup !== undefined) return lookedUp(rule, lookup, names, known);
  const all = [...Object.keys(reserved), ...Object.keys(functions), ...Object.keys(names.lookups ?? {})];
  throw new WrittenFault(rule.at, `"${rule.name}" is no function; known are ${all.join(", ")}`);
}

function absence(rule: Call, name: "isblank" | "orelse", names: WrittenNames, known: Known): Expr {
  const [first, second] = rule.of;
  const count = name === "isblank" ? 1 : 2;
  if (first === undefined || rule.of.length !== count)
    throw new WrittenFault(rule.at, `${name} takes ${count === 1 ? "isblank(value)" : "orelse(value, otherwise)"}`);
  const value = built(first, names, known);
  if (!value.nullable) throw new WrittenFault(first.at, `this value is never blank; leave ${name} out`);
  if (second === undefined) return isBlank(value as Expr<Kind, true>);
  return orElse(value as Expr<Kind, true>, needed(second, value.kind, names, known));
}

function called(rule: Call, one: WrittenFunction, names: WrittenNames, known: Known): Expr {
  const { of, optional = 0, repeats = false } = one;
  const count = rule.of.length;
  if (count < of.length - optional || (count > of.length && !repeats))
    throw new WrittenFault(rule.at, `read ${count} values, expected ${one.use}`);
  const values = rule.of.map((argument, index): Argument => {
    const wanted = of[Math.min(index, of.length - 1)] ?? "number";
    const value = wanted === "number or date" ? there(argument, names, known) : needed(argument, wanted, names, known);
    if (wanted === "number or date" && value.kind !== "number" && value.kind !== "date")
      throw new WrittenFault(argument.at, `read ${article[value.kind]}, expected a number or a date`);
    return { value, at: argument.at };
  });
  if (of.includes("number or date")) refuseMixed(values);
  return one.build(values, rule.at);
}

/** The first value decides the kind of those that may be of several. */
function refuseMixed(values: readonly Argument[], wanted = values[0]?.value.kind): void {
  const other = values.find(({ value }) => value.kind !== wanted);
  if (other !== undefined && wanted !== undefined)
    throw new WrittenFault(
      other.at,
      `read ${article[other.value.kind]}, expected ${article[wanted]} like the first value`,
    );
}

/** `if` and `first`: in a value, what its condition has asked about is known not to be blank. */
function choice(rule: Call, use: string, names: WrittenNames, known: Known): Expr {
  const count = rule.of.length;
  if (count < 3 || count % 2 === 0 || (count > 3 && rule.name.toLowerCase() === "if"))
    throw new WrittenFault(rule.at, `read ${count} values, expected ${use}`);
  let asked = known;
  const cases = Array.from({ length: (count - 1) / 2 }, (_, index) => {
    const [condition, then] = [rule.of[2 * index], rule.of[2 * index + 1]] as [Written, Written];
    const holds = needed(condition, "boolean", names, asked) as Truth;
    const value = built(then, names, new Set([...asked, ...presentWhere(condition, true)]));
    asked = new Set([...asked, ...presentWhere(condition, false)]);
    return { when: holds, then: value as Num, at: then.at };
  });
  const last = rule.of[count - 1] as Written;
  const otherwise = built(last, names, asked);
  const values = [...cases.map(({ then, at }) => ({ value: then, at })), { value: otherwise as Num, at: last.at }];
  refuseMixed(values);
  const [only] = cases;
  // The builders are told numbers: the kind is checked above, and they treat all alike.
  return count === 3 && only !== undefined
    ? when(only.when, only.then, otherwise as Num)
    : firstMatch<"number", false>(cases, otherwise as Num);
}

/** Names that are there where a condition holds, or where it does not. */
function presentWhere(condition: Written, holds: boolean): string[] {
  if (condition.kind === "not") return presentWhere(condition.of, !holds);
  if (condition.kind === "call" && condition.name.toLowerCase() === "isblank") {
    const [of] = condition.of;
    return !holds && of?.kind === "name" ? [of.name.toLowerCase()] : [];
  }
  if (condition.kind !== "operation" || condition.sign !== (holds ? "and" : "or")) return [];
  return [...presentWhere(condition.left, holds), ...presentWhere(condition.right, holds)];
}

function lookedUp(rule: Call, lookup: WrittenLookup, names: WrittenNames, known: Known): Expr {
  if (rule.of.length !== lookup.of.length) {
    const use = `${rule.name}(${lookup.of.map((one) => one.name).join(", ")})`;
    throw new WrittenFault(rule.at, `read ${rule.of.length} values, expected ${use}`);
  }
  return lookup.build(
    rule.of.map((argument, index) => needed(argument, lookup.of[index]?.kind ?? "number", names, known)),
  );
}
