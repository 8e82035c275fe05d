import { Body1, Radio, RadioGroup, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../locale/speech";
import { useSpeech } from "../language";
import { Glossary } from "../glossary/Glossary";
import { Fold } from "./Fold";
import { PageHead } from "./PageHead";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "12px" },
  heading: { margin: "0" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What is kept in this workbook for the pane. */
export function SettingsPage(): React.JSX.Element {
  const styles = useStyles();
  const { words, language, setLanguage } = useSpeech();
  return (
    <div className={styles.column}>
      <PageHead page="settings" />
      <RadioGroup
        layout="horizontal"
        value={language}
        aria-label={words("Language")}
        onChange={(_, data) => setLanguage(data.value as Language)}
      >
        <Radio value="en" label={{ children: "English", lang: "en" }} />
        <Radio value="sv" label={{ children: "Svenska", lang: "sv" }} />
      </RadioGroup>
      <Body1 className={styles.quiet}>
        {words(
          "The pane's language is kept in this workbook. Sheets that are written keep the language of the first write.",
        )}
      </Body1>
      <Fold name="settings glossary" title={words("What the words mean")}>
        <Glossary />
      </Fold>
    </div>
  );
}
