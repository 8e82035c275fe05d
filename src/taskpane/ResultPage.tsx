import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle1,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { FileJobResult } from "../app/file-job";
import type { Inspection } from "../app/inspect";
import type { Total } from "../app/job";
import type { Problem } from "../problem/problem";
import { useSpeech } from "./language";
import type { Look } from "./look";
import { ProblemList } from "./ProblemList";
import type { Forms } from "./protocol";
import { Recognised } from "./Recognised";
import { saveBytes } from "./save";
import { Totals } from "./Totals";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "20px" },
  top: { display: "flex", flexDirection: "column", gap: "12px" },
  name: { overflowWrap: "anywhere", margin: "0" },
  actions: { display: "flex", flexDirection: "column", gap: "8px" },
  another: { alignSelf: "flex-start", marginLeft: `calc(-1 * ${tokens.spacingHorizontalM})` },
});

/** What was recognised or what came out, with one primary action. */
export function ResultPage(props: {
  readonly name: string;
  readonly inspection?: Inspection;
  readonly problems: readonly Problem[];
  readonly totals: readonly Total[];
  readonly receipt?: FileJobResult["receipt"];
  readonly stopped?: boolean;
  readonly forms?: { readonly made: Forms | null; readonly make: () => void };
  /** What must be decided before the primary action can succeed. */
  readonly question?: React.JSX.Element;
  readonly primary?: { readonly label: string; readonly act: () => void };
  readonly onAnother: () => void;
  readonly onLook?: (look: Look) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { receipt, forms, primary, onLook } = props;
  return (
    <div className={styles.column}>
      <div className={styles.top}>
        <Subtitle1 as="h2" className={styles.name}>
          {props.name}
        </Subtitle1>
        {props.stopped === true && <Stopped problems={props.problems} />}
        {receipt != null && <Written receipt={receipt} />}
      </div>
      {props.totals.length > 0 && <Totals totals={props.totals} onLook={onLook} />}
      <div className={styles.actions}>
        {props.question}
        {primary !== undefined && (
          <Button appearance="primary" size="large" onClick={primary.act}>
            {primary.label}
          </Button>
        )}
        {forms !== undefined && <FormsButton {...forms} />}
      </div>
      {props.inspection !== undefined && <Recognised inspection={props.inspection} />}
      <ProblemList problems={props.problems} onLook={onLook} />
      <Button
        appearance={primary === undefined ? "primary" : "transparent"}
        className={styles.another}
        onClick={props.onAnother}
      >
        {words("Take another workbook")}
      </Button>
    </div>
  );
}

function Stopped({ problems }: { readonly problems: readonly Problem[] }): React.JSX.Element {
  const { words } = useSpeech();
  const count = problems.filter((problem) => problem.severity === "error").length;
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words("Nothing was written")}</MessageBarTitle>{" "}
        {words("{count, plural, one {# problem} other {# problems}} must be put right first.", { count })}
      </MessageBarBody>
    </MessageBar>
  );
}

function Written({ receipt }: { readonly receipt: NonNullable<FileJobResult["receipt"]> }): React.JSX.Element {
  const { words } = useSpeech();
  const added = receipt.sheets.filter((sheet) => sheet.state === "added").length;
  const changed = receipt.sheets.filter((sheet) => sheet.state === "changed").length;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words("Done")}</MessageBarTitle>{" "}
        {words(
          "{added, plural, one {# sheet} other {# sheets}} added, {changed} changed. Your own sheets are as they were.",
          { added, changed },
        )}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Making the forms takes longer than the job itself, so that it waits until it is asked for. */
function FormsButton({ made, make }: { readonly made: Forms | null; readonly make: () => void }): React.JSX.Element {
  const { words } = useSpeech();
  const zip = made?.zip;
  return zip == null ? (
    <Button onClick={make}>{words("Make a form for each employee")}</Button>
  ) : (
    <Button onClick={() => saveBytes(zip, "separate forms.zip")}>
      {words("Save {count, plural, one {# separate form} other {# separate forms}} (zip)", { count: made?.count ?? 0 })}
    </Button>
  );
}
