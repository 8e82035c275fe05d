import { Body1, Button, MessageBar, MessageBarBody, Spinner } from "@fluentui/react-components";
import { useSpeech } from "../language";
import { usePageStyles } from "./page-styles";

/** What a page shows while it is computed, or where it cannot be. */
export function ViewState(props: {
  readonly pending: boolean;
  readonly failure: string | null;
  readonly onAgain: () => void;
}): React.JSX.Element | null {
  const styles = usePageStyles();
  const { words } = useSpeech();
  if (props.failure !== null)
    return (
      <div className={styles.section}>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {words("Something went wrong in the program. Nothing was changed in your file.")} {props.failure}
          </MessageBarBody>
        </MessageBar>
        <Button onClick={props.onAgain}>{words("Try again")}</Button>
      </div>
    );
  return props.pending ? <Spinner size="tiny" label={words("Computing")} labelPosition="after" /> : null;
}

/** What a page says where there is nothing to show yet: why, and what to do. */
export function Empty(props: {
  readonly why: string;
  readonly act?: { readonly label: string; readonly on: () => void };
}): React.JSX.Element {
  const styles = usePageStyles();
  return (
    <div className={styles.section}>
      <Body1 as="p" className={styles.heading}>
        {props.why}
      </Body1>
      {props.act !== undefined && (
        <div>
          <Button appearance="primary" size="large" onClick={props.act.on}>
            {props.act.label}
          </Button>
        </div>
      )}
    </div>
  );
}
