import { stops, type Problem } from "../../problem/problem";
import { addressOf, isCellError } from "../../workbook/cell";
import { readWorkbook } from "../../workbook/file/read";
import { listSheetPrefix } from "../../workbook/identity";
import type { CellStyle, PlannedCell, SheetPlan } from "../../workbook/plan";
import type { CellLook, SheetSnapshot, Snapshot } from "../../workbook/snapshot";
import type { JobOptions, JobOutcome } from "../job";
import { rulesVersion } from "../version";

const prefix = `${listSheetPrefix}sample:`;

/** Lays the sheets of the sample into a workbook, as lists of the person's own: they are read, and may be changed and removed. */
export function sampleSheetsJob(snapshot: Snapshot, options: JobOptions): JobOutcome {
  const { sample, at } = options;
  const given = sample === undefined ? null : readWorkbook(sample.bytes, sample.name);
  const problems = given === null ? [notGiven()] : [...given.problems, ...standing(snapshot)];
  if (given === null || stops(problems)) return { job: "sample", problems, totals: [], plan: null, files: [] };
  const sheets = given.sheets.filter(({ visibility }) => visibility === "visible").map(sheetPlan);
  const language = snapshot.language ?? options.language ?? "en";
  const log = { at, job: "sample", rules: rulesVersion, totals: "", checks: "" };
  return { job: "sample", problems, totals: [], plan: { language, sheets, log }, files: [] };
}

/** Somebody may have changed it: it is not laid over what stands. */
function standing(snapshot: Snapshot): Problem[] {
  const found = snapshot.own.find(({ id }) => id.startsWith(prefix));
  if (found === undefined) return [];
  return [
    {
      severity: "error",
      code: "sample-stands",
      message: "The sample is in this workbook already.",
      where: { at: "cell", sheet: found.name, address: "A1" },
      fix: "Remove its sheets before you fill in the sample again.",
    },
  ];
}

function notGiven(): Problem {
  return {
    severity: "error",
    code: "sample-missing",
    message: "The sample workbook was not given.",
    fix: "Start the program with npm start, or ask who installed it.",
  };
}

const headFill = "DDE7F0";
const widest = 36;

function sheetPlan(sheet: SheetSnapshot): SheetPlan {
  const { origin, merges } = sheet;
  const spans = new Map(
    merges.map(({ row, column, rows, columns }) => [addressOf({ row, column }), { rows, columns }]),
  );
  const header = sheet.rows.findIndex((cells, row) => cells.some((_, column) => lookAt(sheet, row, column)?.filled));
  const widths: Record<number, number> = {};
  const cells: PlannedCell[] = [];
  sheet.rows.forEach((values, at) =>
    values.forEach((value, column) => {
      if (value === null || isCellError(value)) return;
      const position = { row: origin.row + at, column: origin.column + column };
      const address = addressOf(position);
      const formula = sheet.formulas.get(address);
      const span = spans.get(address);
      // Titles and notes run over the cells beside them; a header wraps.
      const alone = values.filter((one) => one !== null).length === 1;
      const length = String(value).length + 2;
      if (!alone && span === undefined)
        widths[position.column] = Math.max(widths[position.column] ?? 9, at > header ? Math.min(length, widest) : 0);
      cells.push({
        ...position,
        role: formula === undefined ? "label" : "computed",
        content: formula === undefined ? { value } : { formula, value },
        style: styleOf(lookAt(sheet, at, column)),
        ...(span === undefined ? {} : { span }),
      });
    }),
  );
  return {
    id: `${prefix}${sheet.name}`,
    name: sheet.name,
    blocks: [{ kind: "cells", id: "cells", at: { row: 0, column: 0 }, cells }],
    columnWidths: widths,
    ...(header >= 0 ? { freeze: { rows: origin.row + header + 1, columns: 0 } } : {}),
    page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
  };
}

function lookAt({ looks, lookTable }: SheetSnapshot, row: number, column: number): CellLook | undefined {
  const look = looks[row]?.[column];
  return look === undefined ? undefined : lookTable[look];
}

function styleOf(look: CellLook | undefined): CellStyle {
  if (look === undefined) return {};
  const { bold, italic, filled, numberFormat } = look;
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(filled ? { fill: headFill, wrap: true, vertical: "center" as const } : {}),
    ...(numberFormat === "General" ? {} : { numberFormat }),
  };
}
