import type { UnitEfficiency } from "../evaluation/efficiency/envelopment";
import type { Orientation, Returns } from "../evaluation/efficiency/frontier";
import type { ProductivityChange } from "../evaluation/efficiency/malmquist";
import type { Production } from "../evaluation/efficiency/production";
import type { EfficiencyInterval } from "../evaluation/efficiency/smoothed-bootstrap";
import type { Words } from "../locale/words";
import type { TableBlock, TableColumn } from "../workbook/plan";
import { stacked, type Part, type PlacedSheet } from "./layout";
import { headerStyle } from "./styles";

export const efficiencySheetId = "efficiency";

export interface EfficiencyResults {
  readonly year: number | null;
  readonly returns: Returns;
  readonly orientation: Orientation;
  readonly runs: number;
  readonly seed: number;
  readonly measures: Production;
  readonly units: readonly UnitEfficiency[];
  readonly intervals: readonly EfficiencyInterval[];
  readonly changes: readonly ProductivityChange[];
}

type Table = Omit<TableBlock, "kind" | "at">;

/**
 * Efficiency beside each other and change over the years. Everything here is a value: a linear programme cannot be a
 * formula, and the sheet says so.
 */
export function efficiencySheet(words: Words, results: EfficiencyResults): PlacedSheet {
  const returns =
    results.returns === "constant" ? words("constant returns to scale") : words("variable returns to scale");
  const orientation =
    results.orientation === "input"
      ? words("how much less of every input would do")
      : words("how much more of every output is possible");
  const parts: Part[] = [
    {
      kind: "title",
      text: results.year === null ? words("Efficiency") : `${words("Efficiency")} ${results.year}`,
      subtitle: `${words("Data envelopment analysis")}: ${returns}, ${orientation}`,
    },
    {
      kind: "note",
      text: words(
        "Values, not formulas: each figure is the answer of a linear programme. A score of 1 is on the frontier that the best of these units show possible; peers are those that stand as example, with how much of each. A low score is a question to ask, not a verdict: it can come from what the measures leave out.",
      ),
      columns: 8,
    },
    { kind: "table", table: scores(words, results) },
    ...(results.changes.length === 0
      ? []
      : ([
          {
            kind: "note",
            text: words(
              "Change of productivity (Malmquist index): above 1 is better. Efficiency change x technical change = index; pure change x change of scale = efficiency change.",
            ),
            columns: 8,
          },
          { kind: "table", table: changes(words, results.changes) },
        ] as const)),
  ];
  return stacked(efficiencySheetId, words("Efficiency"), parts, {
    freeze: { rows: 6, columns: 1 },
    page: { orientation: "landscape", fitWide: 1, fitTall: 0, titleRows: { from: 5, to: 5 } },
  });
}

