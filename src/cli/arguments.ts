import type { Language } from "../locale/words";
import { optionsOf } from "./options";
import { WrongUse } from "./wrong-use";

export const commands = [
  "inspect",
  "grants",
  "rewards",
  "commitments",
  "evaluate",
  "run",
  "explain",
  "mapping",
] as const;
export type Command = (typeof commands)[number];

/** A command line understood. */
export interface Call {
  readonly command: Command;
  readonly file: string;
  /** More files whose sheets are read with it: separated values or workbooks. */
  readonly more: readonly string[];
  /** A file with what a person has settled about sheets and columns. */
  readonly mapping: string | null;
  /** For explain: "Grants!F12". */
  readonly cell: string | null;
  readonly out: string | null;
  readonly json: boolean;
  readonly language: Language | null;
  readonly units: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  /** Folder for forms that belong in files of their own. */
  readonly forms: string | null;
  /** ISO moment for the log, for runs that must be repeatable. */
  readonly at: string | null;
  /** A tariff to grant by: JSON, or a workbook with the sheets of one. */
  readonly tariff: string | null;
  /** A reward scheme to pay by: an id of the gallery, JSON, or a workbook with the sheets of one. */
  readonly scheme: string | null;
  /** Also inspect the reward scheme. */
  readonly inspect: boolean;
  /** Last year's workbook: pay is told against it. */
  readonly against: string | null;
  /** For explain: how many levels of computed cells are unfolded below the first. */
  readonly depth: number;
}

export const usage = `cqm - commitments, grants, rewards and evaluation in ordinary workbooks

  cqm inspect <in.xlsx>                 what was recognised, and what is wrong
  cqm run <in.xlsx> --out <out.xlsx>    everything: grants, rewards, commitments, evaluation
  cqm grants | rewards | commitments | evaluate <in.xlsx> --out <out.xlsx>
  cqm grants --tariff <tariff.json> --rows <rows.csv>   any tariff as data; see cqm tariff --help
  cqm run budget.csv roster.csv ... --out <out.xlsx>    the same from files of separated values
  cqm mapping <in> ... --out <mapping.json>    what sheets and columns were taken for, to correct and use again
  cqm forecast <book.xlsx> --years 2 --out FILE   what coming years cost, from the list and stated assumptions
  cqm scenario <book.xlsx> --scenario FILE --out FILE   other rates, volumes, prices, productivity beside the base
  cqm changes <book.xlsx>   what changed since the month closed last, split into causes
  cqm close <book.xlsx> --month 2026-03 --attest NAME --attest NAME --out FILE   a month's payments, frozen
  cqm pay <book.xlsx> --month 2026-03 --out <payments.csv>   the payment file of a closed month; see its --help
  cqm explain <in.xlsx> <sheet>!<cell>  how a written figure came about
  cqm inspect-scheme <in.xlsx>          what a reward scheme can cost and where it goes wrong; see its --help
  cqm backtest <book.xlsx>              what the scheme would have paid in each year of the lists; see its --help
  cqm decide <book.xlsx> --year 2026 --attest NAME --attest NAME --out FILE   a year's rewards, frozen in a ledger
  cqm payroll <book.xlsx> --out <pay.csv>     the payroll file of decided rewards; see its --help
  cqm statements <book.xlsx> --out <folder>   why each person is paid what: a printed page each; see its --help
  cqm stress --scheme S --rows F        what a scheme costs when results come out otherwise; see its --help
  cqm what-if --scheme S --rows F       two schemes, settings or years beside each other; see its --help
  cqm distribute <book.xlsx> --out <folder>           a file a unit or person with its forms
  cqm guarantee <book.xlsx> --out <folder>            service guarantees to publish, and forms for one customer
  cqm cycle <book.xlsx> [--out FILE.ics]              what is due in the year of commitments, by whom
  cqm next-year <book.xlsx> --out FILE                next year's workbook; the old year stays in it as it was
  cqm fit --tariff <tariff.json> --rows <rows.csv> --frame <amount>   rates that meet an appropriation; see cqm fit --help
  cqm audit <table.csv>                   the rule behind a published table, and its misprints; see cqm audit --help
  cqm collect <folder> --into <book.xlsx> --out FILE  returned forms into the workbook
  cqm compare <file>                    efficiency of units beside each other; see cqm compare --help

  cqm rewards --scheme FILE|ID --rows FILE ... [--units A,B] [--years 2025-2026] [--out FILE]
                    a reward scheme as data on rows: JSON with lists (units, staff, absence, measures,
                    teams, indicators), .csv, .xlsx with a sheet a list; --rows staff=FILE says which
  cqm scheme list | show <id> | schema  the gallery of reward schemes, one of them, the JSON Schema
  cqm rewards <book.xlsx> --scheme FILE|ID --out FILE   the same on the lists of a workbook; the scheme becomes its sheets
  cqm scheme sheets <id|file> --out FILE [--into book.xlsx]   a scheme on sheets that a person edits
  cqm scheme read <book.xlsx>           the scheme of a written workbook, with what was changed in its cells

  --out FILE        the workbook to write; without it nothing is written
  --json            machine-readable answer on standard output
  --locale en|sv    language of new sheets (fixed at the first write)
  --set ID=VALUE    set a parameter, for instance --set boundaryRule="..."
  --map PLACE=WHAT  answer what a table or column holds, for instance --map "Budget!C4=outturn"
  --mapping FILE    take what is settled about sheets and columns from this file
  --tariff FILE     for run and grants: grant by this tariff document; its sheets come into the workbook
  --unit CODE       commitment sheets for this unit only; may be repeated
  --scheme FILE|ID  for run and rewards: pay by this reward scheme; its sheets come into the workbook
  --forms FOLDER    also write form C, one file a person, into this folder
  --depth N         for explain: levels of computed cells opened below the first; 1 unless told
  --inspect         for rewards and run: also inspect the reward scheme, as sheets beside the rewards
  --against FILE    for rewards and run: last year's workbook; pay by person and unit against it, split into causes
  --at MOMENT       the moment to log, ISO 8601; now unless told

Exit codes: 0 done, 1 problems stopped the job and nothing was written, 2 wrong use.
`;

