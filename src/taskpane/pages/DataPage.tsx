import {
  Badge,
  Body1,
  Button,
  Caption1,
  Field,
  Link,
  MessageBar,
  MessageBarBody,
  Select,
  Subtitle2,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { BlockChoice, DataView, FieldChoice } from "../../app/views/data-view";
import { fieldInSentence, fieldNames } from "../../app/views/field-names";
import { reasonText } from "../../locale/reasons";
import { figuresOf } from "../../locale/speech";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { QuestionField } from "../QuestionField";
import { useKept } from "./kept";
import { PageHead } from "./PageHead";
import { usePageStyles } from "./page-styles";
import { useView } from "./use-view";
import { Empty, ViewState } from "./ViewState";

const useStyles = makeStyles({
  block: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "10px 12px",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    minWidth: "0",
  },
  head: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center", justifyContent: "space-between" },
  fields: { display: "flex", flexDirection: "column", gap: "8px" },
  changed: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: "8px" },
});

const none = "";

/**
 * What was recognised in the workbook, with how sure and why; which of the sheet's own headers means what; what is asked;
 * and what is wrong, each with the way to its cell. What is corrected here counts at once, and is kept in the workbook
 * with the next write.
 */
export function DataPage({ desk }: { readonly desk: Desk }): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const { told, pending, failure } = useView(desk, "data", null);
  const corrected = Object.entries(desk.settings).filter(([id]) => id.startsWith("map:"));
  return (
    <div className={styles.column}>
      <PageHead page="data" />
      <ViewState pending={pending && told === null} failure={failure} onAgain={desk.read} />
      {corrected.length > 0 && (
        <MessageBar layout="multiline">
          <MessageBarBody>
            {words(
              "{count, plural, one {# correction} other {# corrections}}: used from now on, and kept in the workbook with the next write.",
              { count: corrected.length },
            )}{" "}
            <Link as="button" onClick={() => desk.settle(Object.fromEntries(corrected.map(([id]) => [id, ""])))}>
              {words("Take them back")}
            </Link>
          </MessageBarBody>
        </MessageBar>
      )}
      {told !== null && <Asked desk={desk} told={told} />}
      {told !== null && <Blocks desk={desk} told={told} />}
      {told !== null && <ProblemList problems={told.inspection.problems} onLook={desk.show} />}
      <div>
        <Button onClick={desk.read}>{words("Read again")}</Button>
      </div>
    </div>
  );
}

function Asked({ desk, told }: { readonly desk: Desk; readonly told: DataView }): React.JSX.Element | null {
  const styles = usePageStyles();
  const { words } = useSpeech();
  if (told.questions.length === 0) return null;
  return (
    <section className={styles.section} aria-label={words("Questions")}>
      <Subtitle2 as="h3" className={styles.heading}>
        {words("Questions")}
      </Subtitle2>
      {told.questions.map((question) => (
        <QuestionField
          key={question.parameter}
          question={question}
          chosen={desk.settings[question.parameter] ?? ""}
          onChoose={(choice) => desk.settle({ [question.parameter]: choice })}
        />
      ))}
    </section>
  );
}

function Blocks({ desk, told }: { readonly desk: Desk; readonly told: DataView }): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const { ignored } = told.inspection;
  return (
    <section className={styles.section} aria-label={words("Recognised")}>
      <Subtitle2 as="h3" className={styles.heading}>
        {words("Recognised")}
      </Subtitle2>
      {told.blocks.length === 0 && (
        <Empty
          why={words(
            "No table was recognised. A list needs a row of headers with a word in each, such as Unit, Account and Budget, and one row a thing below it.",
          )}
        />
      )}
      {told.blocks.map((block) => (
        <Block key={`${block.sheet}!${block.range}`} block={block} desk={desk} roles={told.roles} />
      ))}
      {ignored.length > 0 && (
        <Caption1 className={styles.quiet}>
          {words("Left alone: {sheets}.", { sheets: ignored.map((one) => one.sheet).join(", ") })}
        </Caption1>
      )}
    </section>
  );
}

