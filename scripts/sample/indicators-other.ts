import { band, higher, indicator, lower, milestone, yesNo, type IndicatorPlan } from "./indicator-plan";
import type { Text } from "./words";

const parentsIndex: Text = ["Parents' index", "Föräldraindex"];
const costPerChild: Text = ["Cost per full-time child", "Kostnad per heltidsbarn"];

/** The executive office, child care, and streets; all figures invented. */
// One row an indicator, to be read as a table.
// prettier-ignore
export const otherIndicators: readonly IndicatorPlan[] = [
  indicator("1000", ["Result as a share of taxes and grants", "Resultat som andel av skatter och bidrag"], "economy", "economy", "percent", higher(0.014, 0.005, 0.02, 0.03), 40, ["accounts", "ledger", "quarter"], 3_000),
  indicator("1000", ["Matters answered within five days", "Ärenden besvarade inom fem dagar"], "reach", "quality", "percent", higher(0.81, 0.8, 0.9, 0.97), 30, ["register", "minutes", "quarter"], 6_000),
  indicator("1000", ["Owner's directives adopted", "Ägardirektiv antagna"], "governance", "quality", "yesNo", yesNo, 30, ["selfAssessment", "minutes", "year"], 1_000),

  indicator("2000", ["Places offered within three months", "Plats erbjuden inom tre månader"], "volume", "volume", "percent", higher(0.93, 0.9, 0.97, 1), 30, ["register", "roster", "month"], 5_000),
  indicator("2000", ["Grants per placed child", "Ersättning per placerat barn"], "money", "economy", "kronor", lower(61_400, 64_000, 61_000, 58_500), 25, ["accounts", "ledger", "month"], 2_000),
  indicator("2000", ["Parents' index, all providers", "Föräldraindex, alla utförare"], "customers", "satisfaction", "index", higher(74, 70, 77, 83), 25, ["questionnaire", "survey", "year"], 70_000),
  indicator("2000", ["Evaluation of all providers reported by 15 March", "Utvärdering av alla utförare redovisad 15 mars"], "governance", "quality", "daysLate", milestone(45, 0, -10), 20, ["audit", "minutes", "year"], 30_000),

  indicator("2100", parentsIndex, "customers", "satisfaction", "index", higher(76, 72, 79, 85), 30, ["questionnaire", "survey", "year"], 25_000),
  indicator("2100", ["Children per employee", "Barn per anställd"], "care", "productivity", "children", band(5.5, 4.8, 5.1, 5.6, 6.2), 25, ["register", "roster", "quarter"], 3_000),
  indicator("2100", ["Employees with a teacher's degree", "Anställda med lärarexamen"], "care", "quality", "percent", higher(0.47, 0.45, 0.52, 0.6), 25, ["register", "payroll", "year"], 1_000),
  indicator("2100", costPerChild, "money", "productivity", "kronor", lower(83_200, 86_000, 82_500, 80_000), 20, ["benchmarking", "ledger", "year"], 8_000),

  indicator("2200", parentsIndex, "customers", "satisfaction", "index", higher(73, 70, 78, 84), 30, ["questionnaire", "survey", "year"], 25_000),
  indicator("2200", ["Children per employee", "Barn per anställd"], "care", "productivity", "children", band(5.7, 4.8, 5.1, 5.6, 6.2), 25, ["register", "roster", "quarter"], 3_000),
  indicator("2200", ["Employees with a teacher's degree", "Anställda med lärarexamen"], "care", "quality", "percent", higher(0.44, 0.42, 0.5, 0.58), 25, ["register", "payroll", "year"], 1_000),
  indicator("2200", costPerChild, "money", "productivity", "kronor", lower(81_900, 85_000, 81_500, 79_000), 20, ["benchmarking", "ledger", "year"], 8_000),

  indicator("2300", parentsIndex, "customers", "satisfaction", "index", higher(80, 75, 82, 88), 35, ["interviews", "survey", "year"], 12_000),
  indicator("2300", ["Children per carer", "Barn per dagbarnvårdare"], "care", "productivity", "children", band(4.6, 3.5, 4, 5, 5.6), 20, ["register", "roster", "quarter"], 1_000),
  indicator("2300", ["Reserve care arranged the same day", "Reservplats ordnad samma dag"], "promises", "quality", "percent", higher(0.86, 0.85, 0.93, 0.98), 25, ["dialogue", "roster", "month"], 2_000),
  indicator("2300", costPerChild, "money", "productivity", "kronor", lower(78_400, 81_000, 78_000, 75_500), 20, ["benchmarking", "ledger", "year"], 4_000),

  indicator("2400", ["Visits", "Besök"], "volume", "volume", "visits", higher(6_120, 5_800, 6_400, 7_000), 30, ["observation", "roster", "month"], 1_000),
  indicator("2400", ["Visitors' index", "Besökarindex"], "customers", "satisfaction", "index", higher(82, 76, 84, 90), 30, ["dialogue", "survey", "halfYear"], 6_000),
  indicator("2400", ["Opening hours kept", "Öppettider hållna"], "promises", "quality", "percent", higher(0.96, 0.95, 0.98, 1), 20, ["selfAssessment", "operations", "month"], 500),
  indicator("2400", ["Cost per visit", "Kostnad per besök"], "money", "productivity", "kronor", lower(640, 680, 625, 580), 20, ["accounts", "ledger", "halfYear"], 1_000),

  indicator("4000", ["Citizens' index", "Medborgarindex"], "customers", "satisfaction", "index", higher(58, 55, 62, 68), 30, ["questionnaire", "survey", "year"], 40_000),
  indicator("4000", ["Potholes mended within 48 hours", "Potthål lagade inom 48 timmar"], "promises", "quality", "percent", higher(0.72, 0.7, 0.82, 0.92), 25, ["register", "operations", "month"], 3_000),
  indicator("4000", ["Snow clearance cost per km", "Snöröjningskostnad per km"], "money", "productivity", "kronor", lower(31_200, 33_000, 30_500, 28_500), 25, ["benchmarking", "ledger", "year"], 5_000),
  indicator("4000", ["Cycle paths cleared before seven", "Cykelvägar röjda före sju"], "promises", "quality", "percent", higher(0.83, 0.8, 0.9, 0.96), 20, ["observation", "operations", "month"], 9_000),
];
