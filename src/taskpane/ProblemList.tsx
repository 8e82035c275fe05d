import { Badge, Body1, Button, Link, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { problemText } from "../locale/problems";
import type { Place, Problem, Severity } from "../problem/problem";
import { useSpeech } from "./language";
import type { Look } from "./look";

const useStyles = makeStyles({
  heading: { margin: "0" },
  list: { listStyle: "none", margin: "8px 0 0", padding: "0", display: "flex", flexDirection: "column", gap: "16px" },
  one: { display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
  head: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center" },
  fix: { color: tokens.colorNeutralForeground2 },
  more: { marginTop: "12px" },
});

const order: readonly Severity[] = ["error", "warning", "note"];
const shownAtFirst = 20;
/** Notes ask for nothing: a few are enough until somebody wants them all. */
const notesAtFirst = 3;
const colours = { error: "danger", warning: "warning", note: "informative" } as const;
const names: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

/** Problems, the worst first: what was read, what was expected, where, and what to do. */
export function ProblemList(props: {
  readonly problems: readonly Problem[];
  readonly onLook?: ((look: Look) => void) | undefined;
  /** Its heading, in the reader's words; "Problems" unless told. */
  readonly title?: string;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { words } = useSpeech();
  const [all, setAll] = useState(false);
  const { title = words("Problems") } = props;
  if (props.problems.length === 0) return null;
  const sorted = [...props.problems].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));
  const severe = sorted.filter(({ severity }) => severity !== "note").length;
  const shown = all ? sorted : sorted.slice(0, Math.min(shownAtFirst, severe + notesAtFirst));
  return (
    <section aria-label={title}>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>
        {shown.map((problem, index) => (
          <One key={index} problem={problem} onLook={props.onLook} />
        ))}
      </ul>
      {shown.length < sorted.length && (
        <Button className={styles.more} onClick={() => setAll(true)}>
          {words("Show all {count}", { count: sorted.length })}
        </Button>
      )}
    </section>
  );
}

function One({
  problem,
  onLook,
}: {
  readonly problem: Problem;
  readonly onLook: ((look: Look) => void) | undefined;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { message, fix } = problemText(problem, words);
  return (
    <li className={styles.one}>
      <span className={styles.head}>
        <Badge appearance="tint" color={colours[problem.severity]}>
          {words(names[problem.severity])}
        </Badge>
        {problem.where !== undefined && <Where place={problem.where} onLook={onLook} />}
      </span>
      <Body1>{message}</Body1>
      {fix !== undefined && <Body1 className={styles.fix}>{fix}</Body1>}
      {problem.values?.["excel"] !== undefined && (
        // What Excel itself said, in its own words: for a report.
        <Body1 className={styles.fix}>{`${problem.values["excel"]}: ${problem.values["words"] ?? ""}`}</Body1>
      )}
    </li>
  );
}

/** Where a problem sits; a cell is a link that shows it. */
function Where({
  place,
  onLook,
}: {
  readonly place: Place;
  readonly onLook: ((look: Look) => void) | undefined;
}): React.JSX.Element {
  const text = textOf(place);
  if (place.at !== "cell" || onLook === undefined) return <span>{text}</span>;
  return (
    <Link as="button" onClick={() => onLook({ sheet: place.sheet, address: place.address })}>
      {text}
    </Link>
  );
}

function textOf(place: Place): string {
  switch (place.at) {
    case "cell":
      return `${place.sheet}!${place.address}`;
    case "file":
      return place.file;
    case "field":
      return place.field;
  }
}
