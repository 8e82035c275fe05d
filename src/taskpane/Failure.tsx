import { MessageBar, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useSpeech } from "./language";

const useStyles = makeStyles({ bar: { marginBottom: "16px" } });

/** A mistake of the program: what it said, and that nothing was changed. */
export function Failure({ message }: { readonly message: string }): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {words("Something went wrong in the program. Nothing was changed in your file.")} {message}
      </MessageBarBody>
    </MessageBar>
  );
}
