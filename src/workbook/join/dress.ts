import type { SheetPlan } from "../plan";
import type { SheetDress } from "../state";

/**
 * How a planned sheet is dressed, in fingerprints by what is dressed together. Rows of a table are left out of its own
 * fingerprint, since every row looks alike.
 */
export function dressOf(sheet: SheetPlan): SheetDress {
  const locked = sheet.protected === true;
  const blocks: Record<string, string> = {};
  const features: unknown[] = [];
  const widths: unknown[] = [];
  for (const block of sheet.blocks) {
    if (block.kind === "chart") continue;
    const at = [block.at.row, block.at.column];
    if (block.kind === "cells") {
      blocks[block.id] = fingerprint([
        at,
        block.cells.map(({ row, column, style, span, link, role, locked: closed }) => {
          return [row, column, style, span, link, locked && role === "input" && closed !== true];
        }),
      ]);
      features.push(
        at,
        block.cells.flatMap(({ row, column, validation }) => (validation ? [[row, column, validation]] : [])),
      );
    } else {
      blocks[block.id] = fingerprint([
        at,
        block.headerStyle,
        block.style,
        block.columns.map(({ id, style, role }) => [id, style, locked && role === "input"]),
      ]);
      features.push(
        [at, Math.max(1, block.rows)],
        block.columns.map(({ header, help, validation }) => [help === undefined ? null : [header, help], validation]),
      );
      widths.push(
        block.at.column,
        block.columns.map(({ width, hidden }) => [width, hidden]),
      );
    }
    features.push(block.conditional);
  }
  const charts = sheet.blocks.filter((block) => block.kind === "chart");
  const { columnWidths, rowHeights, freeze, page, tabColor, hideGridlines } = sheet;
  return {
    blocks,
    features: fingerprint(features),
    settings: fingerprint([widths, columnWidths, rowHeights, freeze, page, tabColor, hideGridlines]),
    charts: fingerprint(charts),
    chartIds: charts.map((chart) => chart.id),
  };
}

/** Bound once: in some hosts looking it up for each character takes longer than all else. */
const { imul } = Math;

/** A short text that is the same for equal data: FNV-1a over its JSON from two starts, sixty-four bits together. */
function fingerprint(data: unknown): string {
  const text = JSON.stringify(data);
  let [one, other] = [0x811c9dc5, 0x01000193];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = imul(one ^ unit, 0x01000193);
    other = imul(other ^ unit, 0x85ebca6b) ^ (other >>> 15);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}
