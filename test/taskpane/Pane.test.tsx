/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { Progress } from "../../src/app/job";
import { cancelled, type JobClient } from "../../src/taskpane/job-client";
import { Pane } from "../../src/taskpane/Pane";
import type { Opened, Ran } from "../../src/taskpane/protocol";

const inspection = { file: "book.xlsx", blocks: [], ignored: [], ours: [], questions: [], problems: [] };
const unreadable: Opened = {
  inspection: {
    ...inspection,
    problems: [{ severity: "error", code: "not-a-workbook", message: "This is not a workbook." }],
  },
  sheets: [],
};
const done: Ran = {
  result: {
    job: "run",
    problems: [],
    totals: [],
    question: null,
    questions: [],
    receipt: { sheets: [], changes: [], changeCount: 0, check: null, problems: [] },
    bytes: new Uint8Array([1]),
    files: [],
  },
  sheets: [],
};

/** A worker whose answers the test gives. */
class Hand {
  readonly opens: Uint8Array[] = [];
  ended = 0;
  progress: (progress: Progress) => void = () => undefined;
  finish: (ran: Ran) => void = () => undefined;
  opened: Opened = { inspection, sheets: [] };

  readonly start = (): JobClient => {
    let reject: (error: Error) => void = () => undefined;
    return {
      open: (bytes) => {
        this.opens.push(bytes);
        return Promise.resolve(this.opened);
      },
      run: (_job, _options, onProgress) =>
        new Promise((resolve, rejected) => {
          this.progress = onProgress;
          this.finish = resolve;
          reject = rejected;
        }),
      take: () => Promise.reject(new Error("not asked for")),
      preview: () => Promise.reject(new Error("not asked for")),
      explain: () => Promise.reject(new Error("not asked for")),
      forms: () => Promise.reject(new Error("not asked for")),
      write: () => Promise.reject(new Error("not asked for")),
      view: () => Promise.reject(new Error("not asked for")),
      rows: () => new Promise(() => undefined),
      end: () => {
        this.ended += 1;
        reject(new Error(cancelled));
      },
    };
  };
}

async function openBook(hand: Hand) {
  render(
    <FluentProvider theme={webLightTheme}>
      <Pane initialLanguage="en" start={hand.start} />
    </FluentProvider>,
  );
  const file = new File(["PK"], "book.xlsx");
  // jsdom's File has no arrayBuffer.
  Object.assign(file, { arrayBuffer: () => Promise.resolve(new Uint8Array([80, 75]).buffer) });
  await userEvent.upload(screen.getByTestId("file"), file);
}

it("tells a screen reader each step in one live region that is always there", async () => {
  const hand = new Hand();
  await openBook(hand);
  const heard = screen.getByRole("status");
  await waitFor(() => expect(heard).toHaveTextContent("book.xlsx. Recognised:"));
  await userEvent.click(await screen.findByRole("button", { name: "Run the main job" }));
  expect(heard).toHaveTextContent("Reading the workbook");
  act(() => hand.progress({ step: "Computing", done: 0.3 }));
  await waitFor(() => expect(heard).toHaveTextContent("Computing"));
  expect(screen.getByRole("progressbar", { name: "Computing" })).toHaveAttribute("aria-valuenow", "0.3");
  hand.finish(done);
  await waitFor(() => expect(heard).toHaveTextContent("Done. book.xlsx"));
  expect(screen.getByRole("status")).toBe(heard);
  expect(screen.getByRole("heading", { level: 1, name: "CQM Workbench" })).toBeVisible();
});

it("ends the worker on Cancel and gives the same workbook to a new one", async () => {
  const hand = new Hand();
  await openBook(hand);
  await userEvent.click(await screen.findByRole("button", { name: "Run the main job" }));
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  expect(hand.ended).toBe(1);
  expect(hand.opens).toEqual([new Uint8Array([80, 75]), new Uint8Array([80, 75])]);
  await userEvent.click(await screen.findByRole("button", { name: "Run the main job" }));
  hand.finish(done);
  expect(await screen.findByRole("button", { name: "Save the workbook" })).toBeVisible();
});

it("says why a file cannot be read, and offers another and nothing else", async () => {
  const hand = new Hand();
  hand.opened = unreadable;
  await openBook(hand);
  expect(await screen.findByText("This is not a workbook.")).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("Nothing was written. 1 problem must be put right first.");
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Take another workbook"]);
});
