import { isBlankLine, type CommitmentForm, type FormLines } from "./form";
import { closedForm, type FormValue, type Signing, type SignedVersion } from "./signing";

/** One promise as customers read it. */
export interface PublishedPromise {
  readonly promise: string;
  readonly measure: string | null;
  /** The level promised; with `asShare` 0.8 is 80 %. */
  readonly level: number | null;
  readonly asShare: boolean;
  readonly measureUnit: string | null;
  readonly remedy: string | null;
}

/** A service guarantee as it is published: what concerns customers, and nothing that concerns the parties alone. */
export interface PublishedGuarantee {
  readonly form: string;
  readonly unit: string;
  readonly year: string;
  /** Null while nothing has been agreed: a draft is not for publication. */
  readonly agreedOn: string | null;
  readonly version: number;
  readonly toWhom: string | null;
  readonly answerable: string | null;
  readonly promises: readonly PublishedPromise[];
  readonly contact: string | null;
  readonly answerWithin: string | null;
  readonly appeal: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly reconsiderBy: string | null;
  readonly publishedOn: string | null;
}

/** A cell that a guarantee cannot do without when customers read it. */
export interface PublicationGap {
  /** What is missing, as the form calls it. */
  readonly label: string;
  readonly cell: string;
}

/** The version of a form that both have signed last, also while a later one is being negotiated. */
export function agreedVersion(signing: Signing): SignedVersion | undefined {
  switch (signing.state) {
    case "closed":
    case "to close":
      return signing.version;
    case "amended":
    case "set back":
      return signing.from;
    case "open":
      return undefined;
  }
}

/**
 * What is published of form D: the version that both have signed last, whatever is being negotiated since; the form as
 * it stands, as a draft, where nothing has been signed.
 */
export function publishedGuarantee(
  form: CommitmentForm,
  signing: Signing,
  valueOf: (cell: string) => FormValue,
): { readonly guarantee: PublishedGuarantee; readonly gaps: readonly PublicationGap[] } {
  const agreed = agreedVersion(signing);
  const shown = agreed === undefined ? form : closedForm(form, agreed);
  const value = agreed === undefined ? valueOf : (cell: string): FormValue => agreed.cells.get(cell) ?? null;
  const text = (cell: string): string | null => {
    const said = value(cell);
    return said === null || String(said).trim() === "" ? null : String(said);
  };
  const lines = shown.sections.find(({ id }) => id === "promises")?.lines;
  const ids = lines === undefined ? [] : lineIdsOf(lines);
  const promises = ids.flatMap((id): (PublishedPromise & { readonly id: string })[] => {
    const at = (column: string): string => `promises.${id}.${column}`;
    const promise = text(at("promise"));
    const level = value(at("target"));
    if (promise === null) return [];
    return [
      {
        id,
        promise,
        measure: text(at("indicator")),
        level: typeof level === "number" ? level : null,
        asShare: text(at("measureUnit")) === "%" && !isBlankLine(id),
        measureUnit: text(at("measureUnit")),
        remedy: text(at("remedy")),
      },
    ];
  });
  const header = shown.sections[0]?.fields ?? [];
  const fixed = (id: string): string | null => {
    const said = header.find((field) => field.id === id)?.value;
    return typeof said === "string" ? said : null;
  };
  const guarantee: PublishedGuarantee = {
    form: form.id,
    unit: form.unit,
    year: form.values["year"] ?? "",
    agreedOn: agreed?.signedOn ?? null,
    version: agreed?.version ?? Number(valueOf("header.version") ?? 1),
    toWhom: text("header.toWhom"),
    answerable: text("header.manager"),
    promises: promises.map(({ id: _, ...promise }) => promise),
    contact: text("turn.contact"),
    answerWithin: text("turn.answer"),
    appeal: text("turn.appeal"),
    from: fixed("from"),
    until: fixed("until"),
    reconsiderBy: text("header.reconsiderBy"),
    publishedOn: text("turn.publishedOn"),
  };
  return { guarantee, gaps: gapsOf(guarantee, promises, lines) };
}

function lineIdsOf({ rows, blankLines }: FormLines): readonly string[] {
  return [...rows.map(({ id }) => id), ...Array.from({ length: blankLines }, (_, at) => `blank${at + 1}`)];
}

/** What a customer would look for in vain: a promise, a level or what follows when it is broken, and where to turn. */
function gapsOf(
  { contact, answerWithin }: PublishedGuarantee,
  promises: readonly (PublishedPromise & { readonly id: string })[],
  lines: FormLines | undefined,
): readonly PublicationGap[] {
  const gaps: PublicationGap[] = promises.flatMap(({ id, level, remedy }) => [
    ...(level === null ? [{ label: "Level promised", cell: `promises.${id}.target` }] : []),
    ...(remedy === null ? [{ label: "If we break it", cell: `promises.${id}.remedy` }] : []),
  ]);
  const first = lines === undefined ? undefined : lineIdsOf(lines)[0];
  if (promises.length === 0 && first !== undefined)
    gaps.push({ label: "We promise", cell: `promises.${first}.promise` });
  if (contact === null) gaps.push({ label: "Contact", cell: "turn.contact" });
  if (answerWithin === null) gaps.push({ label: "We answer within", cell: "turn.answer" });
  return gaps;
}
