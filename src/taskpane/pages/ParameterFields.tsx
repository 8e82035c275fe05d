import { Checkbox, Field, InfoLabel, Input, Link, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ShownParameter } from "../../app/views/shown-parameters";
import type { Language } from "../../locale/speech";
import type { SheetPlace } from "../../workbook/open-workbook";
import type { Settings } from "../desk/desk";
import { useSpeech } from "../language";
import { usePageStyles } from "./page-styles";

const useStyles = makeStyles({
  all: { display: "flex", flexDirection: "column", gap: "12px" },
  narrow: { minWidth: "0", width: "100%" },
  tried: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: "8px" },
});

/** Parameters that a person may try: each with its unit, meaning and source; one that is tried says what it was. */
export function ParameterFields(props: {
  readonly parameters: readonly ShownParameter[];
  readonly settings: Settings;
  readonly onSettle: (settings: Settings) => void;
  readonly onLook: (place: SheetPlace) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const page = usePageStyles();
  const { words } = useSpeech();
  return (
    <div className={styles.all}>
      {props.parameters.map((one) => (
        <div key={one.id} className={one.id in props.settings ? styles.tried : undefined}>
          <One parameter={one} tried={props.settings[one.id]} onSettle={props.onSettle} />
          {one.place !== null && (
            <Link as="button" className={page.target} onClick={() => props.onLook(one.place as SheetPlace)}>
              {words("Show the cell of {parameter}", { parameter: words(one.header) })}
            </Link>
          )}
        </div>
      ))}
    </div>
  );
}

function One(props: {
  readonly parameter: ShownParameter;
  readonly tried: string | undefined;
  readonly onSettle: (settings: Settings) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const { parameter, tried } = props;
  const { id, header, kind, choices, note, source, unit } = parameter;
  // What stands, unless it is tried: the view's value is already the tried one.
  const shown = textOf(parameter, language);
  const [typed, setTyped] = useState(tried ?? shown);
  const settle = (value: string): void => props.onSettle({ [id]: value });
  const label = (
    <InfoLabel
      info={`${note === null ? "" : `${words(note)} `}${words("Source: {source}.", { source: words(source) })}`}
    >
      {words(header)}
    </InfoLabel>
  );
  const hint = unit === null ? undefined : words(unit);
  if (choices !== null)
    return (
      <Field label={label}>
        <Select
          className={styles.narrow}
          value={tried ?? String(parameter.value ?? "")}
          onChange={(_, { value }) => settle(value)}
        >
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {words(choice)}
            </option>
          ))}
        </Select>
      </Field>
    );
  if (kind === "boolean") {
    const checked = tried === undefined ? parameter.value === true : tried === "true";
    return (
      <Checkbox
        label={label as unknown as string}
        checked={checked}
        onChange={(_, data) => settle(String(data.checked === true))}
      />
    );
  }
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Input
        className={styles.narrow}
        value={typed}
        inputMode={kind === "date" ? "text" : "decimal"}
        onChange={(_, { value }) => {
          setTyped(value);
          settle(plainNumber(value, kind, language));
        }}
      />
    </Field>
  );
}

/** Thousands apart with a comma, as the English pane shows an amount; in other figures a comma is a decimal sign. */
const englishAmount = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;

/** What a person typed without what keeps the thousands apart. */
function plainNumber(typed: string, kind: ShownParameter["kind"], language: Language): string {
  const text = typed.replace(/(\d)[\s\u00a0\u202f](?=\d{3})/g, "$1").trim();
  return language === "en" && kind === "money" && englishAmount.test(text) ? text.replace(/,/g, "") : text;
}

/** A parameter's value as a person types it: a share in per cent, a date as 2026-12-31. */
function textOf({ kind, value }: ShownParameter, language: Language): string {
  if (value === null) return "";
  if (typeof value !== "number") return String(value);
  if (kind === "date") return new Date(Date.UTC(1899, 11, 30) + value * 86_400_000).toISOString().slice(0, 10);
  const mark = language === "sv" ? "," : ".";
  if (kind === "share") return `${Number((value * 100).toPrecision(12))} %`.replace(".", mark);
  const [whole = "", part] = String(value).split(".");
  // A year has no thousands.
  const grouped = kind === "money" ? whole.replace(/\B(?=(\d{3})+$)/g, mark === "," ? "\u00a0" : ",") : whole;
  return part === undefined ? grouped : `${grouped}${mark}${part}`;
}
