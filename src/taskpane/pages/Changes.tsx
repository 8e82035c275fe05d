import { Subtitle2 } from "@fluentui/react-components";
import type { ShownChanges } from "../../app/views/changes-view";
import { figuresOf } from "../../locale/speech";
import { monthBegins, monthCalled } from "../charts/months";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { Figures } from "./Figures";
import { usePageStyles } from "./page-styles";
import { useView } from "./use-view";
import { ViewState } from "./ViewState";

/** What has changed since the month closed last, and why, in kronor. */
export function Changes({ desk }: { readonly desk: Desk }): React.JSX.Element {
  const styles = usePageStyles();
  const { words, language } = useSpeech();
  const { told, pending, failure } = useView(desk, "changes", null);
  const changes = told?.changes ?? null;
  return (
    <div className={styles.section}>
      <ViewState pending={pending && told === null} failure={failure} onAgain={desk.read} />
      {told !== null && <ProblemList problems={told.problems} onLook={desk.show} />}
      {changes !== null && (
        <>
          <Compared
            title={words("Closed months: granted now less paid")}
            unchanged={words("Nothing that was paid has changed.")}
            changes={changes.closedMonths}
            unit={changes.unit}
          />
          {changes.nextMonth !== null && (
            <Compared
              title={words("{next} as computed less {last} as paid", {
                next: monthBegins(changes.nextMonth.month, words),
                last: monthCalled(changes.since, words, language),
              })}
              unchanged={words("The two months are alike.")}
              changes={changes.nextMonth}
              unit={changes.unit}
            />
          )}
        </>
      )}
    </div>
  );
}

function Compared(props: {
  readonly title: string;
  readonly unchanged: string;
  readonly changes: ShownChanges;
  readonly unit: string;
}): React.JSX.Element {
  const styles = usePageStyles();
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const { whole, months, providers } = props.changes;
  const alike = whole.change === 0 && providers.length === 0 && months.length === 0;
  const signed = (amount: number): string => `${amount > 0 ? "+" : ""}${number(amount)} ${props.unit}`;
  return (
    <>
      <Subtitle2 as="h4" className={styles.heading}>
        {props.title}
      </Subtitle2>
      {alike ? (
        <p className={styles.quiet}>{props.unchanged}</p>
      ) : (
        <Figures
          rows={[
            { label: words("In all"), more: whole.causes, figure: signed(whole.change) },
            ...(months.length > 1 ? months : []).map(({ name, change, causes }) => ({
              label: monthBegins(name, words),
              more: causes,
              figure: signed(change),
            })),
            ...providers.map(({ name, change, causes }) => ({ label: name, more: causes, figure: signed(change) })),
          ]}
        />
      )}
    </>
  );
}
