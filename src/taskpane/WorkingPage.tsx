import { Button, ProgressBar, Subtitle2, makeStyles } from "@fluentui/react-components";
import type { Progress } from "../app/job";
import { useSpeech } from "./language";

const useStyles = makeStyles({
  heading: { margin: "0" },
  column: { display: "flex", flexDirection: "column", gap: "12px", alignItems: "stretch" },
  cancel: { alignSelf: "flex-start" },
});

/** How far long work has come, and the way out of it. */
export function WorkingPage({
  progress,
  onCancel,
}: {
  readonly progress: Progress;
  readonly onCancel: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const step = words(progress.step);
  return (
    <div className={styles.column}>
      <Subtitle2 as="h2" className={styles.heading}>
        {step}
      </Subtitle2>
      <ProgressBar value={progress.done} thickness="large" aria-label={step} />
      <Button className={styles.cancel} onClick={onCancel}>
        {words("Cancel")}
      </Button>
    </div>
  );
}
