import type { Problem } from "../problem/problem";
import type { SheetSnapshot, Snapshot } from "../workbook/snapshot";
import { checkTables, withNames } from "./checks";
import { gridOf } from "./grid";
import { takePeriod } from "./header-text";
import { normalised } from "./header-words";
import { labelledValues } from "./labelled";
import type { Mapping, MappedBlock } from "./mapping";
import { problemList, type ProblemList } from "./problems";
import type { LabelledValue, ReadTable, Reading, UnreadTable } from "./reading";
import { readSheetBothWays } from "./across/read-across";
import { serialOf } from "./values/date-text";

export interface ReadOptions {
  /** What a person has settled about sheets and headers. */
  readonly mapping?: Mapping;
  /** The language whose decimal mark decides where neither column nor headers do. */
  readonly locale?: "en" | "sv";
  /** The serial day after which no birth date may lie; absent: the end of the latest year that titles, sheet names and headers speak of. */
  readonly asOf?: number;
}

/**
 * Reads the user's sheets of a workbook as records: every block with a header that is recognised becomes a table with
 * data rows only, amounts in kronor, dates as serial days. Never throws for bad data: what is wrong, assumed or asked
 * is in `problems`, each with its cell; the snapshot's own problems are not repeated there.
 */
export function readRecords(snapshot: Snapshot, options: ReadOptions = {}): Reading {
  const problems = problemList();
  const ignored: { sheet: string; reason: string }[] = [];
  const loose: LabelledValue[] = [];
  const read: ReadTable[] = [];
  const unread: UnreadTable[] = [];
  const names = new Set(snapshot.sheets.filter(({ ours }) => !ours).map(({ name }) => name));
  let cells = false;
  for (const sheet of snapshot.sheets) {
    if (sheet.ours) continue;
    const mapped = mappedBlocks(sheet, options.mapping, names);
    const grid = gridOf(sheet);
    const empty = grid.firstRow >= grid.endRow;
    if (!empty) cells = true;
    const reason = empty ? "it holds no values" : refusal(sheet, mapped, options.mapping);
    if (reason !== undefined) {
      ignored.push({ sheet: sheet.name, reason });
      continue;
    }
    const found = readSheetBothWays(grid, mapped, { file: snapshot.name, ...options }, problems);
    if (found.tables.length === 0) {
      ignored.push({ sheet: sheet.name, reason: found.reason });
      loose.push(...labelledValues(grid, grid.firstRow, Math.min(grid.endRow, grid.firstRow + 200)));
    }
    read.push(...found.tables);
    unread.push(...found.unread);
    reportLostHeaders(sheet, mapped, read, problems);
  }
  // What comes from a database fills in what people have written, so their own lists come first.
  const tables = withNames([...read.filter(({ origin }) => !origin), ...read.filter(({ origin }) => origin)]);
  checkTables(tables, options.asOf ?? latestDay(tables, snapshot), problems);
  reportNothing(snapshot, cells, tables, problems);
  return {
    tables,
    ignored,
    problems: withoutProven(problems.all(), tables),
    unread,
    ...(loose.length > 0 && { labelled: loose }),
  };
}

/** Without the question whether headers name parts of one amount where most of them are names of the workbook's units. */
function withoutProven(problems: readonly Problem[], tables: readonly ReadTable[]): readonly Problem[] {
  const asked = problems.some(({ code }) => code === "parts-assumed");
  if (!asked) return problems;
  const names = new Set(
    tables.flatMap(({ role, fields }) =>
      fields.flatMap(({ field, data }) =>
        data.kind === "text" &&
        ((role === "units" && (field === "name" || field === "code")) || (role !== "budget" && field === "unit"))
          ? data.dictionary.map(normalised)
          : [],
      ),
    ),
  );
  return problems.filter(({ code, values }) => {
    if (code !== "parts-assumed") return true;
    const parts = String(values?.["parts"] ?? "").split("; ");
    return parts.filter((part) => names.has(normalised(part))).length * 2 < parts.length;
  });
}

function refusal(
  sheet: SheetSnapshot,
  mapped: readonly MappedBlock[],
  mapping: Mapping | undefined,
): string | undefined {
  if (mapping?.ignored.includes(sheet.name)) return "the mapping says that it is not to be read";
  if (sheet.visibility !== "visible" && mapped.length === 0) return "it is hidden";
  return undefined;
}

