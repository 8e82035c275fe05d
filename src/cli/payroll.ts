import { basename } from "node:path";
import { payrollLayouts, payrollOf, type PayrollField } from "../app/rewards/payroll";
import type { Layout } from "../app/ledger/column-layout";
import { figuresOf, wordsOf } from "../locale/words";
import type { Problem } from "../problem/problem";
import { openFile, saveBeside } from "../workbook/file/save-node";
import { languageOf, oneBook } from "./answers";
import { WrongUse } from "./wrong-use";
import { optionsOf } from "./options";
import { problemsText } from "./report";
import { stoppedBy } from "./stopped";

export const payrollUsage = `cqm payroll <book.xlsx> [--decision 2026/1] --out <pay.csv>
cqm payroll schema

  the payroll file of a decision on rewards (the last unless told), from the ledger alone: a row a person. A row stands in the file
  of one decision only, with the same reference each time the file is made, so that it can be refused when it is read twice

  --decision ID     2026/1 is the first decision of 2026, 2026/2 the corrections of the second
  --columns LIST    person=Anställningsnr,amount=Belopp: fields and their headers, in order
  --layout FILE     the same as JSON, with separator and decimal mark; cqm payroll schema prints its JSON Schema
  --out FILE        without it nothing is written
  --json            machine-readable answer; --locale en|sv

Exit codes: 0 made, 1 problems stopped it and nothing was written, 2 wrong use.
`;

/** The command `payroll`: gives the exit code. */
export async function payrollMain(words: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(words);
  if (positionals[0] === "schema" && positionals.length === 1) {
    process.stdout.write(`${JSON.stringify(payrollLayouts.jsonSchema(), null, 2)}\n`);
    return 0;
  }
  const file = oneBook("payroll", positionals);
  if (values.columns !== undefined && values.layout !== undefined)
    throw new WrongUse("payroll takes --columns or --layout, not both.");
  const language = languageOf(values.locale) ?? "en";
  const failed = (problems: readonly Problem[]): number =>
    stoppedBy(problems, wordsOf(language), values.json, { decision: null });
  const opened = await openFile(file);
  if ("problems" in opened) return failed(opened.problems);
  const layout = await layoutOf(values);
  if (layout !== undefined && "problems" in layout) return failed(layout.problems);
  const made = payrollOf(opened.bytes, opened.name, {
    decision: values.decision ?? null,
    ...(layout === undefined ? {} : { layout: layout.layout }),
  });
  if (made.text === null) return failed(made.problems);
  const unsaved = values.out === undefined ? [] : await saveBeside(values.out, new TextEncoder().encode(made.text));
  if (unsaved.length > 0) return failed(unsaved);
  const { problems, decision, rows, total } = made;
  if (values.json) process.stdout.write(`${JSON.stringify({ decision, rows, total, problems }, null, 2)}\n`);
  else {
    const said = wordsOf(language);
    process.stderr.write(problemsText(problems, said));
    process.stdout.write(`${decision ?? ""}: ${rows}, ${figuresOf(language).number(total, 2)}\n`);
    if (values.out !== undefined) process.stdout.write(`${said("Saved: {file}", { file: values.out })}\n`);
  }
  return 0;
}

type FoundLayout = { readonly layout: Layout<PayrollField> } | { readonly problems: readonly Problem[] } | undefined;

async function layoutOf(values: ReturnType<typeof parsed>["values"]): Promise<FoundLayout> {
  if (values.columns !== undefined) return payrollLayouts.ofOption(values.columns);
  if (values.layout === undefined) return undefined;
  const file = await openFile(values.layout);
  if ("problems" in file) return file;
  return payrollLayouts.ofJson(new TextDecoder().decode(file.bytes), basename(values.layout));
}

const aText = { type: "string" } as const;

function parsed(words: readonly string[]) {
  return optionsOf(words, {
    decision: aText,
    columns: aText,
    layout: aText,
    out: { type: "string", short: "o" },
    json: { type: "boolean", default: false },
    locale: aText,
  });
}
