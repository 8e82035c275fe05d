import type { CellExplanation } from "../app/explain";
import type { FileJobResult } from "../app/file-job";
import { mapPrefix, type Question } from "../app/questions";
import type { Inspection } from "../app/inspect";
import { problemText } from "../locale/problems";
import { figuresOf, wordsOf, type Language, type Words } from "../locale/words";
import type { Problem, Severity } from "../problem/problem";
import { fieldInSentence } from "../app/views/field-names";
import { reasonText } from "../locale/reasons";

const order: readonly Severity[] = ["error", "warning", "note"];
const shownOfEach = 30;
const names: Readonly<Record<Severity, string>> = { error: "Error", warning: "Warning", note: "Note" };

/** Problems as lines, the worst first: severity, place, message, what to do. */
export function problemsText(problems: readonly Problem[], words: Words = wordsOf("en")): string {
  const lines = order.flatMap((severity) => {
    const some = problems.filter((problem) => problem.severity === severity);
    const shown = some.slice(0, shownOfEach).map((problem) => problemLine(problem, words));
    const left = some.length - shown.length;
    return left > 0
      ? [...shown, `${severityIn(severity, words)}: ${words("and {count} more", { count: left })} (--json)`]
      : shown;
  });
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

/** What a person must decide, each with the words of the command line that answer it. */
export function questionsText(questions: readonly Question[], words: Words): string {
  const lines = questions.flatMap(({ parameter, header, values, choices, labels }) => {
    const [option, place] = parameter.startsWith(mapPrefix)
      ? ["--map", parameter.slice(mapPrefix.length)]
      : ["--set", parameter];
    return [
      `? ${words(header, values)}`,
      ...choices.map((choice) => {
        const label = labels?.[choice];
        return `    ${option} "${place}=${choice}"${label === undefined ? "" : `    ${words(label)}`}`;
      }),
    ];
  });
  return lines.length === 0 ? "" : `\n${lines.join("\n")}\n`;
}

function severityIn(severity: Severity, words: Words): string {
  return words(names[severity]).toLowerCase();
}

function problemLine(problem: Problem, words: Words): string {
  const { message, fix } = problemText(problem, words);
  const where = problem.where;
  const place =
    where === undefined
      ? ""
      : where.at === "cell"
        ? `${where.sheet}!${where.address}: `
        : where.at === "file"
          ? `${where.file}: `
          : `${where.field}: `;
  const said = [message, ...(fix === undefined ? [] : [fix])].map(sentence).join(" ");
  return `${severityIn(problem.severity, words)}: ${place}${said}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** What was recognised, a block a paragraph. */
export function inspectionText(found: Inspection, words: Words): string {
  const said = (reason: string): string => reasonText(reason, words, (field) => fieldInSentence(field, words));
  const blocks = found.blocks.map((block) => {
    const place = `${block.sheet}!${block.range}`;
    const sure = Math.round(block.confidence * 100);
    const head = words("{place}: {role}, {count, plural, one {# row} other {# rows}} ({sure} %)", {
      ...{ place, sure, count: block.records },
      role: words(block.role),
    });
    const columns = block.columns.map(({ column, row, header, field, period, scale, reason }) => {
      const called = field === null ? words("(not known)") : fieldInSentence(field, words);
      const more = `${period === null ? "" : ` ${period}`}${scale === 1 ? "" : ` x ${scale}`}`;
      return `  ${`${column}${row ?? ""}`.padEnd(3)} ${(header ?? words("(no header)")).padEnd(30)} ${called}${more} - ${said(reason)}`;
    });
    const count = block.statedTotals.length;
    const differ = block.statedTotals.filter((one) => !one.agrees).length;
    const totals =
      differ === 0
        ? words("{count, plural, one {# stated total, which agrees} other {# stated totals, all agree}}", { count })
        : words("{count, plural, one {# stated total} other {# stated totals}}, {differ} differ", { count, differ });
    const rows = [
      `  ${words("rows {rows}", { rows: block.rows.data })}`,
      ...(count === 0 ? [] : [`  ${totals}`]),
      ...block.questions.map((question) => `  ? ${problemText(question, words).message}`),
    ];
    return [head, ...rows, ...columns].join("\n");
  });
  const ignored = found.ignored.map(({ sheet, reason }) =>
    words("{sheet}: left alone, {reason}", { sheet, reason: said(reason) }),
  );
  const ours =
    found.ours.length === 0 ? [] : [words("Our own sheets, not read: {sheets}", { sheets: found.ours.join(", ") })];
  return `${[...blocks, ...ignored, ...ours].join("\n\n")}\n`;
}

/** What was done: totals, sheets, where it was saved. */
export function resultText(
  result: FileJobResult,
  out: string | null,
  forms: string | null,
  { words, language }: { readonly words: Words; readonly language: Language },
): string {
  const figures = figuresOf(language);
  const totals = result.totals.map(({ label, value, unit }) => {
    const figure = typeof value === "number" ? figures.number(value) : String(value);
    return `${words(label)}: ${figure} ${words(unit)}`.trimEnd();
  });
  const states = { added: words("added"), changed: words("changed"), unchanged: words("unchanged") };
  const sheets = (result.receipt?.sheets ?? []).map((sheet) => `${states[sheet.state].padEnd(10)} ${sheet.name}`);
  const count = result.receipt?.changeCount ?? 0;
  const cells = [words("{count, plural, one {# cell} other {# cells}} of earlier sheets changed.", { count })];
  const saved = [
    out === null
      ? words("Nothing was saved: give --out FILE to save the workbook.")
      : words("Saved: {file}", { file: out }),
  ];
  const separate =
    forms === null ? [] : [words("{count} separate forms in {folder}", { count: result.files.length, folder: forms })];
  return `${[...totals, "", ...sheets, "", ...cells, ...saved, ...separate].join("\n")}\n`;
}

/** How a figure came about, as an indented tree. */
export function explanationText(answer: CellExplanation): string {
  return `${answer.lines.join("\n")}\n`;
}
