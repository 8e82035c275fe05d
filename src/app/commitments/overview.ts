import { netFindings, type NetFinding } from "../../commitments/net/findings";
import { nameKey, type NetCommitment, type NetFacts, type NetLine } from "../../commitments/net/facts";
import { netOf, type Net } from "../../commitments/net/net";
import type { CheckedCommitment, ListedIndicator } from "../../commitments/prerequisites/facts";
import { prerequisitesOf, type Prerequisite } from "../../commitments/prerequisites/prerequisites";
import type { Place } from "../../problem/problem";
import { sourceCell, textAt, type TableData } from "../../rules/data";
import { indicatorsInput } from "../inputs/indicators-input";
import { unitFacts } from "../inputs/commitments-input";
import { filledLines } from "../inputs/register-input";
import { staffInput } from "../inputs/staff-input";
import type { Opened } from "../open";
import { introductionOf, type Introduction } from "./introduction";
import { commitmentState, type CommitmentState } from "./state";
import type { StandingCommitment } from "./standing";

/** What the commitments of a workbook come to together: the net, its faults, the ten prerequisites, the introduction. */
export interface CommitmentOverview {
  readonly net: Net;
  readonly findings: readonly NetFinding[];
  readonly prerequisites: readonly Prerequisite[];
  readonly introduction: Introduction;
}

const known = new WeakMap<Opened, CommitmentOverview>();

/** The overview of a workbook's commitments, computed once for all that asks for it. */
export function commitmentOverview(opened: Opened): CommitmentOverview {
  const computed = known.get(opened) ?? overviewOf(opened);
  known.set(opened, computed);
  return computed;
}

function overviewOf(opened: Opened): CommitmentOverview {
  const state = commitmentState(opened);
  const net = netFacts(opened, state);
  const findings = netFindings(net);
  const introduction = introductionOf(opened, state);
  return {
    net: netOf(net),
    findings,
    introduction,
    prerequisites: prerequisitesOf({
      net,
      findings,
      commitments: state.standing.map(checked),
      indicators: listedIndicators(indicatorsInput(opened.reading, opened.year)),
      lists: introduction.kept,
    }),
  };
}

function checked({ form, valueOf, place }: StandingCommitment): CheckedCommitment {
  return { id: form.id, kind: form.kind, unit: form.unit, valueOf, place, lines: filledLines({ form, valueOf }) };
}

function netFacts(opened: Opened, state: CommitmentState): NetFacts {
  const facts = unitFacts(state.sources);
  const budgetCell = firstCells(state.tables["BudgetLines"], "unit", "budget");
  const units = state.sources.dataset.tables["Units"];
  const unitCell = firstCells(units, "unit", "unit");
  const staff = staffInput(opened.reading);
  return {
    commitments: state.standing.map((one) => netCommitment(one, opened)),
    units: facts.map(({ name, code, frame }) => ({
      name,
      code,
      budget: frame?.budget ?? null,
      ...optional("budgetPlace", budgetCell.get(nameKey(name))),
      ...optional("place", unitCell.get(nameKey(name))),
    })),
    people: staff === undefined ? [] : people(staff),
  };
}

function optional<K extends string>(key: K, place: Place | undefined): { readonly [P in K]?: Place } {
  return (place === undefined ? {} : { [key]: place }) as { readonly [P in K]?: Place };
}

/** The first cell of a table for each name in a column. */
function firstCells(table: TableData | undefined, by: string, shown: string): ReadonlyMap<string, Place> {
  const cells = new Map<string, Place>();
  const names = table?.columns[by];
  if (table === undefined || names?.kind !== "text") return cells;
  for (let row = 0; row < table.rows; row += 1) {
    const name = nameKey(textAt(names, row) ?? "");
    const cell = cells.has(name) ? undefined : sourceCell(table.source, row, shown, by);
    if (cell !== undefined) cells.set(name, { at: "cell", ...cell });
  }
  return cells;
}

