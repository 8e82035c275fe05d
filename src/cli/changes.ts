import { changesIn, type ChangeLine, type Changes, type ChangeTable } from "../app/ledger/changes";
import { causeWord, signedKronor } from "../app/ledger/wording";
import { figuresOf, wordsOf, type Language, type Words } from "../locale/words";
import { readWorkbook } from "../workbook/file/read";
import { openFile } from "../workbook/file/save-node";
import { momentOf, oneOf, settingOf } from "./answers";
import { WrongUse } from "./wrong-use";
import { optionsOf } from "./options";
import { tariffGiven } from "./given-tariff";
import { stoppedBy } from "./stopped";

export const changesUsage = `cqm changes <book.xlsx> [--month 2026-02] [--provider NAME] [--recipient ID]

  what has changed since the month closed last, split into causes in this order: data (hours, age, provider), dates (days placed),
  tariff, rules and parameters; the causes sum to the change, to the krona

  first the closed months: what is granted now less what they were paid with (the corrections that the next closing pays);
  then the next month beside the month closed last

  --month, --provider, --recipient   only that month, provider, child
  --by month|provider|recipient      lines of the table; months and providers unless told
  --tariff FILE     as they would be by this tariff document
  --set ID=VALUE    set a parameter, as for cqm grants; may be repeated
  --json            machine-readable: since, order, closedMonths and nextMonth (whole, months, providers, recipients)
  --locale en|sv; --at MOMENT

Exit codes: 0 told, 1 problems stopped it, 2 wrong use. Nothing is written.
`;

/** The command `changes`: gives the exit code. */
export async function changesMain(words: readonly string[]): Promise<number> {
  const many = { type: "string", multiple: true, default: [] as string[] } as const;
  const aText = { type: "string" } as const;
  const { values, positionals } = optionsOf(words, {
    ...{ tariff: aText, month: aText, provider: aText, recipient: aText, by: many, set: many },
    ...{ json: { type: "boolean", default: false }, locale: aText, at: aText },
  });
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new WrongUse("changes needs one workbook.");
  const language = oneOf("--locale", values.locale ?? "en", ["en", "sv"] as const);
  const by = values.by.map((one) => oneOf("--by", one, ["month", "provider", "recipient"] as const));
  const file = await openFile(path);
  if ("problems" in file) return stoppedBy(file.problems, wordsOf(language), values.json);
  const tariff = await tariffGiven(values.tariff);
  if ("problems" in tariff) return stoppedBy(tariff.problems, wordsOf(language), values.json);
  const answer = changesIn(
    readWorkbook(file.bytes, file.name),
    {
      ...(values.month === undefined ? {} : { month: values.month }),
      ...(values.provider === undefined ? {} : { provider: values.provider }),
      ...(values.recipient === undefined ? {} : { recipient: values.recipient }),
    },
    {
      ...tariff,
      at: momentOf(values.at),
      settings: Object.fromEntries(values.set.map(settingOf)),
      ...(values.locale === undefined ? {} : { language }),
    },
  );
  if ("problems" in answer) return stoppedBy(answer.problems, wordsOf(language), values.json);
  const { changes } = answer;
  process.stdout.write(values.json ? `${JSON.stringify(changes, null, 2)}\n` : changesText(changes, by, language));
  return 0;
}

type By = "month" | "provider" | "recipient";

function changesText(changes: Changes, by: readonly By[], language: Language): string {
  const words = wordsOf(language);
  const { closedMonths, nextMonth } = changes;
  const order = changes.order.map((id) => causeWord(id, words)).join(", ");
  return [
    words("Changes since {month} was closed, causes in this order: {order}", { month: changes.since, order }),
    "",
    words("Closed months: granted now less paid"),
    ...tableLines(closedMonths, changes.order, by, language, words),
    ...(nextMonth === null
      ? []
      : [
          "",
          words("{next} as computed less {last} as paid", { next: nextMonth.month, last: changes.since }),
          ...tableLines(nextMonth, changes.order, by, language, words),
        ]),
    "",
  ].join("\n");
}

function tableLines(
  table: ChangeTable,
  order: Changes["order"],
  by: readonly By[],
  language: Language,
  words: Words,
): string[] {
  const groups: Readonly<Record<By, readonly ChangeLine[]>> = {
    month: table.months.length > 1 ? table.months : [],
    provider: table.providers,
    recipient: table.recipients,
  };
  const shown = by.length > 0 ? by : (["month", "provider"] as const);
  const lines = [{ ...table.whole, name: words("In all") }, ...shown.flatMap((one) => groups[one])];
  const { number } = figuresOf(language);
  const plain = (value: number): string => number(value, Number.isInteger(value) ? 0 : 2);
  const cells = [
    ["", words("before"), words("after"), words("change"), ...order.map((id) => causeWord(id, words))],
    ...lines.map(({ name, before, after, change, causes, together }) => [
      name,
      plain(before),
      plain(after),
      signed(change, language),
      signed(causes.data, language),
      signed(causes.dates, language),
      signed(causes.tariff, language),
      `${signed(causes.rules, language)}${together.length > 0 ? " *" : ""}`,
    ]),
  ];
  const widths = cells[0]?.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0))) ?? [];
  const text = cells.map(
    (line) =>
      `  ${line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ")}`,
  );
  const starred = lines.some(({ together }) => together.length > 0);
  return starred ? [...text, `  * ${words("some causes could not be told apart from those after them")}`] : text;
}

function signed(value: number, language: Language): string {
  return value === 0 ? "0" : signedKronor(value, language);
}
