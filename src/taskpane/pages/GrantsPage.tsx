import { Button, Field, Select, Subtitle2 } from "@fluentui/react-components";
import { useState } from "react";
import type { FitView } from "../../app/views/fit-view";
import type { GrantsFigures, GrantsView } from "../../app/views/grants-view";
import type { PayView } from "../../app/views/pay-view";
import { figuresOf } from "../../locale/speech";
import { FrameChart } from "../charts/FrameChart";
import { monthBegins, monthCalled } from "../charts/months";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { saveBytes } from "../save";
import { Attest } from "./Attest";
import { Changes } from "./Changes";
import { Figures } from "./Figures";
import { Gallery } from "./Gallery";
import { JobSection, tellsProblems } from "./JobSection";
import { Outlook } from "./Outlook";
import { NotYet } from "./NotYet";
import { PageHead } from "./PageHead";
import { ParameterFields } from "./ParameterFields";
import { Fold } from "./Fold";
import { usePageStyles } from "./page-styles";
import { TariffToFill } from "./TariffToFill";
import { useAsked } from "./use-asked";
import { useView } from "./use-view";
import { ViewState } from "./ViewState";

/** The parameters of grants are the workbook's whatever the tariff. */
const noParameters = [] as const;

/** Grants beside the appropriation: what is granted, what a parameter changes, the fit to the frame, closing and paying. */
export function GrantsPage({ desk, onData }: { readonly desk: Desk; readonly onData: () => void }): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const { told, pending, failure } = useView(desk, "grants", null);
  const gallery = told !== null && (
    <Fold name="grants gallery" title={words("Gallery of tariffs")}>
      <Gallery desk={desk} kind="tariff" ownParameters={noParameters} />
    </Fold>
  );
  return (
    <div className={styles.column}>
      <PageHead page="grants" />
      <ViewState pending={pending && told === null} failure={failure} onAgain={desk.read} />
      {told !== null && told.figures === null && (
        <NotYet
          desk={desk}
          told={told}
          onData={onData}
          why={words(
            "Grants need a roster (who is where, from when, how many hours) and a tariff, on sheets of their own.",
          )}
        >
          {told.tariff !== null ? <TariffToFill desk={desk} told={told} title={told.tariff} /> : null}
        </NotYet>
      )}
      {told?.figures != null && (
        <Granted desk={desk} told={told} figures={told.figures}>
          {gallery}
        </Granted>
      )}
      {told?.figures === null && gallery}
    </div>
  );
}

