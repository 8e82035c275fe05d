/** How a printed figure differs from the one that was meant, where people's slips explain it. */
export const slips = ["one digit", "digits swapped", "digit left out", "digit too many", "last digit by one"] as const;
export type Slip = (typeof slips)[number];

/** The slip by which `printed` comes from `meant`, both written with the same decimals; null where none does. */
export function slipOf(printed: string, meant: string): Slip | null {
  const [a, b] = [printed.replace(".", ""), meant.replace(".", "")];
  if (a.length === b.length) {
    const differing = [...a].flatMap((digit, at) => (digit === b[at] ? [] : [at]));
    if (Math.abs(Number(a) - Number(b)) === 1) return "last digit by one";
    if (differing.length === 1) return "one digit";
    const [first = 0, second = 0] = differing;
    if (differing.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
      return "digits swapped";
    return null;
  }
  if (a.length + 1 === b.length && isWithoutOne(b, a)) return "digit left out";
  return a.length === b.length + 1 && isWithoutOne(a, b) ? "digit too many" : null;
}

function isWithoutOne(longer: string, shorter: string): boolean {
  return [...longer].some((_, at) => longer.slice(0, at) + longer.slice(at + 1) === shorter);
}
