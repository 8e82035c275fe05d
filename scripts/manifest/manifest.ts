import { iconSizes, ribbon, type RibbonButton, type RibbonGroup, type RibbonText } from "./ribbon";

/** Where the add-in is served and which version it is. */
export interface ManifestPlace {
  /** https, ending in a slash. */
  readonly base: string;
  /** Up to four numbers: Excel takes a changed manifest anew only where this is higher. */
  readonly version: string;
  /** The address of a file under `base`; for a package the names carry a hash of their content. */
  readonly file?: (path: string) => string;
}

/** Never changes: it is how Excel knows the add-in again. */
const addinId = "6f0c9a52-3f1e-4a53-9d43-8c5b1b7d20e4";

/** The oldest Excel that has all we cannot do without: Office 2021. Anything newer is asked for at run time. */
export const floor = { ExcelApi: "1.14", SharedRuntime: "1.1" } as const;

/** The prefix of the custom functions. */
export const namespace = "CQM";

const about: RibbonText = {
  en: "Commitments, grants, rewards and evaluation for the units of a public organisation, as live formulas in your workbook. For Excel on Windows, Mac and the web; not for iPad.",
  sv: "Åtaganden, bidrag, belöningar och utvärdering för enheterna i en offentlig organisation, som levande formler i din arbetsbok. För Excel på Windows, Mac och webben; inte för iPad.",
};

/** The whole manifest for a place, as XML that ends with a line break. */
export function manifestXml({ base, version, file = (path) => path }: ManifestPlace): string {
  const url = (path: string): string => escaped(`${base}${file(path)}`);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`,
    `<!-- Made by "npm run manifest" from scripts/manifest; change it there. -->`,
    `<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">`,
    `  <Id>${addinId}</Id>`,
    `  <Version>${version}</Version>`,
    `  <ProviderName>CQM Workbench</ProviderName>`,
    `  <DefaultLocale>en-US</DefaultLocale>`,
    `  <DisplayName DefaultValue="CQM Workbench" />`,
    `  <Description DefaultValue="${escaped(about.en)}">`,
    `    <Override Locale="sv-SE" Value="${escaped(about.sv)}" />`,
    `  </Description>`,
    `  <IconUrl DefaultValue="${url("assets/icon-32.png")}" />`,
    `  <HighResolutionIconUrl DefaultValue="${url("assets/icon-64.png")}" />`,
    `  <SupportUrl DefaultValue="${url("taskpane.html")}" />`,
    `  <Hosts>`,
    `    <Host Name="Workbook" />`,
    `  </Hosts>`,
    `  <!-- Excel on iPad has no shared runtime: with this it does not offer the add-in. There is no mobile form factor either. -->`,
    ...requirements("", {}, 1),
    `  <DefaultSettings>`,
    `    <SourceLocation DefaultValue="${url("taskpane-excel.html")}" />`,
    `  </DefaultSettings>`,
    `  <Permissions>ReadWriteDocument</Permissions>`,
    `  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">`,
    ...requirements("bt:", { AddinCommands: "1.1" }, 2),
    `    <Hosts>`,
    `      <Host xsi:type="Workbook">`,
    `        <Runtimes>`,
    `          <Runtime resid="Pane.Url" lifetime="long" />`,
    `        </Runtimes>`,
    `        <AllFormFactors>`,
    `          <ExtensionPoint xsi:type="CustomFunctions">`,
    `            <Script>`,
    `              <SourceLocation resid="Functions.Script" />`,
    `            </Script>`,
    `            <Page>`,
    `              <SourceLocation resid="Pane.Url" />`,
    `            </Page>`,
    `            <Metadata>`,
    `              <SourceLocation resid="Functions.Metadata" />`,
    `            </Metadata>`,
    `            <Namespace resid="Functions.Namespace" />`,
    `          </ExtensionPoint>`,
    `        </AllFormFactors>`,
    `        <DesktopFormFactor>`,
    `          <GetStarted>`,
    `            <Title resid="Start.Title" />`,
    `            <Description resid="Start.Tip" />`,
    `            <LearnMoreUrl resid="Start.Url" />`,
    `          </GetStarted>`,
    `          <FunctionFile resid="Pane.Url" />`,
    `          <ExtensionPoint xsi:type="PrimaryCommandSurface">`,
    `            <CustomTab id="CQM.Tab">`,
    ...ribbon.flatMap(groupLines),
    `              <Label resid="Tab.Label" />`,
    `            </CustomTab>`,
    `          </ExtensionPoint>`,
    `        </DesktopFormFactor>`,
    `      </Host>`,
    `    </Hosts>`,
    `    <Resources>`,
    `      <bt:Images>`,
    ...icons().flatMap((icon) =>
      iconSizes.map(
        (size) =>
          `        <bt:Image id="${iconId(icon, size)}" DefaultValue="${url(`assets/ribbon/${icon}-${size}.png`)}" />`,
      ),
    ),
    `      </bt:Images>`,
    `      <bt:Urls>`,
    `        <bt:Url id="Pane.Url" DefaultValue="${url("taskpane-excel.html")}" />`,
    `        <bt:Url id="Start.Url" DefaultValue="${url("taskpane.html")}" />`,
    `        <bt:Url id="Functions.Script" DefaultValue="${url("functions.js")}" />`,
    `        <bt:Url id="Functions.Metadata" DefaultValue="${url("functions.json")}">`,
    `          <bt:Override Locale="sv-SE" Value="${url("functions.sv.json")}" />`,
    `        </bt:Url>`,
    `      </bt:Urls>`,
    `      <bt:ShortStrings>`,
    text("Functions.Namespace", { en: namespace, sv: namespace }),
    text("Start.Title", { en: "CQM Workbench is ready", sv: "CQM Workbench är klart" }),
    text("Tab.Label", { en: "CQM", sv: "CQM" }),
    ...ribbon.flatMap((group) => [
      text(`${group.id}.Group`, group.label),
      ...group.buttons.map((button) => text(`${button.id}.Label`, button.label)),
    ]),
    `      </bt:ShortStrings>`,
    `      <bt:LongStrings>`,
    text("Start.Tip", {
      en: "Choose the tab CQM and Open CQM. The pane shows what it recognised in your workbook; nothing is written before you say so.",
      sv: "Välj fliken CQM och Öppna CQM. Panelen visar vad den kände igen i arbetsboken; inget skrivs innan du säger till.",
    }),
    ...ribbon.flatMap((group) => group.buttons.map((button) => text(`${button.id}.Tip`, button.tip))),
    `      </bt:LongStrings>`,
    `    </Resources>`,
    `  </VersionOverrides>`,
    `</OfficeApp>`,
    ``,
  ].join("\n");
}

