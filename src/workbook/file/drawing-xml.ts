import { XMLSerializer } from "@xmldom/xmldom";
import { chartNamePrefix } from "../identity";
import type { ChartBlock } from "../plan";
import type { Relation } from "./package";
import { attributeXml, childElements, parseDocument, rootElement, type Element } from "./xml";

const chartType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";

/** What a person placed on one of our sheets, as it stands in the drawing part. */
export interface PersonsDrawing {
  readonly anchors: readonly string[];
  readonly relations: readonly Relation[];
  /** Chart parts of ours that the drawing showed. */
  readonly ownCharts: readonly string[];
}

/** Parts a drawing into our charts, known by their object name, and everything else. */
export function readDrawing(
  bytes: Uint8Array,
  part: string,
  file: string,
  relations: readonly Relation[],
): PersonsDrawing {
  const root = rootElement(parseDocument(bytes, part, file), part, file);
  const anchors: string[] = [];
  const own = new Set<string>();
  for (const anchor of childElements(root)) {
    const name = [...anchor.getElementsByTagNameNS("*", "cNvPr")][0]?.getAttribute("name") ?? "";
    if (name.startsWith(chartNamePrefix)) relationIds(anchor).forEach((id) => own.add(id));
    else anchors.push(new XMLSerializer().serializeToString(anchor));
  }
  return {
    anchors,
    relations: relations.filter((relation) => !own.has(relation.id)),
    ownCharts: relations
      .filter((relation) => own.has(relation.id) && relation.type === "chart")
      .map((relation) => relation.target),
  };
}

function relationIds(anchor: Element): string[] {
  return [...anchor.getElementsByTagNameNS("*", "chart")].flatMap((chart) =>
    [...chart.attributes].filter((attribute) => attribute.localName === "id").map((attribute) => attribute.value),
  );
}

/** A drawing part with our charts and what a person had placed, and its relations. */
export function drawingPart(
  charts: readonly { readonly block: ChartBlock; readonly path: string }[],
  persons: PersonsDrawing | undefined,
): { drawing: Uint8Array; relations: Uint8Array } {
  const anchors = charts.map(({ block }, index) => {
    const { at } = block;
    const corner = (name: string, column: number, row: number): string =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return `<xdr:twoCellAnchor>${corner("from", at.column, at.row)}${corner("to", at.column + at.columns, at.row + at.rows)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${1000 + index}" name="${attributeXml(chartNamePrefix + block.id)}" descr="${attributeXml(block.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="cqm${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
  });
  const root =
    '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';
  const relations = charts.map(({ path }, index) => ({
    id: `cqm${index + 1}`,
    fullType: chartType,
    target: path,
    external: false,
  }));
  return {
    drawing: new TextEncoder().encode(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}${[...(persons?.anchors ?? []), ...anchors].join("")}</xdr:wsDr>`,
    ),
    relations: relationsPart([...(persons?.relations ?? []), ...relations]),
  };
}

/** A relations part; targets inside the package are given from its root. */
export function relationsPart(
  relations: readonly Pick<Relation, "id" | "fullType" | "target" | "external">[],
): Uint8Array {
  const elements = relations.map(
    (relation) =>
      `<Relationship Id="${attributeXml(relation.id)}" Type="${attributeXml(relation.fullType)}" Target="${attributeXml(relation.external ? relation.target : `/${relation.target}`)}"${relation.external ? ' TargetMode="External"' : ""}/>`,
  );
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${elements.join("")}</Relationships>`,
  );
}
