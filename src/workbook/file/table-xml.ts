import { areaAddress } from "../cell";
import { fileFormula } from "../formula-text";
import type { LaidTable } from "../join/laid";
import { attributeXml, plainXml } from "./xml";

/** A table part: header row, filter buttons, columns with their calculated-column formula. */
export function tablePart(table: LaidTable, id: number, formula: (text: string) => string): Uint8Array {
  const area = areaAddress({ ...table.at, rows: table.rows + 1, columns: table.columns.length });
  const columns = table.columns.map((column, index) => {
    const head = `<tableColumn id="${index + 1}" name="${headerAttribute(column.header)}"`;
    if (column.formula === undefined) return `${head}/>`;
    const text = column.id === undefined ? column.formula : formula(column.formula);
    return `${head}><calculatedColumnFormula>${plainXml(fileFormula(text))}</calculatedColumnFormula></tableColumn>`;
  });
  const style = table.banded
    ? 'name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1"'
    : 'name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0"';
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${attributeXml(table.name)}" displayName="${attributeXml(table.name)}" ref="${area}" totalsRowShown="0"><autoFilter ref="${area}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns><tableStyleInfo ${style} showColumnStripes="0"/></table>`,
  );
}

/** A header in the attribute that must equal its cell: line breaks and look-alikes of escapes as _xHHHH_. */
function headerAttribute(header: string): string {
  return attributeXml(
    header
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(/\r/g, "_x000D_")
      .replace(/\n/g, "_x000a_")
      .replace(/\t/g, "_x0009_"),
  );
}
