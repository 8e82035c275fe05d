import type { VersionChange } from "../commitments/changes";
import type { Words } from "../locale/words";
import { stacked, type PlacedSheet } from "./layout";
import { headerStyle } from "./styles";
import { tableSheet } from "./table-sheet";
import { mixedColumn, textsColumn } from "./value-columns";

/** A cell of a form as it was signed, with the words of the form beside it. */
export interface SignedRow {
  readonly key: string;
  readonly form: string;
  readonly version: number;
  readonly unit: string;
  readonly section: string;
  readonly label: string;
  readonly cell: string;
  readonly value: string | number | null;
  readonly signedOn: string;
  readonly at: string;
  readonly control: string;
}

/** Every version that both parties have signed, a row a cell: the record that later forms are held against. */
export function signedSheet(rows: readonly SignedRow[], words: Words): PlacedSheet {
  const texts = (id: string, header: string, of: (row: SignedRow) => string, width: number) =>
    textsColumn(id, header, rows.map(of), width);
  const table = {
    id: "Signed",
    name: words("SignedCells"),
    rows: rows.length,
    keyColumn: "key",
    columns: [
      texts("key", words("Form, version and cell"), ({ key }) => key, 34),
      texts("form", words("Form"), ({ form }) => form, 12),
      mixedColumn(
        "version",
        words("Version"),
        rows.map(({ version }) => version),
        9,
      ),
      texts("unit", words("Unit"), ({ unit }) => unit, 24),
      texts("section", words("Section"), ({ section }) => said(section, words), 24),
      texts("label", words("Cell"), ({ label }) => said(label, words), 20),
      mixedColumn(
        "value",
        words("As signed"),
        rows.map(({ value }) => value),
        36,
      ),
      texts("signedOn", words("Signed on"), ({ signedOn }) => signedOn, 12),
      texts("at", words("Closed at"), ({ at }) => at, 24),
      texts("cell", words("Cell id"), ({ cell }) => cell, 28),
      texts("control", words("Control sum"), ({ control }) => control, 20),
    ],
    headerStyle,
    style: "banded",
  } as const;
  return stacked(
    "signed",
    words("Signed"),
    [
      {
        kind: "title",
        text: words("Signed"),
        subtitle: words(
          "What both parties have signed, cell by cell and version by version. It is kept as it is: a form is amended only by a new version.",
        ),
      },
      { kind: "table", table },
    ],
    tableSheet,
  );
}

/** What was changed from version to version, found by comparing them: nobody has to write it down. */
export function changesSheet(changes: readonly VersionChange[], words: Words): PlacedSheet {
  const texts = (id: string, header: string, of: (row: VersionChange) => string, width: number) =>
    textsColumn(id, header, changes.map(of), width);
  const table = {
    id: "VersionChanges",
    name: words("VersionChanges"),
    rows: changes.length,
    keyColumn: "key",
    columns: [
      texts("key", words("Form, version and cell"), ({ form, version, cell }) => `${form} v${version} ${cell}`, 34),
      texts("form", words("Form"), ({ form }) => form, 12),
      mixedColumn(
        "version",
        words("Version"),
        changes.map(({ version }) => version),
        9,
      ),
      texts("section", words("Section"), ({ section }) => said(section, words), 24),
      texts("label", words("Cell"), ({ label }) => said(label, words), 20),
      mixedColumn(
        "before",
        words("Before"),
        changes.map(({ before }) => before),
        30,
      ),
      mixedColumn(
        "after",
        words("After"),
        changes.map(({ after }) => after),
        30,
      ),
      texts("signedOn", words("Signed on"), ({ signedOn }) => signedOn ?? words("being negotiated"), 16),
    ],
    headerStyle,
    style: "banded",
  } as const;
  return stacked(
    "versionChanges",
    words("Changes by version"),
    [
      {
        kind: "title",
        text: words("Changes by version"),
        subtitle: words("What each version of a commitment changed in the one before."),
      },
      { kind: "table", table },
    ],
    tableSheet,
  );
}

function said(text: string, words: Words): string {
  return text === "" ? "" : words(text);
}
