/** Names of the tables that every tariff has; the last two only where placements are paid over time. */
export const tableNames = {
  row: "Calculation",
  provider: "Providers",
  totals: "Totals",
  placements: "Placements",
  payments: "Payments",
} as const;
/** The parameter of the day of calculation, where versions are chosen by it. */
export const dayParameter = "on";
