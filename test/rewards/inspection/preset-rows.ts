import { presetScheme } from "../../../src/rewards/presets/gallery";
import { computeScheme, type ComputedScheme } from "../../../src/rewards/scheme/compute";
import type { Scheme } from "../../../src/rewards/scheme/document";
import { plainReaders, plainRows, type RowCell } from "../../../src/rewards/scheme/rows";

type Row = Readonly<Record<string, RowCell>>;

const plausible: Readonly<Record<string, number>> = { money: 400_000, number: 60, share: 0.8, "yes/no": 1 };

/** Rows for any scheme: so many units with a figure for each measure, and staff for each. */
export function rowsFor(scheme: Scheme, units: number, staffEach: number): Readonly<Record<string, readonly Row[]>> {
  const names = Array.from({ length: units }, (_, index) => `U${index + 1}`);
  const measured = names.map((unit, index): Row => ({
    unit,
    area: "A1",
    ...Object.fromEntries(
      scheme.measures.map(({ id, meaning, decimals }, at) => {
        // Purchases are less than the sales that they are made for.
        const value = (plausible[meaning] ?? 1) * (1 + ((index + at) % 3) / 10) * (/purchases/i.test(id) ? 0.4 : 1);
        return [id, meaning === "yes/no" ? (index + at) % 2 === 0 : Number(value.toFixed(Math.min(decimals, 2)))];
      }),
    ),
  }));
  const staff = names.flatMap((unit, index) =>
    Array.from({ length: staffEach }, (_, at): Row => ({
      person: `${unit}-${at + 1}`,
      unit,
      team: at % 2 === 0 ? "Day" : "Night",
      sex: at % 3 === 0 ? "man" : "woman",
      born: "1980-06-01",
      fte: at % 4 === 0 ? 0.75 : 1,
      hours: 1_500 + 10 * ((index + at) % 7),
      salary: 30_000 + 500 * (at % 5),
      points: 10 + at,
    })),
  );
  const indicators = names.flatMap((unit): Row[] => [
    {
      unit,
      indicator: "Customer index",
      kind: "quality",
      direction: "higher",
      threshold: 60,
      target: 75,
      stretch: 90,
      outcome: 78,
      weight: 0.5,
    },
    {
      unit,
      indicator: "Errors",
      kind: "quality",
      direction: "lower",
      threshold: 9,
      target: 5,
      stretch: 2,
      outcome: 6,
      weight: 0.5,
    },
  ]);
  return { units: measured, staff, ...(scheme.indicators ? { indicators } : {}) };
}

export function presetOn(id: string, units: number, staffEach: number): ComputedScheme {
  const scheme = presetScheme(id);
  const { computed, problems } = computeScheme(scheme, plainRows(rowsFor(scheme, units, staffEach)), {
    readers: plainReaders,
    period: scheme.period === "month" ? "202603" : "2026",
  });
  const errors = problems.filter(({ severity }) => severity === "error");
  if (computed === null || errors.length > 0)
    throw new Error(`${id}: ${errors.map(({ message }) => message).join(" ")}`);
  return computed;
}
