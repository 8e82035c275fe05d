import { Button, Caption1, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { RewardsView } from "../../app/views/rewards-view";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { Figures } from "./Figures";
import { Fold } from "./Fold";
import { Inspected } from "./Inspected";
import { JobSection } from "./JobSection";
import { ParameterFields } from "./ParameterFields";
import { usePageStyles } from "./page-styles";

/** A scheme that cannot be computed yet: what it measures and the workbook lacks, what it does with an example, and its sheets to fill in. */
export function SchemeToFill(props: {
  readonly desk: Desk;
  readonly told: RewardsView;
  readonly title: string;
}): React.JSX.Element {
  const page = usePageStyles();
  const { words } = useSpeech();
  const { desk, told, title } = props;
  const { tried } = told;
  const example = tried?.example ?? null;
  const lacking = tried?.measures.some(({ isThere }) => !isThere) ?? false;
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words(title)}</MessageBarTitle>{" "}
          {tried === null
            ? words("The scheme stands in the workbook and lacks figures: each line below leads to its cell.")
            : words(
                "The scheme is tried here. Your sheets do not have all that it measures, so nobody's pay is shown yet.",
              )}
        </MessageBarBody>
      </MessageBar>
      {tried !== null && lacking && (
        <section className={page.section} aria-label={words("What the scheme measures of each unit")}>
          <Caption1 className={page.quiet}>{words("What the scheme measures of each unit")}</Caption1>
          <Figures
            rows={tried.measures.map(({ header, isThere }) => ({
              label: words(header),
              figure: isThere ? words("in your sheets") : words("to fill in"),
            }))}
          />
        </section>
      )}
      {(tried !== null || desk.stages.scheme !== undefined) && (
        <>
          {tried !== null && (
            <p className={page.quiet}>
              {words(
                "Its sheets come into the workbook, with a list to fill in what is missing. Your own sheets stay as they are.",
              )}
            </p>
          )}
          <JobSection
            desk={desk}
            job="scheme"
            label={words("Preview the sheets of the scheme")}
            showsTotals={false}
            once
          />
        </>
      )}
      {tried !== null && (
        <Fold name="rewards parameters" title={words("The scheme's parameters")}>
          <ParameterFields
            key={tried.id}
            parameters={told.parameters}
            settings={desk.settings}
            onSettle={desk.settle}
            onLook={desk.show}
          />
        </Fold>
      )}
      {example !== null && (
        <Fold name="rewards inspection" title={words("Inspect the scheme: what it can do")}>
          <p className={page.quiet}>
            {words("An example: a unit of twenty with round figures of ours. Nobody is paid by it.")}
          </p>
          <Inspected desk={desk} inspection={example} />
        </Fold>
      )}
      {!lacking && desk.stages.scheme?.at !== "previewed" && (
        <ProblemList problems={told.problems.filter(({ severity }) => severity === "error")} onLook={desk.show} />
      )}
      {tried === null && desk.holds === "open workbook" && (
        <div>
          <Button onClick={desk.read}>{words("Read again")}</Button>
        </div>
      )}
    </>
  );
}
