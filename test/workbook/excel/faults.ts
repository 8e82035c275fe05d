import { contactWorkbook } from "../../../src/workbook/excel/contact";
import { openLine, Silence, type Line } from "../../../src/workbook/excel/line";
import type { WriteOutcome } from "../../../src/workbook/excel/write-safely";
import { makeHost, type Fault, type Host } from "../../host/host";
import type { HostSheet, HostWorkbook } from "../../host/model";
import { removeSheet, rename } from "../../host/objects/worksheet";
import { startOffice } from "../../host/office";
import { spelledBook } from "../../host/spelled-book";

/** Something that befalls Excel at one batch, or from it on. */
export interface TriedFault {
  readonly name: string;
  /** What befalls the `batch`-th batch when the fault is set at the `at`-th. `actions` is how many that one has. */
  readonly fault: (batch: number, at: number, actions: number) => Fault | undefined;
  /** What a co-author does, which stays: before and after are compared as they are with it. */
  readonly theirs?: (book: HostWorkbook) => void;
}

const once =
  (fault: (actions: number) => Fault): TriedFault["fault"] =>
  (batch, at, actions) =>
    batch === at ? fault(actions) : undefined;

const edited = (edit: (book: HostWorkbook) => void): Fault => ({ kind: "edited", edit });

const sheetOf = (book: HostWorkbook, name: string) => book.sheets.find((sheet) => sheet.name === name);

/** One fault of each kind that the whole main job is tried with; the co-author is at the sheet `theirs`. */
export function mainFaults(theirs: string): readonly TriedFault[] {
  const names = [
    "refused",
    "answer lost",
    "cell being edited",
    `${theirs} deleted`,
    `${theirs} renamed`,
    `${theirs} protected by a password, then no longer`,
    "5 MB limit",
    "Excel closed for good",
  ];
  return faultsWith(undefined, theirs).filter(({ name }) => names.includes(name));
}

/** How sheets were protected when a co-author put a password on them: so they are when it is taken off. */
const unlocked = new WeakMap<HostSheet, HostSheet["protection"]>();
/** How they were protected before the write: a sheet that the write had opened is left so when the password goes. */
const beforehand = new WeakMap<HostSheet, HostSheet["protection"]>();

/** Every fault; `standing` and `added` are sheets that the write changes and adds. */
export function faultsWith(standing: string | undefined, added: string): readonly TriedFault[] {
  const coAuthor = (of: string): TriedFault[] => {
    const remove = (book: HostWorkbook): void => {
      const sheet = sheetOf(book, of);
      if (sheet) removeSheet(sheet);
    };
    const name = (book: HostWorkbook): void => {
      const sheet = sheetOf(book, of);
      if (sheet) rename(sheet, "Theirs");
    };
    const protect = (book: HostWorkbook): void => {
      const sheet = sheetOf(book, of);
      if (!sheet || sheet.protection?.password === "theirs") return;
      unlocked.set(sheet, sheet.protection ?? beforehand.get(sheet) ?? null);
      sheet.protection = { options: {}, password: "theirs" };
    };
    return [
      { name: `${of} deleted`, theirs: remove, fault: once(() => edited(remove)) },
      { name: `${of} renamed`, theirs: name, fault: once(() => edited(name)) },
      {
        name: `${of} protected by a password, then no longer`,
        fault: (batch, at) => (batch < at ? undefined : edited(protect)),
      },
    ];
  };
  return [
    { name: "refused", fault: once(() => ({ kind: "refused", code: "GeneralException" })) },
    {
      name: "refused from then on",
      fault: (batch, at) => (batch >= at ? { kind: "refused", code: "GeneralException" } : undefined),
    },
    ...[0.25, 0.5, 0.9].map((part): TriedFault => ({
      name: `stopped after ${part * 100} % of its steps`,
      fault: once((actions) => ({ kind: "stopped", action: Math.floor(actions * part), code: "AccessDenied" })),
    })),
    { name: "request lost", fault: once(() => ({ kind: "request lost" })) },
    { name: "answer lost", fault: once(() => ({ kind: "answer lost" })) },
    { name: "answer late", fault: once(() => ({ kind: "delayed", milliseconds: 5 })) },
    { name: "cell being edited", fault: once(() => ({ kind: "editing", milliseconds: 20 })) },
    { name: "5 MB limit", fault: once(() => ({ kind: "refused", code: "RequestPayloadSizeLimitExceeded" })) },
    { name: "answer over 5 MB", fault: once(() => ({ kind: "refused", code: "ResponsePayloadSizeLimitExceeded" })) },
    {
      name: "structure protected, then no longer",
      fault: (batch, at) => (batch < at ? undefined : edited((book) => void (book.structureLocked = true))),
    },
    { name: "Excel closed for good", fault: (batch, at) => (batch >= at ? { kind: "request lost" } : undefined) },
    {
      name: "Excel closed half-way for good",
      fault: (batch, at, actions) => {
        if (batch === at) return { kind: "stopped", action: Math.floor(actions / 2), code: "RequestAborted" };
        return batch > at ? { kind: "request lost" } : undefined;
      },
    },
    ...(standing === undefined ? [] : coAuthor(standing)),
    ...coAuthor(added),
  ];
}

