import type { Scheme } from "../rewards/scheme/document";
import { choiceText, type SchemeSheet, type WrittenCell, type WrittenSection } from "../rewards/scheme/cells/sections";
import { sectionsOfScheme } from "../rewards/scheme/cells/write-sections";
import type { Words } from "../locale/words";
import type { CellStyle, PlannedCell, SheetPlan } from "../workbook/plan";
import { input, label, stacked, type Part } from "./layout";
import { cellStyle, headerStyle, headingStyle, inputStyle } from "./styles";

/** Ids by which the sheets of a scheme are found again. */
export const schemeSheetIds: Readonly<Record<SchemeSheet, string>> = {
  rules: "schemeDocument",
  components: "schemeDocumentComponents",
  sharing: "schemeDocumentSharing",
};

/** The sheets on which a person edits a reward scheme. Yellow cells are the scheme. */
export function schemeDocumentSheets(scheme: Scheme, words: Words): SheetPlan[] {
  const sections = sectionsOfScheme(scheme);
  const about: Readonly<Record<SchemeSheet, readonly [string, string]>> = {
    rules: [
      words("Scheme rules"),
      words(
        "What the scheme is, who takes part, and what it measures. A yellow cell may be changed; a blank one leaves its field out.",
      ),
    ],
    components: [
      words("Scheme components"),
      words(
        "What is computed from the measures. A figure is a number, which becomes a parameter, or a rule over names such as min(cap, 10% * result).",
      ),
    ],
    sharing: [
      words("Scheme sharing"),
      words(
        "Conditions, caps, levels, absence, what is paid out and employer charges. Add rows below the last one, without a gap.",
      ),
    ],
  };
  return (["rules", "components", "sharing"] as const).map((sheet) => {
    const [name, subtitle] = about[sheet];
    const own = sections.filter((section) => section.sheet === sheet);
    const parts: Part[] = [
      { kind: "title", text: name, subtitle },
      ...own.map((section): Part => ({ kind: "cells", id: section.heading, cells: cellsOf(section, words) })),
    ];
    return stacked(schemeSheetIds[sheet], name, parts, {
      columnWidths: widthsOf(own, words),
      page: { orientation: "landscape", fitWide: 1, fitTall: 0 },
    }).sheet;
  });
}

function cellsOf({ heading, headers, rows }: WrittenSection, words: Words): PlannedCell[] {
  return [
    label(0, 0, words(heading), headingStyle, { rows: 1, columns: Math.max(headers.length, 2) }),
    ...headers.map((header, at) => label(1, at, words(header), headerStyle)),
    ...rows.flatMap((cells, row) =>
      cells.map((cell, at): PlannedCell => {
        if (cell.kind === "label") return label(row + 2, at, words(String(cell.value)), cellStyle);
        const choices = cell.choices?.map((choice) => words(choiceText(choice)));
        return input(
          `${row}/${at}`,
          row + 2,
          at,
          shown(cell, words),
          styleOf(cell),
          choices === undefined || cell.kind === "choice or number"
            ? {}
            : { validation: { rule: { kind: "list", values: choices }, allowBlank: true } },
        );
      }),
    ),
  ];
}

/** A choice in the language of the workbook; everything else as it is. */
function shown({ value, choices }: WrittenCell, words: Words): WrittenCell["value"] {
  return typeof value === "string" && choices?.includes(value) === true ? words(choiceText(value)) : value;
}

function styleOf({ value, kind }: WrittenCell): CellStyle {
  const left = { ...inputStyle, horizontal: "left" } as const;
  if (typeof value === "number") return { ...inputStyle, numberFormat: "General" };
  // As text, so that 12-31 does not become a date.
  return kind === "text" || kind === "day" || kind === "day of the year" ? { ...left, numberFormat: "@" } : left;
}

const widest = 46;

/** A column is as wide as the longest text in it needs, within reason; longer texts wrap. */
function widthsOf(sections: readonly WrittenSection[], words: Words): Record<number, number> {
  const widths: Record<number, number> = {};
  for (const { headers, rows } of sections) {
    headers.forEach((header, at) => {
      const texts = [words(header), ...rows.map((row) => String(row[at]?.value ?? ""))];
      const longest = Math.max(12, ...texts.map((text) => Math.min(text.length + 2, widest)));
      widths[at] = Math.max(widths[at] ?? 0, longest);
    });
  }
  return widths;
}
