import { fullAddress } from "./address";
import type { HostArea, HostWorkbook } from "./model";

/** Something that Excel tells the add-in by itself, as it travels. */
export interface HostEvent {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Kinds of events by the client's numbers. */
export const eventType = { dataChanged: 10, selectionChanged: 14 } as const;
export type EventType = (typeof eventType)[keyof typeof eventType];

/** Events of the workbook's whole collection of sheets are told under this name, those of one sheet under its id. */
const wholeWorkbook = "Workbook";
const objectEvents = 65_536;

/** The registrations of a collection (`target` left out) or of one sheet, for its table of methods. */
export function registrations(book: HostWorkbook, target: string = wholeWorkbook): Record<string, () => null> {
  const listen = (type: EventType) => () => {
    book.listening.add(`${type} ${target}`);
    return null;
  };
  const stop = (type: EventType) => () => {
    book.listening.delete(`${type} ${target}`);
    return null;
  };
  return {
    _RegisterDataChangedEvent: listen(eventType.dataChanged),
    _UnregisterDataChangedEvent: stop(eventType.dataChanged),
    _RegisterSelectionChangedEvent: listen(eventType.selectionChanged),
    _UnregisterSelectionChangedEvent: stop(eventType.selectionChanged),
  };
}

/** Who changed cells: the add-in that is tested, a person at this computer, or a co-author. */
export type Editor = "add-in" | "person" | "co-author";

/** Notes that cells were changed, for those who listen. */
export function cellsChanged(area: HostArea, by: Editor): void {
  note(area, eventType.dataChanged, {
    address: localAddress(area),
    changeType: "RangeEdited",
    source: by === "co-author" ? "Remote" : "Local",
    triggerSource: by === "add-in" ? "ThisLocalAddin" : "Unknown",
    worksheetId: area.sheet.id,
    shiftDirection: "None",
  });
}

/** Notes that other cells are selected now. */
export function selectionChanged(area: HostArea): void {
  note(area, eventType.selectionChanged, { address: localAddress(area), worksheetId: area.sheet.id });
}

function note({ sheet }: HostArea, type: EventType, message: object): void {
  const { book } = sheet;
  for (const targetId of [sheet.id, wholeWorkbook])
    if (book.listening.has(`${type} ${targetId}`))
      book.events.push({
        messageCategory: objectEvents,
        messageType: type,
        targetId,
        message: JSON.stringify(message),
      });
}

function localAddress(area: HostArea): string {
  const address = fullAddress(area);
  return address.slice(address.lastIndexOf("!") + 1);
}
