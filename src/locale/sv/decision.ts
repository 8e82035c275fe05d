/** Words of decided rewards: the ledger, decisions and corrections. */
export const decisionWords: Readonly<Record<string, string>> = {
  RewardLedger: "BeslutadeBelöningar",
  RewardDecisions: "Belöningsbeslut",
  RewardCorrections: "Belöningsrättelser",
  "Rewards decided": "Beslutade belöningar",
  "Decided and frozen: no row is ever changed. What differs later is a correction of a later decision.":
    "Beslutat och fryst: ingen rad ändras. Det som senare skiljer sig är en rättelse i ett senare beslut.",
  "Decisions on rewards": "Beslut om belöningar",
  "Who attested each decision, when, and under which rules; the ledger still sums to what was decided.":
    "Vem som attesterade varje beslut, när och enligt vilka regler; reskontran summerar fortfarande till det beslutade.",
  "Rewards to correct": "Belöningar att rätta",
  "Shares as computed now, less what has been decided. Paid, or taken back, with the next decision.":
    "Andelar som de räknas nu, minus vad som har beslutats. Betalas, eller tas tillbaka, med nästa beslut.",
  Decision: "Beslut",
  "Decided at": "Beslutat den",
  "Rows decided": "Beslutade rader",
  "Decided in all": "Beslutat totalt",
  "Ledger less decided": "Reskontra minus beslutat",
  "Decided so far": "Beslutat hittills",
  "came: was not in the list when it was decided, or got nothing":
    "tillkom: fanns inte i listan när det beslutades, eller fick inget",
  "left: is no longer in the staff list": "slutade: finns inte längre i personallistan",
  "unit {was} became {now}": "enhet {was} blev {now}",
  "wages to share in the unit {was} became {now}": "lön att fördela i enheten {was} blev {now}",
  "what the person shares by {was} became {now}": "det som personen delar efter {was} blev {now}",
  "others in the unit, rules or parameters changed": "andra i enheten, regler eller parametrar ändrades",
};
