import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import type { GuaranteesView } from "../../app/views/guarantees-view";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { saveBytes } from "../save";
import { useKept } from "./kept";
import { usePageStyles } from "./page-styles";
import { useAsked } from "./use-asked";
import { ViewState } from "./ViewState";

const all = "";

/** Service guarantees to publish: a web page and a clean sheet a unit, in one zip. */
export function Guarantees({
  desk,
  units,
}: {
  readonly desk: Desk;
  readonly units: readonly string[];
}): React.JSX.Element {
  const page = usePageStyles();
  const { words } = useSpeech();
  const [unit, setUnit] = useKept("guarantees unit", all);
  const [drafts, setDrafts] = useKept("guarantees drafts", false);
  const { told, ask, pending, failure } = useAsked<GuaranteesView>(
    `guarantees ${unit} ${String(drafts)} ${desk.readings}`,
    () => desk.view("guarantees", { units: unit === all ? [] : [unit], drafts }),
  );
  const zip = told?.zip ?? null;
  return (
    <div className={page.section}>
      <p className={page.quiet}>
        {words(
          "What the unit promises its customers, as a web page and as a sheet, from the version that both have signed last.",
        )}
      </p>
      <Field label={words("Guarantee of")}>
        <Select className={page.narrow} value={unit} onChange={(_, { value }) => setUnit(value)}>
          <option value={all}>{words("All units")}</option>
          {units.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <Checkbox
        label={words("Also those that nobody has signed, marked as drafts")}
        checked={drafts}
        onChange={(_, { checked }) => setDrafts(checked === true)}
      />
      <div>
        {zip === null ? (
          <Button onClick={ask} disabled={pending}>
            {words("Make the guarantees")}
          </Button>
        ) : (
          <Button onClick={() => saveBytes(zip, `${words("service guarantees")}.zip`)}>
            {words("Save {count, plural, one {# file} other {# files}} (zip)", { count: told?.files.length ?? 0 })}
          </Button>
        )}
      </div>
      <ViewState pending={pending} failure={failure} onAgain={ask} />
      {told !== null && (
        <ProblemList problems={told.problems} title={words("About the guarantees")} onLook={desk.show} />
      )}
    </div>
  );
}
