import { makeStyles, tokens } from "@fluentui/react-components";

const forced = "@media (forced-colors: active)";

/** Strokes and fills of charts: by shape and dash as well as by colour, and in the system's colours where those are forced. */
export const useChartStyles = makeStyles({
  figure: { margin: "0" },
  picture: { width: "100%", height: "auto", display: "block" },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginTop: "4px" },
  axis: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: "1px", [forced]: { stroke: "CanvasText" } },
  line: { stroke: tokens.colorBrandStroke1, strokeWidth: "2px", fill: "none", [forced]: { stroke: "Highlight" } },
  bar: { fill: tokens.colorBrandBackground, [forced]: { fill: "Highlight" } },
  behind: { fill: tokens.colorNeutralBackground5, [forced]: { fill: "Canvas", stroke: "CanvasText" } },
  other: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "1.5px",
    strokeDasharray: "5 3",
    fill: "none",
    [forced]: { stroke: "CanvasText" },
  },
  mark: {
    stroke: tokens.colorPaletteRedForeground1,
    strokeWidth: "2px",
    strokeDasharray: "2 2",
    fill: "none",
    [forced]: { stroke: "LinkText" },
  },
  markShape: { fill: tokens.colorPaletteRedForeground1, [forced]: { fill: "LinkText" } },
  flat: {
    stroke: tokens.colorPaletteMarigoldBorderActive,
    strokeWidth: "7px",
    strokeOpacity: 0.75,
    fill: "none",
    [forced]: { stroke: "GrayText", strokeOpacity: 1 },
  },
  now: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
    [forced]: { fill: "Canvas", stroke: "CanvasText" },
  },
  text: { fill: tokens.colorNeutralForeground2, fontSize: "12px", [forced]: { fill: "CanvasText" } },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: "2px 8px 2px 0" },
    "& td": { textAlign: "right", padding: "2px 0 2px 8px" },
    "& thead th:not(:first-child)": { textAlign: "right", paddingLeft: "8px", paddingRight: "0" },
  },
  details: { marginTop: "4px", "& summary": { cursor: "pointer", fontSize: tokens.fontSizeBase200 } },
});
