import { evaluate } from "../../src/rules/evaluate/evaluate";
import type { Node } from "../../src/rules/expr";
import { checkFormulas, shapeOf } from "../../src/rules/formula/check";
import { columnFormula } from "../../src/rules/formula/formula";
import { negated, joined, numberPiece, textPiece, whole } from "../../src/rules/formula/piece";
import { stepRatio } from "../../src/rules/formula/rounding";
import { plainNaming } from "../../src/rules/naming";
import { operandsOf } from "../../src/rules/walk";
import { everyNode, everyNodeData } from "./every-node";

const naming = plainNaming(everyNode);
const formulaOf = (column: string, table = "Children") => columnFormula(everyNode, { table, column }, naming);

/** This row's cell of the children, as it is written in a file. */
const cell = (header: string) => `Children[[#This Row],[${header}]]`;

describe("a formula", () => {
  it.each([
    ["literal", "=2.5"],
    ["words", '="He said ""no""; åäö"'],
    ["yes", "=TRUE"],
    ["nothing", '=""'],
    ["refused", "=NA()"],
    ["wordAgain", "=Word"],
    ["sum", `=${cell("Amount")}+Räknefaktor_2+(-3)`],
    ["nested", `=${cell("Amount")}-(${cell("Hours a week")}-(1-${cell("Age")}))`],
    ["product", `=(${cell("Amount")}+1)*-(${cell("Hours a week")}+0.1)`],
    ["ratio", `=${cell("Amount")}/(${cell("Hours a week")}*3)`],
    ["minusPower", `=-IF(${cell("Hours a week")}<0,NA(),${cell("Hours a week")}^2)`],
    ["sqrt", `=SQRT(${cell("Amount")})`],
    ["cubic", `=IF(${cell("Amount")}<0,NA(),${cell("Amount")}^(1/3))`],
    ["size", `=ABS(${cell("Amount")})`],
    ["least", `=MIN(${cell("Amount")},${cell("Hours a week")},12.5)`],
    ["held", `=MIN(MAX(${cell("Amount")},0),20)`],
    ["sameText", `=${cell("Unit '[code']")}="SÖDRA"`],
    ["gates", `=AND(${cell("Age")}<=6,OR(${cell("Active")},Strict),NOT(${cell("Hours a week")}<10))`],
    ["chosen", `=IF(${cell("Age")}>3,${cell("Amount")},1/${cell("Age")})`],
    ["first", `=IF(${cell("Age")}>5,"gammal",IF(${cell("Age")}>2,"mellan",""))`],
  ])("says %s plainly", (column, formula) => {
    expect(formulaOf(column)).toBe(formula);
  });

  it("never takes blank as 0, nor as more than every number", () => {
    // An empty cell repeated by a formula would show 0; "" compared with a number would be the greater.
    expect(formulaOf("feeAgain")).toBe(`=IF(${cell("Fee")}="","",${cell("Fee")})`);
    expect(formulaOf("capAgain")).toBe('=IF(Cap1_="","",Cap1_)');
    expect(formulaOf("feeDoubled")).toBe(`=IF(${cell("Fee")}="","",${cell("Fee")}*2)`);
    expect(formulaOf("feeOrZero")).toBe(`=IF(${cell("Fee")}="",0,${cell("Fee")})`);
    expect(formulaOf("feeThere")).toBe(`=${cell("Fee")}<>""`);
    expect(formulaOf("feeInOrder")).toBe(`=IF(${cell("Fee")}="",NA(),${cell("Fee")})>100`);
    expect(formulaOf("doubledDemanded")).toBe(`=IF(${cell("Fee doubled")}="",NA(),${cell("Fee doubled")})<1000`);
    // What `and` has asked is known in the branch.
    expect(formulaOf("bothThere")).toBe(
      `=IF(AND(${cell("Fee")}<>"",${cell("Left '#1")}<>""),${cell("Fee")}+YEAR(${cell("Left '#1")}),"")`,
    );
    expect(formulaOf("unitBudget")).toBe(
      `=IF(INDEX(Enheter_år_1[Budget],MATCH(${cell("Unit '[code']")},Enheter_år_1[Unit],0))="","",INDEX(Enheter_år_1[Budget],MATCH(${cell("Unit '[code']")},Enheter_år_1[Unit],0)))`,
    );
  });

  it("rounds in two stages, to steps as quotients of whole numbers", () => {
    expect(formulaOf("kronor")).toBe(`=ROUND(ROUND(${cell("Amount")}*1.5,6),0)`);
    expect(formulaOf("ore")).toBe(`=ROUND(ROUND(${cell("Amount")}*Räknefaktor_2,8),2)`);
    expect(formulaOf("hundreds")).toBe(`=ROUND(ROUND(${cell("Amount")}*100,4),-2)`);
    expect(formulaOf("fifties")).toBe(`=ROUND(ROUND(${cell("Amount")}*10/50,6),0)*50`);
    expect(formulaOf("twentieths")).toBe(`=ROUND(ROUND(${cell("Amount")}*20,6),0)/20`);
    expect(formulaOf("twoAndAHalf")).toBe(`=ROUND(ROUND(${cell("Amount")}*2/5,6),0)*5/2`);
    expect(formulaOf("downTenths")).toBe(`=INT(ROUND(${cell("Amount")}*10,6))/10`);
    expect(formulaOf("upQuarters")).toBe(`=-INT(-ROUND(${cell("Amount")}*4,6))/4`);
    expect([1, 0.01, 100, 0.05, 2.5, 1e-6, 500].map(stepRatio)).toEqual([
      { over: 1, under: 1, digits: -0 },
      { over: 1, under: 100, digits: 2 },
      { over: 100, under: 1, digits: -2 },
      { over: 1, under: 20 },
      { over: 5, under: 2 },
      { over: 1, under: 1e6, digits: 6 },
      { over: 500, under: 1 },
    ]);
  });

  it("finds bands by a product, keys by MATCH, points by nested IFs", () => {
    const age = cell("Age");
    const hours = cell("Hours a week");
    // The upper age is open where it is blank; hours include their upper bound.
    const inBand = `(Tariff[[Age '#from]]<=${age})*((Tariff[[Age '[until']]]="")+(${age}<Tariff[[Age '[until']]])>0)*(Tariff[Hours from]<=${hours})*(${hours}<=Tariff[[Hours'' until]])`;
    expect(formulaOf("band")).toBe(`=IF(SUMPRODUCT(${inBand})=1,SUMPRODUCT(${inBand}*Tariff[[Rate (kr/år)]]),NA())`);
    expect(formulaOf("bandLabel")).toContain("INDEX(Tariff[Label],SUMPRODUCT(");
    const unit = cell("Unit '[code']");
    expect(formulaOf("unitShare")).toBe(`=INDEX(Enheter_år_1[Share],MATCH(${unit},Enheter_år_1[Unit],0))`);
    expect(formulaOf("shareOr")).toBe(
      `=IF(ISNUMBER(MATCH(${unit},Enheter_år_1[Unit],0)),INDEX(Enheter_år_1[Share],MATCH(${unit},Enheter_år_1[Unit],0)),0.5)`,
    );
    expect(formulaOf("curve")).toBe(
      `=IF(${hours}<10,0,IF(${hours}<=20,0+(5-0)*(${hours}-10)/(20-10),IF(${hours}<=40,5+(8-5)*(${hours}-20)/(40-20),8)))`,
    );
    // Points in cells may be typed so that they do not rise.
    expect(formulaOf("liveCurve")).toContain(`IF(AND(0<Target,Target<Target+${age}),`);
    expect(formulaOf("steps")).toBe(`=IF(30<=${hours},Räknefaktor_2,IF(20<=${hours},2,IF(10<=${hours},1,0)))`);
  });

  it("counts years without DATEDIF, by either rule for 29 February", () => {
    const [born, on] = [cell("Born"), cell("On")];
    expect(formulaOf("years")).toBe(`=YEAR(${on})-YEAR(${born})-(${on}<DATE(YEAR(${on}),MONTH(${born}),DAY(${born})))`);
    expect(formulaOf("yearsFeb")).toBe(
      `=YEAR(${on})-YEAR(${born})-(${on}<EDATE(${born},12*(YEAR(${on})-YEAR(${born}))))`,
    );
    expect(formulaOf("months")).toBe(
      `=12*(YEAR(${on})-YEAR(${born}))+MONTH(${on})-MONTH(${born})-(DAY(${on})<DAY(${born}))`,
    );
    expect(formulaOf("days")).toBe(`=${on}-${born}`);
    expect(formulaOf("monthsLater")).toBe(`=EDATE(${born},${cell("Age")}+1)`);
    // Excel takes 1899 as 3799.
    expect(formulaOf("oldDate")).toBe(`=IF(1904-${cell("Age")}<1900,NA(),DATE(1904-${cell("Age")},1,1))`);
  });

  it("aggregates by SUMIFS and its like, a key plain, other texts behind an equals sign", () => {
    const unit = "Totals[[#This Row],[Unit]]";
    const group = "Totals[[#This Row],[Group]]";
    const where = `Children[[Unit '[code']]],${unit}`;
    expect(formulaOf("all", "Totals")).toBe("=SUM(Children[Amount])");
    expect(formulaOf("sum", "Totals")).toBe(`=SUMIFS(Children[Amount],${where})`);
    expect(formulaOf("count", "Totals")).toBe(`=COUNTIFS(${where})`);
    expect(formulaOf("countFees", "Totals")).toBe(`=COUNTIFS(${where})-COUNTIFS(${where},Children[Fee],"")`);
    expect(formulaOf("upTo", "Totals")).toBe(
      `=COUNTIFS(Children[Age],"<="&Totals[[#This Row],[Limit]],Children[Age],">=2")`,
    );
    expect(formulaOf("choices", "Totals")).toBe('=COUNTIFS(Children[Hours band],"=<20")');
    expect(formulaOf("stars", "Totals")).toBe('=COUNTIFS(Children[Hours band],"20-40~*")');
    expect(formulaOf("notes", "Totals")).toBe(`=COUNTIFS(Children[Note],"="&${group})`);
    expect(formulaOf("leastHere", "Totals")).toBe(
      `=IF(COUNTIFS(${where})-COUNTIFS(${where},Children[Fee],"")=0,"",MINIFS(Children[Fee],${where}))`,
    );
    expect(formulaOf("medianAll", "Totals")).toBe('=IF(COUNT(Children[Amount])=0,"",MEDIAN(Children[Amount]))');
    const points = `Ranked_ö[Group],"="&${group}`;
    const at = (half: number) =>
      `SUMIFS(Ranked_ö[Points],${points},Ranked_ö[Smallest first],INT((COUNTIFS(${points})+${half})/2))`;
    expect(formulaOf("medianHere", "Totals")).toBe(`=IF(COUNTIFS(${points})=0,"",(${at(1)}+${at(2)})/2)`);
    const own = "Ranked_ö[[#This Row],[Points]]";
    const within = 'Ranked_ö[Group],"="&Ranked_ö[[#This Row],[Group]]';
    expect(formulaOf("largest", "Ranked ö")).toBe(
      `=COUNTIFS(${within},Ranked_ö[Points],">"&${own})+COUNTIFS(${within},Ranked_ö[Points],${own},Ranked_ö[Order of keys],"<"&Ranked_ö[[#This Row],[Order of keys]])+1`,
    );
  });

  it("writes texts without format codes", () => {
    expect(formulaOf("joined")).toBe(
      `=${cell("Unit '[code']")}&", "&${cell("Child''s name")}&", "&FIXED(ROUND(ROUND(${cell("Amount")},7),1),1,TRUE)`,
    );
    expect(formulaOf("wholeText")).toBe(`=FIXED(${cell("Age")},0,TRUE)`);
  });

  it("uses only functions that Excel 2021, Excel for the web and LibreOffice share", () => {
    const allowed = new Set(
      (
        "INDEX MATCH SUMIFS COUNTIFS SUMPRODUCT ROUND IF IFERROR MIN MAX MAXIFS MINIFS DATE YEAR MONTH DAY EDATE FIXED " +
        "AND OR NOT ABS INT SQRT SUM COUNT MEDIAN PERCENTILE ROW NA ISERROR ISNUMBER"
      ).split(" "),
    );
    for (const address of everyNode.order) {
      const bare = columnFormula(everyNode, address, naming)
        .replace(/"(?:[^"]|"")*"/g, '""')
        .replace(/\[(?:'.|[^\]'])*\]+/g, "[]");
      for (const [, name = ""] of bare.matchAll(/([A-Z.]+)\(/g)) expect(allowed).toContain(name);
      expect(bare).not.toMatch(/\$|[A-Z]+\d+:[A-Z]+\d+/);
    }
  });

  it("exists for every operation of the language", () => {
    const seen = new Set<Node["op"]>();
    const visit = (node: Node): void => {
      seen.add(node.op);
      operandsOf(node).forEach(visit);
    };
    for (const table of everyNode.tables)
      for (const { expression } of table.columns) if (expression !== undefined) visit(expression);
    const all: Record<Node["op"], true> = {
      literal: true,
      blank: true,
      fault: true,
      column: true,
      parameter: true,
      add: true,
      subtract: true,
      multiply: true,
      divide: true,
      power: true,
      negate: true,
      absolute: true,
      root: true,
      min: true,
      max: true,
      compare: true,
      and: true,
      or: true,
      not: true,
      if: true,
      first: true,
      round: true,
      band: true,
      lookup: true,
      curve: true,
      steps: true,
      datePart: true,
      dateOf: true,
      addMonths: true,
      daysBetween: true,
      wholeBetween: true,
      aggregate: true,
      rank: true,
      isBlank: true,
      join: true,
      numberText: true,
    };
    expect([...seen].sort()).toEqual(Object.keys(all).sort());
    expect(evaluate(everyNode, everyNodeData).faultCount).toBeGreaterThan(0);
  });
});

