import type { Comparison, LeapDayRule, RoundingMode } from "../expr";
import {
  firstSerial,
  lastSerial,
  monthsBetweenPacked,
  packedDay,
  serialMonthsAfter,
  serialOverflowing,
  yearsBetweenPacked,
} from "./calendar";
import { rootOf } from "./doubles";
import * as loops from "./loops";
import { fastNoise, fastShift, fewSteps, roundTo, type Step } from "./rounding";

/**
 * A loop over one chunk of rows: writes n values from `at` on, reading each operand from its own place. NaN marks a row whose
 * value is blank or a fault, and travels by itself. `start` is the first row of the chunk in its table.
 */
export type Kernel = (
  out: Float64Array,
  at: number,
  from: readonly Float64Array[],
  places: readonly number[],
  n: number,
  start: number,
) => void;

/** One operand. A loop of its own for each function, so that each is compiled for itself. */
export const negate: Kernel = (out, at, [a], [i], n) => {
  for (let k = 0; k < n; k++) out[at + k] = 0 - a![i! + k]!;
};
export const absolute: Kernel = (out, at, [a], [i], n) => {
  for (let k = 0; k < n; k++) out[at + k] = Math.abs(a![i! + k]!);
};
export const not: Kernel = (out, at, [a], [i], n) => {
  for (let k = 0; k < n; k++) out[at + k] = 1 - a![i! + k]!;
};
export const copy: Kernel = (out, at, [a], [i], n) => {
  for (let k = 0; k < n; k++) out[at + k] = a![i! + k]!;
};
export const marked: Kernel = (out, at, [a], [i], n) => {
  for (let k = 0; k < n; k++) out[at + k] = Number.isNaN(a![i! + k]!) ? 1 : 0;
};
/** Operands: what is known of blankness, and the value. A value that is marked but not blank is a fault, which travels. */
export const blank: Kernel = (out, at, [b, a], [h, i], n) => {
  for (let k = 0; k < n; k++)
    out[at + k] = Number.isNaN(a![i! + k]!) ? ((b![h! + k] as number) === 1 ? 1 : Number.NaN) : 0;
};
/** NaN where the operand is marked, else 0: marked without knowing whether blank or fault. */
export const doubtful: Kernel = (out, at, [a], [i], n) => {
  for (let k = 0; k < n; k++) out[at + k] = Number.isNaN(a![i! + k]!) ? Number.NaN : 0;
};
export const add: Kernel = (out, at, from, places, n) => {
  loops.add(out, at, from[0]!, places[0]!, from[1]!, places[1]!, n);
};
/** Three and four terms from the left, in one loop. */
export const addThree: Kernel = (out, at, from, places, n) => {
  loops.addThree(out, at, from[0]!, places[0]!, from[1]!, places[1]!, from[2]!, places[2]!, n);
};
export const addFour: Kernel = (out, at, from, places, n) => {
  loops.addFour(out, at, from[0]!, places[0]!, from[1]!, places[1]!, from[2]!, places[2]!, from[3]!, places[3]!, n);
};
export const subtract: Kernel = (out, at, from, places, n) => {
  loops.subtract(out, at, from[0]!, places[0]!, from[1]!, places[1]!, n);
};
export const multiply: Kernel = (out, at, from, places, n) => {
  loops.multiply(out, at, from[0]!, places[0]!, from[1]!, places[1]!, n);
};
export const divide: Kernel = (out, at, from, places, n) => {
  loops.divide(out, at, from[0]!, places[0]!, from[1]!, places[1]!, n);
};
export const power: Kernel = (out, at, [a, b], [i, j], n) => {
  for (let k = 0; k < n; k++) {
    const base = a![i! + k]!;
    const exponent = b![j! + k]!;
    out[at + k] = base > 0 ? base ** exponent : base === 0 && exponent > 0 ? 0 : Number.NaN;
  }
};
export const minimum: Kernel = (out, at, from, places, n) => {
  loops.minimum(out, at, from[0]!, places[0]!, from[1]!, places[1]!, n);
};
export const maximum: Kernel = (out, at, from, places, n) => {
  loops.maximum(out, at, from[0]!, places[0]!, from[1]!, places[1]!, n);
};
/** The larger and smaller of whole numbers without a branch, which dates in no order would make the processor guess wrong. */
export const wholeMaximum: Kernel = (out, at, [a, b], [i, j], n) => {
  for (let k = 0; k < n; k++) {
    const x = a![i! + k]!;
    const y = b![j! + k]!;
    out[at + k] = 0.5 * (x + y + Math.abs(x - y));
  }
};
export const wholeMinimum: Kernel = (out, at, [a, b], [i, j], n) => {
  for (let k = 0; k < n; k++) {
    const x = a![i! + k]!;
    const y = b![j! + k]!;
    out[at + k] = 0.5 * (x + y - Math.abs(x - y));
  }
};
/** Loops with one constant operand: it is not read from memory for every row. */
export const withConstant = {
  add:
    (c: number): Kernel =>
    (out, at, from, places, n) => {
      loops.addConstant(out, at, from[0]!, places[0]!, c, n);
    },
  subtract:
    (c: number): Kernel =>
    (out, at, from, places, n) => {
      loops.subtractConstant(out, at, from[0]!, places[0]!, c, n);
    },
  multiply:
    (c: number): Kernel =>
    (out, at, from, places, n) => {
      loops.multiplyConstant(out, at, from[0]!, places[0]!, c, n);
    },
  /** The divisor is not zero. */
  divide:
    (c: number): Kernel =>
    (out, at, from, places, n) => {
      loops.divideConstant(out, at, from[0]!, places[0]!, c, n);
    },
  wholeMaximum:
    (c: number): Kernel =>
    (out, at, from, places, n) => {
      loops.largerThanConstant(out, at, from[0]!, places[0]!, c, n);
    },
  wholeMinimum:
    (c: number): Kernel =>
    (out, at, from, places, n) => {
      loops.smallerThanConstant(out, at, from[0]!, places[0]!, c, n);
    },
} as const;

