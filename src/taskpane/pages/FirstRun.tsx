import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useState } from "react";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { fetchSample, type SampleFile } from "../sample";
import { JobSection } from "./JobSection";
import { useKept } from "./kept";
import { usePageStyles } from "./page-styles";

/** A workbook without lists: what it needs, and, where it is open in Excel, the sample laid into it, previewed and undone as any write. */
export function FirstRun({ desk }: { readonly desk: Desk }): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const [sample, setSample] = useKept<SampleFile | null>("sample", null);
  const [missing, setMissing] = useState(false);
  const stage = desk.stages.sample;
  const fill = (): void => {
    fetchSample().then(
      (found) => {
        setSample(found);
        setMissing(false);
        desk.preview("sample", {}, { sample: found });
      },
      () => setMissing(true),
    );
  };
  const empty = desk.inspection?.blocks.length === 0;
  return (
    <>
      {empty && (stage === undefined || stage.at === "undone") && (
        <>
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{words("No list was recognised in this workbook")}</MessageBarTitle>{" "}
              {words(
                "Open a workbook with a budget, indicators, a list of staff or a roster, or put such a list on a sheet here; then read it again under Data.",
              )}
            </MessageBarBody>
          </MessageBar>
          {desk.holds === "open workbook" && (
            <div className={styles.section}>
              <p className={styles.quiet}>
                {words(
                  "Or try the program first: the sample has a budget, indicators, staff and a roster of an invented municipality.",
                )}
              </p>
              <div>
                <Button appearance="primary" size="large" onClick={fill}>
                  {words("Fill with the sample")}
                </Button>
              </div>
            </div>
          )}
          {missing && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>
                {words("The sample workbook is not here. Ask who installed the program.")}
              </MessageBarBody>
            </MessageBar>
          )}
        </>
      )}
      {stage !== undefined && (
        <JobSection
          desk={desk}
          job="sample"
          secondary
          once
          showsTotals={false}
          {...(sample === null ? {} : { asked: { sample } })}
        />
      )}
    </>
  );
}
