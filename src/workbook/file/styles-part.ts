import type { CellStyle } from "../plan";
import { builtInFormat, builtInFormatId, isDateFormat } from "../number-format";
import {
  childElement,
  childElements,
  parseDocument,
  plainXml,
  attributeXml,
  rootElement,
  serializeDocument,
  type Document,
  type Element,
} from "./xml";

const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
/** The order of a style sheet's sections, as the format demands it. */
const sections = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** A workbook's styles, to which ours are appended; what is there already is used again. */
export interface StyleBook {
  /** The index of a cell format with this look. */
  cell(style: CellStyle | undefined, unlocked?: boolean): number;
  /** The index of a format for conditional formatting. */
  conditional(style: CellStyle): number;
  /** Whether a cell format shows a date. */
  isDate(index: number): boolean;
  /** The part's bytes, or undefined where nothing was appended. */
  bytes(): Uint8Array | undefined;
}

const emptyStyles = `<?xml version="1.0"?><styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** Opens a styles part; without bytes a plain one is begun. */
export function openStyles(bytes: Uint8Array | undefined, part: string, file: string): StyleBook {
  const document = parseDocument(bytes ?? new TextEncoder().encode(emptyStyles), part, file);
  const root = rootElement(document, part, file);
  let changed = bytes === undefined;
  const indexes = new Map<string, Map<string, number>>();
  const cached = new Map<string, number>();
  const [open, closed] = [new WeakMap<CellStyle, number>(), new WeakMap<CellStyle, number>()];

  const section = (name: string): Element => {
    const found = childElement(root, name);
    if (found) return found;
    const created = document.createElementNS(
      root.namespaceURI ?? namespace,
      root.prefix ? `${root.prefix}:${name}` : name,
    );
    const after = sections.slice(sections.indexOf(name) + 1);
    const next = childElements(root).find((child) => after.includes(child.localName ?? ""));
    root.insertBefore(created, next ?? null);
    changed = true;
    return created;
  };
  const add = (name: string, xml: string): number => {
    const parent = section(name);
    let known = indexes.get(name);
    if (!known) {
      const first = new Map<string, number>();
      childElements(parent).forEach((child, index) => {
        const text = canonical(child);
        if (!first.has(text)) first.set(text, index);
      });
      known = first;
      indexes.set(name, known);
    }
    const element = fragment(document, xml, root);
    const text = canonical(element);
    const found = known.get(text);
    if (found !== undefined) return found;
    const index = childElements(parent).length;
    parent.appendChild(element);
    parent.setAttribute("count", String(index + 1));
    known.set(text, index);
    changed = true;
    return index;
  };

  const baseFont = childElement(childElement(root, "fonts"), "font");
  const numberFormat = (code: string): number => {
    const builtIn = builtInFormatId(code);
    if (builtIn !== undefined) return builtIn;
    const present = childElements(childElement(root, "numFmts"), "numFmt");
    const found = present.find((format) => format.getAttribute("formatCode") === code);
    if (found) return Number(found.getAttribute("numFmtId"));
    const id = Math.max(163, ...present.map((format) => Number(format.getAttribute("numFmtId")))) + 1;
    add("numFmts", `<numFmt numFmtId="${id}" formatCode="${attributeXml(code)}"/>`);
    return id;
  };
  const cell = (style: CellStyle | undefined, unlocked: boolean): number => {
    const look = style ?? {};
    const font =
      look.bold || look.italic || look.size !== undefined || look.color !== undefined
        ? add("fonts", fontXml(look, baseFont))
        : 0;
    const fill =
      look.fill === undefined
        ? 0
        : add(
            "fills",
            `<fill><patternFill patternType="solid"><fgColor rgb="FF${look.fill.toUpperCase()}"/><bgColor indexed="64"/></patternFill></fill>`,
          );
    const border = look.border === undefined || look.border === "none" ? 0 : add("borders", borderXml(look.border));
    const format = look.numberFormat === undefined ? 0 : numberFormat(look.numberFormat);
    const alignment = alignmentXml(look);
    const applied = [
      format !== 0 ? ' applyNumberFormat="1"' : "",
      font !== 0 ? ' applyFont="1"' : "",
      fill !== 0 ? ' applyFill="1"' : "",
      border !== 0 ? ' applyBorder="1"' : "",
      alignment !== "" ? ' applyAlignment="1"' : "",
      unlocked ? ' applyProtection="1"' : "",
    ].join("");
    if (applied === "") return 0;
    return add(
      "cellXfs",
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"${applied}>${alignment}${unlocked ? '<protection locked="0"/>' : ""}</xf>`,
    );
  };
  return {
    cell(style, unlocked = false) {
      // The cells of a merged area share one object, and tables one a column.
      const same = style === undefined ? undefined : (unlocked ? open : closed).get(style);
      if (same !== undefined) return same;
      const key = `${unlocked ? "u" : "l"}${style === undefined ? "" : keyOf(style)}`;
      let index = cached.get(key);
      if (index === undefined) {
        index = cell(style, unlocked);
        cached.set(key, index);
      }
      if (style !== undefined) (unlocked ? open : closed).set(style, index);
      return index;
    },
    conditional(style) {
      const font = [
        style.bold ? "<b/>" : "",
        style.italic ? "<i/>" : "",
        style.color === undefined ? "" : `<color rgb="FF${style.color.toUpperCase()}"/>`,
      ].join("");
      const fill =
        style.fill === undefined
          ? ""
          : `<fill><patternFill><bgColor rgb="FF${style.fill.toUpperCase()}"/></patternFill></fill>`;
      return add("dxfs", `<dxf>${font === "" ? "" : `<font>${font}</font>`}${fill}</dxf>`);
    },
    isDate(index) {
      const id = Number(childElements(childElement(root, "cellXfs"), "xf")[index]?.getAttribute("numFmtId") ?? 0);
      const format = childElements(childElement(root, "numFmts"), "numFmt").find(
        (one) => Number(one.getAttribute("numFmtId")) === id,
      );
      return isDateFormat(format?.getAttribute("formatCode") ?? builtInFormat(id));
    },
    bytes: () => (changed ? serializeDocument(document) : undefined),
  };
}

