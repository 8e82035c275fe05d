import type { Mapping } from "../intake/mapping";
import type { Language } from "../locale/words";
import type { Problem } from "../problem/problem";
import type { CellValue } from "../workbook/cell";
import type { Plan } from "../workbook/plan";
import type { CommitmentReport } from "./commitments/report-data";
import type { CollectedCell } from "./distribution/collected";
import type { OutlookAsked } from "./outlook/outlook-asked";
import type { AgainstAnswer } from "./rewards/against-answer";
import type { ClosingAsked } from "./ledger/closing-asked";
import type { DecisionAsked } from "./rewards/decision-asked";

/** The jobs that write to a workbook: results, or what they are computed from (a scheme or tariff of the gallery, the sample). */
export type JobName = "grants" | "rewards" | "commitments" | "evaluate" | "run" | "scheme" | "tariff" | "sample";

/** What a person chose when starting a job. */
export interface JobOptions {
  /** Language of the sheets: fixed at the first write, else this, else English. */
  readonly language?: Language;
  /** The moment of the job, ISO 8601. Nothing below the caller reads a clock. */
  readonly at: string;
  /** Units (codes or names) that get commitment sheets; all units that have required results unless told. */
  readonly units?: readonly string[];
  /**
   * Parameters set with the job, by id; they end in the Parameters sheet like any other. An id "map:Budget!C4" is an
   * answer to a question about that cell, and is kept with the mapping.
   */
  readonly settings?: Readonly<Record<string, string>>;
  /** What a person has settled about sheets and columns, besides what the workbook keeps; where both speak, this counts. */
  readonly mapping?: Mapping;
  /** Also make the forms that belong in files of their own (form C, one a person). */
  readonly separateForms?: boolean;
  /** All cells of forms that were returned in files of their own; those that the workbook holds unless told. */
  readonly collected?: readonly CollectedCell[];
  /** A month of grants to close with the job: its payments become rows of the ledger. */
  readonly closing?: ClosingAsked;
  /** A forecast and scenarios of grants to write with the job; those that the workbook holds are kept up to date anyhow. */
  readonly outlook?: OutlookAsked;
  /** Rewards of a year to decide with the job: its shares become rows of a ledger. */
  readonly deciding?: DecisionAsked;
  /** Also inspect the reward scheme and write what was found beside the rewards. */
  readonly inspect?: boolean;
  /** A tariff to grant by, as JSON or as a workbook with the sheets of one; its sheets become sheets of the workbook. */
  readonly tariff?: { readonly name: string; readonly bytes: Uint8Array };
  /** A reward scheme to pay by, as JSON or as a workbook with the sheets of one; its sheets become sheets of the workbook. */
  readonly scheme?: { readonly name: string; readonly bytes: Uint8Array };
  /** The sample workbook, whose sheets the job "sample" writes. */
  readonly sample?: { readonly name: string; readonly bytes: Uint8Array };
  /** Last year's workbook: pay is told against it, split into causes, on sheets beside the rewards. */
  readonly against?: { readonly name: string; readonly bytes: Uint8Array };
  readonly onProgress?: (step: Progress) => void;
}

/** How far long work has come. */
export interface Progress {
  readonly step: string;
  /** From 0 to 1. */
  readonly done: number;
}

/** A figure that a person looks at first, with the cell that explains it. */
export interface Total {
  readonly id: string;
  readonly label: string;
  readonly value: CellValue;
  readonly unit: string;
  readonly sheet: string;
}

/** A file of its own that a job makes beside the workbook, for somebody who may not see the rest. */
export interface SeparateFile {
  readonly name: string;
  readonly plan: Plan;
}

/** What a job found and wants to write. With an error among the problems there is no plan. */
export interface JobOutcome {
  readonly job: JobName;
  readonly problems: readonly Problem[];
  readonly totals: readonly Total[];
  readonly plan: Plan | null;
  readonly files: readonly SeparateFile[];
  /** The net of commitments and the ten prerequisites, where the job writes commitments. */
  readonly commitments?: CommitmentReport;
  /** Pay against last year's workbook, where the job was given one. */
  readonly against?: AgainstAnswer;
}
