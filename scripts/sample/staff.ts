import { day, firstDay, lastDay, sampleYear, type Day } from "./dates";
import type { StaffFact } from "./facts";
import { person, type Person } from "./names";
import type { SampleOptions } from "./options";
import { randomOf, type Random } from "./random";
import { unitPlans, type UnitCode, type UnitPlan } from "./units";
import { say, type Text } from "./words";

/** Hours a full-time employee works in a year, holidays taken off. */
const fullTimeHours = 1_720;
const manager: Text = ["Manager", "Chef"];

/** The staff list: every unit's manager first, then the others, ids in order. */
export function staffFacts(options: SampleOptions, managers: ReadonlyMap<UnitCode, Person>): StaffFact[] {
  const random = randomOf(options.seed, "staff");
  const taken = new Set([...managers.values()].map((one) => one.name));
  const facts: StaffFact[] = [];
  const counts = headcounts(options.staff);
  unitPlans.forEach((unit, at) => {
    for (let place = 0; place < (counts[at] ?? 0); place += 1) {
      const leads = place === 0 ? managers.get(unit.code) : undefined;
      const who = leads ?? person(random, unit.shareOfWomen, taken);
      facts.push(employee(random, options, unit, who, leads !== undefined, facts.length + 1));
    }
  });
  return facts;
}

/** The employees over the units in proportion to their plan, at least one each. */
function headcounts(total: number): number[] {
  const planned = unitPlans.reduce((sum, unit) => sum + unit.staff, 0);
  const counts = unitPlans.map((unit) => Math.max(1, Math.floor((unit.staff * total) / planned)));
  for (
    let at = 0, left = total - counts.reduce((sum, count) => sum + count, 0);
    left !== 0;
    at = (at + 1) % counts.length
  ) {
    const count = counts[at] ?? 0;
    if (left < 0 && count <= 1) continue;
    counts[at] = count + Math.sign(left);
    left -= Math.sign(left);
  }
  return counts;
}

function employee(
  random: Random,
  options: SampleOptions,
  unit: UnitPlan,
  who: Person,
  leads: boolean,
  number: number,
): StaffFact {
  const [title, , salary] = random.weighted(unit.roles.map((role) => [role, role[1]] as const));
  const fte = leads
    ? 1
    : random.weighted([
        [1, 62],
        [0.9, 6],
        [0.8, 12],
        [0.75, 14],
        [0.5, 6],
      ]);
  const { from, to } = employment(random, leads);
  const share = (Math.min(to ?? lastDay, lastDay) - Math.max(from, firstDay) + 1) / (lastDay - firstDay + 1);
  const due = fullTimeHours * fte * share;
  const parental = !leads && random.chance(who.sex === "woman" ? 0.09 : 0.06) ? random.between(0.15, 0.7) : 0;
  const leave = !leads && parental === 0 && random.chance(0.06) ? random.between(0.03, 0.3) : 0;
  const sick = random.chance(0.28) ? 0 : random.chance(0.06) ? random.between(0.12, 0.28) : random.between(0.004, 0.06);
  const hours = (part: number): number => Math.round(due * part);
  const fullTimeSalary = leads ? salary * random.between(1.3, 1.55) : salary * random.between(0.93, 1.12);
  return {
    id: `A-${String(number).padStart(4, "0")}`,
    name: who.name,
    sex: who.sex,
    unit: say(unit.name, options.locale),
    team: say(random.pick(unit.teams), options.locale),
    role: say(leads ? manager : title, options.locale),
    fte,
    hoursWorked: Math.round(due) - hours(parental) - hours(leave) - hours(sick),
    sickHours: hours(sick),
    parentalHours: hours(parental),
    leaveHours: hours(leave),
    monthlySalary: Math.round((fullTimeSalary * fte) / 100) * 100,
    employedFrom: from,
    employedTo: to,
    ownContract: leads || random.chance(0.02),
  };
}

/** Most have been there for years; some joined inside the year and some left. */
function employment(random: Random, leads: boolean): { from: Day; to: Day | null } {
  const joined = !leads && random.chance(0.06);
  const from = joined
    ? day(sampleYear, random.whole(2, 10), random.pick([1, 1, 15]))
    : day(random.whole(1988, sampleYear - 1), random.whole(1, 12), random.pick([1, 1, 1, 15]));
  if (leads || joined || !random.chance(0.05)) return { from, to: null };
  return {
    from,
    to: random.chance(0.5) ? day(sampleYear, random.whole(3, 11), 15) : day(sampleYear, random.whole(4, 12), 1) - 1,
  };
}
