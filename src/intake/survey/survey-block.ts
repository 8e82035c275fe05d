import type { Problem } from "../../problem/problem";
import type { SurveyColumn } from "./survey-column";

/** What a table of figures is. */
export type BlockRole = "budget" | "indicators" | "other";

/** A block of a sheet as found: where it lies, what each row is, what each column says, what it adds up to. */
export interface SurveyBlock {
  readonly sheet: string;
  readonly range: string;
  readonly role: BlockRole;
  readonly confidence: number;
  /** 1-based. */
  readonly headerRows: readonly number[];
  /** 1-based. */
  readonly dataRows: readonly number[];
  /** 1-based rows with figures below the total of the whole block, which are in no list of rows but `other`. */
  readonly afterTotal: readonly number[];
  /** Rows as texts of 1-based ranges; subtotals by level, lowest first. */
  readonly rows: {
    readonly data: string;
    readonly section: string;
    readonly blank: string;
    readonly subtotal: readonly string[];
    readonly total: string;
    readonly other: string;
  };
  readonly columns: readonly SurveyColumn[];
  /** The data rows added up, by column letters, as the sheet's unit says. */
  readonly sums: Readonly<Record<string, number>>;
  readonly statedTotals: readonly {
    readonly row: number;
    readonly column: string;
    readonly stated: number;
    readonly computed: number;
    readonly agrees: boolean;
  }[];
  readonly questions: readonly Problem[];
  readonly problems: readonly Problem[];
}
