import { areaAddress, columnLetters } from "../workbook/cell";
import { readColumn } from "./column-values";
import type { ColumnMatch } from "./columns";
import { missingOf } from "./columns";
import { profileOf, showsSign } from "./content";
import { fieldOf } from "./field";
import { isBlank, type Grid } from "./grid";
import type { ListBlock } from "./blocks";
import { takeUnit } from "./header-text";
import { assumed, cellPlace, type ProblemList } from "./problems";
import { measuresAsFields } from "./measure-records";
import type { LabelledValue, MeasureRows, ReadField, ReadTable, Role } from "./reading";
import { roles } from "./roles";
import { columnQuestion } from "./different-amounts";
import { clearParts } from "./survey-fit";
import type { Cells } from "./survey/cells";
import { spread } from "./spread";
import { classifyRows, type RowKinds } from "./rows";
import { textBuilder } from "./text-values";
import type { DecimalMark } from "./values/number-text";
import { readNumber } from "./values/number-text";

/** What a block is read with. */
export interface BlockReading {
  readonly grid: Grid;
  /** Counts the blocks of the sheet from 0. */
  readonly block: number;
  /** The decimal mark where neither column nor sheet shows one. */
  readonly mark: DecimalMark;
  /** A person has settled the decimal mark. */
  readonly certain?: boolean;
  readonly labelled: readonly LabelledValue[];
  readonly problems: ProblemList;
  /** The cells as surveyed: what is a number, and which decimal mark columns show. */
  readonly cells?: Cells;
  /** What each row is, where the survey has told; else the rows are sorted here. */
  readonly rows?: RowKinds;
  /** The column whose texts say what the amounts of their rows are, where there is one. */
  readonly measures?: MeasureRows;
}

/** Reads a list block as records. */
export function listTable(found: ListBlock, reading: BlockReading): ReadTable {
  const { grid, block, mark, labelled, problems, cells } = reading;
  const { header, titles } = found;
  const { role } = header.fit;
  const assumedColumns = byContent(grid, found);
  const { measures } = reading;
  // The column that names measures names nothing else.
  const matches = [...header.fit.matches, ...assumedColumns]
    .filter(({ column }) => columnLetters(column) !== measures?.letters)
    .sort((a, b) => a.column - b.column);
  const amounts = measures ? unsaidAmounts(matches, role) : [];
  for (const match of [...assumedColumns, ...header.fit.matches.filter((one) => isGuess(one, role))])
    if (!amounts.includes(match)) reportContent(grid, header.bottom, match, role, problems);
  const full = { ...header, fit: { ...header.fit, matches } };
  if (measures) reportMeasures(grid, measures, role, problems);
  const rows = reading.rows ?? classifyRows(grid, full, found.end, problems);
  const byRows = [
    ...(measures?.texts ?? []).map(({ field }) => field),
    ...(measures && rows.sections.length > 0 ? ["unit"] : []),
  ];
  reportHeader(grid, found, matches, problems, reading.rows !== undefined, byRows);
  reportParts(grid, header.bottom, matches, problems);
  const titleScale = scaleOf(titles, labelled);
  const percent = percentRows(grid, matches, rows);
  const needed = new Set(roles[role].needs.flat());
  const fields = matches.map((match): ReadField => {
    const definition = fieldOf(roles, role, match.field) ?? { kind: "text", telling: 1 };
    const scale = definition.kind === "money" ? (match.header.scale ?? titleScale) : 1;
    const data = readColumn({
      grid,
      rows,
      match,
      definition,
      needed: needed.has(match.field),
      instead: insteadOf(match, matches, role),
      problems,
      scale,
      mark,
      ...(cells && { cells }),
      ...(reading.certain && { certainMark: true }),
      headerRow: header.bottom,
      percentRows: percent,
    });
    const { joined, period } = match.header;
    return {
      field: match.field,
      period,
      letters: columnLetters(match.column),
      header: joined || null,
      data,
      confidence: match.confidence,
      reason: match.reason,
      scale,
      ...(match.part !== undefined && { part: match.part }),
    };
  });
  const ofSections =
    role === "budget" ? [...sectionUnits(rows, fields), ...fields, ...sectionKinds(rows, fields)] : fields;
  const whole = { sheet: grid.sheet.name, rows: rows.data.length, rowNumbers: rows.data.map((row) => row + 1) };
  const records = measures
    ? measuresAsFields(
        { ...whole, fields: ofSections },
        measures,
        new Set(fields.filter((_, at) => amounts.includes(matches[at] as ColumnMatch))),
      )
    : { ...whole, fields: ofSections };
  const last = Math.max(header.bottom, rows.data.at(-1) ?? 0, rows.subtotal.at(-1) ?? 0, rows.total.at(-1) ?? 0);
  const physical = (list: readonly number[]) => list.map((row) => row + 1);
  return spread({
    role,
    range: areaAddress({
      row: header.top,
      column: header.firstColumn,
      rows: last - header.top + 1,
      columns: header.endColumn - header.firstColumn,
    }),
    confidence: header.confidence,
    headerRows: Array.from({ length: header.bottom - header.top + 1 }, (_, at) => header.top + at + 1),
    ...records,
    labelled,
    ...(measures && { measures }),
    layout: {
      block,
      titles,
      headers: header.columns.map((one) => ({ letters: columnLetters(one.column), header: one.header.joined || null })),
      section: rows.sections.map(({ row }) => row + 1),
      subtotal: physical(rows.subtotal),
      total: physical(rows.total),
      note: physical(rows.note.filter((row) => row < last)),
      blank: physical(rows.blank.filter((row) => row < last)),
      other: physical(rows.other),
    },
  });
}

