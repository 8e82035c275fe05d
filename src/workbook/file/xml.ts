import { DOMParser, XMLSerializer, type Document, type Element } from "@xmldom/xmldom";
import { SaxesParser } from "saxes";
import { FileFault, fileFault } from "./fault";

export type { Document, Element };

/** What a part's reader does at tags and text. Names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Decodes a part's bytes: UTF-8, or UTF-16 by its mark. */
function decoderOf(bytes: Uint8Array): TextDecoder {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be");
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 120));
  const declared = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding=["']([A-Za-z0-9._-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(declared === undefined || /^utf-16/i.test(declared) ? "utf-8" : declared);
  } catch {
    return new TextDecoder();
  }
}

const chunkBytes = 1 << 20;

/** Reads a part piece by piece. Document types (and so entities) are refused; XML errors name file and part. */
export function parseXml(bytes: Uint8Array, part: string, file: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ position: false });
  const names = new Map<string, string>();
  const local = (name: string): string => {
    let plain = names.get(name);
    if (plain === undefined) {
      plain = name.slice(name.indexOf(":") + 1);
      names.set(name, plain);
    }
    return plain;
  };
  parser.on("error", (error) => {
    throw xmlFault(part, file, error.message);
  });
  parser.on("doctype", () => {
    throw doctypeFault(part, file);
  });
  if (handler.open)
    parser.on("opentag", (tag) => handler.open?.(local(tag.name), tag.attributes as Record<string, string>));
  if (handler.close) parser.on("closetag", (tag) => handler.close?.(local(tag.name)));
  if (handler.text) {
    parser.on("text", (text) => handler.text?.(text));
    parser.on("cdata", (text) => handler.text?.(text));
  }
  const decoder = decoderOf(bytes);
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    parser.write(decoder.decode(bytes.subarray(at, at + chunkBytes), { stream: true }));
  }
  parser.write(decoder.decode());
  parser.close();
}

/** A small part as a document that can be patched and written again. */
export function parseDocument(bytes: Uint8Array, part: string, file: string): Document {
  const text = decoderOf(bytes)
    .decode(bytes)
    .replace(/^\ufeff/, "");
  if (/<!DOCTYPE/i.test(text)) throw doctypeFault(part, file);
  try {
    return new DOMParser({
      onError: (level, message) => {
        if (level !== "warning") throw xmlFault(part, file, message);
      },
    }).parseFromString(text, "text/xml");
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw xmlFault(part, file, error instanceof Error ? error.message : String(error));
  }
}

/** A document as bytes, in UTF-8 whatever it was before. */
export function serializeDocument(document: Document): Uint8Array {
  const text = new XMLSerializer().serializeToString(document).replace(/^<\?xml[^>]*\?>\s*/, "");
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
}

/** The children of an element with a local name, or all of its child elements. */
export function childElements(parent: Element | null | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (let node = parent?.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || (node as Element).localName === name))
      found.push(node as Element);
  }
  return found;
}

/** The first child element with a local name. */
export function childElement(parent: Element | null | undefined, name: string): Element | undefined {
  return childElements(parent, name)[0];
}

/** A document's outermost element. */
export function rootElement(document: Document, part: string, file: string): Element {
  const root = document.documentElement;
  if (!root) throw xmlFault(part, file, "it is empty");
  return root;
}

function xmlFault(part: string, file: string, detail: string): FileFault {
  const reason = detail.split("\n")[0]?.slice(0, 160) ?? "";
  return fileFault(
    "part-not-xml",
    file,
    `The part "${part}" of "${file}" cannot be read: ${reason}`,
    "Open the file in Excel, let it repair it, save it and try again",
  );
}

function doctypeFault(part: string, file: string): FileFault {
  return fileFault(
    "part-doctype",
    file,
    `The part "${part}" of "${file}" declares a document type, which a workbook never does; it is not opened`,
    "Ask where the file comes from; save it anew from Excel",
  );
}

/** Text for element content: markup escaped, characters that XML would change or that look like an escape written as _xHHHH_. */
export function textXml(text: string): string {
  if (!/[&<>\r_]/.test(text)) return text;
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/\r/g, "_x000D_")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

/** Text for a formula or another place without _xHHHH_ escapes. */
export function plainXml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** Text for an attribute. */
export function attributeXml(text: string): string {
  return plainXml(text).replace(/"/g, "&quot;").replace(/\t/g, "&#9;").replace(/\n/g, "&#10;").replace(/\r/g, "&#13;");
}

/** Text of a cell or header with its _xHHHH_ escapes resolved. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}
