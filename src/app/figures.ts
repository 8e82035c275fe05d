import type { WrittenModel } from "../sheets/written-model";

/** The sum of a numeric column over all rows, blanks and faults aside. */
export function sumOfColumn(written: WrittenModel, table: string, column: string): number {
  const data = written.results.column(table, column);
  if (data.kind !== "number") return 0;
  return data.values.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0);
}

/** The formula that sums a column of ours in the workbook. */
export function sumFormula(written: WrittenModel, table: string, column: string): string {
  const header = written.naming.column(table, column).replace(/['#[\]]/g, "'$&");
  return `=SUM(${written.naming.table(table)}[${header}])`;
}
