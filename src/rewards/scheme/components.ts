import { greatest, minus, negative, over, times } from "../../rules/arithmetic";
import { curve, deadBand, steps } from "../../rules/curve";
import type { Expr } from "../../rules/expr";
import type { Meaning } from "../../rules/column";
import { isAtMost, isBelow, when } from "../../rules/logic";
import { goalPointColumns } from "./goal-points";
import type { ComponentOf, SchemeComponent } from "./component-document";
import { productivityColumns } from "./productivity";
import type { UnitRows } from "./unit-rows";

type NumberExpr = Expr<"number", false>;

const share = { meaning: "share", least: 0, most: 1 } as const;

/** Adds the columns of a component to the table of units: its steps, and under its own id what it comes to. */
export function addComponent(one: SchemeComponent, rows: UnitRows): void {
  const added = columnsOf(one, rows);
  if (added === undefined) return;
  const { value, meaning } = added;
  const unit = one.unit ?? (meaning === "money" ? rows.currency : undefined);
  rows.add(one.id, one.header, value, {
    meaning,
    ...(unit === undefined ? {} : { unit }),
    ...(one.source === undefined ? {} : { origin: one.source }),
  });
}

interface Added {
  readonly value: Expr;
  readonly meaning: Meaning;
}

function columnsOf(one: SchemeComponent, rows: UnitRows): Added | undefined {
  switch (one.kind) {
    case "surplus share":
      return surplusShare(one, rows);
    case "allowed cost":
      return allowedCost(one, rows);
    case "productivity index":
      return { value: productivityColumns(one, rows), meaning: "number" };
    case "scanlon":
      return scanlon(one, rows);
    case "rucker":
      return rucker(one, rows);
    case "improshare":
      return improshare(one, rows);
    case "goal points":
      return { value: goalPointColumns(one, rows), meaning: "number" };
    case "payout curve":
      return { value: payoutCurve(one, rows), meaning: "number" };
    case "step table":
      return { value: stepTable(one, rows), meaning: "number" };
    case "dead band":
      return { value: deadBandAmount(one, rows), meaning: "money" };
    case "multiplier":
      return { value: multiplier(one, rows), meaning: "number" };
    case "rule":
      return { value: rows.number(one.rule, `${one.id}.rule`, { header: one.header }), meaning: one.meaning };
    case "previous":
      return { value: rows.previous(one), meaning: "number" };
  }
}

/** A gain as it is, or nothing where it is a loss and the component says so. */
function gainOf(gain: NumberExpr, deficits: "nothing" | "negative"): NumberExpr {
  return deficits === "negative" ? gain : greatest(0, gain);
}

function surplusShare(one: ComponentOf<"surplus share">, rows: UnitRows): Added {
  const { id, header, deficits } = one;
  const result = rows.number(one.result, `${id}.result`, { header: `${header}: result`, meaning: "money" });
  const required = rows.number(one.required, `${id}.required`, {
    header: `${header}: required result`,
    meaning: "money",
    neutral: 0,
  });
  rows.addStep(`${id}.surplus`, `${header}: surplus`, minus(result, required), "money");
  const part = rows.number(one.share, `${id}.share`, { header: `${header}: share`, ...share });
  return { value: times(part, gainOf(rows.cell(`${id}.surplus`), deficits)), meaning: "money" };
}

function allowedCost(one: ComponentOf<"allowed cost">, rows: UnitRows): Added {
  const { id, header, deficits } = one;
  const at = (field: keyof typeof one & string, words: string, neutral?: number) =>
    rows.number(one[field] as string | number, `${id}.${field}`, {
      header: `${header}: ${words}`,
      ...(neutral === undefined ? {} : { neutral }),
    });
  const volume = over(
    at("output", "output"),
    rows.base(one.baseOutput, `${id}.baseOutput`, { header: `${header}: base output` }),
  );
  const prices =
    one.price === 1 && one.basePrice === 1
      ? []
      : [
          over(
            at("price", "price", 1),
            rows.base(one.basePrice, `${id}.basePrice`, { header: `${header}: base price`, neutral: 1 }),
          ),
        ];
  rows.addStep(
    `${id}.allowed`,
    `${header}: allowed cost`,
    times(at("baseCost", "base cost"), volume, ...prices),
    "money",
  );
  rows.addStep(`${id}.saved`, `${header}: saved`, minus(rows.cell(`${id}.allowed`), at("cost", "cost")), "money");
  const part = rows.number(one.share, `${id}.share`, { header: `${header}: share`, ...share });
  return { value: times(part, gainOf(rows.cell(`${id}.saved`), deficits)), meaning: "money" };
}

