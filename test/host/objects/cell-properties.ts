import { noBorder, type Border, type HostFormat } from "../model";
import { refusal, type Wire } from "../wire";

type Tree = Readonly<Record<string, Wire>>;

const read: Readonly<Record<string, (format: HostFormat) => Wire>> = {
  "format/font/bold": (format) => format.bold,
  "format/font/italic": (format) => format.italic,
  "format/font/color": (format) => format.color,
  "format/font/underline": (format) => format.underline,
  "format/font/strikethrough": (format) => format.strikethrough,
  "format/font/name": (format) => format.fontName,
  "format/font/size": (format) => format.size,
  // Excel says white where there is no fill.
  "format/fill/color": (format) => (format.fill === "" ? "#FFFFFF" : format.fill),
  "format/fill/pattern": (format) => (format.fill === "" ? "None" : "Solid"),
  "format/protection": (format) => ({ locked: format.locked, formulaHidden: false }),
  "format/indentLevel": (format) => format.indent,
  "format/wrapText": (format) => format.wrap,
  "format/horizontalAlignment": (format) => format.horizontal,
  "format/verticalAlignment": (format) => format.vertical,
};

/** All edges, each with the wanted properties. */
function borders(format: HostFormat, wanted: Tree): Tree {
  const edge = ({ style, color, weight }: Border): Tree =>
    Object.fromEntries(Object.entries({ style, color, weight }).filter(([name]) => wanted[name] === true));
  const { EdgeTop, EdgeBottom, EdgeLeft, EdgeRight } = format.borders;
  return {
    top: edge(EdgeTop ?? noBorder),
    bottom: edge(EdgeBottom ?? noBorder),
    left: edge(EdgeLeft ?? noBorder),
    right: edge(EdgeRight ?? noBorder),
  };
}

/** What `getCellProperties` answers for one cell: the wanted properties in a tree of the same shape. */
export function cellProperties(format: HostFormat, wanted: Wire, link: Wire = null): Wire {
  const { hyperlink, ...formats } = wanted as Tree;
  let known = answers.get(wanted as Tree);
  if (!known) answers.set(wanted as Tree, (known = new Map()));
  let answer = known.get(format);
  if (!answer) known.set(format, (answer = branch(format, formats, "")));
  return hyperlink === true ? { ...answer, hyperlink: link } : answer;
}

/** What one question answers of each format: cells that look alike are many. */
const answers = new WeakMap<Tree, Map<HostFormat, Tree>>();

function branch(format: HostFormat, wanted: Tree, path: string): Tree {
  const answer: Record<string, Wire> = {};
  for (const [name, below] of Object.entries(wanted)) {
    const full = path === "" ? name : `${path}/${name}`;
    if (full === "format/borders") answer[name] = borders(format, below as Tree);
    else if (below === true) {
      const property = read[full];
      if (!property) throw refusal.missing("Range", `getCellProperties(${full})`);
      answer[name] = property(format);
    } else if (typeof below === "object" && below !== null) answer[name] = branch(format, below as Tree, full);
  }
  return answer;
}

/** What `getRowProperties` answers for one row: what its cells share, null where they differ. */
export function sharedProperties(cells: readonly Wire[]): Wire {
  const [first, ...rest] = cells;
  return rest.reduce<Wire>(common, first);
}

function common(one: Wire, other: Wire): Wire {
  if (typeof one !== "object" || one === null) return one === other ? one : null;
  const [tree, twin] = [one as Tree, (other ?? {}) as Tree];
  return Object.fromEntries(Object.keys(tree).map((name) => [name, common(tree[name], twin[name])]));
}