/** Reads the words of a command line. Throws WrongUse with what is wrong. */
export function parseCall(words: readonly string[]): Call {
  const parsed = parsedWords(words);
  const [command, first, second, ...rest] = parsed.positionals;
  if (command === undefined) throw new WrongUse("No command was given.");
  if (!isCommand(command)) throw new WrongUse(`"${command}" is not a command.`);
  // Both orders are natural: explain book.xlsx Sheet!A1, and explain Sheet!A1 book.xlsx.
  const cellFirst = command === "explain" && first !== undefined && second !== undefined && !/\.xls[xm]$/i.test(first);
  const [file, cell] = cellFirst ? [second, first] : [first, second];
  if (file === undefined) throw new WrongUse(`${command} needs a workbook.`);
  const several = command !== "explain" && command !== "inspect";
  if (!several && (rest.length > 0 || (command === "inspect" && cell !== undefined)))
    throw new WrongUse(`Too many words after ${command}.`);
  if (command === "explain" && !/^.+!\$?[A-Za-z]{1,3}\$?[0-9]+$/.test(cell ?? "")) {
    throw new WrongUse("explain needs a cell, for instance Grants!F12.");
  }
  const { out, json, locale, unit, set, map, mapping, at, forms, depth, inspect, against, tariff, scheme } =
    parsed.values;
  if (locale !== undefined && locale !== "en" && locale !== "sv")
    throw new WrongUse(`--locale is en or sv, not "${locale}".`);
  if (at !== undefined && Number.isNaN(Date.parse(at)))
    throw new WrongUse(`--at needs an ISO 8601 moment, not "${at}".`);
  if (depth !== undefined && !/^\d{1,2}$/.test(depth)) {
    throw new WrongUse(`--depth needs a whole number from 0 to 99, not "${depth}".`);
  }
  if (against !== undefined && command !== "rewards" && command !== "run")
    throw new WrongUse("--against belongs to rewards and run.");
  if (command === "mapping" && out !== undefined && !/\.json$/i.test(out))
    throw new WrongUse(`--out needs a name ending in .json for a mapping, not "${out}".`);
  if (command !== "mapping" && out !== undefined && !/\.xls[xm]$/i.test(out))
    throw new WrongUse(`--out needs a name ending in .xlsx, not "${out}".`);
  return {
    command,
    file,
    more: several ? [cell, ...rest].filter((one) => one !== undefined) : [],
    cell: several ? null : (cell ?? null),
    mapping: mapping ?? null,
    out: out ?? null,
    json,
    language: locale ?? null,
    units: unit,
    settings: Object.fromEntries([
      ...set.map((text) => settingOf(text, "--set", "ID")),
      ...map.map((text) => settingOf(text, "--map", "PLACE")).map(([place, what]) => [`map:${place}`, what] as const),
    ]),
    forms: forms ?? null,
    at: at ?? null,
    tariff: tariff ?? null,
    scheme: scheme ?? null,
    inspect,
    against: against ?? null,
    depth: depth === undefined ? 1 : Number(depth),
  };
}

function parsedWords(words: readonly string[]) {
  return optionsOf(words, {
    out: { type: "string", short: "o" },
    json: { type: "boolean", default: false },
    locale: { type: "string" },
    unit: { type: "string", multiple: true, default: [] },
    set: { type: "string", multiple: true, default: [] },
    map: { type: "string", multiple: true, default: [] },
    mapping: { type: "string" },
    tariff: { type: "string" },
    scheme: { type: "string" },
    forms: { type: "string" },
    at: { type: "string" },
    inspect: { type: "boolean", default: false },
    against: { type: "string" },
    depth: { type: "string" },
  });
}

function isCommand(word: string): word is Command {
  return (commands as readonly string[]).includes(word);
}

function settingOf(text: string, option: string, what: string): [string, string] {
  const sign = option === "--map" ? text.lastIndexOf("=") : text.indexOf("=");
  if (sign < 1) throw new WrongUse(`${option} needs ${what}=${option === "--map" ? "WHAT" : "VALUE"}, not "${text}".`);
  return [text.slice(0, sign), text.slice(sign + 1)];
}
