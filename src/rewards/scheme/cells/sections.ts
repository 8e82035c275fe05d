/** What a cell of a scheme's sheets holds; null is blank. */
export type Scalar = number | string | boolean | null;

/** How a cell is read: a quantity is a number or a written rule, a list is texts parted by semicolons. */
export type CellKind =
  | "text"
  | "number"
  | "quantity"
  | "boolean"
  | "choice"
  | "choice or number"
  | "number or boolean"
  | "day"
  | "day of the year"
  | "list";

/** A field of a document and the cell that it stands in. */
export interface CellField {
  /** Its keys, parted by dots: distribution.by. */
  readonly field: string;
  readonly header: string;
  readonly kind: CellKind;
  readonly choices?: readonly string[];
}

/** Sheets on which a scheme stands. */
export type SchemeSheet = "rules" | "components" | "sharing";

/** A list of a document: its keys, with * for each entry of the list around it. `tag` says which list a row is of. */
export interface SectionList {
  readonly path: readonly string[];
  readonly tag?: string;
}

/** A table of cells under a heading: a row an entry of a list. */
export interface SectionSpec {
  readonly sheet: SchemeSheet;
  readonly heading: string;
  readonly lists: readonly SectionList[];
  /** The column that names the entry around it, where the list stands inside one. */
  readonly of?: string;
  /** The column that says which of several lists a row is of. */
  readonly tag?: string;
  readonly columns: readonly CellField[];
}

/** The heading of the fields that the scheme has once, a row each. */
export const factsHeading = "The reward scheme";
/** The heading of the figures of components, a row each: components of different kinds have different ones. */
export const figuresHeading = "Figures of components";
export const factColumns = { field: "What", value: "Value" } as const;
export const figureColumns = { component: "Component", figure: "Figure", value: "Value" } as const;

const text = (field: string, header: string): CellField => ({ field, header, kind: "text" });
const quantity = (field: string, header: string): CellField => ({ field, header, kind: "quantity" });
const number = (field: string, header: string): CellField => ({ field, header, kind: "number" });
const yesNo = (field: string, header: string): CellField => ({ field, header, kind: "boolean" });
const choice = (field: string, header: string, ...choices: readonly string[]): CellField => ({
  field,
  header,
  kind: "choice",
  choices,
});

const sharedBy = ["head", "fte days", "hours", "salary", "head and salary", "points", "rule"];

/** The fields that a scheme has once, in the order in which they are decided. */
export const factFields: readonly CellField[] = [
  text("id", "Short name"),
  text("title", "Title"),
  text("source", "Source"),
  text("note", "Note"),
  text("currency", "Currency"),
  number("step", "Smallest amount paid"),
  choice("period", "Period", "year", "month"),
  { field: "units", header: "Units covered", kind: "list" },
  yesNo("indicators", "Reads goals of indicators"),
  quantity("pool.of", "Pool: what it is taken from"),
  choice(
    "pool.as",
    "Pool: how that is meant",
    ...["amount", "share of payroll", "percent of payroll", "amount per head", "amount per weight"],
  ),
  quantity("pool.employees", "Pool: the employees' part"),
  text("reserve.header", "Reserve: called"),
  choice("reserve.taken", "Reserve: taken", "before the split", "after the split"),
  quantity("reserve.share", "Reserve: part of a gain"),
  choice("reserve.deficits", "Reserve: deficits", "drawn from the reserve", "borne by the owner"),
  quantity("reserve.most", "Reserve: at most"),
  choice("reserve.released", "Reserve: released", "never", "in the last period", "every period"),
  choice("distribution.by", "Shared by", ...sharedBy),
  quantity("distribution.headShare", "Shared by: part by head"),
  text("distribution.rule", "Shared by: rule"),
  yesNo("distribution.presence", "Shared by: times presence"),
  yesNo("distribution.extent", "Shared by: times extent"),
  quantity("eligibility.months", "Takes part: months employed at least"),
  { field: "eligibility.employedOn", header: "Takes part: employed on (month-day)", kind: "day of the year" },
  choice("eligibility.need", "Takes part: needs", "both", "either"),
  choice("eligibility.ownContract", "Takes part: own contract", "excluded", "included"),
  choice("eligibility.onLeaving", "Takes part: who has left", "excluded", "pro rata"),
  quantity("salary.paymentsAYear", "Salary: payments a year"),
  yesNo("salary.fullTime", "Salary: stated for full time"),
  quantity("minimumPayment.amount", "Least payment"),
  choice("minimumPayment.rest", "Least payment: smaller amounts go to", "owner", "others"),
  choice("capRest", "Cap of a person: what it takes goes to", "owner", "others"),
  choice("charge.pool", "Employer charge: the pool", "includes it", "excludes it"),
  { field: "charge.payday", header: "Employer charge: paid on (month-day)", kind: "day of the year" },
  number("charge.ageIfUnknown", "Employer charge: age where unknown"),
  yesNo("flags.holidayPayBearing", "Holiday-pay-bearing"),
  yesNo("flags.pensionable", "Pensionable"),
  text("$schema", "JSON Schema"),
];

