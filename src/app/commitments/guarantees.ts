import type { UnitFacts } from "../../commitments/facts";
import { customerGuaranteeForm } from "../../commitments/customer-guarantee-form";
import { guaranteeForm } from "../../commitments/guarantee-form";
import { publishedGuarantee, type PublishedGuarantee } from "../../commitments/published-guarantee";
import { stops, type Problem } from "../../problem/problem";
import { commitmentSheet } from "../../sheets/commitment-sheet";
import { guaranteeSheet } from "../../sheets/guarantee-sheet";
import { emptyWorkbook } from "../../workbook/file/empty-workbook";
import { writeWorkbook } from "../../workbook/file/write";
import type { SheetPlan } from "../../workbook/plan";
import type { Snapshot } from "../../workbook/snapshot";
import { unitFacts } from "../inputs/commitments-input";
import type { JobOptions } from "../job";
import { opened, type Opened } from "../open";
import { commitmentSheetName, guaranteeSheetName } from "../sheet-names";
import { tablesOf } from "../source-table";
import { guaranteePage } from "./guarantee-page";
import { commitmentState } from "./state";

export interface GuaranteeOptions extends JobOptions {
  /** Also guarantees that nothing has been agreed of yet, marked as drafts. */
  readonly drafts?: boolean;
  /** References of customers who get a form of their own (the individual level): one unit only. */
  readonly customers?: readonly string[];
}

/** A file to publish, or a form for one customer. */
export interface GuaranteeFile {
  readonly name: string;
  readonly unit: string;
  readonly form: string;
  readonly kind: "web page" | "sheet" | "form for one customer";
  /** The day on which both agreed; null for a draft and for a form to fill in. */
  readonly agreedOn: string | null;
  readonly bytes: Uint8Array;
}

export interface Guarantees {
  readonly files: readonly GuaranteeFile[];
  readonly problems: readonly Problem[];
}

/** A unit's guarantee as it would be published, with what is missing in it. */
export interface GuaranteeOfUnit {
  readonly facts: UnitFacts;
  readonly guarantee: PublishedGuarantee;
  readonly problems: readonly Problem[];
}

/** The guarantees of a workbook's units with required results, from the version that both have signed last. */
export function guaranteesOf(book: Opened): readonly GuaranteeOfUnit[] {
  const state = commitmentState(book);
  const standing = new Map(state.standing.map((one) => [one.form.id, one]));
  return unitFacts(state.sources)
    .filter(({ results }) => results.length > 0)
    .map((facts): GuaranteeOfUnit => {
      const form = guaranteeForm(facts);
      const one = standing.get(form.id) ?? state.stand(form);
      const { guarantee, gaps } = publishedGuarantee(one.form, one.signing, one.valueOf);
      const problems = gaps.map(({ label, cell }): Problem => {
        const where = one.place(cell);
        return {
          severity: "warning",
          code: "guarantee-incomplete",
          message: `${form.id}: customers will look for "${label}", and it is empty.`,
          ...(where === undefined ? { where: { at: "field", field: cell } } : { where }),
          fix: "Fill it in on form D; where it is signed already, raise the version and have it signed again.",
        };
      });
      return { facts, guarantee, problems };
    });
}

/**
 * The files of the service guarantee: for every unit (or those of `options.units`) a web page and a workbook of one clean
 * sheet, from the version that both have signed; a unit without one is left out and named. With `options.customers` a
 * form for each customer in a file of its own.
 */
