import { readRecords } from "../intake/read-records";
import type { ReadTable } from "../intake/reading";
import type { Language } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import type { Snapshot } from "../workbook/snapshot";

/** What was recognised in a workbook, for a person or a machine. */
export interface Inspection {
  readonly file: string;
  readonly blocks: readonly InspectedBlock[];
  readonly ignored: readonly { readonly sheet: string; readonly reason: string }[];
  readonly ours: readonly string[];
  readonly problems: readonly Problem[];
}

export interface InspectedBlock {
  readonly sheet: string;
  readonly range: string;
  readonly role: string;
  readonly confidence: number;
  readonly headerRows: readonly number[];
  readonly records: number;
  readonly columns: readonly {
    readonly column: string;
    readonly header: string | null;
    readonly field: string;
    readonly period: string | null;
    readonly scale: number;
    readonly confidence: number;
    readonly reason: string;
  }[];
  /** Sums of the numeric columns over the records, by column letters, in the unit of the sheet. */
  readonly sums: Readonly<Record<string, number>>;
  readonly labelled: ReadTable["labelled"];
}

/** Reads a workbook and says what each block was taken for. Writes nothing. */
export function inspect(snapshot: Snapshot, options: { readonly language?: Language } = {}): Inspection {
  const ours = snapshot.sheets.filter((sheet) => sheet.ours).map((sheet) => sheet.name);
  const empty = { file: snapshot.name, blocks: [], ignored: [], ours };
  if (stops(snapshot.problems)) return { ...empty, problems: snapshot.problems };
  const reading = readRecords(snapshot, options.language === undefined ? {} : { locale: options.language });
  return {
    ...empty,
    blocks: reading.tables.map(blockOf),
    ignored: reading.ignored,
    problems: [...snapshot.problems, ...reading.problems],
  };
}

function blockOf(table: ReadTable): InspectedBlock {
  return {
    sheet: table.sheet,
    range: table.range,
    role: table.role,
    confidence: table.confidence,
    headerRows: table.headerRows,
    records: table.rows,
    columns: table.fields.map(({ letters, header, field, period, scale, confidence, reason }) => ({
      column: letters,
      header,
      field,
      period,
      scale,
      confidence,
      reason,
    })),
    sums: Object.fromEntries(
      table.fields.flatMap(({ letters, data, scale }) => {
        if (data.kind !== "number") return [];
        const sum = data.values.reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
        return [[letters, Number((sum / scale).toPrecision(15))] as const];
      }),
    ),
    labelled: table.labelled,
  };
}
