import { fixed, type Audit, type AuditedCell, type MisprintedInput, type Explanation } from "../grants/audit/audit";
import type { ColumnRule } from "../grants/audit/column-rule";
import type { PrintedRounding } from "../grants/audit/rounding";
import { add, divide, fraction, nearestDouble, zero, type Rational } from "../rules/exact/rational";
import { figuresOf, wordsOf, type Language, type Words } from "../locale/words";

const roundings = {
  names: {
    "half away": "to the nearest, half away from zero",
    "half up": "to the nearest, half up",
    "half even": "to the nearest, half to the even digit",
    "half down": "to the nearest, half down",
    up: "up",
    down: "down",
    truncated: "cut off",
  },
} as const;

const slips = {
  names: {
    "one digit": "One digit differs.",
    "digits swapped": "Two digits are swapped.",
    "digit left out": "A digit is left out.",
    "digit too many": "There is a digit too many.",
    "last digit by one": "It differs by one in the last digit.",
  },
} as const;

interface Saying {
  readonly audit: Audit;
  readonly words: Words;
  readonly figure: (value: Rational, decimals: number) => string;
}

/** An audit as lines for a reader. */
export function auditLines(audit: Audit, language: Language): readonly string[] {
  const words = wordsOf(language);
  const figures = figuresOf(language);
  const saying: Saying = { audit, words, figure: (value, decimals) => figures.number(nearestDouble(value), decimals) };
  const { table, best, simpler, asGood } = audit;
  return [
    table.title,
    ...(table.source === undefined ? [] : [table.source]),
    "",
    summary(best, saying),
    ...solvedLines(saying),
    ...explanationLines(best, saying),
    ...simpler.flatMap((one) => [
      "",
      words("A simpler rule leaves {count, plural, one {# cell} other {# cells}}:", { count: one.deviating }),
      ...explanationLines(one, saying),
      restsOn(one.deviating - best.deviating, words),
    ]),
    ...asGood.flatMap((one) => [
      "",
      words("Another rule explains as many cells; the table does not tell them apart:"),
      ...explanationLines(one, saying),
    ]),
  ];
}

function summary({ deviating }: Explanation, { audit, words }: Saying): string {
  return deviating === 0
    ? words("{count, plural, one {The printed cell follows} other {All # printed cells follow}} from this rule:", {
        count: audit.printedCells,
      })
    : words(
        "{deviating} of {count} printed cells {deviating, plural, one {does} other {do}} not follow from this rule:",
        {
          deviating,
          count: audit.printedCells,
        },
      );
}

/** How much speaks for the rule that explains more. */
function restsOn(cells: number, words: Words): string {
  return cells === 1
    ? words("  Only that cell speaks for the less simple rule: it may as well be at fault itself.")
    : words("  {cells} cells speak for the less simple rule.", { cells });
}

function solvedLines({ audit, words, figure }: Saying): string[] {
  return audit.solved.map(({ row, column, value, reach }) => {
    const decimals = audit.table.columns[column]?.decimals ?? 0;
    const low = figure(add(value, { n: -reach.n, d: reach.d }), decimals + 1);
    const high = figure(add(value, reach), decimals + 1);
    const divided = dividedBack(audit, row, column);
    const back =
      divided === null
        ? ""
        : ` ${words("Total divided by {factor}: {value}.", { factor: divided.factor, value: figure(divided.value, decimals + 2) })}`;
    return `  ${words("{row}: {column} is not printed; from the sum it is {value}, between {low} and {high}.", {
      row: audit.table.rows[row]?.name ?? "",
      column: audit.table.columns[column]?.id ?? "",
      value: figure(value, decimals),
      low,
      high,
    })}${back}`;
  });
}