export function guaranteeFiles(snapshot: Snapshot, options: GuaranteeOptions): Guarantees {
  const book = opened(snapshot, options);
  const problems: Problem[] = [...snapshot.problems, ...book.problems];
  if (tablesOf(book.reading, "indicators").length === 0)
    problems.push({
      severity: "error",
      code: "nothing-to-guarantee",
      message: `${snapshot.name} has no list of required results, so there is nothing to promise customers.`,
      where: { at: "file", file: snapshot.name },
      fix: "Add a sheet with indicators and targets for each unit.",
    });
  if (stops(problems)) return { files: [], problems };
  const every = guaranteesOf(book);
  const wanted = new Set((options.units ?? []).map((unit) => unit.toLowerCase()));
  const named = ({ facts }: GuaranteeOfUnit): readonly string[] => [facts.code.toLowerCase(), facts.name.toLowerCase()];
  for (const unit of wanted)
    if (!every.some((one) => named(one).includes(unit)))
      problems.push({
        severity: "error",
        code: "unit-unknown",
        message: `There is no unit "${unit}" with required results.`,
        where: { at: "field", field: "unit" },
        fix: `Choose among: ${every.map(({ facts }) => facts.name).join(", ")}.`,
      });
  const chosen = wanted.size === 0 ? every : every.filter((one) => named(one).some((name) => wanted.has(name)));
  const customers = [...new Set(options.customers ?? [])];
  problems.push(...customerProblems(customers, chosen));
  if (stops(problems)) return { files: [], problems };
  const open = options.drafts === true ? chosen : chosen.filter(({ guarantee }) => guarantee.agreedOn !== null);
  problems.push(...chosen.filter((one) => !open.includes(one)).map(notAgreed(customers.length > 0 || open.length > 0)));
  problems.push(...open.flatMap((one) => one.problems));
  if (stops(problems)) return { files: [], problems };
  const files: GuaranteeFile[] = [];
  for (const { facts, guarantee } of open) {
    const name = `${fileName(facts.code)} ${book.words("Service guarantee")}`;
    const more = { unit: facts.name, form: guarantee.form, agreedOn: guarantee.agreedOn };
    const html = new TextEncoder().encode(guaranteePage(guarantee, book.words, book.language));
    const sheet = guaranteeSheet(guarantee, guaranteeSheetName(guarantee.form, book.words), book.words).sheet;
    const written = bookOf(sheet, book, options, guarantee.form);
    if ("problems" in written) return { files: [], problems: [...problems, ...written.problems] };
    files.push({ name: `${name}.html`, kind: "web page", bytes: html, ...more });
    files.push({ name: `${name}.xlsx`, kind: "sheet", bytes: written.bytes, ...more });
  }
  for (const customer of customers) {
    const [one] = chosen;
    if (one === undefined) continue;
    const form = customerGuaranteeForm(one.facts, customer, one.guarantee);
    const sheet = commitmentSheet(form, commitmentSheetName(form), book.words, () => ({ value: null }));
    const written = bookOf(sheet, book, options, form.id);
    if ("problems" in written) return { files: [], problems: [...problems, ...written.problems] };
    const more = { unit: one.facts.name, form: form.id, agreedOn: null };
    files.push({ name: `${fileName(form.id)}.xlsx`, kind: "form for one customer", bytes: written.bytes, ...more });
  }
  return { files, problems };
}

/** What stands in the name of a file and of a sheet: no sign that a file system or Excel refuses. */
const referencePattern = /^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,19}$/u;

function customerProblems(customers: readonly string[], chosen: readonly GuaranteeOfUnit[]): Problem[] {
  const where = { at: "field", field: "customer" } as const;
  const strange = customers.filter((one) => !referencePattern.test(one));
  return [
    ...(customers.length > 0 && chosen.length !== 1
      ? [
          {
            severity: "error" as const,
            code: "customer-of-which-unit",
            message: `A form for one customer belongs to one unit; ${chosen.length} units are asked for.`,
            where: { at: "field" as const, field: "unit" },
            fix: "Name the customer's unit (--unit).",
          },
        ]
      : []),
    ...strange.map((one): Problem => ({
      severity: "error",
      code: "customer-reference",
      message: `"${one}" cannot be a customer's reference: expected up to 20 letters, digits, spaces, points or hyphens.`,
      where,
      fix: "Give a reference of the unit's own, such as a case number; the name is filled in in the form.",
    })),
  ];
}

function notAgreed(othersThere: boolean): (one: GuaranteeOfUnit) => Problem {
  return ({ facts, guarantee }) => ({
    severity: othersThere ? "warning" : "error",
    code: "guarantee-not-agreed",
    message: `${guarantee.form}: no version of the service guarantee of ${facts.name} has been signed by both, so it is not published.`,
    where: { at: "field", field: guarantee.form },
    fix: "Have both sign form D and set its status to signed; or ask for a draft (--draft).",
  });
}

/** A workbook of one sheet: nothing of the workbook that it comes from. */
function bookOf(sheet: SheetPlan, book: Opened, { at }: JobOptions, form: string) {
  return writeWorkbook(emptyWorkbook(), {
    language: book.language,
    sheets: [sheet],
    log: { at, job: "guarantee", rules: "", totals: form, checks: "", hidden: true },
  });
}

/** A name that every file system takes. */
function fileName(name: string): string {
  return name.replace(/[\\/:*?"<>|]/g, "_").replace(/[. ]+$/, "");
}
