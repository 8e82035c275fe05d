import { useSpeech } from "../language";
import { useChartStyles } from "./chart-styles";

/** A drawing with its meaning in words, and its figures as a table for who would rather read them. */
export function Chart(props: {
  /** What it shows and what can be seen in it, in a sentence. */
  readonly says: string;
  readonly width: number;
  readonly height: number;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly children: React.ReactNode;
}): React.JSX.Element {
  const styles = useChartStyles();
  const { words } = useSpeech();
  const { says, width, height, head, rows } = props;
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} className={styles.picture} role="img" aria-label={says}>
        {props.children}
      </svg>
      <figcaption className={styles.caption}>{says}</figcaption>
      <details className={styles.details}>
        <summary>{words("The figures")}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              {head.map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first, ...rest], index) => (
              <tr key={index}>
                <th scope="row">{first}</th>
                {rest.map((one, column) => (
                  <td key={column}>{one}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
