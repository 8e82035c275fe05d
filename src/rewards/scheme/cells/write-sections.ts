import type { Scheme } from "../document";
import {
  componentFigures,
  factColumns,
  factFields,
  factsHeading,
  figureColumns,
  figuresHeading,
  outsideOfCurve,
  sectionSpecs,
  type CellField,
  type Scalar,
  type SectionSpec,
  type WrittenCell,
  type WrittenSection,
} from "./sections";

type Entry = Readonly<Record<string, unknown>>;

/** The tables of cells that hold a scheme, in the order of its sheets. Read back they give the same document. */
export function sectionsOfScheme(scheme: Scheme): readonly WrittenSection[] {
  const lists = sectionSpecs.map((spec) => listSection(scheme, spec));
  const figures = figuresSection(scheme);
  const at = lists.findIndex(({ heading }) => heading === "Components of the scheme");
  return [factsSection(scheme), ...lists.slice(0, at + 1), figures, ...lists.slice(at + 1)];
}

function factsSection(scheme: Scheme): WrittenSection {
  return {
    sheet: "rules",
    heading: factsHeading,
    headers: [factColumns.field, factColumns.value],
    rows: factFields.map((one) => [label(one.header), cellOf(one, valueAt(scheme, one.field))]),
  };
}

function listSection(scheme: Scheme, spec: SectionSpec): WrittenSection {
  const { sheet, heading, lists, of, tag, columns } = spec;
  const rows = lists.flatMap((list) =>
    entriesAt(scheme, list.path).map(({ entry, around }): readonly WrittenCell[] => [
      ...(of === undefined ? [] : [{ value: around, kind: "text" } as const]),
      ...(tag === undefined ? [] : [tagCell(list.tag ?? "", spec)]),
      ...columns.map((column) => cellOf(column, valueAt(entry, column.field))),
    ]),
  );
  const headers = [
    ...(of === undefined ? [] : [of]),
    ...(tag === undefined ? [] : [tag]),
    ...columns.map((column) => column.header),
  ];
  return { sheet, heading, headers, rows };
}

function tagCell(value: string, { lists }: SectionSpec): WrittenCell {
  return { value, kind: "choice", choices: lists.flatMap((list) => list.tag ?? []) };
}

/** What differs between kinds of components: a row a figure. */
function figuresSection(scheme: Scheme): WrittenSection {
  const { component, figure, value } = figureColumns;
  return {
    sheet: "components",
    heading: figuresHeading,
    headers: [component, figure, value],
    rows: scheme.components.flatMap((one) =>
      componentFigures.flatMap((field): (readonly WrittenCell[])[] => {
        const found = (one as Entry)[field.field];
        if (found === undefined) return [];
        const kind = figureField(field, one.kind);
        return [[{ value: one.id, kind: "text" }, label(field.header), cellOf(kind, found)]];
      }),
    ),
  };
}

/** A figure as a component of a kind has it: below a curve is a word, below a step table a figure. */
export function figureField(field: CellField, kind: string): CellField {
  return field.field === "below" && kind === "payout curve"
    ? { ...field, kind: "choice", choices: outsideOfCurve }
    : field;
}

function label(text: string): WrittenCell {
  return { value: text, kind: "label" };
}

function cellOf({ kind, choices }: CellField, value: unknown): WrittenCell {
  const more = choices === undefined ? {} : { choices };
  if (Array.isArray(value)) return { value: value.join("; "), kind, ...more };
  return { value: (value ?? null) as Scalar, kind, ...more };
}

function valueAt(entry: unknown, field: string): unknown {
  let at: unknown = entry;
  for (const key of field.split(".")) at = typeof at === "object" && at !== null ? (at as Entry)[key] : undefined;
  return at;
}

/** The entries of a list, each with the name of the entry that it stands in: its id, else its number from 1. */
function entriesAt(scheme: Scheme, path: readonly string[]): { readonly entry: unknown; readonly around: string }[] {
  const star = path.indexOf("*");
  const listAt = (keys: readonly string[], of: unknown): readonly unknown[] => {
    const found = valueAt(of, keys.join("."));
    return Array.isArray(found) ? found : [];
  };
  if (star < 0) return listAt(path, scheme).map((entry) => ({ entry, around: "" }));
  return listAt(path.slice(0, star), scheme).flatMap((outer, index) => {
    const id = (outer as Entry)["id"];
    const around = typeof id === "string" ? id : String(index + 1);
    return listAt(path.slice(star + 1), outer).map((entry) => ({ entry, around }));
  });
}
