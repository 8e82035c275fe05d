import type { PayStep } from "../../app/views/rewards-view";
import { figuresOf } from "../../locale/speech";
import { useSpeech } from "../language";
import { Chart } from "./Chart";
import { useChartStyles } from "./chart-styles";

const [width, height, side, bottom, top] = [320, 120, 6, 18, 14];

/** How many persons get how much. */
export function PayChart({ steps }: { readonly steps: readonly PayStep[] }): React.JSX.Element {
  const styles = useChartStyles();
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const most = Math.max(1, ...steps.map(({ persons }) => persons));
  const step = (width - 2 * side) / Math.max(1, steps.length);
  const middle = [...steps].sort((a, b) => b.persons - a.persons)[0];
  const says =
    middle === undefined
      ? words("Nobody is paid.")
      : words(
          "{persons, plural, one {# person gets} other {# persons get}} pay; most of them from {from} to {to} kr.",
          {
            persons: steps.reduce((sum, { persons }) => sum + persons, 0),
            from: number(middle.from),
            to: number(middle.to),
          },
        );
  return (
    <Chart
      says={says}
      width={width}
      height={height}
      head={[words("Pay, kr"), words("Persons")]}
      rows={steps.map(({ from, to, persons }) => [`${number(from)}–${number(to)}`, number(persons)])}
    >
      {steps.map(({ from, persons }, index) => {
        const tall = (persons / most) * (height - bottom - top);
        return (
          <rect
            key={from}
            className={styles.bar}
            x={side + index * step + 1}
            width={Math.max(1, step - 2)}
            y={height - bottom - tall}
            height={tall}
          />
        );
      })}
      <line className={styles.axis} x1={side} x2={width - side} y1={height - bottom} y2={height - bottom} />
      <text className={styles.text} x={side} y={height - 4}>
        {number(steps[0]?.from ?? 0)} kr
      </text>
      <text className={styles.text} x={width - side} y={height - 4} textAnchor="end">
        {number(steps.at(-1)?.to ?? 0)} kr
      </text>
      <text className={styles.text} x={side} y={10}>
        {words("{persons, plural, one {# person} other {# persons}}", { persons: most })}
      </text>
    </Chart>
  );
}
