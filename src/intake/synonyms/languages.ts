import { english } from "./en";
import { swedish } from "./sv";
import type { Vocabulary } from "./vocabulary";

/** Every language that intake reads. */
export const vocabularies: readonly Vocabulary[] = [english, swedish];
