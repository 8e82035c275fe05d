import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { Question } from "../app/questions";
import { useSpeech } from "./language";

/** A decision that the job waits for. */
export function QuestionField(props: {
  readonly question: Question;
  readonly chosen: string;
  readonly onChoose: (choice: string) => void;
}): React.JSX.Element {
  const { words } = useSpeech();
  const { header, values, labels } = props.question;
  return (
    <Field label={words(header, values)}>
      <RadioGroup value={props.chosen} onChange={(_, data) => props.onChoose(data.value)}>
        {props.question.choices.map((choice) => (
          <Radio key={choice} value={choice} label={words(labels?.[choice] ?? choice)} />
        ))}
      </RadioGroup>
    </Field>
  );
}
