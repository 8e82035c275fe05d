import { Body1, Caption1, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { Inspection } from "../app/inspect";
import { useSpeech } from "./language";

const useStyles = makeStyles({
  heading: { margin: "0" },
  list: { listStyle: "none", margin: "6px 0 0", padding: "0" },
  one: {
    display: "flex",
    gap: "4px 12px",
    justifyContent: "space-between",
    alignItems: "baseline",
    padding: "7px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  sheet: { minWidth: "0", overflowWrap: "anywhere" },
  role: { color: tokens.colorNeutralForeground2, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  left: { display: "block", marginTop: "8px", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Which lists were found on which sheets, and which sheets are left alone. */
export function Recognised({ inspection }: { readonly inspection: Inspection }): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <section aria-label={words("Recognised")}>
      <Subtitle2 as="h3" className={styles.heading}>
        {words("Recognised")}
      </Subtitle2>
      {inspection.blocks.length === 0 && <Body1 block>{words("No table was recognised.")}</Body1>}
      <ul className={styles.list}>
        {inspection.blocks.map((block) => (
          <li key={`${block.sheet}!${block.range}`} className={styles.one}>
            <span className={styles.sheet}>{block.sheet}</span>
            <span className={styles.role}>
              {words(block.role)}, {words("{count, plural, one {# row} other {# rows}}", { count: block.records })}
            </span>
          </li>
        ))}
      </ul>
      {inspection.ignored.length > 0 && (
        <Caption1 className={styles.left}>
          {words("Left alone: {sheets}.", { sheets: inspection.ignored.map((one) => one.sheet).join(", ") })}
        </Caption1>
      )}
    </section>
  );
}
