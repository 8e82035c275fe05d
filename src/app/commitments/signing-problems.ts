import type { FormValue, SigningLack } from "../../commitments/signing";
import type { Problem } from "../../problem/problem";
import type { StandingCommitment } from "./standing";

/** What a person must know or undo about the signing of a commitment; a closed cell that was changed stops the job. */
export function signingProblems({ form, signing, place, valueOf }: StandingCommitment): readonly Problem[] {
  const at = (cell: string): Pick<Problem, "where"> => {
    const where = place(cell);
    return where === undefined ? {} : { where };
  };
  switch (signing.state) {
    case "closed":
      return signing.changed.map(({ cell, signed, now }): Problem => ({
        severity: "error",
        code: "signed-cell-changed",
        message: `${form.id} version ${signing.version.version} was signed on ${signing.version.signedOn}: ${cell.label} was ${shown(signed)} and is ${shown(now)} now.`,
        ...at(cell.cell),
        fix: "Write the signed value back; or raise the version, which opens the form for a new agreement.",
      }));
    case "set back":
      return [
        {
          severity: "error",
          code: "version-set-back",
          message: `${form.id}: version ${shown(valueOf("header.version"))} is written, and version ${signing.from.version} has been signed.`,
          ...at("header.version"),
          fix: "Write the signed version, or a higher one to amend it.",
        },
      ];
    case "open":
    case "amended":
      return lacking(signing.lacks, form.id, valueOf, at);
    case "to close":
      return [];
  }
}

/** Why a form that looks signed is not, with the cell to look at. */
function lacking(
  lacks: SigningLack | null,
  form: string,
  valueOf: StandingCommitment["valueOf"],
  at: (cell: string) => Pick<Problem, "where">,
): readonly Problem[] {
  switch (lacks) {
    case "signature missing":
      return [
        {
          severity: "warning",
          code: "signature-missing",
          message: `${form} says ${shown(valueOf("header.status"))}, and both signatures are not dated.`,
          ...at("signatures.first.date"),
          fix: "Write both dates, or set the status back.",
        },
      ];
    case "status not signed":
      return [
        {
          severity: "warning",
          code: "status-not-signed",
          message: `${form} is dated by both parties and its status is ${shown(valueOf("header.status"))}.`,
          ...at("header.status"),
          fix: "Set the status to signed: then it is closed.",
        },
      ];
    case "signatures of the earlier version":
      return [
        {
          severity: "warning",
          code: "signatures-of-earlier-version",
          message: `${form} version ${shown(valueOf("header.version"))} says ${shown(valueOf("header.status"))}, and its signatures are those of the version before.`,
          ...at("signatures.first.date"),
          fix: "Have both sign again, each with a later date.",
        },
      ];
    case null:
      return [];
  }
}

function shown(value: FormValue): string {
  return value === null ? "nothing" : `"${value}"`;
}
