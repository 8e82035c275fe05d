/** The runtime of custom functions as far as ours call it: what is associated, and its errors. */
export function startCustomFunctions() {
  const associated = new Map<string, (...given: unknown[]) => unknown>();
  class SheetError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  Object.assign(globalThis, {
    CustomFunctions: {
      Error: SheetError,
      ErrorCode: { invalidValue: "#VALUE!", invalidNumber: "#NUM!", notAvailable: "#N/A" },
      associate: (id: string, compute: (...given: unknown[]) => unknown) => associated.set(id, compute),
    },
    Office: { context: { displayLanguage: "en-US" } },
  });
  return associated;
}
