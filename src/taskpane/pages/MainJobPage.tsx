import type { Desk } from "../desk/desk";
import { FirstRun } from "./FirstRun";
import { JobSection } from "./JobSection";
import { PageHead } from "./PageHead";
import { usePageStyles } from "./page-styles";

/** The first page beside a workbook in Excel: what it needs where it has no lists, and the main job. */
export function MainJobPage({ desk }: { readonly desk: Desk }): React.JSX.Element {
  const styles = usePageStyles();
  const empty = desk.inspection?.blocks.length === 0;
  const { sample } = desk.stages;
  const filling = sample !== undefined && sample.at !== "undone";
  const { run } = desk.stages;
  // Where there is something to write all the same, that is what is next.
  const writes = run?.at === "written" || (run?.at === "previewed" && !run.preview.stopped);
  const first = (empty && !writes) || filling;
  return (
    <div className={styles.column}>
      <PageHead page="start" />
      {first && <FirstRun desk={desk} />}
      {(!filling || sample.at === "written") && (
        <JobSection desk={desk} job="run" secondary={empty && !writes} beside={first && sample !== undefined} />
      )}
    </div>
  );
}
