import {
  Caption1,
  Link,
  Tree,
  TreeItem,
  TreeItemLayout,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { ExplanationStep } from "../app/explanation-tree";
import { useSpeech } from "./language";
import type { Look } from "./look";

const useStyles = makeStyles({
  // Steps are long in a narrow pane: they wrap, and the tree takes little room for each level.
  tree: { rowGap: "2px" },
  layout: { minHeight: "28px", paddingTop: "3px", paddingBottom: "3px", alignItems: "start" },
  step: { display: "flex", flexWrap: "wrap", columnGap: "8px", alignItems: "baseline", minWidth: "0" },
  label: { overflowWrap: "anywhere" },
  value: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  // As high as a finger needs: WCAG 2.2, 2.5.8.
  target: { display: "inline-flex", alignItems: "center", minHeight: "24px" },
  aside: { color: tokens.colorNeutralForeground3 },
});

/** How a figure came about: a tree that opens step by step, each step with the way to its cell. */
export function ExplanationTree(props: {
  readonly steps: ExplanationStep;
  readonly name: string;
  readonly onLook: (look: Look) => void;
}): React.JSX.Element {
  const styles = useStyles();
  return (
    <Tree aria-label={props.name} size="small" defaultOpenItems={["0"]} className={styles.tree}>
      <Step step={props.steps} at="0" onLook={props.onLook} />
    </Tree>
  );
}

function Step(props: {
  readonly step: ExplanationStep;
  readonly at: string;
  readonly onLook: (look: Look) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { step, at, onLook } = props;
  const { place, children, role } = step;
  const quiet = role === "note" || role === "condition";
  return (
    <TreeItem itemType={children.length > 0 ? "branch" : "leaf"} value={at}>
      <TreeItemLayout className={styles.layout}>
        <span className={styles.step}>
          <span className={mergeClasses(styles.label, quiet && styles.aside)}>
            {role === "condition" ? `${words("because")} ` : ""}
            {step.label}:
          </span>
          <span className={styles.value}>{step.value}</span>
          {place !== null && (
            <Link
              inline
              className={styles.target}
              onClick={(event) => {
                // A press on the link is no press on the step, which would open it.
                event.stopPropagation();
                onLook(place);
              }}
            >
              {place.sheet}!{place.address}
            </Link>
          )}
          {step.decided !== null && <Caption1 className={styles.aside}>{step.decided}</Caption1>}
        </span>
      </TreeItemLayout>
      {children.length > 0 && (
        <Tree>
          {children.map((child, index) => (
            <Step key={index} step={child} at={`${at}.${index}`} onLook={onLook} />
          ))}
        </Tree>
      )}
    </TreeItem>
  );
}
