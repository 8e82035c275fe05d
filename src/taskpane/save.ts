const workbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const types: Readonly<Record<string, string>> = { ".zip": "application/zip", ".csv": "text/csv;charset=utf-8" };

/** Hands bytes to the browser as a file to save. */
export function saveBytes(bytes: Uint8Array | string, name: string): void {
  const url = URL.createObjectURL(
    new Blob([bytes as BlobPart], { type: types[/\.[^.]*$/.exec(name)?.[0] ?? ""] ?? workbookType }),
  );
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser needs the address until it has begun to read.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** "book.xlsx" becomes "book with CQM.xlsx": the user's file is never overwritten by a download. */
export function resultName(name: string): string {
  return name.replace(/(?: with CQM)?(\.xls[xm])?$/i, " with CQM.xlsx");
}
