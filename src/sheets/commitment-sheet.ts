import type { CommitmentForm } from "../commitments/form";
import type { Words } from "../locale/words";
import type { SheetPlan } from "../workbook/plan";
import { formPage } from "./form-page";
import type { LiveFigure } from "./form-pen";

/** A commitment form as a sheet: one or two A4 pages, three where it holds more than two do in legible print. */
export function commitmentSheet(form: CommitmentForm, name: string, words: Words, live: LiveFigure): SheetPlan {
  return formPage(
    {
      id: `commitment:${form.id}`,
      name,
      title: words(form.title, form.values),
      subtitle: words(form.subtitle, form.values),
      sections: form.sections,
      values: form.values,
      ...(form.frozen === undefined ? {} : { frozen: form.frozen }),
      footer: `${form.id} · ${words("Page")} &P / &N`,
      paged: true,
    },
    words,
    live,
  );
}
