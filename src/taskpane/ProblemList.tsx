import { Badge, Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Problem, Severity } from "../problem/problem";
import { problemText } from "../locale/problems";
import { useSpeech } from "./language";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: "8px 0 0", padding: "0", display: "flex", flexDirection: "column", gap: "8px" },
  one: { borderLeft: `3px solid ${tokens.colorNeutralStroke1}`, paddingLeft: "8px", display: "flex", flexDirection: "column", gap: "2px" },
  place: { color: tokens.colorNeutralForeground2 },
});

const order: readonly Severity[] = ["error", "warning", "note"];
const shownAtFirst = 20;
const colours = { error: "danger", warning: "warning", note: "informative" } as const;
const names: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

/** Problems, the worst first: what was read, what was expected, where, and what to do. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = useSpeech();
  const [all, setAll] = useState(false);
  if (problems.length === 0) return null;
  const sorted = [...problems].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <section aria-label={words("Problems")}>
      <Subtitle2 as="h2">{words("Problems")}</Subtitle2>
      <ul className={styles.list}>
        {shown.map((problem, index) => ({ problem, text: problemText(problem, words), index })).map(({ problem, text, index }) => (
          <li key={index} className={styles.one}>
            <span>
              <Badge appearance="tint" color={colours[problem.severity]}>
                {words(names[problem.severity])}
              </Badge>{" "}
              <Text className={styles.place}>{placeOf(problem)}</Text>
            </span>
            <Text>{text.message}</Text>
            {text.fix !== undefined && <Text italic>{text.fix}</Text>}
          </li>
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button appearance="transparent" onClick={() => setAll(true)}>
          {words("Show all {count}", { count: sorted.length })}
        </Button>
      )}
    </section>
  );
}

function placeOf({ where }: Problem): string {
  if (where === undefined) return "";
  switch (where.at) {
    case "cell":
      return `${where.sheet}!${where.address}`;
    case "file":
      return where.file;
    case "field":
      return where.field;
  }
}