/**
 * Days of a stretch of dates that fall into a fixed period, in one loop: max(0, min(until, end) - max(from, start)); as a share of
 * so many days, where they are not one.
 */
export function overlap(start: number, end: number, shareOf = 1): Kernel {
  return (out, at, from, places, n) => {
    loops.overlap(out, at, from[0]!, places[0]!, from[1]!, places[1]!, start, end, shareOf, n);
  };
}

/** Days between lanes that are known to hold dates. */
export const daysBetweenDates: Kernel = (out, at, from, places, n) => {
  loops.subtract(out, at, from[1]!, places[1]!, from[0]!, places[0]!, n);
};
/** Truth values are 0 and 1, so that these are arithmetic and marks travel. */
export const both: Kernel = multiply;
export const either: Kernel = (out, at, [a, b], [i, j], n) => {
  for (let k = 0; k < n; k++) {
    const x = a![i! + k]!;
    const y = b![j! + k]!;
    out[at + k] = x + y - x * y;
  }
};
export const select: Kernel = (out, at, from, places, n) => {
  loops.select(out, at, from[0]!, places[0]!, from[1]!, places[1]!, from[2]!, places[2]!, n);
};

/** The same for what is known of blankness: where the condition is a fault, the value is one too, and thus not blank. */
export const selectBlankness: Kernel = (out, at, [c, a, b], [h, i, j], n) => {
  for (let k = 0; k < n; k++) {
    const when = c![h! + k]!;
    out[at + k] = when === 1 ? a![i! + k]! : when === 0 ? b![j! + k]! : 0;
  }
};