/** The mapping's blocks for a sheet: by name, or by name without the year (Budget 2026, Budget 2027). */
function mappedBlocks(
  sheet: SheetSnapshot,
  mapping: Mapping | undefined,
  sheets: ReadonlySet<string>,
): readonly MappedBlock[] {
  if (!mapping) return [];
  const exact = mapping.blocks.filter((block) => block.sheet === sheet.name);
  if (exact.length > 0) return exact;
  const bare = (name: string) => normalised(takePeriod(name).rest);
  const named = mapping.blocks.filter((block) => bare(block.sheet) !== "" && bare(block.sheet) === bare(sheet.name));
  if (named.length > 0) return named;
  // A renamed sheet, or a file of its own: known by its headers, where the mapping's own sheet is not there.
  return mapping.blocks.filter((block) => !sheets.has(block.sheet) && standsOn(sheet, block));
}

/** Whether most headers of an entry stand among the first rows of a sheet. */
function standsOn(sheet: SheetSnapshot, { columns }: MappedBlock): boolean {
  const texts = new Set(
    sheet.rows
      .slice(0, 60)
      .flatMap((row) => row.flatMap((cell) => (typeof cell === "string" ? [bareHeader(cell)] : []))),
  );
  const parts = columns.filter(({ header }) => header.split(" / ").every((part) => texts.has(bareHeader(part))));
  return parts.length >= 2 && parts.length * 10 >= columns.length * 6;
}

function bareHeader(text: string): string {
  return normalised(takePeriod(text).rest);
}

/** The last day of the latest year that sheet names, first titles, labels and header periods speak of. */
function latestDay(tables: readonly ReadTable[], snapshot: Snapshot): number | null {
  const texts = [
    ...snapshot.sheets.filter(({ ours }) => !ours).map(({ name }) => name),
    ...tables.map(({ layout }) => layout?.titles[0] ?? ""),
  ];
  const years = texts.flatMap((text) =>
    [...text.matchAll(/(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/g)].map((match) => Number(match[1])),
  );
  for (const { fields, labelled } of tables) {
    for (const { period } of fields)
      if (period !== null && /^\d{4}/.test(period)) years.push(Number(period.slice(0, 4)));
    for (const { field, value } of labelled) if (field === "year" && typeof value === "number") years.push(value);
  }
  if (years.length > 0) return serialOf(Math.max(...years), 12, 31) ?? null;
  let latest = -Infinity;
  for (const { role, fields } of tables) {
    if (role !== "roster") continue;
    for (const { field, data } of fields)
      if (field === "from" && data.kind === "number")
        for (const value of data.values) if (value > latest) latest = value;
  }
  return Number.isFinite(latest) ? latest : null;
}

/** Headers of the mapping that stand nowhere on their sheet any more. */
function reportLostHeaders(
  sheet: SheetSnapshot,
  mapped: readonly MappedBlock[],
  read: readonly ReadTable[],
  problems: ProblemList,
): void {
  for (const block of mapped) {
    const tables = read.filter((table) => table.sheet === sheet.name && table.role === block.role);
    for (const { header, field } of block.columns) {
      if (field === "measure" && tables.some(({ measures }) => measures !== undefined)) continue;
      if (field == null || tables.some((table) => table.fields.some((one) => one.field === field))) continue;
      problems.add({
        severity: "warning",
        code: "mapped-header-missing",
        message: `The mapping reads ${field} from the header "${header}" on ${sheet.name}, but no such header stands there now.`,
        where: { at: "cell", sheet: sheet.name, address: tables[0] ? `A${tables[0].headerRows[0] ?? 1}` : "A1" },
        fix: "Correct the header, or choose the column anew in the mapping.",
        values: { header, field },
      });
    }
  }
}

function reportNothing(snapshot: Snapshot, cells: boolean, tables: readonly ReadTable[], problems: ProblemList): void {
  const where = { at: "file", file: snapshot.name } as const;
  const said = snapshot.problems.some(({ severity }) => severity === "error");
  if (said || tables.length > 0) return;
  const empty: Problem = {
    severity: "error",
    code: "empty-workbook",
    message: `${snapshot.name} holds no values; expected sheets with a budget, indicators, staff or a roster.`,
    where,
    fix: "Choose the workbook that holds the lists.",
  };
  const strange: Problem = {
    severity: "error",
    code: "nothing-recognised",
    message: `${snapshot.name} holds values, but no list was recognised; expected a header row with names such as Unit, Budget, Indicator, Employee or Child.`,
    where,
    fix: "Put a header above each list, or say in the mapping what the sheets hold.",
  };
  problems.add(cells ? strange : empty);
}
