import type { Words } from "../locale/words";
import { stacked, type PlacedSheet } from "./layout";
import { headerStyle } from "./styles";
import { tableSheet } from "./table-sheet";
import { mixedColumn, textsColumn } from "./value-columns";

/** A form that was sent out. */
export interface SentRow {
  readonly form: string;
  readonly version: number;
  readonly unit: string;
  readonly file: string;
  readonly sentAt: string;
  readonly control: string;
}

/** What was sent out, when and in which version: returned files are held against it. */
export function sentSheet(rows: readonly SentRow[], words: Words): PlacedSheet {
  const texts = (id: string, header: string, of: (row: SentRow) => string, width: number) =>
    textsColumn(id, header, rows.map(of), width);
  const table = {
    id: "Sent",
    name: words("SentForms"),
    rows: rows.length,
    keyColumn: "key",
    columns: [
      texts("key", words("Form and moment"), ({ form, sentAt }) => `${form} ${sentAt}`, 38),
      texts("form", words("Form"), ({ form }) => form, 16),
      mixedColumn(
        "version",
        words("Version"),
        rows.map(({ version }) => version),
        9,
      ),
      texts("unit", words("Unit"), ({ unit }) => unit, 26),
      texts("file", words("File"), ({ file }) => file, 34),
      texts("at", words("Sent at"), ({ sentAt }) => sentAt, 26),
      texts("control", words("Control sum"), ({ control }) => control, 20),
    ],
    headerStyle,
    style: "banded",
  } as const;
  return stacked(
    "sent",
    words("Sent"),
    [
      {
        kind: "title",
        text: words("Sent"),
        subtitle: words("Forms that were sent out. A return is taken in only where it is what was sent last."),
      },
      { kind: "table", table },
    ],
    tableSheet,
  );
}
