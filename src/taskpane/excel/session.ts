import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Inspection } from "../../app/inspect";
import type { JobName, Progress } from "../../app/job";
import type { Preview } from "../../app/snapshot-job";
import type { Language } from "../../locale/words";
import type { Problem } from "../../problem/problem";
import type { OpenWorkbook, SheetPlace } from "../../workbook/open-workbook";
import type { Receipt } from "../../workbook/receipt";
import type { Snapshot } from "../../workbook/snapshot";
import { cancelled, type JobClient } from "../job-client";
import type { Explained } from "../protocol";

/** What a job has come to. */
export type JobStage =
  | { readonly at: "before" }
  | { readonly at: "previewed"; readonly preview: Preview }
  /** `notUndone`: what stood in the way of undoing it, where that was tried. */
  | {
      readonly at: "written";
      readonly preview: Preview;
      readonly receipt: Receipt;
      readonly notUndone: readonly Problem[];
    }
  | { readonly at: "not written"; readonly preview: Preview; readonly problems: readonly Problem[] }
  | { readonly at: "undone" };

/** The workbook in Excel as the pane knows it, and what can be done with it. */
export interface Session {
  readonly inspection: Inspection | null;
  readonly job: { readonly name: JobName; readonly stage: JobStage } | null;
  readonly working: Progress | null;
  /** A mistake of the program or of Excel, not of the data. */
  readonly failure: string | null;
  /** A write that is neither done nor set back. */
  readonly unfinished: readonly Problem[] | null;
  /** Excel waits until somebody finishes a cell. */
  readonly editing: boolean;
  /** An input of what was written has changed since. */
  readonly outOfDate: boolean;
  readonly explained: { readonly cell: string; readonly told: Explained } | null;
  readonly read: () => void;
  readonly preview: (job: JobName, settings?: Readonly<Record<string, string>>) => void;
  readonly write: () => void;
  readonly undo: () => void;
  /** Tries again to set back a write that has not finished. */
  readonly finish: () => void;
  /** Ends work before the next round trip; what was begun is set back. */
  readonly cancel: () => void;
  readonly show: (place: SheetPlace) => void;
  /** Explains the selected cell, now and whenever another is selected, until told to stop. */
  readonly explain: (follow: boolean) => void;
}

/** A hint is followed only when nothing new has come for so long: a person types, and events come twice. */
const calm = 700;
/** Above so many cells a hint counts by itself: reading all of them at every edit would take Excel's time. */
const cellsReadAgain = 300_000;

const reading: Progress = { step: "Reading the workbook", done: 0 };

interface Baseline {
  readonly job: JobName;
  readonly at: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly fingerprint: string;
}

