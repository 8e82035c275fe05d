import { Badge, Field, Link, Select, Subtitle2 } from "@fluentui/react-components";
import type { EvaluationView, ShownUnit } from "../../app/views/evaluation-view";
import { figuresOf } from "../../locale/speech";
import { AmountBars } from "../charts/AmountBars";
import { CostQualityChart } from "../charts/CostQualityChart";
import { ScoreBars } from "../charts/ScoreBars";
import { TrendLines } from "../charts/TrendLines";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { Figures } from "./Figures";
import { JobSection } from "./JobSection";
import { useKept } from "./kept";
import { NotYet } from "./NotYet";
import { PageHead } from "./PageHead";
import { usePageStyles } from "./page-styles";
import { useView } from "./use-view";
import { Empty, ViewState } from "./ViewState";

/** The year of each unit: how its goals came out, in figures, words and a drawing. */
export function EvaluationPage({
  desk,
  onData,
}: {
  readonly desk: Desk;
  readonly onData: () => void;
}): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const { told, pending, failure } = useView(desk, "evaluation", null);
  return (
    <div className={styles.column}>
      <PageHead page="evaluation" />
      <ViewState pending={pending && told === null} failure={failure} onAgain={desk.read} />
      {told !== null && told.units === null && (
        <NotYet
          desk={desk}
          told={told}
          onData={onData}
          why={words("An evaluation needs indicators with targets and outcomes, on a sheet of their own.")}
        />
      )}
      {told?.units != null && (
        <>
          <JobSection desk={desk} job="evaluate" showsTotals={false} />
          <Units desk={desk} told={told} units={told.units.filter(({ goals }) => goals.length > 0)} />
        </>
      )}
    </div>
  );
}

function Units(props: {
  readonly desk: Desk;
  readonly told: EvaluationView;
  readonly units: readonly ShownUnit[];
}): React.JSX.Element {
  const { desk, told, units } = props;
  const styles = usePageStyles();
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const [name, setName] = useKept("evaluation unit", "");
  const unit = units.find((one) => one.unit === name) ?? units[0];
  if (unit === undefined)
    return <Empty why={words("No unit has goals of its own: name the unit of each indicator in its list.")} />;
  const { score, rank, compared, median, frame, outturn } = unit;
  return (
    <section className={styles.section} aria-label={words("The unit's year")}>
      <Field label={words("Unit")}>
        <Select className={styles.narrow} value={unit.unit} onChange={(_, { value }) => setName(value)}>
          {units.map((one) => (
            <option key={one.unit} value={one.unit}>
              {one.unit}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.row}>
        <Subtitle2 as="h3" className={styles.heading}>
          {unit.unit}
        </Subtitle2>
        <Badge appearance="tint" color="informative">
          {unit.status}
        </Badge>
      </div>
      <Figures
        rows={[
          ...(score === null
            ? []
            : [{ label: words("Score, 100 at the targets"), term: "score", figure: number(score) }]),
          ...(rank === null || compared === null
            ? []
            : [{ label: words("Rank"), figure: words("{rank} of {compared}", { rank, compared }) }]),
          ...(median === null ? [] : [{ label: words("Median of the units"), term: "median", figure: number(median) }]),
          ...(frame === null ? [] : [{ label: words("Frame"), term: "frame", figure: `${number(frame)} kr` }]),
          ...(outturn === null ? [] : [{ label: words("Outturn"), term: "outturn", figure: `${number(outturn)} kr` }]),
        ]}
      />
      {unit.words.map(({ about, sentence }) => (
        <p key={about} className={styles.heading}>
          <strong>{words(about)}.</strong> {sentence}
        </p>
      ))}
      <ScoreBars goals={unit.goals} />
      {frame !== null && outturn !== null && (
        <AmountBars
          says={words("Frame {frame} kr, outturn {outturn} kr.", { frame: number(frame), outturn: number(outturn) })}
          what={words("Money, kr")}
          unit={words("kr")}
          bars={[
            { name: words("Frame"), amount: frame },
            { name: words("Outturn"), amount: outturn },
          ]}
        />
      )}
      {unit.trends.length > 0 && <TrendLines years={told.years} lines={unit.trends} />}
      {told.costQuality.length > 1 && <CostQualityChart units={told.costQuality} looked={unit.unit} />}
      {told.rewards.length > 0 && (
        <AmountBars
          says={words("How many persons of all units are paid how much.")}
          what={words("Paid, kr")}
          unit={words("Persons")}
          bars={told.rewards.map(({ amounts, persons }) => ({ name: amounts, amount: persons }))}
        />
      )}
      <ul className={styles.list}>
        {unit.goals.flatMap(({ indicator, place }) =>
          place === null
            ? []
            : [
                <li key={indicator}>
                  <Link as="button" className={styles.target} onClick={() => desk.show(place)}>
                    {words("Show the cell of {parameter}", { parameter: indicator })}
                  </Link>
                </li>,
              ],
        )}
      </ul>
    </section>
  );
}
