import type { ColumnDefinition } from "../column";
import type { ColumnData } from "../data";
import type { Across } from "./across";
import { compilerOf, type Computing } from "./compile";
import type { Summing } from "./group-figures";
import { chunkRows, type Lane } from "./lane";
import { newProgram } from "./program";
import { isBroken, type AggregateNode } from "./scalar";
import type { Store, StoredColumn } from "./store";

/** A column of a run: where its vector is read, and what is needed to tell blanks from faults. */
interface Output {
  readonly stored: StoredColumn;
  readonly lane: Lane;
  readonly blank: Lane;
  /** Its values; null where they are not kept. */
  readonly kept: ColumnData | null;
  readonly sums: readonly Asked[];
}

/** A summing, with the sums that are read from it: by its groups, or in total. */
interface Asked {
  readonly summing: Summing;
  readonly byGroup: AggregateNode;
  readonly inTotal: readonly AggregateNode[];
}

/** One summing for each sum that asks for a column, those of all rows taken from one by groups where that has every row. */
function summingsOf(across: Across, nodes: readonly AggregateNode[]): Asked[] {
  const inTotal = nodes.filter(({ where }) => where.length === 0);
  const made = nodes.flatMap((byGroup) =>
    byGroup.where.length === 0 ? [] : [{ byGroup, summing: across.summing(byGroup) }],
  );
  const whole = made.find(({ summing }) => summing.total !== null);
  const [first, ...others] = inTotal;
  return [
    ...made.map((one) => ({ ...one, inTotal: one === whole ? inTotal : [] })),
    ...(whole !== undefined || first === undefined
      ? []
      : [{ byGroup: first, summing: across.summing(first), inTotal: others }]),
  ];
}

/**
 * Computes some columns of one table in one run over its rows, in the order given: a chunk of rows goes through all of them. Columns
 * that are `passing` are added up and not kept. Gives false where they must be kept after all, since a row needs the interpreter;
 * then nothing is done that a second run does not do again. `quick` supposes that there is no fault: what is passing and not added up
 * then need not be made for every row; the first fault begins the run again without it.
 */
export function runColumns(
  store: Store,
  across: Across,
  table: string,
  definitions: readonly ColumnDefinition[],
  passing: ReadonlyMap<string, readonly AggregateNode[]> = new Map(),
  quick = definitions.every(({ nullable }) => !nullable),
): boolean {
  const rows = store.rowsOf(table);
  const later = (): void =>
    void runColumns(
      store,
      across,
      table,
      definitions.filter((one) => passing.has(one.id)),
    );
  const program = newProgram(rows);
  const computing = new Map<string, Computing>();
  const compiler = compilerOf(store, across, program, table, computing);
  const outputs = definitions.map((definition): Output => {
    const { id, kind, expression } = definition;
    const node = expression ?? { op: "blank", kind };
    const { lane, blank } = compiler.madeBy(definition, node);
    program.keep(blank);
    computing.set(id, { lane, blank });
    const asking = passing.get(id);
    const sums = summingsOf(across, asking ?? []);
    if (asking !== undefined) {
      if (!quick || sums.length > 0) program.keep(lane);
      const make = (): ColumnData => {
        later();
        return store.column(table, id).data;
      };
      return { stored: store.putLater(table, id, make), lane, blank, kept: null, sums };
    }
    const kept: ColumnData =
      kind === "text"
        ? { kind, codes: new Int32Array(rows), dictionary: [] }
        : { kind: "number", values: new Float64Array(rows) };
    if (kept.kind === "number") program.into(lane, kept.values);
    else program.keep(lane);
    return { stored: store.put(table, id, kept), lane, blank, kept, sums };
  });

  const telling = tellingOf(outputs);
  for (const { lane } of telling) program.keep(lane);
  const { run, find } = program.build();
  const isMade = ({ kept, sums }: Output): boolean => !quick || kept !== null || sums.length > 0;
  const found = outputs.filter(isMade).map(({ stored, lane, blank, kept, sums }) => ({
    stored,
    lane,
    sums,
    vector: find(lane),
    blank: find(blank),
    // Numbers stand in their column already.
    values: kept?.kind === "number" ? kept.values : null,
    encode: kept?.kind === "text" ? encoderOf(across, stored) : null,
  }));
  const told = telling.map(({ lane }) => find(lane));
  for (let start = 0; start < rows; start += chunkRows) {
    const n = Math.min(chunkRows, rows - start);
    run(start, n);
    if (told.every(({ values, moves }) => allFinite(values, moves ? start : 0, n))) {
      for (const { vector, encode, sums } of found) {
        if (encode !== null) encode(vector.values, vector.moves ? start : 0, n, start);
        for (const { summing } of sums) summing.addFinite(vector.values, vector.moves ? start : 0, n, start);
      }
      continue;
    }
    if (quick && passing.size > 0) return runColumns(store, across, table, definitions, passing, false);
    let suspects: Set<number> | null = null;
    for (const { stored, lane, vector, blank, values, encode, sums } of found) {
      if (encode !== null) encode(vector.values, vector.moves ? start : 0, n, start);
      const source = values ?? vector.values;
      const place = values !== null || vector.moves ? start : 0;
      let finite = sums.length > 0;
      for (const { summing } of sums) finite = summing.add(source, place, n, start);
      if (finite || allFinite(source, place, n)) {
        if (suspects !== null) for (const row of suspects) settleRow(store, across, stored, row);
        continue;
      }
      for (let k = 0; k < n; k++) {
        const value = source[place + k]!;
        const row = start + k;
        if (Number.isFinite(value)) {
          if (suspects?.has(row)) settleRow(store, across, stored, row);
          continue;
        }
        if (!Number.isNaN(value)) (suspects ??= new Set()).add(row);
        const known = blank.values[(blank.moves ? start : 0) + k]!;
        if (suspects?.has(row) || lane.doubtful || Number.isNaN(known)) {
          if (passing.size > 0) return false;
          settleRow(store, across, stored, row);
        } else if (known !== 1) {
          store.markFaulty(stored, row);
          for (const { summing } of sums) summing.spoil(row);
        }
      }
    }
  }
  for (const { summing, byGroup, inTotal } of found.flatMap(({ sums }) => sums)) {
    const figures = summing.figures();
    const total = inTotal.length === 0 || byGroup.where.length === 0 ? figures : (summing.total?.() ?? null);
    if (figures === null || total === null) return false;
    across.take(byGroup, figures);
    for (const node of inTotal) across.take(node, total);
  }
  return true;
}

