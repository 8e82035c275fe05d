import { readFileSync } from "node:fs";
import { makeHost, type Host } from "./host";

/** What the client's script leaves as globals. */
interface ClientGlobals {
  Excel: typeof Excel;
  OfficeExtension: typeof OfficeExtension & {
    HostBridge: { init: (bridge: Bridge) => void };
    _internalConfig: Record<string, unknown>;
  };
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

let bridged: { host: Host; readonly tell: Host["onEvents"] } | undefined;

/**
 * Loads Microsoft's own, unmodified Excel client into this test file's realm, once, and puts it before `host`. The
 * client compares prototypes of plain objects, so it must be evaluated where the tests run.
 */
export function startOffice(host: Host = makeHost()): Host {
  if (bridged) {
    bridged.host = host;
    host.onEvents = bridged.tell;
    return host;
  }
  const current = {
    host,
    // Events are messages of type 3.
    tell: (entries: Parameters<Host["onEvents"]>[0]) =>
      bridge.onMessageFromHost?.(JSON.stringify({ type: 3, controlId: "", message: { entries } })),
  };
  bridged = current;
  browserGlobals();
  const script = readFileSync(require.resolve("@microsoft/office-js/dist/excel-web-16.00.js"), "utf8");
  // Indirect, so that the script's variables become globals of this realm.
  (0, eval)(script);
  const { OfficeExtension: client } = globalThis as unknown as ClientGlobals;
  const bridge: Bridge = {
    sendMessageToHost(text) {
      current.host.receive(text, (answer) => bridge.onMessageFromHost?.(answer));
    },
  };
  client.HostBridge.init(bridge);
  host.onEvents = current.tell;
  return host;
}

/** What the client looks for in a browser as it loads. */
function browserGlobals(): void {
  const globals = globalThis as unknown as Record<string, unknown>;
  for (const name of ["window", "self", "top", "parent"]) globals[name] ??= globalThis;
  globals["location"] ??= { hash: "", search: "", protocol: "https:", href: "https://localhost/" };
  globals["document"] ??= {
    URL: "https://localhost/",
    getElementsByTagName: () => [],
    createElement: () => ({}),
    addEventListener: () => undefined,
  };
  globals["addEventListener"] ??= () => undefined;
  globals["navigator"] ??= { userAgent: "node" };
}
