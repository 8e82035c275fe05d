import { assumeAtHeader, groupOf, type CellReader, type ColumnContext } from "./column-context";
import { shown } from "./grid";
import { cellPlace, unreadable } from "./problems";
import { isDateFormat, isTimeFormat, readDate } from "./values/date-text";
import { readYesNo } from "./values/choice-text";
import { readClock, withoutHourUnit } from "./values/hours-text";
import { readPlain, type PlainNumber } from "./values/plain-number";
import { markShown, readNumber, toOre, type DecimalMark } from "./values/number-text";

const expectations = {
  number: "a number",
  money: "an amount in figures",
  share: "a share such as 75 % or 0.75",
  hours: "hours such as 37.5 or 7:30",
  measure: "a number, a percentage or yes/no",
} as const;
type FigureKind = keyof typeof expectations;

/** Reads figures of the field's kind: numbers and numbers typed as text, in kronor, hours or shares as the kind says. */
export function figureReader(context: ColumnContext): CellReader {
  const { grid, match, definition, needed, problems, headerRow } = context;
  const kind = definition.kind as FigureKind;
  const mark = columnMark(context);
  const points = kind === "share" && percentPoints(context);
  let marked = mark.certain;
  return (value, row) => {
    const number =
      typeof value === "number"
        ? fromNumber(value, kind, context, row, points)
        : typeof value === "boolean"
          ? kind === "measure"
            ? Number(value)
            : undefined
          : undefined;
    if (number !== undefined) return number;
    if (typeof value === "string") {
      const read = fromText(
        value,
        kind,
        mark.mark,
        context.scale,
        points ||
          (match.header.percent && (kind === "share" || kind === "number")) ||
          context.percentRows?.has(row) === true,
      );
      if (read !== undefined) {
        if (read.ambiguous && !marked) {
          marked = true;
          // Read as decimals, an amount may be a thousand times too small: that is asked. As thousands by word and habit, it is told.
          if (kind === "money" && value.includes(mark.mark)) askMark(context, shown(value), read.number);
          else
            assumeAtHeader(
              context,
              headerRow,
              "decimal-mark-assumed",
              `"${shown(value)}" in the column "${match.header.joined}" can mean thousands or decimals; it was read as ${read.number}.`,
              "Type the figures as numbers, or without a mark between thousands.",
            );
        }
        return read.number;
      }
    }
    const place = cellPlace(grid.sheet.name, row, match.column);
    const code = kind === "money" ? "amount-unreadable" : `${kind === "measure" ? "number" : kind}-unreadable`;
    problems.add(
      unreadable(
        needed ? "error" : (definition.unreadable ?? "error"),
        code,
        match.field,
        shown(value),
        expectations[kind],
        place,
      ),
      groupOf(grid, match),
    );
    return undefined;
  };
}

function fromNumber(
  value: number,
  kind: FigureKind,
  { grid, match, scale, percentRows }: ColumnContext,
  row: number,
  points: boolean,
): number | undefined {
  if (!Number.isFinite(value)) return undefined;
  switch (kind) {
    case "money": {
      if (scale === 1) {
        const ore = value * 100;
        return Number.isInteger(ore) ? value : toOre(String(value), 1);
      }
      const format = grid.look(row, match.column).numberFormat;
      return toOre(String(value), shownInThousands(format) ? 1 : scale);
    }
    case "share":
      return points && !grid.look(row, match.column).numberFormat.includes("%") ? hundredth(value) : value;
    case "hours": {
      const format = grid.look(row, match.column).numberFormat;
      if (format === "General") return value;
      if (isTimeFormat(format)) return Math.round(value * 24 * 3_600) / 3_600;
      return isDateFormat(format) ? undefined : value;
    }
    case "number":
      return match.header.percent && !grid.look(row, match.column).numberFormat.includes("%")
        ? hundredth(value)
        : value;
    case "measure":
      return percentRows?.has(row) && !grid.look(row, match.column).numberFormat.includes("%")
        ? hundredth(value)
        : value;
  }
}

/** Asks which mark parts decimals in a column of typed amounts that do not show it. */
function askMark({ grid, match, problems, headerRow }: ColumnContext, read: string, number: number): void {
  problems.add({
    severity: "warning",
    code: "decimal-mark-unclear",
    message: `"${read}" in the column "${match.header.joined}" can mean thousands or decimals; it would be read as ${number}.`,
    where: cellPlace(grid.sheet.name, headerRow, match.column),
    fix: "Say which mark parts decimals, or type the figures as numbers.",
    values: { asked: true, ask: "decimal", field: match.field, header: match.header.joined, read },
  });
}

