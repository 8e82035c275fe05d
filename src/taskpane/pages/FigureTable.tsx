import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";

const useStyles = makeStyles({
  // A table with many columns scrolls by itself, not the page.
  scroll: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
  },
  caption: { textAlign: "left", paddingBottom: "4px" },
  cell: { textAlign: "right", padding: "5px 0 5px 8px", whiteSpace: "nowrap" },
  head: { textAlign: "right", verticalAlign: "bottom", padding: "5px 0 5px 8px", overflowWrap: "anywhere" },
  name: { textAlign: "left", fontWeight: "normal", overflowWrap: "anywhere", minWidth: "64px", padding: "5px 0" },
});

/** Figures side by side: a caption, columns with a header, and rows that begin with a name. */
export function FigureTable(props: {
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): React.JSX.Element {
  const styles = useStyles();
  const { caption, head, rows } = props;
  const [corner = "", ...columns] = head;
  const place = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element !== null) setWide(element.scrollWidth > element.clientWidth);
  }, [head.length, rows]);
  return (
    // Whoever uses the keyboard scrolls what is too wide with the arrow keys.
    <div
      ref={place}
      className={styles.scroll}
      {...(wide ? { tabIndex: 0, role: "region", "aria-label": caption } : {})}
    >
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.name}>
              {corner}
            </th>
            {columns.map((one, index) => (
              <th key={index} scope="col" className={styles.head}>
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...figures], index) => (
            <tr key={index}>
              <th scope="row" className={styles.name}>
                {name}
              </th>
              {figures.map((one, column) => (
                <td key={column} className={styles.cell}>
                  {one}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
