import type { Answer, ErrorKind } from "../app/functions/answer";

/** What an answer is to Excel: its value, or a cell error whose message Excel shows beside the cell. */
export function valueOrError<T>(answer: Answer<T>): T {
  if ("value" in answer) return answer.value;
  throw new CustomFunctions.Error(codeOf(answer.error), answer.message);
}

function codeOf(kind: ErrorKind): CustomFunctions.ErrorCode {
  switch (kind) {
    case "value":
      return CustomFunctions.ErrorCode.invalidValue;
    case "number":
      return CustomFunctions.ErrorCode.invalidNumber;
    case "not available":
      return CustomFunctions.ErrorCode.notAvailable;
  }
}
