import { compileOverTime } from "../../../../src/grants/document/time/compile-over-time";
import type { Model } from "../../../../src/rules/model";
import { documentOf } from "../tariff-files";

/** A document with every part that time can have, all its own words marked. */
export function wholeTariffModel(mark: string): Model {
  const compiled = compileOverTime(
    documentOf({
      tariff: 1,
      id: "whole",
      title: mark,
      source: mark,
      currency: mark,
      roles: { recipient: "child", provider: "provider" },
      inputs: [
        { id: "child", header: mark, kind: "text" },
        { id: "provider", header: mark, kind: "text" },
        { id: "age", header: mark, kind: "number" },
      ],
      steps: [
        { id: "number", header: mark, kind: "provider count", at: "provider", unit: mark },
        { id: "amount", header: mark, kind: "product", of: ["number", "age", 100] },
      ],
      result: "amount",
      time: {
        per: "year",
        ages: [{ id: "age", born: "born", switch: "birthday" }],
        advance: { percent: 70, claim: "amount", claimed: "number > 0" },
      },
    }),
  );
  if (!("model" in compiled)) throw new Error(JSON.stringify(compiled.problems));
  return compiled.model;
}
