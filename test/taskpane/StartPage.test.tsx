/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { StartPage } from "../../src/taskpane/StartPage";
import { headings, renderInFluent } from "./in-fluent";

function show(language: "en" | "sv" = "en") {
  const acts = { onFile: jest.fn(), onOpen: jest.fn(), onFailure: jest.fn() };
  renderInFluent(<StartPage {...acts} />, language);
  return acts;
}

afterEach(() => {
  jest.restoreAllMocks();
});

it("has its headings in order and every control named", () => {
  show();
  expect(headings()).toEqual(["h2 Drop a workbook here", "h2 What happens:"]);
  expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual([
    "Choose a file",
    "Open the sample workbook",
  ]);
  expect(screen.getByRole("radiogroup", { name: "Language" })).toBeVisible();
  expect(screen.getByRole("radio", { name: "English" })).toBeChecked();
});

it("is walked by the keyboard: file, sample, language", async () => {
  show();
  const walked: (string | null)[] = [];
  for (let step = 0; step < 3; step += 1) {
    await userEvent.tab();
    walked.push(document.activeElement?.textContent || (document.activeElement as HTMLInputElement).value);
  }
  expect(walked).toEqual(["Choose a file", "Open the sample workbook", "en"]);
});

it("hands on a chosen file, and takes the same file a second time", async () => {
  const { onFile } = show();
  const file = new File(["PK"], "book.xlsx");
  const input = screen.getByTestId("file");
  await userEvent.upload(input, file);
  await userEvent.upload(input, file);
  expect(onFile).toHaveBeenCalledTimes(2);
  expect(onFile).toHaveBeenLastCalledWith(file);
});

it("opens the sample", async () => {
  const { onOpen } = show();
  const fetched = jest.fn(() =>
    Promise.resolve({ ok: true, arrayBuffer: () => Promise.resolve(new Uint8Array([80, 75]).buffer) }),
  );
  Object.assign(globalThis, { fetch: fetched });
  await userEvent.click(screen.getByRole("button", { name: "Open the sample workbook" }));
  await waitFor(() => expect(onOpen).toHaveBeenCalledWith(new Uint8Array([80, 75]), "sample.xlsx"));
  expect(fetched).toHaveBeenCalledWith("assets/sample.xlsx");
});

it("says when there is no sample", async () => {
  const { onFailure } = show();
  Object.assign(globalThis, { fetch: () => Promise.resolve({ ok: false, statusText: "Not Found" }) });
  await userEvent.click(screen.getByRole("button", { name: "Open the sample workbook" }));
  await waitFor(() =>
    expect(onFailure).toHaveBeenCalledWith("The sample workbook is not here. Start the program with npm start."),
  );
});

it("speaks Swedish", () => {
  show("sv");
  expect(screen.getByRole("button", { name: "Öppna exempelboken" })).toBeVisible();
});
