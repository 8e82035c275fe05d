import { Badge, Caption1, Field, Link, Select, makeStyles } from "@fluentui/react-components";
import type { RewardsView } from "../../app/views/rewards-view";
import { figuresOf } from "../../locale/speech";
import { CurveChart } from "../charts/CurveChart";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { Figures } from "./Figures";
import { useKept } from "./kept";
import { usePageStyles } from "./page-styles";

const useStyles = makeStyles({
  funded: { display: "flex", gap: "6px", flexWrap: "wrap", alignItems: "center" },
});

/** What the inspection of a scheme found: its curves with cliffs and plateaus, bounds, and what to look at before it pays. */
export function Inspected(props: {
  readonly desk: Desk;
  readonly inspection: NonNullable<RewardsView["inspection"]>;
}): React.JSX.Element {
  const styles = useStyles();
  const page = usePageStyles();
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const { desk, inspection } = props;
  const [name, setName] = useKept("rewards inspected unit", "");
  const unit = inspection.units.find((one) => one.name === name) ?? inspection.units[0];
  const funded = {
    always: words("always paid for by the gain"),
    "not always": words("not always paid for by the gain"),
    "not known": words("not shown to be paid for by the gain"),
  };
  return (
    <>
      {unit !== undefined && (
        <>
          <Field label={words("Unit")}>
            <Select className={page.narrow} value={unit.name} onChange={(_, { value }) => setName(value)}>
              {inspection.units.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.name}
                </option>
              ))}
            </Select>
          </Field>
          <Figures
            rows={[
              { label: words("The pool now"), figure: unit.pool === null ? "" : `${number(unit.pool)} kr` },
              { label: words("The pool at most"), term: "cap", figure: `${number(unit.most.bound)} kr` },
            ]}
          />
          {unit.funded !== null && (
            <div className={styles.funded}>
              <Badge appearance="tint" color={unit.funded === "always" ? "success" : "warning"}>
                {funded[unit.funded]}
              </Badge>
            </div>
          )}
          {unit.curves.map((curve) => (
            <CurveChart key={curve.header} curve={curve} />
          ))}
          <Caption1 className={page.quiet}>
            {words("Ring: where the unit stands. Dashed line with a triangle: a cliff. Thick line: no effect.")}
          </Caption1>
        </>
      )}
      <ProblemList problems={inspection.findings} title={words("Findings")} onLook={desk.show} />
      {inspection.findings.length === 0 && <p className={page.quiet}>{words("Nothing was found.")}</p>}
      {!inspection.complete && (
        <p className={page.quiet}>
          {words("The search was ended before every case was looked at; what is shown holds.")}{" "}
          <Link as="button" onClick={desk.read}>
            {words("Look again")}
          </Link>
        </p>
      )}
    </>
  );
}
