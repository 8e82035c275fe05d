import type { FieldDefinition, FieldKind, RoleDefinition } from "./field";
import type { Role } from "./reading";

function of(kind: FieldKind, telling = 1, more: Omit<FieldDefinition, "kind" | "telling"> = {}): FieldDefinition {
  return { kind, telling, ...more };
}

const units: RoleDefinition = {
  fields: {
    name: of("text", 1.5, { blank: "error" }),
    code: of("text"),
    parent: of("text", 2.5),
    kind: of("text"),
    organisationRole: of("text", 2),
    manager: of("text", 1.5),
    peerGroup: of("text", 2),
  },
  needs: [["name"]],
  subtotals: false,
};

const budget: RoleDefinition = {
  fields: {
    unit: of("text", 1, { fillsDown: "section or group" }),
    account: of("text", 1.5),
    accountName: of("text", 1.5),
    activity: of("text", 1),
    amount: of("money", 1.5, { content: "amounts" }),
    budget: of("money", 2),
    outturn: of("money", 1.5),
    forecast: of("money", 2),
    priorYear: of("money", 1.5),
    income: of("money", 1.5),
    expense: of("money", 1.5),
    kind: of("text", 0.5),
    period: of("text", 0.5),
    measure: of("text", 0.5),
  },
  needs: [
    ["unit", "account", "accountName"],
    ["amount", "budget", "outturn", "forecast", "income", "expense"],
  ],
  subtotals: true,
  periodField: "amount",
};

const indicators: RoleDefinition = {
  fields: {
    indicator: of("text", 2, { blank: "error" }),
    unit: of("text", 1, { fillsDown: "section or group" }),
    goal: of("text", 1.5),
    kind: of("choice", 1, { choices: "indicatorKind" }),
    measureUnit: of("text", 1.5),
    direction: of("choice", 2, { choices: "direction" }),
    scoring: of("choice", 1, { choices: "scoring" }),
    baseline: of("measure", 1.5, { unreadable: "warning" }),
    threshold: of("measure", 1.5, { unreadable: "warning" }),
    target: of("measure", 2, { blank: "warning" }),
    targetLow: of("measure", 1.5, { unreadable: "warning" }),
    targetHigh: of("measure", 1.5, { unreadable: "warning" }),
    stretch: of("measure", 1.5, { unreadable: "warning" }),
    outcome: of("measure", 1, { unreadable: "warning" }),
    weight: of("number", 1.5),
    cases: of("number", 1.5, { unreadable: "warning" }),
    method: of("text", 1),
    source: of("text", 1),
    owner: of("text", 1),
    frequency: of("text", 1),
    costOfMeasuring: of("money", 1.5),
    code: of("text", 0.5),
    gender: of("text", 0.5),
    unitCode: of("text", 0.5),
    unitType: of("text", 0.5),
    period: of("text", 0.5),
    measure: of("text", 0.5),
  },
  needs: [["indicator"], ["target", "targetLow", "targetHigh", "scoring"]],
  subtotals: false,
  periodField: "outcome",
};

const staff: RoleDefinition = {
  fields: {
    id: of("text", 1, { blank: "error", content: "every value differs" }),
    name: of("text", 1),
    sex: of("choice", 1.5, { choices: "sex" }),
    unit: of("text", 1, { fillsDown: "section" }),
    team: of("text", 1),
    role: of("text", 1),
    fte: of("share", 2),
    hours: of("hours", 1),
    absence: of("number", 1.5),
    absenceSick: of("number", 2),
    absenceParental: of("number", 2),
    absenceLeave: of("number", 2),
    salary: of("money", 2),
    employedFrom: of("date", 1.5),
    employedTo: of("date", 1.5),
    ownContract: of("boolean", 2),
  },
  needs: [["id"]],
  subtotals: false,
};

