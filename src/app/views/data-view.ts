import { roleNames, roles } from "../../intake/roles";
import type { Role } from "../../intake/reading";
import type { Snapshot } from "../../workbook/snapshot";
import { inspect, type Inspection } from "../inspect";
import type { JobOptions } from "../job";
import { askedKinds, mapPrefix, questionsOf, type Question } from "../questions";

/** A field that a list can have, and the column of the user's sheet that it is read from. */
export interface FieldChoice {
  readonly field: string;
  /** Whether the list cannot be used without it, or without another of the same kind. */
  readonly needed: boolean;
  /** The letters of the column that it is read from; null where none is. */
  readonly column: string | null;
}

/** A block as a person corrects it: what it holds, and which header means what. */
export interface BlockChoice {
  readonly sheet: string;
  readonly range: string;
  /** The setting that says what the block holds. */
  readonly setting: string;
  readonly role: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** The sheet's own headers, each with the setting that says what its column holds. */
  readonly headers: readonly {
    readonly column: string;
    readonly header: string;
    readonly setting: string;
    readonly readAs: string | null;
    readonly confidence: number;
    readonly reason: string;
  }[];
  readonly fields: readonly FieldChoice[];
}

/** What was recognised, what can be corrected, and what is asked. */
export interface DataView {
  readonly inspection: Inspection;
  readonly blocks: readonly BlockChoice[];
  readonly roles: readonly { readonly role: string; readonly called: string }[];
  readonly questions: readonly Question[];
}

const called = askedKinds["role"]?.labels ?? {};

/** Reads a workbook with what a person has settled so far. */
export function dataView(snapshot: Snapshot, options: JobOptions): DataView {
  const settings = Object.fromEntries(
    Object.entries(options.settings ?? {}).filter(([id]) => id.startsWith(mapPrefix)),
  );
  const inspection = inspect(snapshot, { settings, ...(options.language && { language: options.language }) });
  const asked = [...inspection.problems, ...inspection.blocks.flatMap(({ questions }) => questions)];
  return {
    inspection,
    blocks: inspection.blocks.map(blockOf),
    roles: roleNames.map((role) => ({ role, called: called[role] ?? role })),
    questions: questionsOf(asked.map((problem) => ({ ...problem, severity: "error" as const }))),
  };
}

function blockOf({ sheet, range, role, confidence, headerRows, columns }: Inspection["blocks"][number]): BlockChoice {
  const row = headerRows.at(-1) ?? 1;
  const known = (roleNames as readonly string[]).includes(role) ? roles[role as Role] : null;
  const first = columns[0]?.column ?? "A";
  return {
    sheet,
    range,
    role,
    confidence,
    setting: `${mapPrefix}${sheet}!${first}${row}`,
    headers: columns.flatMap(({ column, header, readAs, confidence: sure, reason }) =>
      header === null || header === ""
        ? []
        : [{ column, header, setting: `${mapPrefix}${sheet}!${column}${row}`, readAs, confidence: sure, reason }],
    ),
    fields:
      known === null
        ? []
        : Object.keys(known.fields)
            .map((field) => ({
              field,
              needed: known.needs.some((one) => one.includes(field)),
              column: columns.find(({ readAs }) => readAs === field)?.column ?? null,
            }))
            .sort((a, b) => Number(b.needed) - Number(a.needed)),
  };
}
