import {
  Body1,
  Button,
  Divider,
  Radio,
  RadioGroup,
  Subtitle2,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useRef } from "react";
import type { Language } from "../locale/speech";
import { useSpeech } from "./language";
import { fetchSample } from "./sample";

const useStyles = makeStyles({
  heading: { margin: "0" },
  column: { display: "flex", flexDirection: "column", gap: "16px" },
  drop: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: "28px 16px",
    textAlign: "center",
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    alignItems: "center",
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  choose: { marginTop: "8px" },
  steps: { margin: "6px 0 0", paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "6px" },
});

/** First page: take a workbook or the sample. */
export function StartPage(props: {
  /** Whether a file is held over the page. */
  readonly over?: boolean;
  readonly onFile: (file: File) => void;
  readonly onOpen: (bytes: Uint8Array, name: string) => void;
  readonly onFailure: (message: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words, language, setLanguage } = useSpeech();
  const chooser = useRef<HTMLInputElement>(null);

  const takeSample = (): void => {
    fetchSample().then(
      ({ bytes, name }) => props.onOpen(bytes, name),
      () => props.onFailure(words("The sample workbook is not here. Start the program with npm start.")),
    );
  };

  return (
    <div className={styles.column}>
      <section
        className={mergeClasses(styles.drop, props.over === true && styles.over)}
        aria-label={words("Drop a workbook here")}
      >
        <Subtitle2 as="h2" className={styles.heading}>
          {words("Drop a workbook here")}
        </Subtitle2>
        <Body1 className={styles.quiet}>{words("It stays on this computer: nothing is sent anywhere.")}</Body1>
        <Button className={styles.choose} onClick={() => chooser.current?.click()}>
          {words("Choose a file")}
        </Button>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          data-testid="file"
          aria-label={words("Choose a file")}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) props.onFile(file);
            event.target.value = "";
          }}
        />
      </section>
      <Divider>{words("or")}</Divider>
      <Button appearance="primary" size="large" onClick={takeSample}>
        {words("Open the sample workbook")}
      </Button>
      <section>
        <Subtitle2 as="h2" className={styles.heading}>
          {words("What happens:")}
        </Subtitle2>
        <ol className={styles.steps}>
          <li>{words("The program finds your budget, indicators, staff and roster.")}</li>
          <li>{words("It shows what it understood and what is wrong, cell by cell.")}</li>
          <li>{words("It adds sheets with live formulas. Your own sheets are not changed.")}</li>
        </ol>
      </section>
      <RadioGroup
        layout="horizontal"
        value={language}
        aria-label={words("Language")}
        onChange={(_, data) => setLanguage(data.value as Language)}
      >
        <Radio value="en" label={{ children: "English", lang: "en" }} />
        <Radio value="sv" label={{ children: "Svenska", lang: "sv" }} />
      </RadioGroup>
    </div>
  );
}
