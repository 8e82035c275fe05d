import type { z } from "zod";
import type { Problem } from "../../problem/problem";
import { tariffSchema, type TariffDocument } from "./schema";

/** A tariff document, or what is wrong with it, each problem at its field. */
export type DocumentRead = { readonly document: TariffDocument } | { readonly problems: readonly Problem[] };

/** Reads a tariff document from the text of a JSON file. `file` is for messages. */
export function readDocument(text: string, file: string): DocumentRead {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return {
      problems: [
        {
          severity: "error",
          code: "tariff-not-json",
          message: `"${file}" is no JSON: ${error instanceof Error ? error.message : String(error)}.`,
          where: { at: "file", file },
          fix: "Correct the file; docs/tariffs.md shows tariffs.",
        },
      ],
    };
  }
  return checkedDocument(data);
}

/** Reads a tariff document from data. */
export function checkedDocument(data: unknown): DocumentRead {
  const parsed = tariffSchema.safeParse(data);
  if (parsed.success) return { document: parsed.data };
  return { problems: parsed.error.issues.map(issueProblem) };
}

function issueProblem(issue: z.core.$ZodIssue): Problem {
  return {
    severity: "error",
    code: "tariff-not-valid",
    message: `The tariff cannot be read here: ${issue.message}.`,
    where: { at: "field", field: fieldOf(issue.path) },
    fix: "Correct the field; cqm tariff schema prints what is expected.",
  };
}

/** "steps[2].round.to" */
function fieldOf(path: readonly PropertyKey[]): string {
  const field = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return field.replace(/^\./, "") || "(the whole file)";
}