export const comparisons: Readonly<Record<Comparison, Kernel>> = {
  "=": (out, at, [a, b], [i, j], n) => {
    for (let k = 0; k < n; k++) {
      const x = a![i! + k]!;
      const y = b![j! + k]!;
      out[at + k] = x === y ? 1 : x < y || x > y ? 0 : Number.NaN;
    }
  },
  "<>": (out, at, [a, b], [i, j], n) => {
    for (let k = 0; k < n; k++) {
      const x = a![i! + k]!;
      const y = b![j! + k]!;
      out[at + k] = x === y ? 0 : x < y || x > y ? 1 : Number.NaN;
    }
  },
  "<": (out, at, [a, b], [i, j], n) => {
    for (let k = 0; k < n; k++) {
      const x = a![i! + k]!;
      const y = b![j! + k]!;
      out[at + k] = x < y ? 1 : x >= y ? 0 : Number.NaN;
    }
  },
  "<=": (out, at, [a, b], [i, j], n) => {
    for (let k = 0; k < n; k++) {
      const x = a![i! + k]!;
      const y = b![j! + k]!;
      out[at + k] = x <= y ? 1 : x > y ? 0 : Number.NaN;
    }
  },
  ">": (out, at, [a, b], [i, j], n) => {
    for (let k = 0; k < n; k++) {
      const x = a![i! + k]!;
      const y = b![j! + k]!;
      out[at + k] = x > y ? 1 : x <= y ? 0 : Number.NaN;
    }
  },
  ">=": (out, at, [a, b], [i, j], n) => {
    for (let k = 0; k < n; k++) {
      const x = a![i! + k]!;
      const y = b![j! + k]!;
      out[at + k] = x >= y ? 1 : x < y ? 0 : Number.NaN;
    }
  },
};

export function rootKernel(degree: number): Kernel {
  return (out, at, [a], [i], n) => {
    for (let k = 0; k < n; k++) {
      const x = a![i! + k]!;
      out[at + k] = x > 0 ? rootOf(x, degree) : x === 0 ? 0 : Number.NaN;
    }
  };
}

const wholeNearest: Kernel = (out, at, from, places, n) => {
  loops.wholeNearest(out, at, from[0]!, places[0]!, fewSteps, fastNoise, fastShift, n);
};

/** The commonest rule of all, an amount times a share in whole kronor, in one loop. */
export const wholeNearestProduct: Kernel = (out, at, from, places, n) => {
  loops.wholeNearestProduct(out, at, from[0]!, places[0]!, from[1]!, places[1]!, fewSteps, fastNoise, fastShift, n);
};

/** The same where the share is that of a period which a stretch of dates has, as `overlap` gives it. */
export function wholeNearestOverlap(start: number, end: number, shareOf: number): Kernel {
  return (out, at, from, places, n) => {
    loops.wholeNearestOverlap(
      out,
      at,
      from[0]!,
      places[0]!,
      from[1]!,
      places[1]!,
      from[2]!,
      places[2]!,
      start,
      end,
      shareOf,
      fewSteps,
      fastNoise,
      fastShift,
      n,
    );
  };
}

/** Rounding as `roundTo` defines it; the commonest, to whole kronor, has a loop of its own. */
export function roundKernel(mode: RoundingMode, step: Step): Kernel {
  if (mode === "nearest" && step.p === 1 && step.q === 1) return wholeNearest;
  return (out, at, [a], [i], n) => {
    for (let k = 0; k < n; k++) out[at + k] = roundTo(a![i! + k]!, mode, step);
  };
}

function isDate(value: number): boolean {
  return value >= firstSerial && value < lastSerial + 1;
}

export const dateParts: Readonly<Record<"year" | "month" | "day", Kernel>> = {
  year: (out, at, [a], [i], n) => {
    for (let k = 0; k < n; k++) {
      const x = a![i! + k]!;
      out[at + k] = isDate(x) ? packedDay(x) >> 9 : Number.NaN;
    }
  },
  month: (out, at, [a], [i], n) => {
    for (let k = 0; k < n; k++) {
      const x = a![i! + k]!;
      out[at + k] = isDate(x) ? (packedDay(x) >> 5) & 15 : Number.NaN;
    }
  },
  day: (out, at, [a], [i], n) => {
    for (let k = 0; k < n; k++) {
      const x = a![i! + k]!;
      out[at + k] = isDate(x) ? packedDay(x) & 31 : Number.NaN;
    }
  },
};

