import { touched, type HostWorkbook } from "./model";
import { workbookObject } from "./objects/workbook";
import {
  HostFault,
  isHostObject,
  nullObject,
  refusal,
  type Action,
  type Answer,
  type ArgumentInfo,
  type Batch,
  type HostObject,
  type ObjectPath,
  type Query,
  type Wire,
} from "./wire";

const enum ActionType {
  Instantiate = 1,
  Query = 2,
  Method = 3,
  SetProperty = 4,
  Trace = 5,
  QueryAsJson = 7,
  Update = 9,
}

const enum PathType {
  Global = 1,
  New = 2,
  Method = 3,
  Property = 4,
  Indexer = 5,
  Reference = 6,
  Null = 7,
}

/** What outlives a batch: ranges that the client asked to keep. */
export interface Kept {
  readonly objects: Map<string, HostObject>;
  readonly services: Map<string, HostObject>;
  last: number;
}

/**
 * Plays a batch on the workbook, action by action. A refusal ends it; what came before stays done. `stopBefore` refuses
 * at one action.
 */
export function processBatch(
  book: HostWorkbook,
  kept: Kept,
  batch: Batch,
  stopBefore?: { readonly action: number; readonly fault: HostFault },
): Answer {
  const results: Answer["Results"] = [];
  const paths = new Map<number, HostObject>();
  const resolve = (id: number): HostObject => {
    let found = paths.get(id);
    if (!found) {
      const path = batch.ObjectPaths[String(id)];
      if (!path) throw refusal.argument(`There is no object path ${id} in the batch`);
      found = followed(book, kept, path, resolve);
      paths.set(id, found);
    }
    return found;
  };
  let index = 0;
  try {
    for (const action of batch.Actions) {
      if (index === stopBefore?.action) throw stopBefore.fault;
      const value = action.ActionType === ActionType.Trace ? null : perform(resolve, kept, action);
      results.push({ ActionId: action.Id, Value: value });
      index += 1;
    }
    return { Results: results };
  } catch (error) {
    if (!(error instanceof HostFault)) throw error;
    const action = batch.Actions[index];
    const path = action && batch.ObjectPaths[String(action.ObjectPathId)];
    return {
      Results: results,
      Error: {
        Code: error.code,
        Message: error.message,
        HttpStatusCode: error.status,
        Location: `${path?.Name ?? ""}.${action?.Name ?? ""}`,
        ActionIndex: index,
      },
    };
  } finally {
    if (book.suspended) {
      book.suspended = false;
      if (book.stale) touched(book);
    }
  }
}

function followed(book: HostWorkbook, kept: Kept, path: ObjectPath, resolve: (id: number) => HostObject): HostObject {
  const type: number = path.ObjectPathType;
  if (type === PathType.Global) return workbookObject(book);
  if (type === PathType.Null) return nullObject;
  if (type === PathType.New) {
    const service = kept.services.get(path.Name);
    if (!service) throw refusal.missing("new", path.Name);
    return service;
  }
  if (type === PathType.Reference) {
    const object = kept.objects.get(path.Name);
    if (!object) throw refusal.notFound();
    return object;
  }
  const parent = resolve(path.ParentObjectPathId ?? 0);
  if (parent === nullObject) return nullObject;
  if (type === PathType.Property) return led(parent, path.Name);
  if (type === PathType.Method || type === PathType.Indexer) {
    const name = type === PathType.Indexer ? "GetItem" : path.Name;
    const found = called(parent, name, path.ArgumentInfo, resolve);
    if (!isHostObject(found)) throw refusal.missing(parent.type, `${name} as an object`);
    return found;
  }
  throw refusal.missing("ObjectPathType", String(type));
}

