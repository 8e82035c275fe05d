import { builtInFormat, isDateFormat } from "../number-format";
import type { CellLook } from "../snapshot";
import { parseXml } from "./xml";

/** What the cell formats of a workbook look like, by their index. */
export interface StyleLooks {
  readonly looks: readonly CellLook[];
  /** Whether the format shows a date, parallel to `looks`. */
  readonly dates: readonly boolean[];
}

export const plainLook: CellLook = {
  numberFormat: "General",
  bold: false,
  italic: false,
  filled: false,
  topBorder: false,
  indent: 0,
};

/** Reads number formats, emphasis, fills and borders of the cell formats. */
export function readStyles(bytes: Uint8Array, part: string, file: string): StyleLooks {
  const formats = new Map<number, string>();
  const fonts: { bold: boolean; italic: boolean }[] = [];
  const fills: boolean[] = [];
  const tops: boolean[] = [];
  const looks: CellLook[] = [];
  let section = "";
  const isOn = (attributes: Readonly<Record<string, string>>): boolean =>
    !["0", "false"].includes(attributes["val"] ?? "1");
  parseXml(bytes, part, file, {
    open(name, attributes) {
      if (["numFmts", "fonts", "fills", "borders", "cellXfs", "cellStyleXfs", "dxfs", "cellStyles"].includes(name))
        section = name;
      else if (section === "numFmts" && name === "numFmt")
        formats.set(Number(attributes["numFmtId"]), attributes["formatCode"] ?? "General");
      else if (section === "fonts" && name === "font") fonts.push({ bold: false, italic: false });
      else if (section === "fonts" && (name === "b" || name === "i")) {
        const font = fonts.at(-1);
        if (font) font[name === "b" ? "bold" : "italic"] = isOn(attributes);
      } else if (section === "fills" && name === "fill") fills.push(false);
      else if (section === "fills" && name === "patternFill")
        fills[fills.length - 1] = !["none", "gray125", undefined].includes(attributes["patternType"]);
      else if (section === "fills" && name === "gradientFill") fills[fills.length - 1] = true;
      else if (section === "borders" && name === "border") tops.push(false);
      else if (section === "borders" && name === "top")
        tops[tops.length - 1] = !["none", undefined].includes(attributes["style"]);
      else if (section === "cellXfs" && name === "xf") {
        const format = Number(attributes["numFmtId"] ?? 0);
        const font = fonts[Number(attributes["fontId"] ?? 0)];
        looks.push({
          numberFormat: formats.get(format) ?? builtInFormat(format),
          bold: font?.bold ?? false,
          italic: font?.italic ?? false,
          filled: fills[Number(attributes["fillId"] ?? 0)] ?? false,
          topBorder: tops[Number(attributes["borderId"] ?? 0)] ?? false,
          indent: 0,
        });
      } else if (section === "cellXfs" && name === "alignment" && attributes["indent"] !== undefined) {
        const last = looks.pop();
        if (last) looks.push({ ...last, indent: Number(attributes["indent"]) || 0 });
      }
    },
    close(name) {
      if (name === section) section = "";
    },
  });
  if (looks.length === 0) looks.push(plainLook);
  return { looks, dates: looks.map((look) => isDateFormat(look.numberFormat)) };
}
