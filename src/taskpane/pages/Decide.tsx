import { Button, Field, Select, Subtitle2 } from "@fluentui/react-components";
import { useState } from "react";
import type { PayrollView } from "../../app/views/payroll-view";
import type { RewardsView, ShownDecision } from "../../app/views/rewards-view";
import { figuresOf } from "../../locale/speech";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { saveBytes } from "../save";
import { Attest } from "./Attest";
import { Figures } from "./Figures";
import { usePageStyles } from "./page-styles";
import { useAsked } from "./use-asked";
import { ViewState } from "./ViewState";

/** Deciding the rewards of the year with two who attest it, and the file by which a decision is paid. */
export function Decide({ desk, told }: { readonly desk: Desk; readonly told: RewardsView }): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const { year, decisions } = told;
  return (
    <div className={styles.section}>
      <p className={styles.quiet}>
        {words(
          "Decided, the shares of {year} do not change: what differs later becomes a correction. Two people attest.",
          {
            year: String(year),
          },
        )}
      </p>
      <Attest
        label={words("Preview deciding {year}", { year: String(year) })}
        onPreview={(attesters) => desk.preview("rewards", {}, { deciding: { year, attesters } })}
      />
      {decisions.length > 0 && <Payroll desk={desk} decisions={decisions} />}
    </div>
  );
}

function Payroll(props: { readonly desk: Desk; readonly decisions: readonly ShownDecision[] }): React.JSX.Element {
  const styles = usePageStyles();
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const { desk, decisions } = props;
  const [chosen, setChosen] = useState("");
  const decision = decisions.find((one) => one.decision === chosen)?.decision ?? decisions.at(-1)?.decision ?? "";
  const { told, ask, pending, failure } = useAsked<PayrollView>(`payroll ${decision} ${desk.readings}`, () =>
    desk.view("payroll", { decision }),
  );
  const file = told?.file ?? null;
  return (
    <div className={styles.section}>
      <Subtitle2 as="h4" className={styles.heading}>
        {words("Pay a decision")}
      </Subtitle2>
      <Figures
        rows={decisions.map((one) => ({
          label: one.decision,
          more: words("{at}: attested by {first} and {second}; {count, plural, one {# row} other {# rows}}", {
            at: one.at.slice(0, 10),
            first: one.attesters[0],
            second: one.attesters[1],
            count: one.rows,
          }),
          figure: `${number(one.total)} kr`,
        }))}
      />
      <div className={styles.row}>
        <Field className={styles.grow} label={words("Decision")}>
          <Select className={styles.narrow} value={decision} onChange={(_, { value }) => setChosen(value)}>
            {decisions.map((one) => (
              <option key={one.decision} value={one.decision}>
                {one.decision}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={ask} disabled={pending}>
          {words("Make the payroll file")}
        </Button>
      </div>
      <ViewState pending={pending} failure={failure} onAgain={ask} />
      {file !== null && (
        <Button onClick={() => saveBytes(file.text, file.name)}>
          {words("Save the payroll file (CSV), {count, plural, one {# row} other {# rows}}, {total} kr", {
            count: file.rows,
            total: number(file.total),
          })}
        </Button>
      )}
      {told !== null && <ProblemList problems={told.problems} title={words("About the payroll")} onLook={desk.show} />}
    </div>
  );
}
