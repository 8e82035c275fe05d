import { Body1, Subtitle1, Subtitle2, makeStyles } from "@fluentui/react-components";
import { ExplanationTree } from "../ExplanationTree";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { pageNames } from "./pages";
import type { Session } from "./session";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "16px" },
  heading: { margin: "0" },
});

/** How the figure of the selected cell came about; follows the selection. */
export function ExplainPage({ session }: { readonly session: Session }): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { explained } = session;
  return (
    <div className={styles.column}>
      <Subtitle1 as="h2" className={styles.heading}>
        {words(pageNames.explain)}
      </Subtitle1>
      {explained === null ? (
        <Body1>{words("Select a figure on one of our sheets: here stands how it came about.")}</Body1>
      ) : (
        <section aria-label={explained.cell} aria-live="polite">
          <Subtitle2 as="h3" className={styles.heading}>
            {explained.cell}
          </Subtitle2>
          {"steps" in explained.told ? (
            <ExplanationTree steps={explained.told.steps} name={explained.cell} onLook={session.show} />
          ) : (
            <ProblemList problems={explained.told.problems} onLook={session.show} />
          )}
        </section>
      )}
    </div>
  );
}
