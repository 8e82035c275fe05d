import { explain } from "../rules/explain/explain";
import type { Explanation } from "../rules/explain/explanation";
import { inLine, lineWords, type LineStyle } from "../rules/explain/in-line";
import { valueText } from "../rules/explain/print";
import type { Statement, StatementSection, StatementStep } from "../rewards/statement/statement";
import type { CellValue } from "../workbook/cell";
import type { CellStyle, PlannedCell, SheetPlan } from "../workbook/plan";
import { computed, label, stacked, type Part } from "./layout";
import { resultCell } from "./model-table";
import { cellStyle, headerStyle, headingStyle, labelStyle, noteStyle, numberFormatOf } from "./styles";
import type { WrittenModel } from "./written-model";

/** What a statement says of the scheme, besides the figures. */
export interface StatementScheme {
  readonly title: string;
  readonly source: string;
  readonly currency: string;
  /** null where the scheme does not say. */
  readonly flags: { readonly holidayPayBearing: boolean; readonly pensionable: boolean } | null;
  /** "2027-02-01, Ada Lind and Bo Ek" where the shares are decided; else the statement says that it is preliminary. */
  readonly decided: string | null;
  readonly year: number;
}

export const statementSheetId = "statement";

const columns = 3;
const names: Readonly<Record<string, string>> = {
  Pools: "The unit: from result to pool",
  Areas: "The area's part",
  Teams: "The team's part",
  Shares: "The person: from pool to payment",
};

/** A statement on one printed page: what is paid, and every step from result to amount in words and numbers. */
export function statementSheet(statement: Statement, scheme: StatementScheme, written: WrittenModel): SheetPlan {
  const { words } = written;
  const title =
    statement.kind === "person"
      ? words("Statement of reward {year}", { year: statement.period ?? String(scheme.year) })
      : words("Statement of the team's reward {year}", { year: statement.period ?? String(scheme.year) });
  const parts: Part[] = [
    { kind: "title", text: title, subtitle: scheme.title },
    { kind: "cells", id: "head", cells: headCells(statement, scheme, written) },
    ...(statement.goals.length === 0
      ? []
      : [{ kind: "cells", id: "goals", cells: goalCells(statement, written) } as const]),
    ...statement.sections
      .filter(({ steps, leftOut }) => steps.length > 0 || leftOut > 0)
      .map((section): Part => ({ kind: "cells", id: section.table, cells: sectionCells(section, written) })),
    { kind: "cells", id: "foot", cells: footCells(scheme, written) },
  ];
  return stacked(statementSheetId, words("Statement"), parts, {
    columnWidths: { 0: 31, 1: 19, 2: 64 },
    page: { orientation: "portrait", fitWide: 1, fitTall: 1, footer: `&L${title.replaceAll("&", "&&")}&R&P/&N` },
    hideGridlines: true,
    protected: true,
  }).sheet;
}

const plain: CellStyle = { ...cellStyle, border: "none" };

function headCells(statement: Statement, scheme: StatementScheme, written: WrittenModel): PlannedCell[] {
  const { words } = written;
  const { kind, name, unit, team, rows, paid } = statement;
  const facts: readonly (readonly [string, string])[] = [
    ...(kind === "person"
      ? [[words("Person"), name] as const, [words("Unit"), unit] as const]
      : [[words("Team"), name] as const]),
    ...(kind === "person" && team !== null ? [[words("Team"), team] as const] : []),
    [
      words("Status"),
      scheme.decided === null ? words("Preliminary: not decided") : words("Decided {when}", { when: scheme.decided }),
    ],
  ];
  const money = moneyFormat(paid, scheme.currency);
  const amounts: PlannedCell[] = [
    label(facts.length, 0, words(kind === "person" ? "Paid" : "Paid to the team together"), {
      ...labelStyle,
      bold: true,
      size: 13,
    }),
    paidCell(statement, facts.length, written, { bold: true, size: 13, horizontal: "left", numberFormat: money }),
  ];
  if (kind === "team") {
    const at = facts.length + 1;
    amounts.push(
      label(at, 0, words("Persons who take part"), labelStyle),
      label(at, 1, rows.length, { horizontal: "left" }),
      label(at + 1, 0, words("On average"), labelStyle),
      label(at + 1, 1, paid / rows.length, {
        horizontal: "left",
        numberFormat: moneyFormat(paid / rows.length, scheme.currency),
      }),
    );
  }
  return [
    ...facts.flatMap(([what, text], row) => [
      label(row, 0, what, labelStyle),
      label(row, 1, text, { ...plain, numberFormat: "@", horizontal: "left" }, { rows: 1, columns: columns - 1 }),
    ]),
    ...amounts,
  ];
}

/** What is paid: a live sum of its parts where it is paid in several, else the figure of the shares. */
function paidCell({ kind, rows, paid }: Statement, row: number, written: WrittenModel, style: CellStyle): PlannedCell {
  const parts = partsOf(written);
  const at = rows[0];
  if (kind === "team" || parts.length < 2 || at === undefined) return label(row, 1, paid, style);
  const figures = parts.map((id) => Number(written.results.value("Shares", id, at)));
  return computed("paid", row, 1, `=${figures.join("+")}`, paid, style);
}

function partsOf({ model }: WrittenModel): readonly string[] {
  const table = model.tables.find(({ name }) => name === "Shares");
  return (table?.columns ?? []).map(({ id }) => id).filter((id) => id.startsWith("paid."));
}

