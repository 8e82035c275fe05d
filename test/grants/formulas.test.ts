import { grantsModel } from "../../src/grants/model";
import { checkFormulas } from "../../src/rules/formula/check";
import { columnFormula } from "../../src/rules/formula/formula";
import { plainNaming } from "../../src/rules/naming";

const model = grantsModel();
const naming = plainNaming(model);

describe("the formulas of grants", () => {
  it("are legal", () => {
    expect(checkFormulas(model, naming)).toEqual([]);
  });

  it("say a month as a person would: a twelfth of the year, times the share of the month, rounded in two stages", () => {
    const row = (header: string) => `Grants[[#This Row],[${header}]]`;
    const march = (day: string) => `DATE(YEAR(Grant_year_begins),3,${day})`;
    const april = "DATE(YEAR(Grant_year_begins),4,1)";
    const onCountDate = `IF(AND(${row("From")}<=${march("Count_date")},${row("Until")}>${march("Count_date")}),1,0)`;
    const byTheDay = `MAX(MIN(${row("Until")},${april})-MAX(${row("From")},${march("1")}),0)/(${april}-${march("1")})`;
    const share = `IF(Method_for_part_of_a_month="count date",${onCountDate},${byTheDay})`;
    expect(columnFormula(model, { table: "Grants", column: "m03" }, naming)).toBe(
      `=ROUND(ROUND(${row("Grant a year")}*${share}/12/Rounding_step_of_a_month,6),0)*Rounding_step_of_a_month`,
    );
  });
});
