import { changesBetween } from "../../src/commitments/changes";
import type { CommitmentForm } from "../../src/commitments/form";
import { inputCells } from "../../src/commitments/form-cells";
import { managerForm } from "../../src/commitments/manager-form";
import { closedForm, signingOf, type FormValue, type SignedVersion } from "../../src/commitments/signing";

const result = {
  id: "School/Grades",
  goal: "Learning",
  indicator: "Grades",
  kind: "quality",
  measureUnit: "points",
  direction: "higher",
  baseline: 60,
  threshold: 65,
  target: 70,
  stretch: null,
  weight: 1,
  method: null,
  source: null,
  owner: "Ann",
  frequency: null,
  costOfMeasuring: null,
};

const unit = {
  code: "10",
  name: "School",
  parent: null,
  parentName: null,
  manager: "Ann",
  superior: "Bo",
  role: null,
  year: 2026,
  frame: { budget: 5_000, priorOutturn: null },
  results: [result],
  members: [],
};

const form = managerForm(unit);
const at = "2025-12-16T08:00:00.000Z";
type Cells = Readonly<Record<string, FormValue>>;
const agreed = "results.grades.agreed";

function stand(cells: Cells, of: CommitmentForm = form) {
  const prefilled = new Map(inputCells(of).map((one) => [one.cell, one.prefilled]));
  return {
    form: of,
    valueOf: (cell: string): FormValue => (cell in cells ? (cells[cell] ?? null) : (prefilled.get(cell) ?? null)),
    figures: new Map([["resources.frame", 5_000]]),
  };
}

const signatures = (first: FormValue, second: FormValue): Cells => ({
  "signatures.first.date": first,
  "signatures.second.date": second,
});
const signedCells: Cells = { "header.status": "signed", ...signatures("2025-12-12", "2025-12-15"), [agreed]: 71 };

function signed(): SignedVersion {
  const signing = signingOf(stand(signedCells), [], at);
  if (signing.state !== "to close") throw new Error(signing.state);
  return signing.version;
}

describe("signing", () => {
  test("closes the version when both dates stand and the status says so, with every cell and the frame", () => {
    const version = signed();
    expect(version).toMatchObject({ form: "A-10", version: 1, signedOn: "2025-12-15", at });
    expect(version.cells.get(agreed)).toBe(71);
    expect(version.cells.get("resources.frame")).toBe(5_000);
    expect(version.cells.size).toBe(inputCells(form).length + 1);
  });

  test.each<[string, Cells, unknown]>([
    ["nothing said", {}, null],
    ["one date only", { "header.status": "signed", ...signatures("2025-12-12", null) }, "signature missing"],
    ["dated, still a draft", signatures("2025-12-12", "2025-12-15"), "status not signed"],
    ["one date and a draft", signatures("2025-12-12", null), null],
  ])("stays open: %s", (_, cells, lacks) => {
    expect(signingOf(stand(cells), [], at)).toEqual({ state: "open", lacks });
  });

  test("a closed cell that was changed is found; status, and nothing else of the header, may move on", () => {
    const later = stand({ ...signedCells, "header.status": "in follow-up", [agreed]: 68 });
    const signing = signingOf(later, [signed()], at);
    expect(signing).toMatchObject({ state: "closed", changed: [{ signed: 71, now: 68, cell: { cell: agreed } }] });
    const onlyStatus = signingOf(stand({ ...signedCells, "header.status": "evaluated" }), [signed()], at);
    expect(onlyStatus).toMatchObject({ state: "closed", changed: [] });
  });

  test("is amended by a higher version, which needs new and later signatures", () => {
    const amended = { ...signedCells, "header.version": 2, [agreed]: 68 };
    expect(signingOf(stand(amended), [signed()], at)).toMatchObject({
      state: "amended",
      lacks: "signatures of the earlier version",
    });
    expect(signingOf(stand({ ...amended, "header.status": "draft" }), [signed()], at)).toMatchObject({
      state: "amended",
      lacks: null,
    });
    const again = signingOf(stand({ ...amended, ...signatures("2026-06-10", "2026-06-12") }), [signed()], at);
    expect(again).toMatchObject({ state: "to close", version: { version: 2, signedOn: "2026-06-12" } });
    expect(signingOf(stand({ ...amended, ...signatures("2026-06-10", "2025-12-15") }), [signed()], at).state).toBe(
      "amended",
    );
  });

  test("a version below the signed one is refused", () => {
    const second = { ...signed(), version: 2 };
    expect(signingOf(stand(signedCells), [second], at).state).toBe("set back");
  });

  test("a closed form keeps the lines that the lists have lost, and none that they got since", () => {
    const others = managerForm({ ...unit, results: [{ ...result, indicator: "Attendance", goal: "Present" }] });
    const closed = closedForm(others, signed());
    const lines = closed.sections.find(({ id }) => id === "results")?.lines?.rows ?? [];
    expect(lines.map(({ id }) => id)).toEqual(["grades", "blank1", "blank2"]);
    expect(lines[0]?.values).toMatchObject({ goal: "Learning", indicator: "Grades", target: 70, agreed: 71 });
    const measuring = closed.sections.find(({ id }) => id === "measuring")?.lines?.rows ?? [];
    expect(measuring[0]?.values).toMatchObject({ line: "Grades", owner: "Ann" });
    expect(closed.frozen).toEqual({ version: 1, signedOn: "2025-12-15" });
    const frame = closed.sections.flatMap(({ fields }) => fields).find(({ id }) => id === "frame");
    expect(frame).toMatchObject({ value: 5_000 });
    expect(frame).not.toHaveProperty("live");
    // Held against itself as it lies there, nothing has changed.
    expect(signingOf(stand(signedCells, closed), [signed()], at)).toMatchObject({ state: "closed", changed: [] });
  });

  test("what a version changed is found by comparing it with the one before", () => {
    const second = signingOf(
      stand({ ...signedCells, "header.version": 2, [agreed]: 68, ...signatures("2026-06-10", "2026-06-12") }),
      [signed()],
      at,
    );
    if (second.state !== "to close") throw new Error(second.state);
    expect(changesBetween(form, [second.version, signed()])).toEqual([
      {
        form: "A-10",
        cell: agreed,
        section: "Required results",
        label: "Agreed",
        version: 2,
        before: 71,
        after: 68,
        signedOn: "2026-06-12",
      },
    ]);
  });
});
