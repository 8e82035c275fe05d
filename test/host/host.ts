import type { HostEvent } from "./events";
import { newWorkbook, type HostWorkbook } from "./model";
import { processBatch, type Kept } from "./process";
import { HostFault, type Answer, type Batch, type HostObject } from "./wire";

/** The largest request and answer of Excel on the web. */
const payloadLimit = 5 * 1024 * 1024;

/** What befalls a batch. */
export type Fault =
  /** Refused as a whole: nothing of it is done. */
  | { readonly kind: "refused"; readonly code: string; readonly message?: string }
  /** Refused at one action: what came before stays done. */
  | { readonly kind: "stopped"; readonly action: number; readonly code: string }
  /** Done, but the answer never comes. */
  | { readonly kind: "answer lost" }
  /** Never arrives: nothing is done, no answer comes. */
  | { readonly kind: "request lost" }
  | { readonly kind: "delayed"; readonly milliseconds: number }
  /** Somebody begins to edit a cell just before, and finishes it after a time. */
  | { readonly kind: "editing"; readonly milliseconds: number }
  /** Somebody changes the workbook before the batch arrives. */
  | { readonly kind: "edited"; readonly edit: (book: HostWorkbook) => void };

/** A batch as it was sent and answered. */
export interface Exchange {
  readonly batch: Batch;
  readonly answer: Answer | undefined;
  readonly sent: number;
  readonly received: number;
}

/** Excel as far as the add-in sees it: a workbook behind a wire, with a count of what passed over it. */
export interface Host {
  book: HostWorkbook;
  /** Every batch so far, oldest first. A sync is one of them; so is the clean-up after an `Excel.run` that tracked ranges. */
  readonly exchanges: Exchange[];
  /** What befalls the k-th batch (from 1) after `resetCount`. */
  faultAt: (batch: number) => Fault | undefined;
  /** Whether a person is typing in a cell: every batch is refused, or waits where the add-in asked for that. */
  editingCell: boolean;
  /** Members that the add-in asked for and the host does not have: a test that swallows errors still sees them. */
  readonly missing: string[];
  /** Where events go; a seam sets it. */
  onEvents: (events: readonly HostEvent[]) => void;
  /** Called where no answer will come: a test need not wait for the deadline. */
  onSilence: () => void;
  /** Objects beside the workbook, by the name that the client has for them. */
  readonly services: Map<string, HostObject>;
  resetCount(): void;
  /** Sends what is to be told. Batches do so at their end. */
  tellEvents(): void;
  /** Receives a request of the bridge and answers it through the callback, later. */
  receive(request: string, answer: (text: string) => void): void;
}

/** Whether the add-in asked to wait until a person has finished a cell. */
const waitsForCell = 64;
const patience = 5;

export function makeHost(book: HostWorkbook = newWorkbook()): Host {
  const kept: Kept = { objects: new Map(), services: new Map(), last: 0 };
  let count = 0;
  const edited = new Set<number>();
  const host: Host = {
    book,
    exchanges: [],
    faultAt: () => undefined,
    editingCell: false,
    missing: [],
    onEvents: () => undefined,
    onSilence: () => undefined,
    services: kept.services,
    tellEvents() {
      const events = host.book.events.splice(0);
      if (events.length > 0) setTimeout(() => host.onEvents(events), 0);
    },
    resetCount() {
      count = 0;
      edited.clear();
      host.exchanges.length = 0;
    },
    receive(text, answer) {
      const request = JSON.parse(text) as BridgeRequest;
      const { body } = request.message;
      const reply = (status: number, content: string): void => {
        const message = { statusCode: status, headers: {}, body: content };
        answer(JSON.stringify({ id: request.id, type: 1, message }));
      };
      const refuse = (code: string, message = code): void => {
        reply(400, JSON.stringify({ error: { code, message } }));
      };
      const arrive = (): void => {
        if (host.editingCell) {
          if ((request.flags & waitsForCell) !== 0) setTimeout(arrive, patience);
          else refuse("InvalidOperationInCellEditMode", "Excel is in cell-editing mode. Please exit the edit mode.");
          return;
        }
        const fault = host.faultAt(count + 1);
        if (fault?.kind === "editing" && !edited.has(count + 1)) {
          edited.add(count + 1);
          host.editingCell = true;
          setTimeout(() => {
            host.editingCell = false;
          }, fault.milliseconds);
          arrive();
          return;
        }
        count += 1;
        handle(fault);
      };
      const handle = (fault: Fault | undefined): void => {
        const batch = (typeof body === "string" ? JSON.parse(body) : body) as Batch;
        const sent = typeof body === "string" ? body.length : JSON.stringify(batch).length;
        const note = (answered: Answer | undefined, received = 0): void => {
          host.exchanges.push({ batch, answer: answered, sent, received });
        };
        if (fault?.kind === "refused" || fault?.kind === "request lost" || sent > payloadLimit) {
          note(undefined);
          if (fault?.kind === "refused") refuse(fault.code, fault.message);
          else if (fault?.kind === "request lost") host.onSilence();
          else refuse("RequestPayloadSizeLimitExceeded");
          return;
        }
        if (fault?.kind === "edited") fault.edit(host.book);
        const stop =
          fault?.kind === "stopped"
            ? { action: fault.action, fault: new HostFault(fault.code, fault.code, 403) }
            : undefined;
        const answered = processBatch(host.book, kept, batch, stop);
        if (answered.Error?.Code === "NotImplementedInTestHost") host.missing.push(answered.Error.Message);
        const answerText = JSON.stringify(answered);
        const received = answerText.length;
        note(answered, received);
        host.tellEvents();
        if (fault?.kind === "answer lost") {
          host.onSilence();
          return;
        }
        const send = (): void => {
          if (received > payloadLimit) refuse("ResponsePayloadSizeLimitExceeded");
          else reply(200, answerText);
        };
        if (fault?.kind === "delayed") setTimeout(send, fault.milliseconds);
        else send();
      };
      setTimeout(arrive, 0);
    },
  };
  return host;
}

interface BridgeRequest {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly body: string | Batch };
}
