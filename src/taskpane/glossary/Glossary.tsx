import { Body1, makeStyles } from "@fluentui/react-components";
import { useSpeech } from "../language";
import { terms } from "./terms";

const useStyles = makeStyles({
  list: { margin: "0", display: "flex", flexDirection: "column", gap: "8px" },
  term: { fontWeight: 600 },
  text: { margin: "0" },
});

/** Every term of the glossary, by the order of the reader's language. */
export function Glossary(): React.JSX.Element {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const sorted = terms
    .map(({ id, label, text }) => ({ id, term: words(label), meaning: words(text) }))
    .sort((a, b) => a.term.localeCompare(b.term, language));
  return (
    <dl className={styles.list}>
      {sorted.map(({ id, term, meaning }) => (
        <div key={id}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.text}>
            <Body1>{meaning}</Body1>
          </dd>
        </div>
      ))}
    </dl>
  );
}
