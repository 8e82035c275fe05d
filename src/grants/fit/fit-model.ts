import { minus, over } from "../../rules/arithmetic";
import { given, key } from "../../rules/column";
import { numberColumn, textColumn, type Dataset } from "../../rules/data";
import { modelOf, type Model } from "../../rules/model";
import { table } from "../../rules/table";
import type { Fit } from "./fit-to-frame";

const made = { generated: true } as const;

/** The rules of a fit as a sheet shows it, in the currency of its tariff: rates before and after, and the cost against the frame. */
export function fitModel(currency: string): Model {
  const money = { meaning: "money", unit: currency } as const;
  const amount = { ...made, unit: currency, decimals: 2 } as const;
  const rates = table("FitRates", {
    rate: key("Rate", made),
    present: given.money("Present", amount),
    fitted: given.money("Fitted", amount),
  })
    .add("change", "Change", (row) => minus(row.fitted, row.present), money)
    .add("share", "Change, share", (row) => over(row.change, row.present), { meaning: "share" });
  const cost = table("FitCost", {
    tariff: key("Fitted tariff", made),
    frame: given.money("Frame", amount),
    before: given.money("Cost before", amount),
    after: given.money("Cost after", amount),
    next: given.money("Cost of one step more", amount),
  })
    .add("residual", "Left of the frame", (row) => minus(row.frame, row.after), money)
    .add("above", "One step more, above the frame", (row) => minus(row.next, row.frame), money);
  return modelOf({ tables: [cost, rates], parameters: [] });
}

/** A fit as the rows of `fitModel`. */
export function fitDataset({ rates, before, after, next }: Fit, title: string, frame: number): Dataset {
  return {
    parameters: {},
    tables: {
      FitCost: {
        rows: 1,
        columns: {
          tariff: textColumn([title]),
          frame: numberColumn([frame]),
          before: numberColumn([before]),
          after: numberColumn([after]),
          next: numberColumn([next]),
        },
      },
      FitRates: {
        rows: rates.length,
        columns: {
          rate: textColumn(rates.map(({ table: of, band }) => `${of}: ${band}`)),
          present: numberColumn(rates.map(({ value }) => value)),
          fitted: numberColumn(rates.map(({ fitted }) => fitted)),
        },
      },
    },
  };
}
