import type { GrantsFigures } from "../../app/views/grants-view";
import { figuresOf } from "../../locale/speech";
import { useSpeech } from "../language";
import { Chart } from "./Chart";
import { useChartStyles } from "./chart-styles";
import { monthsOf } from "./months";

const [width, height, left, bottom, top] = [320, 150, 4, 18, 16];

/** The year's grants month by month, summed up, against the appropriation spread evenly. */
export function FrameChart({
  figures,
  closed,
}: {
  readonly figures: GrantsFigures;
  readonly closed: number;
}): React.JSX.Element {
  const styles = useChartStyles();
  const { words, language } = useSpeech();
  const { number } = figuresOf(language);
  const { months, appropriation, granted } = figures;
  const most = Math.max(appropriation ?? 0, granted, 1);
  const step = (width - 2 * left) / months.length;
  const y = (amount: number): number => height - bottom - (amount / most) * (height - bottom - top);
  const names = monthsOf(words);
  const says =
    appropriation === null
      ? words("Granted in the year: {granted} kr. The appropriation is not known.", { granted: number(granted) })
      : granted > appropriation
        ? words("Granted in the year: {granted} kr, {over} kr above the appropriation.", {
            granted: number(granted),
            over: number(granted - appropriation),
          })
        : words("Granted in the year: {granted} kr, {under} kr below the appropriation.", {
            granted: number(granted),
            under: number(appropriation - granted),
          });
  return (
    <Chart
      says={says}
      width={width}
      height={height}
      head={[words("Month"), words("Granted"), words("So far"), words("Even share of the appropriation")]}
      rows={months.map(({ granted: own, soFar }, index) => [
        names[index] ?? "",
        number(own),
        number(soFar),
        appropriation === null ? "" : number((appropriation * (index + 1)) / 12),
      ])}
    >
      {months.map(({ soFar }, index) => (
        <rect
          key={index}
          className={index < closed ? styles.bar : styles.bar}
          fillOpacity={index < closed ? 1 : 0.55}
          x={left + index * step + 2}
          width={step - 4}
          y={y(soFar)}
          height={height - bottom - y(soFar)}
        />
      ))}
      {appropriation !== null && (
        <>
          <line className={styles.other} x1={left} x2={width - left} y1={y(appropriation / 12)} y2={y(appropriation)} />
          <text className={styles.text} x={width - left} y={y(appropriation) - 5} textAnchor="end">
            {words("Appropriation")}
          </text>
        </>
      )}
      <line className={styles.axis} x1={left} x2={width - left} y1={height - bottom} y2={height - bottom} />
      {names.map((name, index) => (
        <text key={name} className={styles.text} x={left + (index + 0.5) * step} y={height - 5} textAnchor="middle">
          {name.slice(0, 1).toUpperCase()}
        </text>
      ))}
    </Chart>
  );
}
