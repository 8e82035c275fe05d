import { DOMParser, type Document, type Element } from "@xmldom/xmldom";
import { addressLength, elements, requiredIconSizes, type ElementRule, type ResourceKind, type Value } from "./grammar";
import { floor, namespace } from "./manifest";

/** What a manifest points at. */
export interface Surroundings {
  /** Where the add-in is served: every address of the manifest lies below it. */
  readonly base: string;
  /** The bytes of a file by its path below `base`; undefined where there is none. */
  readonly file: (path: string) => Uint8Array | undefined;
  /** The names that src/commands answers to. */
  readonly actions: readonly string[];
  /** The ids of the functions that src/functions answers to. */
  readonly functions: readonly string[];
}

/**
 * What is wrong with a manifest, in lines that name the element: by Microsoft's schemas and manifest reference, and by
 * what it points at. Nothing is asked of the network, as Microsoft's own validator does.
 */
export function manifestFaults(xml: string, around: Surroundings): string[] {
  const faults: string[] = [];
  let document: Document;
  try {
    document = new DOMParser({ onError: (_level, message) => faults.push(`The XML is not well formed: ${message}`) })
      // The first line tells the encoding of bytes; here is text.
      .parseFromString(xml, "text/xml");
  } catch (error) {
    return [`The XML is not well formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  const root = document.documentElement;
  if (root === null || faults.length > 0) return faults;
  const resources = resourcesOf(root, faults);
  const used = new Set<string>();
  const walk = (element: Element, path: readonly string[]): void => {
    const here = [...path, element.tagName];
    const rule = ruleOf(here);
    if (rule === undefined) {
      faults.push(`${here.join("/")}: not an element of this place`);
      return;
    }
    faults.push(...childFaults(element, rule, here), ...valueFaults(element, rule, here, resources, around, used));
    for (const child of childrenOf(element)) walk(child, here);
  };
  walk(root, []);
  for (const [key, { kind }] of resources) if (!used.has(key)) faults.push(`${kind} ${key}: used nowhere`);
  faults.push(...idFaults(root), ...requirementFaults(root), ...iconFaults(root, resources, around));
  faults.push(...actionFaults(root, around), ...functionFaults(root, resources, around), ...languageFaults(root));
  return faults;
}

interface Resource {
  readonly kind: ResourceKind;
  readonly value: string;
  readonly overrides: readonly string[];
}

function resourcesOf(root: Element, faults: string[]): Map<string, Resource> {
  const found = new Map<string, Resource>();
  for (const kind of ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"] as const) {
    for (const list of all(root, kind)) {
      for (const one of childrenOf(list)) {
        const id = one.getAttribute("id") ?? "";
        if (found.has(id)) faults.push(`${kind} ${id}: there are two resources of this id`);
        const overrides = childrenOf(one).map((child) => child.getAttribute("Value") ?? "");
        found.set(id, { kind, value: one.getAttribute("DefaultValue") ?? "", overrides });
      }
    }
  }
  return found;
}

/** The rule of the longest path that ends this one. */
function ruleOf(path: readonly string[]): ElementRule | undefined {
  for (let from = 0; from < path.length; from += 1) {
    const rule = elements[path.slice(from).join("/")];
    if (rule !== undefined) return rule;
  }
  return undefined;
}

function childFaults(element: Element, rule: ElementRule, path: readonly string[]): string[] {
  const where = path.join("/");
  const allowed = rule.children ?? [];
  const faults: string[] = [];
  let reached = 0;
  const counts = new Map<string, number>();
  for (const child of childrenOf(element)) {
    const place = allowed.findIndex(({ name }) => name === child.tagName);
    if (place < 0) faults.push(`${where}: ${child.tagName} does not belong here`);
    else if (place < reached)
      faults.push(`${where}: ${child.tagName} must come before ${allowed[reached]?.name ?? "the end"}`);
    reached = Math.max(reached, place);
    counts.set(child.tagName, (counts.get(child.tagName) ?? 0) + 1);
  }
  for (const { name, least, most } of allowed) {
    const count = counts.get(name) ?? 0;
    if (count < least) faults.push(`${where}: ${name} is missing`);
    if (count > most) faults.push(`${where}: ${count} ${name}, at most ${most}`);
  }
  return faults;
}

function valueFaults(
  element: Element,
  rule: ElementRule,
  path: readonly string[],
  resources: ReadonlyMap<string, Resource>,
  around: Surroundings,
  used: Set<string>,
): string[] {
  const where = path.join("/");
  const faults: string[] = [];
  const expected = rule.attributes ?? {};
  for (const { name } of [...element.attributes])
    if (!(name in expected) && rule.optional?.includes(name) !== true)
      faults.push(`${where}: the attribute ${name} does not belong here`);
  const judge = (value: string, should: Value, what: string): void => {
    if (should.is === "resource") used.add(value);
    const fault = valueFault(value, should, resources, around);
    if (fault !== undefined) faults.push(`${where}${what}: ${fault}`);
  };
  for (const [name, should] of Object.entries(expected)) {
    const value = element.getAttribute(name);
    if (value === null) faults.push(`${where}: the attribute ${name} is missing`);
    else judge(value, should, ` ${name}`);
  }
  const text = [...element.childNodes].map((node) => (node.nodeType === 3 ? (node.nodeValue ?? "") : "")).join("");
  if (rule.text !== undefined) judge(text, rule.text, "");
  else if (text.trim() !== "") faults.push(`${where}: has a text, "${text.trim()}"`);
  return faults;
}

function valueFault(
  value: string,
  should: Value,
  resources: ReadonlyMap<string, Resource>,
  around: Surroundings,
): string | undefined {
  switch (should.is) {
    case "text":
      if (value.trim() === "") return "is empty";
      return value.length > should.most ? `has ${value.length} characters, at most ${should.most}` : undefined;
    case "one of":
      return should.values.includes(value) ? undefined : `is "${value}", not one of ${should.values.join(", ")}`;
    case "pattern":
      return should.pattern.test(value) ? undefined : `is "${value}", not ${should.says}`;
    case "address":
      return addressFault(value, around);
    case "resource": {
      const found = resources.get(value);
      if (found === undefined) return `there is no resource "${value}"`;
      return found.kind === should.kind ? undefined : `"${value}" stands in ${found.kind}, not in ${should.kind}`;
    }
  }
}

function addressFault(value: string, { base, file }: Surroundings): string | undefined {
  if (value.length > addressLength) return `has ${value.length} characters, at most ${addressLength}`;
  if (!URL.canParse(value) || new URL(value).protocol !== "https:") return `"${value}" is no https address`;
  if (!value.startsWith(base)) return `"${value}" is not under ${base}`;
  return file(pathOf(value, base)) === undefined ? `there is no file for "${value}"` : undefined;
}

function pathOf(address: string, base: string): string {
  return address.slice(base.length).replace(/[?#].*$/, "");
}

/** Ids of the tab, the groups and the controls are unique in the manifest. */
function idFaults(root: Element): string[] {
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) =>
    all(root, name).map((element) => element.getAttribute("id") ?? ""),
  );
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id "${id}": there are two`);
}

/** The floor stands in both lists; that of the overrides is the stricter one. */
function requirementFaults(root: Element): string[] {
  const listed = (name: string): Map<string, string> =>
    new Map(all(root, name).map((set) => [set.getAttribute("Name") ?? "", set.getAttribute("MinVersion") ?? ""]));
  const [base, over] = [listed("Set"), listed("bt:Set")];
  return Object.entries(floor).flatMap(([name, least]) =>
    [base, over].flatMap((list) => (list.get(name) === least ? [] : [`Requirements: ${name} ${least} is missing`])),
  );
}

function iconFaults(root: Element, resources: ReadonlyMap<string, Resource>, around: Surroundings): string[] {
  const faults: string[] = [];
  const judge = (address: string, size: number, where: string): void => {
    const bytes = around.file(pathOf(address, around.base));
    if (bytes === undefined) return; // said already
    const found = pngSize(bytes);
    if (found === undefined) faults.push(`${where}: ${address} is no PNG`);
    else if (found.width !== size || found.height !== size)
      faults.push(`${where}: ${address} is ${found.width} x ${found.height} pixels, not ${size} x ${size}`);
  };
  for (const icon of all(root, "Icon")) {
    const parent = icon.parentNode as Element;
    const where = `${parent.tagName} ${parent.getAttribute("id") ?? ""}`;
    const images = childrenOf(icon);
    const sizes = images.map((image) => Number(image.getAttribute("size")));
    for (const size of requiredIconSizes)
      if (!sizes.includes(size)) faults.push(`${where}: no icon of ${size} x ${size} pixels`);
    if (new Set(sizes).size !== sizes.length) faults.push(`${where}: two icons of one size`);
    for (const image of images) {
      const resource = resources.get(image.getAttribute("resid") ?? "");
      if (resource !== undefined) judge(resource.value, Number(image.getAttribute("size")), where);
    }
  }
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const)
    for (const element of all(root, name)) judge(element.getAttribute("DefaultValue") ?? "", size, name);
  return faults;
}

