import type { RoundingMode } from "../expr";
import { binding, call, joined, numberPiece, type Piece } from "./piece";

/** A step as a quotient of whole numbers: 0.05 is 1/20, 2.5 is 5/2, 500 is 500/1. */
export interface StepRatio {
  readonly over: number;
  readonly under: number;
  /** The d of a step 10^-d, where it is one. */
  readonly digits?: number;
}

/** Reads a step as the decimal figure it is written as. */
export function stepRatio(step: number): StepRatio {
  const [mantissa = "", exponent = "0"] = String(step).toLowerCase().split("e");
  const [units = "", decimals = ""] = mantissa.split(".");
  const shift = decimals.length - Number(exponent);
  let over = Number(units + decimals) * 10 ** Math.max(0, -shift);
  let under = 10 ** Math.max(0, shift);
  const common = greatestCommonDivisor(over, under);
  over /= common;
  under /= common;
  const digits = Math.round(-Math.log10(step));
  return Number(`1e${-digits}`) === step ? { over, under, digits } : { over, under };
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}

function inSteps(of: Piece, { over, under }: StepRatio): Piece {
  const multiplied = under === 1 ? of : joined(of, "*", numberPiece(under));
  return over === 1 ? multiplied : joined(multiplied, "/", numberPiece(over));
}

function fromSteps(count: Piece, { over, under }: StepRatio): Piece {
  const multiplied = over === 1 ? count : joined(count, "*", numberPiece(over));
  return under === 1 ? multiplied : joined(multiplied, "/", numberPiece(under));
}

/**
 * Rounding to a step. "nearest" and "settle" are the same text: the refusal of more than 10^9 steps belongs to the
 * engine, which stops the job before anything is written. A guard here would double the text of every amount, and a
 * sheet that passes the limit later still shows a rounded figure, in doubt only at exact ties.
 */
export function rounded(mode: RoundingMode, of: Piece, step: number): Piece {
  const ratio = stepRatio(step);
  switch (mode) {
    case "nearest":
    case "settle":
      return ratio.digits === undefined
        ? fromSteps(call("ROUND", call("ROUND", inSteps(of, ratio), "6"), "0"), ratio)
        : call("ROUND", call("ROUND", of, String(ratio.digits + 6)), String(ratio.digits));
    case "down":
      return fromSteps(call("INT", call("ROUND", inSteps(of, ratio), "6")), ratio);
    case "up":
      return fromSteps({ text: `-INT(-ROUND(${inSteps(of, ratio).text},6))`, binds: binding.sign }, ratio);
  }
}
