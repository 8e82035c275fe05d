/** Rewards that somebody wants to decide. */
export interface DecisionAsked {
  readonly year: number;
  /** Those who attest it, as they are named. */
  readonly attesters: readonly string[];
}
