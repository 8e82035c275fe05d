import { shownFigure, type Finding } from "../../rules/inspect/finding";
import { hasColumn, type InspectedScheme } from "./subject";

const shares = "Shares";

/** What absence, part time and sex mean for pay. */
export function personFindings(subject: InspectedScheme): Finding[] {
  if (subject.sharedBy === null) return [];
  return [...absenceFindings(subject), ...sexFindings(subject)];
}

function absenceFindings({ absence, hoursCount, extentCounts, sharedBy }: InspectedScheme): Finding[] {
  const findings: Finding[] = [];
  const shared = sharedBy ?? "";
  for (const kind of absence.filter(({ parental, reduces }) => parental && reduces)) {
    findings.push({
      severity: "warning",
      code: "parental-leave-reduces",
      message: `${kind.header} lowers pay${kind.decided === null ? "" : `, ${kind.decided}`}.`,
      fix: "Let parental leave count as worked, unless it has been decided in the open that it does not.",
      values: { kind: kind.header, decided: kind.decided ?? "" },
      cells: [],
    });
  }
  if (hoursCount && !absence.some(({ parental }) => parental))
    findings.push({
      severity: "warning",
      code: "parental-leave-unannounced",
      message: `The pool is shared by ${shared}, and nothing says how parental leave counts: it lowers pay without anybody having decided so.`,
      fix: "Add parental leave to the absence kinds, and say whether it reduces.",
      values: { shared },
      cells: [],
    });
  if (extentCounts)
    findings.push({
      severity: "note",
      code: "part-time-reduces",
      message: `Part time lowers pay in proportion: the extent or the hours count when the pool is shared (by ${shared}).`,
      fix: "Nothing to do where that is wanted; say so when the scheme is announced.",
      values: { shared },
      cells: [],
    });
  return findings;
}

/** Means of women and of men, where both are among those who take part. A tenth apart is a warning. */
function sexFindings({ model, dataset, results }: InspectedScheme): Finding[] {
  if (!hasColumn(model, shares, "sex") || !hasColumn(model, shares, "paid") || !hasColumn(model, shares, "eligible"))
    return [];
  const rows = Array.from({ length: dataset.tables[shares]?.rows ?? 0 }, (_, row) => row);
  const paidTo = (sex: string): number[] =>
    rows.flatMap((row) => {
      const paid = results.value(shares, "paid", row);
      const counts = results.value(shares, "sex", row) === sex && results.value(shares, "eligible", row) === 1;
      return counts && typeof paid === "number" ? [paid] : [];
    });
  const [women, men] = [paidTo("woman"), paidTo("man")];
  if (women.length === 0 || men.length === 0) return [];
  const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length;
  const [of, other] = [mean(women), mean(men)];
  if (of === 0 && other === 0) return [];
  const ratio = other === 0 ? Infinity : of / other;
  return [
    {
      severity: ratio < 0.9 || ratio > 1 / 0.9 ? "warning" : "note",
      code: "outcome-by-sex",
      message: `As things stand ${women.length} women get ${shownFigure(of)} each on average and ${men.length} men ${shownFigure(other)}.`,
      fix: "Look at what explains it: extent, salary, absence, unit.",
      values: { women: of, men: other },
      cells: [],
    },
  ];
}