function people(staff: TableData): NetFacts["people"] {
  const text = (id: string, row: number): string | null => {
    const column = staff.columns[id];
    return column?.kind === "text" ? textAt(column, row) : null;
  };
  return Array.from({ length: staff.rows }, (_, row) => row).flatMap((row) => {
    const [id, unit] = [text("id", row), text("unit", row)];
    if (id === null || unit === null) return [];
    const cell = sourceCell(staff.source, row, "id");
    const place: Place | undefined = cell === undefined ? undefined : { at: "cell", ...cell };
    return [{ id, unit, team: text("team", row), ...optional("place", place) }];
  });
}

function netCommitment({ form, valueOf, place, signing }: StandingCommitment, { words }: Opened): NetCommitment {
  const text = (cell: string): string | null => {
    const value = valueOf(cell);
    return value === null ? null : String(value);
  };
  const number = (cell: string): number | null => {
    const value = valueOf(cell);
    return typeof value === "number" ? value : null;
  };
  const header = form.sections[0]?.fields ?? [];
  const superior = header.find(({ id }) => id === "superiorCommitment")?.value;
  const lines = filledLines({ form, valueOf }).map((line): NetLine => {
    const [section = "", id = ""] = [line.slice(0, line.indexOf(".")), line.slice(line.indexOf(".") + 1)];
    const goal = section === "results" ? "goal" : section === "promises" ? "promise" : "commitment";
    const cellOf = (column: string): string =>
      column === "owner" ? `measuring.${id}.owner` : `${line}.${column === "goal" ? goal : column}`;
    return {
      id: `${form.id}/${id}`,
      goal: text(`${line}.${goal}`),
      indicator: text(`${line}.indicator`) ?? text(`${line}.evidence`),
      serves: text(`${line}.serves`),
      direction: text(`${line}.direction`),
      threshold: number(`${line}.threshold`),
      target: number(`${line}.target`),
      agreed: number(`${line}.agreed`),
      weight: number(`${line}.weight`),
      owner: text(`measuring.${id}.owner`),
      costOfMeasuring: number(`measuring.${id}.costOfMeasuring`),
      place: (column) => place(cellOf(column)),
    };
  });
  const unitsForm = form.kind === "A" ? null : `A-${form.id.replace(/^[A-D]-/, "")}`;
  return {
    id: form.id,
    kind: form.kind,
    unit: form.unit,
    who:
      text("header.team") ??
      (form.kind === "C" ? form.id.slice(2) : form.kind === "D" ? words("Customers") : text("header.manager")) ??
      form.unit,
    superior:
      form.kind === "D" ? unitsForm : typeof superior === "string" && superior.startsWith("A-") ? superior : null,
    status: text("header.status") ?? "draft",
    version: number("header.version") ?? 1,
    signed: signing.state === "closed" || signing.state === "to close",
    lines,
    frame: number("resources.frame"),
    share: number(
      form.kind === "A" ? "resources.passedOn" : form.kind === "B" ? "terms.budget" : "rights.competenceCost",
    ),
    place,
  };
}

function listedIndicators(table: TableData | undefined): readonly ListedIndicator[] {
  if (table === undefined) return [];
  const text = (id: string, row: number): string | null => {
    const column = table.columns[id];
    return column?.kind === "text" ? textAt(column, row) : null;
  };
  const outcome = table.columns["outcome"];
  return Array.from({ length: table.rows }, (_, row): ListedIndicator => {
    const cell = sourceCell(table.source, row, "indicator", "unit");
    return {
      unit: text("unit", row) ?? "",
      indicator: text("indicator", row) ?? "",
      kind: text("kind", row),
      method: text("method", row),
      source: text("source", row),
      hasOutcome: outcome?.kind === "number" && !Number.isNaN(outcome.values[row] ?? Number.NaN),
      ...optional("place", cell === undefined ? undefined : { at: "cell", ...cell }),
    };
  });
}
