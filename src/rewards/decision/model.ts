import { scores } from "../../indicators/scores";
import { unitQuality } from "../../indicators/unit-quality";
import { units } from "../../organisation/units";
import type { Column } from "../../rules/column";
import type { Kind } from "../../rules/expr";
import { columnIn, modelOf, type Model } from "../../rules/model";
import { rewardParameters } from "../model";
import { settledPools, shares } from "../shares";
import { decisionTables } from "./tables";

/** A scheme document's model with the ledger of what has been decided. */
export function decidedSchemeModel(scheme: Model, currency: string): Model {
  const column = <K extends Kind>(id: string, kind: K): Column<K, false> =>
    ({
      table: "Shares",
      definition: columnIn(scheme, { table: "Shares", column: id }),
      kind,
      nullable: false,
    }) as Column<K, false>;
  const decided = decisionTables(column("paid", "number"), column("id", "text"), currency);
  return modelOf({
    tables: [...scheme.tables.map((definition) => ({ definition })), ...decided],
    parameters: scheme.parameters.map((definition) => ({ definition })),
  });
}

/** The Lund-type scheme with the ledger of what has been decided. */
export function decidedRewardsModel(): Model {
  const decided = decisionTables(shares.paid, shares.id, "kr");
  return modelOf({
    tables: [units, scores, unitQuality, settledPools, shares, ...decided],
    parameters: rewardParameters,
  });
}
