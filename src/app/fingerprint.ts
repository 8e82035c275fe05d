/**
 * A short text that is the same for equal data: plain values, lists, objects (whose parts that are undefined do not
 * count, in their order) and typed arrays. FNV-1a from two starts over what the data consists of, sixty-four bits
 * together; a text of the data, of some tens of megabytes for a plan, is never made.
 */
export function fingerprint(data: unknown): string {
  let [one, other] = [0x811c9dc5, 0x1000193];
  let units = 0;
  const take = (unit: number): void => {
    one = imul(one ^ unit, 0x01000193);
    other = imul(other ^ unit, 0x85ebca6b) ^ (other >>> 15);
    units += 1;
  };
  const text = (value: string): void => {
    take(kind.text);
    take(value.length);
    for (let at = 0; at < value.length; at += 1) take(value.charCodeAt(at));
  };
  const number = (value: number): void => {
    take(kind.number);
    double[0] = value === 0 ? 0 : value; // -0 is 0
    take(halves[0] ?? 0);
    take(halves[1] ?? 0);
  };
  const walk = (value: unknown): void => {
    if (typeof value === "string") text(value);
    else if (typeof value === "number") number(value);
    else if (typeof value === "boolean") take(value ? kind.yes : kind.no);
    else if (value === null || value === undefined) take(kind.nothing);
    else if (Array.isArray(value)) {
      take(kind.list);
      take(value.length);
      for (const item of value as unknown[]) walk(item);
    } else if (ArrayBuffer.isView(value)) {
      const numbers = value as unknown as Float64Array;
      take(kind.list);
      take(numbers.length);
      for (const one of numbers) number(one);
    } else if (typeof value === "object") {
      take(kind.object);
      for (const [name, part] of Object.entries(value)) {
        if (part === undefined) continue;
        text(name);
        walk(part);
      }
      take(kind.end);
    } else throw new Error(`A ${typeof value} has no fingerprint`);
  };
  walk(data);
  return `${units}-${(one >>> 0).toString(16)}-${(other >>> 0).toString(16)}`;
}

/** Told before each value, so that "1" and 1, or [[1], 2] and [[1, 2]], are not the same. */
const kind = { text: -1, number: -2, yes: -3, no: -4, nothing: -5, list: -6, object: -7, end: -8 } as const;

// Asked for once: where the globals are another realm's, each look at Math takes longer than the product.
const { imul } = Math;

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);
