import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { useSpeech } from "../language";

const useStyles = makeStyles({ bar: { marginBottom: "16px" } });

/** Work that a pane that was closed did not come to finish. */
export function LeftOver(props: {
  readonly about: string;
  readonly goOn: { readonly label: string; readonly act: () => void };
  readonly onForget: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <MessageBar layout="multiline" className={styles.bar}>
      <MessageBarBody>
        <MessageBarTitle>{words("Not finished last time")}</MessageBarTitle> {props.about}
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={props.goOn.act}>{props.goOn.label}</Button>
        <Button onClick={props.onForget}>{words("Forget it")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
