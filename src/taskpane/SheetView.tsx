import { Tab, TabList, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { JobClient } from "./job-client";
import { useSpeech } from "./language";
import type { Look } from "./look";
import type { SheetEntry } from "./protocol";
import { SheetGrid } from "./SheetGrid";
import { useSheetRows } from "./sheet-rows";

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
  sheet: { flexGrow: 1, minHeight: "0" },
});

/** The sheets as they stand, to read: one at a time. */
export function SheetView(props: {
  readonly entries: readonly SheetEntry[];
  readonly client: JobClient;
  /** Grows when the workbook has been read anew. */
  readonly readings: number;
  readonly look: Look | null;
  /** A cell of one of our sheets was pressed: "Grants!F12". */
  readonly onCell?: (cell: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { entries, client, readings } = props;
  const [chosen, setChosen] = useState("");
  const [marked, setMarked] = useState<Look | null>(null);
  const view = useRef<HTMLDivElement>(null);
  const tabs = useRef<HTMLDivElement>(null);
  // A sheet that was undone is no longer there.
  const entry = entries.find((one) => one.name === chosen) ?? entries[0];
  const sheet = entry?.name ?? "";

  const [followed, setFollowed] = useState(props.look);
  if (props.look !== followed) {
    setFollowed(props.look);
    if (props.look !== null && entries.some((one) => one.name === props.look?.sheet)) {
      setChosen(props.look.sheet);
      setMarked(props.look);
    }
  }
  // What a job has written is shown from its front page on.
  const ours = entries[0]?.ours === true ? entries[0].name : "";
  const [front, setFront] = useState(ours);
  if (front !== ours) {
    setFront(ours);
    setChosen(ours);
    setMarked(null);
  }

  useEffect(() => {
    // By hand: scrollIntoView would move the page as well.
    const bar = tabs.current;
    const tab = bar?.querySelectorAll("[role=tab]")[entries.findIndex((one) => one.name === sheet)];
    if (bar == null || tab === undefined) return;
    const [outer, inner] = [bar.getBoundingClientRect(), tab.getBoundingClientRect()];
    bar.scrollLeft += Math.max(0, inner.right - outer.right) + Math.min(0, inner.left - outer.left);
  }, [entries, sheet]);
  useEffect(() => {
    // In a narrow pane the sheets stand below the fold.
    if (marked !== null) view.current?.scrollIntoView({ block: "nearest" });
  }, [marked]);

  return (
    <div ref={view} className={styles.view}>
      <div ref={tabs} className={styles.tabs}>
        <TabList
          size="small"
          selectedValue={sheet}
          aria-label={words("Sheets")}
          onTabSelect={(_, data) => {
            setChosen(data.value as string);
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
      {entry !== undefined && (
        <ShownSheet
          key={`${entry.name} ${readings}`}
          entry={entry}
          client={client}
          readings={readings}
          marked={marked?.sheet === sheet ? marked : null}
          onMark={(address) => setMarked({ sheet, address })}
          {...(entry.ours && props.onCell !== undefined
            ? {
                onCell: (address: string) => {
                  setMarked({ sheet, address });
                  props.onCell?.(`${sheet}!${address}`);
                },
              }
            : {})}
        />
      )}
    </div>
  );
}

function ShownSheet(props: {
  readonly entry: SheetEntry;
  readonly client: JobClient;
  readonly readings: number;
  readonly marked: Look | null;
  readonly onMark: (address: string) => void;
  readonly onCell?: (address: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { language } = useSpeech();
  const { entry, client, readings, marked, onMark, onCell } = props;
  const rows = useSheetRows(entry, client, language, readings);
  return (
    <div className={styles.sheet} role="region" aria-label={entry.name} aria-busy={rows.widths.length === 0}>
      <SheetGrid sheet={rows} marked={marked} onMark={onMark} {...(onCell === undefined ? {} : { onCell })} />
    </div>
  );
}
