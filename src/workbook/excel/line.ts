import { afterCellEdit, type OnCellEdit } from "./cell-edit";

/**
 * The line to Excel: one exchange is one sync, asked anew from a context of its own, so that nothing of a failed batch
 * lingers. What Excel refuses is thrown as it came; silence is thrown as `Silence`.
 */
export interface Line {
  /**
   * Asks, syncs, and gives what the asking returned reads from the answer. `changing` suspends calculation and screen
   * updating meanwhile.
   */
  speak<T>(ask: (context: Excel.RequestContext) => () => T, changing?: boolean): Promise<T>;
  /** Exchanges so far. */
  readonly exchanges: () => number;
}

/** How a line behaves. */
export interface LineOptions {
  /** Milliseconds after which Excel is taken to be silent; two minutes unless told. */
  readonly deadline?: number;
  /**
   * Told when Excel waits until somebody finishes the cell that is being edited. Meanwhile no deadline counts.
   */
  readonly onCellEdit?: OnCellEdit;
}

/** Excel has not answered: whether it did what it was asked to is not known. */
export class Silence extends Error {
  readonly code = "Silence";
  constructor(readonly milliseconds: number) {
    super(`Excel has not answered for ${Math.round(milliseconds / 1000)} s`);
  }
}

const patience = 120_000;

export function openLine({ deadline = patience, onCellEdit }: LineOptions = {}): Line {
  let exchanges = 0;
  return {
    exchanges: () => exchanges,
    speak<T>(ask: (context: Excel.RequestContext) => () => T, changing = false): Promise<T> {
      const once = async (): Promise<T> => {
        exchanges += 1;
        // A context alone takes one round trip; `run` may add one to let ranges go.
        const context = new Excel.RequestContext();
        if (changing) {
          context.application.suspendApiCalculationUntilNextSync();
          context.application.suspendScreenUpdatingUntilNextSync();
        }
        const read = ask(context);
        await context.sync();
        return read();
      };
      return afterCellEdit(() => inTime(once(), deadline), onCellEdit);
    },
  };
}

async function inTime<T>(work: Promise<T>, deadline: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Silence(deadline));
    }, deadline);
  });
  try {
    return await Promise.race([work, silence]);
  } finally {
    clearTimeout(timer);
  }
}

/** The code of what Excel refused with, where it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

/** Whether a request or an answer was too large for Excel. */
export function isTooLarge(error: unknown): boolean {
  const codes = ["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded", "RangeExceedsLimit"];
  return codes.includes(codeOf(error) ?? "");
}
