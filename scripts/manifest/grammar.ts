/**
 * What a task pane manifest of Excel may hold: Microsoft's schemas for task pane add-ins (appforoffice 1.1, version
 * overrides 1.0, basic types 1.0; [MS-OWEMXML]) and the manifest reference, as far as this add-in uses them. An element
 * or attribute that does not stand here is reported, so that whoever adds one looks it up first.
 */
export interface ElementRule {
  /** In the order that the schema demands. */
  readonly children?: readonly Child[];
  readonly attributes?: Readonly<Record<string, Value>>;
  readonly optional?: readonly string[];
  readonly text?: Value;
}

export interface Child {
  readonly name: string;
  readonly least: number;
  readonly most: number;
}

/** What a text must be. */
export type Value =
  | { readonly is: "text"; readonly most: number }
  | { readonly is: "one of"; readonly values: readonly string[] }
  | { readonly is: "pattern"; readonly pattern: RegExp; readonly says: string }
  | { readonly is: "address" }
  /** The id of a resource of this kind. */
  | { readonly is: "resource"; readonly kind: ResourceKind };

export type ResourceKind = "bt:Images" | "bt:Urls" | "bt:ShortStrings" | "bt:LongStrings";

const shortText: Value = { is: "text", most: 125 };
const longText: Value = { is: "text", most: 250 };
const address: Value = { is: "address" };
const locale: Value = { is: "pattern", pattern: /^[a-z]{2}-[A-Z]{2}$/, says: "a language and a country, sv-SE" };
const resourceId: Value = { is: "pattern", pattern: /^.{1,32}$/, says: "1 to 32 characters" };
const oneOf = (...values: string[]): Value => ({ is: "one of", values });
const resource = (kind: ResourceKind): Value => ({ is: "resource", kind });

const one = (name: string): Child => ({ name, least: 1, most: 1 });
const maybe = (name: string): Child => ({ name, least: 0, most: 1 });
const some = (name: string, most = Infinity): Child => ({ name, least: 1, most });
const any = (name: string): Child => ({ name, least: 0, most: Infinity });

const overridden = (value: Value, override: string): ElementRule => ({
  children: [any(override)],
  attributes: { DefaultValue: value },
});
const override = (value: Value): ElementRule => ({ attributes: { Locale: locale, Value: value } });
const set: ElementRule = {
  attributes: {
    Name: { is: "text", most: 125 },
    MinVersion: { is: "pattern", pattern: /^\d{1,5}\.\d{1,5}$/, says: "two numbers" },
  },
};
const sets = (name: string): ElementRule => ({
  children: [some(name)],
  attributes: { DefaultMinVersion: { is: "pattern", pattern: /^\d{1,5}\.\d{1,5}$/, says: "two numbers" } },
});
const resourced = (kind: ResourceKind): ElementRule => ({ attributes: { resid: resource(kind) } });

