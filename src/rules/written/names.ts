import type { Expr, Kind } from "../expr";

/** A look-up that a rule may call by name: a band table, a list by key. */
export interface WrittenLookup {
  /** What each argument is called and what kind it must be. */
  readonly of: readonly { readonly name: string; readonly kind: Kind }[];
  readonly build: (values: readonly Expr<Kind, false>[]) => Expr;
}

/** What the names in a rule mean. Letter case does not tell names apart. */
export interface WrittenNames {
  /** Inputs, parameters and earlier steps. */
  readonly values: Readonly<Record<string, Expr>>;
  /** The words that a text value can be, by its name: a comparison with another word is refused. */
  readonly choices?: Readonly<Record<string, readonly string[]>>;
  readonly lookups?: Readonly<Record<string, WrittenLookup>>;
}

/** The entry whose name this is, letter case aside. */
export function named<T>(entries: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  if (entries === undefined) return undefined;
  if (Object.hasOwn(entries, name)) return entries[name];
  const lower = name.toLowerCase();
  const key = Object.keys(entries).find((one) => one.toLowerCase() === lower);
  return key === undefined ? undefined : entries[key];
}
