import { parseArgs } from "node:util";
import { cycleOfWorkbook } from "../app/commitments/cycle-job";
import { wordsOf, type Words } from "../locale/words";
import { stops } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { momentOf, oneOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";

export const cycleUsage = `cqm cycle <book.xlsx> [--out <calendar.ics>]

  what is due in the year of commitments, by whom and when; dates that were moved on the Calendar sheet count

  --out FILE        a calendar file (.ics) for Outlook and others: what is not done yet, with a reminder a week before
  --unit CODE       commitments of these units only; may be repeated
  --due             only what is overdue or due within a month of --at
  --json            machine-readable answer; --locale en|sv; --at MOMENT that counts as today, ISO 8601

Exit codes: 0 done, 1 problems stopped it and nothing was written, 2 wrong use.
`;

/** The command `cycle`: gives the exit code. */
export async function cycleMain(args: readonly string[]): Promise<number> {
  const call = callOf(args);
  const asked = wordsOf(call.language ?? "en");
  const book = await openFile(call.file);
  if ("problems" in book) return failed(call.json, book.problems, asked);
  const answer = cycleOfWorkbook(book.bytes, book.name, {
    at: call.at,
    units: call.units,
    ...(call.language === null ? {} : { language: call.language }),
  });
  if (answer.file === null || stops(answer.problems)) return failed(call.json, answer.problems, asked);
  if (call.out !== null) {
    const unsaved = await saveBeside(call.out, new TextEncoder().encode(answer.file));
    if (unsaved.length > 0) return failed(call.json, unsaved, asked);
  }
  const words = wordsOf(answer.language);
  const shown = answer.entries.filter(
    ({ state }) => !call.due || state === "overdue" || state === "due within a month",
  );
  if (call.json) process.stdout.write(`${JSON.stringify({ entries: shown, problems: answer.problems }, null, 2)}\n`);
  else {
    process.stderr.write(problemsText(answer.problems, asked));
    const lines = shown.map(({ date, what, who, state }) => {
      const values = Object.fromEntries(
        Object.entries(what.values).map(([place, value]) => [place, place === "what" ? words(value) : value]),
      );
      return `${date}  ${words(state).padEnd(22)} ${words(what.text, values)} (${words(who)})`;
    });
    const saved = call.out === null ? [] : ["", words("Saved: {file}", { file: call.out })];
    process.stdout.write(`${[...lines, ...saved].join("\n")}\n`);
  }
  return 0;
}

function failed(json: boolean, problems: Parameters<typeof problemsText>[0], words: Words): number {
  if (json) process.stdout.write(`${JSON.stringify({ entries: [], problems }, null, 2)}\n`);
  else process.stderr.write(problemsText(problems, words));
  return 1;
}

function callOf(args: readonly string[]) {
  const { values, positionals } = parsed(args);
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new WrongUse("cycle needs one workbook.");
  if (values.out !== undefined && !/\.ics$/i.test(values.out))
    throw new WrongUse(`--out needs a name ending in .ics, not "${values.out}".`);
  return {
    file,
    out: values.out ?? null,
    units: values.unit,
    due: values.due,
    json: values.json,
    language: values.locale === undefined ? null : oneOf("--locale", values.locale, ["en", "sv"] as const),
    at: momentOf(values.at),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: "string", short: "o" },
        unit: { type: "string", multiple: true, default: [] },
        due: { type: "boolean", default: false },
        json: { type: "boolean", default: false },
        locale: { type: "string" },
        at: { type: "string" },
      },
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}
