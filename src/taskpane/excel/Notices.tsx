import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
} from "@fluentui/react-components";
import { problemText } from "../../locale/problems";
import { useSpeech } from "../language";
import type { Session } from "./session";

const useStyles = makeStyles({ all: { display: "flex", flexDirection: "column", gap: "8px", marginBottom: "16px" } });

/** What stands above every page: a write that has not finished, Excel waiting for a cell, figures out of date. */
export function Notices({ session }: { readonly session: Session }): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = useSpeech();
  const { failure, unfinished, editing, outOfDate, working } = session;
  if (failure === null && unfinished === null && !editing && outOfDate === null) return null;
  return (
    <div className={styles.all}>
      {editing && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words("Finish editing the cell")}</MessageBarTitle>{" "}
            {words("Excel waits while a cell is being edited. Press Enter or Esc in the sheet; the work then goes on.")}
          </MessageBarBody>
        </MessageBar>
      )}
      {unfinished !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words("Unfinished")}</MessageBarTitle>{" "}
            {words(
              "A write was interrupted, and the workbook is not yet as it was before. Do not work in our sheets until it is.",
            )}
            {unfinished.map((problem, index) => {
              const { message, fix } = problemText(problem, words);
              return <p key={index}>{fix === undefined ? message : `${message} ${fix}`}</p>;
            })}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabled={working !== null} onClick={session.finish}>
              {words("Set it back now")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {outOfDate !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words("Out of date")}</MessageBarTitle>{" "}
            {words(
              "Something that the written figures were computed from has changed. Nothing is written again by itself.",
            )}
          </MessageBarBody>
          <MessageBarActions>
            <Button disabled={working !== null} onClick={() => session.preview(outOfDate)}>
              {words("Preview again")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {failure !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            {words("Something went wrong in the program.")} {failure}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
