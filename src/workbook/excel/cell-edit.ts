/** Called with true when Excel waits until somebody finishes the cell that is being edited, and with false after it. */
export type OnCellEdit = (waiting: boolean) => void;

/** Milliseconds between two looks at whether the cell is finished, where Excel does not wait by itself. */
const pause = 400;

/**
 * Does work that Excel refuses while a cell is being edited: it is told, and done again once the cell is finished. Excel
 * refuses a whole batch then, so nothing of the refused batch is done; work of several batches must be such that it may
 * begin anew.
 */
export async function afterCellEdit<T>(work: () => Promise<T>, onCellEdit?: OnCellEdit): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isCellEdit(error)) throw error;
  }
  onCellEdit?.(true);
  try {
    for (;;) {
      await cellFinished();
      try {
        return await work();
      } catch (error) {
        // Another cell may have been begun meanwhile.
        if (!isCellEdit(error)) throw error;
      }
    }
  } finally {
    onCellEdit?.(false);
  }
}

/** Comes back when Excel takes requests again. */
async function cellFinished(): Promise<void> {
  while (!(await takesRequests())) await new Promise((done) => setTimeout(done, pause));
}

/** Asks by a small request: the refused work may be large. */
async function takesRequests(): Promise<boolean> {
  try {
    // Excel itself waits where it knows how (the set DelayForCellEdit); elsewhere it refuses, and is asked again.
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.load("name");
      await context.sync();
    });
    return true;
  } catch (error) {
    if (isCellEdit(error)) return false;
    throw error;
  }
}

function isCellEdit(error: unknown): boolean {
  return (
    typeof error === "object" && error !== null && "code" in error && error.code === "InvalidOperationInCellEditMode"
  );
}