function requirements(prefix: string, more: Readonly<Record<string, string>>, depth: number): string[] {
  const indent = "  ".repeat(depth);
  return [
    `${indent}<Requirements>`,
    `${indent}  <${prefix}Sets DefaultMinVersion="1.1">`,
    ...Object.entries({ ...floor, ...more }).map(
      ([name, least]) => `${indent}    <${prefix}Set Name="${name}" MinVersion="${least}" />`,
    ),
    `${indent}  </${prefix}Sets>`,
    `${indent}</Requirements>`,
  ];
}

function groupLines(group: RibbonGroup): string[] {
  return [
    `              <Group id="CQM.${group.id}Group">`,
    `                <Label resid="${group.id}.Group" />`,
    ...iconLines(group.icon, "                "),
    ...group.buttons.flatMap(buttonLines),
    `              </Group>`,
  ];
}

function buttonLines(button: RibbonButton): string[] {
  const action =
    button.action === undefined
      ? [
          `                  <Action xsi:type="ShowTaskpane">`,
          `                    <TaskpaneId>CQM.Pane</TaskpaneId>`,
          `                    <SourceLocation resid="Pane.Url" />`,
          `                  </Action>`,
        ]
      : [
          `                  <Action xsi:type="ExecuteFunction">`,
          `                    <FunctionName>${button.action}</FunctionName>`,
          `                  </Action>`,
        ];
  return [
    `                <Control xsi:type="Button" id="CQM.${button.id}">`,
    `                  <Label resid="${button.id}.Label" />`,
    `                  <Supertip>`,
    `                    <Title resid="${button.id}.Label" />`,
    `                    <Description resid="${button.id}.Tip" />`,
    `                  </Supertip>`,
    ...iconLines(button.icon, "                  "),
    ...action,
    `                </Control>`,
  ];
}

function iconLines(icon: string, indent: string): string[] {
  return [
    `${indent}<Icon>`,
    ...iconSizes.map((size) => `${indent}  <bt:Image size="${size}" resid="${iconId(icon, size)}" />`),
    `${indent}</Icon>`,
  ];
}

/** Every drawing that the ribbon shows, once. */
export function icons(): string[] {
  return [...new Set(ribbon.flatMap((group) => [group.icon, ...group.buttons.map((button) => button.icon)]))].sort();
}

function iconId(icon: string, size: number): string {
  return `Icon.${icon}.${size}`;
}

function text(id: string, { en, sv }: RibbonText): string {
  const open = `        <bt:String id="${id}" DefaultValue="${escaped(en)}"`;
  if (en === sv) return `${open} />`;
  return `${open}>\n          <bt:Override Locale="sv-SE" Value="${escaped(sv)}" />\n        </bt:String>`;
}

function escaped(given: string): string {
  return given.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
}
