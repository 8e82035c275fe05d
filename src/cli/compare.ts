import { compareUnits, type Comparison } from "../app/compare";
import { wordsOf } from "../locale/words";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { momentOf, oneOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { optionsOf } from "./options";
import { stoppedBy } from "./stopped";

export const compareUsage = `cqm compare <file.csv|json|xlsx> --unit HEADER --inputs "A,B" --outputs "C,D"

  how efficient units are beside each other (data envelopment analysis), and how productivity changed (Malmquist)

  --unit HEADER     the column that names the unit
  --inputs LIST     headers of what is used, between commas; --outputs LIST of what is brought about
  --year HEADER     where the file has several years: the last is compared, changes between years are computed
  --returns constant|variable      returns to scale; constant unless told
  --orientation input|output       save inputs, or give more outputs; input unless told
  --runs N --seed N intervals by the smoothed bootstrap; 1000 and 1 unless told, --runs 0 leaves them out
  --out FILE        the comparison as a workbook; --json machine-readable; --locale en|sv; --at MOMENT for the log
`;

/** The command `compare`: gives the exit code. */
export async function compareMain(words: readonly string[]): Promise<number> {
  const call = callOf(words);
  const said = wordsOf(call.language);
  const opened = await openFile(call.file);
  if ("problems" in opened) return stoppedBy(opened.problems, said, call.json);
  const found = compareUnits(opened.bytes, call.file, call);
  if (found.bytes === null) return stoppedBy(found.problems, said, call.json);
  const unsaved = call.out === null ? [] : await saveBeside(call.out, found.bytes);
  if (unsaved.length > 0) return stoppedBy(unsaved, said, call.json);
  if (call.json) {
    const { year, units, intervals, changes, problems } = found;
    process.stdout.write(`${JSON.stringify({ year, units, intervals, changes, problems }, null, 2)}\n`);
  } else {
    process.stderr.write(problemsText(found.problems, said));
    process.stdout.write(comparisonText(found));
    if (call.out !== null) process.stdout.write(`\n${call.out}\n`);
  }
  return 0;
}

function comparisonText({ units, intervals, changes }: Comparison): string {
  const interval = new Map(intervals.map((one) => [one.unit, one]));
  const width = Math.max(4, ...units.map(({ unit }) => unit.length));
  const lines = units.map((unit) => {
    const known = interval.get(unit.unit);
    const spread =
      known === undefined
        ? ""
        : `  ${known.from.toFixed(3)}-${known.to.toFixed(3)}  rank ${known.bestRank}-${known.worstRank}`;
    const peers = unit.peers.filter((peer) => peer.unit !== unit.unit);
    const shown =
      peers.length === 0 ? "" : `  peers ${peers.map((p) => `${p.unit} ${p.weight.toFixed(2)}`).join(", ")}`;
    return `${unit.unit.padEnd(width)}  ${unit.score.toFixed(3)}${spread}${shown}`;
  });
  const moved = changes.map(
    (one) =>
      `${one.unit.padEnd(width)}  ${one.from}-${one.until}  ${one.index.toFixed(3)} = ${one.efficiencyChange.toFixed(3)} x ${one.technicalChange.toFixed(3)}`,
  );
  return `${[...lines, ...(moved.length === 0 ? [] : ["", ...moved])].join("\n")}\n`;
}

function callOf(words: readonly string[]) {
  const { values, positionals } = parsed(words);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new WrongUse("compare needs one file.");
  const listed = (text: string | undefined) =>
    (text ?? "")
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== "");
  const [inputs, outputs] = [listed(values.inputs), listed(values.outputs)];
  if (values.unit === undefined)
    throw new WrongUse("compare needs --unit, the header of the column that names the unit.");
  if (inputs.length === 0 || outputs.length === 0) throw new WrongUse("compare needs --inputs and --outputs.");
  if (values.out !== undefined && !/\.xls[xm]$/i.test(values.out))
    throw new WrongUse(`--out needs a name ending in .xlsx, not "${values.out}".`);
  return {
    file,
    unit: values.unit,
    year: values.year ?? null,
    inputs,
    outputs,
    returns: oneOf("--returns", values.returns, ["constant", "variable"] as const),
    orientation: oneOf("--orientation", values.orientation, ["input", "output"] as const),
    runs: wholeNumber("--runs", values.runs),
    seed: wholeNumber("--seed", values.seed),
    out: values.out ?? null,
    json: values.json,
    language: oneOf("--locale", values.locale, ["en", "sv"] as const),
    at: momentOf(values.at),
  };
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new WrongUse(`${option} needs a whole number, not "${text}".`);
  return Number(text);
}

function parsed(words: readonly string[]) {
  return optionsOf(words, {
    unit: { type: "string" },
    year: { type: "string" },
    inputs: { type: "string" },
    outputs: { type: "string" },
    returns: { type: "string", default: "constant" },
    orientation: { type: "string", default: "input" },
    runs: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    out: { type: "string", short: "o" },
    json: { type: "boolean", default: false },
    locale: { type: "string", default: "en" },
    at: { type: "string" },
  });
}
