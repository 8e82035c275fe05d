// node scripts/run-ts.mjs scripts/corpus/score-replicas.ts [odd|even|id...]: how well intake reads the made-up replicas of
// public tables in test/intake/replicas. With ids, says what differs.
import { judgeReplica } from "../../test/intake/replicas/judge-replica";
import { replicas } from "../../test/intake/replicas/replicas";
import { printJudged } from "./judge";

const asked = process.argv.slice(2);
const half = asked[0] === "odd" ? 1 : asked[0] === "even" ? 0 : undefined;
const chosen = replicas.filter(({ id }, at) =>
  half !== undefined ? at % 2 === half : asked.length === 0 || asked.includes(id),
);
printJudged(chosen.flatMap(judgeReplica), asked.length > 0 && (half === undefined || asked.includes("why")));
