import { Button, Tab, TabList, Text, makeStyles, tokens } from "@fluentui/react-components";
import { format } from "numfmt";
import { useEffect, useState } from "react";
import type { CellValue } from "../workbook/cell";
import { columnLetters } from "../workbook/cell";
import type { JobClient } from "./job-client";
import { useSpeech } from "./language";
import type { RowStretch, SheetEntry } from "./protocol";

const rowsAtOnce = 200;

const useStyles = makeStyles({
  tabs: { overflowX: "auto", padding: "8px 8px 0" },
  scroll: { overflow: "auto", maxHeight: "calc(100vh - 110px)", padding: "0 8px 8px" },
  table: { borderCollapse: "collapse", fontSize: "12px", fontVariantNumeric: "tabular-nums", backgroundColor: tokens.colorNeutralBackground1 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke3}`, padding: "2px 6px", maxWidth: "320px", whiteSpace: "nowrap", overflow: "hidden", textOverflow: "ellipsis" },
  number: { textAlign: "right" },
  head: { position: "sticky", top: "0", backgroundColor: tokens.colorNeutralBackground3, fontWeight: tokens.fontWeightRegular },
  foot: { display: "flex", gap: "8px", alignItems: "center", padding: "4px 12px" },
});

/** The sheets as they stand, to read: one at a time, some hundred rows at a time. */
export function SheetView(props: {
  readonly entries: readonly SheetEntry[];
  readonly first: string;
  readonly client: JobClient;
}): React.JSX.Element {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const [sheet, setSheet] = useState(props.first);
  const [from, setFrom] = useState(0);
  const [stretch, setStretch] = useState<RowStretch | null>(null);
  const entry = props.entries.find((one) => one.name === sheet);
  const { client } = props;

  useEffect(() => {
    let left = false;
    client.rows(sheet, from, rowsAtOnce).then(
      (rows) => {
        if (!left) setStretch(rows);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [client, sheet, from]);

  const columns = Math.min(entry?.columns ?? 0, 60);
  const last = Math.min(from + rowsAtOnce, entry?.rows ?? 0);
  return (
    <div>
      <TabList
        className={styles.tabs}
        size="small"
        selectedValue={sheet}
        onTabSelect={(_, data) => {
          setSheet(data.value as string);
          setFrom(0);
        }}
      >
        {props.entries.map((one) => (
          <Tab key={one.name} value={one.name}>
            {one.name}
          </Tab>
        ))}
      </TabList>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={sheet}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th className={styles.head} scope="col">
                <span hidden>{words("Row")}</span>
              </th>
              {Array.from({ length: columns }, (_, column) => (
                <th key={column} className={styles.head} scope="col">
                  {columnLetters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {stretch?.rows.slice(0, Math.max(0, last - from)).map((cells, index) => (
              <tr key={index}>
                <th className={styles.cell} scope="row">
                  {stretch.from + index + 1}
                </th>
                {Array.from({ length: columns }, (_, column) => {
                  const cell = cells[column];
                  const value = cell?.value ?? null;
                  return (
                    <td
                      key={column}
                      className={`${styles.cell} ${typeof value === "number" ? styles.number : ""}`}
                      style={cell?.bold === true ? { fontWeight: 600 } : undefined}
                    >
                      {shown(value, cell?.format ?? "General", language)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {entry !== undefined && entry.rows > rowsAtOnce && (
        <div className={styles.foot}>
          <Button size="small" disabled={from === 0} onClick={() => setFrom(from - rowsAtOnce)}>
            {words("Rows before")}
          </Button>
          <Text>{words("Rows {from} to {last} of {rows}", { from: from + 1, last, rows: entry.rows })}</Text>
          <Button size="small" disabled={last >= entry.rows} onClick={() => setFrom(from + rowsAtOnce)}>
            {words("Rows after")}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A cell as Excel would show it in the language of the pane. */
function shown(value: CellValue, code: string, language: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "string") return value;
  try {
    return format(code, value, { locale: language === "sv" ? "sv-SE" : "en-US" });
  } catch {
    // A format code of the user's that the library does not know: the bare value is still right.
    return String(value);
  }
}
