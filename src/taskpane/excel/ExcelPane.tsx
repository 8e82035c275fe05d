import { makeStyles } from "@fluentui/react-components";
import { Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { followDestinations, type Page } from "../../app/destination";
import type { Language } from "../../locale/speech";
import type { OpenWorkbook } from "../../workbook/open-workbook";
import { firstSettings, settingsFrom } from "../../workbook/settings";
import { noDrafts, type Drafts } from "../draft/drafts";
import { LeftOver } from "../draft/LeftOver";
import { useSettledDraft } from "../draft/use-settled-draft";
import { Frame } from "../Frame";
import { startJobClient, type JobClient } from "../job-client";
import { LanguageContext } from "../language";
import { ExplainPage } from "../pages/ExplainPage";
import { MainJobPage } from "../pages/MainJobPage";
import { KeptContext, type Kept } from "../pages/kept";
import { PageContent } from "../pages/PageContent";
import { fetchWords, fetchedWords } from "../pane-words";
import { WorkingPage } from "../WorkingPage";
import { Notices } from "./Notices";
import { useSession } from "./session";

const useStyles = makeStyles({
  pane: { padding: "16px 16px 32px", boxSizing: "border-box", minHeight: "100vh" },
});

/** The pane beside a workbook that is open in Excel: read, preview, write, undo, explain. */
export function ExcelPane(props: {
  readonly workbook: OpenWorkbook;
  readonly initialLanguage: Language;
  readonly start?: () => JobClient;
  readonly drafts?: Drafts;
}): React.JSX.Element {
  const styles = useStyles();
  const { workbook } = props;
  const [language, setLanguage] = useState<Language>(props.initialLanguage);
  const words = useMemo(() => fetchedWords(language), [language]);
  const [page, setPage] = useState<Page>("start");
  const session = useSession(workbook, language, props.start ?? startJobClient);
  const { read, preview, explain, working } = session;
  const left = useSettledDraft(session, props.drafts ?? noDrafts);
  const kept = useRef<Kept>(new Map());

  const speak = useCallback(
    (chosen: Language): Promise<void> =>
      fetchWords(chosen).then(
        () => setLanguage(chosen),
        () => undefined,
      ),
    [],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    workbook.settings().then(
      (stored) => {
        const { language: stays } = settingsFrom(stored);
        if (stays !== null) void speak(stays);
      },
      () => undefined,
    );
    // Opening the pane is a contact: a write that another pane has left is set back first.
    read(); // once, when the pane opens
  }, []);
  useEffect(
    () =>
      followDestinations((destination) => {
        setPage(destination.page);
        if (destination.job !== undefined) preview(destination.job);
      }),
    [preview],
  );
  useEffect(() => {
    explain(page === "explain");
  }, [page, explain]);

  const choose = useCallback(
    (chosen: Language): void => {
      void speak(chosen);
      workbook.keepSettings({ ...firstSettings, language: chosen }).catch(() => undefined);
    },
    [workbook, speak],
  );
  const speech = useMemo(() => ({ language, words, setLanguage: choose }), [language, words, choose]);

  return (
    <LanguageContext.Provider value={speech}>
      <KeptContext.Provider value={kept.current}>
        <main className={styles.pane}>
          <Frame page={page} onPage={setPage} heard={working === null ? "" : words(working.step)}>
            <Notices session={session} />
            {left !== null && working === null && (
              <LeftOver
                about={words(
                  "{count, plural, one {# thing was} other {# things were}} settled in this workbook and not written.",
                  { count: left.count },
                )}
                goOn={{ label: words("Use it again"), act: left.goOn }}
                onForget={left.forget}
              />
            )}
            {working !== null ? (
              <WorkingPage progress={working} onCancel={session.cancel} />
            ) : (
              <Suspense>{content()}</Suspense>
            )}
          </Frame>
        </main>
      </KeptContext.Provider>
    </LanguageContext.Provider>
  );

  function content(): React.JSX.Element {
    switch (page) {
      case "start":
        return <MainJobPage desk={session} />;
      case "explain":
        return <ExplainPage desk={session} />;
      default:
        return <PageContent page={page} desk={session} onPage={setPage} />;
    }
  }
}
