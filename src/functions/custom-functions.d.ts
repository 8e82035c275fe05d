/**
 * The part of Excel's custom functions runtime that we call. Microsoft's types of it are a package of their own
 * (@types/custom-functions-runtime), all of whose other declarations the types of office.js have already.
 */
declare namespace CustomFunctions {
  interface Invocation {
    /** Where the arguments stand, for functions whose metadata asks for it and where Excel can tell. */
    readonly parameterAddresses?: readonly string[];
  }
  enum ErrorCode {
    invalidValue = "#VALUE!",
    invalidNumber = "#NUM!",
    notAvailable = "#N/A",
  }
  /** A cell error; Excel shows the message beside the cell. */
  const Error: new (code: ErrorCode, message?: string) => globalThis.Error;
  function associate(id: string, compute: (...given: never[]) => unknown): void;
}
