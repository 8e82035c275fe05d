import { given, key } from "../../src/rules/column";
import { textColumn } from "../../src/rules/data";
import { evaluate } from "../../src/rules/evaluate/evaluate";
import { columnFormula } from "../../src/rules/formula/formula";
import { isText, when } from "../../src/rules/logic";
import { modelOf } from "../../src/rules/model";
import { plainNaming } from "../../src/rules/naming";
import { parameter } from "../../src/rules/parameter";
import { table } from "../../src/rules/table";
import { wordedDataset, wordedModel } from "../../src/rules/wording";

const shown: Readonly<Record<string, string>> = {
  open: "öppen",
  closed: "stängd",
  shut: "spärrad",
  yes: "ja",
  no: "nej",
};
const word = (english: string) => shown[english] ?? english;

const wanted = parameter.choice({
  id: "wanted",
  header: "Wanted",
  source: "Ours",
  choices: ["open", "closed"],
  initial: "open",
});
const doors = table("Doors", {
  door: key("Door"),
  state: given.choice("State", ["open", "closed"]),
  note: given.text("Note"),
})
  .add("fits", "Fits", (row) => when(isText(row.state, wanted), "yes", "no"))
  .add("shut", "Shut", (row) => when(isText(row.state, "closed"), 1, 0));
const english = modelOf({ tables: [doors], parameters: [wanted] });
const read = {
  tables: {
    Doors: {
      rows: 3,
      columns: {
        door: textColumn(["open", "B", "C"]),
        state: textColumn(["open", "Closed", "closed"]),
        note: textColumn(["closed", "yes", "x"]),
      },
    },
  },
  parameters: { wanted: "closed" },
};

describe("a model in other words", () => {
  const model = wordedModel(english, word);
  const dataset = wordedDataset(english, read, word);
  const results = evaluate(model, dataset);
  const of = (column: string) => [0, 1, 2].map((row) => results.value("Doors", column, row));

  it("compares and answers with the translated words", () => {
    expect(of("state")).toEqual(["öppen", "stängd", "stängd"]);
    expect(of("fits")).toEqual(["nej", "ja", "ja"]);
    expect(of("shut")).toEqual([0, 1, 1]);
    expect(dataset.parameters).toEqual({ wanted: "stängd" });
    expect(model.parameters[0]).toMatchObject({ choices: ["öppen", "stängd"], initial: "öppen" });
  });

  it("writes them into formulas", () => {
    expect(columnFormula(model, { table: "Doors", column: "shut" }, plainNaming(model))).toContain('"stängd"');
  });

  it("leaves a user's own texts and keys alone", () => {
    expect(of("door")).toEqual(["open", "B", "C"]);
    expect(of("note")).toEqual(["closed", "yes", "x"]);
  });

  it("is the same model where no word changes", () => {
    const same = wordedModel(english, (text) => text);
    expect(same).toEqual(english);
    expect(
      evaluate(
        same,
        wordedDataset(english, read, (text) => text),
      ).value("Doors", "fits", 1),
    ).toBe("yes");
  });
});
