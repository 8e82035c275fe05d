import { Button, Field, Select } from "@fluentui/react-components";
import type { StatementsView } from "../../app/views/statements-view";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { saveBytes } from "../save";
import { useKept } from "./kept";
import { usePageStyles } from "./page-styles";
import { useAsked } from "./use-asked";
import { ViewState } from "./ViewState";

/** A printed page for each person, or for each team: why they get what they get, with nothing of anybody else's. */
export function Statements({ desk }: { readonly desk: Desk }): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const [of, setOf] = useKept("statements of", "person");
  const { told, ask, pending, failure } = useAsked<StatementsView>(`statements ${of} ${desk.readings}`, () =>
    desk.view("statements", { teams: of === "team" }),
  );
  const zip = told?.zip ?? null;
  return (
    <div className={styles.section}>
      <p className={styles.quiet}>
        {words("A page each, in files of their own: every step from the unit's result to the amount.")}
      </p>
      <Field label={words("For")}>
        <Select className={styles.narrow} value={of} onChange={(_, { value }) => setOf(value)}>
          <option value="person">{words("Each person")}</option>
          <option value="team">{words("Each team")}</option>
        </Select>
      </Field>
      <div>
        {zip === null ? (
          <Button onClick={ask} disabled={pending}>
            {words("Make the statements")}
          </Button>
        ) : (
          <Button onClick={() => saveBytes(zip, `${words("statements")}.zip`)}>
            {words("Save {count, plural, one {# statement} other {# statements}} (zip)", { count: told?.count ?? 0 })}
          </Button>
        )}
      </div>
      <ViewState pending={pending} failure={failure} onAgain={ask} />
      {told !== null && zip === null && (
        <ProblemList problems={told.problems} title={words("About the statements")} onLook={desk.show} />
      )}
    </div>
  );
}
