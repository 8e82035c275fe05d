import type { FormLines } from "../form";
import { lineIds } from "../line-ids";

/** Lists that no workbook of a municipality has and that the prerequisites ask for. */
export type IntroductionListId = "participation" | "rules" | "training";

/** A list to keep: who took part, which rules go, who is trained. */
export interface IntroductionList extends Pick<FormLines, "columns" | "rows" | "blankLines"> {
  readonly id: IntroductionListId;
  readonly head: string;
  readonly about: string;
}

/** Whom a line is about. */
const groups = ["politicians", "employees"] as const;

/** The lists with a line a unit where that is known: who is concerned stands there, who took part is filled in. */
export function introductionLists(
  units: readonly { readonly unit: string; readonly people: number }[],
): readonly IntroductionList[] {
  const ids = lineIds(units.map(({ unit }) => unit));
  return [
    {
      id: "participation",
      head: "Who took part",
      about:
        "One line a unit or committee: how many were concerned by the commitments, and how many took part in them.",
      columns: [
        { id: "unit", label: "Unit or committee", kind: "text", input: true, width: 5 },
        { id: "group", label: "Group", kind: "choice", input: true, width: 2.2, choices: groups },
        { id: "concerned", label: "Concerned", kind: "number", input: true, width: 1.6, decimals: 0 },
        { id: "took", label: "Took part", kind: "number", input: true, width: 1.6, decimals: 0 },
        { id: "when", label: "When", kind: "date", input: true, width: 1.9 },
        { id: "how", label: "How", kind: "text", input: true, width: 5 },
      ],
      rows: units.map(({ unit, people }, at) => ({
        id: ids[at] as string,
        values: { unit, group: "employees", concerned: people === 0 ? null : people },
      })),
      blankLines: 4,
    },
    {
      id: "rules",
      head: "Rules to abolish",
      about: "Rules that stand in the way of results: what takes their place, who decides, by when.",
      columns: [
        { id: "rule", label: "Rule", kind: "text", input: true, width: 5 },
        { id: "instead", label: "What takes its place", kind: "text", input: true, width: 4.6 },
        { id: "decides", label: "Who decides", kind: "text", input: true, width: 3 },
        { id: "by", label: "By", kind: "date", input: true, width: 1.9 },
        { id: "done", label: "Abolished on", kind: "date", input: true, width: 1.9 },
      ],
      rows: [],
      blankLines: 8,
    },
    {
      id: "training",
      head: "Introduction and training",
      about: "What politicians and employees learn, when, and who sees to it.",
      columns: [
        { id: "what", label: "What", kind: "text", input: true, width: 5 },
        { id: "group", label: "Group", kind: "choice", input: true, width: 2.2, choices: [...groups, "all"] },
        { id: "when", label: "When", kind: "date", input: true, width: 1.9 },
        { id: "who", label: "Who sees to it", kind: "text", input: true, width: 3 },
        { id: "done", label: "Done on", kind: "date", input: true, width: 1.9 },
      ],
      rows: [],
      blankLines: 6,
    },
  ];
}
