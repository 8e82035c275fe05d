import { figuresOf } from "../../locale/speech";
import { useSpeech } from "../language";
import { Chart } from "./Chart";
import { useChartStyles } from "./chart-styles";

const [width, line, side] = [320, 30, 4];

/** Named figures as bars from zero: frame against outturn, persons by class of reward. */
export function AmountBars(props: {
  readonly says: string;
  readonly what: string;
  readonly unit: string;
  readonly bars: readonly { readonly name: string; readonly amount: number }[];
}): React.JSX.Element {
  const styles = useChartStyles();
  const { language } = useSpeech();
  const { number } = figuresOf(language);
  const { says, what, unit, bars } = props;
  const [least, most] = [
    Math.min(0, ...bars.map(({ amount }) => amount)),
    Math.max(0, ...bars.map(({ amount }) => amount)),
  ];
  const x = (amount: number): number => side + ((amount - least) / (most - least || 1)) * (width - 2 * side);
  return (
    <Chart
      says={says}
      width={width}
      height={bars.length * line + 6}
      head={[what, unit]}
      rows={bars.map(({ name, amount }) => [name, number(amount)])}
    >
      {bars.map(({ name, amount }, index) => (
        <g key={`${name} ${index}`}>
          <text className={styles.text} x={side} y={index * line + 12}>
            {name}
          </text>
          <text className={styles.text} x={width - side} y={index * line + 12} textAnchor="end">
            {number(amount)}
          </text>
          <rect
            className={styles.bar}
            x={Math.min(x(0), x(amount))}
            width={Math.abs(x(amount) - x(0))}
            y={index * line + 16}
            height={7}
          />
        </g>
      ))}
      <line className={styles.axis} x1={x(0)} x2={x(0)} y1={14} y2={bars.length * line} />
    </Chart>
  );
}
