import { useState } from "react";
import { stops } from "../problem/problem";
import { useSpeech } from "./language";
import type { Look } from "./look";
import { QuestionField } from "./QuestionField";
import { ResultPage } from "./ResultPage";
import type { Stage, Workbench } from "./workbench";

/** The page of an opened workbook or of a job done. */
export function StagePage(props: {
  readonly bench: Workbench;
  readonly stage: Exclude<Stage, { readonly at: "start" }>;
  readonly onLook: (look: Look) => void;
}): React.JSX.Element {
  const { words } = useSpeech();
  const { bench, stage, onLook } = props;
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const common = { name: stage.name, onAnother: bench.leave, onLook };

  if (stage.at === "opened") {
    const { inspection, sheets } = stage.opened;
    const unreadable = sheets.length === 0 && stops(inspection.problems);
    return (
      <ResultPage
        {...common}
        inspection={inspection}
        problems={inspection.problems}
        totals={[]}
        stopped={unreadable}
        {...(unreadable ? {} : { primary: { label: words("Run the main job"), act: () => bench.run() } })}
      />
    );
  }
  const { result } = stage.ran;
  const { bytes } = result;
  const { question } = result;
  const chosen = question === null ? "" : (answers[question.parameter] ?? "");
  const decided = question === null || chosen === "" ? {} : { [question.parameter]: chosen };
  return (
    <ResultPage
      {...common}
      problems={[...result.problems, ...formProblems(stage)]}
      totals={result.totals}
      receipt={result.receipt}
      stopped={bytes === null}
      {...(bytes === null ? {} : { forms: { made: stage.forms, make: bench.makeForms } })}
      {...(question === null
        ? {}
        : {
            question: (
              <QuestionField
                question={question}
                chosen={chosen}
                onChoose={(choice) => setAnswers({ ...answers, [question.parameter]: choice })}
              />
            ),
          })}
      primary={
        bytes === null
          ? { label: words("Try again"), act: () => bench.run(decided) }
          : { label: words("Save the workbook"), act: () => bench.save?.() }
      }
    />
  );
}

/** What stopped the forms; what they only noted, the main job noted already. */
function formProblems(stage: Extract<Stage, { readonly at: "ran" }>) {
  return stage.forms?.zip === null ? stage.forms.problems.filter((problem) => problem.severity === "error") : [];
}