/** The columns of amounts whose own headers say no measure: the rows say it. */
function unsaidAmounts(matches: readonly ColumnMatch[], role: Role): readonly ColumnMatch[] {
  const wanted = new Set(role === "budget" ? ["amount", "budget", "outturn"] : ["outcome", "target"]);
  return matches.filter(
    ({ field, by, confidence }) =>
      wanted.has(field) && (field === "amount" || by === "parts" || (by !== "mapping" && confidence < surelyNamed)),
  );
}

/** From here on a header's own word counts more than what the rows say. */
const surelyNamed = 0.85;

/** What rows of different measures were taken for; what nobody can tell from their text is asked. */
function reportMeasures(grid: Grid, measures: MeasureRows, role: Role, problems: ProblemList): void {
  const { name } = grid.sheet;
  const at = (row: number) => ({ at: "cell", sheet: name, address: `${measures.letters}${row}` }) as const;
  for (const { text, rows, asked } of measures.texts)
    if (asked)
      problems.add({
        severity: "warning",
        code: "measures-in-rows",
        message: `The rows "${text}" on ${name} hold a measure of their own, but no word says which; they were not read.`,
        where: at(rows[0] ?? 1),
        fix: "Say what the rows hold, or that they are not to be read.",
        values: { asked: true, ask: role === "budget" ? "measure" : "indicator measure", read: text },
      });
  const said = measures.texts.filter(({ field, confidence }) => field !== null && confidence < 1);
  const [first] = said;
  if (first === undefined) return;
  problems.add({
    severity: "note",
    code: "measures-told",
    message: `The rows called ${said.map(({ text }) => `"${text}"`).join(", ")} on ${name} hold different measures of the same; each was read as a column of its own.`,
    where: at(first.rows[0] ?? 1),
    fix: "Correct it in the mapping where it is not so.",
    values: { measures: said.map(({ text, field }) => `${text}=${field ?? ""}`).join("; ") },
  });
}

/** Below this what a column of figures holds is asked. */
const asking = 0.6;

/** Whether the survey took a needed column of figures for a field that none of its header's words says. */
function isGuess({ by, field, confidence, header }: ColumnMatch, role: Role): boolean {
  const figure = roles[role].needs.some((group) => group.includes(field)) && roles[role].fields[field]?.kind !== "text";
  return by === "survey" && figure && confidence <= 0.65 && header.base !== "";
}

/** The other columns of the needed groups that a column is in. */
function insteadOf(match: ColumnMatch, matches: readonly ColumnMatch[], role: Role): readonly number[] {
  const groups = roles[role].needs.filter((group) => group.includes(match.field));
  return matches
    .filter((other) => other !== match && groups.some((group) => group.includes(other.field)))
    .map(({ column }) => column);
}

