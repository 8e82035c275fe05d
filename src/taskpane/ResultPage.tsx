import { Button, MessageBar, MessageBarBody, MessageBarTitle, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { zipSync } from "fflate";
import type { FileJobResult } from "../app/file-job";
import type { Inspection } from "../app/inspect";
import type { Total } from "../app/job";
import { figuresOf } from "../locale/words";
import type { Problem } from "../problem/problem";
import { useSpeech } from "./language";
import { ProblemList } from "./ProblemList";
import { saveBytes } from "./save";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "14px" },
  totals: { display: "grid", gridTemplateColumns: "1fr auto", gap: "4px 12px", margin: "0" },
  figure: { margin: "0", textAlign: "right", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  list: { margin: "0", paddingLeft: "18px" },
});

/** What was recognised or what came out, with one primary action. */
export function ResultPage(props: {
  readonly name: string;
  readonly inspection?: Inspection;
  readonly problems: readonly Problem[];
  readonly totals: readonly Total[];
  readonly receipt?: FileJobResult["receipt"];
  readonly stopped?: boolean;
  readonly files?: FileJobResult["files"];
  readonly primary: { readonly label: string; readonly act: () => void };
  readonly onAnother: () => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  const errors = props.problems.filter((problem) => problem.severity === "error").length;
  const added = props.receipt?.sheets.filter((sheet) => sheet.state === "added").length ?? 0;
  const changed = props.receipt?.sheets.filter((sheet) => sheet.state === "changed").length ?? 0;
  return (
    <div className={styles.column}>
      <Text weight="semibold">{props.name}</Text>
      {props.stopped === true && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words("Nothing was written")}</MessageBarTitle>
            {words("{count, plural, one {# problem} other {# problems}} must be put right first.", { count: errors })}
          </MessageBarBody>
        </MessageBar>
      )}
      {props.receipt != null && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{words("Done")}</MessageBarTitle>
            {words("{added, plural, one {# sheet} other {# sheets}} added, {changed} changed. Your own sheets are as they were.", { added, changed })}
          </MessageBarBody>
        </MessageBar>
      )}
      {props.totals.length > 0 && <Totals totals={props.totals} />}
      <Button appearance="primary" onClick={props.primary.act}>
        {props.primary.label}
      </Button>
      {props.files !== undefined && props.files.length > 0 && (
        <Button
          onClick={() => saveBytes(zipSync(Object.fromEntries((props.files ?? []).map((file) => [file.name, file.bytes]))), "separate forms.zip")}
        >
          {words("Save {count, plural, one {# separate form} other {# separate forms}} (zip)", { count: props.files.length })}
        </Button>
      )}
      {props.inspection !== undefined && <Recognised inspection={props.inspection} />}
      <ProblemList problems={props.problems} />
      <Button appearance="subtle" onClick={props.onAnother}>
        {words("Take another workbook")}
      </Button>
    </div>
  );
}

function Totals({ totals }: { readonly totals: readonly Total[] }): React.JSX.Element {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const figures = figuresOf(language);
  const shown = (total: Total): string => {
    if (typeof total.value !== "number") return String(total.value ?? "");
    if (total.unit === "%") return figures.share(total.value);
    return `${figures.number(total.value, Number.isInteger(total.value) ? 0 : 1)} ${words(total.unit)}`.trim();
  };
  return (
    <section aria-label={words("Totals")}>
      <Subtitle2 as="h2">{words("Totals")}</Subtitle2>
      <dl className={styles.totals}>
        {totals.map((total) => (
          <div key={total.id} style={{ display: "contents" }}>
            <dt>{words(total.label)}</dt>
            <dd className={styles.figure}>{shown(total)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Recognised({ inspection }: { readonly inspection: Inspection }): React.JSX.Element {
  const styles = useStyles();
  const { words } = useSpeech();
  return (
    <section aria-label={words("Recognised")}>
      <Subtitle2 as="h2">{words("Recognised")}</Subtitle2>
      {inspection.blocks.length === 0 && <Text>{words("No table was recognised.")}</Text>}
      <ul className={styles.list}>
        {inspection.blocks.map((block) => (
          <li key={`${block.sheet}!${block.range}`}>
            {block.sheet}: {words(block.role)}, {words("{count, plural, one {# row} other {# rows}}", { count: block.records })}
          </li>
        ))}
      </ul>
      {inspection.ignored.length > 0 && (
        <Text>{words("Left alone: {sheets}.", { sheets: inspection.ignored.map((one) => one.sheet).join(", ") })}</Text>
      )}
    </section>
  );
}
