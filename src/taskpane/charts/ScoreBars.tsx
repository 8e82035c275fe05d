import type { ShownGoal } from "../../app/views/evaluation-view";
import { figuresOf } from "../../locale/speech";
import { useSpeech } from "../language";
import { Chart } from "./Chart";
import { useChartStyles } from "./chart-styles";

const [width, line, side] = [320, 30, 4];
/** What is drawn reaches to this score: 100 is the target, 120 the stretch. */
const reach = 130;

/** Longer names would run into the score; the table of figures has them whole. */
const longest = 36;

/** How far each goal came: 100 at its target. */
export function ScoreBars({ goals }: { readonly goals: readonly ShownGoal[] }): React.JSX.Element {
  const styles = useChartStyles();
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const height = goals.length * line + 16;
  const at = (score: number): number => side + (Math.max(0, Math.min(score, reach)) / reach) * (width - 2 * side);
  const met = goals.filter((goal) => goal.met === true).length;
  return (
    <Chart
      says={words("{met} of {goals} goals were met; the dashed line is the target.", { met, goals: goals.length })}
      width={width}
      height={height}
      head={[words("Indicator"), words("Outcome"), words("Target"), words("Score"), words("Status")]}
      rows={goals.map((goal) => [
        goal.indicator,
        goal.outcome === null ? "" : number(goal.outcome, 2),
        goal.target === null ? "" : number(goal.target, 2),
        goal.score === null ? "" : number(goal.score),
        goal.status,
      ])}
    >
      {goals.map((goal, index) => (
        <g key={`${goal.indicator} ${index}`}>
          <text className={styles.text} x={side} y={index * line + 12}>
            {goal.indicator.length > longest ? `${goal.indicator.slice(0, longest - 1)}…` : goal.indicator}
          </text>
          <text className={styles.text} x={width - side} y={index * line + 12} textAnchor="end">
            {goal.score === null ? words("no data") : `${number(goal.score)} ${goal.status}`}
          </text>
          <rect className={styles.behind} x={side} width={width - 2 * side} y={index * line + 16} height={7} />
          {goal.score !== null && (
            <rect className={styles.bar} x={side} width={at(goal.score) - side} y={index * line + 16} height={7} />
          )}
        </g>
      ))}
      <line className={styles.other} x1={at(100)} x2={at(100)} y1={0} y2={goals.length * line} />
    </Chart>
  );
}
