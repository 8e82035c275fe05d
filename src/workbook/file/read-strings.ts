import { parseXml, unescapeText, type XmlHandler } from "./xml";

/** Gathers the plain text of one string item: runs joined, phonetic readings left out. */
export function textGatherer(): { readonly handler: Required<XmlHandler>; take(): string } {
  let text = "";
  let inText = false;
  let phonetic = 0;
  return {
    handler: {
      open(name) {
        if (name === "rPh") phonetic += 1;
        else if (name === "t") inText = phonetic === 0;
      },
      close(name) {
        if (name === "rPh") phonetic -= 1;
        else if (name === "t") inText = false;
      },
      text(piece) {
        if (inText) text += piece;
      },
    },
    take() {
      const taken = unescapeText(text);
      text = "";
      return taken;
    },
  };
}

/** The shared strings of a workbook in their order. */
export function readStrings(bytes: Uint8Array, part: string, file: string): string[] {
  const strings: string[] = [];
  const gatherer = textGatherer();
  parseXml(bytes, part, file, {
    open: gatherer.handler.open,
    text: gatherer.handler.text,
    close(name) {
      gatherer.handler.close(name);
      if (name === "si") strings.push(gatherer.take());
    },
  });
  return strings;
}
