import { desktopOf, type Desktop, type DesktopLook } from "./desktop";
import { workbookFromFile } from "./from-file";
import { makeHost, type Host } from "./host";
import { personAt, type Person } from "./person";
import { workbookToFile } from "./to-file";

/** Excel in the page of a browser, for a test to speak to. */
export interface ExcelInPage {
  readonly host: Host;
  readonly desktop: Desktop;
  readonly person: Person;
  /** The workbook as it stands, as base64 of an .xlsx. */
  save(): Promise<string>;
}

/** What a test leaves for this script before it runs. */
interface Given {
  readonly workbook: string;
  readonly name: string;
  readonly look: DesktopLook;
}

const page = globalThis as unknown as { excelGiven: Given; excelInPage?: ExcelInPage };
const { workbook, name, look } = page.excelGiven;
const host = makeHost(workbookFromFile(bytesOf(workbook), name));
const desktop = desktopOf(host, look);
Object.defineProperty(globalThis, "external", { value: desktop.native, configurable: true });
page.excelInPage = {
  host,
  desktop,
  person: personAt(host),
  save: async () => base64Of(await workbookToFile(host.book)),
};

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

function base64Of(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
