import { actionPlanSections } from "../commitments/action-plan/steps";
import type { SheetPlan } from "../workbook/plan";
import { formPage } from "./form-page";
import type { LiveFigure } from "./form-pen";
import { stacked, type PlacedSheet } from "./layout";
import { modelTable } from "./model-table";
import { tableSheet } from "./table-sheet";
import type { WrittenModel } from "./written-model";

/** The nine steps of the action plan: what each is, what the workbook answers already, what a person fills in. */
export function actionPlanSheet({ words }: WrittenModel, live: LiveFigure): SheetPlan {
  return formPage(
    {
      id: "actionPlan",
      name: words("Action plan"),
      title: words("Action plan: measure, monitor and improve"),
      subtitle: words("Nine steps. Figures are those of the workbook as it stands; fill in the yellow cells."),
      values: {},
      sections: actionPlanSections(),
      footer: `${words("Action plan")} · ${words("Page")} &P / &N`,
      paged: true,
    },
    words,
    live,
  );
}

/** The register of measures, under what all of it comes to: cost, use, who supplies and uses each, and which could be dropped by the rule that stands above. */
export function measuresSheet(written: WrittenModel): PlacedSheet {
  const { words } = written;
  return stacked(
    "measures",
    words("Measures"),
    [
      {
        kind: "title",
        text: words("Register of measures"),
        subtitle: words(
          "Say of each measure what use it is, and to whom. The columns after that say what could be done, and why.",
        ),
      },
      { kind: "table", table: modelTable(written, "MeasureRule", { inputs: ["costlyFrom"] }) },
      { kind: "table", table: modelTable(written, "ActionPlanFacts") },
      { kind: "table", table: modelTable(written, "Measures", { inputs: ["users", "usefulness"] }) },
    ],
    tableSheet,
  );
}
