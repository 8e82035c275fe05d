/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { Preview } from "../../src/app/snapshot-job";
import type { Problem } from "../../src/problem/problem";
import { ExcelPane } from "../../src/taskpane/excel/ExcelPane";
import { cancelled, type JobClient } from "../../src/taskpane/job-client";
import type { Happenings, OpenWorkbook, Undone, Watch, Written } from "../../src/workbook/open-workbook";
import type { Plan } from "../../src/workbook/plan";
import type { Receipt } from "../../src/workbook/receipt";
import type { Snapshot } from "../../src/workbook/snapshot";

jest.setTimeout(30_000);

const inspection = { file: "book.xlsx", blocks: [], ignored: [], ours: [], questions: [], problems: [] };
const snapshot = { sheets: [], problems: [], own: [] } as unknown as Snapshot;
const plan = { sheets: [], log: { at: "2026-11-23T12:00:00Z" } } as unknown as Plan;
const receipt: Receipt = {
  sheets: [{ id: "grants", name: "Grants", state: "added" }],
  changes: [],
  changeCount: 0,
  check: { compared: 12, differences: [] },
  problems: [],
};
const preview: Preview = {
  job: "run",
  problems: [],
  totals: [],
  question: null,
  stopped: false,
  plan,
  sheets: [{ name: "Grants", standing: false }],
  fingerprint: "first",
};
const problem = (code: string, message: string): Problem => ({ severity: "error", code, message });

/** A workbook beside the pane whose answers the test gives. */
class Beside implements OpenWorkbook {
  left: readonly Problem[] = [];
  found: Preview = preview;
  contacts = 0;
  ended = 0;
  tell: Happenings | null = null;
  watch: Watch = {};
  finish: (written: Written) => void = () => undefined;
  undone: Undone = { state: "undone" };
  readonly shown: unknown[] = [];

  forced = 0;
  contact = (force = false) => {
    this.contacts += 1;
    if (force) this.forced += 1;
    return Promise.resolve(this.left);
  };
  read = () => Promise.resolve(snapshot);
  write = (_snapshot: Snapshot, _plan: Plan, watch: Watch = {}) =>
    new Promise<Written>((resolve) => {
      this.watch = watch;
      this.finish = resolve;
    });
  undo = () => Promise.resolve(this.undone);
  show = (place: unknown) => {
    this.shown.push(place);
    return Promise.resolve();
  };
  selection = () => Promise.resolve(undefined);
  follow = (happenings: Happenings) => {
    this.tell = happenings;
    return Promise.resolve(() => undefined);
  };
  settings = () => Promise.resolve(null);
  keepSettings = () => Promise.resolve();

  readonly start = (): JobClient => {
    const other = () => Promise.reject(new Error("not asked for"));
    return {
      ...{ open: other, run: other, write: other, forms: other, rows: other, explain: other, view: other },
      take: () => Promise.resolve(inspection),
      preview: () => Promise.resolve(this.found),
      end: () => {
        this.ended += 1;
      },
    };
  };
}

async function opened(beside: Beside): Promise<void> {
  render(
    <FluentProvider theme={webLightTheme}>
      <ExcelPane workbook={beside} initialLanguage="en" start={beside.start} />
    </FluentProvider>,
  );
  await waitFor(() => expect(beside.contacts).toBe(1));
}

const button = (name: string) => screen.findByRole("button", { name });

async function press(name: string): Promise<void> {
  await userEvent.click(await button(name));
}

async function writing(beside: Beside): Promise<void> {
  await opened(beside);
  await press("Preview");
  await press("Write 1 sheet");
}

async function end(beside: Beside, written: Written): Promise<void> {
  await act(async () => {
    beside.finish(written);
    await Promise.resolve();
  });
}

const buttons = () => screen.getAllByRole("button").map((one) => one.textContent);

it("is ready, previews without writing, and has one primary button at a time", async () => {
  const beside = new Beside();
  await opened(beside);
  expect(await button("Preview")).toBeVisible();
  expect(screen.getByRole("tab", { name: "Start" })).toHaveAttribute("aria-selected", "true");
  // The workbook has no list: its one primary button is the sample.
  expect(buttons()).toEqual(["Fill with the sample", "Preview"]);
  await press("Preview");
  expect(await screen.findByRole("region", { name: "Sheets that will be written" })).toHaveTextContent("Grantsnew");
  expect(buttons()).toEqual(["Write 1 sheet", "Preview again"]);
  expect(beside.watch).toEqual({});
});

it("shows how far a write has come, hears of it once, and can be cancelled", async () => {
  const beside = new Beside();
  await writing(beside);
  act(() => beside.watch.progress?.(3, 4));
  expect(screen.getByRole("progressbar", { name: "Writing the workbook" })).toHaveAttribute("aria-valuenow", "0.75");
  expect(screen.getByRole("status")).toHaveTextContent("Writing the workbook");
  await press("Cancel");
  expect(beside.watch.signal?.aborted).toBe(true);
  // The worker goes on: it is Excel that is setting back.
  expect(beside.ended).toBe(0);
  const message = "The job was cancelled. The workbook is as it was before.";
  await end(beside, { state: "as before", problems: [{ severity: "note", code: "job-cancelled", message }] });
  expect(await screen.findByText("Nothing was written")).toBeVisible();
  expect(screen.getByText(message)).toBeVisible();
});

