import { makeStyles, tokens } from "@fluentui/react-components";

/** What the pages have in common. */
export const usePageStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "20px" },
  section: { display: "flex", flexDirection: "column", gap: "8px" },
  heading: { margin: "0", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2, margin: "0" },
  actions: { display: "flex", flexDirection: "column", gap: "8px" },
  row: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
  list: { listStyle: "none", margin: "0", padding: "0" },
  item: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "baseline",
    gap: "4px 12px",
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  figure: {
    whiteSpace: "nowrap",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  grow: { flexGrow: 1, minWidth: "0" },
  // A link by itself is as high as a finger needs: WCAG 2.2, 2.5.8.
  target: { display: "inline-flex", alignItems: "center", minHeight: "24px", textAlign: "left" },
  narrow: { minWidth: "0", width: "100%" },
  chart: { width: "100%", height: "auto", display: "block", forcedColorAdjust: "auto" },
});
