import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Subtitle2,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { JobName } from "../../app/job";
import type { Preview } from "../../app/snapshot-job";
import type { Problem } from "../../problem/problem";
import type { Receipt } from "../../workbook/receipt";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { QuestionField } from "../QuestionField";
import { Totals } from "../Totals";
import type { Words } from "../../locale/speech";
import type { Asked, Desk, JobStage } from "../desk/desk";
import { outcomeId } from "../Frame";

const useStyles = makeStyles({
  outcome: {
    display: "flex",
    flexDirection: "column",
    gap: "20px",
    borderRadius: tokens.borderRadiusSmall,
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "4px" },
  },
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

/**
 * The part of a page that leads to writing: what a job would write, what it has written, and what stood in the way. One
 * primary button at a time.
 */
export function JobSection(props: {
  readonly desk: Desk;
  readonly job: JobName;
  /** What the job is asked besides its name. */
  readonly asked?: Asked;
  /** Whether another button of the page is the primary one before anything is previewed. */
  readonly secondary?: boolean;
  readonly label?: string;
  /** What stands in the way of a preview: without it, the button says why. */
  readonly ready?: boolean;
  readonly showsTotals?: boolean;
  /** Whether there is nothing to preview again once it is written. */
  readonly once?: boolean;
  /** Whether another job of the page is what work has come to last: the focus goes there. */
  readonly beside?: boolean;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const { desk, job } = props;
  const [chosen, setChosen] = useState("");
  const stage = desk.stages[job] ?? { at: "before" as const };
  const preview = "preview" in stage ? stage.preview : null;
  const question = preview?.question ?? null;
  const decided = question === null || chosen === "" ? {} : { [question.parameter]: chosen };
  const again = (): void => desk.preview(job, decided, props.asked);
  const canWrite = stage.at === "previewed" && !stage.preview.stopped;
  const saves = stage.at === "written" && desk.save !== null;
  const stopped = (stage.at === "previewed" && stage.preview.stopped) || stage.at === "not written";
  return (
    // The frame gives it the focus when work has ended, so that what is next is one step away.
    <section
      {...(props.beside === true ? {} : { id: outcomeId })}
      tabIndex={-1}
      aria-label={outcomeOf(stage, words)}
      className={styles.outcome}
    >
      {stage.at === "written" && <Written receipt={stage.receipt} />}
      {stopped && <NotWritten />}
      {stage.at === "written" && stage.notUndone.length > 0 && <NotUndone problems={stage.notUndone} />}
      {stage.at === "undone" && <Undone />}
      {preview !== null && props.showsTotals !== false && <Totals totals={preview.totals} onLook={desk.show} />}
      <div className={styles.actions}>
        {question !== null && <QuestionField question={question} chosen={chosen} onChoose={setChosen} />}
        {canWrite && (
          <Button appearance="primary" size="large" onClick={() => desk.write(job)}>
            {words("Write {count, plural, one {# sheet} other {# sheets}}", { count: stage.preview.sheets.length })}
          </Button>
        )}
        {saves && (
          <Button appearance="primary" size="large" onClick={() => desk.save?.()}>
            {words("Save the workbook")}
          </Button>
        )}
        {!(props.once === true && stage.at === "written") && (
          <Button
            appearance={canWrite || saves || props.secondary === true ? "secondary" : "primary"}
            size="large"
            onClick={again}
          >
            {stage.at !== "before" ? words("Preview again") : (props.label ?? words("Preview"))}
          </Button>
        )}
        {!saves && desk.save !== null && (
          // What another page's job has written is not saved yet.
          <Button onClick={() => desk.save?.()}>{words("Save the workbook")}</Button>
        )}
        {stage.at === "written" && <Button onClick={() => desk.undo(job)}>{words("Undo this write")}</Button>}
      </div>
      {canWrite && <Sheets preview={stage.preview} />}
      {preview !== null && (
        <ProblemList
          problems={[
            ...(stage.at === "not written" ? stage.problems : []),
            ...(stage.at === "written" ? [...stage.notUndone, ...stage.receipt.problems] : []),
            ...preview.problems,
          ]}
          onLook={desk.show}
        />
      )}
    </section>
  );
}

/** What came of the work, as a screen reader says it first. */
function outcomeOf(stage: JobStage, words: Words): string {
  switch (stage.at) {
    case "before":
      return words("Nothing has been written yet");
    case "previewed":
      return stage.preview.stopped
        ? words("Nothing was written")
        : words("The preview is ready, nothing has been written yet");
    case "not written":
      return words("Nothing was written");
    case "written":
      return words("Written");
    case "undone":
      return words("The write was undone. The workbook is as it was before it.");
  }
}

/** Whether the part of the page that leads to writing tells the problems already. */
export function tellsProblems(desk: Desk, job: JobName): boolean {
  const stage = desk.stages[job];
  return stage !== undefined && "preview" in stage;
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
