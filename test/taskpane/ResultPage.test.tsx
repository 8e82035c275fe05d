/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { Inspection } from "../../src/app/inspect";
import type { Total } from "../../src/app/job";
import type { Problem } from "../../src/problem/problem";
import { ResultPage } from "../../src/taskpane/ResultPage";
import { headings, renderInFluent } from "./in-fluent";

const totals: readonly Total[] = [
  { id: "granted", label: "Granted in the year", value: 44049607, unit: "kr", sheet: "Grants" },
  { id: "commitments", label: "Commitments", value: 15, unit: "", sheet: "Commitments" },
];
const warning: Problem = { severity: "warning", code: "outcome-missing", message: "The indicator has no outcome." };
const broken: Problem = {
  severity: "error",
  code: "not-a-workbook",
  message: "This is not a workbook.",
  where: { at: "file", file: "book.xlsx" },
};
const receipt = {
  sheets: [
    { id: "cqm", name: "CQM", state: "added" },
    { id: "grants", name: "Grants", state: "changed" },
    { id: "pools", name: "Pools", state: "unchanged" },
  ],
  changes: [],
  changeCount: 0,
  check: null,
  problems: [],
} as const;
const inspection: Inspection = {
  file: "book.xlsx",
  blocks: [
    {
      sheet: "Staff",
      range: "A4:F9",
      role: "staff",
      confidence: 1,
      headerRows: [4],
      records: 5,
      rows: { data: "5-9", section: "", blank: "", subtotal: [], total: "", other: "" },
      columns: [],
      sums: {},
      signs: null,
      statedTotals: [],
      questions: [],
      problems: [],
      labelled: [],
    },
  ],
  ignored: [{ sheet: "Notes", reason: "no table" }],
  ours: [],
  questions: [],
  problems: [],
};
const common = { name: "book.xlsx", onAnother: () => undefined, problems: [], totals: [] };

it("shows what was done: headings in order, the receipt, totals as terms with aligned figures", () => {
  renderInFluent(
    <ResultPage
      {...common}
      totals={totals}
      problems={[warning]}
      receipt={receipt}
      primary={{ label: "Save the workbook", act: jest.fn() }}
    />,
  );
  expect(headings()).toEqual(["h2 book.xlsx", "h3 Totals", "h3 Problems"]);
  expect(screen.getByText(/1 sheet added, 1 changed/)).toBeVisible();
  const region = within(screen.getByRole("region", { name: "Totals" }));
  expect(region.getAllByRole("definition").map((one) => one.textContent)).toEqual(["44,049,607kr", "15"]);
  expect(region.getAllByRole("term").map((one) => one.textContent)).toEqual(["Granted in the year", "Commitments"]);
});

it("leads from a total to its sheet, and acts, by the keyboard alone", async () => {
  const act = jest.fn();
  const onLook = jest.fn();
  const make = jest.fn();
  const onAnother = jest.fn();
  renderInFluent(
    <ResultPage
      {...common}
      totals={totals}
      receipt={receipt}
      primary={{ label: "Save the workbook", act }}
      forms={{ made: null, make }}
      onLook={onLook}
      onAnother={onAnother}
    />,
  );
  for (const key of ["{Enter}", "", "{Enter}", " ", "{Enter}"]) {
    await userEvent.tab();
    if (key !== "") await userEvent.keyboard(key);
  }
  expect(onLook.mock.calls).toEqual([[{ sheet: "Grants", address: null }]]);
  expect([act, make, onAnother].map((one) => one.mock.calls.length)).toEqual([1, 1, 1]);
});

it("offers the forms once they are made", () => {
  const forms = { made: { zip: new Uint8Array([80]), count: 180, problems: [] }, make: jest.fn() };
  renderInFluent(<ResultPage {...common} receipt={receipt} forms={forms} />);
  expect(screen.getByRole("button", { name: "Save 180 separate forms (zip)" })).toBeVisible();
});

it("says that nothing was written, how many problems stop it, and which", () => {
  renderInFluent(
    <ResultPage {...common} problems={[warning, broken]} stopped primary={{ label: "Try again", act: jest.fn() }} />,
  );
  expect(screen.getByText("Nothing was written")).toBeVisible();
  expect(screen.getByText(/1 problem must be put right first/)).toBeVisible();
  expect(screen.getByText("This is not a workbook.")).toBeVisible();
  expect(screen.queryByRole("button", { name: /Save/ })).not.toBeInTheDocument();
});

it("says what was recognised and what is left alone", () => {
  renderInFluent(
    <ResultPage {...common} inspection={inspection} primary={{ label: "Run the main job", act: jest.fn() }} />,
  );
  const region = within(screen.getByRole("region", { name: "Recognised" }));
  expect(region.getByRole("listitem")).toHaveTextContent("Staffstaff, 5 rows");
  expect(region.getByText("Left alone: Notes.")).toBeVisible();
});

it("speaks Swedish", () => {
  renderInFluent(<ResultPage {...common} totals={totals} receipt={receipt} />, "sv");
  expect(screen.getByRole("region", { name: "Summor" })).toBeVisible();
  // sv-SE groups by a no-break space.
  expect(screen.getAllByRole("definition")[0]?.textContent?.replace(/\s/g, " ")).toBe("44 049 607kr");
});
