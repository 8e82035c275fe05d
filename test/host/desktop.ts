import type { HostEvent } from "./events";
import type { Host } from "./host";
import type { HostObject, Wire } from "./wire";

/**
 * The native object that Excel on Windows puts at `window.external` before office.js loads. Microsoft's whole loader runs
 * over it: `Office.onReady`, the add-in's settings, the theme, `Office.actions` and custom functions.
 */
export interface NativeObject {
  GetHostInfo(): string;
  GetContext(): object;
  GetLoggingAllowed(): boolean;
  Execute(id: number, given: readonly unknown[], answer: NativeCallback): void;
  RegisterEvent(id: number, target: string, handler: NativeHandler, answer: NativeCallback): void;
  UnregisterEvent(id: number, target: string, answer: NativeCallback): void;
}

type NativeCallback = (result: unknown, status?: number) => void;
type NativeHandler = (id: number, entries: unknown) => void;

/** Numbers of the native interface. */
const executeRequest = 93;
const richEvents = 33;
const internalError = 5001;

/** The numbers by which Excel on Windows refuses a whole batch; anything else is an internal error. */
const refusals: Readonly<Record<string, number>> = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
};

/** Categories of what Excel asks of the add-in. */
const customFunctionCategory = 1;
const actionCategory = 2;
const invocation = 1000;

/** Excel on Windows as the add-in's page sees it, and what a person does in it. */
export interface Desktop {
  readonly native: NativeObject;
  /** A button of the ribbon is pressed. */
  press(action: string): void;
  /** A cell asks for a function's value: the value, or the error with its message. */
  compute(id: string, given: readonly unknown[], address?: string): Promise<unknown>;
  /** The person chooses another theme in Excel's options. */
  chooseTheme(dark: boolean): void;
  /** What the add-in has told about itself: "actions", "functions", "shown", "completed …". */
  readonly told: string[];
}

/** What Excel says of itself: an Excel that has just what the floor of the manifest asks for, and its language and theme. */
export interface DesktopLook {
  readonly language?: string;
  readonly dark?: boolean;
}

export function desktopOf(host: Host, { language = "en-US", ...look }: DesktopLook = {}): Desktop {
  let dark = look.dark === true;
  const handlers = new Map<number, NativeHandler>();
  const waiting = new Map<number, { readonly done: (value: unknown) => void }>();
  const told: string[] = [];
  const settings = new Map<string, string>();
  let lastCall = 0;

  const tell = (entries: readonly HostEvent[]): void =>
    handlers.get(richEvents)?.(
      richEvents,
      nativeArray(
        entries.map((one) => [one.messageCategory, one.messageType, one.targetId, one.message, "", false] as const),
      ),
    );
  host.onEvents = tell;

  const results = (given: Wire): null => {
    for (const one of given as Wire[]) {
      const [id, fine, value] = Array.isArray(one)
        ? (one as [number, boolean, unknown])
        : [(one as Result).id, (one as Result).failed !== true, (one as Result).value];
      waiting.get(id)?.done(fine ? value : { failed: value });
      waiting.delete(id);
    }
    return null;
  };
  const service = (name: string, call: NonNullable<HostObject["call"]>): void => {
    host.services.set(name, { type: name.slice(name.lastIndexOf(".") + 1), call });
  };
  service("Microsoft.InternalService.AddinInternalService", {
    NotifyActionHandlerReady: () => {
      told.push("actions");
      return null;
    },
  });
  service("Microsoft.ExcelServices.CustomFunctions", {
    _SetOsfControlContainerReadyForCustomFunctions: () => {
      told.push("functions");
      return null;
    },
    _GetEnabledFeatures: () => [],
    SetInvocationArrayResults: results,
    SetInvocationResults: results,
  });
  service("Microsoft.AppRuntime.AppRuntimeService", {
    SetAppRuntimeState: (state) => {
      told.push(`pane ${String(state)}`);
      return null;
    },
    GetAppRuntimeState: () => "Visible",
  });

  const event = (messageCategory: number, message: readonly unknown[]): HostEvent => ({
    messageCategory,
    messageType: invocation,
    targetId: "",
    message: JSON.stringify(message),
  });
  return {
    told,
    chooseTheme(chosen) {
      dark = chosen;
    },
    press: (action) => tell([event(actionCategory, [action, null])]),
    compute: (id, given, address = "Sheet1!A1") =>
      new Promise((done) => {
        lastCall += 1;
        waiting.set(lastCall, { done });
        tell([event(customFunctionCategory, [lastCall, id, given, address, 0])]);
      }),
    native: {
      GetHostInfo: () => `Excel|Win32|16.01|${language}|correlation|null|null|3`,
      GetLoggingAllowed: () => false,
      GetContext: () => contextOf(language, () => dark, settings),
      Execute(id, given, answer) {
        if (id !== executeRequest) {
          answer(internalError, 0);
          return;
        }
        const whole = (Array.isArray(given[0]) ? given[0] : given) as readonly unknown[];
        const request = { id: 0, flags: Number(whole[6] ?? 0), message: { body: whole[4] } };
        host.receive(JSON.stringify(request), (text) => {
          const { message } = JSON.parse(text) as { message: { statusCode: number; body: string } };
          if (message.statusCode === 200) answer(nativeArray([0, [200, [], message.body]]), 0);
          else {
            // There is no HTTP here: a number instead of an answer, which the client turns into its own codes.
            const { error } = JSON.parse(message.body) as { error: { code: string } };
            answer(refusals[error.code] ?? internalError, 0);
          }
        });
      },
      RegisterEvent(id, _target, handler, answer) {
        handlers.set(id, handler);
        answer(nativeArray([0]));
      },
      UnregisterEvent(id, _target, answer) {
        handlers.delete(id);
        answer(nativeArray([0]));
      },
    },
  };
}

interface Result {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
}

/** An array as the native side gives it (a VBArray): nested, and read through methods only. */
function nativeArray(items: readonly unknown[]): object {
  return {
    toArray: () => items.map((item) => (Array.isArray(item) ? nativeArray(item) : item)),
    dimensions: () => 1,
    ubound: () => items.length - 1,
    getItem: (index: number) => items[index],
  };
}

/** The sets that Excel says it has: no more than the client of the package knows. */
const supported = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  Settings: "1.1",
  DocumentEvents: "1.1",
  CustomFunctions: "1.4",
  CustomFunctionsRuntime: "1.3",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
};

function contextOf(language: string, isDark: () => boolean, settings: Map<string, string>): object {
  const [white, black] = [0xffffff, 0x1f1f1f];
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "cqm",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => language,
    GetDocUrl: () => "C:\\book.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => "1",
    GetCorrelationId: () => "correlation",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(supported),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => {
      const [ink, paper] = isDark() ? [white, black] : [black, white];
      return JSON.stringify({
        bodyForegroundColor: ink,
        bodyBackgroundColor: paper,
        controlForegroundColor: ink,
        controlBackgroundColor: paper,
      });
    },
    GetSettings: () => ({
      Read(keys: string[], values: string[]) {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write(keys: readonly string[], values: readonly string[]) {
        settings.clear();
        keys.forEach((key, index) => {
          settings.set(key, values[index] ?? "");
        });
      },
    }),
  };
}
