import type { GroupOutcome, OutcomeGroup } from "./inspection";
import { hasColumn, type InspectedScheme } from "./subject";

const shares = "Shares";

/** What women and men, full and part time, with and without parental leave get: those who take part, as things stand. */
export function outcomesOf({ model, dataset, results, absence }: InspectedScheme): readonly GroupOutcome[] {
  if (!hasColumn(model, shares, "paid") || !hasColumn(model, shares, "eligible")) return [];
  const rows = Array.from({ length: dataset.tables[shares]?.rows ?? 0 }, (_, row) => row);
  const figure = (column: string, row: number): number | null => {
    const value = hasColumn(model, shares, column) ? results.value(shares, column, row) : null;
    return typeof value === "number" ? value : null;
  };
  const sex = (row: number): unknown => (hasColumn(model, shares, "sex") ? results.value(shares, "sex", row) : null);
  const parental = absence.filter((kind) => kind.parental).map(({ id }) => id);
  const leave = (row: number): number => parental.reduce((sum, id) => sum + (figure(id, row) ?? 0), 0);
  const taking = rows.filter((row) => figure("eligible", row) === 1);
  const belongs: Readonly<Record<OutcomeGroup, (row: number) => boolean>> = {
    women: (row) => sex(row) === "woman",
    men: (row) => sex(row) === "man",
    "full time": (row) => (figure("fte", row) ?? 1) >= 1,
    "part time": (row) => (figure("fte", row) ?? 1) < 1,
    "with parental leave": (row) => leave(row) > 0,
    "without parental leave": (row) => leave(row) === 0,
  };
  const pairs: readonly (readonly [OutcomeGroup, OutcomeGroup])[] = [
    ["women", "men"],
    ["full time", "part time"],
    ["with parental leave", "without parental leave"],
  ];
  return pairs.flatMap((pair) => {
    const groups = pair.map((group) => ({ group, rows: taking.filter(belongs[group]) }));
    // A group beside which there is no other compares with nothing.
    if (groups.some((one) => one.rows.length === 0)) return [];
    return groups.map(({ group, rows: own }): GroupOutcome => {
      const paid = own.reduce((sum, row) => sum + (figure("paid", row) ?? 0), 0);
      const known = own.every((row) => figure("fte", row) !== null);
      const extent = known ? own.reduce((sum, row) => sum + (figure("fte", row) ?? 0), 0) : null;
      return {
        group,
        persons: own.length,
        mean: paid / own.length,
        meanOfFullTime: extent === null || extent === 0 ? null : paid / extent,
        extent,
      };
    });
  });
}
