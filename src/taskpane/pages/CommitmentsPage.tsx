import {
  Badge,
  Button,
  Caption1,
  Field,
  Link,
  Select,
  Subtitle2,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { ShownCommitment } from "../../app/views/commitments-view";
import type { Collected, Distributed } from "../../app/views/forms-view";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { saveBytes } from "../save";
import { Fold } from "./Fold";
import { Guarantees } from "./Guarantees";
import { JobSection } from "./JobSection";
import { useKept } from "./kept";
import { Net } from "./Net";
import { NotYet } from "./NotYet";
import { PageHead } from "./PageHead";
import { usePageStyles } from "./page-styles";
import { useAsked } from "./use-asked";
import { useView } from "./use-view";
import { Empty, ViewState } from "./ViewState";

const useStyles = makeStyles({
  filters: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(130px, 1fr))", gap: "8px" },
  one: {
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    overflowWrap: "anywhere",
  },
  head: { display: "flex", justifyContent: "space-between", gap: "8px", alignItems: "baseline" },
  drop: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "16px 12px",
    textAlign: "center",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    alignItems: "center",
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
});

const all = "";

/** The register of commitments, the forms sent out and taken in, and writing them. */
export function CommitmentsPage({
  desk,
  onData,
}: {
  readonly desk: Desk;
  readonly onData: () => void;
}): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const { told, pending, failure } = useView(desk, "commitments", null);
  return (
    <div className={styles.column}>
      <PageHead page="commitments" />
      <ViewState pending={pending && told === null} failure={failure} onAgain={desk.read} />
      {told !== null && told.commitments === null && (
        <NotYet
          desk={desk}
          told={told}
          onData={onData}
          why={words("Commitments need indicators with targets and a budget, on sheets of their own.")}
        />
      )}
      {told?.commitments != null && (
        <>
          <JobSection desk={desk} job="commitments" showsTotals={false} />
          <Fold name="commitments send" title={words("Send out forms")}>
            <SendOut desk={desk} units={told.units} />
          </Fold>
          <Fold name="commitments take" title={words("Take in returned forms")}>
            <TakeIn desk={desk} />
          </Fold>
          <Fold name="commitments guarantees" title={words("Publish service guarantees")}>
            <Guarantees desk={desk} units={told.units} />
          </Fold>
          {told.net !== null && (
            <Fold name="commitments net" title={words("The net of commitments")}>
              <Net desk={desk} net={told.net} />
            </Fold>
          )}
          <Register desk={desk} commitments={told.commitments} />
        </>
      )}
    </div>
  );
}

