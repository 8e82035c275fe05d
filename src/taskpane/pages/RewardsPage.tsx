import type { RewardFigures, RewardsView } from "../../app/views/rewards-view";
import { figuresOf } from "../../locale/speech";
import { PayChart } from "../charts/PayChart";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { Decide } from "./Decide";
import { Figures } from "./Figures";
import { FigureTable } from "./FigureTable";
import { Fold } from "./Fold";
import { Gallery } from "./Gallery";
import { Inspected } from "./Inspected";
import { JobSection, tellsProblems } from "./JobSection";
import { NotYet } from "./NotYet";
import { PageHead } from "./PageHead";
import { ParameterFields } from "./ParameterFields";
import { usePageStyles } from "./page-styles";
import { SchemeToFill } from "./SchemeToFill";
import { Statements } from "./Statements";
import { useView } from "./use-view";
import { ViewState } from "./ViewState";

/** The scheme before it pays: what it costs at most, where it jumps and where it does not move, who gets what; and what a change of it does. */
export function RewardsPage({ desk, onData }: { readonly desk: Desk; readonly onData: () => void }): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const { told, pending, failure } = useView(desk, "rewards", null);
  const gallery = told !== null && (
    <Fold name="rewards gallery" title={words("Gallery of schemes")}>
      <Gallery desk={desk} kind="scheme" ownParameters={told.parameters} />
    </Fold>
  );
  return (
    <div className={styles.column}>
      <PageHead page="rewards" />
      <ViewState pending={pending && told === null} failure={failure} onAgain={desk.read} />
      {told !== null && told.figures === null && (
        <NotYet
          desk={desk}
          told={told}
          onData={onData}
          why={words(
            "Rewards need a list of staff, indicators with targets, and the results of the units, on sheets of their own.",
          )}
        >
          {told.scheme !== null ? <SchemeToFill desk={desk} told={told} title={told.scheme} /> : null}
        </NotYet>
      )}
      {told?.figures != null && (
        <Scheme desk={desk} told={told} figures={told.figures}>
          {gallery}
        </Scheme>
      )}
      {told?.figures === null && gallery}
    </div>
  );
}

function Scheme(props: {
  readonly desk: Desk;
  readonly told: RewardsView;
  readonly figures: RewardFigures;
  /** Parts that stand before the scheme's own. */
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const styles = usePageStyles();
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
      {told.tried !== null && told.scheme !== null && (
        <p className={styles.quiet}>{words("Tried from the gallery: {scheme}.", { scheme: words(told.scheme) })}</p>
      )}
      {before !== null && <Sides before={before} after={figures} />}
      {props.children}
      <Fold name="rewards parameters" title={words("The scheme's parameters")}>
        <ParameterFields
          key={told.tried?.id ?? ""}
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