function scores(words: Words, { units, intervals, measures, runs, seed }: EfficiencyResults): Table {
  const byUnit = new Map(intervals.map((interval) => [interval.unit, interval]));
  const drawn = words("Smoothed bootstrap of {runs} draws, seed {seed}", { runs, seed });
  const ofInterval = (
    id: string,
    header: string,
    figure: (interval: EfficiencyInterval) => number,
    decimals: number,
  ): TableColumn => ({
    ...numbers(
      id,
      header,
      units.map(({ unit }) => orBlank(byUnit.get(unit), figure)),
      decimals,
    ),
    help: drawn,
  });
  const returnsWords = {
    increasing: words("too small for its kind"),
    constant: words("of the right size"),
    decreasing: words("too large for its kind"),
  };
  return {
    id: "Efficiency",
    name: "Efficiency",
    rows: units.length,
    keyColumn: "unit",
    columns: [
      texts(
        "unit",
        words("Unit"),
        units.map(({ unit }) => unit),
        24,
      ),
      numbers(
        "score",
        words("Efficiency"),
        units.map(({ score }) => score),
        3,
      ),
      texts(
        "efficient",
        words("On the frontier"),
        units.map(({ efficient }) => (efficient ? words("Yes") : words("No"))),
        12,
      ),
      ...(intervals.length === 0
        ? []
        : [
            ofInterval("corrected", words("Efficiency less its bias"), ({ corrected }) => corrected, 3),
            ofInterval("from", words("95 % from"), ({ from }) => from, 3),
            ofInterval("to", words("95 % to"), ({ to }) => to, 3),
            ofInterval("bestRank", words("Best rank"), ({ bestRank }) => bestRank, 0),
            ofInterval("worstRank", words("Worst rank"), ({ worstRank }) => worstRank, 0),
          ]),
      numbers(
        "scale",
        words("Efficiency of scale"),
        units.map(({ scaleEfficiency }) => scaleEfficiency),
        3,
      ),
      texts(
        "size",
        words("Size"),
        units.map(({ returnsToScale }) => returnsWords[returnsToScale]),
        20,
      ),
      texts(
        "peers",
        words("Peers"),
        units.map((unit) => peersOf(unit)),
        34,
      ),
      ...measures.inputs.flatMap((measure, i) => [
        numbers(
          `inputTarget${i}`,
          `${measure.name}: ${words("possible")}`,
          units.map((u) => u.inputTargets[i] ?? NaN),
          2,
        ),
        numbers(
          `inputSlack${i}`,
          `${measure.name}: ${words("slack")}`,
          units.map((u) => u.inputSlacks[i] ?? NaN),
          2,
        ),
      ]),
      ...measures.outputs.flatMap((measure, r) => [
        numbers(
          `outputTarget${r}`,
          `${measure.name}: ${words("possible")}`,
          units.map((u) => u.outputTargets[r] ?? NaN),
          2,
        ),
        numbers(
          `outputSlack${r}`,
          `${measure.name}: ${words("slack")}`,
          units.map((u) => u.outputSlacks[r] ?? NaN),
          2,
        ),
      ]),
    ],
    headerStyle,
    style: "banded",
  };
}

function orBlank(interval: EfficiencyInterval | undefined, figure: (interval: EfficiencyInterval) => number): number {
  return interval === undefined ? NaN : figure(interval);
}

function peersOf({ unit, peers }: UnitEfficiency): string {
  const others = peers.filter((peer) => peer.unit !== unit);
  return others.map((peer) => `${peer.unit} (${peer.weight.toFixed(2)})`).join(", ");
}

function changes(words: Words, rows: readonly ProductivityChange[]): Table {
  return {
    id: "Productivity",
    name: "Productivity",
    rows: rows.length,
    keyColumn: "change",
    columns: [
      texts(
        "change",
        words("Unit and years"),
        rows.map(({ unit, from, until }) => `${unit} ${from}-${until}`),
        24,
      ),
      numbers(
        "index",
        words("Productivity index"),
        rows.map(({ index }) => index),
        3,
      ),
      numbers(
        "efficiencyChange",
        words("Efficiency change"),
        rows.map((row) => row.efficiencyChange),
        3,
      ),
      numbers(
        "technicalChange",
        words("Technical change"),
        rows.map((row) => row.technicalChange),
        3,
      ),
      numbers(
        "pure",
        words("Pure efficiency change"),
        rows.map((row) => row.pureEfficiencyChange),
        3,
      ),
      numbers(
        "scaleChange",
        words("Change of scale"),
        rows.map((row) => row.scaleChange),
        3,
      ),
    ],
    headerStyle,
    style: "banded",
  };
}

function numbers(id: string, header: string, values: readonly number[], decimals: number): TableColumn {
  const numberFormat = decimals === 0 ? "0" : `#,##0.${"0".repeat(decimals)}`;
  return {
    id,
    header,
    role: "label",
    values: { kind: "numbers", values: Float64Array.from(values) },
    style: { numberFormat },
    width: 15,
  };
}

function texts(id: string, header: string, values: readonly string[], width: number): TableColumn {
  const codes = Int32Array.from(values, (value, at) => (value === "" ? -1 : at));
  return {
    id,
    header,
    role: "label",
    values: { kind: "texts", codes, dictionary: values },
    style: { numberFormat: "@", indent: 1 },
    width,
  };
}
