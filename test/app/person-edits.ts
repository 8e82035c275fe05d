import { strFromU8, unzipSync } from "fflate";
import { addressOf, areaAddress, type CellValue } from "../../src/workbook/cell";
import { editCells } from "../support/cell-edits";
import { editPart } from "../workbook/files";
import { ownTable } from "./small-town";

/** The file with one sheet row taken out and the rows below moved up, as Excel's "Delete row" does to cells. */
export function deleteRow(bytes: Uint8Array, sheet: string, row: number): Uint8Array {
  return editPart(bytes, partOf(bytes, sheet), (xml) =>
    xml.replace(/<row r="(\d+)"[^>]*?(?:\/>|>.*?<\/row>)/gs, (element, number: string) => {
      const at = Number(number);
      if (at < row) return element;
      if (at === row) return "";
      return element
        .replace(/^<row r="\d+"/, `<row r="${at - 1}"`)
        .replace(/(<c r="[A-Z]+)\d+"/g, (_, start: string) => `${start}${at - 1}"`);
    }),
  );
}

/** The file with a column typed at the right end of a table of ours; Excel takes it into the table. */
export function addColumn(
  bytes: Uint8Array,
  table: string,
  header: string,
  values: ReadonlyMap<number, CellValue>,
): Uint8Array {
  const { sheet, name, area, columns } = ownTable(bytes, table);
  const column = area.column + columns.length;
  const typed = editCells(bytes, [
    { sheet, address: addressOf({ row: area.row, column }), value: header },
    ...[...values].map(([row, value]) => ({
      sheet,
      address: addressOf({ row, column }),
      value: value as string | number | boolean | null,
    })),
  ]);
  const part = Object.entries(unzipSync(typed)).find(
    ([path, content]) => path.startsWith("xl/tables/") && strFromU8(content).includes(` name="${name}"`),
  )?.[0];
  if (part === undefined) throw new Error(`There is no part of the table ${name}.`);
  const [before, after] = [areaAddress(area), areaAddress({ ...area, columns: columns.length + 1 })];
  return editPart(typed, part, (xml) =>
    xml
      .replaceAll(`ref="${before}"`, `ref="${after}"`)
      .replace(`<tableColumns count="${columns.length}">`, `<tableColumns count="${columns.length + 1}">`)
      .replace("</tableColumns>", `<tableColumn id="9000" name="${header}"/></tableColumns>`),
  );
}

/** The file without some of its sheets' lists: the sheet stays, its cells go. */
export function emptySheet(bytes: Uint8Array, sheet: string): Uint8Array {
  return editPart(bytes, partOf(bytes, sheet), (xml) =>
    xml
      .replace(/<sheetData>.*<\/sheetData>/s, "<sheetData/>")
      .replace(/<mergeCells.*?<\/mergeCells>/s, "")
      .replace(/<autoFilter[^>]*\/>/, ""),
  );
}

/** The part of a sheet, in files whose workbook part lies in xl. */
export function partOf(bytes: Uint8Array, sheet: string): string {
  const parts = unzipSync(bytes);
  const text = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const entry = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].find(([tag]) =>
    tag.includes(` name="${sheet}"`),
  )?.[0];
  const id = /r:id="([^"]+)"/.exec(entry ?? "")?.[1];
  const relation = [...text("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].find(([tag]) =>
    tag.includes(` Id="${id}"`),
  )?.[0];
  const target = /Target="([^"]+)"/.exec(relation ?? "")?.[1];
  if (id === undefined || target === undefined) throw new Error(`There is no part of the sheet ${sheet}.`);
  return target.startsWith("/") ? target.slice(1) : `xl/${target}`;
}
