import { f } from "../sheet-of";
import { made, near, percentText, Sheet, typed, worked, type Replica } from "./replica";

const pounds = typed(",", ".", 0, "brackets");

/** Tables as bodies of the United Kingdom, Ireland, Australia and New Zealand publish them. */
export const britishReplicas: readonly Replica[] = [
  new Sheet("uk-ro-return", "RO4_2023-24_data_by_LA.xlsx", "RO4_LA_Data")
    .words("Revenue Outturn Housing Services (RO4) 2023-24", "£ thousand", null)
    .table("budget", [
      null,
      null,
      null,
      made(["expense", "outturn"], 10, 9_000),
      made(["expense", "outturn"], 10, 9_000),
      worked(["expense", "outturn"], (row) => (row[3] ?? 0) + (row[4] ?? 0)),
      near("income", 3),
      worked(["net", "outturn", "expense"], (row) => (row[5] ?? 0) - (row[6] ?? 0)),
    ])
    .header(
      "E-code",
      "Local authority",
      "Class",
      "Employees",
      "Running Expenses",
      "Total Expenditure",
      "Sales, Fees and Charges",
      "Net Current Expenditure",
    )
    .header(null, null, null, "(1)", "(2)", "(3 = 1 + 2)", "(4)", "(7 = 3 - 6)")
    .rows([
      ["E2001", "East Riding of Yorkshire", "UA"],
      ["E2002", "Kingston upon Hull", "UA"],
      ["E0101", "Bath & North East Somerset", "UA"],
      ["E5030", "Barking and Dagenham", "L"],
    ])
    .data(["E1234", "Blackvale", "SD"], {}, { 3: "[c]", 4: "[c]", 5: "[c]", 6: "[c]", 7: "[c]" })
    .done(),

  new Sheet("uk-section-251", "S251_LA_table.csv")
    .table("budget", [
      null,
      null,
      null,
      null,
      made(["expense", "outturn", "amount"], 1_000, 900_000),
      near("income", 4),
      worked(["net", "outturn"], (row) => (row[4] ?? 0) - (row[5] ?? 0)),
    ])
    .header(
      "time_period",
      "la_name",
      "new_la_code",
      "category_of_expenditure",
      "gross_expenditure",
      "income",
      "net_expenditure",
    )
    .rows(
      ["Camden", "Hackney"].flatMap((place) =>
        ["Early years", "Primary", "Secondary", "SEN transport"].map((item) => [
          "202324",
          place,
          place === "Camden" ? "E09000007" : "E09000012",
          item,
        ]),
      ),
    )
    .data(["202324", "City of London", "E09000001", "Secondary"], {}, { 4: "z", 5: "z", 6: "z" })
    .done({ separator: "," }),

  new Sheet("uk-council-budget-book", "Budget Book 2025-26.xlsx", "Adults")
    .words("Adult Social Care", "Revenue budget 2025/26", null)
    .table("budget", [
      null,
      made("outturn", 10, 9_000),
      near("prior_budget", 1),
      near("budget_revised", 1),
      near("budget", 2),
    ])
    .header(null, "2023/24", "2024/25", "2024/25", "2025/26")
    .header("Subjective Analysis", "Outturn", "Original Budget", "Revised Budget", "Budget")
    .header(null, "£'000", "£'000", "£'000", "£'000")
    .section("Expenditure", { bold: true })
    .rows(["Employees", "Premises", "Transport", "Supplies and Services", "Third Party Payments"])
    .subtotal("Gross Expenditure", { bold: true })
    .section("Income", { bold: true })
    .data(["Government Grants"], {}, { 1: -1_204, 2: -1_250, 3: -1_262, 4: -1_300 })
    .data(["Fees and Charges"], {}, { 1: -3_410, 2: -3_502, 3: -3_560, 4: -3_700 })
    .subtotal("Gross Income", { bold: true })
    .total("Net Expenditure", { bold: true })
    .done(),

  new Sheet("uk-budget-monitoring", "Q2 monitoring.xlsx", "Revenue")
    .words("Appendix A: Revenue Budget Monitoring - Quarter 2 2024/25", null)
    .table("budget", [
      null,
      made("budget", 500, 90_000, 1, pounds),
      near("outturn", 1, 1, pounds),
      near("forecast", 1, 1, pounds),
      worked("variance", (row) => (row[3] ?? 0) - (row[1] ?? 0), pounds),
      worked("", (row) => ((row[4] ?? 0) / (row[1] ?? 1)) * 100, percentText(".", 1, "")),
      null,
    ])
    .header(
      "Directorate",
      "Approved Budget £000",
      "Actual to Date £000",
      "Forecast Outturn £000",
      "Variance (Under)/Over £000",
      "Variance %",
      "RAG",
    )
    .rows([
      ["Children's Services", "R"],
      ["Adults and Health", "A"],
      ["Environment", "G"],
      ["Housing", "G"],
      ["Corporate Services", "A"],
    ])
    .total("Total Service Expenditure", { bold: true })
    .done(),

  new Sheet("uk-performance-rag", "Corporate KPI report Q3.xlsx", "KPIs")
    .words("Corporate Performance Report Quarter 3", null)
    .table("indicators", [
      null,
      null,
      near("outcome", 4),
      near("outcome", 4),
      made("outcome", 40, 99),
      near("target", 4),
      null,
      null,
    ])
    .header(
      "Ref",
      "Performance Indicator",
      "Q1 2024/25",
      "Q2 2024/25",
      "Q3 2024/25",
      "Target",
      "RAG",
      "Direction of travel",
    )
    .rows([
      ["CE01", "% of invoices paid within 30 days", "Green", "↑"],
      ["CE02", "% of calls answered", "Amber", "→"],
      ["HS04", "Average relet time (days)", "Red", "↓"],
      ["EN03", "Household waste recycled (%)", "Amber", "↑"],
      ["EN07", "Fly-tipping incidents", "Green", "↓"],
    ])
    .done(),

  new Sheet("uk-spend-over-500", "spend_over_500_march.csv")
    .table("budget", [null, null, null, null, made(["outturn", "amount"], 500, 90_000, 0.01, typed("", ".", 2))])
    .header("Body Name", "Service Area", "Expense Type", "Supplier Name", "Net Amount")
    .rows([
      ["District Council", "Housing", "Repairs and Maintenance", "Ace Building Ltd"],
      ["District Council", "Leisure", "Utilities", "Northern Power"],
      ["District Council", "Waste", "Vehicle Hire", "Fleetwise plc"],
      ["District Council", "Housing", "Agency Staff", "Tempteam"],
      ["District Council", "Corporate", "Legal Fees", "Bright & Co LLP"],
    ])
    .done({ separator: "," }),

  new Sheet("scot-level-4", "Budget 2025-26 Level 4.xlsx", "Education and Skills")
    .words("Level 4 budget lines", "£ million", null)
    .table("budget", [
      null,
      null,
      null,
      made("budget", 1, 900, 0.1),
      near(["budget", "amount"], 3, 0.1),
      near(["budget", "amount"], 3, 0.1),
      worked("total_row", (row) => (row[3] ?? 0) + (row[4] ?? 0) + (row[5] ?? 0)),
    ])
    .header("Level 2", "Level 3", "Level 4", "Resource Budget", "Capital", "Financial Transactions", "Total")
    .rows([
      ["Learning", "Workforce", "Teacher training"],
      ["Learning", "Workforce", "Probationers"],
      ["Learning", "Curriculum", "Gaelic"],
      ["Children and Families", "Early Years", "Childcare expansion"],
      ["Children and Families", "Care experience", "Whole family wellbeing"],
    ])
    .done(),

  new Sheet("ie-county-council-table-b", "Budget tables.xlsx", "Table B")
    .words("Table B  Expenditure and Income for 2025 and Estimated Outturn for 2024", null)
    .table("budget", [
      null,
      null,
      made("expense", 1_000, 900_000),
      made("income", 100, 90_000),
      near("expense", 2),
      near("income", 3),
    ])
    .header(null, null, 2025, null, 2024, null)
    .merge(2, 3)
    .merge(4, 5)
    .header(null, null, "Expenditure", "Income", "Expenditure", "Income")
    .header("Code", "Service", "Adopted by Council", "Adopted by Council", "Estimated Outturn", "Estimated Outturn")
    .header(null, null, "€", "€", "€", "€")
    .section([null, "Housing and Building"], { bold: true })
    .rows([
      ["A01", "Maintenance/Improvement of LA Housing Units"],
      ["A02", "Housing Assessment, Allocation and Transfer"],
      ["A05", "Administration of Homeless Service"],
    ])
    .subtotal([null, "Service Division Total"], { bold: true })
    .section([null, "Road Transport & Safety"], { bold: true })
    .rows([
      ["B01", "NP Road - Maintenance and Improvement"],
      ["B04", "Local Road - Maintenance and Improvement"],
      ["B05", "Public Lighting"],
    ])
    .subtotal([null, "Service Division Total"], { bold: true })
    .done(),

  new Sheet("au-portfolio-budget-statement", "2025-26 PBS tables.xlsx", "Table 2.1.1")
    .words("Table 2.1.1: Budgeted expenses for Outcome 1", null)
    .table("budget", [
      null,
      made(["outturn", "forecast"], 1_000, 900_000),
      near("budget", 1),
      near(["plan", "forecast"], 1),
      near(["plan", "forecast"], 1),
      near(["plan", "forecast"], 1),
    ])
    .header(null, "2024-25", "2025-26", "2026-27", "2027-28", "2028-29")
    .header(null, "Estimated actual", "Budget", "Forward estimate", "Forward estimate", "Forward estimate")
    .header(null, "$'000", "$'000", "$'000", "$'000", "$'000")
    .section("Administered expenses", { bold: true })
    .rows(["Ordinary annual services", "Special appropriations", "Special accounts"])
    .subtotal("Administered total", { bold: true })
    .section("Departmental expenses", { bold: true })
    .rows(["Departmental appropriation", "s74 External revenue", "Expenses not requiring appropriation"])
    .subtotal("Departmental total", { bold: true })
    .total("Total expenses for Outcome 1", { bold: true })
    .done(),

  new Sheet("nz-council-annual-plan", "funding impact statement.xlsx", "FIS")
    .words("Funding impact statement for the year ending 30 June 2026 (whole of council)", null)
    .table("budget", [
      null,
      made("prior_budget", 100, 90_000),
      near("budget", 1),
      worked("variance", (row) => (row[2] ?? 0) - (row[1] ?? 0)),
    ])
    .header("$000", "Annual Plan 2024/25", "Annual Plan 2025/26", "Variance")
    .section("Sources of operating funding", { bold: true })
    .rows(["General rates", "Targeted rates", "Subsidies and grants", "Fees and charges"])
    .subtotal("Total operating funding (A)", { bold: true })
    .section("Applications of operating funding", { bold: true })
    .rows(["Payments to staff and suppliers", "Finance costs", "Other operating funding applications"])
    .subtotal("Total applications of operating funding (B)", { bold: true })
    .done(),

  new Sheet("uk-school-workforce-fte", "Headcount by directorate.xlsx", "Sheet1")
    .words("Establishment by directorate (FTE)", null)
    .table("budget", [
      null,
      null,
      made("headcount", 1, 60, 0.1),
      near("headcount", 2, 0.1),
      worked("variance", (row) => (row[3] ?? 0) - (row[2] ?? 0)),
    ])
    .header("Directorate", "Grade", "FTE 2024/25", "FTE 2025/26", "Change")
    .rows([
      ["Children", "G5"],
      ["Children", "G7"],
      ["Children", "SM1"],
      ["Adults", "G5"],
      ["Adults", "G7"],
      ["Place", "G6"],
    ])
    .total("Total")
    .done(),

  new Sheet("uk-enrolment-by-provider-age", "participation.csv")
    .table("indicators", [
      null,
      null,
      made(["outcome", "headcount", "amount"], 10, 900),
      made(["outcome", "headcount", "amount"], 10, 900),
      made(["outcome", "headcount", "amount"], 10, 900),
      made(["total_row", "outcome"], 100, 2_000),
    ])
    .header("Provider", "Indicator", "Age 16", "Age 17", "Age 18", "Total")
    .rows([
      ["Northside College", "Enrolments"],
      ["Northside College", "Completions"],
      ["Harbour Sixth Form", "Enrolments"],
      ["Harbour Sixth Form", "Completions"],
    ])
    .data(["Island School", "Completions"], {}, { 2: "c", 3: "c", 4: "c" })
    .done({ separator: "," }),

  new Sheet("uk-ra-provisional", "RA budget.csv")
    .table("budget", [
      null,
      null,
      made("prior_budget", 100, 9_000),
      near("budget", 2),
      worked("", (row) => Math.round(((row[3] ?? 0) / (row[2] ?? 1) - 1) * 1000) / 10),
      made("", 50, 900, 0.01),
    ])
    .header("Service", "Line", "Budget 2024-25 (r)", "Budget 2025-26 (p)", "% change", "£ per head 2025-26")
    .rows([
      ["Education", "Early years"],
      ["Education", "Primary schools"],
      ["Highways", "Structural maintenance"],
      ["Highways", "Street lighting"],
      ["Housing", "Homelessness"],
    ])
    .done({ separator: "," }),

  new Sheet("uk-repeated-right", "Schools budget shares.xlsx", "Shares")
    .words("Individual schools budget 2025-26", null)
    .table("budget", [
      null,
      null,
      made(["headcount", "amount"], 80, 900),
      made("budget", 300_000, 3_000_000),
      made(["budget", "amount"], 1_000, 90_000),
      worked(["total_row"], (row) => (row[3] ?? 0) + (row[4] ?? 0)),
      worked(
        "",
        (row) => (row[5] ?? 0) / (row[2] ?? 1),
        (value) => f(value, "£#,##0"),
      ),
    ])
    .header("DfE no.", "School", "Pupil numbers", "Budget share", "High needs", "Total", "Per pupil")
    .rows([
      [2001, "Ash Primary"],
      [2002, "Birch Primary"],
      [2014, "Cedar Junior"],
      [4001, "Downs Academy"],
      [4010, "Elm Park School"],
    ])
    .total([null, "Total"], { bold: true })
    .done(),
];