/** A text that is the same for styles that look the same: every cell asks for its own, so that it must be quick. */
function keyOf(style: CellStyle): string {
  const { bold, italic, size, color, fill, border, numberFormat, horizontal, vertical, wrap, indent } = style;
  return `${bold ? 1 : 0}${italic ? 1 : 0}${wrap ? 1 : 0}|${size ?? ""}|${color ?? ""}|${fill ?? ""}|${border ?? ""}|${horizontal ?? ""}|${vertical ?? ""}|${indent ?? ""}|${numberFormat ?? ""}`;
}

/** Our fonts differ from the workbook's own only in what a style states. */
function fontXml(style: CellStyle, base: Element | undefined): string {
  const value = (name: string): string | undefined => childElement(base, name)?.getAttribute("val") ?? undefined;
  const baseColor = childElement(base, "color");
  const color =
    style.color === undefined ? attributesXml("color", baseColor) : `<color rgb="FF${style.color.toUpperCase()}"/>`;
  const scheme = value("scheme");
  return `<font>${style.bold ? "<b/>" : ""}${style.italic ? "<i/>" : ""}<sz val="${style.size ?? value("sz") ?? 11}"/>${color}<name val="${attributeXml(value("name") ?? "Calibri")}"/><family val="${value("family") ?? "2"}"/>${scheme === undefined ? "" : `<scheme val="${scheme}"/>`}</font>`;
}

function attributesXml(name: string, element: Element | undefined): string {
  if (!element) return "";
  return `<${name}${[...element.attributes].map((attribute) => ` ${attribute.name}="${attributeXml(attribute.value)}"`).join("")}/>`;
}

function borderXml(border: "thin" | "bottom" | "top" | "box"): string {
  const color = border === "thin" ? "FFBFBFBF" : "FF595959";
  const side = (name: string): string => {
    const drawn = border === "thin" || border === "box" || border === name;
    return drawn ? `<${name} style="thin"><color rgb="${color}"/></${name}>` : `<${name}/>`;
  };
  return `<border>${side("left")}${side("right")}${side("top")}${side("bottom")}<diagonal/></border>`;
}

function alignmentXml(style: CellStyle): string {
  const parts = [
    // An indent needs a side to stand on.
    style.horizontal !== undefined ? ` horizontal="${style.horizontal}"` : style.indent ? ' horizontal="left"' : "",
    style.vertical !== undefined ? ` vertical="${style.vertical}"` : "",
    style.wrap ? ' wrapText="1"' : "",
    style.indent ? ` indent="${style.indent}"` : "",
  ].join("");
  return parts === "" ? "" : `<alignment${parts}/>`;
}

const fragments = new Map<string, Element>();
const mostFragments = 500;

/** Plain markup as an element that is only copied from. Many files in a row ask for the same few. */
function parsedFragment(xml: string): Element {
  const known = fragments.get(xml);
  if (known !== undefined) return known;
  const parsed = rootElement(parseDocument(new TextEncoder().encode(xml), "styles", "styles"), "styles", "styles");
  if (fragments.size >= mostFragments) fragments.clear();
  fragments.set(xml, parsed);
  return parsed;
}

/** An element of the style sheet's namespace and prefix from plain markup. */
function fragment(document: Document, xml: string, root: Element): Element {
  const source = parsedFragment(xml);
  const copy = (element: Element): Element => {
    const created = document.createElementNS(
      root.namespaceURI ?? namespace,
      root.prefix ? `${root.prefix}:${element.localName}` : (element.localName ?? ""),
    );
    for (const attribute of [...element.attributes]) created.setAttribute(attribute.name, attribute.value);
    for (const child of childElements(element)) created.appendChild(copy(child));
    return created;
  };
  return copy(source);
}

/** A text that is the same for elements that mean the same: no prefixes, attributes in order. */
function canonical(element: Element): string {
  const attributes = [...element.attributes]
    .filter((attribute) => !/^xmlns(?::|$)/.test(attribute.name))
    .map((attribute) => ` ${attribute.localName}="${plainXml(attribute.value)}"`)
    .sort()
    .join("");
  return `<${element.localName}${attributes}>${childElements(element).map(canonical).join("")}</>`;
}
