import { forecastTablesOver, type ComingRows } from "../../grants/outlook/forecast";
import { forecastParameters } from "../../grants/outlook/parameters";
import { forecastRows, printedComing } from "../../grants/outlook/printed-rows";
import { scenarioTablesOver } from "../../grants/outlook/scenarios";
import { startsTable } from "../../grants/outlook/starts-table";
import type { PaidGrants } from "../../grants/paid";
import { printedPaid } from "../../grants/printed-paid";
import { modelOf, type Model } from "../../rules/model";
import type { AnyTable } from "../../rules/table";

/** What a forecast is made over. */
export interface OutlookOver {
  readonly paid: PaidGrants;
  /** The table of the rows of coming years, and its columns. */
  readonly rows: AnyTable;
  readonly coming: ComingRows;
  /** Whether those who start have hours a week. */
  readonly withHours: boolean;
}

/** The forecast of grants by a printed table. */
export const printedOutlook: OutlookOver = {
  paid: printedPaid,
  rows: forecastRows,
  coming: printedComing,
  withHours: true,
};

/** The model of a forecast, and of scenarios beside it, over the model of the grants. */
export function outlookModel(base: Model, withScenarios: boolean, over: OutlookOver): Model {
  const forecast = forecastTablesOver(over.paid, over.coming);
  const tables = [
    ...base.tables.map((definition) => ({ definition })),
    ...[startsTable(over.paid, over.withHours), over.rows, ...forecast.tables],
    ...(withScenarios ? scenarioTablesOver(over.paid, forecast.costs) : []),
  ];
  const known = new Set(base.parameters.map(({ id }) => id));
  const parameters = [
    ...base.parameters.map((definition) => ({ definition })),
    ...forecastParameters.filter(({ definition }) => !known.has(definition.id)),
  ];
  return modelOf({ tables, parameters });
}
