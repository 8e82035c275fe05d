import { packedDate, yearsBetweenPacked } from "../src/rules/evaluate/calendar";
import { serialOf } from "../src/rules/dates";
import { ageBands, hoursBands, months, rates, year, type Children } from "./grants-model";

/**
 * The same sums by a loop written by hand for this one task: one pass over typed arrays, nothing kept but the sums. What a
 * person would write who needs no columns, no faults and no explanation.
 */
export function sumsByLoop(children: Children, providers: number): Float64Array {
  const sums = new Float64Array(providers * 12);
  const starts = Int32Array.from(months, (month) => month.start);
  const ends = Int32Array.from(months, (month) => month.end);
  const lengths = Float64Array.from(months, (month) => month.days);
  const day = packedDate(serialOf(year, 1, 1));
  const rateOf = Float64Array.from(rates.flat());
  const { provider, born, hours, from, until } = children;
  for (let row = 0; row < children.rows; row++) {
    const age = yearsBetweenPacked(packedDate(born[row] as number), day, "1 March");
    let a = -1;
    for (let band = 0; band < 3; band++)
      if (age >= (ageBands[band]?.[0] ?? 0) && age < (ageBands[band]?.[1] ?? 0)) a = band;
    const h = hours[row] as number;
    let b = -1;
    for (let band = 0; band < 4; band++)
      if (h >= (hoursBands[band]?.[0] ?? 0) && h < (hoursBands[band]?.[1] ?? 0)) b = band;
    if (a < 0 || b < 0) continue;
    const monthly = (rateOf[a * 4 + b] as number) / 12;
    const start = from[row] as number;
    const end = until[row] as number;
    const at = (provider[row] as number) * 12;
    for (let month = 0; month < 12; month++) {
      const first = Math.max(start, starts[month] as number);
      const last = Math.min(end, ends[month] as number);
      if (last <= first) continue;
      const amount = monthly * ((last - first) / (lengths[month] as number));
      sums[at + month] = (sums[at + month] as number) + Math.floor(Math.floor(amount * 1e6 + 0.5) / 1e6 + 0.5);
    }
  }
  return sums;
}
