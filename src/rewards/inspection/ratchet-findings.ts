import type { Finding } from "../../rules/inspect/finding";
import { hasColumn, poolsTable as pools, type InspectedScheme } from "./subject";

/** Measures that in each period are what another measure was in the period before: the better this year, the harder the next. */
export function ratchetFindings({ model, dataset, results, units }: InspectedScheme): Finding[] {
  const table = dataset.tables[pools];
  if (table === undefined || !hasColumn(model, pools, "period") || !hasColumn(model, pools, "unit")) return [];
  const of = (column: string, row: number) => results.value(pools, column, row);
  const pairs = units.flatMap(({ row }) => {
    const before = units.find(
      (other) =>
        of("unit", other.row) === of("unit", row) && Number(of("period", other.row)) === Number(of("period", row)) - 1,
    );
    return before === undefined ? [] : [{ row, before: before.row }];
  });
  if (pairs.length === 0) return [];
  const ids = [...new Map(units.flatMap(({ measures }) => measures.map((one) => [one.id, one.header] as const)))];
  return ids.flatMap(([base, header]) =>
    ids.flatMap(([result, called]): Finding[] => {
      if (base === result) return [];
      const same = pairs.every(
        ({ row, before }) => of(base, row) === of(result, before) && Number(of(base, row) ?? 0) !== 0,
      );
      if (!same) return [];
      return [
        {
          severity: "warning",
          code: "ratchet",
          message: `${header} is in every unit what ${called} was the period before: a better result makes the next one harder to be paid for.`,
          fix: "Fix the base for several years, or let it follow a longer mean.",
          values: { base: header, result: called },
          cells: pairs.map(({ row }) => ({ table: pools, column: base, row })),
        },
      ];
    }),
  );
}
