import { Button, MessageBar, MessageBarBody, ProgressBar, Subtitle2, Text, Title2, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { wordsOf, type Language } from "../locale/words";
import type { Progress } from "../app/job";
import { startJobClient, type JobClient } from "./job-client";
import { LanguageContext } from "./language";
import { saveBytes } from "./save";
import type { Opened, Ran } from "./protocol";
import { ResultPage } from "./ResultPage";
import { SheetView } from "./SheetView";
import { StartPage } from "./StartPage";

/** Where the person is: choosing a workbook, looking at what was recognised, waiting, or looking at what came out. */
type Stage =
  | { readonly at: "start" }
  | { readonly at: "working"; readonly progress: Progress }
  | { readonly at: "opened"; readonly name: string; readonly opened: Opened }
  | { readonly at: "ran"; readonly name: string; readonly ran: Ran };

const useStyles = makeStyles({
  page: { display: "flex", minHeight: "100vh", alignItems: "stretch", flexWrap: "wrap" },
  // Excel covers 34 x 32 px at the top right of the pane.
  pane: { flex: "0 1 380px", minWidth: "280px", padding: "12px 16px 24px", boxSizing: "border-box", paddingTop: "36px" },
  sheets: {
    flex: "1 1 480px",
    minWidth: "0",
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: "flex", flexDirection: "column", gap: "2px", marginBottom: "16px" },
  working: { display: "flex", flexDirection: "column", gap: "12px" },
  failed: { marginBottom: "12px" },
});

/** The pane in browser mode: a workbook in, the main job, its problems and totals, the written sheets, and a file to save. */
export function Pane({ initialLanguage }: { readonly initialLanguage: Language }): React.JSX.Element {
  const styles = useStyles();
  const [language, setLanguage] = useState<Language>(initialLanguage);
  const words = wordsOf(language);
  const client = useRef<JobClient | null>(null);
  const [stage, setStage] = useState<Stage>({ at: "start" });
  const [failure, setFailure] = useState<string | null>(null);
  /** The opened stage to go back to when work is cancelled. */
  const [file, setFile] = useState<{ readonly bytes: Uint8Array; readonly name: string } | null>(null);

  useEffect(() => () => client.current?.end(), []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const worker = (): JobClient => (client.current ??= startJobClient());
  const failed = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error);
    if (message === "cancelled") return;
    setFailure(message);
    setStage({ at: "start" });
  };

  const open = (bytes: Uint8Array, name: string): void => {
    setFailure(null);
    setFile({ bytes, name });
    setStage({ at: "working", progress: { step: "Reading the workbook", done: 0 } });
    worker()
      .open(bytes, name, language)
      .then((opened) => setStage({ at: "opened", name, opened }), failed);
  };

  const run = (name: string): void => {
    setStage({ at: "working", progress: { step: "Reading the workbook", done: 0 } });
    worker()
      .run("run", { language, at: new Date().toISOString() }, (progress) => setStage({ at: "working", progress }))
      .then((ran) => setStage({ at: "ran", name, ran }), failed);
  };

  const cancel = (): void => {
    client.current?.end();
    client.current = null;
    // Nothing was written: the workbook in hand is the one that was opened.
    if (file) open(file.bytes, file.name);
    else setStage({ at: "start" });
  };

  const entries = stage.at === "opened" ? stage.opened.sheets : stage.at === "ran" ? stage.ran.sheets : [];
  const firstOwn = entries.find((entry) => entry.name === "CQM") ?? entries.find((entry) => entry.ours) ?? entries[0];

  return (
    <LanguageContext.Provider value={{ language, words, setLanguage }}>
      <div className={styles.page}>
        <main className={styles.pane}>
          <header className={styles.head}>
            <Title2 as="h1">CQM Workbench</Title2>
            <Text>{words("Commitments, grants, rewards and evaluation in your own workbook")}</Text>
          </header>
          {failure !== null && (
            <MessageBar intent="error" className={styles.failed}>
              <MessageBarBody>
                {words("Something went wrong in the program. Nothing was changed in your file.")} {failure}
              </MessageBarBody>
            </MessageBar>
          )}
          {stage.at === "start" && <StartPage onOpen={open} onFailure={setFailure} />}
          {stage.at === "working" && (
            <section className={styles.working} aria-live="polite">
              <Subtitle2 as="h2">{words(stage.progress.step)}</Subtitle2>
              <ProgressBar value={stage.progress.done} aria-label={words(stage.progress.step)} />
              <Button onClick={cancel}>{words("Cancel")}</Button>
            </section>
          )}
          {stage.at === "opened" && (
            <ResultPage
              name={stage.name}
              inspection={stage.opened.inspection}
              problems={stage.opened.inspection.problems}
              totals={[]}
              primary={{ label: words("Run the main job"), act: () => run(stage.name) }}
              onAnother={() => setStage({ at: "start" })}
            />
          )}
          {stage.at === "ran" && (
            <ResultPage
              name={stage.name}
              problems={stage.ran.result.problems}
              totals={stage.ran.result.totals}
              receipt={stage.ran.result.receipt}
              stopped={stage.ran.result.bytes === null}
              files={stage.ran.result.files}
              primary={
                stage.ran.result.bytes === null
                  ? { label: words("Try again"), act: () => run(stage.name) }
                  : { label: words("Save the workbook"), act: () => saveBytes(stage.ran.result.bytes as Uint8Array, resultName(stage.name)) }
              }
              onAnother={() => setStage({ at: "start" })}
            />
          )}
        </main>
        {firstOwn !== undefined && (
          <section className={styles.sheets} aria-label={words("Sheets")}>
            <SheetView key={stage.at} entries={entries} first={firstOwn.name} client={worker()} />
          </section>
        )}
      </div>
    </LanguageContext.Provider>
  );
}

/** "book.xlsx" becomes "book with CQM.xlsx": the user's file is never overwritten by a download. */
function resultName(name: string): string {
  return name.replace(/(?: with CQM)?(\.xls[xm])?$/i, " with CQM.xlsx");
}
