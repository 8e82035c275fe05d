import { notStrength, strength, type Written } from "./syntax";

/** A rule as text, with the parentheses it needs: parsed again it is the same. */
export function printedRule(rule: Written): string {
  return printed(rule, 0);
}

function printed(rule: Written, least: number): string {
  switch (rule.kind) {
    case "number":
      return `${rule.digits}${rule.percent ? "%" : ""}`;
    case "text":
      return `"${rule.value.replaceAll('"', '""')}"`;
    case "truth":
      return rule.value ? "true" : "false";
    case "name":
      return printedName(rule.name);
    case "call":
      return `${rule.name}(${rule.of.map((one) => printed(one, 0)).join(", ")})`;
    case "negative":
      return wrapped(`-${printed(rule.of, strength["^"] + 1)}`, least > 0);
    case "not":
      return wrapped(`not ${printed(rule.of, notStrength + 1)}`, least > notStrength);
    case "operation": {
      const own = strength[rule.sign];
      // What could be read in two ways stands in parentheses on the left too; a chain of one sign does not need them.
      const chains = own === strength["+"] || own === strength["*"] || rule.sign === "and" || rule.sign === "or";
      const side = (of: Written, more: number) => printed(of, own + (rule.sign === "or" && isAnd(of) ? 2 : more));
      return wrapped(`${side(rule.left, chains ? 0 : 1)} ${rule.sign} ${side(rule.right, 1)}`, own < least);
    }
  }
}

function isAnd(rule: Written): boolean {
  return rule.kind === "operation" && rule.sign === "and";
}

function wrapped(text: string, needed: boolean): string {
  return needed ? `(${text})` : text;
}

const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const taken = /^(?:and|or|not|true|false)$/i;

function printedName(name: string): string {
  return plainName.test(name) && !taken.test(name) ? name : `[${name}]`;
}
