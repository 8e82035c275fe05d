import type { BudgetFact } from "./facts";
import type { SampleOptions } from "./options";
import { randomOf, type Random } from "./random";
import { energyUnits, unitPlan, unitPlans, type UnitCode } from "./units";
import { say, type Text } from "./words";

const accounts = {
  "3100": ["Fees from users", "Avgifter från brukare"],
  "3200": ["Sales of energy and network services", "Försäljning av energi och nättjänster"],
  "3400": ["Grants per child", "Ersättning per barn"],
  "3600": ["Internal sales", "Intern försäljning"],
  "4100": ["Purchased energy and fuel", "Inköp av energi och bränsle"],
  "4500": ["Grants to day-care providers", "Ersättning till utförare av barnomsorg"],
  "4600": ["Contracted work", "Entreprenader"],
  "5010": ["Salaries", "Löner"],
  "5600": ["Employer charges", "Arbetsgivaravgifter"],
  "6010": ["Premises", "Lokaler"],
  "6400": ["Materials and consumables", "Material och förbrukning"],
  "6900": ["Other costs", "Övriga kostnader"],
  "7900": ["Depreciation and interest", "Avskrivningar och ränta"],
} satisfies Record<string, Text>;
type Account = keyof typeof accounts;

/** Shares of the unit's costs by account. */
type Split = Partial<Record<Account, number>>;
const carers: Split = { "5010": 0.53, "5600": 0.166, "6010": 0.17, "6400": 0.094, "6900": 0.04 };
const office: Split = { "5010": 0.55, "5600": 0.173, "6010": 0.11, "6900": 0.167 };

/**
 * Costs in tkr by budget and their split; revenue account; for result units the required result
 * and how far the year's result came out from it. `net` is the budgeted net cost of the others.
 */
interface BudgetPlan {
  readonly costs: number;
  readonly split: Split;
  readonly revenue?: Account;
  readonly required?: number;
  readonly beyond?: number;
  readonly net?: number;
}

const energyPlans = {
  "3100": {
    costs: 122_000,
    split: { "4100": 0.34, "4600": 0.16, "5010": 0.09, "5600": 0.028, "6400": 0.08, "7900": 0.302 },
    revenue: "3200",
    required: 6_400,
    beyond: 1_150,
  },
  "3200": {
    costs: 157_000,
    split: { "4100": 0.55, "4600": 0.07, "5010": 0.06, "5600": 0.019, "6400": 0.05, "7900": 0.251 },
    revenue: "3200",
    required: 7_900,
    beyond: 870,
  },
  "3300": {
    costs: 20_700,
    split: { "4600": 0.3, "5010": 0.27, "5600": 0.085, "6400": 0.25, "6900": 0.095 },
    revenue: "3600",
    required: 650,
    beyond: -240,
  },
  "3400": {
    costs: 18_400,
    split: { "4600": 0.22, "5010": 0.28, "5600": 0.088, "6400": 0.14, "6900": 0.272 },
    revenue: "3600",
    required: 300,
    beyond: 95,
  },
} satisfies Partial<Record<UnitCode, BudgetPlan>>;

/** The grants in tkr that tie the budget to the roster. */
export interface GrantsInBudget {
  readonly appropriation: number;
  /** The year's grants by unit name; the children of independent providers under "". */
  readonly byUnit: ReadonlyMap<string, number>;
}

/** Budget lines by unit and account, tkr, costs positive and revenue negative. */
export function budgetFacts(options: SampleOptions, grants: GrantsInBudget): BudgetFact[] {
  const random = randomOf(options.seed, "budget");
  return unitPlans.flatMap((unit) => {
    const name = say(unit.name, options.locale);
    const lines =
      unit.code in energyPlans
        ? resultUnitLines(random, energyPlans[unit.code as keyof typeof energyPlans])
        : taxFundedLines(random, unit.code, grants, grants.byUnit.get(name) ?? 0);
    return lines.map(({ account, ...amounts }) => ({
      unit: name,
      account,
      accountName: say(accounts[account], options.locale),
      ...amounts,
    }));
  });
}

