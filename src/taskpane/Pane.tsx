import { Body1, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Page } from "../app/destination";
import type { Language } from "../locale/speech";
import { announcement } from "./announcement";
import { noDrafts, type Drafts } from "./draft/drafts";
import { useFileDraft } from "./draft/use-file-draft";
import { useFileDrop } from "./file-drop";
import { Frame } from "./Frame";
import { startJobClient, type JobClient } from "./job-client";
import { LanguageContext } from "./language";
import type { Look } from "./look";
import { fetchWords, fetchedWords } from "./pane-words";
import { KeptContext, type Kept } from "./pages/kept";
import { lazyPage } from "./pages/lazy-page";
import { StartPage } from "./StartPage";
import { useWorkbench, type Stage } from "./workbench";
import { WorkingPage } from "./WorkingPage";

// What is needed only once a workbook is open comes after the first page.
const Failure = lazyPage(() => import(/* webpackChunkName: "result" */ "./Failure"), "Failure");
const LeftOver = lazyPage(() => import(/* webpackChunkName: "result" */ "./draft/LeftOver"), "LeftOver");
const StagePage = lazyPage(() => import(/* webpackChunkName: "result" */ "./StagePage"), "StagePage");
const PageContent = lazyPage(() => import(/* webpackChunkName: "pages" */ "./pages/PageContent"), "PageContent");
const ExplainPanel = lazyPage(() => import(/* webpackChunkName: "explain" */ "./ExplainPanel"), "ExplainPanel");
const ExplainNothing = lazyPage(
  () => import(/* webpackChunkName: "explain" */ "./pages/ExplainNothing"),
  "ExplainNothing",
);
const SheetView = lazy(() =>
  import(/* webpackChunkName: "sheets" */ "./SheetView").then((file) => ({ default: file.SheetView })),
);

const wide = "@media (min-width: 860px)";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    [wide]: { display: "grid", gridTemplateColumns: "minmax(340px, 380px) minmax(0, 1fr)", height: "100vh" },
  },
  alone: { [wide]: { gridTemplateColumns: "minmax(0, 560px)", justifyContent: "center", height: "auto" } },
  pane: {
    padding: "16px 16px 32px",
    boxSizing: "border-box",
    minWidth: "0",
    [wide]: { padding: "20px 24px 32px", overflowY: "auto" },
  },
  about: { color: tokens.colorNeutralForeground2, margin: "0 0 24px" },
  sheets: {
    minWidth: "0",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [wide]: { borderTop: "none", borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, minHeight: "0" },
  },
});

/** The pane in browser mode: a workbook in, its pages, the sheets beside them, and a file to save. */
export function Pane(props: {
  readonly initialLanguage: Language;
  readonly start?: () => JobClient;
  readonly drafts?: Drafts;
}): React.JSX.Element {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(props.initialLanguage);
  const words = useMemo(() => fetchedWords(language), [language]);
  const [page, setPage] = useState<Page>("start");
  const [look, setLook] = useState<Look | null>(null);
  const bench = useWorkbench(language, props.start ?? startJobClient, setLook);
  const { stage, working } = bench;
  const left = useFileDraft(bench, props.drafts ?? noDrafts);
  const [pressed, setPressed] = useState<{ readonly cell: string } | null>(null);
  const kept = useRef<Kept>(new Map());

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const choose = useCallback((chosen: Language): void => {
    fetchWords(chosen).then(
      () => setLanguage(chosen),
      () => undefined,
    );
  }, []);
  const open: typeof bench.open = (...given) => {
    kept.current = new Map();
    setPage("start");
    bench.open(...given);
  };
  const take = (file: File): void => {
    if (working !== null) return;
    file.arrayBuffer().then(
      (buffer) => open(new Uint8Array(buffer), file.name),
      () => bench.fail(words("The file could not be read.")),
    );
  };
  const over = useFileDrop(take);
  const entries = entriesOf(stage);
  const speech = useMemo(() => ({ language, words, setLanguage: choose }), [language, words, choose]);
  const explains = entries.some(({ ours }) => ours);

  return (
    <LanguageContext.Provider value={speech}>
      <KeptContext.Provider value={kept.current}>
        <div className={entries.length > 0 ? styles.page : `${styles.page} ${styles.alone}`}>
          <main className={styles.pane}>
            <Frame page={page} onPage={entries.length > 0 ? setPage : null} heard={announcement(stage, working, words)}>
              {entries.length === 0 && (
                <Body1 as="p" block className={styles.about}>
                  {words("Commitments, grants, rewards and evaluation in your own workbook")}
                </Body1>
              )}
              <Suspense>
                {bench.failure !== null && <Failure message={bench.failure} />}
                {left !== null && working === null && stage.at === "start" && (
                  <LeftOver
                    about={words("{name}, {at}. It stays on this computer.", {
                      name: left.file.name,
                      at: new Date(left.file.at).toLocaleString(language === "sv" ? "sv-SE" : "en-GB"),
                    })}
                    goOn={{ label: words("Go on with it"), act: left.goOn }}
                    onForget={left.forget}
                  />
                )}
                {content()}
              </Suspense>
            </Frame>
          </main>
          {entries.length > 0 && bench.client !== null && (
            <section className={styles.sheets} aria-label={words("Sheets")}>
              <Suspense>
                <SheetView
                  entries={entries}
                  client={bench.client}
                  readings={bench.readings}
                  look={look}
                  onCell={(cell) => setPressed({ cell })}
                />
              </Suspense>
            </section>
          )}
        </div>
      </KeptContext.Provider>
    </LanguageContext.Provider>
  );

  function content(): React.JSX.Element {
    if (working !== null) return <WorkingPage progress={working} onCancel={bench.cancel} />;
    if (stage.at === "start") return <StartPage over={over} onFile={take} onOpen={open} onFailure={bench.fail} />;
    const explanation = explains && bench.client !== null && (
      <ExplainPanel client={bench.client} pressed={pressed} onLook={setLook} />
    );
    if (page === "start" || entries.length === 0)
      return (
        <>
          <StagePage bench={bench} stage={stage} onLook={setLook} />
          {explanation}
        </>
      );
    if (page === "explain")
      return explanation !== false ? explanation : <ExplainNothing onStart={() => setPage("start")} />;
    return <PageContent page={page} desk={bench} onPage={setPage} />;
  }
}

function entriesOf(stage: Stage) {
  switch (stage.at) {
    case "start":
      return [];
    case "opened":
      return stage.opened.sheets;
    case "ran":
      return stage.ran.sheets;
  }
}
