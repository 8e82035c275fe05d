import { outlookAnswer, type OutlookAnswer } from "../app/outlook/outlook-answer";
import { outlookOnFile } from "../app/outlook/outlook-job";
import type { OutlookAsked } from "../app/outlook/outlook-asked";
import { readScenarios, scenariosSchemaText } from "../app/outlook/scenario-file";
import { figuresOf, wordsOf, type Language, type Words } from "../locale/words";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { momentOf, oneOf, settingOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { optionsOf } from "./options";
import { problemsText } from "./report";
import { tariffGiven, tariffHelp } from "./given-tariff";
import { stoppedBy } from "./stopped";

const common = `  --out FILE        the workbook with the sheets; without it nothing is saved
${tariffHelp}
  --set ID=VALUE    an assumption or another parameter; may be repeated
  --json            machine-readable: years, ages, scenarios, scenarioAges; --locale en|sv; --at MOMENT

Exit codes: 0 done, 1 problems stopped it and nothing was written, 2 wrong use.
`;

export const forecastUsage = `cqm forecast <book.xlsx> [--years 2] [--out forecast.xlsx]

  what the grants of coming years cost, by month and age: the children of the list grow older and leave, new ones start (docs/budgeting.md)

  --years N         years after the grant year, 1 to 10; 2 unless told, or as many as stand in the workbook
  assumptions: --set forecastIndex=1.02, leavingAge, leavingMonth, leaversShare, birthdayMonths; starts on the sheet Forecast
${common}`;

export const scenarioUsage = `cqm scenario <book.xlsx> --scenario scenarios.json|csv|xlsx [--out scenarios.xlsx]
cqm scenario schema

  what the grants cost with other rates, volumes, prices and productivity, side by side with the base (docs/budgeting.md)

  --scenario FILE   JSON (docs/schemas/scenarios.schema.json), or rows: Scenario, Age, Year, Rates, Volume, Price index, Productivity,
                    Source; "sheet" for those on the sheet Scenarios as they stand there
  --years N         also forecast so many years; as many as the scenarios need unless told
${common}`;

/** The command `forecast`: gives the exit code. */
export function forecastMain(words: readonly string[]): Promise<number> {
  return outlookMain(words, "forecast");
}

/** The command `scenario`: gives the exit code. */
export function scenarioMain(words: readonly string[]): Promise<number> {
  if (words.length === 1 && words[0] === "schema") {
    process.stdout.write(scenariosSchemaText());
    return Promise.resolve(0);
  }
  return outlookMain(words, "scenario");
}

async function outlookMain(given: readonly string[], command: "forecast" | "scenario"): Promise<number> {
  const aText = { type: "string" } as const;
  const { values, positionals } = optionsOf(given, {
    ...{ tariff: aText, scenario: aText, years: aText, out: { type: "string", short: "o" }, locale: aText, at: aText },
    ...{ json: { type: "boolean", default: false }, set: { type: "string", multiple: true, default: [] } },
  });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new WrongUse(`${command} needs one workbook.`);
  if (command === "scenario" && values.scenario === undefined)
    throw new WrongUse('scenario needs --scenario FILE, or "sheet".');
  if (values.out !== undefined && !/\.xls[xm]$/i.test(values.out))
    throw new WrongUse(`--out needs a name ending in .xlsx, not "${values.out}".`);
  const years = values.years === undefined ? undefined : yearsOf(values.years);
  const language = oneOf("--locale", values.locale ?? "en", ["en", "sv"] as const);
  const said = wordsOf(language);
  const file = await openFile(path);
  if ("problems" in file) return stoppedBy(file.problems, said, values.json);
  const tariff = await tariffGiven(values.tariff);
  if ("problems" in tariff) return stoppedBy(tariff.problems, said, values.json);
  const fromFile =
    values.scenario === undefined || values.scenario === "sheet" ? null : await openFile(values.scenario);
  if (fromFile !== null && "problems" in fromFile) return stoppedBy(fromFile.problems, said, values.json);
  const read = fromFile === null ? null : readScenarios(fromFile.bytes, fromFile.name);
  if (read !== null && "problems" in read) return stoppedBy(read.problems, said, values.json);
  const asked: OutlookAsked = {
    ...(years === undefined ? {} : { years }),
    ...(read === null ? {} : { scenarios: read.scenarios }),
  };
  const result = outlookOnFile(file.bytes, file.name, asked, {
    ...tariff,
    at: momentOf(values.at),
    settings: Object.fromEntries(values.set.map(settingOf)),
    ...(values.locale === undefined ? {} : { language }),
  });
  if (result.bytes === null) return stoppedBy(result.problems, said, values.json);
  if (values.out !== undefined) {
    const unsaved = await saveBeside(values.out, result.bytes);
    if (unsaved.length > 0) return stoppedBy(unsaved, said, values.json);
  }
  const answer = outlookAnswer(result.bytes, file.name);
  const { problems } = result;
  if (values.json) process.stdout.write(`${JSON.stringify({ ...answer, problems }, null, 2)}\n`);
  else {
    process.stderr.write(problemsText(problems, said));
    process.stdout.write(answerText(answer, command, said, language));
    process.stdout.write(
      `${values.out === undefined ? said("Nothing was saved: give --out FILE to save the workbook.") : said("Saved: {file}", { file: values.out })}\n`,
    );
  }
  return 0;
}

function yearsOf(text: string): number {
  const years = Number(text);
  if (!Number.isInteger(years) || years < 1 || years > 10)
    throw new WrongUse(`--years is a whole number from 1 to 10, not "${text}".`);
  return years;
}

type Row = OutlookAnswer["years"][number];

function answerText(
  { years, ages, scenarios }: OutlookAnswer,
  command: "forecast" | "scenario",
  words: Words,
  language: Language,
): string {
  const { number } = figuresOf(language);
  const figure = (row: Row, id: string, decimals = 0, sign = false): string => {
    const value = row[id];
    if (typeof value !== "number") return typeof value === "string" ? value : "";
    return `${sign && value > 0 ? "+" : ""}${number(value, decimals)}`;
  };
  const percent = (row: Row, id: string): string => {
    const value = row[id];
    return typeof value === "number" ? `${number(value * 100, 1)} %` : "";
  };
  if (command === "scenario")
    return tableText([
      [
        ...[words("Scenario"), words("Year"), words("Cost"), words("More than the base"), words("Share of the base")],
        ...[words("Left of the appropriation"), words("Cost per child")],
      ],
      ...scenarios.map((row) => [
        ...[String(row["scenario"]), String(row["year"]), figure(row, "cost"), figure(row, "difference", 0, true)],
        ...[percent(row, "share"), figure(row, "left"), figure(row, "perChild")],
      ]),
    ]);
  return [
    tableText([
      [
        words("Year"),
        words("Children over the year"),
        words("Cost"),
        words("More than the year before"),
        words("Appropriation less cost"),
      ],
      ...years.map((row) => [
        ...[String(row["year"]), figure(row, "children", 1), figure(row, "cost")],
        ...[figure(row, "change", 0, true), figure(row, "left")],
      ]),
    ]),
    tableText([
      [words("Year"), words("Age"), words("Children over the year"), words("Cost"), words("Cost per child")],
      ...ages.map((row) => [
        ...[String(row["year"]), String(row["band"]), figure(row, "children", 1), figure(row, "cost")],
        figure(row, "perChild"),
      ]),
    ]),
  ].join("\n");
}

function tableText(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]?.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0))) ?? [];
  const text = lines.map((line) =>
    line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  "),
  );
  return `${text.map((line) => line.trimEnd()).join("\n")}\n`;
}
