import { isBlank } from "../../rules/absence";
import { countRows, has } from "../../rules/aggregate";
import { greatest, minus, over, plus, times } from "../../rules/arithmetic";
import type { BooleanArgument, Expr, Kind } from "../../rules/expr";
import { and, firstMatch, isAtLeast, isAtMost, isBelow, isText, not, when } from "../../rules/logic";
import { roundDown } from "../../rules/rounding";
import { isPersonal, underCaps } from "./caps";
import type { Scheme } from "./document";
import type { Draft } from "./draft";
import { addGates, type Gate } from "./gates";
import { movementOf, reserveDraft } from "./reserve";
import type { Terms } from "./terms";
import type { UnitRows } from "./unit-rows";

type NumberExpr = Expr<"number", false>;

/** From the gain to the pool: gates, reserve, the employees' part, caps. Gives the table of reserves where there is one. */
export function addPool(
  scheme: Scheme,
  pool: NonNullable<Scheme["pool"]>,
  rows: UnitRows,
  periods: readonly string[],
  weights: () => NumberExpr,
  terms: Terms,
): Draft | undefined {
  const money = (id: string, header: string, value: NumberExpr): NumberExpr => {
    rows.addStep(id, header, value, "money");
    return rows.cell(id);
  };
  const of = rows.number(pool.of, "pool.of", { header: "Gain" });
  const gain = money("gain", "Gain", inMoney(scheme, pool.as, of, rows, weights));
  const gates = addGates(scheme, rows);
  const missing = scheme.measures
    .filter((one) => one.missing === "no pay")
    .map((one): Gate => ({
      open: not(isBlank(rows.draft.cell(one.id) as Expr<Kind, true>)),
      reason: `no: ${one.header} is missing`,
    }));
  const all = [...missing, ...gates];
  const [first, ...rest] = all.map((gate) => gate.open);
  const open: BooleanArgument = first === undefined ? true : and(first, ...rest);
  const passed = money("throughGates", "Gain through the gates", when(open, gain, when(isBelow(gain, 0), gain, 0)));
  const part = rows.number(pool.employees, "pool.employees", {
    header: "The employees' part",
    meaning: "share",
    neutral: 1,
    least: 0,
    most: 1,
  });
  const { reserve } = scheme;
  let reserves: Draft | undefined;
  const settled = (from: string): NumberExpr => {
    const positive = greatest(0, rows.cell(from));
    if (reserve === undefined) return positive;
    const draft = reserveDraft(scheme, reserve, rows, from, periods);
    reserves = draft;
    const moved = (["deposit", "drawn", "released", "closing"] as const).map((movement) =>
      money(
        `reserve.${movement}`,
        `${reserve.header}: ${reserveWords[movement]}`,
        movementOf(draft, rows, movement, periods),
      ),
    );
    const [deposit, , released] = moved as [NumberExpr, NumberExpr, NumberExpr];
    return money("afterReserve", `After ${reserve.header.toLowerCase()}`, plus(minus(positive, deposit), released));
  };
  let employees: NumberExpr;
  if (reserve?.taken === "after the split") {
    money("employees", "The employees' part", times(part, passed));
    money("owner", "The owner's part", minus(greatest(0, passed), greatest(0, rows.cell("employees"))));
    employees = settled("employees");
  } else {
    const before = settled("throughGates");
    employees = money("employees", "The employees' part", times(part, before));
    money("owner", "The owner's part", minus(before, employees));
  }
  const caps = scheme.caps.filter((cap) => cap.on === "pool" && !isPersonal(cap));
  const { value, columns } = underCaps(caps, employees, rows.draft, rows.names, terms, scheme.currency);
  const capped = money("capped", "Under the caps", value);
  if (columns.length > 0) {
    const cases = columns.map(({ cap, column }) => ({ when: isAtMost(rows.cell(column), capped), then: cap.header }));
    rows.draft.add(
      "cap",
      "Cap that binds",
      when(isAtMost(employees, capped), "none", firstMatch<"text", false>(cases, "none")),
    );
  }
  rows.draft.add(
    "outcome",
    "Pool paid",
    firstMatch<"text", false>(
      [
        { when: isAtLeast(capped, scheme.step), then: "yes" },
        ...missing.map((gate) => ({ when: not(gate.open), then: gate.reason })),
        { when: isBelow(gain, 0), then: "no: the result is negative" },
        ...gates.map((gate) => ({ when: not(gate.open), then: gate.reason })),
      ],
      "no: nothing earned",
    ),
  );
  money("pool", "Pool", when(isText(rows.draft.text("outcome"), "yes"), roundDown(capped, scheme.step), 0));
  poolChecks(rows);
  return reserves;
}

const reserveWords = {
  deposit: "set aside",
  drawn: "drawn for a deficit",
  released: "released",
  closing: "closing balance",
} as const;

function inMoney(
  scheme: Scheme,
  as: NonNullable<Scheme["pool"]>["as"],
  gain: NumberExpr,
  rows: UnitRows,
  weights: () => NumberExpr,
): NumberExpr {
  if (as === "amount") return gain;
  if (scheme.distribution === undefined) {
    rows.problem(
      "pool-without-staff",
      "pool.as",
      `The gain is stated as ${as}, and the scheme has no staff to take it of.`,
      "Add a distribution, or state the gain as an amount.",
    );
    return gain;
  }
  if (as === "amount per weight") return times(gain, weights());
  if (as === "amount per head") return times(gain, rows.cell("heads"));
  return times(as === "percent of payroll" ? over(gain, 100) : gain, rows.cell("payroll"));
}

function poolChecks(rows: UnitRows): void {
  const { draft } = rows;
  draft.check({
    code: "unit-twice",
    column: "id",
    severity: "error",
    when: isAtLeast(countRows(has(draft.column<"text">("id"), draft.text("id"))), 2),
    message: "The unit {read} has more than one row for the period.",
    fix: "Keep one row a unit and period.",
  });
  draft.check({
    code: "negative-result",
    column: "unit",
    severity: "warning",
    when: isBelow(draft.number("gain"), 0),
    message: "{read} has a negative result: nothing is paid for it.",
    fix: "Nothing to do; the column Pool paid says so.",
  });
}
