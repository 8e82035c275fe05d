import { plus } from "../../rules/arithmetic";
import type { Column } from "../../rules/column";
import { dateOf, monthOf, yearOf } from "../../rules/dates";
import { columnIn, type Model } from "../../rules/model";
import type { PaidGrants } from "../paid";
import { yearStart } from "../parameters";
import { inWholeSteps } from "./time/months";
import { monthIds, monthName, paidInYear, stretch } from "./time/stretch";
import { rowKey } from "./state";
import { tableNames } from "./table-names";
import type { CompiledTariff } from "./compile";
import type { TariffDocument } from "./schema";

/** What of a period the stretch would get, by the period of the amount that is paid. */
export const basisHeaders = {
  year: "A year's grant of those placed on the first day",
  month: "A month's grant of those placed on the first day",
  week: "A week's grant of those placed on the first day",
  day: "A day's grant of those placed on the first day",
} as const;

/** The header of what an amount in the ledger was made from: every input that decides, and the tariff amount. */
export const decidingHeader = "Days, what decides, tariff amount";

/** Grants by a tariff document, as the ledger and the costs see them; undefined where the document is not paid over time. */
export function documentPaid({ document, model, time }: CompiledTariff): PaidGrants | undefined {
  if (time === undefined) return undefined;
  const { recipient, provider } = document.roles;
  const figure = (table: string, id: string) => columnOf(model, table, id) as Column<"number", false>;
  const row = (id: string) => figure(tableNames.row, id);
  const [age] = time.ages;
  const hasAge = age !== undefined && hasColumn(model, tableNames.row, age.id);
  const hasPayments = model.tables.some(({ name }) => name === tableNames.payments);
  return {
    recipient: recipient === undefined ? null : (columnOf(model, tableNames.row, recipient) as Column<"text">),
    provider: provider === undefined ? null : (columnOf(model, tableNames.row, provider) as Column<"text">),
    from: columnOf(model, tableNames.row, stretch.from) as Column<"date", false>,
    days: row(stretch.days),
    age: hasAge ? row(age.id) : null,
    months: monthIds.paid.map(row),
    basis: row(time.of ?? document.result),
    basisHeader: basisHeaders[time.per],
    basisUnit: document.currency,
    payments: hasPayments
      ? {
          provider: columnOf(model, tableNames.payments, rowKey) as Column<"text", false>,
          months: monthIds.paid.map((id) => figure(tableNames.payments, id)),
          year: figure(tableNames.payments, paidInYear),
        }
      : null,
    ledgerBasis: decidingHeader,
    unit: document.currency,
    ...(isChildren(document) ? { one: "Child", many: "children" } : { one: "Recipient", many: "recipients" }),
    monthHeader: (index) => monthName(index, time.yearBegins),
    monthFirst: (index) => dateOf(yearOf(yearStart), plus(monthOf(yearStart), index), 1),
    inWhole: inWholeSteps(time.round) && time.advance === undefined,
  };
}

/** Whether the recipients are called children, so that one word stands on all sheets. */
export function isChildren({ recipient }: Pick<TariffDocument, "recipient">): boolean {
  return /^(?:child|children|barn)$/i.test(recipient);
}

function hasColumn({ tables }: Model, table: string, id: string): boolean {
  return tables.some((one) => one.name === table && one.columns.some((column) => column.id === id));
}

function columnOf(model: Model, table: string, id: string): Column {
  const definition = columnIn(model, { table, column: id });
  return { table, definition, kind: definition.kind, nullable: definition.nullable };
}
