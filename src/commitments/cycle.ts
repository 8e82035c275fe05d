/** Who a step of the yearly cycle is due by. */
export const cycleParties = [
  "committee",
  "superior",
  "manager",
  "team",
  "employee",
  "finance",
  "HR",
  "evaluator",
] as const;
export type CycleParty = (typeof cycleParties)[number];

/** One thing that is due on a day. */
export interface Due {
  /** Stable over the years: "sign", "money-03", "reconsider A-3100". */
  readonly id: string;
  /** ISO date, as the cycle gives it. */
  readonly date: string;
  /** English text of ours, with what stands in its braces. */
  readonly what: { readonly text: string; readonly values: Readonly<Record<string, string>> };
  readonly who: CycleParty;
  /** The commitment it is about; null for a step of the whole organisation. */
  readonly commitment: string | null;
  readonly unit: string | null;
}

/** A date that a commitment sets itself. */
export interface CommitmentDates {
  readonly id: string;
  readonly kind: "A" | "B" | "C" | "D";
  readonly unit: string;
  /** ISO dates by what they are for; absent where nothing is written. */
  readonly reconsiderBy?: string;
  readonly planTalk?: string;
  readonly midTalk?: string;
  readonly closingTalk?: string;
  readonly milestones: readonly { readonly id: string; readonly what: string; readonly by: string }[];
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The last day of a month. */
function monthEnd(year: number, month: number): string {
  return iso(year, month, new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function step(id: string, date: string, text: string, who: CycleParty, values: Due["what"]["values"] = {}): Due {
  return { id, date, what: { text, values }, who, commitment: null, unit: null };
}

/**
 * The yearly cycle of a commitment year: needs and frame in September before it, negotiation in October and November,
 * signatures in December; money every month and indicators every quarter; in June reopened only on a trigger; the year
 * after, self-assessment, evaluation, pay, and development goals for the next September.
 */
export function cycleSteps(year: number): readonly Due[] {
  const months = Array.from({ length: 12 }, (_, at) => at + 1);
  const steps = [
    step("needs", iso(year - 1, 9, 30), "Customers' needs and the frame for {year} are known", "committee", {
      year: String(year),
    }),
    step("propose", iso(year - 1, 10, 31), "Units have proposed their results", "manager"),
    step("agree", iso(year - 1, 11, 30), "Superiors have answered, and both have agreed", "superior"),
    step("sign", iso(year - 1, 12, 15), "Commitments are signed: goals are fixed before the year", "superior"),
    ...months.map((month) => {
      const [inYear, next] = month === 12 ? [year + 1, 1] : [year, month + 1];
      return step(
        `money-${String(month).padStart(2, "0")}`,
        iso(inYear, next, 15),
        "Money is followed up for {month}",
        "finance",
        { month: `${year}-${String(month).padStart(2, "0")}` },
      );
    }),
    ...[1, 2, 3, 4].map((quarter) =>
      step(
        `indicators-${quarter}`,
        quarter === 4 ? iso(year + 1, 1, 20) : iso(year, quarter * 3 + 1, 20),
        "Indicators are followed up for quarter {quarter}",
        "manager",
        { quarter: String(quarter) },
      ),
    ),
    step("reopen", monthEnd(year, 6), "Commitments are reopened only where a trigger has fired", "superior"),
    step("self-assessment", monthEnd(year + 1, 1), "Units and employees have assessed themselves", "manager"),
    step("evaluate", monthEnd(year + 1, 2), "The year is evaluated", "evaluator"),
    step("pay", monthEnd(year + 1, 3), "Rewards are paid", "HR"),
    step("development", iso(year + 1, 9, 30), "Development goals stand in next year's commitments", "committee"),
  ];
  // A date that was moved one year says nothing about the next.
  return steps.map((one) => ({ ...one, id: `${one.id} ${year}` }));
}

/** What the commitments themselves set a date for, by commitment. */
export function commitmentSteps(commitments: readonly CommitmentDates[]): readonly Due[] {
  return commitments.flatMap((one): Due[] => {
    const { id, unit, kind } = one;
    const due = (name: string, date: string | undefined, text: string, who: CycleParty, values = {}): Due[] =>
      date === undefined
        ? []
        : [
            {
              id: `${name} ${id}`,
              date,
              what: { text, values: { commitment: id, ...values } },
              who,
              commitment: id,
              unit,
            },
          ];
    const answers = kind === "B" ? "team" : kind === "C" ? "employee" : "manager";
    return [
      ...due("reconsider", one.reconsiderBy, "{commitment} is reconsidered at the latest", answers),
      ...due("plan", one.planTalk, "{commitment}: planning talk", "employee"),
      ...due("mid", one.midTalk, "{commitment}: mid-year talk", "employee"),
      ...due("close", one.closingTalk, "{commitment}: closing talk", "employee"),
      ...one.milestones.flatMap(({ id: milestone, what, by }) =>
        due(milestone, by, "{commitment}: {what}", "manager", { what }),
      ),
    ];
  });
}

/** How a thing stands on a day. */
export const dueStates = ["done", "overdue", "due within a month", "later"] as const;
export type DueState = (typeof dueStates)[number];

/** Where a thing that is due stands on a day; both dates ISO. */
export function dueState(date: string, done: string | null, today: string): DueState {
  if (done !== null) return "done";
  if (date < today) return "overdue";
  const month = new Date(Date.parse(today) + 31 * 86_400_000).toISOString().slice(0, 10);
  return date <= month ? "due within a month" : "later";
}
