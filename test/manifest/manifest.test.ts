import { readFileSync } from "node:fs";
import { join } from "node:path";
import packageJson from "../../package.json";
import { manifestFaults, type Surroundings } from "../../scripts/manifest/check";
import { manifestXml } from "../../scripts/manifest/manifest";
import { ribbon } from "../../scripts/manifest/ribbon";
import { repository, root } from "./surroundings";

const xml = readFileSync(join(root, "manifest.xml"), "utf8");
const faults = (text: string, around: Surroundings = repository) => manifestFaults(text, around);

test("manifest.xml is what scripts/manifest makes for the development server", () => {
  expect(xml).toBe(manifestXml({ base: repository.base, version: `${packageJson.version}.0` }));
});

test("manifest.xml keeps to the schemas and the manifest reference, and all that it points at is there", () => {
  expect(faults(xml)).toEqual([]);
});

test("the tab has the six groups, every button says what it does", () => {
  expect(ribbon.map((group) => group.label.en)).toEqual([
    "Data",
    "Commitments",
    "Grants",
    "Rewards",
    "Evaluation",
    "Help",
  ]);
  const buttons = ribbon.flatMap((group) => group.buttons);
  expect(new Set(buttons.map((button) => button.id)).size).toBe(buttons.length);
  for (const { label, tip } of buttons) {
    // Longer labels are cut on the ribbon.
    expect(label.en.length).toBeLessThanOrEqual(24);
    expect(label.sv.length).toBeLessThanOrEqual(24);
    expect(tip.sv).not.toBe(tip.en);
  }
});

/** What the check must find, as a change of the manifest. */
const broken: readonly (readonly [what: string, from: string | RegExp, to: string, fault: RegExp])[] = [
  ["an id that is no UUID", /<Id>.*<\/Id>/, "<Id>cqm</Id>", /Id: is "cqm", not a UUID/],
  ["a version of words", /<Version>.*<\/Version>/, "<Version>1.0-beta</Version>", /Version: is "1.0-beta"/],
  [
    "elements out of order",
    /( *<ProviderName>.*\n)( *<DefaultLocale>.*\n)/,
    "$2$1",
    /ProviderName must come before DefaultLocale/,
  ],
  ["an element too many", "<Hosts>", '<Hosts><Host Name="Workbook" />', /2 Host, at most 1/],
  [
    "an element that does not belong",
    "<Permissions>",
    "<AllowSnapshot>true</AllowSnapshot><Permissions>",
    /AllowSnapshot/,
  ],
  ["an attribute that does not belong", "<Runtimes>", '<Runtimes resid="Pane.Url">', /attribute resid does not belong/],
  ["http", 'id="Pane.Url" DefaultValue="https:', 'id="Pane.Url" DefaultValue="http:', /is no https address/],
  [
    "another origin",
    'id="Pane.Url" DefaultValue="https://localhost:3000',
    'id="Pane.Url" DefaultValue="https://example.org',
    /is not under/,
  ],
  ["a file that is not there", "data-16.png", "data-17.png", /there is no file/],
  ["an icon of another size", "ribbon/data-16.png", "ribbon/data-20.png", /is 20 x 20 pixels, not 16 x 16/],
  ["a required icon left out", /<bt:Image size="80" resid="Icon.grants.80" \/>/, "", /no icon of 80 x 80/],
  ["a resource that is not there", 'resid="Tab.Label"', 'resid="Tab.Name"', /there is no resource "Tab.Name"/],
  ["a resource of the wrong kind", 'Title resid="Open.Label"', 'Title resid="Open.Tip"', /stands in bt:LongStrings/],
  [
    "a resource that nothing uses",
    "<bt:ShortStrings>",
    '<bt:ShortStrings><bt:String id="Spare" DefaultValue="CQM" />',
    /Spare: used nowhere/,
  ],
  [
    "two resources of one id",
    "<bt:ShortStrings>",
    '<bt:ShortStrings><bt:String id="Tab.Label" DefaultValue="CQM" />',
    /two resources/,
  ],
  ["an id of a resource that is too long", /Tab\.Label/g, "Tab.Label.".repeat(4), /not 1 to 32 characters/],
  ["a long tip", /(id="Open.Tip" DefaultValue=")[^"]*/, `$1${"x".repeat(251)}`, /has 251 characters, at most 250/],
  ["a long label", /(id="Open.Label" DefaultValue=")[^"]*/, `$1${"x".repeat(126)}`, /has 126 characters, at most 125/],
  ["two controls of one id", 'id="CQM.CheckData"', 'id="CQM.Open"', /"CQM.Open": there are two/],
  ["an action that is not there", ">checkData<", ">dropData<", /there is no action "dropData"/],
  ["a button without an action of ours", ">checkData<", ">openStart<", /action "checkData": no button has it/],
  [
    "a lower floor",
    /Name="ExcelApi" MinVersion="1.14"/g,
    'Name="ExcelApi" MinVersion="1.13"',
    /ExcelApi 1.14 is missing/,
  ],
  ["a short lifetime", 'lifetime="long"', 'lifetime="short"', /is "short", not one of long/],
  [
    "another name before the functions",
    'id="Functions.Namespace" DefaultValue="CQM"',
    'id="Functions.Namespace" DefaultValue="CQ M"',
    /Namespace: is "CQ M"/,
  ],
  [
    "a text without its Swedish",
    /(id="Data.Group" DefaultValue="Data")>[^]*?<\/bt:String>/,
    "$1 />",
    /"Data": has no Swedish/,
  ],
  ["seven buttons in a group", /(<Control [^]*?<\/Control>)/, "$1$1$1$1$1$1$1", /Control, at most 6/],
  ["what is no XML", "</Hosts>", "", /not well formed/],
];

test.each(broken)("the check finds %s", (_, from, to, fault) => {
  const changed = xml.replace(from, to);
  expect(changed).not.toBe(xml);
  expect(faults(changed).filter((one) => fault.test(one))).not.toEqual([]);
});

test("the check finds metadata of other functions than the program has", () => {
  expect(faults(xml, { ...repository, functions: ["GRANT"] })).toEqual([
    expect.stringContaining("the program has GRANT"),
    expect.stringContaining("the program has GRANT"),
  ]);
});

test("the check finds icons that are no PNG", () => {
  const around = {
    ...repository,
    file: (path: string) => (path.endsWith(".png") ? new Uint8Array(40) : repository.file(path)),
  };
  expect(faults(xml, around).some((fault) => fault.endsWith("is no PNG"))).toBe(true);
});
