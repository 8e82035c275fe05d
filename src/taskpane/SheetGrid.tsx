import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { addressOf, areaOf, columnLetters } from "../workbook/cell";
import { useSpeech } from "./language";
import type { Look } from "./look";
import type { RowStretch, ShownCell } from "./protocol";

const lettersHeight = 24;
const line = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: "0",
    overflow: "auto",
    scrollPaddingTop: "64px",
    scrollPaddingLeft: "56px",
    borderTop: line,
  },
  // Separate borders: collapsed ones do not travel with sticky cells.
  table: {
    borderCollapse: "separate",
    borderSpacing: "0",
    tableLayout: "fixed",
    width: "max-content",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    backgroundColor: tokens.colorNeutralBackground1,
  },
  letter: {
    position: "sticky",
    top: "0",
    zIndex: 2,
    height: `${lettersHeight}px`,
    boxSizing: "border-box",
    padding: "0 6px",
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    borderRight: line,
    borderBottom: line,
  },
  number: {
    position: "sticky",
    left: "0",
    zIndex: 1,
    padding: "3px 6px",
    textAlign: "right",
    verticalAlign: "top",
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    borderRight: line,
    borderBottom: line,
  },
  corner: { left: "0", zIndex: 3 },
  cell: {
    padding: "3px 6px",
    verticalAlign: "top",
    textAlign: "left",
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  figure: { textAlign: "right", whiteSpace: "nowrap" },
  bold: { fontWeight: tokens.fontWeightSemibold },
  italic: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
  filled: { backgroundColor: tokens.colorNeutralBackground3 },
  header: {
    position: "sticky",
    top: `${lettersHeight}px`,
    zIndex: 1,
    verticalAlign: "bottom",
    whiteSpace: "pre-line",
    backgroundColor: tokens.colorNeutralBackground5,
    fontWeight: tokens.fontWeightSemibold,
  },
  headerNumber: { top: `${lettersHeight}px`, zIndex: 2 },
  pressed: { cursor: "pointer" },
  marked: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
    backgroundColor: tokens.colorBrandBackground2,
  },
});

/** Rows of one sheet as a grid with column letters and row numbers. */
export function SheetGrid(props: {
  readonly sheet: string;
  readonly stretch: RowStretch | null;
  readonly marked: Look | null;
  /** Where a cell that is pressed can be explained. */
  readonly onCell?: (address: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { stretch, marked, onCell } = props;
  const mark = useRef<HTMLTableCellElement>(null);
  const area = marked?.sheet === props.sheet && marked.address !== null ? areaOf(marked.address) : undefined;
  useEffect(() => {
    if (stretch !== null) mark.current?.scrollIntoView({ block: "center", inline: "nearest" });
  }, [stretch, marked]);

  const styleOf = (cell: ShownCell, header: boolean, isMarked: boolean): string =>
    mergeClasses(
      styles.cell,
      cell.number && styles.figure,
      cell.filled && styles.filled,
      cell.bold && styles.bold,
      cell.italic && styles.italic,
      header && styles.header,
      isMarked && styles.marked,
    );
  const widths = stretch?.widths ?? [];
  // Only the first table's header stays in sight: a second one would lie over it.
  const firstHeader = stretch?.rows.findIndex((row) => row.header) ?? -1;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={props.sheet} aria-busy={stretch === null}>
      <table className={styles.table}>
        <colgroup>
          <col style={{ width: "46px" }} />
          {widths.map((width, column) => (
            <col key={column} style={{ width: `calc(${width}ch + 16px)` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th className={mergeClasses(styles.letter, styles.corner)} scope="col" aria-label={words("Row")} />
            {widths.map((_, column) => (
              <th key={column} className={styles.letter} scope="col">
                {columnLetters(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stretch?.rows.map((row, index) => {
            const sticky = index === firstHeader;
            return (
              <tr key={index}>
                <th className={mergeClasses(styles.number, sticky && styles.headerNumber)} scope="row">
                  {stretch.from + index + 1}
                </th>
                {placed(row.cells).map(({ cell, column }) => {
                  const isMarked = area !== undefined && within(area, stretch.from + index, column);
                  const isFirst = isMarked && area.row === stretch.from + index && area.column === column;
                  return (
                    <td
                      key={column}
                      ref={isFirst ? mark : undefined}
                      colSpan={cell.span}
                      className={mergeClasses(styleOf(cell, sticky, isMarked), onCell !== undefined && styles.pressed)}
                      {...(onCell === undefined
                        ? {}
                        : { onClick: () => onCell(addressOf({ row: stretch.from + index, column })) })}
                    >
                      {cell.text}
                    </td>
                  );
                })}
                {reach(row.cells) < widths.length && (
                  <td colSpan={widths.length - reach(row.cells)} className={styles.cell} />
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Cells with the column that each begins in. */
function placed(cells: readonly ShownCell[]): { readonly cell: ShownCell; readonly column: number }[] {
  let next = 0;
  return cells.map((cell) => {
    const column = next;
    next += cell.span;
    return { cell, column };
  });
}

/** Columns that the cells of a row cover. */
function reach(cells: readonly ShownCell[]): number {
  return cells.reduce((sum, cell) => sum + cell.span, 0);
}

function within(area: NonNullable<ReturnType<typeof areaOf>>, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
