import type { OrganisationRole, UnitFact, UnitKind } from "./facts";
import { person, type Person } from "./names";
import type { SampleLocale } from "./options";
import { randomOf } from "./random";
import { say, type Text } from "./words";

export type UnitCode =
  "1000" | "2000" | "2100" | "2200" | "2300" | "2400" | "3000" | "3100" | "3200" | "3300" | "3400" | "4000";

/** A unit of Norrvik with what the other parts of the sample need to know of it. */
export interface UnitPlan {
  readonly code: UnitCode;
  readonly name: Text;
  readonly parent: UnitCode | null;
  readonly kind: UnitKind;
  readonly role: OrganisationRole;
  /** How many of 180 employees. */
  readonly staff: number;
  readonly shareOfWomen: number;
  readonly teams: readonly Text[];
  readonly roles: readonly (readonly [title: Text, weight: number, monthlySalary: number])[];
}

const carers: UnitPlan["roles"] = [
  [["Pre-school teacher", "Förskollärare"], 5, 35_200],
  [["Child minder", "Barnskötare"], 4, 28_900],
  [["Cook", "Kock"], 1, 28_100],
];
const clerks: UnitPlan["roles"] = [
  [["Controller", "Controller"], 2, 44_300],
  [["Case officer", "Handläggare"], 3, 36_700],
  [["Assistant", "Assistent"], 1, 30_400],
];
const technicians: UnitPlan["roles"] = [
  [["Technician", "Tekniker"], 5, 34_600],
  [["Engineer", "Ingenjör"], 3, 43_800],
  [["Planner", "Planerare"], 1, 38_500],
];

/** The twelve units, in the order of the sheet. */
export const unitPlans: readonly UnitPlan[] = [
  {
    code: "1000",
    name: ["Municipal executive office", "Kommunledningskontoret"],
    parent: null,
    kind: "office",
    role: "owner",
    staff: 8,
    shareOfWomen: 0.6,
    teams: [
      ["Finance", "Ekonomi"],
      ["Secretariat", "Kansli"],
    ],
    roles: clerks,
  },
  {
    code: "2000",
    name: ["Child care committee", "Barnomsorgsnämnden"],
    parent: "1000",
    kind: "committee",
    role: "purchaser",
    staff: 7,
    shareOfWomen: 0.7,
    teams: [
      ["Placements", "Placering"],
      ["Evaluation", "Utvärdering"],
    ],
    roles: clerks,
  },
  {
    code: "2100",
    name: ["Pre-schools North", "Förskolor Norr"],
    parent: "2000",
    kind: "area",
    role: "provider",
    staff: 30,
    shareOfWomen: 0.9,
    teams: [
      ["Björkbacken", "Björkbacken"],
      ["Gläntan", "Gläntan"],
      ["Norrgården", "Norrgården"],
    ],
    roles: carers,
  },
  {
    code: "2200",
    name: ["Pre-schools South", "Förskolor Söder"],
    parent: "2000",
    kind: "area",
    role: "provider",
    staff: 30,
    shareOfWomen: 0.9,
    teams: [
      ["Kvarnen", "Kvarnen"],
      ["Sjöstjärnan", "Sjöstjärnan"],
      ["Ängen", "Ängen"],
    ],
    roles: carers,
  },
  {
    code: "2300",
    name: ["Family day care", "Familjedaghem"],
    parent: "2000",
    kind: "area",
    role: "provider",
    staff: 12,
    shareOfWomen: 0.95,
    teams: [
      ["Group East", "Grupp Öster"],
      ["Group West", "Grupp Väster"],
    ],
    roles: [[["Family carer", "Dagbarnvårdare"], 1, 27_800]],
  },
  {
    code: "2400",
    name: ["Open pre-school", "Öppna förskolan"],
    parent: "2000",
    kind: "area",
    role: "provider",
    staff: 7,
    shareOfWomen: 0.85,
    teams: [["Family centre", "Familjecentralen"]],
    roles: carers,
  },
  {
    code: "3000",
    name: ["Energy authority", "Energiverket"],
    parent: "1000",
    kind: "authority",
    role: "provider",
    staff: 8,
    shareOfWomen: 0.5,
    teams: [["Staff functions", "Stab"]],
    roles: clerks,
  },
  {
    code: "3100",
    name: ["Electricity network", "Elnät"],
    parent: "3000",
    kind: "result unit",
    role: "provider",
    staff: 26,
    shareOfWomen: 0.25,
    teams: [
      ["Lines", "Ledning"],
      ["Substations", "Stationer"],
      ["Planning", "Planering"],
    ],
    roles: technicians,
  },
  {
    code: "3200",
    name: ["District heating", "Fjärrvärme"],
    parent: "3000",
    kind: "result unit",
    role: "provider",
    staff: 22,
    shareOfWomen: 0.25,
    teams: [
      ["Production", "Produktion"],
      ["Distribution", "Distribution"],
    ],
    roles: technicians,
  },
  {
    code: "3300",
    name: ["Energy services", "Energitjänster"],
    parent: "3000",
    kind: "result unit",
    role: "provider",
    staff: 12,
    shareOfWomen: 0.4,
    teams: [
      ["Advice", "Rådgivning"],
      ["Installation", "Installation"],
    ],
    roles: technicians,
  },
  {
    code: "3400",
    name: ["Metering and customer service", "Mätning och kundtjänst"],
    parent: "3000",
    kind: "result unit",
    role: "provider",
    staff: 12,
    shareOfWomen: 0.6,
    teams: [
      ["Customer service", "Kundtjänst"],
      ["Metering", "Mätning"],
    ],
    roles: [
      [["Customer adviser", "Kundrådgivare"], 3, 30_700],
      [["Meter technician", "Mättekniker"], 2, 33_200],
    ],
  },
  {
    code: "4000",
    name: ["Streets and parks", "Gata och park"],
    parent: "1000",
    kind: "area",
    role: "provider",
    staff: 6,
    shareOfWomen: 0.35,
    teams: [["Operations", "Drift"]],
    roles: [
      [["Caretaker", "Driftarbetare"], 3, 29_600],
      [["Foreman", "Arbetsledare"], 1, 35_900],
    ],
  },
];

/** The result units of the energy authority: those with a reward pool. */
export const energyUnits: readonly UnitCode[] = ["3100", "3200", "3300", "3400"];

/** The unit with a code. */
export function unitPlan(code: UnitCode): UnitPlan {
  const found = unitPlans.find((unit) => unit.code === code);
  if (found === undefined) throw new Error(`no unit ${code}`);
  return found;
}

/** One manager a unit; they are also the first employee of the unit in the staff list. */
export function managersOf(seed: number): ReadonlyMap<UnitCode, Person> {
  const random = randomOf(seed, "managers");
  const taken = new Set<string>();
  return new Map(unitPlans.map((unit) => [unit.code, person(random, 0.5, taken)]));
}

/** The rows of the Units sheet. */
export function unitFacts(managers: ReadonlyMap<UnitCode, Person>, locale: SampleLocale): UnitFact[] {
  return unitPlans.map((unit) => ({
    code: unit.code,
    name: say(unit.name, locale),
    parent: unit.parent === null ? null : say(unitPlan(unit.parent).name, locale),
    kind: unit.kind,
    role: unit.role,
    manager: managers.get(unit.code)?.name ?? "",
  }));
}
