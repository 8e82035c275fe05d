import type { ChartBlock } from "../plan";
import { chartPart, type ChartSource } from "./chart-xml";
import { drawingPart, readDrawing, relationsPart, type PersonsDrawing } from "./drawing-xml";
import type { LaidSheet } from "../join/laid";
import type { SheetInk } from "./ink";
import { contentTypes, relationType } from "./package-patch";
import { relationsPath, type Package, type Relation } from "./package";
import { sheetPart } from "./sheet-xml";
import type { FileStanding } from "./standing-file";
import { tablePart } from "./table-xml";
import { zipEntry, type ZipEntry } from "./zip";

/** Hands out part names and table numbers that are free in the package. */
export interface Numbering {
  /** A path like "xl/tables/cqm1.xml" that no part has. */
  path(stem: string): string;
  tableId(wanted: number | undefined): number;
}

/** The parts of one sheet of ours, with their content types, and the parts it had before. */
export interface SheetParts {
  readonly parts: readonly ZipEntry[];
  readonly types: ReadonlyMap<string, string>;
  readonly before: readonly string[];
}

/** A numbering over the parts and table numbers in use. */
export function numbering(used: Iterable<string>, usedTables: Iterable<number>): Numbering {
  const paths = new Set([...used].map((path) => path.toLowerCase()));
  const tables = new Set(usedTables);
  return {
    path(stem) {
      let number = 1;
      while (paths.has(`${stem}${number}.xml`.toLowerCase())) number += 1;
      paths.add(`${stem}${number}.xml`.toLowerCase());
      return `${stem}${number}.xml`;
    },
    tableId(wanted) {
      let id = wanted !== undefined && !tables.has(wanted) ? wanted : 1;
      while (tables.has(id)) id += 1;
      tables.add(id);
      return id;
    },
  };
}

/** Builds the sheet, its tables, drawing, charts and relations. */
export function buildSheetParts(
  path: string,
  laid: LaidSheet,
  standing: FileStanding | undefined,
  source: Package,
  folder: string,
  free: Numbering,
  charts: ChartSource,
  ink: SheetInk,
): SheetParts {
  const parts: ZipEntry[] = [];
  const types = new Map<string, string>([[path, contentTypes.worksheet]]);
  const relations: Pick<Relation, "id" | "fullType" | "target" | "external">[] = [];
  const had = standing ? source.relations(path) : [];
  const before = had.filter((relation) => relation.type === "table").map((relation) => relation.target);
  const kept = had.filter((relation) => !["table", "drawing", "printerSettings"].includes(relation.type));
  relations.push(...kept);

  const tableIds = laid.tables.map((table, index) => {
    const same = standing?.tables.find((one) => one.name.toLowerCase() === table.name.toLowerCase());
    const target = same?.path ?? free.path(`${folder}tables/cqm`);
    parts.push(zipEntry(target, tablePart(table, free.tableId(same?.id), ink.formula)));
    types.set(target, contentTypes.table);
    const id = `cqmT${index + 1}`;
    relations.push({ id, fullType: relationType("table"), target, external: false });
    return id;
  });

  const drawingPath = had.find((relation) => relation.type === "drawing" && source.has(relation.target))?.target;
  const drawingRelations = drawingPath === undefined ? [] : source.relations(drawingPath);
  const persons =
    drawingPath === undefined
      ? undefined
      : readDrawing(source.part(drawingPath), drawingPath, source.file, drawingRelations);
  if (drawingPath !== undefined)
    before.push(
      drawingPath,
      relationsPath(drawingPath),
      ...(persons?.ownCharts ?? []),
      ...(persons?.ownCharts ?? []).map(relationsPath),
    );
  const drawing = addDrawing(laid, persons, drawingPath, folder, free, charts, parts, types);
  if (drawing !== undefined)
    relations.push({ id: "cqmD1", fullType: relationType("drawing"), target: drawing, external: false });

  const legacyDrawing = standing?.cells.hangers.find(
    (hanger) => hanger.element === "legacyDrawing" && kept.some((relation) => relation.id === hanger.relation),
  )?.relation;
  const hangers = {
    tables: tableIds,
    ...(drawing === undefined ? {} : { drawing: "cqmD1" }),
    ...(legacyDrawing === undefined ? {} : { legacyDrawing }),
  };
  parts.push(sheetPart(path, laid, standing, hangers, ink));
  if (relations.length > 0) parts.push(zipEntry(relationsPath(path), relationsPart(relations)));
  else before.push(relationsPath(path));
  return { parts, types, before };
}

function addDrawing(
  laid: LaidSheet,
  persons: PersonsDrawing | undefined,
  drawingPath: string | undefined,
  folder: string,
  free: Numbering,
  charts: ChartSource,
  parts: ZipEntry[],
  types: Map<string, string>,
): string | undefined {
  const blocks = laid.plan.blocks.filter((block): block is ChartBlock => block.kind === "chart");
  if (blocks.length === 0 && (persons?.anchors.length ?? 0) === 0) return undefined;
  const path = drawingPath ?? free.path(`${folder}drawings/cqm`);
  const placed = blocks.map((block, index) => {
    const chartPath = persons?.ownCharts[index] ?? free.path(`${folder}charts/cqm`);
    parts.push(zipEntry(chartPath, chartPart(block, charts)));
    types.set(chartPath, contentTypes.chart);
    return { block, path: chartPath };
  });
  const built = drawingPart(placed, persons);
  parts.push(zipEntry(path, built.drawing), zipEntry(relationsPath(path), built.relations));
  types.set(path, contentTypes.drawing);
  return path;
}
