import { useEffect, useMemo, useReducer, useRef } from "react";
import type { Language } from "../locale/speech";
import type { JobClient } from "./job-client";
import type { RowStretch, SheetEntry, ShownRow } from "./protocol";

/** Rows that are asked for together. */
const atOnce = 200;
/** Stretches that are kept: what was looked at longest ago goes first. */
const keptStretches = 60;

/** The rows of a sheet as they come. */
export interface SheetRows {
  readonly name: string;
  readonly rows: number;
  readonly headers: SheetEntry["headers"];
  /** Width of each column in characters; none until the first rows are there. */
  readonly widths: readonly number[];
  /** A row, or null until it has come. */
  readonly row: (index: number) => ShownRow | null;
  /** Says which rows are looked at. */
  readonly need: (from: number, to: number) => void;
}

/** Asks for the rows of a sheet as somebody comes to look at them. A new reading of the workbook begins anew. */
export function useSheetRows(entry: SheetEntry, client: JobClient, language: Language, readings: number): SheetRows {
  const [version, came] = useReducer((count: number) => count + 1, 0);
  const { name, rows, headers } = entry;
  const store = useMemo(
    () => ({
      of: name,
      stretches: new Map<number, RowStretch>(),
      asked: new Set<number>(),
      widths: [] as readonly number[],
    }),
    // What was read before is of another workbook, sheet or language.
    [client, name, language, readings],
  );
  const now = useRef(store);
  useEffect(() => {
    now.current = store;
  });
  return useMemo(() => {
    const fetchStretch = (at: number): void => {
      if (store.asked.has(at)) return;
      store.asked.add(at);
      client.rows(name, at * atOnce, atOnce, language).then(
        (stretch) => {
          store.stretches.set(at, stretch);
          // Columns keep their widths while somebody scrolls.
          if (store.widths.length === 0) store.widths = stretch.widths;
          for (const old of [...store.stretches.keys()].slice(0, -keptStretches)) {
            store.stretches.delete(old);
            store.asked.delete(old);
          }
          if (now.current === store) came();
        },
        () => store.asked.delete(at),
      );
    };
    if (store.stretches.size === 0) fetchStretch(0);
    return {
      name,
      rows,
      headers,
      widths: store.widths,
      row: (index) => store.stretches.get(Math.floor(index / atOnce))?.rows[index % atOnce] ?? null,
      need: (from, to) => {
        for (let at = Math.floor(from / atOnce); at <= Math.floor(to / atOnce); at += 1) fetchStretch(at);
      },
    };
  }, [store, version, name, rows, headers, client, language]);
}