/** A ratio as stated, or of two figures of the base period. Which is missing is said. */
function ratioColumn(
  one: ComponentOf<"scanlon"> | ComponentOf<"rucker">,
  above: { readonly value: string | number | undefined; readonly field: string; readonly words: string },
  below: {
    readonly value: string | number | undefined;
    readonly field: string;
    readonly words: string;
    readonly less?: NumberExpr;
  },
  rows: UnitRows,
): NumberExpr {
  const { id, header } = one;
  const column = `${id}.ratio`;
  if (one.ratio !== undefined) {
    rows.addStep(column, `${header}: ratio`, rows.base(one.ratio, column, { header: `${header}: ratio` }), "number");
  } else if (above.value === undefined || below.value === undefined) {
    rows.problem(
      "ratio-missing",
      column,
      `${header} has neither a ratio nor the figures of a base period.`,
      `State ratio, or both ${above.field} and ${below.field}.`,
    );
    rows.addStep(column, `${header}: ratio`, rows.number(1, column, { header: "", neutral: 1 }), "number");
  } else {
    const top = rows.base(above.value, `${id}.${above.field}`, { header: `${header}: ${above.words}` });
    const bottom = rows.base(below.value, `${id}.${below.field}`, { header: `${header}: ${below.words}` });
    rows.addStep(
      column,
      `${header}: ratio`,
      over(top, below.less === undefined ? bottom : baseLeft(one, bottom, below.less, rows)),
      "number",
    );
  }
  return rows.cell(column);
}

/** The value added of the base period, which must be above zero. */
function baseLeft(one: SchemeComponent, sales: NumberExpr, purchases: NumberExpr, rows: UnitRows): NumberExpr {
  const column = `${one.id}.baseValueAdded`;
  rows.addStep(column, `${one.header}: base value added`, minus(sales, purchases), "money");
  rows.draft.check({
    code: "base-zero",
    column: "unit",
    severity: "error",
    when: isAtMost(rows.cell(column), 0),
    message: "{read}: the base value added is zero or less, and nothing can be compared with it.",
    fix: "Correct the sales and purchases of the base period.",
  });
  return rows.cell(column);
}

function scanlon(one: ComponentOf<"scanlon">, rows: UnitRows): Added {
  const { id, header } = one;
  const ratio = ratioColumn(
    one,
    { value: one.baseLabour, field: "baseLabour", words: "base labour" },
    { value: one.baseProduction, field: "baseProduction", words: "base production" },
    rows,
  );
  const production = rows.number(one.production, `${id}.production`, { header: `${header}: production` });
  const labour = rows.number(one.labour, `${id}.labour`, { header: `${header}: labour` });
  rows.addStep(`${id}.allowed`, `${header}: allowed labour`, times(ratio, production), "money");
  return { value: minus(rows.cell(`${id}.allowed`), labour), meaning: "money" };
}

function rucker(one: ComponentOf<"rucker">, rows: UnitRows): Added {
  const { id, header } = one;
  const ratio = ratioColumn(
    one,
    { value: one.baseLabour, field: "baseLabour", words: "base labour" },
    {
      value: one.baseSales,
      field: "baseSales",
      words: "base sales",
      less: rows.number(one.basePurchases, `${id}.basePurchases`, { header: `${header}: base purchases`, neutral: 0 }),
    },
    rows,
  );
  const sales = rows.number(one.sales, `${id}.sales`, { header: `${header}: sales` });
  const purchases = rows.number(one.purchases, `${id}.purchases`, { header: `${header}: purchases`, neutral: 0 });
  const labour = rows.number(one.labour, `${id}.labour`, { header: `${header}: labour` });
  rows.addStep(`${id}.valueAdded`, `${header}: value added`, minus(sales, purchases), "money");
  const added = rows.cell(`${id}.valueAdded`);
  if (one.convention === "labour saving") {
    rows.addStep(`${id}.allowed`, `${header}: allowed labour`, times(ratio, added), "money");
    return { value: minus(rows.cell(`${id}.allowed`), labour), meaning: "money" };
  }
  rows.addStep(`${id}.expected`, `${header}: value added expected`, over(labour, ratio), "money");
  return { value: minus(added, rows.cell(`${id}.expected`)), meaning: "money" };
}

