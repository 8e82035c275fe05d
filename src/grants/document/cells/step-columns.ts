import type { StepKind } from "../step-schema";
import { roundingModes } from "../operand-schema";
import type { SectionColumn } from "./section-columns";

export const stepKinds = [
  ...["amount", "bands", "list", "product", "sum", "subtract", "percentage", "smallest", "largest"],
  ...["started steps", "completed steps", "own share", "convert", "pool share"],
  ...["provider total", "provider count", "provider share", "age", "placed", "rule"],
] as readonly StepKind[];

/** Columns of the ordered steps. What base, less, limits and percent are in the document depends on the kind. */
export const stepColumns: readonly SectionColumn[] = [
  { path: "id", header: "Step", type: "text", width: 20 },
  { path: "header", header: "Header", type: "text", width: 28 },
  { path: "kind", header: "Kind", type: "text", choices: stepKinds, width: 16 },
  { path: "at", header: "For each", type: "text", choices: ["row", "provider"], width: 10 },
  { path: "base", header: "Base", type: "scalar", width: 44 },
  { path: "percent", header: "Percent", type: "scalar", width: 16 },
  { path: "less", header: "Less", type: "scalar", width: 20 },
  { path: "least", header: "At least", type: "scalar", width: 12 },
  { path: "most", header: "At most", type: "scalar", width: 14 },
  { path: "more", header: "More", type: "settings", width: 44 },
  { path: "round.to", header: "Rounded to", type: "scalar", width: 11 },
  { path: "round.mode", header: "Rounding", type: "text", choices: roundingModes, width: 12 },
  {
    path: "meaning",
    header: "Shown as",
    type: "text",
    choices: ["number", "money", "share", "date", "text", "boolean"],
    width: 11,
  },
  { path: "unit", header: "Unit", type: "text", width: 12 },
  { path: "helper", header: "Folded away", type: "scalar", choices: ["TRUE", "FALSE"], width: 11 },
  { path: "source", header: "Source", type: "text", width: 36 },
];

/** A column that holds one value, or a list. */
export interface StepPart {
  readonly field: string;
  readonly list: boolean;
}

const one = (field: string): StepPart => ({ field, list: false });
const list = (field: string): StepPart => ({ field, list: true });

/** Which field of a step stands in which column, by kind; every other field stands in the column of further settings. */
export const stepParts: Readonly<
  Record<StepKind, Readonly<Partial<Record<"base" | "percent" | "less" | "least" | "most", StepPart>>>>
> = {
  amount: { base: one("of") },
  bands: { base: one("table") },
  list: { base: one("list") },
  product: { base: list("of") },
  sum: { base: list("of") },
  subtract: { base: one("from"), less: list("less"), least: one("least") },
  percentage: { base: list("of"), percent: one("percent") },
  smallest: { base: list("of") },
  largest: { base: list("of") },
  "started steps": { base: one("of"), most: one("most") },
  "completed steps": { base: one("of"), most: one("most") },
  "own share": {
    base: one("income"),
    percent: one("percent"),
    less: one("limit"),
    least: one("least"),
    most: one("ceiling"),
  },
  convert: { base: one("of") },
  "pool share": { base: one("pool") },
  "provider total": { base: one("of") },
  "provider count": { base: one("where") },
  "provider share": { base: one("where") },
  age: { base: one("born") },
  placed: { base: one("month") },
  rule: { base: one("rule") },
};
