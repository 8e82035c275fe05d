import { createContext, useCallback, useContext, useState } from "react";

/** What pages leave behind when a person goes to another one, by the page's and the value's name. */
export type Kept = Map<string, unknown>;

export const KeptContext = createContext<Kept>(new Map());

/** State of a page that is still there when the person comes back to it. */
export function useKept<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const kept = useContext(KeptContext);
  const [value, setValue] = useState<T>(() => (kept.has(name) ? (kept.get(name) as T) : initial));
  const put = useCallback(
    (next: T): void => {
      kept.set(name, next);
      setValue(next);
    },
    [kept, name],
  );
  return [value, put];
}
