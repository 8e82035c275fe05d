import type { Question } from "../../app/questions";
import type { Problem } from "../../problem/problem";
import type { Desk } from "../desk/desk";
import { useSpeech } from "../language";
import { ProblemList } from "../ProblemList";
import { QuestionField } from "../QuestionField";
import { Empty } from "./ViewState";

/** A page that has nothing to show yet: what must be decided first, else what the workbook lacks. */
export function NotYet(props: {
  readonly desk: Desk;
  readonly told: { readonly question: Question | null; readonly problems: readonly Problem[] };
  /** What the page needs, in a sentence. */
  readonly why: string;
  readonly onData: () => void;
  /** Stands in the place of the empty state, where there is more to say. */
  readonly children?: React.ReactNode;
}): React.JSX.Element {
  const { words } = useSpeech();
  const { desk, told, why, onData, children } = props;
  const { question } = told;
  if (question !== null)
    return (
      <QuestionField
        question={question}
        chosen={desk.settings[question.parameter] ?? ""}
        onChoose={(choice) => desk.settle({ [question.parameter]: choice })}
      />
    );
  if (children !== undefined && children !== null) return <>{children}</>;
  return (
    <>
      <Empty why={why} act={{ label: words("See what was recognised"), on: onData }} />
      <ProblemList problems={told.problems.filter(({ severity }) => severity === "error")} onLook={desk.show} />
    </>
  );
}
