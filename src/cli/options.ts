import { parseArgs, type ParseArgsConfig } from "node:util";
import { WrongUse } from "./wrong-use";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** What a call's words say by its options, and the words that belong to none. Throws WrongUse for an unknown option. */
export function optionsOf<const Known extends Options>(words: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...words], allowPositionals: true, options });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

/** The same where every word belongs to an option. */
export function onlyOptionsOf<const Known extends Options>(words: readonly string[], options: Known) {
  try {
    return parseArgs({ args: [...words], options });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
