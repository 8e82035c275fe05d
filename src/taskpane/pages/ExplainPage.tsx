import { Body1, Subtitle2, makeStyles } from "@fluentui/react-components";
import { ExplanationTree } from "../ExplanationTree";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { PageHead } from "./PageHead";
import type { Desk } from "../desk/desk";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "16px" },
  heading: { margin: "0" },
});

/** How the figure of the selected cell came about; follows the selection. */
export function ExplainPage({ desk }: { readonly desk: Desk }): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { explained } = desk;
  return (
    <div className={styles.column}>
      <PageHead page="explain" />
      {explained === null ? (
        <Body1>{words("Select a figure on one of our sheets: here stands how it came about.")}</Body1>
      ) : (
        <section aria-label={explained.cell} aria-live="polite">
          <Subtitle2 as="h3" className={styles.heading}>
            {explained.cell}
          </Subtitle2>
          {"steps" in explained.told ? (
            <ExplanationTree steps={explained.told.steps} name={explained.cell} onLook={desk.show} />
          ) : (
            <ProblemList problems={explained.told.problems} onLook={desk.show} />
          )}
        </section>
      )}
    </div>
  );
}
