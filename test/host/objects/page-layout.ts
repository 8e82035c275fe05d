import { fullAddress } from "../address";
import type { HostSheet } from "../model";
import { areaGiven } from "../references";
import { nullObject, refusal, textOf, type HostObject, type Wire } from "../wire";
import { rangeObject } from "./range";

const corners = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];

export function pageLayout(sheet: HostSheet): HostObject {
  const { page, book } = sheet;
  const change = (put: (value: Wire) => void) => (value: Wire) => {
    if (sheet.protection) throw refusal.denied();
    put(value);
  };
  return {
    type: "PageLayout",
    get: { Orientation: () => page.orientation, PaperSize: () => page.paperSize, Zoom: () => page.zoom },
    set: {
      Orientation: change((orientation) => {
        page.orientation = textOf(orientation);
      }),
      PaperSize: change((size) => {
        page.paperSize = textOf(size);
      }),
      Zoom: change((zoom) => {
        page.zoom = zoom;
      }),
    },
    to: {
      HeadersFooters: () => ({
        type: "HeaderFooterGroup",
        to: {
          DefaultForAllPages: () => ({
            type: "HeaderFooter",
            get: Object.fromEntries(corners.map((corner) => [corner, () => page.header[corner] ?? ""])),
            set: Object.fromEntries(
              corners.map((corner) => [
                corner,
                change((text) => {
                  page.header[corner] = textOf(text);
                }),
              ]),
            ),
          }),
        },
      }),
    },
    call: {
      SetPrintArea: change((given) => {
        const { row, column, rows, columns } = areaGiven(book, given, sheet);
        page.printArea = { row, column, rows, columns };
      }),
      SetPrintTitleRows: change((given) => {
        const { row, column, rows, columns } = areaGiven(book, given, sheet);
        page.titleRows = { row, column, rows, columns };
      }),
      SetPrintTitleColumns: change((given) => {
        const { row, column, rows, columns } = areaGiven(book, given, sheet);
        page.titleColumns = { row, column, rows, columns };
      }),
      GetPrintAreaOrNullObject: () =>
        page.printArea
          ? {
              type: "RangeAreas",
              get: { Address: () => (page.printArea ? fullAddress({ sheet, ...page.printArea }) : "") },
              to: {
                Areas: () => ({
                  type: "RangeCollection",
                  items: () => (page.printArea ? [rangeObject({ sheet, ...page.printArea })] : []),
                }),
              },
            }
          : nullObject,
      GetPrintTitleRowsOrNullObject: () => (page.titleRows ? rangeObject({ sheet, ...page.titleRows }) : nullObject),
      GetPrintTitleColumnsOrNullObject: () =>
        page.titleColumns ? rangeObject({ sheet, ...page.titleColumns }) : nullObject,
    },
  };
}