function Register(props: { readonly desk: Desk; readonly commitments: readonly ShownCommitment[] }): React.JSX.Element {
  const styles = useStyles();
  const page = usePageStyles();
  const { words } = useSpeech();
  const { desk, commitments } = props;
  const [unit, setUnit] = useKept("commitments unit", all);
  const [status, setStatus] = useKept("commitments status", all);
  const [form, setForm] = useKept("commitments form", all);
  const shown = commitments.filter(
    (one) =>
      (unit === all || one.unit === unit) &&
      (status === all || one.status === status) &&
      (form === all || one.form === form),
  );
  const some = (of: (one: ShownCommitment) => string): readonly string[] => [...new Set(commitments.map(of))].sort();
  const filters = [
    { label: words("Unit"), value: unit, put: setUnit, choices: some((one) => one.unit) },
    { label: words("Status"), value: status, put: setStatus, choices: some((one) => one.status) },
    { label: words("Form"), value: form, put: setForm, choices: some((one) => one.form) },
  ];
  return (
    <section className={page.section} aria-label={words("Register")}>
      <Subtitle2 as="h3" className={page.heading}>
        {words("Register")}
      </Subtitle2>
      <div className={styles.filters}>
        {filters.map(({ label, value, put, choices }) => (
          <Field key={label} label={label}>
            <Select className={page.narrow} value={value} onChange={(_, data) => put(data.value)}>
              <option value={all}>{words("All")}</option>
              {choices.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <Caption1 role="status">
        {words("{shown} of {all, plural, one {# commitment} other {# commitments}}", {
          shown: shown.length,
          all: commitments.length,
        })}
      </Caption1>
      <ul className={page.list}>
        {shown.map((one) => (
          <Commitment key={one.id} one={one} desk={desk} />
        ))}
      </ul>
      {shown.length === 0 && (
        <Empty
          why={words("No commitment is of this unit, status and form.")}
          act={{
            label: words("Show all"),
            on: () => {
              for (const { put } of filters) put(all);
            },
          }}
        />
      )}
    </section>
  );
}

function Commitment({ one, desk }: { readonly one: ShownCommitment; readonly desk: Desk }): React.JSX.Element {
  const styles = useStyles();
  const page = usePageStyles();
  const { words } = useSpeech();
  const late = one.daysToReconsider !== null && one.daysToReconsider < 0;
  const { place } = one;
  return (
    <li className={styles.one}>
      <span className={styles.head}>
        {place === null ? (
          <span>{one.id}</span>
        ) : (
          <Link as="button" onClick={() => desk.show(place)}>
            {one.id}
          </Link>
        )}
        <Badge appearance="tint" color={one.signed ? "success" : "informative"}>
          {one.status}
        </Badge>
      </span>
      <span>{one.who === "" || one.who === one.unit ? one.unit : `${one.unit}, ${one.who}`}</span>
      <Caption1 className={page.quiet}>
        {words("{agreed} of {lines} lines agreed", { agreed: one.agreed, lines: one.lines })}
        {one.missing === "" ? "" : `; ${words("missing: {what}", { what: one.missing })}`}
        {late ? `; ${words("should have been reconsidered")}` : ""}
      </Caption1>
    </li>
  );
}

/** Forms as files, one a unit and one a person, in one zip. */
function SendOut({ desk, units }: { readonly desk: Desk; readonly units: readonly string[] }): React.JSX.Element {
  const page = usePageStyles();
  const { words } = useSpeech();
  const [unit, setUnit] = useKept("commitments send unit", all);
  const { told, ask, pending, failure } = useAsked<Distributed>(`distribute ${unit} ${desk.readings}`, () =>
    desk.view("distribute", { units: unit === all ? [] : [unit] }),
  );
  const zip = told?.zip ?? null;
  return (
    <div className={page.section}>
      <p className={page.quiet}>
        {words(
          "One file a unit and one a person, with nobody else's data in it. People fill them in and send them back.",
        )}
      </p>
      <Field label={words("To")}>
        <Select className={page.narrow} value={unit} onChange={(_, { value }) => setUnit(value)}>
          <option value={all}>{words("All units and their staff")}</option>
          {units.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      </Field>
      <div>
        {zip === null ? (
          <Button onClick={ask} disabled={pending}>
            {words("Make the files")}
          </Button>
        ) : (
          <Button onClick={() => saveBytes(zip, `${words("forms")}.zip`)}>
            {words("Save {count, plural, one {# file} other {# files}} (zip)", { count: told?.files.length ?? 0 })}
          </Button>
        )}
      </div>
      <ViewState pending={pending} failure={failure} onAgain={ask} />
      {told !== null && (
        <ProblemList
          problems={told.problems.filter(({ severity }) => severity === "error")}
          title={words("About the files")}
          onLook={desk.show}
        />
      )}
    </div>
  );
}

/** Returned files or a zip of them: held against the workbook first, written when told to. */
function TakeIn({ desk }: { readonly desk: Desk }): React.JSX.Element {
  const styles = useStyles();
  const page = usePageStyles();
  const { words } = useSpeech();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [told, setTold] = useKept<Collected | null>(`collected ${desk.readings}`, null);
  const take = (list: Iterable<File>): void => {
    setPending(true);
    setFailure(null);
    const unread = (): never => {
      throw new Error(words("The file could not be read."));
    };
    Promise.all(
      [...list].map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer().catch(unread)),
      })),
    )
      .then((files) => desk.view("collect", { files }))
      .then(setTold, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)))
      .finally(() => setPending(false));
  };
  const changes = told?.accepted.reduce((sum, one) => sum + one.changes.length, 0) ?? 0;
  return (
    <div className={page.section}>
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          event.stopPropagation();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          // Not a new workbook for the pane, but forms for the one in hand.
          event.preventDefault();
          event.nativeEvent.stopImmediatePropagation();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        <span>{words("Drop returned files here, or a zip of them")}</span>
        <Button onClick={() => chooser.current?.click()}>{words("Choose files")}</Button>
        <input
          ref={chooser}
          type="file"
          multiple
          accept=".xlsx,.zip"
          hidden
          data-testid="returned"
          aria-label={words("Choose files")}
          onChange={(event) => {
            if (event.target.files !== null && event.target.files.length > 0) take(event.target.files);
            event.target.value = "";
          }}
        />
      </div>
      <ViewState pending={pending} failure={failure} onAgain={() => setFailure(null)} />
      {told !== null && (
        <>
          <p role="status" className={page.heading}>
            {words(
              "{forms, plural, one {# form} other {# forms}} taken in with {changes, plural, one {# change} other {# changes}}, {refused} refused.",
              {
                forms: told.accepted.length,
                changes,
                refused: told.refused.length,
              },
            )}
          </p>
          <ul className={page.list}>
            {told.accepted.map((one) => (
              <li key={one.form} className={page.item}>
                <span>{`${one.form}, ${one.unit}`}</span>
                <span>{words("{count, plural, one {# change} other {# changes}}", { count: one.changes.length })}</span>
              </li>
            ))}
          </ul>
          <ProblemList problems={told.refused.flatMap(({ problems }) => problems)} title={words("Refused")} />
          {changes > 0 && (
            <div>
              <Button onClick={() => desk.preview("commitments", {}, { collected: told.collected })}>
                {words("Preview taking them in")}
              </Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}
