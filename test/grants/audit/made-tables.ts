import type { PrintedRounding } from "../../../src/grants/audit/rounding";
import { printedAs } from "../../../src/grants/audit/rounding";
import { checkedTable, type PublishedTable } from "../../../src/grants/audit/table";
import { add, divide, fraction, multiply, nearestDouble } from "../../../src/rules/exact/rational";

/** A rule that a municipality could have: administration on some base, VAT compensation on all, a total and a month. */
export interface Rule {
  readonly withPremises: boolean;
  /** In percent. */
  readonly administration: number;
  readonly vat: number;
  readonly mode: PrintedRounding;
  /** Whether amounts are carried on unrounded and rounded only where they are printed. */
  readonly unrounded: boolean;
}
export type Figures = readonly { readonly care: number; readonly premises: number }[];
export type Row = Record<string, string | number>;

const one = fraction(1n);
const whole = (value: number) => fraction(BigInt(value));

/** The table as its authors would have made it. */
export function printedTable(rule: Rule, rows: Figures): Row[] {
  const shown = (value: ReturnType<typeof whole>) => printedAs(value, rule.mode, one);
  return rows.map(({ care, premises }, at) => {
    const base = rule.withPremises ? care + premises : care;
    const adm = multiply(whole(base), fraction(BigInt(rule.administration), 100n));
    const paid = rule.unrounded ? adm : shown(adm);
    const vat = multiply(add(whole(care + premises), paid), fraction(BigInt(rule.vat), 100n));
    const total = add(add(whole(care + premises), paid), rule.unrounded ? vat : shown(vat));
    const year = rule.unrounded ? total : shown(total);
    const month = divide(year, fraction(12n));
    const figuresOf = { adm, vat, total, month };
    return {
      row: `row ${at + 1}`,
      care,
      premises,
      ...Object.fromEntries(Object.entries(figuresOf).map(([id, value]) => [id, nearestDouble(shown(value))])),
    };
  });
}

export function tableOf(rows: readonly Row[]): PublishedTable {
  const read = checkedTable({
    audit: 1,
    title: "Made",
    columns: [
      { id: "care", role: "component" },
      { id: "premises", role: "component" },
      { id: "adm", role: "add-on" },
      { id: "vat", role: "add-on" },
      { id: "total", role: "sum" },
      { id: "month", role: "month" },
    ],
    rows,
  });
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.table;
}