/** The outputs that are left when those are taken away that are finite wherever another is. */
function tellingOf<O extends { readonly lane: Lane }>(outputs: readonly O[]): O[] {
  const shown = new Set<Lane>();
  const show = (lane: Lane): void => {
    for (const one of lane.shows ?? []) {
      if (shown.has(one)) continue;
      shown.add(one);
      show(one);
    }
  };
  for (const { lane } of outputs) show(lane);
  return outputs.filter(
    ({ lane }, index) => !shown.has(lane) && outputs.findIndex((one) => one.lane === lane) === index,
  );
}

/** Whether every value is finite: a sum of zeros is zero unless one is not. */
function allFinite(values: Float64Array, at: number, n: number): boolean {
  // Four sums side by side, none of which waits for another.
  let [a, b, c, d] = [0, 0, 0, 0];
  let k = at;
  for (const last = at + n - 3; k < last; k += 4) {
    a += values[k]! * 0;
    b += values[k + 1]! * 0;
    c += values[k + 2]! * 0;
    d += values[k + 3]! * 0;
  }
  for (; k < at + n; k++) a += values[k]! * 0;
  return a + b + c + d === 0;
}

/** Asks the interpreter for one cell where vectors cannot tell. */
function settleRow(store: Store, across: Across, stored: StoredColumn, row: number): void {
  const { table, definition, data } = stored;
  const value =
    definition.expression === undefined
      ? null
      : store.interpret(definition.expression, { table, column: definition.id, row });
  if (value === null || isBroken(value)) {
    if (data.kind === "number") data.values[row] = Number.NaN;
    else data.codes[row] = -1;
    if (value !== null || !definition.nullable) store.markFaulty(stored, row);
    if (value !== null) stored.causes.set(row, value.fault);
  } else if (data.kind === "number") {
    data.values[row] = Number(value);
  } else {
    encoderOf(across, stored)(Float64Array.of(across.pool.codeOf(String(value))), 0, 1, row);
  }
}

type Encoder = (values: Float64Array, at: number, n: number, start: number) => void;

const encoders = new WeakMap<StoredColumn, Encoder>();

/** Writes codes of the pool into a text column as codes of a dictionary of its own. */
function encoderOf(across: Across, stored: StoredColumn): Encoder {
  const known = encoders.get(stored);
  if (known) return known;
  if (stored.data.kind !== "text") throw new TypeError("Only texts are encoded.");
  const { codes } = stored.data;
  const dictionary = stored.data.dictionary as string[];
  const own = new Map<number, number>();
  const encode: Encoder = (values, at, n, start) => {
    for (let k = 0; k < n; k++) {
      const value = values[at + k]!;
      if (Number.isNaN(value)) {
        codes[start + k] = -1;
        continue;
      }
      let code = own.get(value);
      if (code === undefined) own.set(value, (code = dictionary.push(across.pool.textOf(value)) - 1));
      codes[start + k] = code;
    }
  };
  encoders.set(stored, encode);
  return encode;
}