/** Required result of a result unit in tkr, and the deviation of the year's result from it. */
export function requirement(code: UnitCode): { required: number; beyond: number } {
  const plan = energyPlans[code as keyof typeof energyPlans];
  if (plan === undefined || !energyUnits.includes(code)) throw new Error(`${unitPlan(code).name[0]} is no result unit`);
  return plan;
}

interface Line {
  readonly account: Account;
  readonly budget: number;
  readonly outturn: number;
  readonly forecast: number;
  readonly priorOutturn: number;
}

/** Revenue follows from costs and result, so that the unit's net is minus its result in every column. */
function resultUnitLines(random: Random, plan: BudgetPlan): Line[] {
  const costs = costLines(random, plan, 0.012);
  const { required = 0, beyond = 0, revenue = "3600" } = plan;
  const total = (column: "budget" | "outturn" | "forecast" | "priorOutturn"): number =>
    costs.reduce((sum, line) => sum + line[column], 0);
  return [
    {
      account: revenue,
      budget: -(total("budget") + required),
      outturn: -(total("outturn") + required + beyond),
      forecast: -(total("forecast") + required + Math.round(beyond * 0.7)),
      priorOutturn: -(total("priorOutturn") + Math.round(required * 1.02)),
    },
    ...costs,
  ];
}

const taxFunded: Partial<Record<UnitCode, BudgetPlan>> = {
  "1000": { costs: 9_400, split: office },
  "2000": { costs: 5_900, split: office, revenue: "3100" },
  "2100": { costs: 0, split: carers, revenue: "3400" },
  "2200": { costs: 0, split: carers, revenue: "3400" },
  "2300": { costs: 0, split: { "5010": 0.66, "5600": 0.207, "6400": 0.093, "6900": 0.04 }, revenue: "3400" },
  "2400": { costs: 3_900, split: carers },
  "3000": { costs: 8_800, split: office, revenue: "3600", net: 0 },
  "4000": { costs: 24_600, split: { "4600": 0.47, "5010": 0.16, "5600": 0.05, "6400": 0.21, "7900": 0.11 } },
};

function taxFundedLines(random: Random, code: UnitCode, grants: GrantsInBudget, earned: number): Line[] {
  const plan = taxFunded[code];
  if (plan === undefined) return [];
  if (plan.revenue === "3400")
    return [
      line(random, "3400", -Math.round(earned * 1.005), 0, -earned),
      ...costLines(random, { ...plan, costs: Math.round(earned * 1.005) }, 0.02),
    ];
  const costs = costLines(random, plan, 0.02);
  if (code === "2000") {
    const paid = [...grants.byUnit.values()].reduce((sum, amount) => sum + amount, 0);
    return [
      line(random, "3100", -Math.round(grants.appropriation * 0.14), 0.01),
      line(random, "4500", grants.appropriation, 0, paid),
      ...costs,
    ];
  }
  return plan.revenue === undefined ? costs : [line(random, plan.revenue, -plan.costs, 0.01), ...costs];
}

function costLines(random: Random, plan: BudgetPlan, spread: number): Line[] {
  return Object.entries(plan.split).map(([account, share]) =>
    line(random, account as Account, Math.round(plan.costs * share), spread),
  );
}

/** One line around its budget; the prior year about 3 % lower. */
function line(random: Random, account: Account, budget: number, spread: number, known?: number): Line {
  const near = (amount: number, width: number): number => Math.round(amount * (1 + random.between(-width, width)));
  const outturn = known ?? near(budget, spread);
  return {
    account,
    budget,
    outturn,
    forecast: near((budget + outturn) / 2, spread / 2),
    priorOutturn: near(budget * 0.968, Math.max(spread, 0.006)),
  };
}
