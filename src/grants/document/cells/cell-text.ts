/** What a cell of a tariff's sheets holds; null is blank. */
export type Scalar = number | string | boolean | null;

const numeric = /^-?\d+(?:\.\d+)?(?:e-?\d+)?$/i;

/** A value as a word of a list: texts that would be read as something else stand in quotes. */
function wordOf(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value);
  const plain = value !== "" && value === value.trim() && !/[;"[\]{}=]/.test(value) && !numeric.test(value);
  return plain && value !== "true" && value !== "false" && value !== "null" ? value : JSON.stringify(value);
}

function valueOfWord(word: string): unknown {
  const text = word.trim();
  if (numeric.test(text) || /^(?:true|false|null)$/.test(text) || /^["[{]/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }
  return text;
}

/** Parts between semicolons; those inside quotes or brackets do not part. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  let quoted = false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (sign === '"' && text[at - 1] !== "\\") quoted = !quoted;
    if (!quoted && /[[{]/.test(sign)) depth += 1;
    if (!quoted && /[\]}]/.test(sign)) depth -= 1;
    if (sign === ";" && !quoted && depth <= 0) {
      parts.push(part);
      part = "";
    } else part += sign;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== "");
}

/** A list in a cell: "care; premises"; one figure alone stays a figure. */
export function listCell(values: readonly unknown[]): Scalar {
  const [only] = values;
  return values.length === 1 && typeof only === "number" ? only : values.map(wordOf).join("; ");
}

export function listOfCell(cell: Scalar): unknown[] {
  return typeof cell === "string" ? partsOf(cell).map(valueOfWord) : cell === null ? [] : [cell];
}

/** Settings that have no column of their own, in a cell: "width = 50; strictly = true". */
export function settingsCell(settings: Readonly<Record<string, unknown>>): Scalar {
  const words = leaves(settings, "").map(([name, value]) => `${name} = ${wordOf(value)}`);
  return words.length === 0 ? null : words.join("; ");
}

/** Settings by name; undefined where a part has no "=". */
export function settingsOfCell(cell: Scalar): Record<string, unknown> | undefined {
  const found: Record<string, unknown> = {};
  for (const part of listParts(cell)) {
    const mark = part.indexOf("=");
    if (mark < 1) return undefined;
    putAt(found, part.slice(0, mark).trim().split("."), valueOfWord(part.slice(mark + 1)));
  }
  return found;
}

const listParts = (cell: Scalar): string[] => (cell === null ? [] : partsOf(String(cell)));

/** Values of a record by dotted names; lists are values. */
function leaves(value: Readonly<Record<string, unknown>>, before: string): [string, unknown][] {
  return Object.entries(value).flatMap(([name, one]): [string, unknown][] =>
    one === undefined
      ? []
      : typeof one === "object" && one !== null && !Array.isArray(one)
        ? leaves(one as Record<string, unknown>, `${before}${name}.`)
        : [[`${before}${name}`, one]],
  );
}

/** Puts a value into a record under nested names. */
export function putAt(record: Record<string, unknown>, [name = "", ...rest]: readonly string[], value: unknown): void {
  // A document is data from a stranger's cells: no name may reach what every object inherits.
  if (name === "__proto__") return;
  if (rest.length === 0) {
    record[name] = value;
    return;
  }
  const inner = Object.hasOwn(record, name) ? record[name] : undefined;
  const next = typeof inner === "object" && inner !== null ? (inner as Record<string, unknown>) : {};
  record[name] = next;
  putAt(next, rest, value);
}

/** The value under nested names; undefined where there is none. */
export function valueAt(record: Readonly<Record<string, unknown>>, names: readonly string[]): unknown {
  let value: unknown = record;
  for (const name of names) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