const id = text("id", "Id");
const header = text("header", "Header");

/** The kinds of components. */
export const componentKinds = [
  "surplus share",
  "allowed cost",
  "productivity index",
  "scanlon",
  "rucker",
  "improshare",
  "goal points",
  "payout curve",
  "step table",
  "dead band",
  "multiplier",
  "rule",
  "previous",
] as const;

/** Figures that a component can have, whatever its kind. */
export const componentFigures: readonly CellField[] = [
  quantity("result", "Result"),
  quantity("required", "Required result"),
  quantity("share", "Share"),
  choice("deficits", "A deficit gives", "nothing", "negative"),
  quantity("baseCost", "Base cost"),
  quantity("output", "Output"),
  quantity("baseOutput", "Base output"),
  quantity("price", "Price index"),
  quantity("basePrice", "Base price index"),
  quantity("cost", "Cost"),
  choice("form", "Form of the index", "laspeyres", "paasche", "fisher", "tornqvist"),
  quantity("production", "Production"),
  quantity("labour", "Labour cost"),
  quantity("ratio", "Ratio"),
  quantity("baseProduction", "Base production"),
  quantity("baseLabour", "Base labour cost"),
  choice("convention", "Convention", "labour saving", "value added"),
  quantity("sales", "Sales"),
  quantity("purchases", "Purchases"),
  quantity("baseSales", "Base sales"),
  quantity("basePurchases", "Base purchases"),
  quantity("standardHours", "Standard hours"),
  quantity("actualHours", "Actual hours"),
  quantity("hourlyWage", "Hourly wage"),
  quantity("maximum", "Most that is awarded"),
  quantity("outOf", "Points in all"),
  quantity("of", "Computed from"),
  // Of a curve a choice, of a step table a figure.
  quantity("below", "Below the first"),
  choice("above", "Above the last", "flat", "zero", "extend"),
  quantity("target", "Target"),
  quantity("dead", "Dead band"),
  quantity("live", "Live band"),
  quantity("amount", "Amount"),
  quantity("per", "For each"),
  choice("better", "Better is", "higher", "lower"),
  yesNo("penalties", "The worse side takes"),
  quantity("minimum", "Minimum"),
  quantity("atMinimum", "At the minimum"),
  quantity("best", "Highest at"),
  quantity("highest", "Highest"),
  text("rule", "Rule"),
  choice("meaning", "Meaning", "number", "money", "share"),
  text("measure", "Measure"),
  quantity("first", "In the first period"),
];

/** How a curve goes on outside its points. */
export const outsideOfCurve = ["flat", "zero", "extend"] as const;

