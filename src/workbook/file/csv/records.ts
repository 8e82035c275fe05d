/** The separators that are looked for. */
export const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

const sampled = 60;
const widestRecord = 16_384;

/** The records of a text of separated values. Quoted values may hold separators, doubled quotes and line breaks. */
export function recordsOf(text: string, separator: Separator, most = Infinity): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  const close = (): void => {
    records.push(record);
    record = [];
  };
  const take = (value: string): void => {
    if (record.length < widestRecord) record.push(value);
  };
  while (at < text.length && records.length < most) {
    const quoted = text[at] === '"' ? quotedValue(text, at, separator) : undefined;
    const end = quoted?.end ?? endOfPlain(text, at, separator);
    take(quoted?.value ?? text.slice(at, end));
    const sign = text[end];
    at = end + 1;
    if (sign === separator) {
      if (at >= text.length || text[at] === "\n" || text[at] === "\r") {
        take("");
        at += breakLength(text, at);
        close();
      }
      continue;
    }
    if (sign === "\r" && text[at] === "\n") at += 1;
    close();
  }
  if (record.length > 0) close();
  return records;
}

function breakLength(text: string, at: number): number {
  return text.startsWith("\r\n", at) ? 2 : 1;
}

function endOfPlain(text: string, from: number, separator: Separator): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

/** A value in quotes and where it ends; undefined where the quote is never closed or more text follows it. */
function quotedValue(
  text: string,
  from: number,
  separator: Separator,
): { readonly value: string; readonly end: number } | undefined {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text[end] === " ") end += 1;
    const after = text[end];
    if (after !== undefined && after !== separator && after !== "\n" && after !== "\r") return undefined;
    return { value: text.slice(from + 1, quote).replaceAll('""', '"'), end };
  }
}

/** The separator of a text: what a first line "sep=;" says, else the one that parts most records into equally many values. */
export function separatorOf(text: string): Separator {
  const said = /^"?sep=(.)"?\r?\n/i.exec(text)?.[1];
  const named = separators.find((separator) => separator === said);
  if (named) return named;
  const head = text.slice(0, 200_000);
  let best: { separator: Separator; score: number } = { separator: ",", score: 0 };
  for (const separator of separators) {
    const all = recordsOf(head, separator, sampled);
    const counts = all.map((record) => record.length).filter((count) => count > 1);
    const often = new Map<number, number>();
    for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1);
    const [width, records] = [...often].sort((a, b) => b[1] * Math.log2(b[0]) - a[1] * Math.log2(a[0]))[0] ?? [1, 0];
    const score = (records * Math.log2(width) * records) / all.length;
    if (score > best.score * 1.05) best = { separator, score };
  }
  return best.separator;
}
