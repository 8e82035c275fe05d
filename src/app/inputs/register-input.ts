import { cycleOf } from "../../commitments/header";
import type { CommitmentForm } from "../../commitments/form";
import type { Words } from "../../locale/words";
import { numberColumn, textColumn, type ColumnData, type TableData } from "../../rules/data";
import { serialOf } from "../../rules/dates";
import type { CellValue } from "../../workbook/cell";
import type { OwnInput, Snapshot } from "../../workbook/snapshot";
import { choiceOf } from "../choice";
import { collectedByCell, collectedIn, collectedKey, type CollectedCell } from "../distribution/collected";

const lineSections = ["results", "commitments", "promises"];
const lineTexts = ["goal", "indicator", "owner", "frequency"] as const;
const lineFigures = [
  "baseline",
  "threshold",
  "target",
  "stretch",
  "weight",
  "proposedByUnit",
  "proposedBySuperior",
  "agreed",
] as const;

/** Reads a form as it stands: what a person has written in its sheet, else what it is prefilled with. */
export type FormReader = (form: CommitmentForm, cell: string) => CellValue;

/**
 * A reader over the commitment sheets that the workbook already has, and over what was returned in files of their own:
 * what a person typed in the workbook's sheet counts before what was returned, and that before what we prefilled.
 * Choices are read in the language of the sheets.
 */
export function formReader(
  snapshot: Snapshot,
  words: Words,
  collected: ReadonlyMap<string, CollectedCell> = collectedByCell(collectedIn(snapshot)),
): FormReader {
  const sheets = new Map(snapshot.own.map((sheet) => [sheet.id, sheet]));
  return (form, cell) => {
    const written = sheets.get(`commitment:${form.id}`)?.inputs.get(`form/${cell}`);
    if (written !== undefined && typed(written)) return chosen(form, cell, written.value, words);
    const returned = collected.get(collectedKey(form.id, cell));
    if (returned !== undefined) return chosen(form, cell, returned.value, words);
    return written === undefined ? prefilled(form, cell) : chosen(form, cell, written.value, words);
  };
}

function typed({ value, written }: OwnInput): boolean {
  const blank = (one: CellValue) => (one === "" ? null : one);
  return blank(value) !== blank(written);
}

/** A choice as the rules know it, whichever of the two languages it is written in; other values as they are. */
export function chosen(form: CommitmentForm, cell: string, value: CellValue, words: Words): CellValue {
  if (typeof value !== "string") return value;
  const [sectionId, first, second] = cell.split(".");
  const section = form.sections.find((one) => one.id === sectionId);
  const asked =
    second === undefined
      ? section?.fields.find((field) => field.id === first)
      : section?.lines?.columns.find((column) => column.id === second);
  return (asked?.choices === undefined ? undefined : choiceOf(asked.choices, value, words)) ?? value;
}

function prefilled(form: CommitmentForm, cell: string): CellValue {
  const [sectionId, first, second] = cell.split(".");
  const section = form.sections.find((one) => one.id === sectionId);
  if (second === undefined) return section?.fields.find((field) => field.id === first)?.value ?? null;
  return section?.lines?.rows.find((row) => row.id === first)?.values[second] ?? null;
}

/** The rows of the register and of its lines, as the forms stand. */
export function registerInput(
  forms: readonly CommitmentForm[],
  read: FormReader,
  year: number,
): { readonly Commitments: TableData; readonly CommitmentLines: TableData } {
  const cycle = cycleOf(year);
  const dates = { from: serialOfIso(cycle.from), until: serialOfIso(cycle.until) };
  const commitments = forms.map((form) => {
    const cell = (id: string): CellValue => read(form, id);
    return {
      commitment: form.id,
      form: form.kind,
      who: textOf(cell("header.manager") ?? cell("header.team") ?? cell("header.person")) ?? form.unit,
      level: textOf(cell("header.level")) ?? "",
      unit: form.unit,
      status: textOf(cell("header.status")) ?? "draft",
      version: numberOf(cell("header.version")) ?? 1,
      from: dates.from,
      until: dates.until,
      reconsiderBy: dateOf(cell("header.reconsiderBy")),
      signedFirst: dateOf(cell("signatures.first.date")),
      signedSecond: dateOf(cell("signatures.second.date")),
    };
  });
  const lines = forms.flatMap((form) => linesOf(form, read));
  return { Commitments: tableOf(commitments, registerKinds), CommitmentLines: tableOf(lines, lineKinds) };
}

type Row = Readonly<Record<string, string | number | null>>;

function linesOf(form: CommitmentForm, read: FormReader): Row[] {
  const section = form.sections.find((one) => lineSections.includes(one.id));
  if (section?.lines === undefined) return [];
  const { rows, blankLines } = section.lines;
  const ids = [...rows.map((row) => row.id), ...Array.from({ length: blankLines }, (_, index) => `blank${index + 1}`)];
  return ids.flatMap((id): Row[] => {
    const cell = (column: string): CellValue => read(form, `${section.id}.${id}.${column}`);
    const goal = textOf(cell("goal") ?? cell("commitment") ?? cell("promise"));
    const indicator = textOf(cell("indicator"));
    if (goal === null && indicator === null) return [];
    const owner = textOf(read(form, `measuring.${id}.owner`));
    const texts = { goal, indicator, owner, frequency: textOf(read(form, `measuring.${id}.frequency`)) };
    return [
      {
        line: `${form.id}/${id}`,
        commitment: form.id,
        ...texts,
        ...Object.fromEntries(lineFigures.map((column) => [column, numberOf(cell(column))])),
      },
    ];
  });
}

const registerKinds: Readonly<Record<string, "text" | "number">> = {
  commitment: "text",
  form: "text",
  who: "text",
  level: "text",
  unit: "text",
  status: "text",
  version: "number",
  from: "number",
  until: "number",
  reconsiderBy: "number",
  signedFirst: "number",
  signedSecond: "number",
};

const lineKinds: Readonly<Record<string, "text" | "number">> = {
  line: "text",
  commitment: "text",
  ...Object.fromEntries(lineTexts.map((column) => [column, "text" as const])),
  ...Object.fromEntries(lineFigures.map((column) => [column, "number" as const])),
};

function tableOf(rows: readonly Row[], kinds: Readonly<Record<string, "text" | "number">>): TableData {
  const columns = Object.entries(kinds).map(([id, kind]): [string, ColumnData] => [
    id,
    kind === "text"
      ? textColumn(rows.map((row) => textOf(row[id] ?? null)))
      : numberColumn(rows.map((row) => numberOf(row[id] ?? null))),
  ]);
  return { rows: rows.length, columns: Object.fromEntries(columns) };
}

function textOf(value: CellValue): string | null {
  if (typeof value === "string") return value.trim() === "" ? null : value;
  return typeof value === "number" ? String(value) : null;
}

function numberOf(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}

function dateOf(value: CellValue): number | null {
  return typeof value === "string" ? serialOfIso(value) : numberOf(value);
}

function serialOfIso(iso: string): number | null {
  const [year, month, day] = iso.split("-").map(Number);
  return year === undefined || month === undefined || day === undefined || Number.isNaN(day)
    ? null
    : serialOf(year, month, day);
}
