import { areaAddress } from "../../../src/workbook/cell";
import { intersection, nextId, overlap, type HostArea, type HostConditional } from "../model";
import { isHostObject, refusal, textOf, type HostObject, type Wire } from "../wire";
import { allowed } from "./range-format";

/** The conditional formats that touch an area. */
export function conditionalFormats(area: HostArea): HostObject {
  const { sheet } = area;
  const touching = (): HostConditional[] => sheet.conditionals.filter((one) => overlap(one.area, area));
  return {
    type: "ConditionalFormatCollection",
    items: () => touching().map((one) => conditionalFormat(area, one)),
    call: {
      GetItem: (id) => {
        const found = touching().find((one) => one.id === id);
        if (!found) throw refusal.notFound();
        return conditionalFormat(area, found);
      },
      Add: (type) => {
        allowed(area);
        if (sheet.protection) throw refusal.denied();
        const { row, column, rows, columns } = area;
        const id = nextId(sheet.book);
        const one: HostConditional = {
          id,
          type: textOf(type),
          area: { row, column, rows, columns },
          rule: null,
          look: {},
        };
        sheet.conditionals.push(one);
        return conditionalFormat(area, one);
      },
      ClearAll: () => {
        allowed(area);
        for (const one of touching()) {
          if (!sameSize(one, area)) throw refusal.missing("ConditionalFormatCollection", "clearAll over a part");
          sheet.conditionals.splice(sheet.conditionals.indexOf(one), 1);
        }
      },
      GetCount: () => touching().length,
    },
  };
}

function sameSize(one: HostConditional, area: HostArea): boolean {
  const inside = intersection(one.area, area);
  return inside !== undefined && inside.rows === one.area.rows && inside.columns === one.area.columns;
}

function conditionalFormat({ sheet }: HostArea, one: HostConditional): HostObject {
  const part = (name: string, type: string, below: Record<string, () => HostObject>): (() => HostObject) => {
    return () => {
      if (one.type !== name) throw refusal.operation();
      return {
        type,
        get: { Rule: () => one.rule },
        set: {
          Rule: (rule) => {
            one.rule = rule;
          },
        },
        to: below,
      };
    };
  };
  const format = (): HostObject => ({
    type: "ConditionalRangeFormat",
    to: {
      Font: () => looks("ConditionalRangeFont", one, { Color: "color", Bold: "bold", Italic: "italic" }),
      Fill: () => looks("ConditionalRangeFill", one, { Color: "fill" }),
    },
  });
  return {
    type: "ConditionalFormat",
    id: one.id,
    get: { Id: () => one.id, Type: () => one.type },
    to: {
      Custom: () => ({
        type: "CustomConditionalFormat",
        to: {
          Rule: () => ({
            type: "ConditionalFormatRule",
            get: { Formula: () => one.rule },
            set: {
              Formula: (formula) => {
                one.rule = textOf(formula);
              },
            },
          }),
          Format: format,
        },
      }),
      CellValue: part("CellValue", "CellValueConditionalFormat", { Format: format }),
      TextComparison: part("ContainsText", "TextConditionalFormat", { Format: format }),
      DataBar: part("DataBar", "DataBarConditionalFormat", {
        PositiveFormat: () => looks("ConditionalDataBarPositiveFormat", one, { FillColor: "bar" }),
      }),
    },
    call: {
      GetRanges: () => ({
        type: "RangeAreas",
        get: { Address: () => `${sheet.name}!${areaAddress(one.area)}` },
      }),
      Delete: () => {
        if (sheet.protection) throw refusal.denied();
        const index = sheet.conditionals.indexOf(one);
        if (index < 0) throw refusal.notFound();
        sheet.conditionals.splice(index, 1);
      },
    },
  };
}

function looks(type: string, one: HostConditional, members: Readonly<Record<string, string>>): HostObject {
  const get: Record<string, () => Wire> = {};
  const set: Record<string, (value: Wire) => void> = {};
  for (const [member, key] of Object.entries(members)) {
    get[member] = () => one.look[key] ?? null;
    set[member] = (value) => {
      if (isHostObject(value)) throw refusal.argument();
      one.look[key] = value;
    };
  }
  return { type, get, set };
}