/** The unit of amounts that a labelled cell or a title names, else kronor. */
export function scaleOf(titles: readonly string[], labelled: readonly LabelledValue[]): number {
  const stated = labelled.find(({ field }) => field === "amountUnit");
  const texts = stated ? [String(stated.value), ...titles] : [...titles].reverse();
  for (const text of texts) {
    const { scale } = takeUnit(text);
    if (scale !== null) return scale;
  }
  return 1;
}

/** Needed fields without a header word, found by what an unmatched column holds; only where one column alone qualifies. */
function byContent(grid: Grid, { header, end }: ListBlock): readonly ColumnMatch[] {
  const { role, matches, missing } = header.fit;
  const found: ColumnMatch[] = [];
  const lastSampled = Math.min(end, header.bottom + 200);
  for (const group of missing) {
    for (const field of group) {
      const sign = roles[role].fields[field]?.content;
      if (sign === undefined) continue;
      const able = header.columns.flatMap((one) => {
        if ([...matches, ...found].some((match) => match.column === one.column)) return [];
        const reason = showsSign(profileOf(grid, one.column, header.bottom + 1, lastSampled), sign);
        return reason === undefined ? [] : [{ one, reason }];
      });
      const [only] = able;
      if (only === undefined || (able.length > 1 && sign !== "every value differs")) continue;
      const reason = `no header says ${field}, but ${only.reason}`;
      found.push({ ...only.one, field, confidence: 0.5, reason, by: "content" });
      break;
    }
  }
  return found;
}

/** The needed fields that a block lacks although nothing but its headers says what it is: it is better left alone. */
export function lackingIn(grid: Grid, block: ListBlock): readonly string[] {
  const { hinted, fit } = block.header;
  if (hinted || fit.missing.length === 0) return [];
  return missingOf(roles[fit.role], [...fit.matches, ...byContent(grid, block)]).map((group) => group.join(" or "));
}

/** Whether a column that was taken for a field is asked about: where its header can be told again, and the evidence is thin. */
function askOf(
  { by, confidence, header }: ColumnMatch,
  role: Role,
): { readonly asked: boolean; readonly ask?: string } {
  if (by === "survey") return confidence < asking ? { asked: true, ask: columnQuestion(role) } : { asked: false };
  return header.joined === "" ? { asked: false } : { asked: true, ask: "assumed" };
}

function reportContent(grid: Grid, headerRow: number, match: ColumnMatch, role: Role, problems: ProblemList): void {
  const column = columnLetters(match.column);
  const { joined } = match.header;
  problems.add(
    assumed(
      "column-assumed",
      match.by === "survey"
        ? `On ${grid.sheet.name} the column ${column}${joined ? ` ("${joined}")` : ""} was taken for ${match.field}: ${match.reason}.`
        : `On ${grid.sheet.name} ${match.reason} in column ${column}${joined ? ` ("${joined}")` : ""}, which was taken for it.`,
      "Confirm it in the mapping, or correct the header.",
      cellPlace(grid.sheet.name, headerRow, match.column),
      { ...askOf(match, role), field: match.field, column },
    ),
  );
}

/** Columns that are taken for parts of one amount are asked about, unless their headers prove to be known units. */
function reportParts(grid: Grid, headerRow: number, matches: readonly ColumnMatch[], problems: ProblemList): void {
  const parts = matches.filter(({ by, confidence }) => by === "parts" && confidence < clearParts);
  const [first] = parts;
  if (first === undefined) return;
  const names = parts.map(({ part }) => part ?? "");
  problems.add({
    severity: "warning",
    code: "parts-assumed",
    message: `The headers of ${parts.length} columns on ${grid.sheet.name} (${names.slice(0, 8).join(", ").slice(0, 200)}) name neither a measure nor a period; they were taken for parts of one amount, a column a unit.`,
    where: cellPlace(grid.sheet.name, headerRow, first.column),
    fix: "Say whether they are parts of one amount or different amounts.",
    values: { asked: true, ask: "parts", parts: names.join("; ").slice(0, 2_000) },
  });
}

