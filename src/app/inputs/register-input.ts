import { cycleOf } from "../../commitments/header";
import type { CommitmentForm, FormLines } from "../../commitments/form";
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

/** Whether a person has written a cell of a form, in the workbook or in a file that was returned. */
export type EditedCell = (form: CommitmentForm, cell: string) => boolean;

/**
 * A reader over the commitment sheets that the workbook already has, and over what was returned in files of their own:
 * what a person typed in the workbook's sheet counts before what was returned, and that before what the lists give now.
 * Choices are read in the language of the sheets.
 */
export function formReader(
  snapshot: Snapshot,
  words: Words,
  collected: ReadonlyMap<string, CollectedCell> = collectedByCell(collectedIn(snapshot)),
): FormReader {
  const typedIn = typedCells(snapshot);
  return (form, cell) => {
    const written = typedIn(form, cell);
    if (written !== undefined) return chosen(form, cell, written.value, words);
    const returned = collected.get(collectedKey(form.id, cell));
    return returned === undefined ? prefilled(form, cell) : chosen(form, cell, returned.value, words);
  };
}

/** Tells what a person has written from what is only prefilled. */
export function editedCells(snapshot: Snapshot, collected: ReadonlyMap<string, CollectedCell>): EditedCell {
  const typedIn = typedCells(snapshot);
  return (form, cell) => typedIn(form, cell) !== undefined || collected.has(collectedKey(form.id, cell));
}

function typedCells(snapshot: Snapshot): (form: CommitmentForm, cell: string) => OwnInput | undefined {
  const sheets = new Map(snapshot.own.map((sheet) => [sheet.id, sheet]));
  return (form, cell) => {
    const written = sheets.get(`commitment:${form.id}`)?.inputs.get(`form/${cell}`);
    return written !== undefined && typed(written) ? written : undefined;
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

/** What the register asks of a commitment: a form, and its cells as they count. */
export interface RegisteredForm {
  readonly form: CommitmentForm;
  readonly valueOf: (cell: string) => CellValue;
  /** The version that both have signed and that is closed; null while it is open. */
  readonly closedVersion: number | null;
}

/** The rows of the register, of its lines and of its triggers, as the forms stand. */
export function registerInput(
  forms: readonly RegisteredForm[],
  year: number,
  figureNow: FigureNow = () => null,
): { readonly Commitments: TableData; readonly CommitmentLines: TableData; readonly CommitmentTriggers: TableData } {
  const cycle = cycleOf(year);
  const dates = { from: serialOfIso(cycle.from), until: serialOfIso(cycle.until) };
  const commitments = forms.map(({ form, valueOf: cell, closedVersion }) => ({
    commitment: form.id,
    form: form.kind,
    who:
      textOf(cell("header.team") ?? cell("header.person") ?? cell("header.manager") ?? cell("header.customer")) ??
      form.unit,
    level: levelOf(form),
    unit: form.unit,
    status: textOf(cell("header.status")) ?? "draft",
    version: numberOf(cell("header.version")) ?? 1,
    from: dates.from,
    until: dates.until,
    reconsiderBy: dateOf(cell("header.reconsiderBy")),
    closedVersion,
    signedFirst: dateOf(cell("signatures.first.date")),
    signedSecond: dateOf(cell("signatures.second.date")),
  }));
  return {
    Commitments: tableOf(commitments, registerKinds),
    CommitmentLines: tableOf(forms.flatMap(linesOf), lineKinds),
    CommitmentTriggers: tableOf(
      forms.flatMap((one) => triggersOf(one, figureNow)),
      triggerKinds,
    ),
  };
}

/** Where a figure that an assumption names stands now; null where the workbook does not know it. */
export type FigureNow = (unit: string, figure: string) => number | null;

type Row = Readonly<Record<string, string | number | null>>;

/** The form's own word for its level: it is ours, and no cell of the sheet. */
function levelOf(form: CommitmentForm): string {
  return textOf(form.sections[0]?.fields.find(({ id }) => id === "level")?.value ?? null) ?? "";
}

/** Ids of the lines of a form that say something, in order: "results.customer-index". */
export function filledLines({ form, valueOf: cell }: Pick<RegisteredForm, "form" | "valueOf">): readonly string[] {
  const section = lineSection(form);
  if (section?.lines === undefined) return [];
  return rowIds(section.lines)
    .map((id) => `${section.id}.${id}`)
    .filter((line) =>
      ["goal", "commitment", "promise", "indicator"].some((column) => textOf(cell(`${line}.${column}`)) !== null),
    );
}

function lineSection(form: CommitmentForm): CommitmentForm["sections"][number] | undefined {
  return form.sections.find((one) => lineSections.includes(one.id));
}

function rowIds({ rows, blankLines }: FormLines): readonly string[] {
  return [...rows.map((row) => row.id), ...Array.from({ length: blankLines }, (_, index) => `blank${index + 1}`)];
}

function linesOf({ form, valueOf }: RegisteredForm): Row[] {
  return filledLines({ form, valueOf }).map((line): Row => {
    const id = line.slice(line.indexOf(".") + 1);
    const cell = (column: string): CellValue => valueOf(`${line}.${column}`);
    return {
      line: `${form.id}/${id}`,
      commitment: form.id,
      goal: textOf(cell("goal") ?? cell("commitment") ?? cell("promise")),
      indicator: textOf(cell("indicator") ?? cell("evidence")),
      owner: textOf(valueOf(`measuring.${id}.owner`)),
      frequency: textOf(valueOf(`measuring.${id}.frequency`)),
      ...Object.fromEntries(lineFigures.map((column) => [column, numberOf(cell(column))])),
    };
  });
}

function triggersOf({ form, valueOf }: RegisteredForm, figureNow: FigureNow): Row[] {
  const lines = form.sections.find(({ id }) => id === "assumptions")?.lines;
  return lines === undefined
    ? []
    : rowIds(lines).flatMap((id): Row[] => {
        const cell = (column: string): CellValue => valueOf(`assumptions.${id}.${column}`);
        const [assumption, figure] = [textOf(cell("assumption")), textOf(cell("figure"))];
        if (assumption === null && figure === null) return [];
        return [
          {
            trigger: `${form.id}/${id}`,
            commitment: form.id,
            assumption,
            figure,
            comparison: textOf(cell("comparison")),
            limit: numberOf(cell("limit")),
            now: figure === null ? null : figureNow(form.unit, figure),
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
  closedVersion: "number",
  signedFirst: "number",
  signedSecond: "number",
};

const lineKinds: Readonly<Record<string, "text" | "number">> = {
  line: "text",
  commitment: "text",
  ...Object.fromEntries(lineTexts.map((column) => [column, "text" as const])),
  ...Object.fromEntries(lineFigures.map((column) => [column, "number" as const])),
};

const triggerKinds: Readonly<Record<string, "text" | "number">> = {
  trigger: "text",
  commitment: "text",
  assumption: "text",
  figure: "text",
  comparison: "text",
  limit: "number",
  now: "number",
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
