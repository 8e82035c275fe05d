import { capProblems } from "./caps";
import type { Scheme } from "./document";
import { isShared, levelsOf } from "./lots";
import { namesMentioned, results } from "./order";
import type { Terms } from "./terms";

/** Names that the compiled tables use themselves: a measure or component may not be called so. */
const taken = new Set(
  (
    "id unit area areaRow period order heads payroll gain throughGates employees owner afterReserve capped cap outcome pool " +
    "paid charge returned reserve qualityIndex overallIndex goals goalsMet goalsBlocked add addEach addSplit check definition"
  ).split(" "),
);
/** Names that the table of persons uses. */
const takenOfPersons = new Set(
  (
    "id person pool unit area areaRow team teamRow period sex born fte hours salary points employedFrom employedTo ownContract " +
    "employedSince employedUntil daysEmployed monthsEmployed shareEmployed employedOnDay eligibility eligible headPart hoursCounted " +
    "presence payroll age fullChargeRate chargeRate share underCap overCap personCap fromCapped afterCap notSmall tooSmall fromSmall " +
    "withSmall paid wages charge add addEach addSplit check definition"
  ).split(" "),
);

/** What is wrong with a document before any figures are known, each with its field. */
export function documentProblems(scheme: Scheme, terms: Terms): void {
  doubledNames(scheme, terms);
  circularReserve(scheme, terms);
  const levels = levelsOf(scheme);
  capProblems(
    scheme,
    levels.map((level) => level.id),
    terms,
  );
  payoutProblems(scheme, terms);
  if (scheme.pool === undefined) {
    const idle = (["distribution", "reserve", "levels", "minimumPayment", "charge"] as const).filter(
      (part) => scheme[part] !== undefined,
    );
    for (const part of idle)
      terms.problem(
        "part-without-pool",
        part,
        `The scheme has a ${part} and no pool.`,
        "Add the pool, or leave it out.",
      );
  } else if (scheme.distribution === undefined && levels.some(isShared) && scheme.levels !== undefined) {
    terms.problem(
      "levels-without-distribution",
      "levels",
      "The scheme divides its pool and does not say how it is shared among persons.",
      "Add a distribution.",
    );
  }
}

function doubledNames(scheme: Scheme, terms: Terms): void {
  const gates = scheme.gates;
  const all: readonly (readonly [string, string])[] = [
    ...scheme.measures.map((one) => [one.id, "measures"] as const),
    ...scheme.parameters.map((one) => [one.id, "parameters"] as const),
    ...scheme.components.map((one) => [one.id, "components"] as const),
    ...[...gates.all, ...gates.critical, ...gates.atLeast, ...gates.atLeast.flatMap((one) => one.of)].map(
      (one) => [one.id, "gates"] as const,
    ),
    ...(scheme.levels ?? []).map((one) => [one.id, "levels"] as const),
    ...scheme.caps.map((one) => [one.id, "caps"] as const),
  ];
  refuseDoubles(all, taken, terms);
  const ofPersons = [
    ...scheme.absence.map((one) => [one.id, "absence"] as const),
    ...scheme.personMeasures.map((one) => [one.id, "personMeasures"] as const),
    ...(scheme.levels ?? []).map((one) => [one.id, "levels"] as const),
  ];
  refuseDoubles(ofPersons, takenOfPersons, terms);
}

function refuseDoubles(all: readonly (readonly [string, string])[], reserved: ReadonlySet<string>, terms: Terms): void {
  const seen = new Map<string, string>();
  const lower = new Set([...reserved].map((one) => one.toLowerCase()));
  for (const [id, part] of all) {
    const other =
      seen.get(id.toLowerCase()) ?? (lower.has(id.toLowerCase()) ? "the columns that every scheme has" : undefined);
    if (other !== undefined) {
      terms.problem(
        "name-taken",
        `${part}.${id}`,
        `The name ${id} is taken already, by ${other}.`,
        "Choose another id.",
      );
    }
    seen.set(id.toLowerCase(), part);
  }
}

/** A reserve whose own rules read the pool or the reserve: what it feeds. Components that do are found when they are ordered. */
function circularReserve(scheme: Scheme, terms: Terms): void {
  if (scheme.reserve === undefined) return;
  for (const field of ["share", "most"] as const) {
    const mentioned = namesMentioned({ [field]: scheme.reserve[field] });
    for (const result of results) {
      if (![...mentioned].some((name) => name.split(".")[0] === result)) continue;
      terms.problem(
        "circular-reserve",
        `reserve.${field}`,
        `reserve depends on itself: reserve -> ${result} -> reserve.`,
        "Break the circle: use a figure of the period before, or a measure.",
      );
    }
  }
}

function payoutProblems(scheme: Scheme, terms: Terms): void {
  const shares = scheme.payout.map((part) => part.share).filter((one): one is number => typeof one === "number");
  if (scheme.payout.length === 0 || shares.length < scheme.payout.length) return;
  const sum = shares.reduce((total, one) => total + one, 0);
  if (shares.every((one) => one === 0)) {
    terms.problem(
      "weights-all-zero",
      "payout",
      "The parts that a payment is made in are all zero.",
      "Give one part a share.",
    );
  } else if (Math.round(sum * 1e6) !== 1e6) {
    terms.problem(
      "parts-do-not-sum",
      "payout",
      `The parts that a payment is made in sum to ${sum}, not to 1.`,
      "Let them sum to 1.",
    );
  }
}
