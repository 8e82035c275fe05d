import type { AgainstAnswer } from "../app/rewards/against-answer";
import { figuresOf, wordsOf, type Language } from "../locale/words";

const shown = ["before", "results", "parameters", "staff", "after"] as const;

/** Pay against last year's in lines: all persons, then each unit. Persons are in --json and on the sheet. */
export function againstText({ years, together, tables }: AgainstAnswer, language: Language): string {
  const words = wordsOf(language);
  const figures = figuresOf(language);
  const rowsIn = (name: string) => tables.find((table) => table.name === name)?.rows ?? [];
  const units = rowsIn("UnitPayChanges").filter((row) => shown.some((id) => row[id] !== 0));
  const rows = [...rowsIn("PayChangeTotals"), ...units];
  const cells = [
    [
      "",
      words("Last year"),
      words("Results"),
      words("Rules and parameters"),
      words("Staff and units"),
      words("This year"),
    ],
    ...rows.map((row) => [
      String(row["id"]),
      ...shown.map((id) => (typeof row[id] === "number" ? figures.number(row[id]) : "")),
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const title = words("Pay {after} against {before}", { after: String(years.after), before: String(years.before) });
  const lines = cells.map((line) =>
    line.map((text, at) => (at === 0 ? text.padEnd(widths[at] ?? 0) : text.padStart(widths[at] ?? 0))).join("  "),
  );
  const apart = together.map((cause) =>
    words("{cause} could not be told apart from what follows: between them nothing can be computed.", {
      cause: words(cause),
    }),
  );
  return `\n${[title, ...lines, ...apart].join("\n")}\n`;
}
