import type { SurveyColumn } from "./survey-column";
import type { Draft } from "./column-draft";
import type { LabelField } from "./words/survey-words";

type LabelMeaning = Pick<SurveyColumn, "field" | "confidence" | "reason" | "fillDown">;

export function labelMeanings(labels: readonly Draft[], subjects: ReadonlySet<string>): Map<number, LabelMeaning> {
  const meant = new Map<number, LabelMeaning>();
  const taken = new Set<string>();
  const most = Math.max(1, ...labels.map(({ profile }) => profile.filled));
  const sparse = (one: Draft): boolean => one.profile.filled > 0 && one.profile.filled < most * 0.6;
  for (const one of [...labels].sort((a, b) => (b.label?.score ?? 0) - (a.label?.score ?? 0))) {
    if (!one.label || one.label.score < 0.6) continue;
    const numeric = one.profile.numbers > one.profile.texts;
    const wanted = one.label.field;
    const field = numeric && (wanted === "unit" || wanted === "group") ? (`${wanted}_code` as const) : wanted;
    if (taken.has(field)) continue;
    taken.add(field);
    meant.set(one.column, {
      field,
      fillDown: sparse(one) && (field === "unit" || field === "group" || field === "account" || field === "item"),
      confidence: round(one.label.score),
      reason: `the header "${one.text}" ${one.label.score > 0.93 ? "is" : "contains"} "${one.label.word}", a word for ${field}`,
    });
  }
  const free = labels.filter(({ column, profile }) => !meant.has(column) && profile.texts > profile.numbers);
  const fields: LabelField[] = [];
  if (!taken.has("item") && !taken.has("indicator")) fields.push(subjects.has("indicators") ? "indicator" : "item");
  if (!taken.has("unit")) fields.push("unit");
  if (!taken.has("group")) fields.push("group");
  const byDistinct = [...free].sort(
    (a, b) => Number(sparse(a)) - Number(sparse(b)) || b.profile.distinct - a.profile.distinct,
  );
  for (const one of byDistinct) {
    const field = fields.find((wanted) =>
      sparse(one) && free.length > 1 ? wanted === "unit" || wanted === "group" : true,
    );
    if (field === undefined) continue;
    fields.splice(fields.indexOf(field), 1);
    meant.set(one.column, {
      field,
      fillDown: sparse(one),
      confidence: 0.6,
      reason: sparse(one) ? "texts that hold for the rows below them" : "the column of texts that tells the rows apart",
    });
  }
  for (const one of labels) {
    if (meant.has(one.column)) continue;
    const numeric = one.profile.numbers > one.profile.texts;
    meant.set(
      one.column,
      numeric && one.profile.sequence
        ? { field: "row_no", fillDown: false, confidence: 0.8, reason: "numbers that count the rows" }
        : { field: null, fillDown: sparse(one), confidence: 0.4, reason: "neither header nor content says what it is" },
    );
  }
  return meant;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
