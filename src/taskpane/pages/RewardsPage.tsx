import { Badge, Caption1, Field, Link, Select, makeStyles } from "@fluentui/react-components";
import type { RewardFigures, RewardsView } from "../../app/views/rewards-view";
import { figuresOf } from "../../locale/speech";
import { CurveChart } from "../charts/CurveChart";
import { PayChart } from "../charts/PayChart";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { QuestionField } from "../QuestionField";
import { Decide } from "./Decide";
import { Figures } from "./Figures";
import { FigureTable } from "./FigureTable";
import { Fold } from "./Fold";
import { JobSection, tellsProblems } from "./JobPage";
import { useKept } from "./kept";
import { PageHead } from "./PageHead";
import { ParameterFields } from "./ParameterFields";
import { usePageStyles } from "./page-styles";
import { Statements } from "./Statements";
import { useView } from "./use-view";
import { Empty, ViewState } from "./ViewState";

const useStyles = makeStyles({
  funded: { display: "flex", gap: "6px", flexWrap: "wrap", alignItems: "center" },
});

/** The scheme before it pays: what it costs at most, where it jumps and where it does not move, who gets what; and what a change of it does. */
export function RewardsPage({ desk, onData }: { readonly desk: Desk; readonly onData: () => void }): React.JSX.Element {
  const styles = usePageStyles();
  const { told, pending, failure } = useView(desk, "rewards", null);
  return (
    <div className={styles.column}>
      <PageHead page="rewards" />
      <ViewState pending={pending && told === null} failure={failure} onAgain={desk.read} />
      {told !== null && told.figures === null && <NotYet desk={desk} told={told} onData={onData} />}
      {told?.figures != null && <Scheme desk={desk} told={told} figures={told.figures} />}
    </div>
  );
}

function NotYet(props: {
  readonly desk: Desk;
  readonly told: RewardsView;
  readonly onData: () => void;
}): React.JSX.Element {
  const { words } = useSpeech();
  const { desk, told } = props;
  const { question } = told;
  if (question !== null)
    return (
      <QuestionField
        question={question}
        chosen={desk.settings[question.parameter] ?? ""}
        onChoose={(choice) => desk.settle({ [question.parameter]: choice })}
      />
    );
  return (
    <>
      <Empty
        why={words(
          "Rewards need a list of staff, indicators with targets, and the results of the units, on sheets of their own.",
        )}
        act={{ label: words("See what was recognised"), on: props.onData }}
      />
      <ProblemList problems={told.problems.filter(({ severity }) => severity === "error")} onLook={desk.show} />
    </>
  );
}

function Scheme(props: {
  readonly desk: Desk;
  readonly told: RewardsView;
  readonly figures: RewardFigures;
}): React.JSX.Element {
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const { desk, told, figures } = props;
  const { inspection, before } = told;
  const kr = (amount: number): string => `${number(amount)} kr`;
  return (
    <>
      <Figures
        rows={[
          { label: words("Reward pools, employer charge included"), term: "pool", figure: kr(figures.cost) },
          { label: words("Paid to staff"), term: "share", figure: kr(figures.paid) },
          ...(inspection === null
            ? []
            : [{ label: words("At most, whatever the results"), figure: kr(inspection.cost.most.bound) }]),
        ]}
      />
      <JobSection desk={desk} job="rewards" showsTotals={false} />
      {before !== null && <Sides before={before} after={figures} />}
      <Fold name="rewards parameters" title={words("The scheme's parameters")}>
        <ParameterFields
          parameters={told.parameters}
          settings={desk.settings}
          onSettle={desk.settle}
          onLook={desk.show}
        />
      </Fold>
      {inspection !== null && (
        <Fold name="rewards inspection" title={words("Inspect the scheme: what it can do")}>
          <Inspected desk={desk} inspection={inspection} />
        </Fold>
      )}
      <Fold name="rewards pay" title={words("Who gets what")}>
        <PayChart steps={figures.steps} />
        <Figures
          rows={[
            {
              label: words("Without pay"),
              figure: words("{count, plural, one {# person} other {# persons}}", { count: figures.withoutPay }),
            },
            ...figures.groups.map(({ group, persons, mean }) => ({
              label: words("Mean pay: {group}", { group: group === "" ? words("not stated") : group }),
              more: words("{count, plural, one {# person} other {# persons}}", { count: persons }),
              figure: mean === null ? words("too few") : kr(mean),
            })),
          ]}
        />
      </Fold>
      <Fold name="rewards statements" title={words("Statements")}>
        <Statements desk={desk} />
      </Fold>
      <Fold name="rewards decide" title={words("Decide the rewards and pay them")}>
        <Decide desk={desk} told={told} />
      </Fold>
      <Fold name="rewards pools" title={words("The pools")}>
        <Figures
          rows={figures.pools.map(({ unit, heads, pool, quality, cap, place }) => ({
            label: unit,
            more: [
              words("{count, plural, one {# person} other {# persons}}", { count: heads }),
              ...(quality === null ? [] : [words("quality {points}", { points: number(quality, 1) })]),
              words("cap: {cap}", { cap }),
            ].join(", "),
            figure: kr(pool),
            ...(place === null ? {} : { onLook: () => desk.show(place) }),
          }))}
        />
      </Fold>
      {!tellsProblems(desk, "rewards") && <ProblemList problems={told.problems} onLook={desk.show} />}
    </>
  );
}

/** What each unit would get with what is tried, beside what it gets. */
function Sides({
  before,
  after,
}: {
  readonly before: RewardFigures;
  readonly after: RewardFigures;
}): React.JSX.Element {
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const was = new Map(before.pools.map(({ unit, pool }) => [unit, pool]));
  const signed = (amount: number): string => `${amount > 0 ? "+" : ""}${number(amount)}`;
  const rows = [
    ...after.pools.map(({ unit, pool }) => ({ unit, from: was.get(unit) ?? 0, to: pool })),
    { unit: words("Total"), from: before.cost, to: after.cost },
  ];
  return (
    <FigureTable
      caption={words("As it stands, and as it is tried, kr")}
      head={[words("Unit"), words("Stands"), words("Tried"), words("Difference")]}
      rows={rows.map(({ unit, from, to }) => [unit, number(from), number(to), signed(to - from)])}
    />
  );
}

function Inspected(props: {
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
