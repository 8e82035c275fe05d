import { Body1, Title3, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, useEffect, useState } from "react";
import { wordsOf, type Language } from "../locale/words";
import { useFileDrop } from "./file-drop";
import { LanguageContext } from "./language";
import type { Look } from "./look";
import { StartPage } from "./StartPage";
import { announcement } from "./announcement";
import { startJobClient, type JobClient } from "./job-client";
import { useWorkbench, type Stage } from "./workbench";
import { WorkingPage } from "./WorkingPage";

// What is needed only once a workbook is open comes after the first page.
const Failure = lazy(() =>
  import(/* webpackChunkName: "result" */ "./Failure").then((file) => ({ default: file.Failure })),
);
const StagePage = lazy(() =>
  import(/* webpackChunkName: "result" */ "./StagePage").then((file) => ({ default: file.StagePage })),
);
const ExplainPanel = lazy(() =>
  import(/* webpackChunkName: "explain" */ "./ExplainPanel").then((file) => ({ default: file.ExplainPanel })),
);
const SheetView = lazy(() =>
  import(/* webpackChunkName: "sheets" */ "./SheetView").then((file) => ({ default: file.SheetView })),
);

const wide = "@media (min-width: 860px)";

const useStyles = makeStyles({
  heading: { margin: "0" },
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
  // Excel covers 34 x 32 px at the top right of the pane.
  head: { display: "flex", flexDirection: "column", gap: "4px", margin: "0 32px 24px 0" },
  heard: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  about: { color: tokens.colorNeutralForeground2 },
  sheets: {
    minWidth: "0",
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [wide]: { borderTop: "none", borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, minHeight: "0" },
  },
});

/** The pane in browser mode: a workbook in, the main job, its problems and totals, the written sheets, and a file to save. */
export function Pane(props: {
  readonly initialLanguage: Language;
  readonly start?: () => JobClient;
}): React.JSX.Element {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(props.initialLanguage);
  const words = wordsOf(language);
  const bench = useWorkbench(language, props.start ?? startJobClient);
  const { stage, working } = bench;
  const [look, setLook] = useState<Look | null>(null);
  const [pressed, setPressed] = useState<{ readonly cell: string } | null>(null);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const take = (file: File): void => {
    if (working !== null) return;
    file.arrayBuffer().then(
      (buffer) => bench.open(new Uint8Array(buffer), file.name),
      () => bench.fail(words("The file could not be read.")),
    );
  };
  const over = useFileDrop(take);
  const entries = entriesOf(stage);

  return (
    <LanguageContext.Provider value={{ language, words, setLanguage }}>
      <div className={entries.length > 0 ? styles.page : `${styles.page} ${styles.alone}`}>
        <main className={styles.pane}>
          <header className={styles.head}>
            <Title3 as="h1" className={styles.heading}>
              CQM Workbench
            </Title3>
            <Body1 className={styles.about}>
              {words("Commitments, grants, rewards and evaluation in your own workbook")}
            </Body1>
          </header>
          {/* Always there, so that a screen reader hears every change of it. */}
          <p role="status" className={styles.heard}>
            {announcement(stage, working, words)}
          </p>
          <Suspense>
            {bench.failure !== null && <Failure message={bench.failure} />}
            {working !== null ? (
              <WorkingPage progress={working} onCancel={bench.cancel} />
            ) : stage.at === "start" ? (
              <StartPage over={over} onFile={take} onOpen={bench.open} onFailure={bench.fail} />
            ) : (
              <StagePage bench={bench} stage={stage} onLook={setLook} />
            )}
            {working === null && bench.client !== null && entries.some(({ ours }) => ours) && (
              <ExplainPanel client={bench.client} pressed={pressed} onLook={setLook} />
            )}
          </Suspense>
        </main>
        {entries.length > 0 && bench.client !== null && (
          <section className={styles.sheets} aria-label={words("Sheets")}>
            <Suspense>
              <SheetView
                key={stage.at}
                entries={entries}
                client={bench.client}
                look={look}
                onCell={(cell) => setPressed({ cell })}
              />
            </Suspense>
          </section>
        )}
      </div>
    </LanguageContext.Provider>
  );
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
