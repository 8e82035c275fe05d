import { decided } from "../../rules/inspect/choice-spans";
import type { Finding } from "../../rules/inspect/finding";
import { wholeBox } from "../../rules/inspect/free-cells";
import type { Possible } from "../../rules/inspect/possible";
import { hasColumn, poolsTable as pools, type InspectedScheme } from "./subject";

/** Gates that stay shut, or open, whatever the measures are. */
export function gateFindings(subject: InspectedScheme, reading: Possible): Finding[] {
  const cell = reading.within(wholeBox(reading.free));
  return subject.gates.flatMap(({ column, header, stops }) => {
    if (!hasColumn(subject.model, pools, column)) return [];
    const states = subject.units.map(({ row, name }) => ({
      name,
      at: { table: pools, column, row },
      holds: decided(cell({ table: pools, column, row })),
    }));
    const shut = states.filter(({ holds }) => holds === stops);
    const open = states.filter(({ holds }) => holds === !stops);
    const findings: Finding[] = [];
    if (shut.length > 0)
      findings.push({
        severity: "error",
        code: "gate-shut",
        message: `The gate ${header} can never open for ${shut.map(({ name }) => name).join(", ")}, whatever the results are.`,
        fix: "Ask for what can be reached, or leave the gate out.",
        values: { gate: header, count: shut.length },
        cells: shut.map(({ at }) => at),
      });
    if (open.length === states.length && states.length > 0)
      findings.push({
        severity: "note",
        code: "gate-always-open",
        message: `The gate ${header} is open whatever the results are: it decides nothing.`,
        fix: "Ask for more, or leave the gate out.",
        values: { gate: header },
        cells: open.map(({ at }) => at),
      });
    return findings;
  });
}
