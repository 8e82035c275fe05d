/** Names of the tables that jobs bring to a workbook beside those of its tariff: a table of a tariff document cannot be called so. */
export const tablesOfJobs: readonly string[] = [
  ...["Frame", "MonthCosts", "ProviderCosts", "BandCosts"],
  ...["Ledger", "Closings", "Corrections", "PaymentMonths", "MonthCorrections", "NextMonthChanges"],
  ...["ForecastStarts", "ForecastRows", "ForecastCosts", "ForecastYears", "Scenarios", "ScenarioBands"],
  ...["Units", "Frames", "BudgetLines", "Commitments", "CommitmentLines", "CommitmentTriggers"],
  ...["Scores", "CustomerIndexes", "CustomerWords", "SurveyAnswers", "Surveys", "Trends"],
  ...["Pools", "Parts", "Ranks", "Shares", "UnitQuality", "RewardClasses"],
  ...["RewardCorrections", "RewardDecisions", "RewardLedger"],
  ...["Comparison", "CostQuality", "Evaluation", "EvaluationWords"],
  ...["MeasureRule", "Measures", "ActionPlanFacts"],
  ...[
    "PayChangeTotals",
    "UnitPayChanges",
    "PoolChanges",
    "PayChanges",
    "BacktestYears",
    "BacktestUnits",
    "BacktestPools",
  ],
  ...["EfficiencyScores", "EfficiencyMeasures", "Productivity", "ShareFunnels"],
];
