import { useContext, useEffect, useRef, useState } from "react";
import type { ViewName, Views } from "../../app/views/views";
import type { Desk } from "../desk/desk";
import { cancelled } from "../job-client";
import { useSpeech } from "../language";
import { KeptContext } from "./kept";

/** A view as it was last computed, whether a newer one is on its way, and what went wrong with it. */
export interface Viewed<V extends ViewName> {
  readonly told: Views[V]["told"] | null;
  readonly pending: boolean;
  readonly failure: string | null;
}

/** Somebody who types a figure is not computed for until the hand rests. */
const rest = 350;

/**
 * What a page shows of the workbook: computed when the page comes up, and anew when the workbook has been read, or
 * something settled. What was shown stays until the new is there.
 */
export function useView<V extends ViewName>(desk: Desk, view: V, asked: Views[V]["asked"]): Viewed<V> {
  const { language } = useSpeech();
  const kept = useContext(KeptContext);
  const { readings, settings, view: ask } = desk;
  const key = JSON.stringify([readings, settings, language, asked]);
  const [shown, setShown] = useState(
    () => kept.get(`view ${view}`) as { key: string; told: Views[V]["told"] } | undefined,
  );
  const [failure, setFailure] = useState<string | null>(null);
  const first = useRef(true);
  const wanted = useRef(asked);
  useEffect(() => {
    wanted.current = asked;
  });
  const fresh = shown?.key === key;
  useEffect(() => {
    if (fresh || readings === 0) return undefined;
    let left = false;
    const timer = setTimeout(
      () => {
        ask(view, wanted.current).then(
          (told) => {
            if (left) return;
            kept.set(`view ${view}`, { key, told });
            setFailure(null);
            setShown({ key, told });
          },
          (error: unknown) => {
            const message = error instanceof Error ? error.message : String(error);
            if (!left && message !== cancelled) setFailure(message);
          },
        );
      },
      first.current ? 0 : rest,
    );
    first.current = false;
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [fresh, key, readings, ask, view, kept]);
  return { told: shown?.told ?? null, pending: !fresh && failure === null, failure };
}
