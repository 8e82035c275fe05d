/** Language of sheet names, headers and words; the figures are the same in both. */
export type SampleLocale = "en" | "sv";

/** A fault put into the sample on request, to show how the job answers it. */
export type RequestedWart = "forty-hours";

/** What the sample is made of. The same options always give the same bytes. */
export interface SampleOptions {
  readonly seed: number;
  readonly children: number;
  readonly staff: number;
  readonly locale: SampleLocale;
  readonly warts: readonly RequestedWart[];
}

/** The sample that the browser mode opens and the tests read. */
export const defaultOptions: SampleOptions = { seed: 1996, children: 900, staff: 180, locale: "en", warts: [] };

/** The defaults with the given options in their place. */
export function sampleOptions(given: Partial<SampleOptions> = {}): SampleOptions {
  return { ...defaultOptions, ...given };
}

/** What the command line asked for, or why it cannot be understood. */
export type ParsedCommand =
  | { readonly ok: true; readonly out: string; readonly options: SampleOptions }
  | { readonly ok: false; readonly message: string };

export const usage =
  "usage: sample.mjs [out.xlsx] [--children N] [--staff N] [--seed N] [--locale en|sv] [--wart forty-hours]";

/** Reads the arguments of `scripts/sample.mjs`. */
export function parseCommand(args: readonly string[], defaultOut: string): ParsedCommand {
  let options = defaultOptions;
  let out: string | undefined;
  for (let at = 0; at < args.length; at += 1) {
    const word = args[at] ?? "";
    if (!word.startsWith("--")) {
      if (out !== undefined) return wrong(`one output file expected, got ${out} and ${word}`);
      out = word;
      continue;
    }
    at += 1;
    const changed = withOption(options, word, args[at]);
    if (typeof changed === "string") return wrong(changed);
    options = changed;
  }
  return { ok: true, out: out ?? defaultOut, options };
}

function withOption(options: SampleOptions, name: string, value: string | undefined): SampleOptions | string {
  switch (name) {
    case "--children":
    case "--staff":
    case "--seed": {
      const least = name === "--children" ? 10 : name === "--staff" ? 12 : 0;
      const number = Number(value);
      if (value === undefined || !Number.isSafeInteger(number) || number < least) {
        return `${name}: a whole number of at least ${least} expected, got ${value ?? "nothing"}`;
      }
      return { ...options, [name.slice(2)]: number };
    }
    case "--locale":
      return value === "en" || value === "sv"
        ? { ...options, locale: value }
        : `--locale: en or sv expected, got ${value ?? "nothing"}`;
    case "--wart":
      return value === "forty-hours"
        ? { ...options, warts: [...options.warts, value] }
        : `--wart: forty-hours expected, got ${value ?? "nothing"}`;
    default:
      return `unknown option ${name}`;
  }
}

function wrong(message: string): ParsedCommand {
  return { ok: false, message };
}
