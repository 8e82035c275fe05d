import { writeXlsx } from "hucre/xlsx";
import { sampleYear } from "./dates";
import type { SampleFacts } from "./facts";
import type { SampleOptions } from "./options";
import { sampleFacts } from "./sample-facts";
import { budgetSheet } from "./sheets/budget-sheet";
import { font } from "./sheets/cells";
import { childrenSheet } from "./sheets/children-sheet";
import { toWriteSheet, wartsOf, type SheetDraft, type Wart } from "./sheets/draft";
import { economySheet } from "./sheets/economy-sheet";
import { indicatorsSheet } from "./sheets/indicators-sheet";
import { notesSheet } from "./sheets/notes-sheet";
import { providersSheet } from "./sheets/providers-sheet";
import { staffSheet } from "./sheets/staff-sheet";
import { tariffSheet } from "./sheets/tariff-sheet";
import { unitsSheet } from "./sheets/units-sheet";

/** The workbook's bytes, the records in it, and where it is odd. */
export interface Sample {
  readonly bytes: Uint8Array;
  readonly facts: SampleFacts;
  readonly warts: readonly Wart[];
}

/** Generates the sample workbook: the same options give the same bytes. */
export async function sampleWorkbook(given: Partial<SampleOptions> = {}): Promise<Sample> {
  const facts = sampleFacts(given);
  const sheets = sampleSheets(facts);
  // The day on which the invented extract was made; the clock has no part in it.
  const made = new Date(Date.UTC(sampleYear + 1, 0, 29, 8));
  const bytes = await writeXlsx({
    sheets: sheets.map(toWriteSheet),
    properties: {
      title: `${facts.municipality} ${facts.year}`,
      creator: facts.municipality,
      created: made,
      modified: made,
    },
    defaultFont: font,
  });
  return { bytes, facts, warts: sheets.flatMap(wartsOf) };
}

/** The sheets in the order of the workbook. */
export function sampleSheets(facts: SampleFacts): SheetDraft[] {
  return [
    unitsSheet,
    budgetSheet,
    indicatorsSheet,
    staffSheet,
    economySheet,
    childrenSheet,
    providersSheet,
    tariffSheet,
    notesSheet,
  ].map((build) => build(facts));
}
