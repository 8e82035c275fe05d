import type { JobName, JobOptions, Progress } from "../app/job";
import type { Language } from "../locale/words";
import type { Answer, Opened, Ran, Request, RowStretch } from "./protocol";

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/** The worker as functions. `end` stops it at once: that is how long work is cancelled. */
export interface JobClient {
  open(bytes: Uint8Array, name: string, language: Language): Promise<Opened>;
  run(job: JobName, options: Omit<JobOptions, "onProgress">, onProgress: (progress: Progress) => void): Promise<Ran>;
  rows(sheet: string, from: number, count: number): Promise<RowStretch>;
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
    for (const one of waiting.values()) one.reject(new Error(event.message));
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
    run: async (job, options, onProgress) => expect(await ask({ ask: "run", job, options }, onProgress), "ran").ran,
    rows: async (sheet, from, count) => expect(await ask({ ask: "rows", sheet, from, count }), "rows").rows,
    end: () => {
      worker.terminate();
      for (const one of waiting.values()) one.reject(new Error("cancelled"));
      waiting.clear();
    },
  };
}

function expect<I extends Answer["is"]>(answer: Answer, is: I): Extract<Answer, { readonly is: I }> {
  if (answer.is !== is) throw new Error(`The worker answered ${answer.is} where ${is} was asked.`);
  return answer as Extract<Answer, { readonly is: I }>;
}
