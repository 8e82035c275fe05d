import { useState } from "react";
import { cancelled } from "../job-client";
import { useKept } from "./kept";

/** Something that is computed when a person asks for it, and stays until it is asked for again. */
export function useAsked<T>(
  name: string,
  compute: () => Promise<T>,
): { readonly told: T | null; readonly ask: () => void; readonly pending: boolean; readonly failure: string | null } {
  const [told, setTold] = useKept<{ readonly name: string; readonly value: T } | null>(`asked ${name}`, null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const ask = (): void => {
    setPending(true);
    setFailure(null);
    compute().then(
      (value) => {
        setTold({ name, value });
        setPending(false);
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        if (message !== cancelled) setFailure(message);
        setPending(false);
      },
    );
  };
  return { told: told?.name === name ? told.value : null, ask, pending, failure };
}
