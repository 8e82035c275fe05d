import {
  introductionLists,
  type IntroductionList,
  type IntroductionListId,
} from "../../commitments/prerequisites/introduction";
import type { KeptLine, KeptLists } from "../../commitments/prerequisites/facts";
import type { FormValue } from "../../commitments/signing";
import { isoOfSerial } from "../../intake/values/date-text";
import type { Place } from "../../problem/problem";
import { introductionSheetId, introductionPlaces } from "../../sheets/introduction-sheet";
import type { OwnInput } from "../../workbook/snapshot";
import { choiceOf } from "../choice";
import type { Opened } from "../open";
import { unitFacts } from "../inputs/commitments-input";
import type { CommitmentState } from "./state";

/** The lists of the introduction with what we prefill, and with what people have kept in them. */
export interface Introduction {
  readonly lists: readonly IntroductionList[];
  readonly kept: KeptLists;
}

/** Reads the lists of the introduction: who took part, which rules go, who is trained. */
export function introductionOf({ snapshot, words }: Opened, state: CommitmentState): Introduction {
  const facts = unitFacts(state.sources).filter(({ results }) => results.length > 0);
  const lists = introductionLists(facts.map(({ name, members }) => ({ unit: name, people: members.length })));
  const own = snapshot.own.find(({ id }) => id === introductionSheetId);
  const places = introductionPlaces(lists, words);
  const placeOf = (cell: string): Place | undefined => {
    const address = own?.inputs.get(`form/${cell}`)?.address ?? places.get(cell);
    return address === undefined ? undefined : { at: "cell", sheet: own?.name ?? words("Introduction"), address };
  };
  const read = (list: IntroductionList, line: string, column: IntroductionList["columns"][number]): FormValue => {
    const input = own?.inputs.get(`form/${list.id}.${line}.${column.id}`);
    const prefilled = list.rows.find((row) => row.id === line)?.values[column.id] ?? null;
    if (input === undefined || !wasTyped(input)) return prefilled;
    if (input.value === null || input.value === "") return null;
    if (column.choices !== undefined) return choiceOf(column.choices, String(input.value), words) ?? null;
    if (column.kind === "date" && typeof input.value === "number") return isoOfSerial(Math.floor(input.value));
    return typeof input.value === "number" || typeof input.value === "string" ? input.value : null;
  };
  const linesOf = (id: IntroductionListId): readonly KeptLine[] => {
    const list = lists.find((one) => one.id === id);
    if (list === undefined) return [];
    const ids = [
      ...list.rows.map((row) => row.id),
      ...Array.from({ length: list.blankLines }, (_, at) => `blank${at + 1}`),
    ];
    return ids.map((line): KeptLine => ({
      values: Object.fromEntries(list.columns.map((column) => [column.id, read(list, line, column)])),
      place: (column) => placeOf(`${id}.${line}.${column}`),
    }));
  };
  const kept = {
    participation: linesOf("participation"),
    rules: linesOf("rules"),
    training: linesOf("training"),
  };
  return {
    lists,
    kept: {
      ...kept,
      start: {
        participation: kept.participation[0]?.place("took"),
        rules: kept.rules[0]?.place("rule"),
        training: kept.training[0]?.place("what"),
      },
    },
  };
}

function wasTyped({ value, written }: OwnInput): boolean {
  return (value === "" ? null : value) !== (written === "" ? null : written);
}