/** By path from the root; the longest path that ends an element's own is its rule. */
export const elements: Readonly<Record<string, ElementRule>> = {
  OfficeApp: {
    attributes: { "xsi:type": oneOf("TaskPaneApp") },
    optional: ["xmlns", "xmlns:xsi", "xmlns:bt"],
    children: [
      one("Id"),
      maybe("AlternateId"),
      one("Version"),
      one("ProviderName"),
      one("DefaultLocale"),
      one("DisplayName"),
      one("Description"),
      // Optional by the schema; Excel's list of add-ins and AppSource want them.
      one("IconUrl"),
      one("HighResolutionIconUrl"),
      one("SupportUrl"),
      maybe("AppDomains"),
      one("Hosts"),
      one("Requirements"),
      one("DefaultSettings"),
      one("Permissions"),
      one("VersionOverrides"),
    ],
  },
  Id: {
    text: {
      is: "pattern",
      pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
      says: "a UUID",
    },
  },
  Version: {
    text: { is: "pattern", pattern: /^\d{1,5}(\.\d{1,5}){0,3}$/, says: "up to four numbers of up to 5 digits" },
  },
  ProviderName: { text: shortText },
  DefaultLocale: { text: locale },
  DisplayName: overridden(shortText, "Override"),
  "DisplayName/Override": override(shortText),
  "OfficeApp/Description": overridden(longText, "Override"),
  "OfficeApp/Description/Override": override(longText),
  IconUrl: overridden(address, "Override"),
  HighResolutionIconUrl: overridden(address, "Override"),
  SupportUrl: overridden(address, "Override"),
  "OfficeApp/Hosts": { children: [one("Host")] },
  "OfficeApp/Hosts/Host": { attributes: { Name: oneOf("Workbook") } },
  Requirements: { children: [one("Sets")] },
  Sets: sets("Set"),
  Set: set,
  DefaultSettings: { children: [one("SourceLocation")] },
  "DefaultSettings/SourceLocation": overridden(address, "Override"),
  Permissions: { text: oneOf("Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument") },
  VersionOverrides: {
    attributes: { "xsi:type": oneOf("VersionOverridesV1_0") },
    optional: ["xmlns"],
    children: [maybe("Description"), one("Requirements"), one("Hosts"), one("Resources")],
  },
  "VersionOverrides/Requirements": { children: [one("bt:Sets")] },
  "bt:Sets": sets("bt:Set"),
  "bt:Set": set,
  "VersionOverrides/Hosts": { children: [one("Host")] },
  "VersionOverrides/Hosts/Host": {
    attributes: { "xsi:type": oneOf("Workbook") },
    children: [one("Runtimes"), one("AllFormFactors"), one("DesktopFormFactor")],
  },
  Runtimes: { children: [one("Runtime")] },
  // The shared runtime of Excel knows no other lifetime.
  Runtime: { attributes: { resid: resource("bt:Urls"), lifetime: oneOf("long") } },
  AllFormFactors: { children: [one("ExtensionPoint")] },
  "AllFormFactors/ExtensionPoint": {
    attributes: { "xsi:type": oneOf("CustomFunctions") },
    children: [one("Script"), one("Page"), one("Metadata"), one("Namespace")],
  },
  Script: { children: [one("SourceLocation")] },
  Page: { children: [one("SourceLocation")] },
  Metadata: { children: [one("SourceLocation")] },
  "Script/SourceLocation": resourced("bt:Urls"),
  "Page/SourceLocation": resourced("bt:Urls"),
  "Metadata/SourceLocation": resourced("bt:Urls"),
  Namespace: resourced("bt:ShortStrings"),
  DesktopFormFactor: { children: [maybe("GetStarted"), one("FunctionFile"), one("ExtensionPoint")] },
  GetStarted: { children: [one("Title"), one("Description"), one("LearnMoreUrl")] },
  LearnMoreUrl: resourced("bt:Urls"),
  FunctionFile: resourced("bt:Urls"),
  "DesktopFormFactor/ExtensionPoint": {
    attributes: { "xsi:type": oneOf("PrimaryCommandSurface") },
    // An add-in has one tab of its own.
    children: [one("CustomTab")],
  },
  CustomTab: { attributes: { id: shortText }, children: [some("Group", 10), one("Label")] },
  Group: { attributes: { id: shortText }, children: [one("Label"), one("Icon"), some("Control", 6)] },
  Control: {
    attributes: { "xsi:type": oneOf("Button"), id: shortText },
    children: [one("Label"), one("Supertip"), one("Icon"), one("Action")],
  },
  Supertip: { children: [one("Title"), one("Description")] },
  Label: resourced("bt:ShortStrings"),
  Title: resourced("bt:ShortStrings"),
  Description: resourced("bt:LongStrings"),
  Icon: { children: [some("bt:Image", 8)] },
  "Icon/bt:Image": {
    attributes: { size: oneOf("16", "20", "24", "32", "40", "48", "64", "80"), resid: resource("bt:Images") },
  },
  Action: {
    attributes: { "xsi:type": oneOf("ShowTaskpane", "ExecuteFunction") },
    children: [maybe("TaskpaneId"), maybe("SourceLocation"), maybe("FunctionName")],
  },
  TaskpaneId: { text: shortText },
  "Action/SourceLocation": resourced("bt:Urls"),
  FunctionName: { text: longText },
  Resources: { children: [one("bt:Images"), one("bt:Urls"), one("bt:ShortStrings"), one("bt:LongStrings")] },
  "bt:Images": { children: [some("bt:Image")] },
  "bt:Urls": { children: [some("bt:Url")] },
  "bt:ShortStrings": { children: [some("bt:String")] },
  "bt:LongStrings": { children: [some("bt:String")] },
  "bt:Images/bt:Image": {
    ...overridden(address, "bt:Override"),
    attributes: { id: resourceId, DefaultValue: address },
  },
  "bt:Url": { ...overridden(address, "bt:Override"), attributes: { id: resourceId, DefaultValue: address } },
  "bt:ShortStrings/bt:String": {
    children: [any("bt:Override")],
    attributes: { id: resourceId, DefaultValue: shortText },
  },
  "bt:LongStrings/bt:String": {
    children: [any("bt:Override")],
    attributes: { id: resourceId, DefaultValue: longText },
  },
  "bt:Images/bt:Image/bt:Override": override(address),
  "bt:Url/bt:Override": override(address),
  "bt:ShortStrings/bt:String/bt:Override": override(shortText),
  "bt:LongStrings/bt:String/bt:Override": override(longText),
};

/** The longest address that the schema takes. */
export const addressLength = 2048;

/** The sizes without which Office shows no icon. */
export const requiredIconSizes = [16, 32, 80];
