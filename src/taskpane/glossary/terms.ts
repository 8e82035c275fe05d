/** A term of the field and what it means, for who meets it first here. */
export interface Term {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** The glossary: the same words in sheets, pane and documents. */
export const terms: readonly Term[] = [
  { id: "frame", label: "Frame", text: "The money a unit may use in the year." },
  { id: "outturn", label: "Outturn", text: "What was used in fact, from the accounts." },
  { id: "forecast", label: "Forecast", text: "What the outturn is expected to be at the end of the year." },
  { id: "appropriation", label: "Appropriation", text: "What is set aside in the budget for the year's grants." },
  { id: "grant", label: "Grant", text: "What a provider is paid for a child or another recipient." },
  { id: "provider", label: "Provider", text: "Who does the work for the recipient and is paid the grant." },
  { id: "roster", label: "Roster", text: "The list of recipients: who is where, from when, and how many hours." },
  { id: "tariff", label: "Tariff", text: "The table of amounts that a grant is computed from." },
  { id: "band", label: "Band", text: "A stretch of ages or hours with one amount." },
  { id: "boundaryRule", label: "Boundary rule", text: "To which band a figure between two printed bands belongs." },
  {
    id: "segment",
    label: "Segment",
    text: "A stretch of the year in which a child's age, hours and amount stay the same.",
  },
  {
    id: "closing",
    label: "Closing",
    text: "A month's payments are frozen. What differs later is paid as a correction.",
  },
  { id: "ledger", label: "Ledger", text: "The sheet with every payment and correction of closed months." },
  {
    id: "correction",
    label: "Correction",
    text: "A payment for an earlier month, because something changed after it was closed.",
  },
  { id: "attest", label: "Attest", text: "Two named people stand for a payment." },
  { id: "fit", label: "Fit to frame", text: "The change of the tariff by which the year meets its appropriation." },
  {
    id: "commitment",
    label: "Commitment",
    text: "An agreement that binds both ways: results and quality against money, freedom and support.",
  },
  {
    id: "guarantee",
    label: "Service guarantee",
    text: "What customers are promised, and what happens when it is broken.",
  },
  { id: "coverage", label: "Coverage", text: "How large a part of a commitment's lines is agreed." },
  {
    id: "reconsider",
    label: "Reconsider-by date",
    text: "The day by which both parties look at the commitment again.",
  },
  { id: "indicator", label: "Indicator", text: "A measure that shows whether a goal was reached." },
  { id: "baseline", label: "Baseline", text: "Where the indicator stood when the goal was set." },
  { id: "threshold", label: "Threshold", text: "The least that counts." },
  { id: "target", label: "Target", text: "What was agreed: it gives 100 points." },
  { id: "stretch", label: "Stretch", text: "More than agreed: what gives the highest points." },
  { id: "weight", label: "Weight", text: "How much an indicator counts beside the others." },
  {
    id: "score",
    label: "Score",
    text: "How far an indicator came: 50 at the threshold, 100 at the target, 120 at the stretch.",
  },
  {
    id: "counter",
    label: "Counter-indicator",
    text: "A measure that shows when another is reached at the cost of something else.",
  },
  { id: "pool", label: "Pool", text: "What a unit's staff share when its results earn a reward." },
  { id: "surplus", label: "Surplus", text: "The adjusted result above the required one." },
  { id: "gainshare", label: "Gainshare", text: "A part of what was saved against the allowed cost." },
  { id: "gate", label: "Gate", text: "A condition without which nothing is paid." },
  { id: "cap", label: "Cap", text: "The most that can be paid." },
  { id: "cliff", label: "Cliff", text: "Where a tiny change of a measure moves the pay a lot." },
  { id: "plateau", label: "Plateau", text: "Where improving a measure changes nothing." },
  {
    id: "multiplier",
    label: "Quality multiplier",
    text: "What the pool is multiplied by, according to the quality goals.",
  },
  {
    id: "employerCharge",
    label: "Employer charge",
    text: "What the employer pays on top of wages; the pool includes it.",
  },
  { id: "share", label: "Share", text: "What one person gets of the pool, in whole kronor; shares sum to the pool." },
  {
    id: "eligibility",
    label: "Eligibility",
    text: "Who takes part: months employed, employed on a day, own contract.",
  },
  { id: "median", label: "Median", text: "The middle unit's figure: half lie above it, half below." },
  { id: "quarter", label: "Quarter", text: "Units in order, cut into four parts of equal number." },
  {
    id: "evaluation",
    label: "Evaluation",
    text: "Whether goals were right, methods adequate and results sufficient: good, indifferent or bad.",
  },
];
