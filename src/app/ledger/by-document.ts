import type { Problem } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";

/** Why a workbook that grants by a tariff document has no ledger: what was closed by a printed table is not rewritten by another tariff. */
export function closedByPrintedOnly({ name }: Snapshot): Problem {
  return {
    severity: "error",
    code: "ledger-by-printed-tariff",
    message: "Months are closed by the printed tariff only, and the workbook grants by a tariff document.",
    where: { at: "file", file: name },
    fix: "Leave the tariff document out, or begin it in a workbook of its own.",
  };
}
