import { readExcel } from "../workbook/excel/read";
import type { Snapshot } from "../workbook/snapshot";

/** A sheet full of explanations is calculated at once: they share one reading. */
const freshFor = 5_000;

let reading: Promise<Snapshot> | null = null;

/** The open workbook, read now or a moment ago. */
export function recentSnapshot(): Promise<Snapshot> {
  if (reading !== null) return reading;
  const begun = Excel.run((context) => readExcel(context));
  reading = begun;
  const forget = (): void => {
    if (reading === begun) reading = null;
  };
  begun.then(() => setTimeout(forget, freshFor), forget);
  return begun;
}
