import { stressFiles } from "../app/schemes/stress-job";
import { figuresOf, wordsOf, type Language } from "../locale/words";
import { languageOf, momentOf, settingOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { yearsOf } from "./scheme-arguments";
import { namedRows, openedRows, schemeNamed } from "./scheme-files";
import { onlyOptionsOf } from "./options";

export const stressUsage = `cqm stress --scheme <file.json | id of the gallery> --rows FILE [--rows FILE ...] --spread MEASURE=SIZE [...]

  what a reward scheme costs and whom it pays when results come out otherwise: Monte Carlo, the same from the same seed

  --spread MEASURE=10%         how far true results may lie from the rows: standard deviation as a share of the figure
  --spread MEASURE=50000       the same in the unit of the measure; yes and no: 5% is the chance of the other answer
  --spread MEASURE=10%:uniform as far up as down, everywhere as likely
  --noise MEASURE=3%           how far a measured result may lie from the true one, by chance alone
  --runs 10000 --seed 1 --units A,B --years 2026 --set ID=VALUE --json --locale en|sv --at MOMENT

Exit codes: 0 simulated, 1 problems stopped it, 2 wrong use.
`;

type Asked = Parameters<typeof stressFiles>[3];
type Simulated = NonNullable<ReturnType<typeof stressFiles>["stress"]>;

/** The command `stress`: gives the exit code. Writes nothing. */
export async function stressMain(words: readonly string[]): Promise<number> {
  const { values } = parsed(words);
  if (values.scheme === undefined || values.rows.length === 0)
    throw new WrongUse("stress needs --scheme and --rows FILE.");
  if (values.spread.length + values.noise.length === 0)
    throw new WrongUse("stress needs --spread MEASURE=SIZE or --noise.");
  const language = languageOf(values.locale) ?? "en";
  const said = wordsOf(language);
  const asked: Asked = {
    spreads: values.spread.map((text) => spreadOf("--spread", text)),
    noises: values.noise.map((text) => spreadOf("--noise", text)),
    runs: wholeOf("--runs", values.runs, 1, 10_000_000),
    seed: wholeOf("--seed", values.seed, 0, 2 ** 31 - 1),
    progress: (share) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${Math.round(100 * share)} %${share === 1 ? "\n" : ""}`);
    },
  };
  const read = await schemeNamed(values.scheme);
  const rows = await openedRows(values.rows.map(namedRows));
  const before = [...("problems" in read ? read.problems : []), ...rows.problems];
  const found =
    "problems" in read || before.length > 0
      ? { stress: null, problems: before }
      : stressFiles(
          read.scheme,
          rows.files,
          {
            language,
            at: momentOf(values.at),
            units: values.units.flatMap((one) => one.split(",")).map((one) => one.trim()),
            periods: values.years.flatMap(yearsOf),
            settings: Object.fromEntries(values.set.map(settingOf)),
          },
          asked,
        );
  if (values.json)
    process.stdout.write(`${JSON.stringify(found.stress === null ? { problems: found.problems } : found, null, 2)}\n`);
  else {
    process.stderr.write(problemsText(found.problems, said));
    if (found.stress !== null) process.stdout.write(stressText(found.stress, language));
  }
  return found.stress === null ? 1 : 0;
}

function parsed(words: readonly string[]) {
  return onlyOptionsOf(words, {
    scheme: { type: "string" },
    rows: { type: "string", multiple: true, default: [] },
    spread: { type: "string", multiple: true, default: [] },
    noise: { type: "string", multiple: true, default: [] },
    runs: { type: "string", default: "10000" },
    seed: { type: "string", default: "1" },
    units: { type: "string", multiple: true, default: [] },
    years: { type: "string", multiple: true, default: [] },
    set: { type: "string", multiple: true, default: [] },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
}

/** surplus=10%, surplus=50000:uniform. */
function spreadOf(option: string, text: string): Asked["spreads"][number] {
  const found = /^([^=]+)=\s*(-?[\d.\s]+)\s*(%?)(?::(normal|uniform))?$/.exec(text);
  const size = Number((found?.[2] ?? "").replace(/\s/g, ""));
  if (found === null || Number.isNaN(size))
    throw new WrongUse(`${option} needs MEASURE=10% or MEASURE=50000, with :uniform if wished, not "${text}".`);
  return {
    measure: (found[1] ?? "").trim(),
    shape: found[4] === "uniform" ? "uniform" : "normal",
    of: found[3] === "%" ? "share" : "absolute",
    size: found[3] === "%" ? size / 100 : size,
  };
}

function wholeOf(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new WrongUse(`${option} is a whole number from ${least} to ${most}, not "${text}".`);
  return value;
}

function stressText(found: Simulated, language: Language): string {
  const words = wordsOf(language);
  const figures = figuresOf(language);
  const amount = (value: number): string => figures.number(Math.round(value));
  const { cost, units } = found;
  const widest = Math.max(4, ...units.map(({ name }) => name.length));
  const lines = [
    words("Simulated: {runs} runs, seed {seed}. These figures are drawn, no formula gives them.", {
      runs: found.runs,
      seed: found.seed,
    }),
    ...(found.failed === 0
      ? []
      : [words("{count} runs could not be computed and are left out.", { count: found.failed })]),
    "",
    `${words("Cost with employer charge")}: ${words("mean")} ${amount(cost.mean)} (${words("as things stand")} ${amount(found.costNow)})`,
    `  5 % ${amount(cost.quantiles["5"])}   25 % ${amount(cost.quantiles["25"])}   50 % ${amount(cost.quantiles["50"])}   75 % ${amount(cost.quantiles["75"])}   95 % ${amount(cost.quantiles["95"])}`,
    "",
    ...units.map(
      ({ name, chanceOfPay, pay, noise }) =>
        `  ${name.padEnd(widest)}  ${words("chance of pay")} ${figures.share(chanceOfPay, 1)}  ${words("mean")} ${amount(pay.mean)} (${amount(pay.quantiles["5"])} ... ${amount(pay.quantiles["95"])})  ${words("noise")} ${noise === null ? "-" : figures.share(noise, 0)}`,
    ),
    "",
    words(
      found.noiseIs === "redrawn"
        ? "Noise: the part of the variance of a unit's pay that remains when the same true result is measured again."
        : "Noise: a unit's variance by chance against the real differences between units, both per head. All spread is taken as chance.",
    ),
    words(
      found.exact
        ? "Pools and pay follow exactly from each draw; employer charges are taken before they are rounded."
        : "Pools follow exactly from each draw; a person's share is taken before it is rounded to whole amounts.",
    ),
  ];
  return `${lines.join("\n")}\n`;
}
