import { Caption1, Link } from "@fluentui/react-components";
import { Term } from "../glossary/Term";
import { usePageStyles } from "./page-styles";

/** Figures with what they are, one below the other; a label can lead to the cell. */
export function Figures(props: {
  readonly rows: readonly {
    readonly label: string;
    /** A term of the glossary whose meaning stands behind a button. */
    readonly term?: string;
    readonly more?: string;
    readonly figure: string;
    readonly onLook?: () => void;
  }[];
}): React.JSX.Element {
  const styles = usePageStyles();
  return (
    <dl className={styles.list}>
      {props.rows.map(({ label, term, more, figure, onLook }, index) => (
        <div key={`${label} ${index}`} className={styles.item}>
          <dt className={styles.grow}>
            {onLook === undefined ? (
              term === undefined ? (
                label
              ) : (
                <Term id={term}>{label}</Term>
              )
            ) : (
              <Link as="button" className={styles.target} onClick={onLook}>
                {label}
              </Link>
            )}
            {more !== undefined && <Caption1 block>{more}</Caption1>}
          </dt>
          <dd className={styles.figure} style={{ margin: 0 }}>
            {figure}
          </dd>
        </div>
      ))}
    </dl>
  );
}
