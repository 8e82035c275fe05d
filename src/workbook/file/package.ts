import { fileFault } from "./fault";
import { inflateEntry, type ZipEntry } from "./zip";
import { parseXml } from "./xml";

/** A relation of a part: absolute target inside the package (no leading slash), or an outside address. */
export interface Relation {
  readonly id: string;
  /** The last word of the type: worksheet, table, drawing. */
  readonly type: string;
  readonly fullType: string;
  readonly target: string;
  readonly external: boolean;
}

/** A workbook's parts and the ways between them. */
export interface Package {
  readonly file: string;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly workbookPath: string;
  readonly workbookRelations: readonly Relation[];
  /** A part's bytes; a fault where it is missing or damaged. */
  part(path: string): Uint8Array;
  has(path: string): boolean;
  relations(path: string): readonly Relation[];
}

/** Finds the workbook part by the package's relations. */
export function openPackage(entries: ReadonlyMap<string, ZipEntry>, file: string): Package {
  // Part names do not tell upper from lower case.
  const paths = new Map([...entries.keys()].map((path) => [path.toLowerCase(), path]));
  const has = (path: string): boolean => paths.has(path.toLowerCase());
  const part = (path: string): Uint8Array => {
    const entry = entries.get(paths.get(path.toLowerCase()) ?? path);
    if (!entry) throw missing(path, file);
    return inflateEntry(entry, file);
  };
  const relations = (path: string): readonly Relation[] => {
    const own = relationsPath(path);
    return has(own) ? readRelations(part(own), own, path, file) : [];
  };
  const workbook = relations("").find((relation) => relation.type === "officeDocument")?.target;
  if (workbook === undefined || !has(workbook)) throw missing(workbook ?? "xl/workbook.xml", file);
  if (/\.bin$/i.test(workbook)) {
    throw fileFault(
      "file-binary",
      file,
      `"${file}" is a binary workbook (.xlsb)`,
      "Open it in Excel and save it as an Excel workbook (.xlsx)",
    );
  }
  if (!/workbook/i.test(workbook) && !/spreadsheet/i.test(new TextDecoder().decode(part("[Content_Types].xml")))) {
    throw fileFault(
      "not-a-workbook",
      file,
      `"${file}" is an Office file, but not a workbook`,
      "Give an Excel workbook (.xlsx or .xlsm)",
    );
  }
  const workbookPath = paths.get(workbook.toLowerCase()) ?? workbook;
  return { file, entries, workbookPath, workbookRelations: relations(workbookPath), part, has, relations };
}

function missing(path: string, file: string): Error {
  return fileFault(
    "part-missing",
    file,
    `"${file}" lacks the part "${path}"`,
    "Open the file in Excel, let it repair it, save it and try again",
  );
}

/** Where a part's relations are kept. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf("/");
  return `${path.slice(0, slash + 1)}_rels/${path.slice(slash + 1)}.rels`;
}

function readRelations(bytes: Uint8Array, own: string, source: string, file: string): Relation[] {
  const found: Relation[] = [];
  parseXml(bytes, own, file, {
    open(name, attributes) {
      if (name !== "Relationship") return;
      const fullType = attributes["Type"] ?? "";
      const external = attributes["TargetMode"] === "External";
      const target = attributes["Target"] ?? "";
      found.push({
        id: attributes["Id"] ?? "",
        type: fullType.slice(fullType.lastIndexOf("/") + 1),
        fullType,
        external,
        target: external ? target : resolved(source, target),
      });
    },
  });
  return found;
}

/** An absolute path from a target that may be relative to its source. */
function resolved(source: string, target: string): string {
  const steps = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}
