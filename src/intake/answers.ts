import { areaOf, columnLetters } from "../workbook/cell";
import type { Problem } from "../problem/problem";
import { mergedMapping, proposedBlocks, type MappedBlock, type Mapping, type Proposed } from "./mapping";
import type { Reading, Role } from "./reading";
import { roleNames, roles } from "./roles";
import { signConventions, type SignConvention } from "./sign-convention";

/** Answers that are no field and no role, by what they are called. */
export const otherAnswers = {
  nothing: "nothing",
  parts: "one amount, a column a part",
  measures: "different amounts",
  records: "records of their own",
  left: "left out",
  beside: "counts beside the other",
  across: "records across",
  down: "records down",
  comma: "decimal comma",
  point: "decimal point",
} as const;

/**
 * A mapping with what a person has answered: by sheet and cell of a header ("Budget!C4"), or by sheet alone where it has
 * one table ("Budget"), a field, a role, "nothing", how costs are written, or one of the other answers. Answers that
 * speak of nothing on the sheet, or that are not known, are problems.
 */
export function withAnswers(
  mapping: Mapping,
  reading: Reading,
  answers: Readonly<Record<string, string>>,
): { readonly mapping: Mapping; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let settled = mapping;
  for (const [place, answer] of Object.entries(answers)) {
    const found = answered(settled, reading, place, answer.trim());
    if (typeof found === "string") problems.push(wrong(place, answer, found));
    else settled = found;
  }
  return { mapping: settled, problems };
}

function answered(mapping: Mapping, reading: Reading, place: string, answer: string): Mapping | string {
  const at = place.lastIndexOf("!");
  // What the answer is about ("Budget!C4 decimals") only tells answers about one cell apart; each is known by itself.
  const [sheet, cell] = at < 0 ? [place, undefined] : [place.slice(0, at), place.slice(at + 1).replace(/ [a-z]+$/, "")];
  if (cell === undefined && answer === otherAnswers.nothing)
    return { ...mapping, ignored: [...new Set([...mapping.ignored, sheet])] };
  const found = proposedBlocks(reading, mapping).filter((one) => one.sheet === sheet && covers(one.range, cell));
  const [one] = found;
  if (!one) return "the sheet and header cell of a table in the workbook";
  if (found.length > 1) return "the cell of a header, because the sheet has several tables";
  const direction = directionAnswered(one, answer);
  // The rows' own headers are known once they were read down: what the table holds is settled on that reading.
  if (direction === undefined && one.across !== undefined && one.entry.records === "down") return expected(one.entry);
  const next = direction ?? measureAnswered(one, cell, answer) ?? changed(one.entry, headerAt(one, cell), answer);
  return next === undefined ? expected(one.entry) : mergedMapping(mapping, { version: 1, blocks: [next], ignored: [] });
}

/** An answer in which direction records run. */
function directionAnswered({ entry, across }: Proposed, answer: string): MappedBlock | undefined {
  if (answer === otherAnswers.down) return { ...entry, role: null, records: "down" };
  const role = entry.role ?? across ?? null;
  return answer === otherAnswers.across && role !== null ? { ...entry, role, records: "across" } : undefined;
}

/** An answer about rows of one measure, by any cell of their names. */
function measureAnswered(
  { entry, measures }: Proposed,
  cell: string | undefined,
  answer: string,
): MappedBlock | undefined {
  const spot = cell === undefined ? undefined : areaOf(cell);
  if (!spot || !measures || columnLetters(spot.column) !== measures.letters) return undefined;
  const found = measures.texts.find(({ rows }) => rows.includes(spot.row + 1));
  const field = answer === otherAnswers.nothing ? null : answer;
  if (!found || (field !== null && !(field in fieldsOf(entry)))) return undefined;
  const others = (entry.measures ?? []).filter(({ text }) => text !== found.text);
  return { ...entry, measures: [...others, { text: found.text, field }] };
}

function changed(block: MappedBlock, header: string | undefined, answer: string): MappedBlock | undefined {
  if ((signConventions as readonly string[]).includes(answer)) return { ...block, signs: answer as SignConvention };
  if (answer === otherAnswers.parts) return { ...block, parts: true };
  // What each of them holds is open again.
  if (answer === otherAnswers.measures)
    return { ...block, parts: false, columns: block.columns.filter(({ part }) => part !== true) };
  if (answer === otherAnswers.records || answer === otherAnswers.left)
    return { ...block, below: answer === otherAnswers.records ? "records" : "left out" };
  if (answer === otherAnswers.beside) return { ...block, beside: true };
  if (answer === otherAnswers.comma || answer === otherAnswers.point)
    return { ...block, decimal: answer === otherAnswers.comma ? "," : "." };
  if (
    (roleNames as readonly string[]).includes(answer) &&
    (header === undefined || block.role === null || !(answer in fieldsOf(block)))
  )
    return withRole(block, answer as Role);
  const field = answer === otherAnswers.nothing ? null : answer;
  if (header === undefined) return field === null ? { ...block, role: null } : undefined;
  if (field !== null && !(field in fieldsOf(block))) return undefined;
  const known = block.columns.some((column) => column.header === header);
  const columns = block.columns.map((column) => (column.header === header ? { header, field } : column));
  return { ...block, columns: known ? columns : [...columns, { header, field }] };
}

function fieldsOf(block: MappedBlock): object {
  return block.role === null ? {} : roles[block.role].fields;
}

/** A block read as another role: what its columns were is open again where the role has no such field. */
function withRole(block: MappedBlock, role: Role): MappedBlock {
  const known = roles[role].fields;
  const columns = block.columns.map(({ header, field }) =>
    field != null && field in known ? { header, field } : { header },
  );
  return { ...block, role, columns };
}

function covers(range: string, cell: string | undefined): boolean {
  const [spot, area] = [cell === undefined ? undefined : areaOf(cell), areaOf(range)];
  if (spot === undefined || area === undefined) return cell === undefined;
  return (
    spot.row >= area.row &&
    spot.row < area.row + area.rows &&
    spot.column >= area.column &&
    spot.column < area.column + area.columns
  );
}

function headerAt({ headers }: Proposed, cell: string | undefined): string | undefined {
  const spot = cell === undefined ? undefined : areaOf(cell);
  if (!spot) return undefined;
  const letters = columnLetters(spot.column);
  return (
    headers.find((one) => (one.row === undefined ? one.letters === letters : one.row === spot.row + 1))?.header ??
    undefined
  );
}

function expected(block: MappedBlock): string {
  return `one of ${[...Object.keys(fieldsOf(block)), ...roleNames, otherAnswers.nothing].join(", ")}`;
}

function wrong(place: string, answer: string, what: string): Problem {
  return {
    severity: "error",
    code: "answer-not-usable",
    message: `The answer "${answer}" for ${place} cannot be used; expected ${what}.`,
    where: { at: "field", field: place },
    fix: "Run inspect to see the tables and their headers.",
    values: { answer },
  };
}
