/** A row of the ledger of rewards: decided, and never changed afterwards. */
export interface DecidedShare {
  /** "2026/1/017": the decision, and the row's number in it. */
  readonly entry: string;
  /** "2026/1": the year, and the number of the decision in it. */
  readonly decision: string;
  readonly year: number;
  readonly person: string;
  readonly unit: string;
  /** What is paid by the row: the share, or what a later decision corrects it by. */
  readonly amount: number;
  /** What the share was computed from, when it was decided. */
  readonly wages: number | null;
  readonly weight: number | null;
  /** What changed and why, in words; empty in the first decision of a year. */
  readonly cause: string;
  readonly rules: string;
}

/** A decision: who attested it, when, under which rules and parameters. */
export interface Decision {
  readonly decision: string;
  readonly year: number;
  readonly attesters: readonly [string, string];
  /** ISO 8601. */
  readonly at: string;
  readonly rules: string;
  /** The parameters in force, in a line. */
  readonly settings: string;
  readonly rows: number;
  readonly total: number;
  /** Control sum over the rows and the decision before. */
  readonly control: string;
}

export interface DecidedRewards {
  readonly decisions: readonly Decision[];
  readonly shares: readonly DecidedShare[];
}

/** What a person's share comes to now, and what it is computed from. */
export interface ShareNow {
  readonly person: string;
  readonly unit: string;
  readonly amount: number;
  readonly wages: number | null;
  readonly weight: number | null;
}

/** Why a share differs from what was decided. */
export type ShareCause =
  | { readonly kind: "came" | "left" | "rules" }
  | { readonly kind: "unit"; readonly was: string; readonly now: string }
  | { readonly kind: "wages" | "weight"; readonly was: number; readonly now: number };

/** What a person has been decided in all in a year, and what is computed now. */
export interface ShareCorrection {
  readonly person: string;
  readonly unit: string;
  readonly decided: number;
  readonly now: number;
  readonly causes: readonly ShareCause[];
  readonly basis: Pick<ShareNow, "wages" | "weight">;
}

/** Persons whose share of the year is another now than what has been decided, in the order of the list; who left last. */
export function shareCorrections(
  { shares }: DecidedRewards,
  year: number,
  now: readonly ShareNow[],
): readonly ShareCorrection[] {
  const decided = new Map<string, DecidedShare[]>();
  for (const one of shares.filter((share) => share.year === year))
    decided.set(one.person, [...(decided.get(one.person) ?? []), one]);
  const sum = (rows: readonly DecidedShare[]): number => rows.reduce((total, { amount }) => total + amount, 0);
  const here = now.flatMap((share): ShareCorrection[] => {
    const rows = decided.get(share.person) ?? [];
    if (sum(rows) === share.amount) return [];
    return [
      {
        person: share.person,
        unit: share.unit,
        decided: sum(rows),
        now: share.amount,
        causes: causesOf(rows.at(-1), share),
        basis: share,
      },
    ];
  });
  const known = new Set(now.map(({ person }) => person));
  const gone = [...decided].flatMap(([person, rows]): ShareCorrection[] =>
    known.has(person) || sum(rows) === 0
      ? []
      : [
          {
            person,
            unit: rows.at(-1)?.unit ?? "",
            decided: sum(rows),
            now: 0,
            causes: [{ kind: "left" }],
            basis: { wages: null, weight: null },
          },
        ],
  );
  return [...here, ...gone];
}

function causesOf(was: DecidedShare | undefined, now: ShareNow): readonly ShareCause[] {
  if (was === undefined) return [{ kind: "came" }];
  const figures = (["wages", "weight"] as const).flatMap((kind): ShareCause[] => {
    const [before, after] = [was[kind], now[kind]];
    return before === null || after === null || before === after ? [] : [{ kind, was: before, now: after }];
  });
  const moved: ShareCause[] = was.unit === now.unit ? [] : [{ kind: "unit", was: was.unit, now: now.unit }];
  const causes = [...moved, ...figures];
  return causes.length === 0 ? [{ kind: "rules" }] : causes;
}

/** The rows that a decision adds: every share that is more than nothing where the year has none yet, else the corrections. */
export function rowsToDecide(
  decided: DecidedRewards,
  year: number,
  now: readonly ShareNow[],
  { rules, say }: { readonly rules: string; readonly say: (causes: readonly ShareCause[]) => string },
): { readonly decision: string; readonly rows: readonly DecidedShare[] } {
  const before = decided.decisions.filter((one) => one.year === year).length;
  const decision = `${year}/${before + 1}`;
  const entry = (index: number): string => `${decision}/${String(index + 1).padStart(4, "0")}`;
  if (before === 0) {
    const paid = now.filter(({ amount }) => amount !== 0);
    return {
      decision,
      rows: paid.map((share, index) => ({ ...share, entry: entry(index), decision, year, cause: "", rules })),
    };
  }
  return {
    decision,
    rows: shareCorrections(decided, year, now).map(({ person, unit, decided: was, now: is, causes, basis }, index) => ({
      entry: entry(index),
      decision,
      year,
      person,
      unit,
      amount: is - was,
      wages: basis.wages,
      weight: basis.weight,
      cause: say(causes),
      rules,
    })),
  };
}
