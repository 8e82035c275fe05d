import { expect, test } from "@jest/globals";
import { marks, pointsOf, type Judged } from "../../scripts/corpus/judge";
import { judgeReplica } from "./replicas/judge-replica";
import { replicas } from "./replicas/replicas";

const judged: readonly (Judged & { readonly id: string })[] = replicas.flatMap(judgeReplica);

/** Points as the corpus is scored: one for a right answer, two less for a wrong one that nothing was asked about. */
const least = { block: 84, header: 87, amounts: 79, rows: 87, sums: 87 } as const;

test.each(marks)("replicas of public tables are read as well as they were: %s", (mark) => {
  expect(judged).toHaveLength(87);
  expect(pointsOf(judged, mark)).toBeGreaterThanOrEqual(least[mark]);
});

test("no wrong sum goes unsaid", () => {
  expect(judged.filter(({ unsaid }) => unsaid).map(({ id }) => id)).toEqual([]);
});
