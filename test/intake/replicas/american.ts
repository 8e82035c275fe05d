import { f } from "../sheet-of";
import { made, near, Sheet, typed, worked, type Replica } from "./replica";

const dollars = typed(",", ".", 0, "brackets");
const signed = (value: number): string =>
  value < 0 ? `($${typed(",", ".", 0)(-value) as string})` : `$${typed(",", ".", 0)(value) as string}`;

/** Tables as cities, counties, states and provinces of North America publish them, and bodies of Africa and Asia. */
export const americanReplicas: readonly Replica[] = [
  new Sheet("us-city-adopted-department", "FY26 Adopted Budget.xlsx", "Expenditures")
    .words("CITY OF CEDAR FALLS", "GENERAL FUND EXPENDITURES BY DEPARTMENT", null)
    .table("budget", [
      null,
      made("outturn", 90_000, 9_000_000),
      near("outturn", 1),
      near("prior_budget", 1),
      near("forecast", 1),
      near("budget", 3),
      worked(
        "",
        (row) => (row[5] ?? 0) / (row[3] ?? 1) - 1,
        (value) => f(value, "0.0%"),
      ),
    ])
    .header(null, "FY 2023", "FY 2024", "FY 2025", "FY 2025", "FY 2026", "% Change")
    .header("Department", "Actual", "Actual", "Adopted", "Estimated", "Adopted", "FY25-FY26")
    .rows([
      "City Council",
      "City Manager",
      "Finance",
      "Human Resources",
      "Police",
      "Fire",
      "Public Works",
      "Parks and Recreation",
    ])
    .total("Total General Fund", { bold: true, topBorder: true })
    .done(),

  new Sheet("us-county-object-lines", "line item detail.xlsx", "Dept 4100")
    .words("Sheriff - 101-4100", null)
    .table("budget", [
      null,
      null,
      made("outturn", 100, 900_000),
      near(["budget", "prior_budget"], 2),
      near("outturn", 2),
      near("request", 2),
      near(["proposal", "budget"], 2),
    ])
    .header(
      "Account",
      "Description",
      "2023 Actual",
      "2024 Budget",
      "2024 YTD Actual",
      "2025 Requested",
      "2025 Recommended",
    )
    .section("PERSONAL SERVICES", { bold: true })
    .rows([
      ["101-4100-511.10-00", "Salaries - Full Time"],
      ["101-4100-511.20-00", "Salaries - Part Time"],
      ["101-4100-512.10-00", "Overtime"],
      ["101-4100-521.10-00", "Group Insurance"],
    ])
    .subtotal([null, "TOTAL PERSONAL SERVICES"], { bold: true })
    .section("CONTRACTUAL SERVICES", { bold: true })
    .rows([
      ["101-4100-531.10-00", "Professional Services"],
      ["101-4100-543.20-00", "Vehicle Maintenance"],
      ["101-4100-553.00-00", "Telephone"],
    ])
    .subtotal([null, "TOTAL CONTRACTUAL SERVICES"], { bold: true })
    .total([null, "TOTAL SHERIFF"], { bold: true })
    .done(),

  new Sheet("us-open-data-long", "budget_appropriations.csv")
    .table("budget", [null, null, null, null, null, null, made("budget", 1_000, 900_000)])
    .header(
      "FUND TYPE",
      "FUND CODE",
      "FUND DESCRIPTION",
      "DEPARTMENT NUMBER",
      "DEPARTMENT DESCRIPTION",
      "APPROPRIATION ACCOUNT DESCRIPTION",
      "2025 ORDINANCE (AMOUNT $)",
    )
    .rows([
      ["LOCAL", "0100", "Corporate Fund", "01", "Office of the Mayor", "Salaries and Wages - on Payroll"],
      ["LOCAL", "0100", "Corporate Fund", "01", "Office of the Mayor", "Postage"],
      ["LOCAL", "0100", "Corporate Fund", "03", "Office of Inspector General", "Professional Services"],
      ["LOCAL", "0200", "Water Fund", "88", "Department of Water Management", "Salaries and Wages - on Payroll"],
      ["LOCAL", "0200", "Water Fund", "88", "Department of Water Management", "Gasoline"],
    ])
    .done({ separator: "," }),

  new Sheet("us-checkbook-budget-actual", "operating_budget.csv")
    .table("budget", [
      null,
      null,
      null,
      null,
      null,
      made("budget", 1_000, 900_000, 0.01, typed("", ".", 2)),
      near("outturn", 5, 0.01, typed("", ".", 2)),
      worked(["variance"], (row) => (row[5] ?? 0) - (row[6] ?? 0), typed("", ".", 2)),
    ])
    .header("fiscal_year", "fund", "department", "object_code", "object_description", "budget", "actual", "remaining")
    .rows([
      ["2024", "General", "Library", "5100", "Regular wages"],
      ["2024", "General", "Library", "5200", "Benefits"],
      ["2024", "General", "Library", "6100", "Books"],
      ["2024", "General", "Fire", "5100", "Regular wages"],
      ["2024", "General", "Fire", "6300", "Equipment"],
      ["2024", "Street", "Public Works", "6500", "Asphalt"],
    ])
    .done({ separator: "," }),

  new Sheet("us-positions-fte", "Personnel Summary.xlsx", "FTE")
    .words("Authorized Positions (FTE)", null)
    .table("budget", [
      null,
      made("headcount", 1, 200, 0.25),
      near("headcount", 1, 0.25),
      near("headcount", 2, 0.25),
      worked("variance", (row) => (row[3] ?? 0) - (row[2] ?? 0)),
    ])
    .header("Department", "FY 2024 Actual", "FY 2025 Adopted", "FY 2026 Proposed", "Change")
    .rows(["City Clerk", "Finance", "Police", "Fire", "Library", "Public Works"])
    .total("Total FTE", { bold: true })
    .done(),

  new Sheet("us-fund-summary-across", "All funds summary.xlsx", "All Funds")
    .words("FY 2026 BUDGET SUMMARY - ALL FUNDS", null)
    .table("budget", [
      null,
      ...["General", "Special Revenue", "Debt Service", "Capital Projects"].map(() =>
        made(["amount", "budget"], 1_000, 900_000, 1, signed),
      ),
      worked("total_row", (row) => row.slice(1, 5).reduce((sum, value) => sum + value, 0), signed),
    ])
    .header(
      null,
      "General Fund",
      "Special Revenue Funds",
      "Debt Service Fund",
      "Capital Projects Fund",
      "Total All Funds",
    )
    .section("REVENUES", { bold: true })
    .rows(["Property Taxes", "Sales Taxes", "Licenses and Permits", "Intergovernmental"])
    .subtotal("Total Revenues", { bold: true })
    .section("EXPENDITURES", { bold: true })
    .rows(["General Government", "Public Safety", "Public Works", "Debt Service"])
    .subtotal("Total Expenditures", { bold: true })
    .done(),

  new Sheet("us-performance-measures", "Performance Measures.xlsx", "Measures")
    .words("Department of Public Works - Performance Measures", null)
    .table("indicators", [
      null,
      near("outcome", 2),
      near("outcome", 3),
      made("target", 10, 999),
      near(["forecast", "outcome"], 3),
      near("target", 3),
    ])
    .header("Measure", "FY23 Actual", "FY24 Actual", "FY25 Target", "FY25 Estimate", "FY26 Target")
    .section("Streets", { bold: true })
    .rows(["Lane miles resurfaced", "Potholes repaired within 48 hours (%)", "Street sweeping miles"])
    .section("Solid Waste", { bold: true })
    .rows(["Tons of refuse collected", "Recycling diversion rate (%)", "Missed collections per 1,000"])
    .done(),

  new Sheet("ca-estimates", "Estimates 2025-26.xlsx", "Votes")
    .words("SUMMARY OF OPERATING EXPENDITURES BY MINISTRY", "($ 000s)", null)
    .table("budget", [
      null,
      made("prior_budget", 1_000, 900_000, 1, dollars),
      near(["budget_revised", "prior_budget"], 1, 1, dollars),
      near("budget", 1, 1, dollars),
      worked("variance", (row) => (row[3] ?? 0) - (row[1] ?? 0), dollars),
    ])
    .header("Ministry", "2024-25 Budget", "2024-25 Restated Budget", "2025-26 Estimates", "Change from 2024-25 Budget")
    .rows(["Agriculture", "Education", "Environment", "Finance", "Health", "Justice", "Municipal Affairs"])
    .total("Total", { bold: true })
    .done(),

  new Sheet("ca-city-program-trailing-minus", "variance report.csv")
    .table("budget", [
      null,
      null,
      made("budget", 1_000, 90_000, 0.1, typed(",", ".", 1)),
      near("outturn", 2, 0.1, typed(",", ".", 1)),
      worked("variance", (row) => (row[3] ?? 0) - (row[2] ?? 0), typed(",", ".", 1, "trail")),
      worked(
        "",
        (row) => Math.round((((row[3] ?? 0) - (row[2] ?? 0)) / (row[2] ?? 1)) * 1000) / 10,
        typed(",", ".", 1, "trail"),
      ),
    ])
    .header("Cluster", "Program", "Budget ($000s)", "Actual ($000s)", "Variance $", "Variance %")
    .rows([
      ["Community", "Parks"],
      ["Community", "Libraries"],
      ["Community", "Fire Services"],
      ["Infrastructure", "Roads"],
      ["Infrastructure", "Fleet"],
      ["Infrastructure", "Planning"],
    ])
    .done({ separator: "," }),

  new Sheet("us-quarters-across", "Quarterly spending.xlsx", "FY25")
    .words("Quarterly Expenditure Report FY2025", null)
    .table("budget", [
      null,
      made("budget", 10_000, 900_000),
      ...[1, 2, 3, 4].map(() => made(["outturn", "amount", "expense"], 1_000, 90_000)),
      worked(["total_row", "outturn", "expense"], (row) => row.slice(2, 6).reduce((sum, value) => sum + value, 0)),
      worked("variance", (row) => (row[1] ?? 0) - (row[6] ?? 0)),
    ])
    .header("Program", "Annual Budget", "Expenditures", null, null, null, null, "Remaining")
    .merge(2, 6)
    .header(null, null, "Q1", "Q2", "Q3", "Q4", "Total", "Balance")
    .rows(["Administration", "Field Operations", "Outreach", "Training", "Information Technology"])
    .total("Total", { bold: true })
    .done(),

  new Sheet("us-two-blocks", "Fund 240.xlsx", "Fund 240")
    .words("Tourism Fund 240", null)
    .table("budget", [null, made("outturn", 1_000, 90_000), near("prior_budget", 1), near("budget", 1)])
    .header("Revenues", "2023 Actual", "2024 Budget", "2025 Budget")
    .rows(["Hotel Tax", "Interest Income", "Donations"])
    .total("Total Revenues", { bold: true })
    .words(null, null)
    .table("budget", [null, made("outturn", 1_000, 90_000), near("prior_budget", 1), near("budget", 1)])
    .header("Expenditures", "2023 Actual", "2024 Budget", "2025 Budget")
    .rows(["Advertising", "Events", "Grants to Agencies", "Contractual Services"])
    .total("Total Expenditures", { bold: true })
    .words(null, "Note: 2024 budget as amended in June.")
    .done(),

  new Sheet("us-years-as-rows", "History.xlsx", "Ten year history")
    .words("Ten-Year History of Revenues and Expenditures", null)
    .table("budget", [
      null,
      made("income", 100_000, 900_000),
      near("expense", 1),
      worked(["net", "variance"], (row) => (row[1] ?? 0) - (row[2] ?? 0)),
    ])
    .header("Fiscal Year", "Revenues", "Expenditures", "Surplus/(Deficit)")
    .rows([[2016], [2017], [2018], [2019], [2020], [2021], [2022], [2023], [2024], [2025]])
    .done(),

  new Sheet("ke-county-programme", "programme based budget.xlsx", "PBB")
    .words("COUNTY GOVERNMENT - PROGRAMME BASED BUDGET (KSHS)", null)
    .table("budget", [
      null,
      null,
      made("outturn", 100_000, 90_000_000),
      near(["budget", "prior_budget"], 2),
      near(["forecast", "budget"], 2),
      near(["plan", "forecast"], 2),
      near(["plan", "forecast"], 2),
    ])
    .header(
      "Programme",
      "Sub Programme",
      "Actual Expenditure 2023/24",
      "Approved Estimates 2024/25",
      "Estimates 2025/26",
      "Projected Estimates 2026/27",
      "Projected Estimates 2027/28",
    )
    .rows([
      ["Health Services", "Preventive health"],
      [null, "Curative health"],
      [null, "Administration"],
      ["Agriculture", "Crop development"],
      [null, "Livestock"],
      ["Roads", "Rural roads"],
    ])
    .total(["Total", null], { bold: true })
    .done(),

  new Sheet("sg-ministry-mixed", "ExpenditureEstimates.csv")
    .table("budget", [null, null, null, null, made(["amount", "budget", "outturn"], 100_000, 90_000_000)])
    .header("financial_year", "actual_revised_estimated", "ministry", "type", "amount")
    .rows(
      ["2023", "2024", "2025"].flatMap((year) =>
        ["Ministry of Education", "Ministry of Health"].flatMap((ministry) =>
          ["Operating", "Development"].map((type) => [
            year,
            year === "2023" ? "Actual" : year === "2024" ? "Revised" : "Estimated",
            ministry,
            type,
          ]),
        ),
      ),
    )
    .done({ separator: "," }),
];
