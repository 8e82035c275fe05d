import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Inspection } from "../app/inspect";
import type { JobName, Progress } from "../app/job";
import type { Language } from "../locale/speech";
import type { SheetPlace } from "../workbook/open-workbook";
import { afterWrite, settledWith, type Asked, type Desk, type JobStage, type Settings } from "./desk/desk";
import { cancelled, type JobClient } from "./job-client";
import type { Forms, Opened, Ran } from "./protocol";
import { resultName, saveBytes } from "./save";

/** Where the person is: choosing a workbook, looking at what was recognised, or looking at what came out. */
export type Stage =
  | { readonly at: "start" }
  | { readonly at: "opened"; readonly name: string; readonly opened: Opened }
  | { readonly at: "ran"; readonly name: string; readonly ran: Ran; readonly forms: Forms | null };

/** A workbook in the pane's hands, kept until it is saved or left. */
export interface HeldFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly settings: Settings;
  /** Whether something was written that has not been saved. */
  readonly unsaved: boolean;
}

/** The workbook in hand and what can be done with it. */
export interface Workbench extends Desk {
  readonly stage: Stage;
  readonly client: JobClient | null;
  /** What would be lost if the pane closed now; null where nothing would. */
  readonly held: HeldFile | null;
  readonly open: (bytes: Uint8Array, name: string, settings?: Settings, unsaved?: boolean) => void;
  /** Runs the main job, with parameters that a person has just decided. */
  readonly run: (settings?: Settings) => void;
  readonly makeForms: () => void;
  readonly leave: () => void;
  readonly fail: (message: string) => void;
  /** Explains a cell of a written sheet. */
  readonly explainCell: (cell: string) => void;
}

const beginning: Progress = { step: "Reading the workbook", done: 0 };

