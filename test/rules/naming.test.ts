import { given, key } from "../../src/rules/column";
import { modelOf } from "../../src/rules/model";
import { isLegalHeader, isLegalName, legalName, plainNaming } from "../../src/rules/naming";
import { parameter } from "../../src/rules/parameter";
import { table } from "../../src/rules/table";

describe("names in the workbook", () => {
  it.each(["FY24", "A1", "xfd1048576", "R1C1", "R", "c", "R2", "TRUE", "1st", "a b", "", "a-b", "x".repeat(256)])(
    "refuses %s",
    (name) => {
      expect(isLegalName(name)).toBe(false);
    },
  );

  it.each(["Grants", "Enheter_år_1", "_x", "FY2024_cap", "Row", "Q1_total", "ABCD1"])("takes %s", (name) => {
    expect(isLegalName(name)).toBe(true);
  });

  it.each([
    ["Cap per head (kr)", "Cap_per_head_kr"],
    ["FY24", "FY24_"],
    ["2 % of payroll", "_2_of_payroll"],
    ["Råd & stöd", "Råd_stöd"],
    ["c", "c_"],
    ["%", "_"],
  ])("makes of %s the legal %s", (words, name) => {
    expect(legalName(words)).toBe(name);
    expect(isLegalName(legalName(words))).toBe(true);
  });

  it("refuses headers that references cannot carry", () => {
    expect(["Hours", "Hours [week] #1's"].every(isLegalHeader)).toBe(true);
    expect(["", " Hours", "Hours\nweek", "a  b", "x".repeat(256)].some(isLegalHeader)).toBe(false);
  });

  it("are unique, tables and parameters together, headers within their table, letter case aside", () => {
    const grants = table("Grants", {
      child: key("Child"),
      a: given.number("Hours"),
      b: given.number("HOURS"),
      c: given.number(" hours \n"),
      d: given.number(""),
    });
    const model = modelOf({
      tables: [grants, table("Cap", { id: key("Child") })],
      parameters: [
        parameter.number({ id: "cap", header: "cap", source: "test", initial: 1 }),
        parameter.number({ id: "cap2", header: "CAP", source: "test", initial: 1 }),
      ],
    });
    const naming = plainNaming(model);
    expect(["child", "a", "b", "c", "d"].map((id) => naming.column("Grants", id))).toEqual([
      "Child",
      "Hours",
      "HOURS 2",
      "hours 3",
      "d",
    ]);
    expect([naming.table("Cap"), naming.parameter("cap"), naming.parameter("cap2")]).toEqual(["Cap", "cap_2", "CAP_3"]);
    expect(() => naming.column("Grants", "e")).toThrow('no column of Grants "e"');
  });

  it("are translated before they are made legal", () => {
    const model = modelOf({ tables: [table("Unit costs", { unit: key("Unit") })] });
    const naming = plainNaming(
      model,
      (words) => ({ "Unit costs": "Kostnad per enhet", Unit: "Enhet" })[words] ?? words,
    );
    expect(naming.table("Unit costs")).toBe("Kostnad_per_enhet");
    expect(naming.column("Unit costs", "unit")).toBe("Enhet");
  });
});
