import { Body1, Button, Field, Input, Subtitle2, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { JobClient } from "./job-client";
import { ExplanationTree } from "./ExplanationTree";
import { Failure } from "./Failure";
import { useSpeech } from "./language";
import type { Look } from "./look";
import { ProblemList } from "./ProblemList";
import type { Explained } from "./protocol";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", gap: "12px", margin: "24px 0 0" },
  heading: { margin: "0" },
  ask: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
  field: { flexGrow: 1, minWidth: "0" },
  input: { minWidth: "0", width: "100%" },
});

/**
 * Explains a cell of a written sheet: the one pressed in the sheet beside the pane, or the one typed here, which is the
 * way without a pointer.
 */
export function ExplainPanel(props: {
  readonly client: JobClient;
  /** The cell pressed last; a new object each time. */
  readonly pressed: { readonly cell: string } | null;
  readonly onLook: (look: Look) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const { client, pressed, onLook } = props;
  const [typed, setTyped] = useState("");
  const [told, setTold] = useState<{ readonly cell: string; readonly explained: Explained } | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const panel = useRef<HTMLElement>(null);
  const asked = useRef("");

  const ask = (cell: string): void => {
    if (cell.trim() === "") return;
    asked.current = cell;
    setFailure(null);
    client.explain(cell, { language, at: new Date().toISOString() }).then(
      (explained) => {
        // Another cell may have been asked for meanwhile.
        if (asked.current === cell) setTold({ cell, explained });
      },
      (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  const [followed, setFollowed] = useState(pressed);
  if (pressed !== followed) {
    setFollowed(pressed);
    if (pressed !== null) setTyped(pressed.cell);
  }
  useEffect(() => {
    if (pressed !== null) ask(pressed.cell);
    // Asked once for every press; the language it is asked in is that of the press.
  }, [pressed]);
  useEffect(() => {
    if (told !== null) panel.current?.scrollIntoView({ block: "nearest" });
  }, [told]);

  return (
    <section ref={panel} className={styles.panel} aria-label={words("Explain")}>
      <Subtitle2 as="h2" className={styles.heading}>
        {words("Explain")}
      </Subtitle2>
      <form
        className={styles.ask}
        onSubmit={(event) => {
          event.preventDefault();
          ask(typed);
        }}
      >
        <Field className={styles.field} label={words("A figure on one of our sheets: press its cell, or name it here")}>
          <Input
            className={styles.input}
            value={typed}
            placeholder="Grants!F12"
            onChange={(_, { value }) => setTyped(value)}
          />
        </Field>
        <Button type="submit">{words("Explain")}</Button>
      </form>
      {failure !== null && <Failure message={failure} />}
      <div aria-live="polite">
        {told !== null &&
          ("steps" in told.explained ? (
            <>
              <Body1 as="p" className={styles.heading}>
                {told.cell}
              </Body1>
              <ExplanationTree key={told.cell} steps={told.explained.steps} name={told.cell} onLook={onLook} />
            </>
          ) : (
            <ProblemList problems={told.explained.problems} onLook={onLook} />
          ))}
      </div>
    </section>
  );
}
