import "../app/no-eval";

// What the functions compute with, in one piece that is fetched when the first of them is called.
export { curveOf } from "../app/functions/curve";
export { explanationOf } from "../app/functions/explain";
export { grantOf } from "../app/functions/grant";
export { scoreOf } from "../app/functions/score";
export { splitOf } from "../app/functions/split";
export { wordsOf } from "../locale/words";
