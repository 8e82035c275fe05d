import type { z } from "zod";
import type { Problem } from "../../problem/problem";
import { tariffSchema, type TariffDocument } from "./schema";
import { stepSchema } from "./step-schema";

const stepKinds = stepSchema.options.map((option) => option.shape.kind.value);

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
  return { problems: parsed.error.issues.map((issue) => issueProblem(issue, data)) };
}

function issueProblem(issue: z.core.$ZodIssue, data: unknown): Problem {
  return {
    severity: "error",
    code: "tariff-not-valid",
    message: messageOf(issue, valueAt(data, issue.path)),
    where: { at: "field", field: fieldOf(issue.path) },
    fix: "Correct it; docs/tariffs.md says what a tariff holds.",
  };
}

/** What was read and what was expected, in words of the field rather than of a validator. */
function messageOf(issue: z.core.$ZodIssue, value: unknown): string {
  const read = textOf(value);
  const told = issue.message.replace(/^expected /, "");
  const expected = expectedOf(issue) ?? (told === issue.message ? undefined : told);
  const message =
    issue.code === "unrecognized_keys"
      ? `A tariff has no ${issue.keys.join(", ")} here.`
      : expected === undefined
        ? `"${read ?? ""}" cannot be used: ${told}.`
        : read === undefined
          ? `Nothing was read here; expected ${expected}.`
          : `"${read}" was read; expected ${expected}.`;
  return message;
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "yes or no (true or false)",
  array: "a list",
  object: "a record of fields",
  record: "a record of fields",
};

function expectedOf(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? issue.expected;
    case "invalid_value":
      return `one of: ${issue.values.map(String).join(", ")}`;
    case "too_big":
      return issue.origin === "string" ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`;
    case "too_small":
      if (issue.origin === "string") return "a text";
      if (issue.origin === "array") return "at least one row";
      return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}`;
    case "invalid_union":
      return issue.discriminator === "kind" ? `one of: ${stepKinds.join(", ")}` : "a number, a name or a written rule";
    default:
      return undefined;
  }
}

/** A single value as it was read; undefined for nothing, and for lists and records. */
function textOf(value: unknown): string | undefined {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : undefined;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[part];
  }
  return value;
}

/** "steps[2].round.to" */
function fieldOf(path: readonly PropertyKey[]): string {
  const field = path.map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`)).join("");
  return field.replace(/^\./, "") || "(the whole file)";
}
