/** A cell after recalculation: null is blank; an error carries the text that LibreOffice shows, `#N/A` or `Err:508`. */
export type RecalculatedValue = number | string | boolean | null | { readonly error: string };

export type RecalculatedSheet = {
  /** The value at an address such as "B7" (one cell, no `$`). */
  cell(address: string): RecalculatedValue;
  /** The value at a row and column counted from 0. */
  at(row: number, column: number): RecalculatedValue;
  /** The size of the area from A1 to the last cell with content. */
  readonly rows: number;
  readonly columns: number;
};

export type RecalculatedWorkbook = { readonly sheets: ReadonlyMap<string, RecalculatedSheet> };

/** Reads what `recalculationMacro` writes. */
export function decodeDump(bytes: Uint8Array): RecalculatedWorkbook {
  const input = dataInput(bytes);
  const sheets = new Map<string, RecalculatedSheet>();
  for (let left = input.long(); left > 0; left--) {
    const name = input.text();
    sheets.set(name, decodeSheet(input));
  }
  if (input.text() !== "end") throw new Error("LibreOffice's dump of the workbook is cut off");
  return { sheets };
}

/** Row and column, counted from 0, of an address such as "AB12". */
export function positionOf(address: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Z]{1,3})([1-9][0-9]*)$/.exec(address);
  if (match === null) throw new Error(`"${address}" is not the address of one cell`);
  const [, letters = "", digits = ""] = match;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

type Range = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

function decodeSheet(input: DataInput): RecalculatedSheet {
  const rows = input.long();
  const columns = input.long();
  const values: RecalculatedValue[] = new Array<RecalculatedValue>(rows * columns).fill(null);
  for (let index = 0; index < values.length; index++) values[index] = decodeValue(input);

  for (const range of decodeRanges(input)) {
    fill(range, (value) => (value === null ? "" : value));
  }
  while (input.byte() === 1) {
    const row = input.long();
    const column = input.long();
    const code = input.long();
    const shown = input.text();
    values[row * columns + column] = { error: shown === "" ? `Err:${String(code)}` : shown };
  }
  while (input.byte() === 1) {
    for (const range of decodeRanges(input)) {
      fill(range, (value) => (value === 0 || value === 1 ? value === 1 : value));
    }
  }

  function fill(range: Range, change: (value: RecalculatedValue) => RecalculatedValue): void {
    for (let row = range.top; row <= Math.min(range.bottom, rows - 1); row++) {
      for (let column = range.left; column <= Math.min(range.right, columns - 1); column++) {
        const index = row * columns + column;
        values[index] = change(values[index] ?? null);
      }
    }
  }

  const at = (row: number, column: number): RecalculatedValue =>
    row < rows && column < columns ? (values[row * columns + column] ?? null) : null;
  return {
    rows,
    columns,
    at,
    cell(address) {
      const { row, column } = positionOf(address);
      return at(row, column);
    },
  };
}

function decodeValue(input: DataInput): RecalculatedValue {
  let text = "";
  for (;;) {
    const tag = input.byte();
    switch (tag) {
      case 0:
        return null;
      case 1:
        return input.double();
      case 2:
        return text + input.text();
      case 3:
        text += input.text();
        break;
      default:
        throw new Error(`LibreOffice's dump of the workbook has the unknown tag ${String(tag)}`);
    }
  }
}

function decodeRanges(input: DataInput): readonly Range[] {
  return Array.from({ length: input.long() }, () => {
    const top = input.long();
    const bottom = input.long();
    const left = input.long();
    const right = input.long();
    return { top, bottom, left, right };
  });
}

type DataInput = { byte(): number; long(): number; double(): number; text(): string };

/** Big-endian numbers and length-prefixed text in which each UTF-16 unit is encoded by itself, as UNO writes them. */
function dataInput(bytes: Uint8Array): DataInput {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 0;
  const advance = (length: number): number => {
    const start = offset;
    offset += length;
    return start;
  };
  return {
    byte: () => view.getUint8(advance(1)),
    long: () => view.getInt32(advance(4)),
    double: () => view.getFloat64(advance(8)),
    text() {
      const length = view.getUint16(advance(2));
      const end = offset + length;
      let text = "";
      while (offset < end) {
        const first = view.getUint8(advance(1));
        if (first < 0x80) text += String.fromCharCode(first);
        else if (first < 0xe0) text += String.fromCharCode(((first & 0x1f) << 6) | (view.getUint8(advance(1)) & 0x3f));
        else {
          const second = view.getUint8(advance(1)) & 0x3f;
          const third = view.getUint8(advance(1)) & 0x3f;
          text += String.fromCharCode(((first & 0x0f) << 12) | (second << 6) | third);
        }
      }
      return text;
    },
  };
}
