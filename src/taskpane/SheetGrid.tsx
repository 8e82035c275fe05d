import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useEffect, useMemo, useState } from "react";
import { List, useDynamicRowHeight, useListRef, type RowComponentProps } from "react-window";
import { addressOf, areaOf, columnLetters, type Area } from "../workbook/cell";
import { useSpeech } from "./language";
import type { ShownCell, ShownRow } from "./protocol";
import type { SheetRows } from "./sheet-rows";

const lettersHeight = 24;
const rowHeight = 24;
/** Sheets up to so many rows show long texts whole, row by row as high as they need; longer ones have rows of one height. */
const rowsMeasured = 2_000;
const line = `1px solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  scroll: {
    height: "100%",
    boxSizing: "border-box",
    overflow: "auto",
    scrollPaddingTop: `${lettersHeight * 2}px`,
    scrollPaddingLeft: "56px",
    borderTop: line,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  row: { display: "grid", width: "max-content", minWidth: "100%" },
  head: { position: "sticky", top: "0", zIndex: 3, display: "grid", width: "max-content", minWidth: "100%" },
  // Over the rows, under the letters: nothing moves when it comes or goes.
  stuck: { position: "absolute", top: `${lettersHeight}px`, left: "0", width: "max-content", minWidth: "100%" },
  letter: {
    height: `${lettersHeight}px`,
    boxSizing: "border-box",
    padding: "3px 6px",
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    borderRight: line,
    borderBottom: line,
  },
  number: {
    position: "sticky",
    left: "0",
    zIndex: 1,
    boxSizing: "border-box",
    padding: "3px 6px",
    textAlign: "right",
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    borderRight: line,
    borderBottom: line,
  },
  corner: { zIndex: 4 },
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  cell: {
    boxSizing: "border-box",
    minWidth: "0",
    padding: "3px 6px",
    textAlign: "left",
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflow: "hidden",
  },
  whole: { whiteSpace: "pre-line", overflowWrap: "anywhere" },
  cut: { whiteSpace: "nowrap", textOverflow: "ellipsis" },
  figure: { textAlign: "right", whiteSpace: "nowrap" },
  bold: { fontWeight: tokens.fontWeightSemibold },
  italic: { fontStyle: "italic", color: tokens.colorNeutralForeground2 },
  filled: { backgroundColor: tokens.colorNeutralBackground3 },
  header: { backgroundColor: tokens.colorNeutralBackground5, fontWeight: tokens.fontWeightSemibold },
  pressed: { cursor: "pointer" },
  marked: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});

interface Shared {
  readonly sheet: SheetRows;
  readonly columns: string;
  readonly count: number;
  readonly marked: Area | null;
  readonly cut: boolean;
  readonly onCell: ((row: number, column: number) => void) | null;
}

/**
 * A sheet as a grid with column letters and row numbers, of which only the rows in sight are there: a million of them
 * scroll as a hundred do. Arrow keys move from cell to cell; Enter, or a press, asks for a cell where it can be explained.
 */
export function SheetGrid(props: {
  readonly sheet: SheetRows;
  /** The cells that the person wants to see; a new object each time. */
  readonly marked: { readonly address: string | null } | null;
  readonly onMark: (address: string) => void;
  /** Where a cell that is pressed can be explained. */
  readonly onCell?: (address: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { sheet, marked, onMark, onCell } = props;
  const { name, rows, widths } = sheet;
  const list = useListRef(null);
  const measured = useDynamicRowHeight({ defaultRowHeight: rowHeight, key: name });
  const count = Math.max(widths.length, 1);
  const columns = `46px ${widths.map((width) => `calc(${width}ch + 16px)`).join(" ")} minmax(0, 1fr)`;
  const area = useMemo(() => (marked?.address == null ? null : (areaOf(marked.address) ?? null)), [marked]);
  const [focused, setFocused] = useState(false);
  /** The header row of the table that is being scrolled, once it has left the sight. */
  const [stuck, setStuck] = useState<number | null>(null);
  const stick = (top: number): void => {
    const over = sheet.headers.find(({ row, last }) => row < top && top <= last);
    setStuck(over?.row ?? null);
    if (over !== undefined) sheet.need(over.row, over.row);
  };

  const ready = widths.length > 0;
  useEffect(() => {
    if (area === null || area.row >= rows || !ready) return undefined;
    // The list knows its size after it has been drawn once; the row is drawn after the scrolling, and its cell may lie
    // to the side.
    const down = setTimeout(() => {
      list.current?.scrollToRow({ index: area.row, align: "smart", behavior: "instant" });
    }, 0);
    const aside = setTimeout(() => {
      const element = list.current?.element;
      const cell = element?.querySelector<HTMLElement>(`[data-cell="${addressOf(area)}"]`);
      if (element == null || cell == null) return;
      const [outer, inner] = [element.getBoundingClientRect(), cell.getBoundingClientRect()];
      // Nor may it lie under the header that stays in sight.
      const head = element.querySelector("[data-stuck]")?.getBoundingClientRect().bottom ?? 0;
      element.scrollTop -= Math.max(0, head - inner.top);
      element.scrollLeft += Math.min(0, inner.left - outer.left - 56) + Math.max(0, inner.right - outer.right + 16);
    }, 80);
    return () => {
      clearTimeout(down);
      clearTimeout(aside);
    };
  }, [area, list, rows, ready]);

  const move = (down: number, right: number): void => {
    const from = area ?? { row: down > 0 || right > 0 ? -Math.sign(down) : 0, column: 0 };
    const row = Math.max(0, Math.min(rows - 1, from.row + down));
    const column = Math.max(0, Math.min(count - 1, from.column + right));
    onMark(addressOf({ row, column }));
  };
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowDown: [1, 0],
    ArrowUp: [-1, 0],
    ArrowRight: [0, 1],
    ArrowLeft: [0, -1],
    PageDown: [20, 0],
    PageUp: [-20, 0],
    Home: [0, -count],
    End: [0, count],
  };
  const shared: Shared = {
    sheet,
    columns,
    count,
    marked: area,
    cut: rows > rowsMeasured,
    onCell:
      onCell === undefined
        ? null
        : (row, column) => {
            onCell(addressOf({ row, column }));
          },
  };
  return (
    <List
      listRef={list}
      className={styles.scroll}
      role="grid"
      tabIndex={0}
      aria-label={name}
      aria-rowcount={rows + 1}
      aria-colcount={count + 1}
      {...(focused && area !== null ? { "aria-activedescendant": cellId(area.row, area.column) } : {})}
      onFocus={() => setFocused(true)}
      onBlur={() => setFocused(false)}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) {
          event.preventDefault();
          move(...step);
        } else if (event.key === "Enter" && area !== null) shared.onCell?.(area.row, area.column);
      }}
      rowComponent={SheetRow}
      rowCount={rows}
      rowHeight={rows > rowsMeasured ? rowHeight : measured}
      rowProps={{ shared }}
      onRowsRendered={(inSight, { startIndex, stopIndex }) => {
        sheet.need(startIndex, stopIndex);
        stick(inSight.startIndex);
      }}
      overscanCount={8}
    >
      <div role="row" aria-rowindex={1} className={styles.head} style={{ gridTemplateColumns: columns }}>
        <span role="columnheader" className={mergeClasses(styles.letter, styles.number, styles.corner)}>
          <span className={styles.heard}>{words("Row")}</span>
        </span>
        {widths.map((_, column) => (
          <span key={column} role="columnheader" className={styles.letter}>
            {columnLetters(column)}
          </span>
        ))}
        {stuck !== null && <StuckHeader index={stuck} row={sheet.row(stuck)} columns={columns} />}
      </div>
    </List>
  );
}

/** The header row of the table in sight, once more above its rows: to see; a screen reader has it in its place. */
function StuckHeader(props: {
  readonly index: number;
  readonly row: ShownRow | null;
  readonly columns: string;
}): React.JSX.Element | null {
  const styles = useStyles();
  const { index, row, columns } = props;
  if (row === null) return null;
  return (
    <div
      data-stuck
      aria-hidden
      className={mergeClasses(styles.row, styles.stuck)}
      style={{ gridTemplateColumns: columns }}
    >
      <span className={styles.number}>{index + 1}</span>
      {placed(row.cells).map(({ cell, column }) => (
        <span
          key={column}
          style={{ gridColumn: `${column + 2} / span ${cell.span}` }}
          className={mergeClasses(styles.cell, styles.whole, cell.number && styles.figure, styles.header)}
        >
          {cell.text}
        </span>
      ))}
    </div>
  );
}

function cellId(row: number, column: number): string {
  return `cell-${row}-${column}`;
}

function SheetRow({ index, style, shared }: RowComponentProps<{ readonly shared: Shared }>): React.JSX.Element {
  const row = shared.sheet.row(index);
  return <DrawnRow index={index} style={style} shared={shared} row={row} />;
}

/** A row is drawn again only when it is another, or the mark comes or goes. */
const DrawnRow = memo(
  function Row(props: {
    readonly index: number;
    readonly style: React.CSSProperties;
    readonly shared: Shared;
    readonly row: ShownRow | null;
  }): React.JSX.Element {
    const styles = useStyles();
    const { index, style, shared, row } = props;
    const { columns, count, marked, cut, onCell } = shared;
    const cells = row === null ? [] : placed(row.cells);
    const last = cells.at(-1);
    const used = last === undefined ? 0 : last.column + last.cell.span;
    return (
      <div
        role="row"
        aria-rowindex={index + 2}
        className={styles.row}
        // The letters stand above the first row.
        style={{ ...style, width: undefined, marginTop: lettersHeight, gridTemplateColumns: columns }}
      >
        <span role="rowheader" className={styles.number}>
          {index + 1}
        </span>
        {cells.map(({ cell, column }) => {
          const isMarked = marked !== null && within(marked, index, column, cell.span);
          return (
            <span
              key={column}
              id={cellId(index, column)}
              data-cell={addressOf({ row: index, column })}
              role="gridcell"
              aria-colindex={column + 2}
              {...(isMarked ? { "aria-selected": true } : {})}
              {...(cut && cell.text.length > 30 ? { title: cell.text } : {})}
              style={{ gridColumn: `${column + 2} / span ${cell.span}` }}
              className={mergeClasses(
                styles.cell,
                cut ? styles.cut : styles.whole,
                cell.number && styles.figure,
                cell.filled && styles.filled,
                cell.bold && styles.bold,
                cell.italic && styles.italic,
                row?.header === true && styles.header,
                onCell !== null && styles.pressed,
                isMarked && styles.marked,
              )}
              {...(onCell === null ? {} : { onClick: () => onCell(index, column) })}
            >
              {cell.text}
            </span>
          );
        })}
        {used < count && (
          <span
            role="gridcell"
            aria-colindex={used + 2}
            id={cellId(index, used)}
            className={styles.cell}
            style={{ gridColumn: `${used + 2} / span ${count - used}` }}
          >
            {row === null ? "…" : ""}
          </span>
        )}
      </div>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.index === after.index &&
    before.style.transform === after.style.transform &&
    before.shared.columns === after.shared.columns &&
    before.shared.sheet.name === after.shared.sheet.name &&
    sameMark(before.shared.marked, after.shared.marked, after.index),
);

function sameMark(before: Area | null, after: Area | null, row: number): boolean {
  const touches = (area: Area | null): boolean => area !== null && row >= area.row && row < area.row + area.rows;
  return before === after || (!touches(before) && !touches(after));
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

function within(area: Area, row: number, column: number, span: number): boolean {
  return (
    row >= area.row && row < area.row + area.rows && column + span > area.column && column < area.column + area.columns
  );
}
