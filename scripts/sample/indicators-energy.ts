import { band, higher, indicator, lower, milestone, yesNo, type IndicatorPlan } from "./indicator-plan";
import type { Text } from "./words";

const customerIndex: Text = ["Customer index", "Nöjdkundindex"];
const invoiceErrors: Text = ["Invoice errors per 1,000", "Fakturafel per 1 000"];
const callsInTime: Text = ["Calls answered in time", "Samtal besvarade i tid"];
const agreedDay: Text = ["Connection on the agreed day", "Inkoppling på avtalad dag"];

/** The energy authority: quality goals of the Lund type; all figures invented. */
// One row an indicator, to be read as a table.
// prettier-ignore
export const energyIndicators: readonly IndicatorPlan[] = [
  indicator("3000", ["Customer index, whole authority", "Nöjdkundindex, hela verket"], "customers", "satisfaction", "index", higher(67, 64, 71, 77), 25, ["questionnaire", "survey", "year"], 85_000),
  indicator("3000", ["Return on capital", "Avkastning på kapital"], "economy", "economy", "percent", higher(0.051, 0.04, 0.055, 0.07), 25, ["accounts", "ledger", "quarter"], 4_000),
  indicator("3000", ["Renewable share of heat", "Andel förnybar värme"], "environment", "quality", "percent", higher(0.86, 0.84, 0.9, 0.97), 20, ["register", "operations", "quarter"], 6_000),
  indicator("3000", ["Sick leave", "Sjukfrånvaro"], "workplace", "productivity", "percent", lower(0.052, 0.06, 0.045, 0.035), 15, ["register", "payroll", "month"], 2_000),
  indicator("3000", ["Emergency plan exercised", "Krisplan övad"], "supply", "quality", "yesNo", yesNo, 15, ["exercise", "minutes", "year"], 40_000),

  indicator("3100", customerIndex, "customers", "satisfaction", "index", higher(68, 65, 72, 78), 20, ["questionnaire", "survey", "year"], 60_000),
  indicator("3100", ["Outage minutes per customer (SAIDI)", "Avbrottsminuter per kund (SAIDI)"], "supply", "quality", "minutes", lower(62, 75, 55, 40), 20, ["register", "operations", "month"], 12_000),
  indicator("3100", invoiceErrors, "invoices", "quality", "perThousand", lower(4.2, 5, 3, 1.5), 10, ["register", "billing", "month"], 5_000),
  indicator("3100", callsInTime, "reach", "quality", "percent", higher(0.78, 0.75, 0.85, 0.92), 10, ["register", "switchboard", "month"], 3_000),
  indicator("3100", agreedDay, "promises", "quality", "percent", higher(0.91, 0.9, 0.95, 0.99), 15, ["register", "orders", "month"], 5_000),
  indicator("3100", ["Operating cost per customer", "Driftkostnad per kund"], "money", "productivity", "kronor", lower(4_120, 4_300, 4_000, 3_850), 15, ["benchmarking", "ledger", "year"], 15_000),
  indicator("3100", ["Electricity delivered", "Levererad el"], "volume", "volume", "gigawattHours", higher(611.9, 600, 615, 630), 10, ["register", "operations", "month"], 2_000),

  indicator("3200", customerIndex, "customers", "satisfaction", "index", higher(70, 66, 73, 79), 20, ["questionnaire", "survey", "year"], 60_000),
  indicator("3200", ["Interruption minutes per customer", "Avbrottsminuter per kund"], "supply", "quality", "minutes", lower(48, 60, 45, 30), 15, ["register", "operations", "month"], 9_000),
  indicator("3200", invoiceErrors, "invoices", "quality", "perThousand", lower(3.6, 5, 3, 1.5), 10, ["register", "billing", "month"], 5_000),
  indicator("3200", callsInTime, "reach", "quality", "percent", higher(0.8, 0.75, 0.85, 0.92), 10, ["register", "switchboard", "month"], 3_000),
  indicator("3200", agreedDay, "promises", "quality", "percent", higher(0.93, 0.9, 0.95, 0.99), 15, ["register", "orders", "month"], 5_000),
  indicator("3200", ["Flow temperature at the customer", "Framledningstemperatur hos kund"], "supply", "quality", "degrees", band(73.4, 66, 70, 76, 82), 10, ["observation", "operations", "month"], 18_000),
  indicator("3200", ["Production cost per MWh", "Produktionskostnad per MWh"], "money", "productivity", "kronor", lower(412, 430, 405, 385), 20, ["benchmarking", "ledger", "year"], 15_000),

  indicator("3300", customerIndex, "customers", "satisfaction", "index", higher(72, 68, 75, 82), 20, ["questionnaire", "survey", "year"], 45_000),
  indicator("3300", ["Advice visits within ten days", "Rådgivningsbesök inom tio dagar"], "reach", "quality", "percent", higher(0.82, 0.8, 0.9, 0.97), 15, ["register", "orders", "quarter"], 4_000),
  indicator("3300", invoiceErrors, "invoices", "quality", "perThousand", lower(6.1, 7, 4, 2), 10, ["register", "billing", "quarter"], 3_000),
  indicator("3300", callsInTime, "reach", "quality", "percent", higher(0.84, 0.75, 0.85, 0.92), 10, ["register", "switchboard", "month"], 3_000),
  indicator("3300", ["Installation on the agreed day", "Installation på avtalad dag"], "promises", "quality", "percent", higher(0.88, 0.88, 0.94, 0.98), 15, ["register", "orders", "month"], 4_000),
  indicator("3300", ["Invoiced share of hours", "Debiteringsgrad"], "money", "productivity", "percent", band(0.63, 0.55, 0.65, 0.72, 0.8), 15, ["register", "payroll", "month"], 6_000),
  indicator("3300", ["Orders received", "Orderingång"], "volume", "volume", "thousandKronor", higher(19_800, 19_000, 21_000, 23_500), 15, ["accounts", "orders", "quarter"], 2_000),

  indicator("3400", customerIndex, "customers", "satisfaction", "index", higher(66, 64, 70, 76), 20, ["questionnaire", "survey", "year"], 60_000),
  indicator("3400", ["Meters read in time", "Mätare avlästa i tid"], "promises", "quality", "percent", higher(0.974, 0.97, 0.985, 0.995), 15, ["register", "billing", "month"], 4_000),
  indicator("3400", invoiceErrors, "invoices", "quality", "perThousand", lower(3.9, 5, 3, 1.5), 15, ["register", "billing", "month"], 5_000),
  indicator("3400", callsInTime, "reach", "quality", "percent", higher(0.79, 0.78, 0.88, 0.95), 20, ["register", "switchboard", "month"], 3_000),
  indicator("3400", ["Removals handled on the agreed day", "Flyttningar klara på avtalad dag"], "promises", "quality", "percent", higher(0.94, 0.92, 0.96, 0.99), 10, ["register", "orders", "month"], 3_000),
  indicator("3400", ["Cost per metering point", "Kostnad per mätpunkt"], "money", "productivity", "kronor", lower(574, 600, 565, 540), 10, ["benchmarking", "ledger", "year"], 8_000),
  indicator("3400", ["Remote meters installed by 30 September", "Fjärravlästa mätare på plats till 30 september"], "promises", "quality", "daysLate", milestone(30, 0, -14), 10, ["audit", "minutes", "year"], 5_000),
];