/** The base as the printed sum divided by what its add-ons multiply it with: total / (1.03 x 1.06). */
function dividedBack({ table, best }: Audit, row: number, column: number) {
  const sum = best.rules.find(({ column: at }) => table.columns[at]?.role === "sum" && at > column);
  const printed = sum === undefined ? null : table.rows[row]?.cells[sum.column];
  const others = table.columns.filter(({ given }, at) => given && at !== column && at < (sum?.column ?? 0));
  if (sum === undefined || printed === null || printed === undefined || others.length > 0) return null;
  const slopes: Rational[] = table.columns.map((_, at) => (at === column ? fraction(1n) : zero));
  for (const rule of best.rules) {
    const of = rule.terms.reduce((total, term) => add(total, slopes[term.column] ?? zero), zero);
    slopes[rule.column] = divide(fraction(of.n * rule.rate.n, of.d * rule.rate.d), fraction(BigInt(rule.divisor)));
  }
  const factor = slopes[sum.column] ?? zero;
  return factor.n === 0n ? null : { factor: String(nearestDouble(factor)), value: divide(printed, factor) };
}

function explanationLines(explanation: Explanation, saying: Saying): string[] {
  return [
    ...explanation.rules.map((rule) => `  ${ruleLine(rule, sharedRounding(explanation), saying)}`),
    ...explanation.misprintedInputs.map((one) => {
      const { id, decimals } = saying.audit.table.columns[one.column] ?? { id: "", decimals: 0 };
      const said = saying.words("{row}, {column}: printed {printed}; with {meant} the whole row follows.", {
        row: saying.audit.table.rows[one.row]?.name ?? "",
        column: id,
        printed: saying.figure(one.printed, decimals),
        meant: saying.figure(one.meant, decimals),
      });
      return `  ! ${said}${one.slip === null ? "" : ` ${saying.words(slips.names[one.slip])}`}`;
    }),
    ...explanation.cells
      .filter(({ cause }) => cause === "hidden decimals" || cause === "misprint")
      .flatMap((cell) => [
        `  ! ${cellLine(cell, saying)}`,
        ...cell.otherwise.map((one) => `    ${insteadLine(one, saying)}`),
      ]),
  ];
}

/** An input that could be misprinted in the place of the cell. */
function insteadLine({ column, printed, meant, slip }: MisprintedInput, { audit, words, figure }: Saying): string {
  const { id, decimals } = audit.table.columns[column] ?? { id: "", decimals: 0 };
  const said = words("Or {column} is the misprint: printed {printed}; with {meant} the whole row follows.", {
    column: id,
    printed: figure(printed, decimals),
    meant: figure(meant, decimals),
  });
  return slip === null ? said : `${said} ${words(slips.names[slip])}`;
}

/** One rounding that serves every column, the most usual; none where columns need different ones. */
function sharedRounding({ rules }: Explanation): PrintedRounding | undefined {
  return rules[0]?.modes.find((mode) => rules.every(({ modes }) => modes.includes(mode)));
}

/** "vat = 6 % x (care + premises + adm)": of whole things, and how it is rounded. */
function ruleLine(rule: ColumnRule, shared: PrintedRounding | undefined, { audit, words, figure }: Saying): string {
  const { table } = audit;
  const id = (column: number): string => table.columns[column]?.id ?? "";
  const sum = rule.terms
    .map(({ column, sign }, at) => `${sign === 1n ? (at === 0 ? "" : " + ") : at === 0 ? "-" : " - "}${id(column)}`)
    .join("");
  const role = table.columns[rule.column]?.role;
  const several = rule.terms.length > 1 && (role === "add-on" || rule.factors.length > 0 || rule.divisor !== 1);
  const rate = role === "add-on" ? `${String(nearestDouble(fraction(rule.rate.n * 100n, rule.rate.d)))} % x ` : "";
  const factors = rule.factors.map((column) => ` x ${id(column)}`).join("");
  const divisor = rule.divisor === 1 ? "" : ` / ${rule.divisor}`;
  const mode = shared ?? rule.modes[0] ?? "half away";
  const step = figure(rule.step, Math.max(0, Math.round(-Math.log10(nearestDouble(rule.step)))));
  const notes = [
    // Where every rounding gives the same, none is needed: the figures are whole.
    ...(rule.modes.length === Object.keys(roundings.names).length
      ? []
      : [words("rounded {mode}, to {step}", { mode: words(roundings.names[mode]), step })]),
    ...(rule.source === "unrounded" ? [words("from figures with all their decimals")] : []),
    ...(rule.source === "rounded" ? [words("from the rounded figures")] : []),
    ...(rule.path === "difference" ? [words("as the difference of the rounded sums with and without it")] : []),
    ...(rule.path === "half of double" ? [words("as half of the rounded double amount")] : []),
  ];
  return [`${id(rule.column)} = ${rate}${several ? `(${sum})` : sum}${factors}${divisor}`, ...notes].join("; ");
}

