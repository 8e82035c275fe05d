import { useSpeech } from "../language";
import { PageHead } from "./PageHead";
import { usePageStyles } from "./page-styles";
import { Empty } from "./ViewState";

/** The page on explanations before anything is written: what it needs, and the way there. */
export function ExplainNothing({ onStart }: { readonly onStart: () => void }): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  return (
    <div className={styles.column}>
      <PageHead page="explain" />
      <Empty
        why={words("Write a job's sheets first: then every figure on them can be explained here.")}
        act={{ label: words("Go to Start"), on: onStart }}
      />
    </div>
  );
}
