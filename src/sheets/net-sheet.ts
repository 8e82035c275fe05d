import type { NetFinding } from "../commitments/net/findings";
import type { Net, NetGoal, NetNode } from "../commitments/net/net";
import { problemText } from "../locale/problems";
import type { CellValue } from "../workbook/cell";
import type { CellStyle, PlannedCell } from "../workbook/plan";
import { computed, label, stacked, type Part, type PlacedSheet } from "./layout";
import { placeLink, placeText } from "./places";
import { cellStyle, colours, headerStyle, headingStyle, linkStyle } from "./styles";
import type { WrittenModel } from "./written-model";

export const netSheetId = "net";

/** Cells that a fault names and that are shown beside it. */
const cellsShown = 3;

const columns = { tree: 0, status: 1, agreed: 2, covered: 3, serves: 4, cell: 5 } as const;

/** The net of commitments: the tree from the committee down, what carries each goal further, and what is wrong. */
export function netSheet(
  { net, findings }: { readonly net: Net; readonly findings: readonly NetFinding[] },
  written: WrittenModel,
): PlacedSheet {
  const { words } = written;
  const parts: Part[] = [
    {
      kind: "title",
      text: words("Net of commitments"),
      subtitle: words(
        "{covered} of {goals} goals are carried further by a commitment below; {committed} of {people} people have a commitment, of their own or by their team",
        {
          covered: net.goalsCovered,
          goals: net.goals,
          committed: net.peopleCommitted,
          people: net.people,
        },
      ),
    },
    { kind: "cells", id: "tree", cells: treeCells(net, written) },
    { kind: "cells", id: "faults", cells: faultCells(findings, written) },
  ];
  return stacked(netSheetId, words("Net of commitments"), parts, {
    columnWidths: { 0: 62, 1: 22, 2: 16, 3: 44, 4: 34, 5: 18 },
    freeze: { rows: 4, columns: 1 },
    page: { orientation: "landscape", fitWide: 1, fitTall: 0, titleRows: { from: 3, to: 3 } },
    hideGridlines: true,
  });
}

const body: CellStyle = { vertical: "top", wrap: true };

function treeCells(net: Net, written: WrittenModel): PlannedCell[] {
  const { words } = written;
  const cells = [
    words("Commitment or goal"),
    words("Status"),
    words("Lines agreed"),
    words("Carried further by"),
    words("Serves the superior goal"),
    words("Cell"),
  ].map((head, column) => label(0, column, head, headerStyle));
  let row = 1;
  const line = (
    depth: number,
    text: string,
    rest: Partial<Record<Exclude<keyof typeof columns, "tree">, PlannedCell>>,
    look: CellStyle = {},
  ): void => {
    const base = { ...body, ...look };
    cells.push(label(row, columns.tree, text, { ...base, indent: Math.min(depth * 2, 15) }));
    for (const name of ["status", "agreed", "covered", "serves", "cell"] as const)
      cells.push(rest[name] ?? label(row, columns[name], null, base));
    row += 1;
  };
  const draw = (node: NetNode, depth: number): void => {
    const { commitment } = node;
    const look: CellStyle = { bold: true, fill: "F3F6FA" };
    const said = `${commitment.id} · ${commitment.kind === "B" || commitment.kind === "D" ? `${commitment.unit}: ` : ""}${nameOf(node)}`;
    line(
      depth,
      said,
      {
        status: registered(written, node, "status", row, columns.status, look),
        agreed: registered(written, node, "coverage", row, columns.agreed, {
          ...look,
          numberFormat: "0%",
          horizontal: "center",
        }),
        covered: label(row, columns.covered, peopleText(node, written), { ...body, ...look }),
        cell: linked(row, node.commitment.place("header.status"), look),
      },
      look,
    );
    for (const goal of node.goals) drawGoal(goal, depth + 1);
    for (const child of node.children) draw(child, depth + 1);
  };
  const drawGoal = (goal: NetGoal, depth: number): void => {
    const { line: result, coveredBy, serves } = goal;
    const said = [result.goal, result.indicator].filter((text) => text !== null).join(" · ");
    line(depth, said, {
      covered: label(row, columns.covered, coverText(coveredBy, written), body),
      serves: label(row, columns.serves, serves, body),
      cell: linked(row, result.place(result.goal === null ? "indicator" : "goal")),
    });
  };
  line(0, words("Committee"), {}, { bold: true, fill: colours.head, color: colours.ink });
  for (const node of net.top) draw(node, 1);
  return cells;
}

