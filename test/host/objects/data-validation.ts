import { areaAddress } from "../../../src/workbook/cell";
import { overlap, type HostArea, type HostValidation } from "../model";
import { booleanOf, refusal, type HostObject, type Wire } from "../wire";
import { allowed } from "./range-format";

/** The validation of an area. Setting any part of it replaces what stood on other areas that overlap. */
export function dataValidation(area: HostArea): HostObject {
  const { sheet } = area;
  const same = (one: HostValidation): boolean => areaAddress(one.area) === areaAddress(area);
  const found = (): HostValidation | undefined => sheet.validations.find(same);
  const drop = (keep: (one: HostValidation) => boolean): void => {
    const kept = sheet.validations.filter((one) => keep(one) || !overlap(one.area, area));
    sheet.validations.splice(0, Infinity, ...kept);
  };
  const set = (put: (one: HostValidation) => void): void => {
    allowed(area);
    if (sheet.protection) throw refusal.denied();
    let one = found();
    if (!one) {
      drop(() => false);
      const { row, column, rows, columns } = area;
      one = { area: { row, column, rows, columns }, rule: null, prompt: null, errorAlert: null, ignoreBlanks: true };
      sheet.validations.push(one);
    }
    put(one);
  };
  return {
    type: "DataValidation",
    get: {
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
        drop(() => false);
      },
    },
  };
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
