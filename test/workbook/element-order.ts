import { parseDocument, rootElement, childElements } from "../../src/workbook/file/xml";

/** The order in which the format's schema wants the elements of a part, by its outermost element. */
const orders: Readonly<Record<string, readonly string[]>> = {
  worksheet:
    "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
      " ",
    ),
  workbook:
    "fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst".split(
      " ",
    ),
  styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" "),
  table: "autoFilter sortState tableColumns tableStyleInfo extLst".split(" "),
  chartSpace:
    "date1904 lang roundedCorners AlternateContent style clrMapOvr pivotFmts protection chart spPr txPr externalData printSettings userShapes extLst".split(
      " ",
    ),
};

/** What is out of order in a part: each element name that stands before one that must precede it. Also proves that the part is well-formed. */
export function orderFaults(path: string, text: string): string[] {
  const root = rootElement(parseDocument(new TextEncoder().encode(text), path, path), path, path);
  const order = orders[root.localName ?? ""];
  if (!order) return [];
  const names = childElements(root).map((child) => child.localName ?? "");
  const faults = names.filter((name) => !order.includes(name)).map((name) => `${path}: unknown ${name}`);
  names.forEach((name, index) => {
    const next = names[index + 1];
    if (next !== undefined && order.indexOf(next) < order.indexOf(name)) faults.push(`${path}: ${next} after ${name}`);
  });
  return faults;
}
