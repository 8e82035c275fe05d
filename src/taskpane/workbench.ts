import { useEffect, useRef, useState } from "react";
import type { Progress } from "../app/job";
import type { Language } from "../locale/words";
import { cancelled, type JobClient } from "./job-client";
import type { Forms, Opened, Ran } from "./protocol";

/** Where the person is: choosing a workbook, looking at what was recognised, or looking at what came out. */
export type Stage =
  | { readonly at: "start" }
  | { readonly at: "opened"; readonly name: string; readonly opened: Opened }
  | { readonly at: "ran"; readonly name: string; readonly ran: Ran; readonly forms: Forms | null };

/** The workbook in hand and what can be done with it. */
export interface Workbench {
  readonly stage: Stage;
  /** Long work that is going on, over the stage that it began from. */
  readonly working: Progress | null;
  /** A mistake of the program, not of the data. */
  readonly failure: string | null;
  readonly client: JobClient | null;
  readonly open: (bytes: Uint8Array, name: string) => void;
  /** Runs the main job, with parameters that a person has just decided. */
  readonly run: (settings?: Readonly<Record<string, string>>) => void;
  readonly makeForms: () => void;
  /** Ends the work at once; the stage is as before it. */
  readonly cancel: () => void;
  readonly leave: () => void;
  readonly fail: (message: string) => void;
}

interface File {
  readonly bytes: Uint8Array;
  readonly name: string;
}

const beginning: Progress = { step: "Reading the workbook", done: 0 };

/** Keeps the worker, the workbook that it holds, and the stage. */
export function useWorkbench(language: Language, start: () => JobClient): Workbench {
  const [stage, setStage] = useState<Stage>({ at: "start" });
  const [working, setWorking] = useState<Progress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [client, setClient] = useState<JobClient | null>(null);
  const running = useRef<JobClient | null>(null);
  /** The workbook as the worker has it: a new worker is given the same. */
  const file = useRef<File | null>(null);
  /** What has been decided since the workbook was opened: a job that stops with the next question writes nothing down. */
  const decided = useRef<Readonly<Record<string, string>>>({});

  useEffect(() => () => running.current?.end(), []);

  const worker = (): JobClient => {
    if (running.current !== null) return running.current;
    running.current = start();
    setClient(running.current);
    return running.current;
  };

  /** A new worker with the workbook in hand. */
  const renew = (): void => {
    running.current?.end();
    running.current = null;
    setWorking(null);
    if (file.current === null) setClient(null);
    else
      worker()
        .open(file.current.bytes, file.current.name, language)
        .catch(() => undefined);
  };

  const failed = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    if (message === cancelled) return;
    setFailure(message);
    renew();
  };

  const begin = (): void => {
    setFailure(null);
    setWorking(beginning);
  };

  const options = () => ({ language, at: new Date().toISOString() });

  const open = (bytes: Uint8Array, name: string): void => {
    begin();
    worker()
      .open(bytes, name, language)
      .then((opened) => {
        // Only now: work cancelled before leaves the workbook that was in hand.
        file.current = { bytes, name };
        decided.current = {};
        setWorking(null);
        setStage({ at: "opened", name, opened });
      }, failed);
  };

  const run = (settings: Readonly<Record<string, string>> = {}): void => {
    const name = file.current?.name;
    if (name === undefined) return;
    begin();
    decided.current = { ...decided.current, ...settings };
    worker()
      .run("run", { ...options(), settings: decided.current }, setWorking)
      .then((ran) => {
        if (ran.result.bytes !== null) {
          file.current = { bytes: ran.result.bytes, name };
          decided.current = {};
        }
        setWorking(null);
        setStage({ at: "ran", name, ran, forms: null });
      }, failed);
  };

  const makeForms = (): void => {
    begin();
    worker()
      .forms(options(), setWorking)
      .then((forms) => {
        setWorking(null);
        setStage((now) => (now.at === "ran" ? { ...now, forms } : now));
      }, failed);
  };

  const leave = (): void => {
    file.current = null;
    renew();
    setFailure(null);
    setStage({ at: "start" });
  };

  return { stage, working, failure, client, open, run, makeForms, cancel: renew, leave, fail: setFailure };
}
