import { isBlank, orElse } from "../rules/absence";
import { key, type Column } from "../rules/column";
import type { Expr, Kind } from "../rules/expr";
import { equals, firstMatch, or } from "../rules/logic";
import { lookup } from "../rules/lookup";
import { modelOf, type Model } from "../rules/model";
import { table } from "../rules/table";
import { customerIndexes, funnelWords } from "../indicators/survey/customer-indexes";
import { surveyRules } from "../indicators/survey/parameters";
import { surveyAnswers, surveys } from "../indicators/survey/survey";
import { said, sentence, whole, type Say } from "./sentence";

const rows = table("CustomerWords", { unit: key("Unit", { generated: true }) });

/** A row a unit of the survey: its customer index as a sentence of the workbook's language, with its margin of error. */
function customerWords(say: Say) {
  return rows.add("customers", "Customers in words", (row) => {
    const of = <K extends Kind, N extends boolean>(column: Column<K, N>): Expr<K, N> =>
      lookup(column, customerIndexes.unit, row.unit);
    const index = of(customerIndexes.index);
    const [questions, asked] = [of(customerIndexes.questions), of(customerIndexes.asked)];
    const figures = {
      asked: whole(asked),
      questions: whole(questions),
      index: whole(orElse(index, 0)),
      margin: whole(orElse(of(customerIndexes.margin), 0)),
      answers: whole(orElse(of(customerIndexes.answers), 0)),
      common: whole(orElse(of(customerIndexes.common), 0)),
      standing: said(of(customerIndexes.standing), funnelWords, say),
    };
    return firstMatch<"text", false>(
      [
        {
          when: or(equals(questions, 0), isBlank(index)),
          then: sentence(say("Too few have answered for a customer index.")),
        },
        {
          when: equals(questions, asked),
          then: sentence(
            say(
              "Customer index {index}, give or take {margin}, from {answers} answers; all units {common}: {standing}.",
            ),
            figures,
          ),
        },
      ],
      sentence(
        say(
          "Customer index {index}, give or take {margin}, from {answers} answers to {questions} of {asked} questions, the others with too few answers; all units {common}: {standing}.",
        ),
        figures,
      ),
    );
  });
}

/** A survey beside the evaluation: answers, questions, and each unit's index in figures and words. */
export function customerModel(say: Say): Model {
  return modelOf({
    tables: [surveyAnswers, surveys, customerIndexes, customerWords(say)],
    parameters: Object.values(surveyRules),
  });
}