export type Ending = "after" | "before" | "before at next contact" | "after at next contact";

/** How a workbook and a write are made anew for each trial. */
export interface Trial {
  /** A workbook before the write, always the same. */
  readonly host: () => Promise<Host>;
  readonly write: (line: Line) => Promise<WriteOutcome>;
}

/** The write without a fault: how many steps each batch has, and what stands before and after it. */
export interface Faultless {
  readonly batches: readonly number[];
  /** Where a co-author has done something meanwhile: that too. */
  readonly stands: (theirs: TriedFault["theirs"]) => Promise<{ readonly before: string; readonly after: string }>;
}

export async function faultless(trial: Trial): Promise<Faultless> {
  const written = async (): Promise<Host> => {
    const host = await trial.host();
    startOffice(host);
    host.resetCount();
    expect(await trial.write(openLine({ deadline: 60_000 }))).toMatchObject({ state: "written" });
    expect(host.missing).toEqual([]);
    return host;
  };
  const { exchanges } = await written();
  const known = new Map<TriedFault["theirs"], { before: string; after: string }>();
  return {
    batches: exchanges.map(({ batch }) => batch.Actions.length),
    async stands(theirs) {
      let found = known.get(theirs);
      if (!found) {
        const before = (await trial.host()).book;
        const after = (await written()).book;
        theirs?.(before);
        theirs?.(after);
        known.set(theirs, (found = { before: spelled(before), after: spelled(after) }));
        expect(found.before).not.toBe(found.after);
      }
      return found;
    },
  };
}

/** A chart whose figures stood on a deleted sheet can be told from none: it is compared but for those. */
function spelled(book: HostWorkbook): string {
  return spelledBook(book);
}

/**
 * Tries a fault at a batch. Gives how it ended, or throws where it ended neither as before nor as after, or where
 * "unfinished" was not said.
 */
