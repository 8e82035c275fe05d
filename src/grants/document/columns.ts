import { given, type Column, type GivenColumn, inRow } from "../../rules/column";
import { asBoolean, asNumber, asText, decimalsOf } from "../../rules/construct";
import { orElse } from "../../rules/absence";
import { serialOf } from "../../rules/dates";
import type { Expr, Kind } from "../../rules/expr";
import { parameter, type Parameter } from "../../rules/parameter";
import type { Table } from "../../rules/table";
import type { InputDefinition, TariffParameter, ValueDefinition } from "./schema";

/** A table whose columns are known only when a document is read. */
export type OpenTable = Table<Readonly<Record<string, Column>>>;

/** The same table with a computed column more. */
export function withColumn(
  table: OpenTable,
  id: string,
  header: string,
  value: Expr,
  options: Parameters<OpenTable["add"]>[3] = {},
): OpenTable {
  return table.add(id as never, header, () => value, options) as unknown as OpenTable;
}

const defaultDecimals = { number: 0, money: 2, share: 4 } as const;

/** The given column of an input; `generated` where rows are cut from others. */
export function inputColumn(input: InputDefinition, currency: string, generated = false): GivenColumn<Kind, boolean> {
  const make = input.optional ? given.optional : given;
  const header = input.header ?? input.id;
  const options = { ...(input.unit === undefined ? {} : { unit: input.unit }), generated };
  switch (input.kind) {
    case "number":
    case "share":
      return make[input.kind](header, { ...options, decimals: input.decimals ?? defaultDecimals[input.kind] });
    case "money":
      return make.money(header, { unit: currency, ...options, decimals: input.decimals ?? 2 });
    case "date":
    case "text":
    case "boolean":
      return make[input.kind](header, options);
    case "choice":
      return make.choice(header, input.choices ?? [], options);
  }
}

/** What a rule reads where it names an input: its value, or what a blank means. */
export function inputValue(input: InputDefinition, column: Column): Expr {
  const value = inRow(column);
  if (!input.optional || input.whenBlank === undefined) return value;
  const { whenBlank } = input;
  const otherwise: Expr =
    typeof whenBlank === "number"
      ? asNumber(whenBlank)
      : typeof whenBlank === "boolean"
        ? asBoolean(whenBlank)
        : asText(whenBlank);
  return orElse(value as Expr<Kind, true>, otherwise as Expr<Kind, false>);
}

const fewest = { number: 0, money: 2, share: 2 } as const;

/** Decimals of figures: as declared, else as many as the figures have. */
export function figureDecimals(
  { kind, decimals }: { readonly kind: "number" | "money" | "share"; readonly decimals?: number | undefined },
  figures: readonly number[],
): number {
  return decimals ?? Math.max(fewest[kind], ...figures.map(decimalsOf));
}

/** A figure's column in a band table or list. */
export function valueColumn(
  value: ValueDefinition,
  currency: string,
  figures: readonly number[],
): GivenColumn<"number", false> {
  const unit = value.unit ?? (value.kind === "money" ? currency : undefined);
  return given[value.kind](value.header ?? value.id, {
    ...(unit === undefined ? {} : { unit }),
    decimals: figureDecimals(value, figures),
  });
}

/** The serial day of 2026-08-01; undefined where there is no such day. */
export function serialOfIso(iso: string): number | undefined {
  const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
  const serial = serialOf(year, month, day);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() === month - 1 ? serial : undefined;
}

/** Decimals that a parameter keeps: as declared, else enough for its values. */
export function parameterDecimals({ kind, decimals, value, values }: TariffParameter): number {
  if (decimals !== undefined) return decimals;
  const figures = [value, ...(values ?? []).map((one) => one.value)].filter((one) => typeof one === "number");
  return Math.max(kind === "money" ? 2 : kind === "share" ? 4 : 0, ...figures.map(decimalsOf));
}

/** The named cell of a parameter with one value. */
export function parameterOf(one: TariffParameter, document: { currency: string; source: string }): Parameter {
  const { id, header = id, kind, value = 0, unit, least, most, validFrom, about } = one;
  const options = {
    id,
    header,
    source: one.source ?? document.source,
    ...(unit === undefined ? {} : { unit }),
    ...(about === undefined ? {} : { note: about }),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(least === undefined ? {} : { least }),
    ...(most === undefined ? {} : { most }),
  };
  switch (kind) {
    case "number":
    case "share":
      return parameter[kind]({ ...options, decimals: parameterDecimals(one), initial: Number(value) });
    case "money":
      return parameter.money({
        unit: document.currency,
        ...options,
        decimals: parameterDecimals(one),
        initial: Number(value),
      });
    case "date":
      return parameter.date({ ...options, initial: serialOfIso(String(value)) ?? 0 });
    case "choice":
      return parameter.choice({ ...options, initial: String(value), choices: one.choices ?? [String(value)] });
    case "boolean":
      return parameter.boolean({ ...options, initial: value === true });
  }
}
