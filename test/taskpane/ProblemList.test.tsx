/** @jest-environment jsdom */
import "@testing-library/jest-dom";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { Problem } from "../../src/problem/problem";
import { ProblemList } from "../../src/taskpane/ProblemList";
import { renderInFluent } from "./in-fluent";

const problems: readonly Problem[] = [
  { severity: "note", code: "forms-for-one-unit", message: "Forms B were made for one unit only." },
  {
    severity: "warning",
    code: "tariff-hole",
    message: "40 hours belong to no band.",
    where: { at: "cell", sheet: "Tariff", address: "B5" },
    fix: "Choose the boundary rule.",
  },
  {
    severity: "error",
    code: "not-a-workbook",
    message: "This is not a workbook.",
    where: { at: "file", file: "book.xlsx" },
  },
];

it("is nothing without problems", () => {
  renderInFluent(<ProblemList problems={[]} />);
  expect(screen.queryByRole("region")).not.toBeInTheDocument();
});

it("is a named region with a list, the worst first, each with severity, place, message and what to do", () => {
  renderInFluent(<ProblemList problems={problems} />);
  const region = screen.getByRole("region", { name: "Problems" });
  expect(within(region).getByRole("heading", { name: "Problems", level: 3 })).toBeVisible();
  const texts = within(region)
    .getAllByRole("listitem")
    .map((item) => item.textContent);
  expect(texts).toEqual([
    "Errorbook.xlsxThis is not a workbook.",
    "WarningTariff!B540 hours belong to no band.Choose the boundary rule.",
    "NoteForms B were made for one unit only.",
  ]);
});

it("shows the cell of a problem by the keyboard alone; a file is no link", async () => {
  const onLook = jest.fn();
  renderInFluent(<ProblemList problems={problems} onLook={onLook} />);
  await userEvent.tab();
  expect(screen.getByRole("button", { name: "Tariff!B5" })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(onLook).toHaveBeenCalledWith({ sheet: "Tariff", address: "B5" });
  expect(screen.getAllByRole("button")).toHaveLength(1);
});

it("shows twenty at first and all when asked", async () => {
  const many = Array.from({ length: 23 }, (_, index): Problem => ({
    severity: "warning",
    code: "x",
    message: `Problem ${index}`,
  }));
  renderInFluent(<ProblemList problems={many} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(20);
  await userEvent.click(screen.getByRole("button", { name: "Show all 23" }));
  expect(screen.getAllByRole("listitem")).toHaveLength(23);
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

it("speaks Swedish", () => {
  renderInFluent(<ProblemList problems={problems} />, "sv");
  expect(screen.getByText("Varning")).toBeVisible();
  expect(screen.getByText("Fel")).toBeVisible();
});