function improshare(one: ComponentOf<"improshare">, rows: UnitRows): Added {
  const { id, header } = one;
  const standard = rows.number(one.standardHours, `${id}.standardHours`, { header: `${header}: standard hours` });
  const part = rows.number(one.share, `${id}.share`, { header: `${header}: share`, ...share });
  if (one.hourlyWage !== undefined) {
    const actual = rows.base(one.actualHours, `${id}.actualHours`, { header: `${header}: actual hours` });
    const wage = rows.number(one.hourlyWage, `${id}.hourlyWage`, {
      header: `${header}: hourly wage`,
      meaning: "money",
    });
    rows.addStep(`${id}.saved`, `${header}: hours saved`, minus(standard, actual), "number");
    return { value: times(part, rows.cell(`${id}.saved`), wage), meaning: "money" };
  }
  const actual = rows.base(one.actualHours, `${id}.actualHours`, { header: `${header}: actual hours` });
  rows.addStep(`${id}.saved`, `${header}: hours saved`, minus(standard, actual), "number");
  return { value: times(part, over(rows.cell(`${id}.saved`), actual)), meaning: "share" };
}

function payoutCurve(one: ComponentOf<"payout curve">, rows: UnitRows): NumberExpr {
  const { id, header, points } = one;
  rows.rising(
    points.map((point) => point.at),
    `${id}.points`,
    header,
  );
  return curve(
    rows.number(one.of, `${id}.of`, { header: `${header}: measure` }),
    points.map((point, index) => ({
      x: rows.number(point.at, `${id}.points.${index + 1}.at`, { header: `${header}: point ${index + 1}` }),
      y: rows.number(point.pays, `${id}.points.${index + 1}.pays`, { header: `${header}: pays at point ${index + 1}` }),
    })),
    { below: one.below, above: one.above },
  );
}

function stepTable(one: ComponentOf<"step table">, rows: UnitRows): NumberExpr {
  const { id, header } = one;
  rows.rising(
    one.steps.map((step) => step.from),
    `${id}.steps`,
    header,
  );
  return steps(
    rows.number(one.of, `${id}.of`, { header: `${header}: measure` }),
    one.steps.map((step, index) => ({
      from: rows.number(step.from, `${id}.steps.${index + 1}.from`, { header: `${header}: step ${index + 1} from` }),
      value: rows.number(step.pays, `${id}.steps.${index + 1}.pays`, { header: `${header}: step ${index + 1} pays` }),
    })),
    rows.number(one.below, `${id}.below`, { header: `${header}: below the first step`, neutral: 0 }),
  );
}

function deadBandAmount(one: ComponentOf<"dead band">, rows: UnitRows): NumberExpr {
  const { id, header, better } = one;
  const at = (field: "target" | "dead" | "live" | "amount", words: string, least?: number) =>
    rows.number(one[field], `${id}.${field}`, {
      header: `${header}: ${words}`,
      ...(least === undefined ? {} : { least }),
    });
  const counted = deadBand(
    rows.number(one.of, `${id}.of`, { header: `${header}: measure` }),
    at("target", "target"),
    at("dead", "dead band", 0),
    at("live", "live band", 0),
  );
  rows.addStep(
    `${id}.counted`,
    `${header}: counted beyond the dead band`,
    better === "higher" ? counted : negative(counted),
    "number",
  );
  const units =
    one.per === 1
      ? rows.cell(`${id}.counted`)
      : over(rows.cell(`${id}.counted`), rows.base(one.per, `${id}.per`, { header: `${header}: unit` }));
  const amount = times(units, at("amount", "amount per unit"));
  return one.penalties ? amount : greatest(0, amount);
}

function multiplier(one: ComponentOf<"multiplier">, rows: UnitRows): NumberExpr {
  const { id, header } = one;
  const at = (field: "minimum" | "atMinimum" | "target" | "highest", words: string, neutral?: number) =>
    rows.number(one[field], `${id}.${field}`, {
      header: `${header}: ${words}`,
      ...(neutral === undefined ? {} : { neutral }),
    });
  rows.rising([one.minimum, one.target, ...(one.best === undefined ? [] : [one.best])], `${id}.target`, header);
  const quality = rows.number(one.of, `${id}.of`, { header: `${header}: measure` });
  const minimum = at("minimum", "least quality");
  const line = curve(
    quality,
    [
      { x: minimum, y: at("atMinimum", "multiplier at the least quality", 0) },
      { x: at("target", "quality for 1"), y: 1 },
      ...(one.best === undefined
        ? []
        : [
            {
              x: rows.number(one.best, `${id}.best`, { header: `${header}: quality for the highest` }),
              y: at("highest", "highest multiplier"),
            },
          ]),
    ],
    { below: "zero", above: "flat" },
  );
  return when(isBelow(quality, minimum), 0, line);
}
