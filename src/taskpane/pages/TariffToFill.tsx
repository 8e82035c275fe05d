import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { presetSetting } from "../../app/gallery/preset-setting";
import type { GrantsView } from "../../app/views/grants-view";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { JobSection } from "./JobSection";

/** A tariff document that cannot be computed yet: which columns the lists lack, and its sheets to write. */
export function TariffToFill(props: {
  readonly desk: Desk;
  readonly told: GrantsView;
  readonly title: string;
}): React.JSX.Element {
  const { words } = useSpeech();
  const { desk, told, title } = props;
  const tried = presetSetting.tariff in desk.settings;
  return (
    <>
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words(title)}</MessageBarTitle>{" "}
          {words(
            "Your lists do not have all that this tariff asks for: each line below says what, and leads to the place.",
          )}
        </MessageBarBody>
      </MessageBar>
      {(tried || desk.stages.tariff !== undefined) && (
        <JobSection
          desk={desk}
          job="tariff"
          label={words("Preview the sheets of the tariff")}
          showsTotals={false}
          once
        />
      )}
      <ProblemList
        problems={told.problems.filter(({ severity }) => severity === "error")}
        title={words("What the tariff asks for")}
        onLook={desk.show}
      />
    </>
  );
}