function goalCells({ goals }: Statement, written: WrittenModel): PlannedCell[] {
  const { words } = written;
  const of = (column: string, row: number) => resultCell(written, "Scores", column, row);
  return [
    label(0, 0, words("The unit's goals"), headingStyle, { rows: 1, columns }),
    ...[words("Goal"), words("Outcome"), words("Target and points")].map((header, column) =>
      label(1, column, header, headerStyle),
    ),
    ...goals.flatMap((row, index) => [
      label(index + 2, 0, of("indicator", row), cellStyle),
      label(index + 2, 1, of("outcome", row), { ...cellStyle, numberFormat: "#,##0.####", horizontal: "right" }),
      label(index + 2, 2, targetText(of("target", row), of("score", row), written), { ...cellStyle, indent: 1 }),
    ]),
  ];
}

function targetText(target: CellValue, score: CellValue, { words }: WrittenModel): string {
  const said = (value: CellValue): string => (typeof value === "number" ? String(Number(value.toFixed(4))) : "–");
  return words("target {target}, {points} points", {
    target: said(target),
    points: typeof score === "number" ? String(Number(score.toFixed(1))) : "–",
  });
}

function sectionCells({ table, steps, leftOut }: StatementSection, written: WrittenModel): PlannedCell[] {
  const { words } = written;
  const headers = [words("Step"), words("Figure"), words("How it came about")];
  const last = steps.length + 2;
  return [
    label(0, 0, words(names[table] ?? table), headingStyle, { rows: 1, columns }),
    ...headers.map((header, column) => label(1, column, header, headerStyle)),
    ...steps.flatMap((step, index) => stepCells(step, index + 2, leftOut > 0, written)),
    ...(leftOut === 0
      ? []
      : [
          label(
            last,
            0,
            words(
              "{count, plural, one {# step is} other {# steps are}} left out: so few share that it would tell what another person gets.",
              { count: leftOut },
            ),
            noteStyle,
            { rows: 1, columns },
          ),
        ]),
  ];
}

function stepCells(step: StatementStep, row: number, apart: boolean, written: WrittenModel): PlannedCell[] {
  const { column, value } = step;
  const { words } = written;
  const format = typeof value === "number" ? withUnit(numberFormatOf(column), column, words) : undefined;
  const shown = column.kind === "boolean" && typeof value === "number" ? value === 1 : value;
  const figure =
    typeof shown === "boolean"
      ? words(shown ? "yes" : "no")
      : typeof shown === "object" && shown !== null
        ? words("not known")
        : shown;
  const how = apart && column.split !== undefined ? "" : howText(step, written);
  const main = /^(pool|paid)$/.test(column.id);
  const style: CellStyle = main ? { ...cellStyle, bold: true } : cellStyle;
  return [
    label(row, 0, column.header, style),
    label(row, 1, figure, {
      ...style,
      ...(format === undefined ? { horizontal: "left" } : { horizontal: "right", numberFormat: format }),
    }),
    label(row, 2, how, { ...cellStyle, indent: 1 }),
  ];
}

/** The format with the unit behind the figure, where it is a short one. */
function withUnit(
  format: string | undefined,
  { unit, meaning }: StatementStep["column"],
  words: WrittenModel["words"],
): string | undefined {
  if (format === undefined || unit === undefined || meaning === "share" || meaning === "date" || unit === "year")
    return format;
  const text = words(unit).replaceAll('"', "");
  return text.length > 14 ? format : `${format === "General" ? "#,##0.####" : format} "${text}"`;
}

function howText({ table, column, row }: StatementStep, written: WrittenModel): string {
  const { words, model, dataset, results } = written;
  if (column.source === "given") return words("as measured or registered");
  return inLine(explain(model, dataset, results, { table, column: column.id, row }, { depth: 0 }), lineStyle(written));
}

function lineStyle({ words }: WrittenModel): LineStyle {
  return {
    say: (id, values = {}) =>
      words(lineWords[id]).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? "")),
    figure: (of: Explanation) => {
      if (typeof of.value === "string") return words(of.value);
      if (of.kind === "boolean" && (typeof of.value === "number" || typeof of.value === "boolean"))
        return words(of.value === 1 || of.value === true ? "yes" : "no");
      if (of.value === null) return "–";
      if (typeof of.value !== "number" || of.kind === "date" || of.meaning === "share")
        return valueText(of).replaceAll(" ", "\u00a0");
      // A year is no amount of thousands.
      if (of.unit === "year") return String(of.value);
      const { unit: _, decimals: __, ...bare } = of;
      const value = Number(of.value.toFixed(of.meaning === "money" ? 2 : 4)) + 0;
      return valueText({ ...bare, value }).replaceAll(" ", "\u00a0");
    },
  };
}

function footCells(scheme: StatementScheme, { words }: WrittenModel): PlannedCell[] {
  const said = (value: boolean) => words(value ? "yes" : "no");
  const rows: readonly (readonly [string, string])[] = [
    ...(scheme.flags === null
      ? []
      : [
          [words("Holiday-pay-bearing"), said(scheme.flags.holidayPayBearing)] as const,
          [words("Pensionable"), said(scheme.flags.pensionable)] as const,
        ]),
    [words("Scheme"), `${scheme.title}. ${scheme.source}`],
  ];
  return rows.flatMap(([what, text], row) => [
    label(row, 0, what, labelStyle),
    label(row, 1, text, plain, { rows: 1, columns: columns - 1 }),
  ]);
}

function moneyFormat(value: number, currency: string): string {
  return `${Number.isInteger(value) ? "#,##0" : "#,##0.00"} "${currency.replaceAll('"', "")}"`;
}
