import type { Problem } from "../../problem/problem";
import type { Snapshot } from "../../workbook/snapshot";

/** What was closed by a printed table is not rewritten by another kind of tariff. */
export function closedByPrinted({ name }: Snapshot): Problem {
  return {
    severity: "error",
    code: "ledger-by-printed-tariff",
    message: "Months have been closed by the printed tariff, and the workbook now grants by a tariff document.",
    where: { at: "file", file: name },
    fix: "Leave the tariff document out, or begin it in a workbook of its own.",
  };
}

/** What was closed by a tariff document needs one to be gone on with. */
export function closedByDocument({ name }: Snapshot): Problem {
  return {
    severity: "error",
    code: "ledger-by-tariff-document",
    message: "Months have been closed by a tariff document, and the workbook now has none.",
    where: { at: "file", file: name },
    fix: "Take the sheets of the tariff back, or give it with --tariff.",
  };
}

/** Without a recipient and a provider there is nobody to pay. */
export function nobodyToPay(missing: "provider" | "recipient"): Problem {
  return {
    severity: "error",
    code: "ledger-nobody-to-pay",
    message: `No month can be closed: the tariff does not name the ${missing}.`,
    where: { at: "field", field: `roles.${missing}` },
    fix: "Name the input in the roles of the tariff.",
  };
}
