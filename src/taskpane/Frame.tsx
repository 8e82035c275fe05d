import { Tab, TabList, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { pages, type Page } from "../app/destination";
import { useSpeech } from "./language";
import { pageNames } from "./pages/pages";

const useStyles = makeStyles({
  // Excel covers 34 x 32 px at the top right of the pane.
  head: { margin: "0 32px 8px 0" },
  heading: { margin: "0" },
  // Eight names need two or three lines of a narrow pane; none is hidden.
  pages: { margin: "0 -8px 16px", "& [role=tablist]": { flexWrap: "wrap" } },
  // While a page is computed there may be nothing else on it to stop at.
  page: {
    borderRadius: tokens.borderRadiusSmall,
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "4px" },
  },
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** The part of a page that tells what came of work and what is next. */
export const outcomeId = "outcome";

/** What is the same on every page: the name, the way to the other pages, and what a screen reader hears. */
export function Frame(props: {
  readonly page: Page;
  /** Without it there is nothing to go to yet. */
  readonly onPage: ((page: Page) => void) | null;
  /** What is going on, or has just been done. */
  readonly heard: string;
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { page, onPage, heard } = props;
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    // A new page begins at its top, in the pane as in the window.
    place.current?.closest("main")?.scrollTo?.({ top: 0 });
  }, [page]);
  const touched = useRef(false);
  /** The page has the focus because work took away what had it. */
  const waiting = useRef(false);
  useEffect(() => {
    // What had the focus may be gone when work begins or ends: whoever uses the keyboard goes on from what came of it, or
    // from the page's top.
    const now = document.activeElement;
    const waits = waiting.current && now === place.current;
    if (!touched.current || (now !== document.body && !waits)) return;
    const outcome = place.current?.querySelector<HTMLElement>(`#${outcomeId}`);
    waiting.current = outcome == null;
    if (outcome != null) outcome.focus();
    else place.current?.focus({ preventScroll: true });
  }, [heard]);
  return (
    <>
      <header className={styles.head}>
        <Title3 as="h1" className={styles.heading}>
          CQM Workbench
        </Title3>
      </header>
      {onPage !== null && (
        <div className={styles.pages}>
          <TabList
            size="small"
            selectedValue={page}
            onTabSelect={(_, { value }) => onPage(value as Page)}
            aria-label={words("Pages")}
          >
            {pages.map((one) => (
              <Tab key={one} value={one} id={`page-tab-${one}`} aria-controls="page">
                {words(pageNames[one])}
              </Tab>
            ))}
          </TabList>
        </div>
      )}
      {/* Always there, so that a screen reader hears every change of it. */}
      <p role="status" className={styles.heard}>
        {heard}
      </p>
      <div
        ref={place}
        id="page"
        tabIndex={onPage === null ? -1 : 0}
        onFocus={() => {
          touched.current = true;
        }}
        className={styles.page}
        {...(onPage === null ? {} : { role: "tabpanel", "aria-labelledby": `page-tab-${page}` })}
      >
        {props.children}
      </div>
    </>
  );
}
