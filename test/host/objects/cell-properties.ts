import { noBorder, type HostFormat } from "../model";
import { refusal, type Wire } from "../wire";

type Tree = Readonly<Record<string, Wire>>;

const read: Readonly<Record<string, (format: HostFormat) => Wire>> = {
  "format/font/bold": (format) => format.bold,
  "format/font/italic": (format) => format.italic,
  "format/font/color": (format) => format.color,
  "format/font/size": (format) => format.size,
  // Excel says white where there is no fill.
  "format/fill/color": (format) => (format.fill === "" ? "#FFFFFF" : format.fill),
  "format/indentLevel": (format) => format.indent,
  "format/wrapText": (format) => format.wrap,
  "format/horizontalAlignment": (format) => format.horizontal,
  "format/verticalAlignment": (format) => format.vertical,
  "format/borders": (format) => ({
    top: format.borders.EdgeTop ?? noBorder,
    bottom: format.borders.EdgeBottom ?? noBorder,
    left: format.borders.EdgeLeft ?? noBorder,
    right: format.borders.EdgeRight ?? noBorder,
  }),
};

/** What `getCellProperties` answers for one cell: the wanted properties in a tree of the same shape. */
export function cellProperties(format: HostFormat, wanted: Wire): Wire {
  return branch(format, wanted as Tree, "");
}

function branch(format: HostFormat, wanted: Tree, path: string): Tree {
  const answer: Record<string, Wire> = {};
  for (const [name, below] of Object.entries(wanted)) {
    const full = path === "" ? name : `${path}/${name}`;
    if (below === true) {
      const property = read[full];
      if (!property) throw refusal.missing("Range", `getCellProperties(${full})`);
      answer[name] = property(format);
    } else if (typeof below === "object" && below !== null) answer[name] = branch(format, below as Tree, full);
  }
  return answer;
}
