import { Link, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import type { Total } from "../app/job";
import { figuresOf, type Language } from "../locale/speech";
import { useSpeech } from "./language";
import type { Look } from "./look";

const useStyles = makeStyles({
  heading: { margin: "0" },
  list: { margin: "6px 0 0" },
  one: {
    display: "flex",
    gap: "16px",
    justifyContent: "space-between",
    alignItems: "flex-start",
    padding: "7px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  figure: {
    margin: "0",
    whiteSpace: "nowrap",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  unit: {
    display: "inline-block",
    minWidth: "22px",
    paddingLeft: "4px",
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

/** The figures that a person looks at first, each with the way to the sheet that explains it. */
export function Totals(props: {
  readonly totals: readonly Total[];
  readonly onLook?: ((look: Look) => void) | undefined;
}): React.JSX.Element {
  const styles = useStyles();
  const { words, language } = useSpeech();
  const { onLook } = props;
  return (
    <section aria-label={words("Totals")}>
      <Subtitle2 as="h3" className={styles.heading}>
        {words("Totals")}
      </Subtitle2>
      <dl className={styles.list}>
        {props.totals.map((total) => {
          const { figure, unit } = shown(total, language);
          return (
            <div key={total.id} className={styles.one}>
              <dt>
                {onLook === undefined ? (
                  words(total.label)
                ) : (
                  <Link as="button" onClick={() => onLook({ sheet: total.sheet, address: null })}>
                    {words(total.label)}
                  </Link>
                )}
              </dt>
              <dd className={styles.figure}>
                {figure}
                <span className={styles.unit}>{unit === "" ? "" : words(unit)}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function shown(total: Total, language: Language): { readonly figure: string; readonly unit: string } {
  const figures = figuresOf(language);
  if (typeof total.value !== "number") return { figure: String(total.value ?? ""), unit: total.unit };
  if (total.unit === "%") return { figure: figures.share(total.value), unit: "" };
  return { figure: figures.number(total.value, Number.isInteger(total.value) ? 0 : 1), unit: total.unit };
}
