import type { Problem } from "../../problem/problem";

/** Two different people who attest, as they are named; or what stands in the way. Names are compared, not persons. */
export function attestersOf(
  given: readonly string[],
): { readonly attesters: readonly [string, string] } | { readonly problems: readonly Problem[] } {
  const names = given.map((name) => name.trim().replace(/\s+/g, " "));
  const [first, second] = names;
  if (first === undefined || second === undefined || names.length !== 2 || first === "" || second === "") {
    const count = names.filter((name) => name !== "").length;
    return {
      problems: [problem("attesters-not-two", `${count} named to attest; it takes two people.`, "Give two names.")],
    };
  }
  if (first.toLowerCase() === second.toLowerCase()) {
    const message = `${first} is named twice; it takes two different people to attest.`;
    return { problems: [problem("attester-twice", message, "Let somebody else attest too.")] };
  }
  return { attesters: [first, second] };
}

function problem(code: string, message: string, fix: string): Problem {
  return { severity: "error", code, message, where: { at: "field", field: "attest" }, fix };
}
