import type { Explanation } from "../../src/rules/explain/explanation";
import { recompute } from "../../src/rules/explain/recompute";
import type { Value } from "../../src/rules/results";

/** Whether two values are the same: faults by being faults, numbers up to the last places of a sum. */
export function sameValue(one: Value, other: Value): boolean {
  const [left, right] = [plain(one), plain(other)];
  if (typeof left === "number" && typeof right === "number") {
    return left === right || Math.abs(left - right) <= 1e-12 * Math.max(Math.abs(left), Math.abs(right));
  }
  return left === right;
}

function plain(value: Value): number | string | null {
  if (typeof value === "boolean") return value ? 1 : 0;
  return typeof value === "object" && value !== null ? "fault" : value;
}

export function everyPart(of: Explanation): Explanation[] {
  return [of, ...of.children.flatMap(everyPart)];
}

/** The parts of an explanation whose children do not give their value. Only a fault may stand for itself above operands. */
export function untrueParts(of: Explanation): string[] {
  return everyPart(of).flatMap((part) => {
    const given = recompute(part);
    const claimed =
      part.making.by === "itself" &&
      part.children.some((child) => child.role === "operand") &&
      plain(part.value) !== "fault";
    return sameValue(given, part.value) && !claimed
      ? []
      : [`${part.label}: ${JSON.stringify(part.value)}, but its children give ${JSON.stringify(given)}`];
  });
}