function Granted(props: {
  readonly desk: Desk;
  readonly told: GrantsView;
  readonly figures: GrantsFigures;
  /** Parts that stand before those about payments. */
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const { words, language } = useSpeech();
  const { number, share } = figuresOf(language);
  const { desk, told, figures } = props;
  const { appropriation, granted } = figures;
  const kr = (amount: number): string => `${number(amount)} ${told.currency}`;
  const difference = told.before === null ? null : granted - told.before.granted;
  return (
    <>
      <Figures
        rows={[
          { label: words("Granted in the year"), term: "grant", figure: kr(granted) },
          ...(difference === null || difference === 0
            ? []
            : [{ label: words("Change by what is tried"), figure: `${difference > 0 ? "+" : ""}${kr(difference)}` }]),
          ...(appropriation === null
            ? []
            : [
                { label: words("Appropriation"), term: "appropriation", figure: kr(appropriation) },
                { label: words("Remaining"), figure: kr(appropriation - granted) },
                { label: words("Share used"), figure: share(granted / appropriation) },
              ]),
        ]}
      />
      <FrameChart figures={figures} closed={told.closed.length} />
      <JobSection desk={desk} job="grants" showsTotals={false} />
      <Fold name="grants parameters" title={words("Parameters beside their effect")}>
        <ParameterFields
          parameters={told.parameters}
          settings={desk.settings}
          onSettle={desk.settle}
          onLook={desk.show}
        />
      </Fold>
      {appropriation !== null && (
        <Fold name="grants fit" title={words("Fit to frame")}>
          <FitToFrame desk={desk} />
        </Fold>
      )}
      {props.children}
      <Fold name="grants close" title={words("Close a month and pay it")}>
        <CloseMonth desk={desk} told={told} />
      </Fold>
      {told.closed.length > 0 && (
        <Fold
          name="grants changes"
          title={words("Changes since {month} was closed", {
            month: monthCalled(told.closed.at(-1)?.month ?? "", words, language),
          })}
        >
          <Changes desk={desk} />
        </Fold>
      )}
      <Fold name="grants outlook" title={words("Coming years and scenarios")}>
        <Outlook desk={desk} />
      </Fold>
      <Fold name="grants providers" title={words("Providers")}>
        <Figures
          rows={figures.providers.map(({ provider, paid, recipients, place }) => ({
            label: provider,
            more: words("{count, plural, one {# recipient} other {# recipients}}", { count: recipients }),
            figure: kr(paid),
            ...(place === null ? {} : { onLook: () => desk.show(place) }),
          }))}
        />
      </Fold>
      {!tellsProblems(desk, "grants") && <ProblemList problems={told.problems} onLook={desk.show} />}
    </>
  );
}

/** One change of all amounts of the tariff that meets the appropriation. */
function FitToFrame({ desk }: { readonly desk: Desk }): React.JSX.Element {
  const styles = usePageStyles();
  const { words, language } = useSpeech();
  const { number, share } = figuresOf(language);
  const { told, ask, pending, failure } = useAsked<FitView>(`grants fit ${desk.readings}`, () =>
    desk.view("fit", null),
  );
  const fit = told?.fit ?? null;
  const unfitted = (told?.problems ?? []).filter(({ severity }) => severity === "error");
  return (
    <div className={styles.section}>
      <p className={styles.quiet}>
        {words(
          "Finds the one change of every amount in the tariff by which the year meets the appropriation, not above it.",
        )}
      </p>
      <div>
        <Button onClick={ask} disabled={pending}>
          {words("Find the change")}
        </Button>
      </div>
      <ViewState pending={pending} failure={failure} onAgain={ask} />
      {told !== null && fit === null && !pending && unfitted.length > 0 && (
        <ProblemList problems={unfitted} onLook={desk.show} />
      )}
      {told !== null && fit === null && !pending && unfitted.length === 0 && (
        <p className={styles.quiet}>{words("No change between half and twice the amounts meets the appropriation.")}</p>
      )}
      {fit !== null && (
        <>
          <Figures
            rows={[
              {
                label: words("Change of every amount"),
                term: "fit",
                figure: `${fit.change > 0 ? "+" : ""}${share(fit.change, 2)}`,
              },
              { label: words("Granted in the year"), figure: `${number(fit.granted)} ${fit.currency}` },
              {
                label: words("Left of the appropriation"),
                figure: `${number(fit.appropriation - fit.granted)} ${fit.currency}`,
              },
            ]}
          />
          <Figures
            rows={fit.rates.map(({ cell, before, after }) => ({
              label: cell,
              figure: `${number(before)} → ${number(after)}`,
            }))}
          />
          <p className={styles.quiet}>
            {words(
              "Your tariff stands on a sheet of your own, which is not changed here: type the new amounts there, and preview again.",
            )}
          </p>
        </>
      )}
    </div>
  );
}

/** Closing the next month with two who attest it, and the files by which a closed month is paid. */
function CloseMonth({ desk, told }: { readonly desk: Desk; readonly told: GrantsView }): React.JSX.Element {
  const styles = usePageStyles();
  const { words, language } = useSpeech();
  const called = (month: string): string => monthCalled(month, words, language);
  return (
    <div className={styles.section}>
      {told.next !== null ? (
        <>
          <p className={styles.quiet}>
            {words(
              "{month} is the next month. Closed, it does not change: what differs later is paid as a correction. Two people attest it.",
              {
                month: monthBegins(told.next, words),
              },
            )}
          </p>
          <Attest
            label={words("Preview closing {month}", { month: called(told.next) })}
            onPreview={(attesters) => desk.preview("grants", {}, { closing: { month: told.next ?? "", attesters } })}
          />
        </>
      ) : (
        <p className={styles.quiet}>{words("There is no month to close.")}</p>
      )}
      {told.closed.length > 0 && <Pay desk={desk} months={told.closed.map(({ month }) => month)} called={called} />}
    </div>
  );
}

function Pay(props: {
  readonly desk: Desk;
  readonly months: readonly string[];
  readonly called: (month: string) => string;
}): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const { desk, months, called } = props;
  const [month, setMonth] = useState(months.at(-1) ?? "");
  const { told, ask, pending, failure } = useAsked<PayView>(`pay ${month} ${desk.readings}`, () =>
    desk.view("pay", { month }),
  );
  return (
    <div className={styles.section}>
      <Subtitle2 as="h4" className={styles.heading}>
        {words("Pay a closed month")}
      </Subtitle2>
      <div className={styles.row}>
        <Field className={styles.grow} label={words("Month")}>
          <Select className={styles.narrow} value={month} onChange={(_, { value }) => setMonth(value)}>
            {months.map((one) => (
              <option key={one} value={one}>
                {called(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={ask} disabled={pending}>
          {words("Make the payment file")}
        </Button>
      </div>
      <ViewState pending={pending} failure={failure} onAgain={ask} />
      {told?.file != null && (
        <Button onClick={() => told.file !== null && saveBytes(told.file.text, told.file.name)}>
          {words("Save the payment file (CSV)")}
        </Button>
      )}
      {told?.specifications != null && (
        <Button
          onClick={() => told.specifications !== null && saveBytes(told.specifications.zip, told.specifications.name)}
        >
          {words("Save {count, plural, one {# specification} other {# specifications}} (zip)", {
            count: told.specifications.count,
          })}
        </Button>
      )}
      {told !== null && <ProblemList problems={told.problems} title={words("About the payment")} onLook={desk.show} />}
    </div>
  );
}