function reportHeader(
  grid: Grid,
  { header }: ListBlock,
  matches: readonly ColumnMatch[],
  problems: ProblemList,
  surveyed: boolean,
  byRows: readonly (string | null)[],
): void {
  const { role, claims } = header.fit;
  const sheet = grid.sheet.name;
  const seen = header.columns.map((one) => one.header.joined).filter(Boolean);
  for (const group of missingOf(roles[role], matches).filter((one) => !one.some((field) => byRows.includes(field)))) {
    // A surveyed table is only read with the figures it needs; units may be its sections or sheet, targets may be agreed later.
    problems.add({
      severity: surveyed ? "warning" : "error",
      code: "needed-column-missing",
      message: `${sheet} was read as ${role}, but has no column for ${group.join(" or ")}. Headers seen in row ${header.bottom + 1}: ${seen.slice(0, 25).join(", ")}.`,
      where: cellPlace(sheet, header.bottom, header.firstColumn),
      fix: `Name the column, or say in the mapping which one is ${group.join(" or ")}.`,
      values: { role, fields: group.join(","), headers: seen.join("; ").slice(0, 500) },
    });
  }
  for (const { field, taken, other } of claims) {
    problems.add(
      assumed(
        "column-ambiguous",
        `Both "${taken.header.joined}" (column ${columnLetters(taken.column)}) and "${other.header.joined}" (column ${columnLetters(other.column)}) can be ${field}; the first was taken.`,
        "Say in the mapping which one is meant.",
        cellPlace(sheet, header.bottom, other.column),
        { asked: true, ask: "rival", field, taken: columnLetters(taken.column), other: columnLetters(other.column) },
      ),
    );
  }
  if (header.rival) {
    problems.add(
      assumed(
        "role-ambiguous",
        `${sheet} was read as ${role}, but could also be ${header.rival}.`,
        "Confirm the role in the mapping.",
        cellPlace(sheet, header.bottom, header.firstColumn),
        { asked: true, ask: "role", role, rival: header.rival },
      ),
    );
  }
}

/** Where no column names the unit but section rows do, the unit of each record is its section. */
function sectionUnits(rows: RowKinds, fields: readonly ReadField[]): readonly ReadField[] {
  const [first] = rows.sections;
  if (first === undefined || fields.some(({ field }) => field === "unit")) return [];
  const builder = textBuilder(rows.data.length);
  rows.sectionOf.forEach((section, record) => builder.set(record, rows.sections[section]?.label ?? null));
  return [
    {
      field: "unit",
      period: null,
      letters: columnLetters(first.column),
      header: null,
      data: builder.column(),
      confidence: 0.7,
      reason: "the section rows name the unit",
      scale: 1,
    },
  ];
}

/** What section rows such as Revenue and Costs say of the records under them, where no column says it. */
function sectionKinds({ kinds, data, sections }: RowKinds, fields: readonly ReadField[]): readonly ReadField[] {
  if (kinds === undefined || fields.some(({ field }) => field === "kind")) return [];
  const builder = textBuilder(data.length);
  kinds.forEach((kind, record) => builder.set(record, kind));
  return [
    {
      field: "kind",
      period: null,
      letters: columnLetters(sections[0]?.column ?? 0),
      header: null,
      data: builder.column(),
      confidence: 0.8,
      reason: "section rows say which amounts are costs and which revenue",
      scale: 1,
    },
  ];
}

/** Rows whose measure unit is per cent and whose figures are plain numbers over 1.5: percentages, not shares. */
function percentRows(grid: Grid, matches: readonly ColumnMatch[], rows: RowKinds): ReadonlySet<number> {
  const found = new Set<number>();
  const unit = matches.find(({ field }) => field === "measureUnit");
  if (unit === undefined) return found;
  const measures = matches.filter(({ field }) => roles.indicators.fields[field]?.kind === "measure");
  for (const row of rows.data) {
    const text = grid.filled(row, unit.column);
    if (typeof text !== "string" || !/^\s*(?:%|procent|per ?cent)/iu.test(text)) continue;
    const plain = measures.some(({ column }) => {
      const value = grid.value(row, column);
      if (isBlank(value)) return false;
      if (typeof value === "number") return Math.abs(value) > 1.5 && !grid.look(row, column).numberFormat.includes("%");
      const read = typeof value === "string" ? readNumber(value, ",") : undefined;
      return read !== undefined && !read.percent && Math.abs(Number(read.digits)) > 1.5;
    });
    if (plain) found.add(row);
  }
  return found;
}