/** Keeps the reading of the open workbook, the worker and what they have come to. */
export function useSession(workbook: OpenWorkbook, language: Language, start: () => JobClient): Session {
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [job, setJob] = useState<Session["job"]>(null);
  const [working, setWorking] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [unfinished, setUnfinished] = useState<readonly Problem[] | null>(null);
  const [editing, setEditing] = useState(false);
  const [outOfDate, setOutOfDate] = useState(false);
  const [explained, setExplained] = useState<Session["explained"]>(null);

  const worker = useRef<JobClient | null>(null);
  const taken = useRef<Snapshot | null>(null);
  const ending = useRef<AbortController | null>(null);
  const settled = useRef<Readonly<Record<string, string>>>({});
  const baseline = useRef<Baseline | null>(null);
  const explaining = useRef(false);
  /** Work that a person has started; hints wait for it. */
  const busy = useRef(false);

  const client = useCallback((): JobClient => (worker.current ??= start()), [start]);

  /** Reads the workbook and gives it to the worker, first setting back what a write has left. */
  const take = useCallback(
    async (signal?: AbortSignal, progress?: (done: Progress) => void, force = false): Promise<Snapshot | null> => {
      const left = await workbook.contact(force);
      setUnfinished(left.length > 0 ? left : null);
      if (left.length > 0) return null;
      const snapshot = await workbook.read({
        ...(signal === undefined ? {} : { signal }),
        progress: (done, all) => progress?.({ step: reading.step, done: all === 0 ? 0 : done / all }),
      });
      taken.current = snapshot;
      setInspection(await client().take(snapshot, language));
      return snapshot;
    },
    [workbook, client, language],
  );

  /** Does work that a person has started: with progress, an end, and a word where it fails. */
  const begin = useCallback((first: Progress, work: (signal: AbortSignal) => Promise<void>): void => {
    if (busy.current) return;
    busy.current = true;
    const abort = new AbortController();
    ending.current = abort;
    setFailure(null);
    setWorking(first);
    work(abort.signal)
      .catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (message !== cancelled && !abort.signal.aborted) setFailure(message);
      })
      .finally(() => {
        busy.current = false;
        ending.current = null;
        setWorking(null);
      });
  }, []);

  const read = useCallback(
    () =>
      begin(reading, async (signal) => {
        await take(signal, setWorking);
      }),
    [begin, take],
  );

  const finish = useCallback(
    () =>
      begin(reading, async (signal) => {
        await take(signal, setWorking, true);
      }),
    [begin, take],
  );

  const preview = useCallback(
    (name: JobName, settings: Readonly<Record<string, string>> = {}) =>
      begin(reading, async (signal) => {
        setJob({ name, stage: { at: "before" } });
        if ((await take(signal, setWorking)) === null) return;
        settled.current = settings;
        const found = await client().preview(name, { language, at: now(), settings }, setWorking);
        signal.throwIfAborted();
        setJob({ name, stage: { at: "previewed", preview: found } });
      }),
    [begin, take, client, language],
  );

  const write = useCallback(() => {
    const stage = job?.stage;
    const snapshot = taken.current;
    if (job === null || snapshot === null || stage?.at !== "previewed" || stage.preview.plan === null) return;
    const { preview: found } = stage;
    const plan = stage.preview.plan;
    begin({ step: "Writing the workbook", done: 0 }, async (signal) => {
      const outcome = await workbook.write(snapshot, plan, {
        signal,
        progress: (done, all) => setWorking({ step: "Writing the workbook", done: all === 0 ? 0 : done / all }),
      });
      if (outcome.state === "written") {
        setJob({ name: job.name, stage: { at: "written", preview: found, receipt: outcome.receipt, notUndone: [] } });
        setOutOfDate(false);
        // What would be written now: an edit that changes it puts what stands out of date.
        baseline.current = null;
        if ((await take()) === null) return;
        const [at, settings] = [plan.log.at, settled.current];
        const again = await client().preview(job.name, { language, at, settings });
        baseline.current = { job: job.name, at, settings, fingerprint: again.fingerprint };
        return;
      }
      setJob({ name: job.name, stage: { at: "not written", preview: found, problems: outcome.problems } });
      if (outcome.state === "unfinished") setUnfinished(outcome.problems);
    });
  }, [job, begin, workbook, take, client, language]);

  const undo = useCallback(() => {
    const stage = job?.stage;
    if (job === null || stage?.at !== "written") return;
    begin({ step: "Undoing the write", done: 0 }, async () => {
      const outcome = await workbook.undo();
      if (outcome.state !== "undone") {
        if (outcome.state === "unfinished") setUnfinished(outcome.problems);
        setJob({ name: job.name, stage: { ...stage, notUndone: outcome.problems } });
        return;
      }
      baseline.current = null;
      setOutOfDate(false);
      setJob({ name: job.name, stage: { at: "undone" } });
      await take();
    });
  }, [job, begin, workbook, take]);

  const cancel = useCallback(() => {
    ending.current?.abort();
    // The worker cannot hear while it computes; a write in Excel ends between two round trips and is set back.
    if (working?.step !== "Writing the workbook") {
      worker.current?.end();
      worker.current = null;
      taken.current = null;
    }
  }, [working]);

  const explainSelection = useCallback(async (): Promise<void> => {
    const place = await workbook.selection();
    if (place?.address == null || !explaining.current) return;
    if (taken.current === null && (await take()) === null) return;
    const cell = `${place.sheet}!${place.address.split(":")[0] ?? ""}`;
    const told = await client().explain(cell, { language, at: now() });
    setExplained({ cell, told });
  }, [workbook, take, client, language]);

  const explain = useCallback(
    (follow: boolean) => {
      explaining.current = follow;
      if (follow) explainSelection().catch((error: unknown) => setFailure(String(error)));
    },
    [explainSelection],
  );

  /** Follows a hint: reads again, computes again, compares. */
  const compare = useCallback(async (): Promise<void> => {
    const known = baseline.current;
    if (known === null || busy.current) return;
    if (cellsOf(taken.current) > cellsReadAgain) {
      setOutOfDate(true);
      return;
    }
    if ((await take()) === null) return;
    const { job: name, at, settings } = known;
    const found = await client().preview(name, { language, at, settings });
    if (baseline.current === known) setOutOfDate(found.fingerprint !== known.fingerprint);
  }, [take, client, language]);

  const latest = useRef({ compare, explainSelection });
  useEffect(() => {
    latest.current = { compare, explainSelection };
  });
  useEffect(() => {
    const changed = afterCalm(() => {
      latest.current.compare().catch(() => undefined);
    });
    const selected = afterCalm(() => {
      if (explaining.current && !busy.current) latest.current.explainSelection().catch(() => undefined);
    }, calm / 2);
    const happenings = { changed: changed.hint, selected: selected.hint, editing: setEditing };
    let left = false;
    let stop: (() => void) | null = null;
    workbook.follow(happenings).then(
      (end) => {
        if (left) end();
        else stop = end;
      },
      // Without events the pane still works; it is only told less.
      () => undefined,
    );
    return () => {
      left = true;
      stop?.();
      changed.stop();
      selected.stop();
    };
  }, [workbook]);
  useEffect(() => () => worker.current?.end(), []);

  const show = useCallback(
    (place: SheetPlace) => {
      workbook.show(place).catch((error: unknown) => setFailure(String(error)));
    },
    [workbook],
  );

  return useMemo(
    () => ({
      ...{ inspection, job, working, failure, unfinished, editing, outOfDate, explained },
      ...{ read, preview, write, undo, finish, cancel, show, explain },
    }),
    [
      ...[inspection, job, working, failure, unfinished, editing, outOfDate, explained],
      ...[read, preview, write, undo, finish, cancel, show, explain],
    ],
  );
}

function now(): string {
  return new Date().toISOString();
}

function cellsOf(snapshot: Snapshot | null): number {
  return snapshot?.sheets.reduce((sum, { rows }) => sum + rows.length * (rows[0]?.length ?? 0), 0) ?? 0;
}

/** Acts once when no further hint has come for a while. */
function afterCalm(act: () => void, wait = calm): { readonly hint: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    hint: () => {
      clearTimeout(timer);
      timer = setTimeout(act, wait);
    },
    stop: () => clearTimeout(timer),
  };
}