export const dateOf: Kernel = (out, at, [a, b, c], [h, i, j], n) => {
  for (let k = 0; k < n; k++) out[at + k] = serialOverflowing(Math.trunc(a![h! + k]!), b![i! + k]!, c![j! + k]!);
};
export const addMonths: Kernel = (out, at, [a, b], [i, j], n) => {
  for (let k = 0; k < n; k++) out[at + k] = serialMonthsAfter(Math.floor(a![i! + k]!), b![j! + k]!);
};
export const daysBetween: Kernel = (out, at, [a, b], [i, j], n) => {
  for (let k = 0; k < n; k++) {
    const from = a![i! + k]!;
    const to = b![j! + k]!;
    out[at + k] = isDate(from) && isDate(to) ? Math.floor(to) - Math.floor(from) : Number.NaN;
  }
};

export function wholeBetween(unit: "months" | "years", rule: LeapDayRule): Kernel {
  const count = unit === "years" ? yearsBetweenPacked : monthsBetweenPacked;
  return (out, at, [a, b], [i, j], n) => {
    let [lastDay, lastPacked] = [-1, 0];
    for (let k = 0; k < n; k++) {
      const from = a![i! + k]!;
      const to = b![j! + k]!;
      if (!(isDate(from) && isDate(to))) {
        out[at + k] = Number.NaN;
        continue;
      }
      // Ages are often taken on one day for all rows.
      if (to !== lastDay) {
        lastDay = to;
        lastPacked = packedDay(to);
      }
      out[at + k] = count(packedDay(from), lastPacked, rule);
    }
  };
}

type Outside = "flat" | "zero" | "extend";

/** Operands: x, then x and y of each point in turn. */
export function curveKernel(points: number, below: Outside, above: Outside): Kernel {
  const xs = new Float64Array(points);
  const ys = new Float64Array(points);
  return (out, at, from, places, n) => {
    for (let k = 0; k < n; k++) {
      let usable = true;
      for (let p = 0; p < points; p++) {
        xs[p] = from[2 * p + 1]![places[2 * p + 1]! + k]!;
        ys[p] = from[2 * p + 2]![places[2 * p + 2]! + k]!;
        if (Number.isNaN(ys[p]!) || Number.isNaN(xs[p]!) || (p > 0 && !(xs[p - 1]! < xs[p]!))) usable = false;
      }
      const x = from[0]![places[0]! + k]!;
      out[at + k] = usable && !Number.isNaN(x) ? curveAt(x, xs, ys, below, above) : Number.NaN;
    }
  };
}

function curveAt(x: number, xs: Float64Array, ys: Float64Array, below: Outside, above: Outside): number {
  const last = xs.length - 1;
  const low = x < xs[0]!;
  const outside = low ? below : x > xs[last]! ? above : null;
  if (outside === "zero") return 0;
  if (outside === "flat") return ys[low ? 0 : last]!;
  let i = 1;
  while (i < last && x > xs[i]!) i++;
  if (x === xs[i]!) return ys[i]!;
  return ys[i - 1]! + ((ys[i]! - ys[i - 1]!) * (x - xs[i - 1]!)) / (xs[i]! - xs[i - 1]!);
}

/** Operands: x, the value below, then from and value of each step in turn. */
export const steps: Kernel = (out, at, from, places, n) => {
  for (let k = 0; k < n; k++) {
    const x = from[0]![places[0]! + k]!;
    let reached = from[1]![places[1]! + k]!;
    let all = x + reached;
    for (let p = 2; p < from.length; p += 2) {
      const lower = from[p]![places[p]! + k]!;
      const value = from[p + 1]![places[p + 1]! + k]!;
      all += lower + value;
      if (lower <= x) reached = value;
    }
    out[at + k] = Number.isNaN(all) ? Number.NaN : reached;
  }
};
