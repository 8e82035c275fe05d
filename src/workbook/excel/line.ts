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
   * Called with true when Excel waits until somebody finishes the cell that is being edited, and with false when it goes
   * on. Meanwhile no deadline counts.
   */
  readonly onCellEdit?: (waiting: boolean) => void;
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
  const once = async <T>(ask: Parameters<Line["speak"]>[0], changing: boolean, waits: boolean): Promise<T> => {
    exchanges += 1;
    const work = async (context: Excel.RequestContext): Promise<T> => {
      if (changing) {
        context.application.suspendApiCalculationUntilNextSync();
        context.application.suspendScreenUpdatingUntilNextSync();
      }
      const read = ask(context) as () => T;
      await context.sync();
      return read();
    };
    // A context alone takes one round trip; `run` may add one to let ranges go, but only it waits for a cell.
    return waits ? Excel.run({ delayForCellEdit: true }, work) : work(new Excel.RequestContext());
  };
  return {
    exchanges: () => exchanges,
    async speak<T>(ask: (context: Excel.RequestContext) => () => T, changing = false): Promise<T> {
      try {
        return await inTime(once<T>(ask, changing, false), deadline);
      } catch (error) {
        if (codeOf(error) !== "InvalidOperationInCellEditMode") throw error;
      }
      // Excel refuses a whole batch while a cell is edited: nothing of it is done, so it may be asked again.
      onCellEdit?.(true);
      try {
        return await once<T>(ask, changing, true);
      } finally {
        onCellEdit?.(false);
      }
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