describe("pieces of formula", () => {
  const a = whole("a");
  it("get brackets by Excel's order, in which a sign binds tighter than a power", () => {
    expect(negated(joined(a, "^", numberPiece(2))).text).toBe("-(a^2)");
    expect(joined(negated(a), "^", numberPiece(2)).text).toBe("(-a)^2");
    expect(joined(a, "^", joined(a, "^", a)).text).toBe("a^(a^a)");
    expect(joined(joined(a, "^", a), "^", a).text).toBe("a^a^a");
    expect(joined(a, "-", joined(a, "+", a)).text).toBe("a-(a+a)");
    expect(joined(joined(a, "=", a), "=", joined(a, "<", a)).text).toBe("(a=a)=(a<a)");
    expect(joined(joined(a, "+", a), "&", joined(a, "=", a)).text).toBe("a+a&(a=a)");
  });

  it("split long texts and keep surrogates together", () => {
    const long = `${"x".repeat(254)}😀${"y".repeat(300)}`;
    const { text } = textPiece(long);
    const parts = text.split('"&"').map((part) => part.replaceAll('"', ""));
    expect(parts.join("")).toBe(long);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(255);
    expect(parts[0]).toHaveLength(254);
  });

  it("are measured without texts and references", () => {
    expect(shapeOf('=IF(AND(a,b),"((((,,,",T[x (1,2)]*((1)))')).toEqual({ depth: 2, arguments: 3 });
  });
});

describe("the check of formulas", () => {
  it("finds nothing wrong with the sample", () => {
    expect(checkFormulas(everyNode, naming)).toEqual([]);
  });

  it("names columns whose names or formulas Excel does not take", () => {
    const awkward = {
      ...naming,
      table: (name: string) => (name === "Tariff" ? "FY24" : naming.table(name)),
      parameter: (id: string) => (id === "cap" ? "Target" : naming.parameter(id)),
    };
    expect(checkFormulas(everyNode, awkward).map((one) => one.code)).toEqual(["name-not-legal", "name-taken"]);
    const wide = {
      ...naming,
      column: (table: string, id: string) =>
        table === "Tariff" ? `${id} ${"x".repeat(245)}` : naming.column(table, id),
      table: (name: string) => `${naming.table(name)}${"y".repeat(240)}`,
    };
    const long = checkFormulas(everyNode, wide).filter((one) => one.code === "formula-too-long");
    expect(long.map((one) => one.where)).toContainEqual({ at: "field", field: "Children[bandLabel]" });
  });
});
