import type { ReadTable } from "../../intake/reading";
import type { Scheme } from "../../rewards/scheme/document";

const recognised = ["absence", "absenceSick", "absenceParental", "absenceLeave"] as const;
type Recognised = (typeof recognised)[number];

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
type Kind = Scheme["absence"][number];

/** What a kind of absence of a scheme is about, where a list has a column for that. */
const about: Readonly<Record<Recognised, (kind: Kind) => boolean>> = {
  absenceSick: ({ id, header }) => /sick|ill|sjuk/i.test(`${id} ${header}`),
  absenceParental: ({ id, header, parental }) => parental || /parent|föräldra/i.test(`${id} ${header}`),
  absenceLeave: ({ id, header, parental }) =>
    !parental && /leave of absence|unpaid|tjänstledig/i.test(`${id} ${header}`),
  absence: ({ id, header }) => /other|övrig|^absence$|^frånvaro$/i.test(`${id}`) || /other|övrig/i.test(header),
};

/** Whether hours of absence can change a share. */
export function hoursMatter({ absence, distribution, levels }: Scheme): boolean {
  const ways = [distribution, ...(levels ?? []).map((level) => level.distribution)];
  return (
    absence.length > 0 ||
    ways.some((way) => way?.by === "hours" || way?.presence === true || /hours|presence/.test(way?.rule ?? ""))
  );
}

/**
 * The columns of absence of a list of staff by what the scheme calls them. A column with hours that the scheme has no kind for keeps
 * a name that begins with absence, by which the scheme refuses it.
 */
export function absenceColumns(table: ReadTable, scheme: Scheme): Readonly<Record<string, string>> {
  const taken = new Set<string>();
  const called: Record<string, string> = {};
  for (const field of recognised) {
    const found = table.fields.find((one) => one.field === field);
    if (found === undefined) continue;
    const header = found.header ?? "";
    const kind =
      scheme.absence.find((one) => [one.id, one.header].some((name) => plain(name) === plain(header))) ??
      scheme.absence.find((one) => !taken.has(one.id) && about[field](one));
    const hasHours = found.data.kind === "number" && found.data.values.some((hours) => hours > 0);
    if (kind !== undefined) {
      taken.add(kind.id);
      called[field] = kind.id;
    } else if (hasHours && hoursMatter(scheme)) called[field] = `absence: ${header}`;
  }
  return called;
}
