import { Button, Caption1, Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { positionOf } from "../workbook/cell";
import type { JobClient } from "./job-client";
import { useSpeech } from "./language";
import type { Look } from "./look";
import type { RowStretch, SheetEntry } from "./protocol";
import { SheetGrid } from "./SheetGrid";

const rowsAtOnce = 200;

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", height: "85vh", "@media (min-width: 860px)": { height: "100vh" } },
  // Excel covers 34 x 32 px at the top right, which a wide pane reaches into.
  tabs: {
    flexShrink: 0,
    overflowX: "auto",
    scrollbarWidth: "thin",
    margin: "4px 40px 0 8px",
    "& button": { flexShrink: 0 },
  },
  foot: {
    flexShrink: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px 12px",
    alignItems: "center",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The sheets as they stand, to read: one at a time, some hundred rows at a time. */
export function SheetView(props: {
  readonly entries: readonly SheetEntry[];
  readonly client: JobClient;
  readonly look: Look | null;
  /** A cell of one of our sheets was pressed: "Grants!F12". */
  readonly onCell?: (cell: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const { entries, client } = props;
  const [sheet, setSheet] = useState(entries[0]?.name ?? "");
  const [from, setFrom] = useState(0);
  const [marked, setMarked] = useState<Look | null>(null);
  const [stretch, setStretch] = useState<RowStretch | null>(null);
  const view = useRef<HTMLDivElement>(null);
  const tabs = useRef<HTMLDivElement>(null);
  const entry = entries.find((one) => one.name === sheet);

  const [followed, setFollowed] = useState(props.look);
  if (props.look !== followed) {
    setFollowed(props.look);
    const wanted = entries.find((one) => one.name === props.look?.sheet);
    if (wanted !== undefined && props.look !== null) {
      const row = positionOf(props.look.address?.split(":")[0] ?? "")?.row ?? 0;
      setSheet(wanted.name);
      setFrom(Math.floor(row / rowsAtOnce) * rowsAtOnce);
      setMarked(props.look);
    }
  }

  useEffect(() => {
    let left = false;
    client.rows(sheet, from, rowsAtOnce, language).then(
      (rows) => {
        if (!left) setStretch(rows);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [client, sheet, from, language]);
  useEffect(() => {
    // By hand: scrollIntoView would move the page as well.
    const bar = tabs.current;
    const chosen = bar?.querySelectorAll("[role=tab]")[entries.findIndex((one) => one.name === sheet)];
    if (bar == null || chosen === undefined) return;
    const [outer, inner] = [bar.getBoundingClientRect(), chosen.getBoundingClientRect()];
    bar.scrollLeft += Math.max(0, inner.right - outer.right) + Math.min(0, inner.left - outer.left);
  }, [entries, sheet]);
  useEffect(() => {
    // In a narrow pane the sheets stand below the fold.
    if (marked !== null) view.current?.scrollIntoView({ block: "nearest" });
  }, [marked]);

  const rows = entry?.rows ?? 0;
  const last = Math.min(from + rowsAtOnce, rows);
  return (
    <div ref={view} className={styles.view}>
      <div ref={tabs} className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={sheet}
          onTabSelect={(_, data) => {
            setSheet(data.value as string);
            setFrom(0);
            setMarked(null);
          }}
        >
          {entries.map((one) => (
            <Tab key={one.name} value={one.name}>
              {one.name}
            </Tab>
          ))}
        </TabList>
      </div>
      <SheetGrid
        key={`${sheet} ${from}`}
        sheet={sheet}
        stretch={stretch?.sheet === sheet && stretch.from === from ? stretch : null}
        marked={marked}
        {...(entry?.ours === true && props.onCell !== undefined
          ? {
              onCell: (address: string) => {
                setMarked({ sheet, address });
                props.onCell?.(`${sheet}!${address}`);
              },
            }
          : {})}
      />
      {rows > rowsAtOnce && (
        <div className={styles.foot}>
          <Button size="small" disabled={from === 0} onClick={() => setFrom(from - rowsAtOnce)}>
            {words("Rows before")}
          </Button>
          <Button size="small" disabled={last >= rows} onClick={() => setFrom(from + rowsAtOnce)}>
            {words("Rows after")}
          </Button>
          <Caption1 role="status">{words("Rows {from} to {last} of {rows}", { from: from + 1, last, rows })}</Caption1>
        </div>
      )}
    </div>
  );
}