export async function tried(
  trial: Trial,
  expected: Faultless,
  { name, fault, theirs }: TriedFault,
  at: number,
): Promise<Ending> {
  const host = await trial.host();
  startOffice(host);
  host.resetCount();
  for (const sheet of host.book.sheets) beforehand.set(sheet, sheet.protection);
  const waits: boolean[] = [];
  let happened = false;
  host.faultAt = (batch) => {
    const befalls = fault(batch, at, expected.batches[at - 1] ?? 10);
    if (befalls?.kind !== "edited") return befalls;
    const edit = (book: HostWorkbook): void => {
      const sheets = book.sheets.map(({ name: one }) => one).join("/");
      befalls.edit(book);
      if (book.sheets.map(({ name: one }) => one).join("/") !== sheets) happened = true;
    };
    return { kind: "edited", edit };
  };
  const line = impatient(openLine({ deadline: 20_000, onCellEdit: (waiting) => waits.push(waiting) }), host);
  const outcome = await trial.write(line);
  expect(host.missing).toEqual([]);
  if (name === "cell being edited") expect(waits).toEqual([true, false]);
  // A sheet that is not there yet cannot be renamed: then nothing has happened.
  const { before, after } = await expected.stands(happened ? theirs : undefined);
  const stands = (): "before" | "after" | undefined => {
    const now = spelled(host.book);
    return now === before ? "before" : now === after ? "after" : undefined;
  };
  const where = (): string => `${name} at batch ${at}: ${inShort(outcome)}`;
  if (outcome.state !== "unfinished") {
    healed(host.book);
    const found = stands();
    const wanted = outcome.state === "written" ? "after" : "before";
    if (found !== wanted) differ(host.book, wanted === "after" ? after : before);
    if (found !== wanted) throw new Error(`said "${outcome.state}", stands as ${found ?? "neither"}\n${where()}`);
    return wanted;
  }
  // The next contact: Excel has been opened again, what stood in the way is gone.
  healed(host.book);
  const again = startOffice(makeHost(host.book));
  const contact = await contactWorkbook(openLine({ deadline: 20_000 }));
  expect(again.missing).toEqual([]);
  const found = stands();
  if (!found || contact.state === "unfinished")
    throw new Error(
      `next contact says "${contact.state}", stands as ${found ?? "neither"}\n${where()}\n${inShort(contact)}`,
    );
  return `${found} at next contact`;
}

/**
 * A line whose deadline is over as soon as the host loses a request or an answer: how long Excel may be silent, the
 * machine that runs the tests has no say in.
 */
function impatient(line: Line, host: Host): Line {
  return {
    ...line,
    speak: (ask, changing) => {
      const silence = new Promise<never>((_, reject) => {
        host.onSilence = () => {
          reject(new Silence(0));
        };
      });
      return Promise.race([line.speak(ask, changing), silence]);
    },
  };
}

/** What a person needs of an outcome: what it said, not the plan that it holds. */
function inShort(outcome: {
  readonly state: string;
  readonly problems?: readonly { readonly message: string }[];
}): string {
  return [outcome.state, ...(outcome.problems ?? []).slice(0, 5).map((problem) => JSON.stringify(problem))]
    .map((text) => text.slice(0, 1_000))
    .join("\n");
}

/** Where it is debugged: the first lines that differ. */
function differ(book: HostWorkbook, wanted: string): void {
  const [now, then] = [spelled(book).split("\n"), wanted.split("\n")];
  const line = now.findIndex((text, index) => text !== then[index]);
  console.log(
    `stands: ${now.slice(line - 2, line + 3).join("\n")}\nwanted: ${then.slice(line - 2, line + 3).join("\n")}`,
  );
}

function healed(book: HostWorkbook): void {
  book.structureLocked = false;
  for (const sheet of book.sheets)
    if (sheet.protection?.password === "theirs") sheet.protection = unlocked.get(sheet) ?? null;
}

/** The table of faults and endings: how many batches ended so, and which way each did. */
export function endingsTable(
  endings: readonly { readonly fault: string; readonly at: number; readonly ending: Ending }[],
): string {
  const kinds = ["before", "after", "before at next contact", "after at next contact"] as const;
  const letters = { before: "b", after: "a", "before at next contact": "B", "after at next contact": "A" };
  const faults = [...new Set(endings.map(({ fault }) => fault))];
  const rows = faults.map((fault) => {
    const own = endings.filter((one) => one.fault === fault).sort((one, other) => one.at - other.at);
    const counts = kinds.map((kind) => String(own.filter(({ ending }) => ending === kind).length));
    return [fault, ...counts, own.map(({ ending }) => letters[ending]).join("")];
  });
  const all = [["fault", ...kinds, "by batch"], ...rows];
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all.map((row) => row.map((text, column) => text.padEnd(widths[column] ?? 0)).join("  ")).join("\n");
}