/** A hundredth without the noise of a division: 94.2 gives 0.942. */
function hundredth(value: number): number {
  return Number(`${value}e-2`) || value / 100;
}

/** Whether a format shows an amount in thousands (a comma at its end), so that the cell itself holds kronor. */
function shownInThousands(format: string): boolean {
  return /[0#],+(?:$|[;\s"])/.test(format);
}

interface TextRead {
  readonly number: number;
  readonly ambiguous: boolean;
}

function fromText(
  text: string,
  kind: FigureKind,
  mark: DecimalMark,
  scale: number,
  points: boolean,
): TextRead | undefined {
  if (kind === "hours") {
    const clock = readClock(text);
    if (clock !== undefined) return { number: clock, ambiguous: false };
  }
  if (readPlain(text, mark, plain)) return { number: fromPlain(kind, scale, points), ambiguous: false };
  const read = readNumber(kind === "hours" ? withoutHourUnit(text) : text, mark);
  if (read === undefined) return kind === "measure" ? fromWords(text) : undefined;
  const { ambiguous } = read;
  if (kind === "money")
    return read.percent ? undefined : { number: toOre(read.digits, read.scale ?? scale), ambiguous };
  if (read.scale !== null && kind !== "measure" && kind !== "number") return undefined;
  const number = Number(read.digits) * (kind === "measure" ? 1 : (read.scale ?? 1));
  return { number: read.percent || points ? Number(`${read.digits}e-2`) : number, ambiguous };
}

const plain: PlainNumber = { digits: 0, decimals: 0, negative: false };

/** The number in `plain` as the kind says: amounts in whole ören, percentages as shares; exact, as the digits say. */
function fromPlain(kind: FigureKind, scale: number, points: boolean): number {
  const { digits, decimals, negative } = plain;
  if (kind !== "money") {
    const value = points ? digits / 10 ** (decimals + 2) : digits / 10 ** decimals;
    return negative ? -value : value;
  }
  const power = Math.round(Math.log10(scale)) + 2 - decimals;
  const ore = power >= 0 ? digits * 10 ** power : Math.round(digits / 10 ** -power);
  return (negative ? -ore : ore) / 100;
}

function fromWords(text: string): TextRead | undefined {
  const said = readYesNo(text);
  if (said !== undefined) return { number: said ? 1 : 0, ambiguous: false };
  const date = readDate(text, "day first");
  if (date) return { number: date.serial, ambiguous: date.ambiguous };
  const leading =
    /^\s*(?:[<>≤≥]=?|minst|högst|at least|at most|max|min)?\.?\s*(-?[\d  .,]*\d(?:\s*%)?)\s*(?:\p{L}[^\d]*)?$/iu.exec(
      text,
    );
  const read = leading?.[1] === undefined ? undefined : readNumber(leading[1], leading[1].includes(",") ? "," : ".");
  return read && { number: Number(`${read.digits}e${read.percent ? -2 : 0}`), ambiguous: false };
}

/** The decimal mark of a column: shown by one of its cells, else the sheet's. */
function columnMark({ grid, rows, match, mark, cells, certainMark }: ColumnContext): {
  readonly mark: DecimalMark;
  readonly certain: boolean;
} {
  if (certainMark) return { mark, certain: true };
  if (cells) {
    const shown = cells.mark(match.column);
    return { mark: shown ?? mark, certain: shown !== undefined };
  }
  for (const row of rows.data) {
    const value = grid.value(row, match.column);
    const own = typeof value === "string" && value.length < 60 && /[.,]/.test(value) ? markShown(value) : undefined;
    if (own) return { mark: own, certain: true };
  }
  return { mark, certain: false };
}

/** Whether the plain numbers of a share column are percentages (75 for 75 %), which most of them show by being over 1.5. */
function percentPoints(context: ColumnContext): boolean {
  const { grid, rows, match, headerRow, mark } = context;
  let [over, plain] = [0, 0];
  for (const row of rows.data) {
    const value = grid.value(row, match.column);
    const read = typeof value === "string" ? readNumber(value, mark) : undefined;
    const number =
      typeof value === "number" && !grid.look(row, match.column).numberFormat.includes("%")
        ? value
        : read && !read.percent
          ? Number(read.digits)
          : undefined;
    if (number === undefined) continue;
    plain += 1;
    if (number > 1.5) over += 1;
  }
  if (over * 2 <= plain) return false;
  if (!match.header.percent) {
    assumeAtHeader(
      context,
      headerRow,
      "percent-assumed",
      `The figures in the column "${match.header.joined}" are over 1 and were read as percentages: 100 is 1.`,
      "Format the column as percentages, or write % in the header.",
    );
  }
  return true;
}
