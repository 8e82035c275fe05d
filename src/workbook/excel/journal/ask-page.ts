import { bytesOfQuestion, type Question } from "../questions";
import type { PageBefore } from "./before";

/** The parts of headers and footers, as `PageBefore` has them. */
export const corners = [
  "leftHeader",
  "centerHeader",
  "rightHeader",
  "leftFooter",
  "centerFooter",
  "rightFooter",
] as const;

/** Asks for the page setup of a sheet. */
export function pageQuestion(
  sheetOf: (context: Excel.RequestContext) => Excel.Worksheet,
  tell: (found: PageBefore) => void,
): Question {
  return {
    bytes: 4 * bytesOfQuestion,
    ask: (context) => {
      const { pageLayout } = sheetOf(context);
      pageLayout.load("orientation,paperSize,zoom");
      const all = pageLayout.headersFooters.defaultForAllPages;
      all.load(corners.join(","));
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      rows.load("address");
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      columns.load("address");
      return () => {
        tell({
          orientation: pageLayout.orientation,
          paperSize: pageLayout.paperSize,
          zoom: pageLayout.zoom as object | null,
          printArea: area.isNullObject ? null : withoutSheet(area.address),
          titleRows: rows.isNullObject ? null : withoutSheet(rows.address),
          titleColumns: columns.isNullObject ? null : withoutSheet(columns.address),
          corners: corners.map((corner) => all[corner]),
        });
        return [];
      };
    },
  };
}

/** Addresses without their sheet: "B2:D9" of "'My sheet'!B2:D9". */
export function withoutSheet(address: string): string {
  return address.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, "");
}