/** Width and height from the header of a PNG file. */
function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Buttons that run something name an action that is there; the others show the one pane of the shared runtime. */
function actionFaults(root: Element, { actions }: Surroundings): string[] {
  const faults: string[] = [];
  const named = new Set<string>();
  for (const action of all(root, "Action")) {
    const where = `Control ${(action.parentNode as Element).getAttribute("id") ?? ""}`;
    const [name] = all(action, "FunctionName");
    const shows = action.getAttribute("xsi:type") === "ShowTaskpane";
    const [source] = all(action, "SourceLocation");
    const runtime = all(root, "Runtime")[0]?.getAttribute("resid");
    if (shows && source?.getAttribute("resid") !== runtime)
      faults.push(`${where}: shows another page than the shared runtime runs`);
    if (shows && name !== undefined) faults.push(`${where}: shows the pane and names a function`);
    if (shows) continue;
    const text = name?.textContent ?? "";
    named.add(text);
    if (!actions.includes(text)) faults.push(`${where}: there is no action "${text}"`);
    if (source !== undefined) faults.push(`${where}: runs a function and names a page`);
  }
  for (const action of actions) if (!named.has(action)) faults.push(`action "${action}": no button has it`);
  return faults;
}

/** The metadata of every language has the same functions, those that the program has. */
function functionFaults(root: Element, resources: ReadonlyMap<string, Resource>, around: Surroundings): string[] {
  const faults: string[] = [];
  const residOf = (name: string): string => all(root, name)[0]?.getAttribute("resid") ?? "";
  const found = resources.get(residOf("Namespace"));
  for (const value of [found?.value, ...(found?.overrides ?? [])])
    if (value !== namespace || !/^[A-Za-z0-9.]{1,32}$/.test(value))
      faults.push(`Namespace: is "${value ?? ""}", not ${namespace}`);
  const [source] = all(all(root, "Metadata")[0] ?? root, "SourceLocation");
  const metadata = resources.get(source?.getAttribute("resid") ?? "");
  for (const address of metadata === undefined ? [] : [metadata.value, ...metadata.overrides]) {
    const bytes = around.file(pathOf(address, around.base));
    if (bytes === undefined) continue;
    const ids = functionIds(new TextDecoder().decode(bytes));
    if (ids === undefined) faults.push(`${address}: is no metadata of functions`);
    else if ([...ids].sort().join() !== [...around.functions].sort().join())
      faults.push(`${address}: has ${ids.join(", ")}; the program has ${around.functions.join(", ")}`);
  }
  return faults;
}

function functionIds(json: string): string[] | undefined {
  try {
    const { functions } = JSON.parse(json) as { readonly functions: readonly { readonly id: string }[] };
    return functions.map(({ id }) => id);
  } catch {
    return undefined;
  }
}

/** Every text that people read has its Swedish, unless it is the same word. */
function languageFaults(root: Element): string[] {
  const sameInBoth = new Set(["CQM", "CQM Workbench"]);
  return [...all(root, "bt:String"), ...all(root, "DisplayName"), ...all(root, "Description")].flatMap((element) => {
    const text = element.getAttribute("DefaultValue");
    const swedish = childrenOf(element).some((child) => child.getAttribute("Locale") === "sv-SE");
    return text === null || swedish || sameInBoth.has(text) ? [] : [`"${text}": has no Swedish`];
  });
}

function all(root: Element, name: string): Element[] {
  return [...root.getElementsByTagName(name)];
}

function childrenOf(element: Element): Element[] {
  return [...element.childNodes].filter((node): node is Element => node.nodeType === 1);
}
