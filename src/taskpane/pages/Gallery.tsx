import { Field, Select } from "@fluentui/react-components";
import { presetSetting, type PresetKind } from "../../app/gallery/preset-setting";
import type { ShownParameter } from "../../app/views/shown-parameters";
import type { Desk, Settings } from "../desk/desk";
import { useSpeech } from "../language";
import { usePageStyles } from "./page-styles";
import { useView } from "./use-view";
import { ViewState } from "./ViewState";

/** Schemes or tariffs to begin from: what each is and where it comes from. What is chosen is tried on this page, not written. */
export function Gallery(props: {
  readonly desk: Desk;
  readonly kind: PresetKind;
  /** Parameters of what is on the page now: what is tried of them does not fit another one. */
  readonly ownParameters: readonly ShownParameter[];
}): React.JSX.Element {
  const styles = usePageStyles();
  const { words } = useSpeech();
  const { desk, kind, ownParameters } = props;
  const { told, pending, failure } = useView(desk, "gallery", kind);
  const chosen = desk.settings[presetSetting[kind]] ?? "";
  const preset = told?.presets.find(({ id }) => id === chosen);
  const choose = (id: string): void => {
    const left: Settings = Object.fromEntries(ownParameters.map((one) => [one.id, ""]));
    desk.settle({ ...left, [presetSetting[kind]]: id });
  };
  const texts = {
    scheme: {
      about: words(
        "Schemes that were published or are taught. Choose one to try it here; nothing is written until you write it.",
      ),
      label: words("Scheme"),
      own: words("As the workbook has it"),
    },
    tariff: {
      about: words("Tariffs of several countries. Choose one to try it here; nothing is written until you write it."),
      label: words("Tariff"),
      own: words("As the workbook has it"),
    },
  }[kind];
  return (
    <div className={styles.section}>
      <p className={styles.quiet}>{texts.about}</p>
      <ViewState pending={pending && told === null} failure={failure} onAgain={desk.read} />
      {told !== null && (
        <Field label={texts.label}>
          <Select className={styles.narrow} value={chosen} onChange={(_, { value }) => choose(value)}>
            <option value="">{texts.own}</option>
            {told.presets.map(({ id, title }) => (
              <option key={id} value={id}>
                {words(title)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {preset !== undefined && (
        <>
          {preset.about !== null && <p className={styles.heading}>{words(preset.about)}</p>}
          <p className={styles.quiet}>{words("Source: {source}.", { source: preset.source })}</p>
        </>
      )}
    </div>
  );
}
