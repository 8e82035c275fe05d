import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventTransparency } from "ical-generator";
import type { Language, Words } from "../../locale/words";
import type { CalendarEntry } from "./calendar";

/** Days before something is due that a calendar reminds of it. */
const remindDays = 7;

/**
 * The calendar as an iCalendar file (RFC 5545): a whole-day event a thing that is due and not done, with who answers for it
 * and a reminder a week before. Events keep their ids, so that a calendar that has them already moves them.
 */
export function calendarFile(
  entries: readonly CalendarEntry[],
  {
    name,
    at,
    words,
    language,
  }: { readonly name: string; readonly at: string; readonly words: Words; readonly language: Language },
): string {
  const calendar = ical({
    name,
    prodId: { company: "CQM", product: "Workbench", language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, date, what, who, unit, commitment, done } of entries) {
    if (done !== null) continue;
    const values = Object.fromEntries(
      Object.entries(what.values).map(([place, value]) => [place, place === "what" ? words(value) : value]),
    );
    const about = [`${words("By whom")}: ${words(who)}`, ...(unit === null ? [] : [`${words("Unit")}: ${unit}`])];
    const event = calendar.createEvent({
      id: `${encodeURIComponent(id)}@cqm-workbench`,
      stamp: new Date(at),
      start: new Date(`${date}T00:00:00Z`),
      end: new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000),
      allDay: true,
      timezone: "UTC",
      summary: words(what.text, values),
      description: about.join("\n"),
      transparency: ICalEventTransparency.TRANSPARENT,
      categories: [{ name: commitment === null ? words("Cycle") : words("Commitments") }],
    });
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: remindDays * 86_400,
      description: words(what.text, values),
    });
  }
  return calendar.toString();
}
