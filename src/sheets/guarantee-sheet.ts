import type { PublishedGuarantee, PublishedPromise } from "../commitments/published-guarantee";
import type { Words } from "../locale/words";
import { serialOf } from "../rules/dates";
import type { CellValue } from "../workbook/cell";
import type { CellStyle, PlannedCell } from "../workbook/plan";
import { label, stacked, type PlacedSheet } from "./layout";
import { cellStyle, colours, headerStyle, headingStyle } from "./styles";

const columns = { promise: 0, measure: 1, level: 2, remedy: 3 } as const;
const width = 4;
const widths = { 0: 34, 1: 26, 2: 14, 3: 32 } as const;
const line: CellStyle = { ...cellStyle, size: 12 };
const head: CellStyle = { ...headerStyle, size: 12 };

/**
 * A service guarantee as it is published: one clean page, without what concerns the parties alone. Its cells are values
 * of the version that both have signed: what has been promised in public does not move with a sheet.
 */
export function guaranteeSheet(guarantee: PublishedGuarantee, name: string, words: Words): PlacedSheet {
  const cells: PlannedCell[] = [];
  let row = 0;
  const wide = (text: CellValue, style: CellStyle): void => {
    cells.push(label(row, 0, text, style, { rows: 1, columns: width }));
    row += 1;
  };
  const heading = (text: string): void => {
    row += 1;
    wide(text, { ...headingStyle, size: 14 });
  };
  const field = (said: string, value: CellValue, style: CellStyle = {}): void => {
    if (value === null) return;
    cells.push(
      label(row, 0, said, { ...line, bold: true, fill: "F3F6FA" }),
      label(row, 1, value, { ...line, horizontal: "left", ...style }, { rows: 1, columns: width - 1 }),
    );
    row += 1;
  };
  const date: CellStyle = { numberFormat: "yyyy\\-mm\\-dd" };
  if (guarantee.agreedOn === null)
    wide(words("Draft: not agreed by both parties, not for publication."), {
      ...line,
      bold: true,
      fill: colours.bad,
    });
  field(words("To whom"), guarantee.toWhom);
  field(words("Answerable"), guarantee.answerable);
  heading(words("What we promise"));
  for (const [column, text] of [
    [columns.promise, words("We promise")],
    [columns.measure, words("How it is measured")],
    [columns.level, words("Level promised")],
    [columns.remedy, words("If we break it")],
  ] as const)
    cells.push(label(row, column, text, head));
  row += 1;
  for (const promise of guarantee.promises) {
    cells.push(
      label(row, columns.promise, promise.promise, { ...line, bold: true }),
      label(row, columns.measure, promise.measure, line),
      levelCell(promise, row),
      label(row, columns.remedy, promise.remedy, line),
    );
    row += 1;
  }
  heading(words("Where to turn"));
  field(words("Contact"), guarantee.contact);
  field(words("We answer within"), guarantee.answerWithin);
  field(words("If you are not satisfied"), guarantee.appeal);
  heading(words("How long it holds"));
  field(words("Period from"), serial(guarantee.from), date);
  field(words("Period until"), serial(guarantee.until), date);
  field(words("Looked at again by"), serial(guarantee.reconsiderBy), date);
  field(words("Agreed by both parties"), serial(guarantee.agreedOn), date);
  field(words("Version"), guarantee.version, { numberFormat: "0" });
  field(words("Published"), serial(guarantee.publishedOn), date);
  return stacked(
    `guarantee:${guarantee.form}`,
    name,
    [
      {
        kind: "title",
        text: words("Service guarantee: {unit}", { unit: guarantee.unit }),
        subtitle: guarantee.year,
      },
      { kind: "cells", id: "guarantee", cells },
    ],
    {
      columnWidths: widths,
      page: {
        orientation: "portrait",
        fitWide: 1,
        fitTall: 0,
        footer: `${guarantee.form} · ${words("Page")} &P / &N`,
      },
      hideGridlines: true,
      protected: true,
    },
  );
}

/** "80 %", "30 minutes", or the figure alone: the unit stands in the cell's format, so that the figure stays a figure. */
function levelCell({ level, measureUnit, asShare }: PublishedPromise, row: number): PlannedCell {
  const style: CellStyle = { ...line, horizontal: "left" };
  if (level === null) return label(row, columns.level, null, style);
  const whole = Number.isInteger(Number((asShare ? level * 100 : level).toPrecision(12)));
  if (asShare) return label(row, columns.level, level, { ...style, numberFormat: whole ? "0%" : "0.0%" });
  const figure = whole ? "#,##0" : "#,##0.####";
  const said = (measureUnit ?? "").replace(/["\\]/g, "").slice(0, 60);
  return label(row, columns.level, level, { ...style, numberFormat: said === "" ? figure : `${figure}" ${said}"` });
}

function serial(iso: string | null): number | null {
  const [year, month, day] = (iso ?? "").split("-").map(Number);
  return year === undefined || month === undefined || day === undefined ? null : serialOf(year, month, day);
}
