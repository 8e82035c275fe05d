import { Button, Field, Input } from "@fluentui/react-components";
import { useSpeech } from "../language";
import { useKept } from "./kept";
import { usePageStyles } from "./page-styles";

/** The two who attest, and the button that previews what they attest. */
export function Attest(props: {
  readonly label: string;
  readonly onPreview: (attesters: readonly [string, string]) => void;
}): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const [first, setFirst] = useKept("attest first", "");
  const [second, setSecond] = useKept("attest second", "");
  const named = first.trim() !== "" && second.trim() !== "";
  return (
    <>
      <Field label={words("First who attests")}>
        <Input
          className={styles.narrow}
          value={first}
          autoComplete="name"
          onChange={(_, { value }) => setFirst(value)}
        />
      </Field>
      <Field label={words("Second who attests")}>
        <Input
          className={styles.narrow}
          value={second}
          autoComplete="off"
          onChange={(_, { value }) => setSecond(value)}
        />
      </Field>
      <div>
        <Button disabledFocusable={!named} onClick={() => props.onPreview([first, second])}>
          {props.label}
        </Button>
      </div>
      {!named && <p className={styles.quiet}>{words("Two names are needed before it can be previewed.")}</p>}
    </>
  );
}
