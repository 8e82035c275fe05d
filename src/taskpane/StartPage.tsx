import { Button, Divider, Radio, RadioGroup, Subtitle2, Text, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Language } from "../locale/words";
import { useSpeech } from "./language";

const useStyles = makeStyles({
  column: { display: "flex", flexDirection: "column", gap: "14px" },
  drop: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "24px 16px",
    textAlign: "center",
    display: "flex",
    flexDirection: "column",
    gap: "10px",
    alignItems: "center",
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  list: { margin: "0", paddingLeft: "20px", display: "flex", flexDirection: "column", gap: "4px" },
});

/** First page: take a workbook or the sample. */
export function StartPage(props: {
  readonly onOpen: (bytes: Uint8Array, name: string) => void;
  readonly onFailure: (message: string) => void;
}): React.JSX.Element {
  const styles = useStyles();
  const { words, language, setLanguage } = useSpeech();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  const take = (file: File | undefined): void => {
    if (!file) return;
    file.arrayBuffer().then(
      (buffer) => props.onOpen(new Uint8Array(buffer), file.name),
      () => props.onFailure(words("The file could not be read.")),
    );
  };
  const takeSample = (): void => {
    fetch("assets/sample.xlsx")
      .then((response) => (response.ok ? response.arrayBuffer() : Promise.reject(new Error(response.statusText))))
      .then(
        (buffer) => props.onOpen(new Uint8Array(buffer), "sample.xlsx"),
        () => props.onFailure(words("The sample workbook is not here. Start the program with npm start.")),
      );
  };

  return (
    <div className={styles.column}>
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <Subtitle2 as="h2">{words("Drop a workbook here")}</Subtitle2>
        <Text>{words("It stays on this computer: nothing is sent anywhere.")}</Text>
        <Button onClick={() => chooser.current?.click()}>{words("Choose a file")}</Button>
        <input
          ref={chooser}
          type="file"
          accept=".xlsx,.xlsm"
          hidden
          data-testid="file"
          aria-label={words("Choose a file")}
          onChange={(event) => {
            take(event.target.files?.[0]);
            event.target.value = "";
          }}
        />
      </div>
      <Divider>{words("or")}</Divider>
      <Button appearance="primary" onClick={takeSample}>
        {words("Open the sample workbook")}
      </Button>
      <Text>{words("What happens:")}</Text>
      <ol className={styles.list}>
        <li>{words("The program finds your budget, indicators, staff and roster.")}</li>
        <li>{words("It shows what it understood and what is wrong, cell by cell.")}</li>
        <li>{words("It adds sheets with live formulas. Your own sheets are not changed.")}</li>
      </ol>
      <RadioGroup layout="horizontal" value={language} aria-label={words("Language")} onChange={(_, data) => setLanguage(data.value as Language)}>
        <Radio value="en" label="English" />
        <Radio value="sv" label="Svenska" />
      </RadioGroup>
    </div>
  );
}
