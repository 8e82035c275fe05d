import { payFromFile } from "../app/ledger/pay-file";
import { layoutOfJson, layoutOfOption, paymentFields } from "../app/ledger/payment-layout";
import { wordsOf, type Language } from "../locale/words";
import { stops, type Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { languageOf, momentOf, oneBook } from "./answers";
import { saveFiles } from "./save-files";
import { WrongUse } from "./wrong-use";
import { problemsText } from "./report";
import { optionsOf } from "./options";
import { stoppedBy } from "./stopped";

export const payUsage = `cqm pay <book.xlsx> --month 2026-03 --out <payments.csv>

  the payment file of a closed month, a row a provider with its corrections in the amount (UTF-8, semicolons, two decimals)

  --specifications FOLDER   also a workbook for each provider with its own children alone
  --columns LIST    columns in order, such as provider=Mottagare,amount=Belopp,reference=OCR
                    among: ${paymentFields.join(", ")}
  --layout FILE     the same as JSON, with separator, decimalMark and header; see docs/closing-months.md
  --json            machine-readable answer; --locale en|sv; --at MOMENT for the log of the specifications

Exit codes: 0 done, 1 problems stopped it and nothing was written, 2 wrong use.
`;

/** The command `pay`: gives the exit code. */
export async function payMain(words: readonly string[]): Promise<number> {
  const call = callOf(words);
  const file = await openFile(call.file);
  if ("problems" in file) return failed(call, file.problems);
  const layout = await layoutOf(call);
  if (layout !== null && "problems" in layout) return failed(call, layout.problems);
  const made = payFromFile(file.bytes, file.name, {
    month: call.month,
    at: call.at,
    specifications: call.specifications !== null,
    ...(layout === null ? {} : layout),
    ...(call.language === null ? {} : { language: call.language }),
  });
  if (made.text === null || stops(made.problems)) return failed(call, made.problems);
  // The specifications first: where they cannot be saved, there is no payment file either.
  const unsaved = call.specifications === null ? [] : [...(await saveFiles(call.specifications, made.specifications))];
  if (unsaved.length === 0 && call.out !== null)
    unsaved.push(...(await saveBeside(call.out, new TextEncoder().encode(made.text))));
  if (unsaved.length > 0) return failed(call, unsaved);
  if (call.json) {
    const specifications = made.specifications.map(({ name }) => name);
    const { problems, payments } = made;
    process.stdout.write(`${JSON.stringify({ month: call.month, problems, payments, specifications }, null, 2)}\n`);
  } else {
    process.stderr.write(problemsText(made.problems, wordsOf(call.language ?? "en")));
    process.stdout.write(call.out === null ? made.text : `${made.payments.length} payments: ${call.out}\n`);
  }
  return 0;
}

async function layoutOf({ columns, layout }: Call) {
  if (columns !== null) return layoutOfOption(columns);
  if (layout === null) return null;
  const file = await openFile(layout);
  if ("problems" in file) return { problems: file.problems };
  return layoutOfJson(new TextDecoder().decode(file.bytes), layout);
}

interface Call {
  readonly file: string;
  readonly month: string;
  readonly out: string | null;
  readonly specifications: string | null;
  readonly columns: string | null;
  readonly layout: string | null;
  readonly json: boolean;
  readonly language: Language | null;
  readonly at: string;
}

function failed({ json, language }: Call, problems: readonly Problem[]): number {
  return stoppedBy(problems, wordsOf(language ?? "en"), json, { payments: [] });
}

function callOf(words: readonly string[]): Call {
  const { values, positionals } = parsed(words);
  const file = oneBook("pay", positionals);
  if (values.month === undefined) throw new WrongUse("pay needs --month, such as 2026-03.");
  if (values.columns !== undefined && values.layout !== undefined)
    throw new WrongUse("Give --columns or --layout, not both.");
  return {
    file,
    month: values.month,
    out: values.out ?? null,
    specifications: values.specifications ?? null,
    columns: values.columns ?? null,
    layout: values.layout ?? null,
    json: values.json,
    language: languageOf(values.locale),
    at: momentOf(values.at),
  };
}

const aText = { type: "string" } as const;

function parsed(words: readonly string[]) {
  return optionsOf(words, {
    month: aText,
    out: { type: "string", short: "o" },
    specifications: { type: "string" },
    columns: { type: "string" },
    layout: { type: "string" },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    at: { type: "string" },
  });
}
