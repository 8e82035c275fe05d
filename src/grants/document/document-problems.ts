import { serialOfIso } from "./columns";
import type { TariffDocument } from "./schema";
import type { Report } from "./scope";

/** What is wrong with a document before its steps are read: names taken twice, roles that name nothing, days that are none. */
export function documentProblems(document: TariffDocument, takenTables: readonly string[], report: Report): void {
  namesTwice(document, report);
  tablesTwice(document, takenTables, report);
  roleProblems(document, report);
  parameterProblems(document, report);
  dayProblems(document, report);
}

/** Names share one space, letter case aside, because rules call everything by name. */
function namesTwice(document: TariffDocument, report: Report): void {
  const seen = new Map<string, string>();
  const take = (id: string, field: string): void => {
    const before = seen.get(id.toLowerCase());
    if (before !== undefined) {
      report.reject(field, "name-twice", `The name "${id}" is taken by ${before}.`, "Choose another name.");
    } else seen.set(id.toLowerCase(), field);
  };
  document.inputs.forEach((one, at) => {
    take(one.id, `inputs[${at}]`);
  });
  document.providerInputs.forEach((one, at) => {
    take(one.id, `providerInputs[${at}]`);
  });
  document.parameters.forEach((one, at) => {
    take(one.id, `parameters[${at}]`);
  });
  document.tables.forEach((one, at) => {
    take(one.id, `tables[${at}]`);
  });
  document.lists.forEach((one, at) => {
    take(one.id, `lists[${at}]`);
  });
  document.steps.forEach((one, at) => {
    take(one.id, `steps[${at}]`);
    // Columns that a step makes beside its own.
    const more =
      one.kind === "pool share"
        ? ["Weight", "Total", "Product", "Base", "Remainder", "Rank"]
        : one.kind.startsWith("provider")
          ? ["Counted", "All", "Part"]
          : [];
    more.forEach((suffix) => {
      take(`${one.id}${suffix}`, `steps[${at}]`);
    });
  });
}

function tablesTwice(document: TariffDocument, taken: readonly string[], report: Report): void {
  const seen = new Set(taken.map((one) => one.toLowerCase()));
  const take = (title: string, field: string): void => {
    if (seen.has(title.toLowerCase()))
      report.reject(field, "name-twice", `The title "${title}" is taken already.`, "Choose another title.");
    seen.add(title.toLowerCase());
  };
  document.tables.forEach((one, at) => {
    take(one.title ?? one.id, `tables[${at}].title`);
    const own = new Set<string>();
    [...one.dimensions, ...one.values].forEach(({ id }) => {
      if (own.has(id.toLowerCase()))
        report.reject(`tables[${at}]`, "name-twice", `The name "${id}" is twice in the table.`, "Choose another name.");
      own.add(id.toLowerCase());
    });
  });
  document.lists.forEach((one, at) => {
    take(one.title ?? one.id, `lists[${at}].title`);
  });
  document.parameters.forEach((one, at) => {
    if (one.values !== undefined) take(one.header ?? one.id, `parameters[${at}].header`);
  });
}

const roleKinds = { recipient: ["text", "choice"], provider: ["text", "choice"], day: ["date"] } as const;

function roleProblems(document: TariffDocument, report: Report): void {
  for (const role of ["recipient", "provider", "day"] as const) {
    const id = document.roles[role];
    if (id === undefined) continue;
    const input = document.inputs.find((one) => one.id === id);
    const kinds: readonly string[] = roleKinds[role];
    if (input !== undefined && kinds.includes(input.kind) && !input.optional) continue;
    report.reject(
      `roles.${role}`,
      "role-unknown",
      `"${id}" is no input of kind ${kinds.join(" or ")} that every row has.`,
      "Name such an input.",
    );
  }
  for (const role of ["from", "to"] as const) {
    const id = document.roles[role];
    if (id === undefined || document.inputs.some((one) => one.id === id && one.kind === "date")) continue;
    report.reject(`roles.${role}`, "role-unknown", `"${id}" is no input of kind date.`, "Name such an input.");
  }
  if (document.providerInputs.length > 0 && document.roles.provider === undefined) {
    report.reject(
      "roles.provider",
      "role-unknown",
      "There are inputs of providers, and nothing says which input of a row names its provider.",
      "Name the input of the provider in roles.",
    );
  }
}

function parameterProblems(document: TariffDocument, report: Report): void {
  document.parameters.forEach((one, at) => {
    const field = `parameters[${at}]`;
    if (one.value === undefined && one.values === undefined) {
      report.reject(
        `${field}.value`,
        "parameter-value",
        `"${one.id}" has no value.`,
        "Give it a value, or values from a day each.",
      );
      return;
    }
    if (one.value !== undefined && one.values !== undefined) {
      report.reject(
        `${field}.value`,
        "parameter-value",
        `"${one.id}" has a value and values from a day each.`,
        "Keep one of the two.",
      );
      return;
    }
    if (one.value === undefined) return;
    const wanted =
      one.kind === "boolean" ? "boolean" : one.kind === "date" || one.kind === "choice" ? "string" : "number";
    if (typeof one.value !== wanted) {
      report.reject(
        `${field}.value`,
        "parameter-value",
        `"${String(one.value)}" was read for "${one.id}"; expected a ${one.kind}.`,
        "Correct the value.",
      );
    } else if (one.kind === "choice" && one.choices?.includes(String(one.value)) === false) {
      report.reject(
        `${field}.value`,
        "parameter-value",
        `"${String(one.value)}" is none of the choices of "${one.id}".`,
        "Correct the value.",
      );
    }
  });
}

/** Every day that the document names must be in the calendar. */
function dayProblems(document: TariffDocument, report: Report): void {
  const check = (iso: string | undefined, field: string): void => {
    if (iso !== undefined && serialOfIso(iso) === undefined)
      report.reject(field, "day-unknown", `The calendar has no day ${iso}.`, "Correct the date.");
  };
  const stretch = (from: string | undefined, until: string | undefined, fields: readonly [string, string]): void => {
    check(from, fields[0]);
    check(until, fields[1]);
    if (from !== undefined && until !== undefined && until <= from)
      report.reject(
        fields[1],
        "end-before-start",
        `${until} is not after ${from}.`,
        "Correct the first or the last day.",
      );
  };
  const within = (field: string): [string, string] => [`${field}.from`, `${field}.until`];
  stretch(document.validFrom, document.validUntil, ["validFrom", "validUntil"]);
  document.parameters.forEach((one, at) => {
    check(one.validFrom, `parameters[${at}].validFrom`);
    if (one.kind === "date" && typeof one.value === "string") check(one.value, `parameters[${at}].value`);
    one.values?.forEach((value, index) => {
      stretch(value.from, value.until, within(`parameters[${at}].values[${index}]`));
    });
  });
  document.tables.forEach((one, at) => {
    one.versions?.forEach((version, index) => {
      stretch(version.from, version.until, within(`tables[${at}].versions[${index}]`));
    });
  });
}
