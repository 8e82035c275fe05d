import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Inspection } from "../../app/inspect";
import type { JobName, Progress } from "../../app/job";
import type { Language } from "../../locale/speech";
import type { Problem } from "../../problem/problem";
import type { OpenWorkbook, SheetPlace } from "../../workbook/open-workbook";
import type { Snapshot } from "../../workbook/snapshot";
import { afterWrite, settledWith, type Asked, type Desk, type JobStage, type Settings } from "../desk/desk";
import { cancelled, type JobClient } from "../job-client";

/** The workbook in Excel as the pane knows it, and what can be done with it. */
export interface Session extends Desk {
  /** A write that is neither done nor set back. */
  readonly unfinished: readonly Problem[] | null;
  /** Excel waits until somebody finishes a cell. */
  readonly editing: boolean;
  /** The job of which an input has changed since it was written. */
  readonly outOfDate: JobName | null;
  /** Tries again to set back a write that has not finished. */
  readonly finish: () => void;
}

/** A hint is followed only when nothing new has come for so long: a person types, and events come twice. */
const calm = 700;
/** Above so many cells a hint counts by itself: reading all of them at every edit would take Excel's time. */
const cellsReadAgain = 300_000;

const reading: Progress = { step: "Reading the workbook", done: 0 };

interface Baseline {
  readonly job: JobName;
  readonly at: string;
  readonly settings: Settings;
  readonly fingerprint: string;
}

/** Keeps the reading of the open workbook, the worker and what they have come to. */
export function useSession(workbook: OpenWorkbook, language: Language, start: () => JobClient): Session {
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [stages, setStages] = useState<Session["stages"]>({});
  const [settings, setSettings] = useState<Settings>({});
  const [readings, setReadings] = useState(0);
  const [working, setWorking] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [unfinished, setUnfinished] = useState<readonly Problem[] | null>(null);
  const [editing, setEditing] = useState(false);
  const [outOfDate, setOutOfDate] = useState<JobName | null>(null);
  const [explained, setExplained] = useState<Session["explained"]>(null);

  const worker = useRef<JobClient | null>(null);
  const taken = useRef<Snapshot | null>(null);
  const ending = useRef<AbortController | null>(null);
  /** What each preview was made from: what is written is what was shown. */
  const shown = useRef<Partial<Record<JobName, { readonly snapshot: Snapshot; readonly settings: Settings }>>>({});
  const pending = useRef<Settings>({});
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
      setReadings((count) => count + 1);
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

  const settle = useCallback((more: Settings) => {
    pending.current = settledWith(pending.current, more);
    setSettings(pending.current);
  }, []);

  const putStage = useCallback(
    (name: JobName, stage: JobStage) => setStages((before) => ({ ...before, [name]: stage })),
    [],
  );

  const preview = useCallback(
    (name: JobName, more: Settings = {}, asked: Asked = {}) =>
      begin(reading, async (signal) => {
        settle(more);
        putStage(name, { at: "before" });
        const snapshot = await take(signal, setWorking);
        if (snapshot === null) return;
        shown.current[name] = { snapshot, settings: pending.current };
        const options = { language, at: now(), settings: pending.current, ...asked };
        const found = await client().preview(name, options, setWorking);
        signal.throwIfAborted();
        putStage(name, { at: "previewed", preview: found });
      }),
    [begin, take, client, language, settle, putStage],
  );

  const write = useCallback(
    (name: JobName) => {
      const stage = stages[name];
      const from = shown.current[name];
      if (from === undefined || stage?.at !== "previewed" || stage.preview.plan === null) return;
      const { snapshot, settings: known } = from;
      const { preview: found } = stage;
      const plan = stage.preview.plan;
      begin({ step: "Writing the workbook", done: 0 }, async (signal) => {
        const outcome = await workbook.write(snapshot, plan, {
          signal,
          progress: (done, all) => setWorking({ step: "Writing the workbook", done: all === 0 ? 0 : done / all }),
        });
        if (outcome.state === "written") {
          const { receipt } = outcome;
          setStages((before) => afterWrite(before, name, { at: "written", preview: found, receipt, notUndone: [] }));
          setOutOfDate(null);
          // What was settled stands in the workbook now.
          pending.current = Object.fromEntries(Object.entries(pending.current).filter(([id]) => !(id in known)));
          setSettings(pending.current);
          // What would be written now: an edit that changes it puts what stands out of date.
          baseline.current = null;
          if ((await take()) === null) return;
          const again = await client().preview(name, { language, at: plan.log.at, settings: known });
          baseline.current = { job: name, at: plan.log.at, settings: known, fingerprint: again.fingerprint };
          return;
        }
        putStage(name, { at: "not written", preview: found, problems: outcome.problems });
        if (outcome.state === "unfinished") setUnfinished(outcome.problems);
      });
    },
    [stages, begin, workbook, take, client, language, putStage],
  );

  const undo = useCallback(
    (name: JobName) => {
      const stage = stages[name];
      if (stage?.at !== "written") return;
      begin({ step: "Undoing the write", done: 0 }, async () => {
        const outcome = await workbook.undo();
        if (outcome.state !== "undone") {
          if (outcome.state === "unfinished") setUnfinished(outcome.problems);
          putStage(name, { ...stage, notUndone: outcome.problems });
          return;
        }
        baseline.current = null;
        setOutOfDate(null);
        putStage(name, { at: "undone" });
        settle(shown.current[name]?.settings ?? {});
        await take();
      });
    },
    [stages, begin, workbook, take, putStage, settle],
  );

  const view = useCallback<Session["view"]>(
    async (name, asked) => {
      if (taken.current === null && (await take()) === null) throw new Error(cancelled);
      return client().view(name, { language, at: now(), settings: pending.current }, asked);
    },
    [take, client, language],
  );

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
      setOutOfDate(known.job);
      return;
    }
    if ((await take()) === null) return;
    const { job: name, at, settings } = known;
    const found = await client().preview(name, { language, at, settings });
    if (baseline.current === known) setOutOfDate(found.fingerprint === known.fingerprint ? null : name);
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
      holds: "open workbook" as const,
      save: null,
      ...{ inspection, stages, working, failure, unfinished, editing, outOfDate, explained, readings, settings },
      ...{ read, preview, write, undo, finish, cancel, show, explain, settle, view },
    }),
    [
      ...[inspection, stages, working, failure, unfinished, editing, outOfDate, explained, readings, settings],
      ...[read, preview, write, undo, finish, cancel, show, explain, settle, view],
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
