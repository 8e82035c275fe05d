import { oneWorkbook } from "../../../src/app/several-files";
import { editCells } from "../../support/cell-edits";
import { done, ownInput } from "../small-town";

const files = {
  Units: "Name;Code;Parent unit\nTown;1;\nNorr;11;Town\nSöder;12;Town\n",
  Budget: "Unit;Account;2026 Budget (kr)\nTown;5010;100000\nNorr;5010;400000\nSöder;5010;300000\n",
  Goals: [
    "Unit;Indicator;Kind;Measure unit;Direction;Target;Weight;Owner;Cost of measuring",
    "Town;Balance;economy;kr;higher;1;100%;Bo;150000",
    "Norr;Calls answered;quality;%;higher;90;50%;Åsa;",
    "Norr;Calls answered;quality;%;higher;95;50%;Örjan;",
    "Söder;Queue;quality;days;higher;5;50%;Pia;",
    "Norr;Queue;quality;days;lower;3;0%;Åsa;",
  ].join("\n"),
};

/** Codes of what the net finds in a workbook, with the first cell of each. */
function found(bytes: Uint8Array): ReadonlyMap<string, string> {
  const { problems } = done(bytes, {}, "commitments");
  return new Map(
    problems.map(({ code, where }) => [code, where?.at === "cell" ? `${where.sheet}!${where.address}` : ""] as const),
  );
}

describe("commitments that contradict", () => {
  it("are found through a workbook: two owners, opposite directions, sums over the frame", () => {
    const made = oneWorkbook(
      Object.entries(files).map(([name, text]) => ({ name: `${name}.csv`, bytes: Buffer.from(text) })),
    );
    if ("problems" in made) throw new Error(JSON.stringify(made.problems));
    const first = found(made.file.bytes);
    expect(first.get("two-owners")).toMatch(/^A 11!/);
    expect(first.get("opposite-directions")).toMatch(/^A 1[12]!/);
    // The town measures for more than its frame of 100,000 kr.
    expect(first.get("promises-over-frame")).toMatch(/^A 1!/);
    expect(first.has("frames-over-frame")).toBe(false);
    // It says that it passes on 500,000 kr; the units below have 700,000.
    const written = done(made.file.bytes, {}, "commitments").bytes;
    const passedOn = editCells(written, [
      { ...ownInput(written, "commitment:A-1", "resources.passedOn"), value: 500_000 },
    ]);
    expect(found(passedOn).get("frames-over-frame")).toMatch(/^A 1!/);
  }, 120_000);
});
