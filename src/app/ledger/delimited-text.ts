/** How a file of separated values is laid out: its columns in order with their headers. */
export interface DelimitedLayout {
  readonly columns: readonly { readonly field: string; readonly header: string }[];
  readonly separator: string;
  readonly decimalMark: string;
  readonly header: boolean;
}

/** Lines end as RFC 4180 says; a text with a separator, quote or line end is quoted. */
export function delimitedText(
  { columns, separator, header }: DelimitedLayout,
  rows: readonly (readonly string[])[],
): string {
  const quoted = (text: string): string =>
    /["\r\n]/.test(text) || text.includes(separator) || text !== text.trim() ? `"${text.replace(/"/g, '""')}"` : text;
  const lines = [...(header ? [columns.map((column) => column.header)] : []), ...rows];
  return lines.map((line) => `${line.map(quoted).join(separator)}\r\n`).join("");
}
