/** A share from per cent as a person types it, "2.5", "-3 %", "2,5": 0.025; null where it is no number. */
export function shareTyped(text: string): number | null {
  const plain = text
    .trim()
    .replace(/\s*%$/, "")
    .replace(/^[\u2212\u2013]/, "-")
    .replace(",", ".");
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(plain)) return null;
  return Number((Number(plain) / 100).toPrecision(12));
}
