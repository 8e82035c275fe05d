import { americanReplicas } from "./american";
import { britishReplicas } from "./british";
import { germanicReplicas } from "./germanic";
import { nordicReplicas } from "./nordic";
import type { Replica } from "./replica";
import { romanceReplicas } from "./romance";
import { swedishReplicas } from "./swedish";

/** Every replica of a public table. */
export const replicas: readonly Replica[] = [
  ...swedishReplicas,
  ...nordicReplicas,
  ...germanicReplicas,
  ...romanceReplicas,
  ...britishReplicas,
  ...americanReplicas,
];