function nameOf({ commitment }: NetNode): string {
  return commitment.kind === "A"
    ? `${commitment.unit}${commitment.who === commitment.unit ? "" : `, ${commitment.who}`}`
    : commitment.who;
}

function peopleText({ commitment, people, committed }: NetNode, { words }: WrittenModel): string | null {
  return commitment.kind === "A" && people > 0
    ? words("{committed} of {people} people have a commitment", { committed, people })
    : null;
}

/** Ids of the commitments below that carry a goal, or that nobody does. */
function coverText(coveredBy: readonly string[], { words }: WrittenModel): string {
  if (coveredBy.length === 0) return words("nobody further down");
  const said = coveredBy.slice(0, 4).join(", ");
  return coveredBy.length > 4 ? `${said} (+${coveredBy.length - 4})` : said;
}

/** A live figure of the register in the tree. */
function registered(
  written: WrittenModel,
  { commitment }: NetNode,
  column: "status" | "coverage",
  row: number,
  at: number,
  look: CellStyle,
): PlannedCell {
  const { naming, results, dataset } = written;
  const rows = dataset.tables["Commitments"]?.rows ?? 0;
  const style = { ...body, ...look };
  const found = Array.from({ length: rows }, (_, index) => index).find(
    (index) => results.value("Commitments", "commitment", index) === commitment.id,
  );
  if (found === undefined) return label(row, at, null, style);
  const name = naming.table("Commitments");
  const cell = `INDEX(${name}[${naming.column("Commitments", column)}],MATCH("${commitment.id.replace(/"/g, '""')}",${name}[${naming.column("Commitments", "commitment")}],0))`;
  const value = results.value("Commitments", column, found);
  const shown: CellValue = typeof value === "object" ? "" : value;
  return computed(`${commitment.id}.${column}`, row, at, `=IF(${cell}="","",${cell})`, shown, style);
}

function linked(row: number, place: ReturnType<NetNode["commitment"]["place"]>, look: CellStyle = {}): PlannedCell {
  if (place === undefined) return label(row, columns.cell, null, { ...body, ...look });
  const link = placeLink(place);
  return {
    ...label(row, columns.cell, placeText(place), { ...body, ...linkStyle, ...look, bold: false, size: 9 }),
    ...(link === undefined ? {} : { link }),
  };
}

function faultCells(findings: readonly NetFinding[], { words }: WrittenModel): PlannedCell[] {
  const head = label(0, 0, words("What is wrong with the net"), headingStyle, { rows: 1, columns: 6 });
  if (findings.length === 0) return [head, label(1, 0, words("Nothing was found."), cellStyle)];
  const heads = [words("What was found"), words("Fault"), words("Cells"), words("What to do")];
  const cells = [
    head,
    label(1, 0, heads[0] ?? "", headerStyle),
    label(1, 1, heads[1] ?? "", headerStyle, { rows: 1, columns: 2 }),
    label(1, 3, heads[3] ?? "", headerStyle, { rows: 1, columns: 2 }),
    label(1, 5, heads[2] ?? "", headerStyle),
  ];
  findings.forEach(({ fault, problem, cells: places }, index) => {
    const row = index + 2;
    const { message, fix } = problemText(problem, words);
    const [place] = places;
    const link = place === undefined ? undefined : placeLink(place);
    const more = places.length > cellsShown ? ` (+${places.length - cellsShown})` : "";
    const text = `${places.slice(0, cellsShown).map(placeText).join(", ")}${more}`;
    cells.push(
      label(row, 0, message, cellStyle),
      label(row, 1, words(fault), cellStyle, { rows: 1, columns: 2 }),
      label(row, 3, fix ?? "", cellStyle, { rows: 1, columns: 2 }),
      {
        ...label(row, 5, text, { ...cellStyle, ...linkStyle, wrap: true, size: 9 }),
        ...(link === undefined ? {} : { link }),
      },
    );
  });
  return cells;
}
