import { unzipSync, zipSync } from "fflate";

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files as one zip: workbooks are compressed already, so they are only put together. */
export function zipped(files: readonly NamedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
}

/** The workbooks of a zip; a file that is no zip of workbooks is taken as it is, and refused where it is read. */
export function unpacked(file: NamedFile): readonly NamedFile[] {
  if (!/\.zip$/i.test(file.name)) return [file];
  try {
    // Excel leaves lock files (~$) beside open workbooks, and archives of a Mac hold files that begin with a point.
    const packed = unzipSync(file.bytes, {
      filter: ({ name }) => /\.xls[xm]$/i.test(name) && !/(^|\/)(\.|~\$)/.test(name),
    });
    return Object.entries(packed).map(([name, bytes]) => ({ name: name.split("/").at(-1) ?? name, bytes }));
  } catch {
    return [file];
  }
}
