import { InfoLabel } from "@fluentui/react-components";
import { useSpeech } from "../language";
import { terms } from "./terms";

/** A word with what it means behind a button, which the keyboard and a screen reader reach too. */
export function Term({ id, children }: { readonly id: string; readonly children: string }): React.JSX.Element {
  const { words } = useSpeech();
  const term = terms.find((one) => one.id === id);
  if (term === undefined) return <>{children}</>;
  return <InfoLabel info={`${words(term.label)}: ${words(term.text)}`}>{children}</InfoLabel>;
}
