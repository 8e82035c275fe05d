import { editCells } from "../support/cell-edits";
import { done, ownInput, smallTown } from "./small-town";
import { readWorkbook } from "../../src/workbook/file/read";

/** What an evaluator types on a unit's page: the three questions, milestones, development goals, name. */
const typed = {
  "evaluator.name": "Åsa Öberg",
  "question.goals.assessment": "good",
  "question.goals.reasons": "Two goals of customers, agreed with them",
  "question.methods.assessment": "bad",
  "question.methods.reasons": "Nobody checks the phones after four",
  "question.results.assessment": "indifferent",
  "methods.structured.remark": "Described in the manual",
  "development.line1.goal": "Answer sooner",
  "development.line4.responsible": "Örjan & Émile",
} as const;

describe("what an evaluator has written", () => {
  it("stays through new runs, whatever the data suggest since", async () => {
    const { bytes } = await smallTown();
    const first = done(bytes).bytes;
    const id = readWorkbook(first, "town.xlsx").own.find((one) => one.id.startsWith("evaluation:"))?.id ?? "";
    const filled = editCells(
      first,
      Object.entries(typed).map(([cell, value]) => ({ ...ownInput(first, id, cell), value })),
    );
    // The limits of the status words are others now, so that other answers are suggested.
    const again = done(filled, { settings: { unitGoodFrom: "10", unitIndifferentFrom: "5" } }, "evaluate").bytes;
    const third = done(again).bytes;
    for (const book of [again, third]) {
      const snapshot = readWorkbook(book, "town.xlsx");
      const inputs = snapshot.own.find((one) => one.id === id)?.inputs;
      const kept = Object.fromEntries(
        Object.keys(typed).map((cell) => [cell, inputs?.get(`page/${cell}`)?.value ?? null]),
      );
      expect(kept).toEqual(typed);
    }
  }, 120_000);
});
