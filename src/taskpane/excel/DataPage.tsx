import { Button, Subtitle1, makeStyles } from "@fluentui/react-components";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { Recognised } from "../Recognised";
import { pageNames } from "./pages";
import type { Session } from "./session";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "20px" },
  heading: { margin: "0" },
  again: { alignSelf: "flex-start" },
});

/** What was recognised in the workbook, and what is wrong with it; a problem's link selects its cell. */
export function DataPage({ session }: { readonly session: Session }): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { inspection } = session;
  return (
    <div className={styles.column}>
      <Subtitle1 as="h2" className={styles.heading}>
        {words(pageNames.data)}
      </Subtitle1>
      {inspection !== null && <Recognised inspection={inspection} />}
      {inspection !== null && <ProblemList problems={inspection.problems} onLook={session.show} />}
      <Button className={styles.again} onClick={session.read}>
        {words("Read again")}
      </Button>
    </div>
  );
}