function perform(resolve: (id: number) => HostObject, kept: Kept, action: Action): Wire {
  const object = resolve(action.ObjectPathId);
  if (object === nullObject) return null;
  const type: number = action.ActionType;
  if (type === ActionType.Instantiate) return identity(kept, object);
  if (type === ActionType.Query || type === ActionType.QueryAsJson)
    return queried(kept, object, action.QueryInfo ?? {});
  if (type === ActionType.SetProperty) {
    assign(object, action.Name, givenArguments(action.ArgumentInfo, resolve)[0]);
    return null;
  }
  if (type === ActionType.Update) {
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) assign(object, capital(name), value);
    return null;
  }
  if (type !== ActionType.Method) throw refusal.missing("ActionType", String(type));
  if (action.Name === "_KeepReference") {
    keep(kept, object);
    return null;
  }
  if (action.Name === "_RemoveReference") {
    kept.objects.delete(String(givenArguments(action.ArgumentInfo, resolve)[0]));
    return null;
  }
  const value = called(object, action.Name, action.ArgumentInfo, resolve);
  return value === undefined || isHostObject(value) ? null : value;
}

function keep(kept: Kept, object: HostObject): void {
  if ([...kept.objects.values()].includes(object)) return;
  kept.last += 1;
  kept.objects.set(`ref${kept.last}`, object);
}

/** Types whose own id is a property of another name. */
const underscored = new Set(["NamedItem", "Setting", "TableColumn", "RangeBorder", "ChartSeries"]);

function identity(kept: Kept, object: HostObject): Record<string, Wire> {
  const answer: Record<string, Wire> = {};
  if (object.id !== undefined) answer[underscored.has(object.type) ? "_Id" : "Id"] = object.id;
  for (const [reference, one] of kept.objects) if (one === object) answer["_ReferenceId"] = reference;
  return answer;
}

function led(parent: HostObject, name: string): HostObject {
  const to = parent.to?.[name];
  if (!to) throw refusal.missing(parent.type, name);
  return to();
}

function called(
  object: HostObject,
  name: string,
  info: ArgumentInfo | undefined,
  resolve: (id: number) => HostObject,
): Wire {
  const method = object.call?.[name];
  if (!method) throw refusal.missing(object.type, `${name}()`);
  return method(...givenArguments(info, resolve));
}

function assign(object: HostObject, name: string, value: Wire): void {
  const set = object.set?.[name];
  if (!set) throw refusal.missing(object.type, `${name} =`);
  set(value);
}

/** The arguments with the objects that they refer to put in their places. */
function givenArguments(info: ArgumentInfo | undefined, resolve: (id: number) => HostObject): Wire[] {
  const references = info?.ReferencedObjectPathIds ?? [];
  const put = (value: Wire, reference: Wire): Wire => {
    if (Array.isArray(reference) && Array.isArray(value))
      return value.map((one: Wire, index) => put(one, reference[index] as Wire));
    return typeof reference === "number" && reference > 0 ? resolve(reference) : value;
  };
  return (info?.Arguments ?? []).map((value, index) => put(value, references[index]));
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** What a load asks for: paths such as "name", "format/fill/color", "items/name". */
function queried(kept: Kept, object: HostObject, query: Query): Wire {
  const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) => path.replace(/\./g, "/"));
  if (!object.items) return picked(kept, object, wanted);
  const skip = query.Skip ?? 0;
  const items = object.items().slice(skip, query.Top === undefined ? undefined : skip + query.Top);
  const own = wanted.filter((path) => object.get?.[capital(path)] !== undefined);
  const ofItems = wanted.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\/?/i, ""));
  return {
    ...picked(kept, object, own),
    ...(ofItems.length > 0 || wanted.length === 0
      ? {
          _Items: items.map((item) =>
            picked(
              kept,
              item,
              ofItems.filter((path) => path !== ""),
            ),
          ),
        }
      : {}),
  };
}

function picked(kept: Kept, object: HostObject, wanted: readonly string[]): Record<string, Wire> {
  const answer = identity(kept, object);
  const below = new Map<string, string[]>();
  for (const path of wanted) {
    const [head = "", ...rest] = path.split("/");
    const name = capital(head);
    const get = object.get?.[name];
    if (head === "*") throw refusal.missing(object.type, "load without names");
    if (get && rest.length === 0) answer[name] = get();
    else if (object.to?.[name])
      below.set(name, [...(below.get(name) ?? []), ...(rest.length > 0 ? [rest.join("/")] : [])]);
    else throw refusal.missing(object.type, path);
  }
  for (const [name, paths] of below) answer[name] = queried(kept, led(object, name), { Select: paths });
  return answer;
}
