import { makeStyles, tokens } from "@fluentui/react-components";
import { useKept } from "./kept";

const useStyles = makeStyles({
  fold: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "4px" },
  // The browser's own triangle, heading and keyboard.
  title: {
    cursor: "pointer",
    padding: "6px 2px",
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase300,
    borderRadius: tokens.borderRadiusSmall,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "& h3": { display: "inline", fontSize: "inherit", fontWeight: "inherit", margin: "0" },
  },
  inner: { padding: "8px 0 4px", display: "flex", flexDirection: "column", gap: "8px" },
});

/** A part of a page that opens when it is wanted, and stays as it was left. */
export function Fold(props: {
  readonly name: string;
  readonly title: string;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const [open, setOpen] = useKept(`fold ${props.name}`, false);
  return (
    <details className={styles.fold} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.title}>
        <h3>{props.title}</h3>
      </summary>
      {open && <div className={styles.inner}>{props.children}</div>}
    </details>
  );
}