it("gives a receipt, undoes the write, and says so", async () => {
  const beside = new Beside();
  await writing(beside);
  await end(beside, { state: "written", receipt });
  expect(await screen.findByText(/1 sheet added, 0 changed\. Your own sheets are as they were\./)).toHaveTextContent(
    "12 computed cells were read back: all agree with the engine.",
  );
  await press("Undo this write");
  expect(await screen.findByText(/^The write was undone\./)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Undo this write" })).toBeNull();
});

it("keeps the receipt where a write cannot be undone, says why, and lets it be tried again", async () => {
  const beside = new Beside();
  await writing(beside);
  await end(beside, { state: "written", receipt });
  const edited = problem("edited-since", "Grants!B6 has been edited since the job was run.");
  const at = { at: "cell", sheet: "Grants", address: "B6" } as const;
  beside.undone = { state: "refused", problems: [{ ...edited, where: at }] };
  await press("Undo this write");
  expect(await screen.findByText(/somebody has edited these cells since/)).toBeVisible();
  await press("Grants!B6");
  expect(beside.shown).toEqual([{ sheet: "Grants", address: "B6" }]);
  const values = { excel: "GeneralException", words: "There was an internal error." };
  beside.undone = { state: "refused", problems: [{ ...problem("excel-refused", "Excel refused."), values }] };
  await press("Undo this write");
  expect(await screen.findByText("The write was not undone.")).toBeVisible();
  expect(screen.getByText("GeneralException: There was an internal error.")).toBeVisible();
  beside.undone = { state: "undone" };
  await press("Undo this write");
  expect(await screen.findByText(/^The write was undone\./)).toBeVisible();
});

it("says what Excel refuses, as a read-only workbook, and that nothing was written", async () => {
  const beside = new Beside();
  await writing(beside);
  const readOnly = problem("excel-access-denied", "The workbook may only be read.");
  await end(beside, { state: "as before", problems: [readOnly] });
  expect(await screen.findByText("Nothing was written")).toBeVisible();
  expect(screen.getByText("The workbook may only be read.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Undo this write" })).toBeNull();
});

it("shows a write that is unfinished until it is set back", async () => {
  const beside = new Beside();
  await writing(beside);
  beside.left = [problem("write-unfinished", "A write is unfinished.")];
  await end(beside, { state: "unfinished", problems: beside.left });
  expect(await screen.findByText("Unfinished")).toBeVisible();
  const before = beside.contacts;
  await press("Set it back now");
  await waitFor(() => expect(beside.contacts).toBe(before + 1));
  expect(screen.getByText("Unfinished")).toBeVisible();
  beside.left = [];
  await press("Set it back now");
  await waitFor(() => expect(screen.queryByText("Unfinished")).toBeNull());
});

it("finds a write unfinished by another when it is opened, and reads nothing before that is set back", async () => {
  const beside = new Beside();
  beside.left = [problem("write-by-another", "Somebody else may be writing into this workbook just now.")];
  const read = jest.spyOn(beside, "read");
  await opened(beside);
  expect(await screen.findByText(/Somebody else may be writing/)).toBeVisible();
  expect(read).not.toHaveBeenCalled();
  beside.left = [];
  await press("Set it back now");
  await waitFor(() => expect(read).toHaveBeenCalledTimes(1));
  expect([beside.contacts, beside.forced]).toEqual([2, 1]);
});

it("says that Excel waits for a cell, and no longer when it does not", async () => {
  const beside = new Beside();
  await writing(beside);
  act(() => beside.tell?.editing(true));
  expect(screen.getByText("Finish editing the cell")).toBeVisible();
  act(() => beside.tell?.editing(false));
  expect(screen.queryByText("Finish editing the cell")).toBeNull();
});

it("is out of date when an input was edited, and not when the edit changes nothing", async () => {
  const beside = new Beside();
  await writing(beside);
  await end(beside, { state: "written", receipt });
  await button("Undo this write");
  const before = beside.contacts;
  act(() => beside.tell?.changed("sheet"));
  await waitFor(() => expect(beside.contacts).toBe(before + 1), { timeout: 5_000 });
  expect(screen.queryByText("Out of date")).toBeNull();
  beside.found = { ...preview, fingerprint: "second" };
  act(() => beside.tell?.changed("sheet"));
  expect(await screen.findByText("Out of date", undefined, { timeout: 5_000 })).toBeVisible();
  // Nothing is written by itself.
  expect(screen.getByText(/1 sheet added/)).toBeVisible();
});

it("tells a mistake of the program from one of the data, and goes on", async () => {
  const beside = new Beside();
  const read = jest.spyOn(beside, "read").mockRejectedValueOnce(new Error("out of memory"));
  await opened(beside);
  expect(await screen.findByText(/Something went wrong in the program\. out of memory/)).toBeVisible();
  read.mockRejectedValueOnce(new Error(cancelled));
  await press("Preview");
  await waitFor(() => expect(screen.queryByText(/Something went wrong/)).toBeNull());
});
