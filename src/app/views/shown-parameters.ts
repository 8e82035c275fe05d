import type { ParameterDefinition } from "../../rules/parameter";
import type { Snapshot } from "../../workbook/snapshot";
import type { ParameterValue } from "../settings";
import { parameterCell } from "../settings";
import { inCurrency, parameterGroups } from "../parameters";
import type { CellPlace } from "./rows";

/** A parameter as a page shows it: what it is now, what it may be, where it comes from. */
export interface ShownParameter {
  readonly id: string;
  readonly header: string;
  readonly kind: ParameterDefinition["meaning"];
  readonly value: ParameterValue;
  readonly unit: string | null;
  readonly note: string | null;
  readonly source: string;
  readonly choices: readonly string[] | null;
  readonly least: number | null;
  readonly most: number | null;
  readonly decimals: number;
  /** Its cell on the Parameters sheet, once that is written. */
  readonly place: CellPlace | null;
}

/** The parameters of some groups ("grants", "scheme", "scoring", "evaluation") with their values. */
export function shownParameters(
  groups: readonly string[],
  values: Readonly<Record<string, ParameterValue>>,
  snapshot: Snapshot,
  currency?: string,
): readonly ShownParameter[] {
  const shown = parameterGroups.filter(({ id }) => groups.includes(id));
  return shownOf(
    shown.flatMap((group) => (currency === undefined ? group : inCurrency(group, currency)).parameters),
    values,
    snapshot,
  );
}

/** Parameters with their values, and their cells where they have some. */
export function shownOf(
  parameters: readonly ParameterDefinition[],
  values: Readonly<Record<string, ParameterValue>>,
  snapshot: Snapshot,
): readonly ShownParameter[] {
  return parameters.map((one) => {
    const cell = parameterCell(snapshot, one.id);
    return {
      id: one.id,
      header: one.header,
      kind: one.meaning,
      value: values[one.id] ?? null,
      unit: one.unit ?? null,
      note: one.note ?? null,
      source: one.source,
      choices: one.choices ?? null,
      least: one.least ?? null,
      most: one.most ?? null,
      decimals: one.decimals ?? 0,
      place: cell === undefined ? null : { sheet: cell.sheet, address: cell.address },
    };
  });
}
