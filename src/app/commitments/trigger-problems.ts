import type { Problem } from "../../problem/problem";
import { textAt, type TableData } from "../../rules/data";
import type { StandingCommitment } from "./standing";

/** Triggers that have fired, each with the cell of its limit; and figures that the workbook does not know. */
export function triggerProblems(triggers: TableData, standing: readonly StandingCommitment[]): readonly Problem[] {
  const byForm = new Map(standing.map((one) => [one.form.id, one]));
  const text = (column: string, row: number): string | null => {
    const data = triggers.columns[column];
    return data?.kind === "text" ? textAt(data, row) : null;
  };
  const number = (column: string, row: number): number | null => {
    const data = triggers.columns[column];
    const value = data?.kind === "number" ? (data.values[row] ?? Number.NaN) : Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
  return Array.from({ length: triggers.rows }, (_, row) => row).flatMap((row): Problem[] => {
    const form = text("commitment", row) ?? "";
    const line = (text("trigger", row) ?? "").slice(form.length + 1);
    const place = (column: string) => {
      const where = byForm.get(form)?.place(`assumptions.${line}.${column}`);
      return where === undefined ? {} : { where };
    };
    const [figure, comparison] = [text("figure", row), text("comparison", row)];
    const [limit, now] = [number("limit", row), number("now", row)];
    if (figure === null) return [];
    if (now === null) {
      return [
        {
          severity: "warning",
          code: "trigger-not-checkable",
          message: `${form}: no figure called "${figure}" is known for the unit, so that nobody is told when it passes its limit.`,
          ...place("figure"),
          fix: "Write Frame, Outturn, Forecast, Full-time equivalents, or an indicator of the unit as the list names it.",
        },
      ];
    }
    if (limit === null || comparison === null) return [];
    const fired = comparison === "rises above" ? now > limit : now < limit;
    if (!fired) return [];
    return [
      {
        severity: "warning",
        code: "trigger-fired",
        message:
          comparison === "rises above"
            ? `${form}: ${figure} is ${now}, above its limit of ${limit}: the commitment may be reopened.`
            : `${form}: ${figure} is ${now}, below its limit of ${limit}: the commitment may be reopened.`,
        ...place("limit"),
        fix: "Either party may ask for a new negotiation; to amend, raise the version of the form.",
      },
    ];
  });
}