function cellLine(cell: AuditedCell, { audit, words, figure }: Saying): string {
  const { table } = audit;
  const { id, decimals } = table.columns[cell.column] ?? { id: "", decimals: 0 };
  const said = words("{row}, {column}: printed {printed}, computed {computed}, difference {difference}.", {
    row: table.rows[cell.row]?.name ?? "",
    column: id,
    printed: figure(cell.printed, decimals),
    computed: figure(cell.computed, decimals),
    difference: figure(add(cell.printed, { n: -cell.computed.n, d: cell.computed.d }), decimals),
  });
  return [said, reasonOf(cell, { audit, words, figure })].join(" ");
}

function reasonOf({ hidden, slip }: AuditedCell, { audit, words, figure }: Saying): string {
  if (hidden?.finding === "explained") {
    const inputs = hidden.inputs
      .map(({ column, from, to }) => {
        const { id, decimals } = audit.table.columns[column] ?? { id: "", decimals: 0 };
        return words("{column} from {from} to {to}", {
          column: id,
          from: figure(from, decimals + 3),
          to: figure(to, decimals + 3),
        });
      })
      .join(", ");
    return words("Hidden decimals explain it: {inputs}.", { inputs });
  }
  const decimals =
    hidden?.finding === "excluded"
      ? words("No decimals of the inputs that are not printed give this row: a misprint, or another rule.")
      : words("No decimals of the inputs were found that give this row: a misprint, or another rule.");
  return slip === null ? decimals : `${decimals} ${words(slips.names[slip])}`;
}

/** An audit for machines: figures as texts with their decimals. */
export function auditRecord(audit: Audit): object {
  const { table } = audit;
  const text = (value: Rational, column: number, more = 0) =>
    fixed(value, (table.columns[column]?.decimals ?? 0) + more);
  const id = (column: number) => table.columns[column]?.id;
  const row = (at: number) => table.rows[at]?.name;
  const record = ({ rules, cells, misprintedInputs, deviating, complexity }: Explanation) => ({
    deviating,
    complexity,
    rules: rules.map((rule) => ({
      column: id(rule.column),
      of: rule.terms.map(({ column, sign }) => `${sign === 1n ? "" : "-"}${id(column) ?? ""}`),
      factors: rule.factors.map(id),
      rate: nearestDouble(rule.rate),
      divisor: rule.divisor,
      from: rule.source,
      path: rule.path,
      rounding: rule.modes,
      step: nearestDouble(rule.step),
    })),
    cells: cells.map((cell) => ({
      row: row(cell.row),
      column: id(cell.column),
      printed: text(cell.printed, cell.column),
      computed: text(cell.computed, cell.column),
      difference: text(add(cell.printed, { n: -cell.computed.n, d: cell.computed.d }), cell.column),
      cause: cell.cause,
      ...(cell.slip === null ? {} : { slip: cell.slip }),
      ...(cell.hidden === null ? {} : { hiddenDecimals: cell.hidden.finding }),
      ...(cell.otherwise.length === 0
        ? {}
        : {
            otherwise: cell.otherwise.map((one) => ({
              column: id(one.column),
              printed: text(one.printed, one.column),
              meant: text(one.meant, one.column),
            })),
          }),
    })),
    misprintedInputs: misprintedInputs.map((one) => ({
      row: row(one.row),
      column: id(one.column),
      printed: text(one.printed, one.column),
      meant: text(one.meant, one.column),
    })),
  });
  return {
    title: table.title,
    printedCells: audit.printedCells,
    best: record(audit.best),
    simpler: audit.simpler.map(record),
    asGood: audit.asGood.map(record),
    solved: audit.solved.map((one) => ({
      row: row(one.row),
      column: id(one.column),
      value: text(one.value, one.column),
      reach: text(one.reach, one.column, 1),
    })),
  };
}
