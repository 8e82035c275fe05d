import type { JobName, Progress } from "../app/job";
import type { Language } from "../locale/speech";
import type { Inspection } from "../app/inspect";
import type { Preview } from "../app/snapshot-job";
import type { ViewName, Views } from "../app/views/views";
import type { Snapshot } from "../workbook/snapshot";
import type { Answer, Explained, Forms, Opened, Ran, Request, RowStretch, SentOptions } from "./protocol";

/** What an unfinished request is told when the worker is ended. */
export const cancelled = "cancelled";

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/** The worker as functions. `end` stops it at once: that is how long work is cancelled. */
export interface JobClient {
  open(bytes: Uint8Array, name: string, language: Language): Promise<Opened>;
  /** Gives the worker the reading of an open workbook, and tells what was recognised in it. */
  take(snapshot: Snapshot, language: Language): Promise<Inspection>;
  /** What a job would write into the workbook that was taken. */
  preview(job: JobName, options: SentOptions, onProgress?: (progress: Progress) => void): Promise<Preview>;
  /** How the figure of a cell ("Pools!F6") of the workbook that was taken came about. */
  explain(cell: string, options: SentOptions): Promise<Explained>;
  run(job: JobName, options: SentOptions, onProgress: (progress: Progress) => void): Promise<Ran>;
  /** Writes into the file in hand what the job's last preview planned. */
  write(job: JobName, onProgress: (progress: Progress) => void): Promise<Ran>;
  /** What a page shows of the workbook. */
  view<V extends ViewName>(
    view: V,
    options: SentOptions,
    asked: Views[V]["asked"],
    onProgress?: (progress: Progress) => void,
  ): Promise<Views[V]["told"]>;
  /** The forms that belong in files of their own, from the workbook as it stands. */
  forms(options: SentOptions, onProgress: (progress: Progress) => void): Promise<Forms>;
  rows(sheet: string, from: number, count: number, language: Language): Promise<RowStretch>;
  end(): void;
}

/** Starts a worker and speaks with it. */
export function startJobClient(): JobClient {
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  const waiting = new Map<number, Waiting>();
  let last = 0;

  worker.addEventListener("message", (event: MessageEvent<Answer>) => {
    const answer = event.data;
    const one = waiting.get(answer.id);
    if (!one) return;
    if (answer.is === "progress") {
      one.onProgress?.(answer.progress);
      return;
    }
    waiting.delete(answer.id);
    if (answer.is === "failed") one.reject(new Error(answer.message));
    else one.resolve(answer);
  });
  worker.addEventListener("error", (event) => {
    for (const one of waiting.values()) one.reject(new Error(event.message || "The worker could not be started."));
    waiting.clear();
  });

  type Unnumbered = Request extends infer R ? (R extends Request ? Omit<R, "id"> : never) : never;
  const ask = (request: Unnumbered, onProgress?: (progress: Progress) => void): Promise<Answer> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject, ...(onProgress === undefined ? {} : { onProgress }) });
      worker.postMessage({ ...request, id: last });
    });

  return {
    open: async (bytes, name, language) => expect(await ask({ ask: "open", bytes, name, language }), "opened").opened,
    take: async (snapshot, language) => expect(await ask({ ask: "take", snapshot, language }), "taken").inspection,
    preview: async (job, options, onProgress) =>
      expect(await ask({ ask: "preview", job, options }, onProgress), "preview").preview,
    explain: async (cell, options) => expect(await ask({ ask: "explain", cell, options }), "explained").explained,
    run: async (job, options, onProgress) => expect(await ask({ ask: "run", job, options }, onProgress), "ran").ran,
    write: async (job, onProgress) => expect(await ask({ ask: "write", job }, onProgress), "ran").ran,
    view: async (view, options, asked, onProgress) =>
      expect(await ask({ ask: "view", view, options, asked }, onProgress), "view").told as never,
    forms: async (options, onProgress) => expect(await ask({ ask: "forms", options }, onProgress), "forms").forms,
    rows: async (sheet, from, count, language) =>
      expect(await ask({ ask: "rows", sheet, from, count, language }), "rows").rows,
    end: () => {
      worker.terminate();
      for (const one of waiting.values()) one.reject(new Error(cancelled));
      waiting.clear();
    },
  };
}

function expect<I extends Answer["is"]>(answer: Answer, is: I): Extract<Answer, { readonly is: I }> {
  if (answer.is !== is) throw new Error(`The worker answered ${answer.is} where ${is} was asked.`);
  return answer as Extract<Answer, { readonly is: I }>;
}
