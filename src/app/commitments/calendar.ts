import {
  commitmentSteps,
  cycleSteps,
  dueState,
  type CommitmentDates,
  type Due,
  type DueState,
} from "../../commitments/cycle";
import { isoOfSerial } from "../../intake/values/date-text";
import type { Place } from "../../problem/problem";
import { calendarSheetId } from "../../sheets/calendar-sheet";
import type { OwnInput } from "../../workbook/snapshot";
import type { Opened } from "../open";
import { commitmentState } from "./state";
import type { StandingCommitment } from "./standing";

/** Something that is due, as it stands: the date as a person has moved it, and when it was done. */
export interface CalendarEntry extends Due {
  /** The date of the cycle or of the form, before anybody moved it in the calendar; ISO. */
  readonly planned: string;
  readonly done: string | null;
  readonly state: DueState;
  /** The cell of the form that sets the date; absent for a step of the cycle, which is moved in the calendar. */
  readonly place?: Place;
}

/** The day that the states of the Calendar sheet are told for: as it stands there, else the day of the job that wrote it first; ISO. */
export function calendarDay({ snapshot, options }: Opened): string {
  const kept = snapshot.own.find(({ id }) => id === calendarSheetId)?.inputs.get("calendar/asOf")?.value;
  return typeof kept === "number" ? isoOfSerial(Math.floor(kept)) : options.at.slice(0, 10);
}

/** The calendar of a workbook's year, by date, with states as of a day: the cycle's steps, and what each commitment has set a date for. */
export function calendarOf(opened: Opened, today: string): readonly CalendarEntry[] {
  const { snapshot, year } = opened;
  const state = commitmentState(opened);
  const own = snapshot.own.find(({ id }) => id === calendarSheetId)?.inputs;
  const byForm = new Map(state.standing.map((one) => [one.form.id, one]));
  const typed = (cell: string): string | null => dateOf(own?.get(`calendar/${cell}`));
  const entry = (due: Due): CalendarEntry => {
    // What a form dates is moved in the form.
    const date = due.commitment === null ? (typed(`${due.id}.due`) ?? due.date) : due.date;
    const done = typed(`${due.id}.done`);
    const place = due.commitment === null ? undefined : byForm.get(due.commitment)?.place(cellOfDue(due));
    return {
      ...due,
      planned: due.date,
      date,
      done,
      state: dueState(date, done, today),
      ...(place === undefined ? {} : { place }),
    };
  };
  return [...cycleSteps(year), ...commitmentSteps(state.standing.map(datesOf))]
    .map(entry)
    .sort((a, b) => (a.date === b.date ? a.id.localeCompare(b.id) : a.date < b.date ? -1 : 1));
}

/** A date that a person typed; one that cannot be read is none. */
function dateOf(input: OwnInput | undefined): string | null {
  if (input === undefined || input.value === input.written) return null;
  if (typeof input.value === "number") return isoOfSerial(Math.floor(input.value));
  return typeof input.value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(input.value.trim()) ? input.value.trim() : null;
}

const talks = { plan: "planDate", mid: "midDate", close: "closeDate" } as const;

/** The cell of a form that sets a date. */
function cellOfDue({ id }: Due): string {
  const name = id.slice(0, id.indexOf(" "));
  if (name === "reconsider") return "header.reconsiderBy";
  return name in talks ? `dialogue.${talks[name as keyof typeof talks]}` : `quality.${name}.by`;
}

function datesOf({ form, valueOf }: StandingCommitment): CommitmentDates {
  const date = (cell: string): string | undefined => {
    const value = valueOf(cell);
    return typeof value === "string" ? value : undefined;
  };
  const talk = (name: keyof typeof talks): string | undefined => date(`dialogue.${talks[name]}`);
  const lines = form.sections.find(({ id }) => id === "quality")?.lines;
  const ids = [
    ...(lines?.rows.map(({ id }) => id) ?? []),
    ...Array.from({ length: lines?.blankLines ?? 0 }, (_, at) => `blank${at + 1}`),
  ];
  const dates = {
    reconsiderBy: date("header.reconsiderBy"),
    planTalk: talk("plan"),
    midTalk: talk("mid"),
    closingTalk: talk("close"),
  };
  return {
    id: form.id,
    kind: form.kind,
    unit: form.unit,
    ...(Object.fromEntries(Object.entries(dates).filter(([, one]) => one !== undefined)) as Partial<typeof dates>),
    milestones: ids.flatMap((id) => {
      const by = date(`quality.${id}.by`);
      const what = valueOf(`quality.${id}.milestone`);
      return by === undefined || what === null ? [] : [{ id, what: String(what), by }];
    }),
  } as CommitmentDates;
}
