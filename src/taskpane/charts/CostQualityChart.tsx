import type { CostAndQuality } from "../../app/views/evaluation-view";
import { figuresOf } from "../../locale/speech";
import { useSpeech } from "../language";
import { Chart } from "./Chart";
import { useChartStyles } from "./chart-styles";

const [width, height, side, bottom, top] = [320, 170, 30, 30, 8];

/** Cost against quality, a mark a unit; the unit that is looked at is a ring. */
export function CostQualityChart(props: {
  readonly units: readonly CostAndQuality[];
  readonly looked: string;
}): React.JSX.Element {
  const styles = useChartStyles();
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const { units, looked } = props;
  const costs = units.map(({ cost }) => cost);
  const [least, most] = [Math.min(0, ...costs), Math.max(0, ...costs)];
  const best = Math.max(100, ...units.map(({ quality }) => quality));
  const x = (cost: number): number => side + ((cost - least) / (most - least || 1)) * (width - side - 10);
  const y = (quality: number): number => height - bottom - (Math.max(0, quality) / best) * (height - bottom - top);
  const own = units.find(({ unit }) => unit === looked);
  return (
    <Chart
      says={
        own === undefined
          ? words("Cost against quality of {count} units.", { count: units.length })
          : words(
              "Cost against quality of {count} units; {unit} has {cost} % of its costs left and {quality} points.",
              {
                count: units.length,
                unit: own.unit,
                cost: number(own.cost, 1),
                quality: number(own.quality),
              },
            )
      }
      width={width}
      height={height}
      head={[words("Unit"), words("Frame less outturn, % of costs"), words("Quality score")]}
      rows={units.map(({ unit, cost, quality }) => [unit, number(cost, 1), number(quality)])}
    >
      <line className={styles.axis} x1={side} x2={width - 10} y1={height - bottom} y2={height - bottom} />
      <line className={styles.other} x1={x(0)} x2={x(0)} y1={top} y2={height - bottom} />
      <line className={styles.other} x1={side} x2={width - 10} y1={y(100)} y2={y(100)} />
      {units.map(({ unit, cost, quality }) =>
        unit === looked ? (
          <circle key={unit} className={styles.now} cx={x(cost)} cy={y(quality)} r={6} />
        ) : (
          <circle key={unit} className={styles.bar} cx={x(cost)} cy={y(quality)} r={3.5} />
        ),
      )}
      <text className={styles.text} x={side - 4} y={y(100) + 4} textAnchor="end">
        100
      </text>
      <text className={styles.text} x={side - 4} y={height - bottom + 4} textAnchor="end">
        0
      </text>
      <text className={styles.text} x={side} y={height - bottom + 13}>
        {number(least, 1)} %
      </text>
      <text className={styles.text} x={width - 10} y={height - bottom + 13} textAnchor="end">
        {number(most, 1)} %
      </text>
      <text className={styles.text} x={(side + width) / 2} y={height - 3} textAnchor="middle">
        {words("Frame less outturn, % of costs")}
      </text>
    </Chart>
  );
}
