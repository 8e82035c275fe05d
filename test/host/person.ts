import { areaOf } from "../../src/workbook/cell";
import { cellsChanged, selectionChanged, type Editor } from "./events";
import type { Host } from "./host";
import { takeInput } from "./input";
import { eachPlace, madeCell, touched, type HostArea } from "./model";

/** What somebody does at the workbook, with the events that Excel tells of it. */
export interface Person {
  /** Types a value into every cell of an area. */
  types(sheet: string, address: string, value: string | number | boolean): void;
  selects(sheet: string, address: string): void;
}

export function personAt(host: Host, by: Exclude<Editor, "add-in"> = "person"): Person {
  const at = (name: string, address: string): HostArea => {
    const sheet = host.book.sheets.find((one) => one.name === name);
    const area = areaOf(address);
    if (sheet === undefined || area === undefined) throw new Error(`There is no ${name}!${address}`);
    return { sheet, ...area };
  };
  return {
    types(sheet, address, value) {
      const area = at(sheet, address);
      eachPlace(area, (row, column) => takeInput(madeCell(area.sheet, row, column), value));
      touched(host.book);
      cellsChanged(area, by);
      host.tellEvents();
    },
    selects(sheet, address) {
      const area = at(sheet, address);
      host.book.selection = area;
      selectionChanged(area);
      host.tellEvents();
    },
  };
}
