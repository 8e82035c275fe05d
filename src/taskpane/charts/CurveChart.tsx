import { figuresOf } from "../../locale/speech";
import { useSpeech } from "../language";
import { Chart } from "./Chart";
import { useChartStyles } from "./chart-styles";

/** How a pool answers to one measure: what the inspection of the scheme found. */
export interface DrawnCurve {
  readonly header: string;
  readonly points: readonly { readonly x: number; readonly y: number | null }[];
  readonly current: { readonly x: number; readonly y: number | null } | null;
  readonly cliffs: readonly {
    readonly before: { readonly x: number; readonly y: number | null };
    readonly after: { readonly x: number; readonly y: number | null };
    readonly jump: number;
  }[];
  readonly plateaus: readonly {
    readonly from: { readonly x: number; readonly y: number | null };
    readonly until: { readonly x: number; readonly y: number | null };
  }[];
  readonly assumed: boolean;
}

const [width, height, side, bottom, top] = [320, 140, 6, 18, 14];

/** The curve with its cliffs (a dashed line and a triangle) and plateaus (a thick line), and where the unit stands (a ring). */
export function CurveChart({ curve }: { readonly curve: DrawnCurve }): React.JSX.Element {
  const styles = useChartStyles();
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const points = curve.points.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }]));
  const [first, last] = [points[0]?.x ?? 0, points.at(-1)?.x ?? 1];
  const most = Math.max(...points.map(({ y }) => y), 1);
  const least = Math.min(...points.map(({ y }) => y), 0);
  const atX = (x: number): number => side + ((x - first) / (last - first || 1)) * (width - 2 * side);
  const atY = (y: number): number => height - bottom - ((y - least) / (most - least)) * (height - bottom - top);
  const at = ({ x, y }: { readonly x: number; readonly y: number | null }): string => `${atX(x)},${atY(y ?? 0)}`;
  const short = (x: number): string => number(x, Math.abs(x) < 1_000 && !Number.isInteger(x) ? 1 : 0);
  const cliffs = curve.cliffs.map(({ after, jump }) =>
    words("cliff at {at}: {jump} kr", { at: short(after.x), jump: `${jump > 0 ? "+" : ""}${number(jump)}` }),
  );
  const plateaus = curve.plateaus.map(({ from, until }) =>
    words("no effect from {from} to {until}", { from: short(from.x), until: short(until.x) }),
  );
  const found = [...cliffs, ...plateaus];
  const says = words("Pool by {measure}: {found}.", {
    measure: words(curve.header).toLowerCase(),
    found: found.length === 0 ? words("neither cliffs nor stretches without effect") : found.join("; "),
  });
  return (
    <Chart
      says={curve.assumed ? `${says} ${words("The range was taken from the figures.")}` : says}
      width={width}
      height={height}
      head={[words(curve.header), words("Pool, kr")]}
      rows={points.map(({ x, y }) => [short(x), number(y)])}
    >
      <line
        className={styles.axis}
        x1={side}
        x2={width - side}
        y1={atY(Math.max(least, 0))}
        y2={atY(Math.max(least, 0))}
      />
      {curve.plateaus.map((plateau, index) => (
        <polyline key={index} className={styles.flat} points={`${at(plateau.from)} ${at(plateau.until)}`} />
      ))}
      <polyline className={styles.line} points={points.map(at).join(" ")} />
      {curve.cliffs.map(({ before, after }, index) => {
        const [x, low, high] = [atX(after.x), atY(before.y ?? 0), atY(after.y ?? 0)];
        return (
          <g key={index}>
            <line className={styles.mark} x1={x} x2={x} y1={Math.min(low, high)} y2={Math.max(low, high)} />
            <path className={styles.markShape} d={`M${x - 5},${Math.min(low, high) - 3} h10 l-5,-8 z`} />
          </g>
        );
      })}
      {curve.current !== null && (
        <circle className={styles.now} cx={atX(curve.current.x)} cy={atY(curve.current.y ?? 0)} r={4} />
      )}
      <text className={styles.text} x={side} y={height - 4}>
        {short(first)}
      </text>
      <text className={styles.text} x={width - side} y={height - 4} textAnchor="end">
        {short(last)}
      </text>
      <text className={styles.text} x={side} y={10}>
        {number(most)} kr
      </text>
    </Chart>
  );
}
