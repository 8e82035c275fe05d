import { scores } from "../../indicators/scores";
import { unitQuality } from "../../indicators/unit-quality";
import { units } from "../../organisation/units";
import { modelOf, type Model } from "../../rules/model";
import { rewardParameters } from "../model";
import { settledPools, shares } from "../shares";
import { decisionTables } from "./tables";

/** The Lund-type scheme with the ledger of what has been decided. */
export function decidedRewardsModel(): Model {
  const decided = decisionTables(shares.paid, shares.id, "kr");
  return modelOf({
    tables: [units, scores, unitQuality, settledPools, shares, ...decided],
    parameters: rewardParameters,
  });
}
