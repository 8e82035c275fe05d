import { nullObject, numberOf, refusal, textOf, type HostObject, type Wire } from "../wire";

/**
 * A collection's members by key, by place, or by name whatever the case of its letters. `direct` finds one by its key in
 * small letters where making all members takes long.
 */
export function collection(
  type: string,
  items: () => readonly HostObject[],
  call: HostObject["call"] = {},
  key: (item: HostObject) => readonly Wire[] = (item) => [item.id, item.get?.["Name"]?.()],
  direct?: (text: string) => HostObject | undefined,
): HostObject {
  const find = (wanted: Wire): HostObject | undefined => {
    const text = String(wanted).toLowerCase();
    if (direct) return direct(text);
    return items().find((item) => key(item).some((one) => one !== undefined && String(one).toLowerCase() === text));
  };
  const get = (wanted: Wire): HostObject => {
    const found = find(wanted);
    if (!found) throw refusal.notFound();
    return found;
  };
  return {
    type,
    items,
    get: { Count: () => items().length },
    call: {
      GetItem: (wanted) => get(wanted),
      GetItemOrNullObject: (wanted) => find(textOf(wanted)) ?? nullObject,
      GetItemAt: (index) => {
        const found = items()[numberOf(index)];
        if (!found) throw refusal.argument();
        return found;
      },
      GetCount: () => items().length,
      ...call,
    },
  };
}
