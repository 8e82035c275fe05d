import { modelOf, type Model } from "../rules/model";
import { units } from "../organisation/units";
import { scoring } from "./parameters";
import { scores } from "./scores";
import { unitQuality } from "./unit-quality";

/** Units, their goals scored, and what the goals come to a unit. */
export function indicatorsModel(): Model {
  return modelOf({ tables: [units, scores, unitQuality], parameters: Object.values(scoring) });
}