const roster: RoleDefinition = {
  fields: {
    recipient: of("text", 1.5, { blank: "error", content: "every value differs" }),
    born: of("date", 2, { blank: "error", content: "dates" }),
    age: of("number", 1),
    hours: of("hours", 1, { blank: "error", content: "weekly hours" }),
    provider: of("text", 1.5, { content: "repeated names" }),
    from: of("date", 1),
    to: of("date", 1),
    income: of("money", 1.5),
    childOrder: of("number", 2),
    familySize: of("number", 2),
    category: of("text", 1),
    decisionAmount: of("money", 1.5),
  },
  needs: [["recipient"], ["born", "age"], ["hours"]],
  subtotals: false,
};

const providers: RoleDefinition = {
  fields: {
    provider: of("text", 2, { blank: "error" }),
    kind: of("choice", 1, { choices: "providerKind" }),
    code: of("text", 1),
    unit: of("text", 0.5),
    contact: of("text", 1.5),
    phone: of("text", 1.5),
  },
  needs: [["provider"]],
  subtotals: false,
};

const tariff: RoleDefinition = {
  fields: {
    age: of("text", 1),
    ageLow: of("number", 2),
    ageHigh: of("number", 2),
    hoursText: of("text", 1),
    hoursLow: of("hours", 2),
    hoursHigh: of("hours", 2),
    amount: of("money", 1.5, { blank: "error" }),
    validFrom: of("date", 1),
  },
  needs: [["age", "ageLow", "hoursText", "hoursLow"], ["amount"]],
  subtotals: false,
};

const economy: RoleDefinition = {
  fields: {
    unit: of("text", 1, { blank: "error" }),
    requiredResult: of("money", 2.5),
    adjustedResult: of("money", 2.5),
    actualCost: of("money", 2),
    baseCost: of("money", 2.5),
    outputMeasure: of("text", 1.5),
    output: of("number", 1.5),
    baseOutput: of("number", 2.5),
    priceIndex: of("number", 2),
    basePriceIndex: of("number", 2.5),
    period: of("text", 0.5),
  },
  needs: [["unit"], ["requiredResult", "adjustedResult", "actualCost", "baseCost"]],
  subtotals: true,
};

const surveys: RoleDefinition = {
  fields: {
    unit: of("text", 1, { fillsDown: "section or group" }),
    question: of("text", 3, { blank: "error" }),
    answer: of("number", 1),
    answers: of("number", 1.5),
    mean: of("number", 1.5),
    deviation: of("number", 2),
    population: of("number", 1.5),
    period: of("text", 0.5),
  },
  needs: [["question"], ["answer", "mean"]],
  subtotals: true,
};

/** How values of an indicator become points: a row a point of its table. */
const scoreTables: RoleDefinition = {
  fields: {
    indicator: of("text", 1, { blank: "error", fillsDown: "section or group" }),
    unit: of("text", 1),
    value: of("measure", 2, { blank: "error" }),
    points: of("number", 2.5, { blank: "error" }),
  },
  needs: [["indicator"], ["value"], ["points"]],
  subtotals: false,
};

/** What units use and what they bring about: a row a unit, measure and year. */
const inputsAndOutputs: RoleDefinition = {
  fields: {
    unit: of("text", 1, { blank: "error", fillsDown: "section or group" }),
    side: of("choice", 3, { choices: "side", blank: "error", unreadable: "error" }),
    measure: of("text", 1, { blank: "error" }),
    amount: of("number", 1),
    period: of("text", 0.5),
  },
  needs: [["unit"], ["side"], ["measure"], ["amount"]],
  subtotals: false,
};

/** Every role a block can have, in the order in which a tie is decided. */
export const roles: Readonly<Record<Role, RoleDefinition>> = {
  staff,
  roster,
  indicators,
  economy,
  budget,
  tariff,
  providers,
  surveys,
  "score tables": scoreTables,
  "inputs and outputs": inputsAndOutputs,
  units,
};

/** The names of the roles, in the order of `roles`. */
export const roleNames = Object.keys(roles) as readonly Role[];
