/** Sums of amount columns down a sheet, against which stated subtotals and totals are held. */
export interface RunningSums {
  /** Data rows since the last subtotal. */
  readonly rows: number;
  /** Subtotals so far. */
  readonly closed: number;
  add(amounts: readonly (number | null)[]): void;
  /** Which sum the stated amounts agree with in every column: rows since the last subtotal, several groups, everything. */
  agreeing(stated: readonly (number | null)[]): "section" | "groups" | "whole" | "none";
  /** The sums that the stated amounts should have been. */
  expected(whole: boolean): readonly number[];
  /** Ends a group: what follows is summed anew. Groups that a stated sum joins become one. */
  close(stated: readonly (number | null)[]): void;
}

/** Stated sums are often rounded: one unit of a large amount is no difference. */
export function tolerance(value: number): number {
  return Math.abs(value) >= 100 ? 1.001 : 0.011;
}

/** Running sums of a number of columns, all zero at first. */
export function sumsOver(width: number): RunningSums {
  let section = new Float64Array(width);
  const whole = new Float64Array(width);
  const groups: Float64Array[] = [];
  let [rows, closed] = [0, 0];
  const agree = (stated: readonly (number | null)[], sums: Float64Array): boolean =>
    stated.some((value) => value !== null) &&
    stated.every((value, at) => value === null || Math.abs(value - (sums[at] ?? 0)) <= tolerance(value));
  const joined = (stated: readonly (number | null)[]): number => {
    const sum = Float64Array.from(section);
    for (let taken = 1; taken <= groups.length; taken += 1) {
      groups[groups.length - taken]?.forEach((value, at) => (sum[at] = (sum[at] ?? 0) + value));
      if (agree(stated, sum)) return taken;
    }
    return 0;
  };
  return {
    get rows() {
      return rows;
    },
    get closed() {
      return closed;
    },
    add(amounts) {
      rows += 1;
      for (let at = 0; at < width; at += 1) {
        const amount = amounts[at];
        if (amount === null || amount === undefined) continue;
        section[at] = (section[at] ?? 0) + amount;
        whole[at] = (whole[at] ?? 0) + amount;
      }
    },
    agreeing(stated) {
      if (rows > 0 && agree(stated, section)) return "section";
      if (agree(stated, whole)) return "whole";
      return joined(stated) > 0 ? "groups" : "none";
    },
    expected: (all) => Array.from(all || rows === 0 ? whole : section),
    close(stated) {
      const taken = rows > 0 && agree(stated, section) ? 0 : joined(stated);
      const group = Float64Array.from(section);
      for (const one of groups.splice(groups.length - taken, taken))
        one.forEach((value, at) => (group[at] = (group[at] ?? 0) + value));
      groups.push(group);
      section = new Float64Array(width);
      rows = 0;
      closed += 1;
    },
  };
}
