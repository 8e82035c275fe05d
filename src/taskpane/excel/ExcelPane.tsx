import { Tab, TabList, Title3, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { followDestinations, pages, type Page } from "../../app/destination";
import { wordsOf, type Language } from "../../locale/words";
import type { OpenWorkbook } from "../../workbook/open-workbook";
import { firstSettings, settingsFrom } from "../../workbook/settings";
import { startJobClient, type JobClient } from "../job-client";
import { LanguageContext } from "../language";
import { WorkingPage } from "../WorkingPage";
import { DataPage } from "./DataPage";
import { ExplainPage } from "./ExplainPage";
import { JobPage } from "./JobPage";
import { jobOf, pageNames } from "./pages";
import { Notices } from "./Notices";
import { useSession } from "./session";
import { SettingsPage } from "./SettingsPage";

const useStyles = makeStyles({
  pane: { padding: "16px 16px 32px", boxSizing: "border-box", minHeight: "100vh" },
  // Excel covers 34 x 32 px at the top right of the pane.
  head: { margin: "0 32px 8px 0" },
  heading: { margin: "0" },
  // Eight names need two or three lines of a narrow pane; none is hidden.
  pages: { margin: "0 -8px 16px", "& [role=tablist]": { flexWrap: "wrap" } },
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

/** The pane beside a workbook that is open in Excel: read, preview, write, undo, explain. */
export function ExcelPane(props: {
  readonly workbook: OpenWorkbook;
  readonly initialLanguage: Language;
  readonly start?: () => JobClient;
}): React.JSX.Element {
  const styles = useStyles();
  const { workbook } = props;
  const [language, setLanguage] = useState<Language>(props.initialLanguage);
  const words = wordsOf(language);
  const [page, setPage] = useState<Page>("start");
  const session = useSession(workbook, language, props.start ?? startJobClient);
  const { read, preview, explain, working } = session;

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    workbook.settings().then(
      (stored) => {
        const { language: kept } = settingsFrom(stored);
        if (kept !== null) setLanguage(kept);
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

  const choose = (chosen: Language): void => {
    setLanguage(chosen);
    workbook.keepSettings({ ...firstSettings, language: chosen }).catch(() => undefined);
  };

  return (
    <LanguageContext.Provider value={{ language, words, setLanguage: choose }}>
      <main className={styles.pane}>
        <header className={styles.head}>
          <Title3 as="h1" className={styles.heading}>
            CQM Workbench
          </Title3>
        </header>
        <div className={styles.pages}>
          <TabList
            size="small"
            selectedValue={page}
            onTabSelect={(_, { value }) => setPage(value as Page)}
            aria-label={words("Pages")}
          >
            {pages.map((one) => (
              <Tab key={one} value={one}>
                {words(pageNames[one])}
              </Tab>
            ))}
          </TabList>
        </div>
        <p role="status" className={styles.heard}>
          {working === null ? "" : words(working.step)}
        </p>
        <Notices session={session} />
        {working !== null ? <WorkingPage progress={working} onCancel={session.cancel} /> : content()}
      </main>
    </LanguageContext.Provider>
  );

  function content(): React.JSX.Element {
    const job = jobOf(page);
    if (job !== null) return <JobPage key={page} session={session} page={page} job={job} />;
    switch (page) {
      case "explain":
        return <ExplainPage session={session} />;
      case "settings":
        return <SettingsPage />;
      default:
        return <DataPage session={session} />;
    }
  }
}