/** Lists of a scheme, each under a heading, in the order of its sheets. */
export const sectionSpecs: readonly SectionSpec[] = [
  {
    sheet: "rules",
    heading: "Measures",
    lists: [{ path: ["measures"] }],
    columns: [
      id,
      header,
      choice("meaning", "Meaning", "number", "money", "share", "yes/no"),
      text("unit", "Unit"),
      number("decimals", "Decimals"),
      { field: "missing", header: "Blank means", kind: "choice or number", choices: ["refuse", "no pay"] },
      text("note", "Note"),
      choice("from.list", "Taken from", "budget", "indicators"),
      choice(
        "from.figure",
        "Which figure",
        ...["frame", "outturn", "result", "outcome", "target", "prior outcome", "attainment"],
      ),
      text("from.indicator", "Of the indicator"),
    ],
  },
  {
    sheet: "rules",
    heading: "Figures of persons",
    lists: [{ path: ["personMeasures"] }],
    columns: [
      id,
      header,
      choice("meaning", "Meaning", "number", "money", "share", "yes/no"),
      text("unit", "Unit"),
      number("decimals", "Decimals"),
      number("missing", "Blank means"),
      text("note", "Note"),
    ],
  },
  {
    sheet: "rules",
    heading: "Parameters of the scheme",
    lists: [{ path: ["parameters"] }],
    columns: [
      id,
      header,
      { field: "value", header: "Value", kind: "number or boolean" },
      choice("meaning", "Meaning", "number", "money", "share"),
      text("unit", "Unit"),
      text("note", "Note"),
      text("source", "Source"),
      { field: "validFrom", header: "Valid from", kind: "day" },
      number("least", "At least"),
      number("most", "At most"),
    ],
  },
  {
    sheet: "components",
    heading: "Components of the scheme",
    lists: [{ path: ["components"] }],
    columns: [id, header, choice("kind", "Kind", ...componentKinds), text("unit", "Unit"), text("source", "Source")],
  },
  {
    sheet: "components",
    heading: "Goals of components",
    lists: [{ path: ["components", "*", "goals"] }],
    of: "Component",
    columns: [
      id,
      header,
      quantity("points", "Points"),
      text("met", "Met when"),
      quantity("measure", "Measure"),
      quantity("threshold", "Threshold"),
      quantity("target", "Target"),
    ],
  },
  {
    sheet: "components",
    heading: "Points of curves",
    lists: [{ path: ["components", "*", "points"] }],
    of: "Component",
    columns: [quantity("at", "At"), quantity("pays", "Pays")],
  },
  {
    sheet: "components",
    heading: "Steps of tables",
    lists: [{ path: ["components", "*", "steps"] }],
    of: "Component",
    columns: [quantity("from", "From"), quantity("pays", "Pays")],
  },
  {
    sheet: "components",
    heading: "Outputs and inputs of indices",
    lists: [
      { path: ["components", "*", "outputs"], tag: "output" },
      { path: ["components", "*", "inputs"], tag: "input" },
    ],
    of: "Component",
    tag: "Output or input",
    columns: [
      header,
      quantity("quantity", "Quantity"),
      quantity("baseQuantity", "Base quantity"),
      quantity("price", "Price"),
      quantity("basePrice", "Base price"),
    ],
  },
  {
    sheet: "sharing",
    heading: "Conditions",
    lists: [
      { path: ["gates", "all"], tag: "must hold" },
      { path: ["gates", "critical"], tag: "stops pay" },
    ],
    tag: "Effect",
    columns: [id, header, text("when", "Condition")],
  },
  {
    sheet: "sharing",
    heading: "Groups of conditions",
    lists: [{ path: ["gates", "atLeast"] }],
    columns: [id, header, quantity("count", "At least so many hold")],
  },
  {
    sheet: "sharing",
    heading: "Conditions of groups",
    lists: [{ path: ["gates", "atLeast", "*", "of"] }],
    of: "Group",
    columns: [id, header, text("when", "Condition")],
  },
  {
    sheet: "sharing",
    heading: "Caps",
    lists: [{ path: ["caps"] }],
    columns: [
      id,
      header,
      text("on", "On the pool or a level"),
      choice("kind", "Kind", "per unit", "per head", "of payroll", "per person", "of salary"),
      quantity("limit", "Limit"),
    ],
  },
  {
    sheet: "sharing",
    heading: "Levels",
    lists: [{ path: ["levels"] }],
    columns: [
      id,
      header,
      choice("to", "Goes to", "area", "unit", "team", "person", "owner"),
      quantity("share", "Share"),
      choice("use", "Use", "shared", "kept"),
      choice("teamsBy", "Teams by", "heads", "points"),
      choice("distribution.by", "Shared by", ...sharedBy),
      quantity("distribution.headShare", "Shared by: part by head"),
      text("distribution.rule", "Shared by: rule"),
      yesNo("distribution.presence", "Shared by: times presence"),
      yesNo("distribution.extent", "Shared by: times extent"),
    ],
  },
  {
    sheet: "sharing",
    heading: "Kinds of absence",
    lists: [{ path: ["absence"] }],
    columns: [
      id,
      header,
      yesNo("reduces", "Reduces the share"),
      yesNo("parental", "Parental leave"),
      text("decided", "Decided by, and where"),
    ],
  },
  {
    sheet: "sharing",
    heading: "Paid out as",
    lists: [{ path: ["payout"] }],
    columns: [id, header, quantity("share", "Share"), yesNo("wage", "Paid as wage")],
  },
  {
    sheet: "sharing",
    heading: "Employer charges by date and age",
    lists: [{ path: ["charge", "table"] }],
    columns: [
      { field: "from", header: "From", kind: "day" },
      { field: "until", header: "Until", kind: "day" },
      number("ageFrom", "Age from"),
      number("ageUntil", "Age until"),
      number("rate", "Rate"),
      text("source", "Source"),
    ],
  },
  {
    sheet: "sharing",
    heading: "Parts of employer charges",
    lists: [{ path: ["charge", "table", "*", "parts"] }],
    of: "Row of the charge",
    columns: [text("part", "Part"), number("rate", "Rate")],
  },
];

/** A table of cells as it is written: the heading, headers in English, the kinds of the cells, and the values. */
export interface WrittenSection {
  readonly sheet: SchemeSheet;
  readonly heading: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** A cell of a section. Labels are words of ours, which a person does not change. */
export interface WrittenCell {
  readonly value: Scalar;
  readonly kind: CellKind | "label";
  readonly choices?: readonly string[];
}

/** Choices that would be the same word as another in some language, and what they are shown as. */
const shownAs: Readonly<Record<string, string>> = { "per person": "for each person" };

/** The English text by which a choice is shown. */
export function choiceText(choice: string): string {
  return shownAs[choice] ?? choice;
}

/** Every text of ours on the sheets of a scheme, English. */
export const schemeSheetTexts: readonly string[] = [
  ...[factsHeading, figuresHeading, ...Object.values(factColumns), ...Object.values(figureColumns)],
  ...[...factFields, ...componentFigures, ...sectionSpecs.flatMap(({ columns }) => columns)].flatMap((one) => [
    one.header,
    ...(one.choices ?? []).map(choiceText),
  ]),
  ...sectionSpecs.flatMap(({ heading, lists, of, tag }) => [
    heading,
    ...lists.flatMap((list) => list.tag ?? []),
    ...[of, tag].filter((text) => text !== undefined),
  ]),
  ...outsideOfCurve,
];
