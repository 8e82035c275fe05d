import {
  Body1,
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle1,
  Subtitle2,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Page } from "../../app/destination";
import type { JobName } from "../../app/job";
import type { Preview } from "../../app/snapshot-job";
import type { Problem } from "../../problem/problem";
import type { Receipt } from "../../workbook/receipt";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { QuestionField } from "../QuestionField";
import { Totals } from "../Totals";
import { jobTexts, pageNames } from "./pages";
import type { Session } from "./session";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "20px" },
  heading: { margin: "0" },
  actions: { display: "flex", flexDirection: "column", gap: "8px" },
  list: { listStyle: "none", margin: "6px 0 0", padding: "0" },
  one: {
    display: "flex",
    justifyContent: "space-between",
    gap: "12px",
    padding: "5px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** A job of the workbook: what it does, what it would write, and what it has written. One primary button at a time. */
export function JobPage({
  session,
  page,
  job,
}: {
  readonly session: Session;
  readonly page: Page;
  readonly job: JobName;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const [chosen, setChosen] = useState("");
  const stage = session.job?.name === job ? session.job.stage : { at: "before" as const };
  const preview = "preview" in stage ? stage.preview : null;
  const question = preview?.question ?? null;
  const decided = question === null || chosen === "" ? {} : { [question.parameter]: chosen };
  const again = (): void => session.preview(job, decided);
  return (
    <div className={styles.column}>
      <div>
        <Subtitle1 as="h2" className={styles.heading}>
          {words(pageNames[page])}
        </Subtitle1>
        <Body1 block className={styles.quiet}>
          {words(jobTexts[job])}
        </Body1>
      </div>
      {stage.at === "written" && <Written receipt={stage.receipt} />}
      {stage.at === "not written" && <NotWritten />}
      {stage.at === "written" && stage.notUndone.length > 0 && <NotUndone problems={stage.notUndone} />}
      {stage.at === "undone" && <Undone />}
      {preview?.plan === null && <NotWritten />}
      {preview !== null && <Totals totals={preview.totals} onLook={session.show} />}
      <div className={styles.actions}>
        {question !== null && <QuestionField question={question} chosen={chosen} onChoose={setChosen} />}
        {stage.at === "previewed" && preview?.plan !== null && (
          <Button appearance="primary" size="large" onClick={session.write}>
            {words("Write {count, plural, one {# sheet} other {# sheets}}", { count: preview?.sheets.length ?? 0 })}
          </Button>
        )}
        <Button
          appearance={stage.at === "previewed" && preview?.plan !== null ? "secondary" : "primary"}
          size="large"
          onClick={again}
        >
          {stage.at === "before" ? words("Preview") : words("Preview again")}
        </Button>
        {stage.at === "written" && <Button onClick={session.undo}>{words("Undo this write")}</Button>}
      </div>
      {stage.at === "previewed" && preview?.plan !== null && preview !== null && <Sheets preview={preview} />}
      {preview !== null && (
        <ProblemList
          problems={[
            ...(stage.at === "not written" ? stage.problems : []),
            ...(stage.at === "written" ? [...stage.notUndone, ...stage.receipt.problems] : []),
            ...preview.problems,
          ]}
          onLook={session.show}
        />
      )}
    </div>
  );
}

/** What will change: nothing but these sheets. */
function Sheets({ preview }: { readonly preview: Preview }): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <section aria-label={words("Sheets that will be written")}>
      <Subtitle2 as="h3" className={styles.heading}>
        {words("Sheets that will be written")}
      </Subtitle2>
      <ul className={styles.list}>
        {preview.sheets.map((sheet) => (
          <li key={sheet.name} className={styles.one}>
            <span>{sheet.name}</span>
            <span className={styles.quiet}>{sheet.standing ? words("brought up to date") : words("new")}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Written({ receipt }: { readonly receipt: Receipt }): React.JSX.Element {
  const { words } = useSpeech();
  const added = receipt.sheets.filter((sheet) => sheet.state === "added").length;
  const changed = receipt.sheets.filter((sheet) => sheet.state === "changed").length;
  const { check } = receipt;
  const different = check?.differences.length ?? 0;
  return (
    <>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words("Done")}</MessageBarTitle>{" "}
          {words(
            "{added, plural, one {# sheet} other {# sheets}} added, {changed} changed. Your own sheets are as they were.",
            { added, changed },
          )}{" "}
          {check !== null &&
            different === 0 &&
            words("{count} computed cells were read back: all agree with the engine.", { count: check.compared })}
        </MessageBarBody>
      </MessageBar>
      {check !== null && different > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {words("{different} of {count} computed cells differ from the engine: {cells}.", {
              different,
              count: check.compared,
              cells: check.differences
                .slice(0, 5)
                .map(({ sheet, address }) => `${sheet}!${address}`)
                .join(", "),
            })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function NotWritten(): React.JSX.Element {
  const { words } = useSpeech();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words("Nothing was written")}</MessageBarTitle>
      </MessageBarBody>
    </MessageBar>
  );
}

function NotUndone({ problems }: { readonly problems: readonly Problem[] }): React.JSX.Element {
  const { words } = useSpeech();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {problems.every(({ code }) => code === "edited-since")
          ? words("The write was not undone: somebody has edited these cells since.")
          : words("The write was not undone.")}
      </MessageBarBody>
    </MessageBar>
  );
}

function Undone(): React.JSX.Element {
  const { words } = useSpeech();
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{words("The write was undone. The workbook is as it was before it.")}</MessageBarBody>
    </MessageBar>
  );
}
