import { decimalsOf } from "../../rules/construct";
import type { ValueDefinition } from "./schema";
import type { Report } from "./scope";

/** More decimals than these are floating noise, not a figure that somebody decided. */
const mostDecimals = 10;

/** A figure of a table as it is; one with more decimals than declared is reported, because it would be used as rounded. */
export function declaredFigure(figure: number, value: ValueDefinition, field: string, report: Report): number {
  const most = value.decimals ?? mostDecimals;
  if (decimalsOf(figure) > most) {
    report.reject(
      field,
      "too-many-decimals",
      `${figure} has more than ${most} decimals.`,
      "Round it, or declare more decimals.",
    );
  }
  return figure;
}
