import type { Area } from "../../../src/workbook/cell";
import { without } from "../../../src/workbook/excel/journal/rectangles";
import { intersection, overlap, type HostArea, type HostValidation } from "../model";
import { booleanOf, refusal, type HostObject, type Wire } from "../wire";
import { allowed } from "./range-format";

/**
 * The validation of an area. Setting a part of it leaves other cells of what stood there as they are; of cells that
 * differ Excel says no more than that they do.
 */
export function dataValidation(area: HostArea): HostObject {
  const { sheet } = area;
  const { row, column, rows, columns } = area;
  const own: Area = { row, column, rows, columns };
  const touching = (): HostValidation[] => sheet.validations.filter((one) => overlap(one.area, area));
  /** What all cells of the area share; undefined where they have none, null where they differ. */
  const found = (): HostValidation | undefined | null => {
    const [first, ...others] = touching();
    if (!first) return undefined;
    const covered = [first, ...others].reduce((sum, one) => sum + cellsOf(intersection(one.area, area)), 0);
    const alike = others.every((one) => said(one) === said(first));
    return alike && covered === rows * columns ? first : null;
  };
  const clear = (): void => {
    const kept = sheet.validations.flatMap((one) => without(one.area, own).map((part) => ({ ...one, area: part })));
    sheet.validations.splice(0, Infinity, ...kept);
  };
  const set = (put: (one: HostValidation) => void): void => {
    allowed(area);
    if (sheet.protection) throw refusal.denied();
    const blank = { rule: null, prompt: null, errorAlert: null, ignoreBlanks: true };
    const one: HostValidation = { ...(found() ?? blank), area: own };
    clear();
    put(one);
    sheet.validations.push(one);
  };
  return {
    type: "DataValidation",
    get: {
      Type: () => {
        const one = found();
        if (one === null) return "Inconsistent";
        const kind = Object.keys((one?.rule ?? {}) as object)[0];
        return kind === undefined ? "None" : kind.charAt(0).toUpperCase() + kind.slice(1);
      },
      Rule: () => found()?.rule ?? {},
      Prompt: () => found()?.prompt ?? null,
      ErrorAlert: () => found()?.errorAlert ?? null,
      IgnoreBlanks: () => found()?.ignoreBlanks ?? true,
    },
    set: {
      Rule: (rule) => {
        set((one) => {
          one.rule = checkedRule(rule);
        });
      },
      Prompt: (prompt) => {
        set((one) => {
          one.prompt = prompt;
        });
      },
      ErrorAlert: (alert) => {
        set((one) => {
          one.errorAlert = alert;
        });
      },
      IgnoreBlanks: (ignore) => {
        set((one) => {
          one.ignoreBlanks = booleanOf(ignore);
        });
      },
    },
    call: {
      Clear: () => {
        allowed(area);
        if (sheet.protection) throw refusal.denied();
        clear();
      },
    },
  };
}

function said({ area: _, ...rest }: HostValidation): string {
  return JSON.stringify(rest);
}

function cellsOf(area: Area | undefined): number {
  return area ? area.rows * area.columns : 0;
}

const kinds = ["list", "wholeNumber", "decimal", "date", "textLength", "custom", "time"];

function checkedRule(rule: Wire): Wire {
  if (typeof rule !== "object" || rule === null) throw refusal.argument();
  const given = Object.entries(rule).filter(([, part]) => part !== undefined && part !== null);
  if (given.length !== 1 || !kinds.includes(given[0]?.[0] ?? "")) throw refusal.argument();
  const list: Wire = "list" in rule ? rule.list : undefined;
  const source: Wire = typeof list === "object" && list !== null && "source" in list ? list.source : undefined;
  if (typeof source === "string" && !source.startsWith("=") && source.length > 255) throw refusal.argument();
  return rule;
}
