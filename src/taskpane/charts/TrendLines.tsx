import { figuresOf } from "../../locale/speech";
import { useSpeech } from "../language";
import { Chart } from "./Chart";
import { useChartStyles } from "./chart-styles";

const [width, height, side, bottom, top] = [320, 150, 34, 18, 10];
/** Lines are told apart by their dashes as well as by their marks. */
const dashes = ["", "6 3", "2 3", "8 3 2 3"];

/** Each goal's way from its baseline (0 %) to the target of now (100 %) over the years. */
export function TrendLines(props: {
  readonly years: readonly number[];
  readonly lines: readonly { readonly indicator: string; readonly progress: readonly (number | null)[] }[];
}): React.JSX.Element {
  const styles = useChartStyles();
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const { years, lines } = props;
  const percent = (share: number | null): string => (share === null ? "" : `${number(100 * share)} %`);
  const known = lines.flatMap(({ progress }) => progress.filter((one) => one !== null));
  const [least, most] = [Math.min(0, ...known), Math.max(1, ...known)];
  const x = (at: number): number => side + (at / Math.max(1, years.length - 1)) * (width - side - 8);
  const y = (share: number): number => height - bottom - ((share - least) / (most - least)) * (height - bottom - top);
  return (
    <Chart
      says={words("Way from baseline to target, {from} to {until}: {lines}.", {
        from: String(years[0] ?? ""),
        until: String(years.at(-1) ?? ""),
        lines: lines.map(({ indicator, progress }) => `${indicator} ${percent(progress.at(-1) ?? null)}`).join("; "),
      })}
      width={width}
      height={height}
      head={[words("Indicator"), ...years.map(String)]}
      rows={lines.map(({ indicator, progress }) => [indicator, ...progress.map(percent)])}
    >
      {[0, 1].map((share) => (
        <g key={share}>
          <line className={styles.axis} x1={side} x2={width - 8} y1={y(share)} y2={y(share)} />
          <text className={styles.text} x={side - 4} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {lines.map(({ indicator, progress }, line) => {
        const points = progress.flatMap((share, at) => (share === null ? [] : [{ at: x(at), up: y(share) }]));
        return (
          <g key={`${indicator} ${line}`}>
            <polyline
              className={styles.line}
              strokeDasharray={dashes[line % dashes.length]}
              points={points.map(({ at, up }) => `${at},${up}`).join(" ")}
            />
            {points.map(({ at, up }) => (
              <text key={at} className={styles.text} x={at} y={up - 4} textAnchor="middle">
                {line + 1}
              </text>
            ))}
          </g>
        );
      })}
      {years.map((year, at) => (
        <text
          key={year}
          className={styles.text}
          x={x(at)}
          y={height - 4}
          textAnchor={at === years.length - 1 ? "end" : "middle"}
        >
          {year}
        </text>
      ))}
    </Chart>
  );
}
