import type { Area } from "../../cell";
import { bytesOfQuestion, type Question } from "../questions";
import { withoutSheet } from "./ask-page";
import type { ConditionalBefore, ValidationBefore } from "./before";
import { halves } from "./rectangles";

/** Asks for the validation of an area; where its cells differ, in halves. */
export function validationQuestion(
  cells: (context: Excel.RequestContext, area: Area) => Excel.Range,
  area: Area,
  tell: (found: ValidationBefore) => void,
): Question {
  return {
    bytes: 3 * bytesOfQuestion,
    ask: (context) => {
      const { dataValidation } = cells(context, area);
      dataValidation.load("type,rule,prompt,errorAlert,ignoreBlanks");
      return () => {
        const type: string = dataValidation.type;
        if (type === "Inconsistent" || type === "MixedCriteria")
          return halves(area).map((part) => validationQuestion(cells, part, tell));
        const prompt = dataValidation.prompt as Excel.DataValidationPrompt | null;
        const rule = type === "None" ? null : dataValidation.rule;
        const prompts = prompt !== null && (Boolean(prompt.message) || Boolean(prompt.title));
        const { errorAlert, ignoreBlanks } = dataValidation;
        tell({ area, settings: rule === null && !prompts ? null : { rule, prompt, errorAlert, ignoreBlanks } });
        return [];
      };
    },
  };
}

/** Asks for the conditional formats that touch an area. */
export function conditionalQuestion(
  cells: (context: Excel.RequestContext, area: Area) => Excel.Range,
  area: Area,
  tell: (found: ConditionalBefore) => void,
): Question {
  return {
    bytes: 4 * bytesOfQuestion,
    ask: (context) => {
      const formats = cells(context, area).conditionalFormats;
      formats.load("items/id,items/type");
      return () =>
        formats.items.map(({ id, type }): Question => ({
          bytes: 2 * bytesOfQuestion,
          ask: (again) => {
            const one = cells(again, area).conditionalFormats.getItem(id);
            const areas = one.getRanges();
            areas.load("address");
            const custom = type === "Custom" ? one.custom : undefined;
            custom?.rule.load("formula");
            custom?.format.font.load("color,bold,italic");
            custom?.format.fill.load("color");
            const bar = type === "DataBar" ? one.dataBar.positiveFormat : undefined;
            bar?.load("fillColor");
            return () => {
              tell({
                id,
                type,
                address: withoutSheet(areas.address),
                formula: custom?.rule.formula ?? null,
                color: custom?.format.font.color ?? null,
                bold: custom?.format.font.bold ?? null,
                italic: custom?.format.font.italic ?? null,
                fill: custom?.format.fill.color ?? null,
                bar: bar?.fillColor ?? null,
              });
              return [];
            };
          },
        }));
    },
  };
}
