import { framesModel } from "../../budget/frames";
import { changesBetween, type VersionChange } from "../../commitments/changes";
import type { CommitmentForm, LivePlace } from "../../commitments/form";
import { commitmentTriggers } from "../../commitments/triggers";
import type { SignedVersion } from "../../commitments/signing";
import type { Problem } from "../../problem/problem";
import type { Dataset } from "../../rules/data";
import { evaluate } from "../../rules/evaluate/evaluate";
import { modelOf, type Model } from "../../rules/model";
import type { Results } from "../../rules/results";
import type { CellValue } from "../../workbook/cell";
import { collectedByCell, collectedIn, type CollectedCell } from "../distribution/collected";
import { formsOf, unitFacts, type Forms, type FormSources } from "../inputs/commitments-input";
import { framesTables } from "../inputs/frames-tables";
import { indicatorsInput } from "../inputs/indicators-input";
import { editedCells, formReader, registerInput } from "../inputs/register-input";
import { unitsInput } from "../inputs/units-input";
import type { Opened } from "../open";
import { figuresNow } from "./figures";
import { measureRows } from "./measures";
import { signedIn } from "./signed";
import { signingProblems } from "./signing-problems";
import { standingCommitment, type StandingCommitment } from "./standing";
import { triggerProblems } from "./trigger-problems";

/** All commitments of a workbook as they stand: what sheets, register, net and distribution are made from. */
export interface CommitmentState {
  readonly sources: FormSources;
  readonly forms: Forms;
  /** Those of the register: on sheets, and those without a sheet of which something was returned. */
  readonly standing: readonly StandingCommitment[];
  /** Any other form of the workbook, as it stands. */
  readonly stand: (form: CommitmentForm) => StandingCommitment;
  readonly collected: readonly CollectedCell[];
  /** What was signed, with what is closed by this job. */
  readonly signed: readonly SignedVersion[];
  readonly changes: readonly VersionChange[];
  /** The value of a live figure of any form, as the engine computes it. */
  readonly live: (place: LivePlace) => CellValue;
  /** Rows of the tables of frames, register, lines and triggers. */
  readonly tables: Dataset["tables"];
  readonly problems: readonly Problem[];
}

const known = new WeakMap<Opened, CommitmentState>();

/** The state of the commitments of a workbook, computed once for all that asks for it. */
export function commitmentState(opened: Opened): CommitmentState {
  const computed = known.get(opened) ?? stateOf(opened);
  known.set(opened, computed);
  return computed;
}

function stateOf(opened: Opened): CommitmentState {
  const { snapshot, words, options } = opened;
  const frames = framesTables(opened);
  const dataset: Dataset = { tables: { ...frames, Units: unitsInput(opened.reading) }, parameters: opened.values };
  const sources: FormSources = {
    reading: opened.reading,
    dataset,
    results: evaluate(framesModel(), dataset),
    year: opened.year,
  };
  const forms = formsOf(sources, options.units);
  const collected = options.collected ?? collectedIn(snapshot);
  const byCell = collectedByCell(collected);
  const before = signedIn(snapshot);
  const onSheet = new Set(forms.onSheets.map(({ id }) => id));
  const stand = (form: CommitmentForm): StandingCommitment =>
    standingCommitment(form, {
      snapshot,
      words,
      read,
      edited,
      signed: before.versions,
      at: options.at,
      onSheet,
      figure: (place) => figureIn(framesModel(), sources.results, dataset, place),
    });
  const read = formReader(snapshot, words, byCell);
  const edited = editedCells(snapshot, byCell);
  const standing = [...forms.onSheets, ...returnedOnly(sources, forms, collected, before.versions)].map(stand);
  const closedNow = standing.flatMap(({ signing }) => (signing.state === "to close" ? [signing.version] : []));
  const signed = [...before.versions, ...closedNow];
  const figureNow = figuresNow({
    unitFigure: unitFigureOf(sources),
    indicators: indicatorsInput(opened.reading, opened.year),
    words,
  });
  const measured = measureRows({ snapshot, words, standing, outcome: figureNow });
  const rows = registerInput(
    standing.map(({ form, valueOf }) => ({
      form,
      valueOf,
      closedVersion: form.frozen?.version ?? null,
    })),
    opened.year,
    figureNow,
  );
  const triggers = modelOf({ tables: [commitmentTriggers] });
  const triggerRows: Dataset = { tables: { CommitmentTriggers: rows.CommitmentTriggers }, parameters: {} };
  const triggerResults = evaluate(triggers, triggerRows);
  return {
    sources,
    forms,
    live: (place) =>
      place.table === "CommitmentTriggers"
        ? figureIn(triggers, triggerResults, triggerRows, place)
        : figureIn(framesModel(), sources.results, dataset, place),
    standing,
    stand,
    collected,
    signed,
    changes: standing.flatMap(({ form, signing, valueOf }) =>
      changesBetween(
        form,
        signed,
        signing.state === "amended" ? { version: Number(valueOf("header.version") ?? 1), valueOf } : undefined,
      ),
    ),
    tables: { ...frames, ...rows, ...measured.tables },
    problems: [
      ...measured.problems,
      ...before.problems,
      ...standing.flatMap((one) => [...one.problems, ...signingProblems(one)]),
      ...triggerProblems(rows.CommitmentTriggers, standing),
    ],
  };
}

/** Forms that have no sheet in the workbook, of which something was returned or signed. */
function returnedOnly(
  sources: FormSources,
  forms: Forms,
  collected: readonly CollectedCell[],
  signed: readonly SignedVersion[],
): readonly CommitmentForm[] {
  const onSheets = new Set(forms.onSheets.map(({ id }) => id));
  const wanted = new Set([...collected, ...signed].map(({ form }) => form).filter((form) => !onSheets.has(form)));
  if (wanted.size === 0) return [];
  const every = formsOf(sources, forms.unitsWithResults);
  return [...every.onSheets, ...every.separate].filter(({ id }) => wanted.has(id));
}

/** The value of a live figure, where its table has the row. */
function figureIn(model: Model, results: Results, dataset: Dataset, { table, column, key }: LivePlace): CellValue {
  const rows = dataset.tables[table]?.rows ?? 0;
  const keyColumn = model.tables.find((one) => one.name === table)?.key;
  if (keyColumn === undefined) return null;
  for (let row = 0; row < rows; row += 1) {
    if (results.value(table, keyColumn, row) !== key) continue;
    const value = results.value(table, column, row);
    return typeof value === "object" && value !== null ? { error: "#N/A" } : value;
  }
  return null;
}

function unitFigureOf(sources: FormSources): Parameters<typeof figuresNow>[0]["unitFigure"] {
  const columns = { Frame: "budget", Outturn: "outturn", Forecast: "forecast" } as const;
  const members = new Map(unitFacts(sources).map(({ name, members: people }) => [name, people]));
  return (unit, figure) => {
    if (figure === "Full-time equivalents") {
      const people = members.get(unit);
      return people === undefined || people.length === 0
        ? null
        : Math.round(people.reduce((sum, { fte }) => sum + (fte ?? 0), 0) * 100) / 100;
    }
    const place = { table: "Frames", column: columns[figure], key: unit };
    const value = figureIn(framesModel(), sources.results, sources.dataset, place);
    return typeof value === "number" ? value : null;
  };
}