/** Keeps the worker, the workbook that it holds, and what its jobs have come to. `show` shows a place of it. */
export function useWorkbench(language: Language, start: () => JobClient, show: (place: SheetPlace) => void): Workbench {
  const [stage, setStage] = useState<Stage>({ at: "start" });
  const [stages, setStages] = useState<Desk["stages"]>({});
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [working, setWorking] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [client, setClient] = useState<JobClient | null>(null);
  const [held, setHeld] = useState<HeldFile | null>(null);
  const [readings, setReadings] = useState(0);
  const [explained, setExplained] = useState<Desk["explained"]>(null);
  const running = useRef<JobClient | null>(null);
  /** The workbook as the worker has it: a new worker is given the same. */
  const file = useRef<HeldFile | null>(null);
  /** As it was before the last write, for undoing it. */
  const before = useRef<HeldFile | null>(null);

  useEffect(() => () => running.current?.end(), []);

  const worker = useCallback((): JobClient => {
    if (running.current !== null) return running.current;
    running.current = start();
    setClient(running.current);
    return running.current;
  }, [start]);

  const hold = useCallback((next: HeldFile | null) => {
    file.current = next;
    setHeld(next);
  }, []);

  /** A new worker with the workbook in hand. */
  const renew = useCallback((): void => {
    running.current?.end();
    running.current = null;
    setWorking(null);
    if (file.current === null) setClient(null);
    else
      worker()
        .open(file.current.bytes, file.current.name, language)
        .catch(() => undefined);
  }, [worker, language]);

  const failed = useCallback(
    (error: unknown): void => {
      const message = error instanceof Error ? error.message : String(error);
      if (message === cancelled) return;
      setFailure(message);
      renew();
    },
    [renew],
  );

  const begin = useCallback((): void => {
    setFailure(null);
    setWorking(beginning);
  }, []);

  const options = useCallback(
    () => ({ language, at: new Date().toISOString(), settings: file.current?.settings ?? {} }),
    [language],
  );

  const settle = useCallback(
    (more: Settings): void => {
      if (file.current !== null) hold({ ...file.current, settings: settledWith(file.current.settings, more) });
    },
    [hold],
  );

  const open = useCallback(
    (bytes: Uint8Array, name: string, settings: Settings = {}, unsaved = false): void => {
      begin();
      worker()
        .open(bytes, name, language)
        .then((opened) => {
          // Only now: work cancelled before leaves the workbook that was in hand.
          hold({ bytes, name, settings, unsaved });
          before.current = null;
          setStages({});
          setExplained(null);
          setInspection(opened.inspection);
          setReadings((count) => count + 1);
          setWorking(null);
          setStage({ at: "opened", name, opened });
        }, failed);
    },
    [begin, worker, language, hold, failed],
  );

  /** Takes what a job wrote as the workbook in hand. */
  const came = useCallback(
    (job: JobName, ran: Ran, shown?: JobStage): void => {
      const { result } = ran;
      const now = file.current;
      if (now === null) return;
      const told = { job, problems: result.problems, totals: result.totals, question: result.question };
      const preview =
        shown?.at === "previewed"
          ? shown.preview
          : { ...told, stopped: result.bytes === null, plan: null, sheets: [], fingerprint: "" };
      if (result.bytes !== null && result.receipt !== null) {
        const { receipt } = result;
        before.current = now;
        hold({ bytes: result.bytes, name: now.name, settings: {}, unsaved: true });
        setStages((stages) => afterWrite(stages, job, { at: "written", preview, receipt, notUndone: [] }));
        setReadings((count) => count + 1);
      } else setStages((stages) => ({ ...stages, [job]: { at: "not written", preview, problems: [] } }));
      setWorking(null);
      setStage({ at: "ran", name: now.name, ran, forms: null });
    },
    [hold],
  );

  const run = useCallback(
    (settings: Settings = {}): void => {
      if (file.current === null) return;
      begin();
      // A job that stops with the next question writes nothing down: what was decided is kept here.
      settle(settings);
      worker()
        .run("run", options(), setWorking)
        .then((ran) => came("run", ran), failed);
    },
    [begin, settle, worker, options, came, failed],
  );

  const preview = useCallback(
    (job: JobName, more: Settings = {}, asked: Asked = {}): void => {
      if (file.current === null) return;
      begin();
      settle(more);
      worker()
        .preview(job, { ...options(), ...asked }, setWorking)
        .then((found) => {
          setWorking(null);
          setStages((stages) => ({ ...stages, [job]: { at: "previewed", preview: found } }));
        }, failed);
    },
    [begin, settle, worker, options, failed],
  );

  const write = useCallback(
    (job: JobName): void => {
      const shown = stages[job];
      if (shown?.at !== "previewed" || shown.preview.stopped) return;
      begin();
      worker()
        .write(job, setWorking)
        .then((ran) => came(job, ran, shown), failed);
    },
    [stages, begin, worker, came, failed],
  );

  const undo = useCallback(
    (job: JobName): void => {
      const earlier = before.current;
      if (earlier === null) return;
      begin();
      worker()
        .open(earlier.bytes, earlier.name, language)
        .then((opened) => {
          before.current = null;
          hold(earlier);
          setStages((stages) => ({ ...stages, [job]: { at: "undone" } }));
          setInspection(opened.inspection);
          setReadings((count) => count + 1);
          setWorking(null);
          setStage({ at: "opened", name: earlier.name, opened });
        }, failed);
    },
    [begin, worker, language, hold, failed],
  );

  const makeForms = useCallback((): void => {
    begin();
    worker()
      .forms(options(), setWorking)
      .then((forms) => {
        setWorking(null);
        setStage((now) => (now.at === "ran" ? { ...now, forms } : now));
      }, failed);
  }, [begin, worker, options, failed]);

  const leave = useCallback((): void => {
    hold(null);
    before.current = null;
    renew();
    setStages({});
    setInspection(null);
    setExplained(null);
    setFailure(null);
    setStage({ at: "start" });
  }, [hold, renew]);

  const view = useCallback<Desk["view"]>((name, asked) => worker().view(name, options(), asked), [worker, options]);

  const read = useCallback((): void => {
    const now = file.current;
    if (now === null) return;
    setReadings((count) => count + 1);
  }, []);

  const explainCell = useCallback(
    (cell: string): void => {
      const { language, at } = options();
      worker()
        .explain(cell, { language, at })
        .then((told) => setExplained({ cell, told }), failed);
    },
    [worker, options, failed],
  );

  const save = useCallback((): void => {
    const now = file.current;
    if (now === null) return;
    saveBytes(now.bytes, resultName(now.name));
    hold({ ...now, unsaved: false });
  }, [hold]);

  return useMemo(
    () => ({
      holds: "file" as const,
      // A cell that is pressed in the sheets beside the pane is explained there and then: nothing is followed.
      explain: () => undefined,
      settings: held?.settings ?? {},
      save: stage.at === "ran" || held?.unsaved === true ? save : null,
      ...{ stage, stages, inspection, working, failure, client, held, readings, explained },
      ...{ open, run, preview, write, undo, makeForms, cancel: renew, leave, fail: setFailure },
      ...{ settle, view, read, show, explainCell },
    }),
    [
      ...[stage, stages, inspection, working, failure, client, held, readings, explained, save],
      ...[open, run, preview, write, undo, makeForms, renew, leave, settle, view, read, show, explainCell],
    ],
  );
}