function Block(props: {
  readonly block: BlockChoice;
  readonly desk: Desk;
  readonly roles: DataView["roles"];
}): React.JSX.Element {
  const styles = useStyles();
  const page = usePageStyles();
  const { words, language } = useSpeech();
  const { block, desk, roles } = props;
  const [open, setOpen] = useKept(`data ${block.sheet}!${block.range}`, false);
  const where = `${block.sheet}!${block.range}`;
  const known = roles.some(({ role }) => role === block.role);
  const lacking = block.fields.filter(({ needed, column }) => needed && column === null);
  return (
    <article className={styles.block} aria-label={block.sheet}>
      <div className={styles.head}>
        <Link as="button" onClick={() => desk.show({ sheet: block.sheet, address: block.range })}>
          {where}
        </Link>
        <Sure value={block.confidence} />
      </div>
      <Field label={words("Holds")}>
        <Select
          className={page.narrow}
          value={known ? block.role : "nothing"}
          onChange={(_, { value }) => desk.settle({ [block.setting]: value })}
        >
          {roles.map(({ role, called }) => (
            <option key={role} value={role}>
              {words(called)}
            </option>
          ))}
          <option value="nothing">{words("Nothing that is to be read")}</option>
        </Select>
      </Field>
      {known && block.headers.length > 0 && (
        <Button appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open
            ? words("Hide the columns")
            : words("Show the columns: {read} of {all} are read", {
                read: block.headers.filter(({ readAs }) => readAs !== null).length,
                all: block.headers.length,
              })}
        </Button>
      )}
      {known && !open && lacking.length > 0 && block.fields.every(({ column }) => column === null) && (
        <Body1>{words("None of its columns is read yet.")}</Body1>
      )}
      {open && (
        <div className={styles.fields}>
          {block.fields
            .filter(({ needed, column }) => needed || column !== null)
            .map((field) => (
              <FieldSelect key={field.field} block={block} field={field} desk={desk} />
            ))}
          <OtherField block={block} desk={desk} />
        </div>
      )}
      {open && (
        <Caption1 className={page.quiet}>
          {block.headers
            .filter(({ readAs }) => readAs !== null)
            .map(
              ({ header, reason, confidence }) =>
                `${header}: ${reasonText(reason, words, (field) => fieldInSentence(field, words))} (${figuresOf(language).share(confidence, 0)})`,
            )
            .join("; ")}
        </Caption1>
      )}
    </article>
  );
}

/** One field: which of the sheet's headers it is read from. */
function FieldSelect(props: {
  readonly block: BlockChoice;
  readonly field: FieldChoice;
  readonly desk: Desk;
}): React.JSX.Element {
  const styles = useStyles();
  const page = usePageStyles();
  const { words } = useSpeech();
  const { block, field, desk } = props;
  const now = block.headers.find(({ column }) => column === field.column);
  const changed = now !== undefined && now.setting in desk.settings;
  return (
    <Field
      className={changed ? styles.changed : undefined}
      label={words(fieldNames[field.field] ?? field.field)}
      {...(field.needed && field.column === null
        ? { validationState: "warning" as const, validationMessage: words("Not found; pick its column.") }
        : {})}
    >
      <Select
        className={page.narrow}
        value={field.column ?? none}
        onChange={(_, { value }) => {
          const wanted = block.headers.find(({ column }) => column === value);
          desk.settle({
            ...(now === undefined ? {} : { [now.setting]: "nothing" }),
            ...(wanted === undefined ? {} : { [wanted.setting]: field.field }),
          });
        }}
      >
        <option value={none}>{words("No column")}</option>
        {block.headers.map(({ column, header }) => (
          <option key={column} value={column}>
            {`${header} (${column})`}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A field that no column is read as yet. */
function OtherField({ block, desk }: { readonly block: BlockChoice; readonly desk: Desk }): React.JSX.Element | null {
  const page = usePageStyles();
  const { words } = useSpeech();
  const [field, setField] = useKept(`data other ${block.sheet}!${block.range}`, none);
  const others = block.fields.filter(({ needed, column }) => !needed && column === null);
  if (others.length === 0) return null;
  const chosen = others.find((one) => one.field === field);
  return (
    <>
      <Field label={words("Something else that a column holds")}>
        <Select className={page.narrow} value={chosen?.field ?? none} onChange={(_, { value }) => setField(value)}>
          <option value={none}>{words("Choose")}</option>
          {others.map((one) => (
            <option key={one.field} value={one.field}>
              {words(fieldNames[one.field] ?? one.field)}
            </option>
          ))}
        </Select>
      </Field>
      {chosen !== undefined && <FieldSelect block={block} field={chosen} desk={desk} />}
    </>
  );
}

/** How sure the program is, in a word and a share. */
function Sure({ value }: { readonly value: number }): React.JSX.Element {
  const { words, language } = useSpeech();
  const share = figuresOf(language).share(value, 0);
  const [word, color] =
    value >= 0.8
      ? ([words("sure"), "success"] as const)
      : value >= 0.5
        ? ([words("fairly sure"), "warning"] as const)
        : ([words("unsure"), "danger"] as const);
  return (
    <Badge appearance="tint" color={color}>
      {word} {share}
    </Badge>
  );
}
