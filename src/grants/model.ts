import { modelOf, type Model } from "../rules/model";
import { frame } from "./frame";
import { grants } from "./grants";
import { grantParameters } from "./parameters";
import { payments } from "./payments";
import { placements, providers } from "./placements";
import { hoursBands, tariff } from "./tariff";

/** Tables and parameters of grants, from the roster and the tariff to payments against the appropriation. */
export function grantsModel(): Model {
  return modelOf({
    tables: [hoursBands, tariff, providers, placements, grants, payments, frame],
    parameters: grantParameters,
  });
}
