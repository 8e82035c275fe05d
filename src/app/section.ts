import type { Role } from "../intake/reading";
import type { Problem } from "../problem/problem";
import type { SheetPlan } from "../workbook/plan";
import type { WrittenModel } from "../sheets/written-model";
import type { Part } from "./compose";
import type { SeparateFile } from "./job";
import type { Opened } from "./open";
import { tablesOf } from "./source-table";

/** A figure for the front page and the receipt: a live formula and the engine's value. */
export interface SectionTotal {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly value: number | null;
  readonly unit: string;
  readonly numberFormat: string;
  /** Id of the sheet that explains it. */
  readonly sheet: string;
}

export type SectionId = "grants" | "rewards" | "commitments" | "evaluation";

/** A part of the main job: what it needs, what it computes, what it writes. Sections that are not possible are left out of the main job. */
export interface Section {
  readonly id: SectionId;
  /** Roles without which there is nothing to do. */
  readonly needs: readonly Role[];
  /** Roles that are read where they are there. */
  readonly uses: readonly Role[];
  /** By sheet id, the role whose list it is made from: the sheet checks itself against that list. */
  readonly sources: Readonly<Record<string, Role>>;
  /** `beside`: the sections of the same job, whose tables may be read. */
  readonly part: (opened: Opened, beside: ReadonlySet<SectionId>) => Part;
  /** Id of the sheet by which one sees that the section has been written before. */
  readonly mainSheet: string;
  readonly otherMainSheets?: readonly string[];
  readonly sheets: (written: WrittenModel, opened: Opened) => readonly SheetPlan[];
  readonly totals: (written: WrittenModel, opened: Opened) => readonly SectionTotal[];
  readonly files?: (written: WrittenModel, opened: Opened) => readonly SeparateFile[];
  /** What a person does next. */
  readonly next: readonly string[];
}

/** What each role's sheet holds, as it is asked for in the middle of a sentence. */
const inSentence: Readonly<Record<Role, string>> = {
  units: "units",
  budget: "a budget",
  indicators: "indicators",
  staff: "staff",
  roster: "placements of children",
  providers: "providers",
  tariff: "a tariff",
  economy: "economic results",
  surveys: "customer surveys",
  "score tables": "score tables",
  "inputs and outputs": "inputs and outputs",
};

/** Roles as a sentence has them: "placements of children and a tariff". */
export function rolesInWords(roles: readonly Role[]): string {
  const texts = roles.map((role) => inSentence[role]);
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1) ?? ""}`;
}

/** Rewards by a scheme document need what the document reads: units and measures may stand on sheets that only it knows. */
function needsOf({ id, needs }: Pick<Section, "id" | "needs">, { scheme }: Opened): readonly Role[] {
  const document = scheme?.scheme;
  if (id !== "rewards" || document == null) return needs;
  const shares = document.pool !== undefined && document.distribution !== undefined;
  const goals = document.indicators || document.measures.some(({ from }) => from?.list === "indicators");
  const budget = document.measures.some(({ from }) => from?.list === "budget");
  return [
    ...(shares ? ["staff" as const] : []),
    ...(goals ? ["indicators" as const] : []),
    ...(budget ? ["budget" as const] : []),
  ];
}

/** What a section needs and the workbook does not have, as one problem; none where nothing is missing. */
export function missingRoles(
  section: Pick<Section, "id" | "needs">,
  opened: Opened,
  severity: "error" | "warning",
): Problem[] {
  const missing = needsOf(section, opened)
    .filter((role) => tablesOf(opened.reading, role).length === 0)
    // A tariff document takes the place of a printed table.
    .filter((role) => role !== "tariff" || opened.tariff === null);
  if (missing.length === 0) return [];
  const { name } = opened.snapshot;
  const role = rolesInWords(missing);
  return [
    {
      severity,
      code: "sheet-missing",
      message:
        severity === "error"
          ? `The job "${section.id}" needs sheets with ${role}, which were not recognised in ${name}.`
          : `No sheet with ${role} was recognised, so the part "${section.id}" is left out.`,
      where: { at: "file", file: name },
      fix: `Add a sheet with ${role}, or run inspect to see what was recognised and why.`,
      values: { role: missing.join(", "), section: section.id },
    },
  ];
}
